package dev.capibridge.standard.codecs;

import dev.capibridge.core.diagnostic.Diagnostic;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address without what must not leave in it: what stands before the host, and parameters that hold a secret, an e-mail
 * address or a phone number, in the query and, since some sign-in pages put tokens there, behind the '#'.
 *
 * @param remarks what was taken out, a kind each
 */
record CleanAddress(String text, List<Diagnostic> remarks) {

    private static final Set<String> SECRET = Set.of(
            "accesskey",
            "accesstoken",
            "apikey",
            "appsecret",
            "appsecretproof",
            "authorization",
            "authtoken",
            "cardno",
            "cardnumber",
            "ccnumber",
            "clientsecret",
            "consumerkey",
            "creditcard",
            "cvc",
            "cvv",
            "idtoken",
            "jsessionid",
            "jwt",
            "orderkey",
            "otp",
            "pass",
            "passcode",
            "passwd",
            "password",
            "phpsessid",
            "privatekey",
            "pwd",
            "refreshtoken",
            "resettoken",
            "samlresponse",
            "secret",
            "secretkey",
            "securekey",
            "session",
            "sessionid",
            "token");

    /** Opens an order's page or a session, if its value is a long one; a short one may be of a category or a coupon. */
    private static final Set<String> KEY =
            Set.of("auth", "authcode", "code", "hash", "hmac", "key", "sid", "sig", "signature", "verificationcode");

    private static final Pattern LONG_KEY = Pattern.compile("wc_order_\\w+|(?=.*[0-9])[\\w+/=.:-]{16,}");

    /** The same under a longer name, which may be of a product or a campaign: no words with dashes between them. */
    private static final Pattern RANDOM_KEY =
            Pattern.compile("wc_order_\\w+|(?=.*[0-9])(?:[A-Za-z]{1,8}[_-])?[A-Za-z0-9+/=]{16,}");

    // Forms that ask for an e-mail address take a phone number, too.
    private static final Set<String> OF_A_PHONE = Set.of(
            "email",
            "mail",
            "mobile",
            "mobileno",
            "mobilenumber",
            "msisdn",
            "ph",
            "phone",
            "phoneno",
            "phonenumber",
            "tel",
            "telefon",
            "telephone",
            "whatsapp");

    private static final Set<String> OF_A_PERSON = Set.of(
            "address",
            "apellido",
            "apellidos",
            "bday",
            "birthdate",
            "birthday",
            "clientname",
            "cognome",
            "contactname",
            "customername",
            "dateofbirth",
            "dob",
            "addressline",
            "familyname",
            "fname",
            "firstname",
            "fn",
            "fullname",
            "geburtsdatum",
            "givenname",
            "iban",
            "lastname",
            "leadname",
            "lname",
            "ln",
            "nachname",
            "nombre",
            "prenom",
            "sobrenome",
            "ssn",
            "street",
            "streetaddress",
            "surname",
            "username",
            "vorname",
            "yourname");

    private static final Set<String> ENDS_SECRET =
            Set.of("apikey", "cvc", "cvv", "password", "secret", "sessionid", "token");

    private static final Set<String> ENDS_KEY = Set.of("hash", "hmac", "key", "sig", "signature");

    private static final Set<String> ENDS_OF_A_PERSON = Set.of("firstname", "lastname", "fullname", "address");

    private static final Set<String> ENDS_OF_A_PHONE = Set.of("mobile", "phone", "phonenumber");

    private static final ParameterNames SECRETS = new ParameterNames(SECRET, ENDS_SECRET);
    private static final ParameterNames PHONES = new ParameterNames(OF_A_PHONE, ENDS_OF_A_PHONE);
    private static final ParameterNames PERSONS = new ParameterNames(OF_A_PERSON, ENDS_OF_A_PERSON);
    private static final ParameterNames KEYS = new ParameterNames(KEY, Set.of());
    private static final ParameterNames LONGER_KEYS = new ParameterNames(KEY, ENDS_KEY);
    private static final ParameterNames NAMES = new ParameterNames(
            Stream.of(SECRET, KEY, OF_A_PHONE, OF_A_PERSON).flatMap(Set::stream).toList(),
            Stream.of(ENDS_SECRET, ENDS_KEY, ENDS_OF_A_PHONE, ENDS_OF_A_PERSON)
                    .flatMap(Set::stream)
                    .toList());

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s/?#&=:;,<>()\"'\\\\+|*]+");
    private static final Pattern EMAIL = Pattern.compile("[^@]+@[^@.][^@]*\\.[^@.\\d][^@.]+[.!]*");
    private static final Pattern PHONE = Pattern.compile("(?:[ +()./-]*[0-9]){7,15}[ +()./-]*");
    /** As it is written everywhere, whatever the parameter is called. */
    private static final Pattern PHONE_WITH_PLUS =
            Pattern.compile("(?<!\\w)\\+[1-9](?:[ +()./-]*[0-9]){7,14}(?![0-9])");
    /** A JSON Web Token: two of its three parts are JSON in Base64. */
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+\\.eyJ[\\w-]+\\.[\\w-]*");

