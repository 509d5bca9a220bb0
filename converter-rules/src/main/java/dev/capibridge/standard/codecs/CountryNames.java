package dev.capibridge.standard.codecs;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What countries are called: in English, in short, and at home. Capitals, accents, blanks and dots make no difference. */
final class CountryNames {

    // Names that mean one country only; "Korea" and "Congo" do not.
    private static final String OTHERS = """
            ae UAE, The United Arab Emirates
            ag Antigua
            at Österreich
            ba Bosnia, Bosna i Hercegovina
            be België, Belgique, Belgien
            bn Brunei Darussalam
            bo Plurinational State of Bolivia
            br Brasil
            bs The Bahamas
            cd DR Congo, DRC, Democratic Republic of the Congo, Congo Kinshasa
            cg Republic of the Congo, Congo Brazzaville
            ch Schweiz, Suisse, Svizzera
            ci Ivory Coast
            cn People's Republic of China, PR China, Mainland China, 中国
            cv Cabo Verde
            cz Czech Republic, Česko, Česká republika
            de Deutschland, Federal Republic of Germany
            dk Danmark
            do República Dominicana
            dz Algérie
            ee Eesti
            eg مصر
            es España
            fi Suomi
            fk Falkland Islands (Malvinas)
            fm Federated States of Micronesia
            gb Great Britain, Britain, UK, England, Scotland, Wales, Northern Ireland
            gb United Kingdom of Great Britain and Northern Ireland
            gm The Gambia
            gr Ελλάδα, Hellas
            hk Hong Kong
            hr Hrvatska
            hu Magyarország
            ie Republic of Ireland, Éire
            in भारत, Bharat
            ir Islamic Republic of Iran
            is Ísland
            it Italia
            jp 日本
            kn Saint Kitts and Nevis
            kp Democratic People's Republic of Korea
            kr Republic of Korea, 대한민국, 한국
            la Lao People's Democratic Republic, Lao PDR
            lc Saint Lucia
            lt Lietuva
            lu Lëtzebuerg
            lv Latvija
            ma Maroc
            mf Saint Martin
            md Republic of Moldova
            mk Macedonia
            mm Myanmar, Burma
            mo Macao, Macau
            mx México, Estados Unidos Mexicanos
            nl Nederland, The Netherlands, Holland
            no Norge, Noreg
            ph The Philippines, Pilipinas
            pl Polska
            pm Saint Pierre and Miquelon
            ps Palestine, State of Palestine
            re La Réunion
            ru Russian Federation, Россия
            sa السعودية, Kingdom of Saudi Arabia, KSA
            se Sverige
            sh Saint Helena
            si Slovenija
            sk Slovensko, Slovak Republic
            st Sao Tome and Principe
            sy Syrian Arab Republic
            sz Swaziland
            th ประเทศไทย, ไทย
            tl East Timor
            tr Türkiye
            tw 台灣, 台湾
            tz United Republic of Tanzania
            ua Україна
            us USA, United States of America, The United States, Estados Unidos, États-Unis, US
            va Vatican, Holy See
            vc Saint Vincent and the Grenadines
            ve Bolivarian Republic of Venezuela
            vn Viet Nam, Việt Nam
            za Suid-Afrika
            """;

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /** The two letters of the country that has this name. */
    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(key(name)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            Locale locale = new Locale.Builder().setRegion(country).build();
            codes.put(key(locale.getDisplayCountry(Locale.ENGLISH)), country.toLowerCase(Locale.ROOT));
        }
        OTHERS.lines().forEach(line -> {
            for (String name : line.substring(3).split(",")) {
                codes.put(key(name), line.substring(0, 2));
            }
        });
        return Map.copyOf(codes);
    }

    private static String key(String name) {
        String apart = Normalizer.normalize(name.replace("&", "and"), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(apart.length());
        apart.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