    /** So deep are addresses and JSON in each other looked through. */
    private static final int INSIDE = 3;

    private static final Pattern BOUNDARY = Pattern.compile("[?#&;]");
    private static final Pattern JSON_MEMBER = Pattern.compile("\"([\\w-]+)\"\\s*:\\s*\"?([^\",}\\]]*)");

    /** The first byte of an '@' of the full width, as keyboards for Chinese and Japanese write it. */
    private static final byte FULL_WIDTH = (byte) 0xef;

    /** Whether there may be something to take out; what it denies, there is not. */
    static boolean mayBeNeeded(byte[] url, int from, int to) {
        for (int i = from; i < to; i++) {
            byte c = url[i];
            // Most are letters, which stand behind it.
            if (c <= '@'
                    && (c == '@'
                            || (c == '=' && NAMES.endsAt(url, from, i))
                            || isJwt(url, i + 1, to)
                            || c == FULL_WIDTH
                            || (c == '#' && isReference(url, i, to))
                            || (c == '+' && i + 1 < to && isDigitOrEscape(url[i + 1]))
                            || (c == '%' && isEscaped(url, i, to)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJwt(byte[] url, int at, int to) {
        return at + 2 < to && url[at] == 'e' && url[at + 1] == 'y' && url[at + 2] == 'J';
    }

    private static boolean isDigitOrEscape(byte c) {
        return (c >= '1' && c <= '9') || c == '%';
    }

    // '@' or '+', or of the full width; '=' or '"' of what stands within; an address within an address has them escaped
    // twice: %2540.
    private static boolean isEscaped(byte[] url, int percent, int to) {
        if (percent + 2 >= to) {
            return false;
        }
        int first = url[percent + 1];
        int second = url[percent + 2];
        return (first == '4' && second == '0')
                || (first == '2' && (second == '5' || second == '2' || second == 'B' || second == 'b'))
                || (first == '3' && (second == 'D' || second == 'd'))
                || ((first == 'E' || first == 'e') && (second == 'F' || second == 'f'));
    }

    // &#64; as HTML writes the sign.
    private static boolean isReference(byte[] url, int hash, int to) {
        return hash + 2 < to && url[hash + 1] == '6' && url[hash + 2] == '4';
    }

    static CleanAddress of(String given) {
        Set<StandardCode> found = EnumSet.noneOf(StandardCode.class);
        String plain = given.replace("&#64;", "@");
        String url = withoutUser(plain);
        if (url.length() < plain.length()) {
            found.add(StandardCode.SECRET_IN_URL);
        }
        StringBuilder clean = new StringBuilder(url.length());
        char owed = 0;
        boolean out = false;
        int from = 0;
        while (from < url.length()) {
            int to = from + 1;
            while (to < url.length() && !isBoundary(url.charAt(to))) {
                to++;
            }
            char first = url.charAt(from);
            Optional<StandardCode> kind = isBoundary(first) ? kind(url.substring(from + 1, to)) : Optional.empty();
            kind.ifPresent(found::add);
            // A secret may have a ';' in it.
            out = kind.isPresent()
                    || (out && first == ';' && url.substring(from, to).indexOf('=') < 0);
            if (from == 0 && !isBoundary(first)) {
                clean.append(path(url.substring(0, to), found));
            } else if (out) {
                // What follows with '&' or ';' takes the place behind '?' or '#' that is free now.
                owed = owed == 0 && !isBetween(first) ? first : owed;
            } else if (owed != 0 && isBetween(first)) {
                clean.append(owed).append(url, from + 1, to);
                owed = 0;
            } else {
                clean.append(url, from, to);
                owed = 0;
            }
            from = to;
        }
        return new CleanAddress(
                clean.toString(),
                found.isEmpty()
                        ? List.of()
                        : found.stream().map(code -> Diagnostic.of(code, "")).toList());
    }

    // What stands before the host: https://user:password@shop.example.com/.
    private static String withoutUser(String url) {
        int slashes = url.indexOf("//");
        if (slashes < 0 || slashes != url.indexOf('/') || (slashes > 0 && url.charAt(slashes - 1) != ':')) {
            return url;
        }
        int host = slashes + 2;
        int end = host;
        while (end < url.length() && !isEndOfHost(url.charAt(end))) {
            end++;
        }
        int at = url.lastIndexOf('@', end - 1);
        return at < host ? url : url.substring(0, host) + url.substring(at + 1);
    }

    private static boolean isEndOfHost(char c) {
        return c == '/' || c == '?' || c == '#';
    }

    // Some shops have a page for each person, with an e-mail address in its path.
    private static String path(String given, Set<StandardCode> found) {
        if (given.indexOf('@') < 0
                && given.indexOf('\uff20') < 0
                && given.indexOf('%') < 0
                && given.indexOf('+') < 0
                && given.indexOf('=') < 0
                && !given.contains("/eyJ")) {
            return given;
        }
        int slashes = given.indexOf("//");
        int start = slashes < 0 ? 0 : given.indexOf('/', slashes + 2);
        if (start < 0) {
            return given;
        }
        StringBuilder path = new StringBuilder(given.substring(0, start));
        for (int from = start; from < given.length(); ) {
            int slash = given.indexOf('/', from + 1);
            int to = slash < 0 ? given.length() : slash;
            String segment = given.substring(from, to);
            String bare = segment.substring(segment.startsWith("/") ? 1 : 0);
            Optional<StandardCode> kind =
                    bare.indexOf('=') < 0 ? kindOf(bare).or(() -> within(bare, INSIDE)) : kind(bare);
            kind.ifPresent(found::add);
            path.append(kind.isPresent() ? "" : segment);
            from = to;
        }
        return path.toString();
    }

    private static boolean isBoundary(char c) {
        return c == '?' || c == '#' || isBetween(c);
    }

    private static boolean isBetween(char c) {
        return c == '&' || c == ';';
    }

    // What a parameter must not leave for.
    private static Optional<StandardCode> kind(String parameter) {
        return kind(parameter, INSIDE);
    }

    private static Optional<StandardCode> kind(String parameter, int deeper) {
        int equals = parameter.indexOf('=');
        String name = parameter.substring(0, Math.max(0, equals));
        boolean known = NAMES.contains(name);
        if (known && SECRETS.contains(name)) {
            return Optional.of(StandardCode.SECRET_IN_URL);
        }
        if (known && PERSONS.contains(name) && equals + 1 < parameter.length()) {
            return Optional.of(StandardCode.PERSON_IN_URL);
        }
        String value = decoded(parameter.substring(equals + 1));
        boolean key = known
                && (KEYS.contains(name)
                        ? LONG_KEY.matcher(value).matches()
                        : LONGER_KEYS.contains(name)
                                && RANDOM_KEY.matcher(value).matches());
        if (key) {
            return Optional.of(StandardCode.SECRET_IN_URL);
        }
        return known && PHONES.contains(name) && PHONE.matcher(value).matches()
                ? Optional.of(StandardCode.PERSON_IN_URL)
                : kindOf(parameter.substring(equals + 1)).or(() -> within(parameter.substring(equals + 1), deeper));
    }

    // Sign-in pages have another address in a parameter, and some have JSON there.
    private static Optional<StandardCode> within(String given, int deeper) {
        if (deeper == 0 || (given.indexOf('%') < 0 && given.indexOf('"') < 0)) {
            return Optional.empty();
        }
        String text = decoded(given);
        Stream<String> parts = text.startsWith("{") || text.startsWith("[")
                ? JSON_MEMBER.matcher(text).results().map(found -> found.group(1) + "=" + found.group(2))
                : BOUNDARY.splitAsStream(text).filter(part -> part.indexOf('=') >= 0);
        return parts.flatMap(part -> kind(part, deeper - 1).stream()).findFirst();
    }

    private static String decoded(String given) {
        return WebAddress.decoded(WebAddress.decoded(WebAddress.decoded(given))).replace('\uff20', '@');
    }

    // What a text is, whatever it is called. A token has nothing in it to escape.
    private static Optional<StandardCode> kindOf(String text) {
        if (text.startsWith("eyJ") && JWT.matcher(text).matches()) {
            return Optional.of(StandardCode.SECRET_IN_URL);
        }
        return isPersonal(text) ? Optional.of(StandardCode.PERSON_IN_URL) : Optional.empty();
    }

    /** Whether a text, as it is or with its percent escapes read, holds an e-mail address or a phone number with its country code. */
    static boolean isPersonal(String given) {
        String text = decoded(given);
        return holdsEmail(text)
                || (text.indexOf('+') >= 0 && PHONE_WITH_PLUS.matcher(text).find());
    }

    private static boolean holdsEmail(String value) {
        return value.indexOf('@') >= 0
                && BETWEEN_WORDS
                        .splitAsStream(value)
                        .anyMatch(word -> EMAIL.matcher(word).matches());
    }
}
