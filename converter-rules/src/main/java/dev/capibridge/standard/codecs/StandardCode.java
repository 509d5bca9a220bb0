package dev.capibridge.standard.codecs;

import static dev.capibridge.core.diagnostic.Severity.ERROR;
import static dev.capibridge.core.diagnostic.Severity.INFO;
import static dev.capibridge.core.diagnostic.Severity.WARNING;

import dev.capibridge.core.diagnostic.Code;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.diagnostic.Wording;
import java.util.Set;

/** The standard codecs' part of the catalogue. An id that was in a release is never given to something else. */
public enum StandardCode implements Code {
    // D10: what a person is known by
    APPENDIX_CUT("D101", INFO, "the appendix that Meta's parameter builder adds was cut off", ""),
    HEX_LOWERED("D102", INFO, "this hash is in capital letters, and was written in small ones", ""),
    SAYS_NOTHING(
            "D103",
            INFO,
            "this text is empty or a placeholder, and was not passed on",
            "leave the key out if there is nothing to say"),
    EMAIL_FORM(
            "D104",
            WARNING,
            "this is neither an e-mail address nor a SHA-256 of one, but {}",
            "send name@domain, or the SHA-256 of it in hex"),
    PHONE_FORM(
            "D105",
            WARNING,
            "this phone number cannot be written in international form: {}",
            "send '+', the country code and the number; the pack local-phone-numbers reads those of one country"),
    PHONE_HASH_PASSED(
            "D106",
            WARNING,
            "this hash of a phone number was passed on, as the rule asks; Meta wants the digits hashed and TikTok the"
                    + " digits with a leading '+', so it can match on one platform only",
            "send the number unhashed, and it will be hashed rightly for each"),
    COUNTRY_FORM(
            "D107",
            WARNING,
            "this is neither a country's code of ISO 3166-1 nor its name, but {}",
            "send the two letters of the country code"),
    COUNTRY_TAKEN("D108", INFO, "this country is in another form, and was taken as its two-letter code", ""),
    PHONE_AMBIGUOUS(
            "D109",
            INFO,
            "these digits are a valid number with a country code as well; they were read as the region's, as the rule asks",
            "send '+', the country code and the number"),
    PHONE_ZERO_CUT(
            "D110",
            INFO,
            "behind the country code of this phone number stood the zero that is dialled within the country only, and was"
                    + " cut off",
            ""),

    // D11: addresses on the net
    IP_FIRST(
            "D111",
            INFO,
            "several addresses stand here; the first one was taken that is public, or else the first",
            "send the visitor's own"),
    IP_PORT_CUT("D112", INFO, "brackets or a port stand around this IP address, and were cut off", ""),
    IP_FORM("D113", WARNING, "this is no IP address, but {}", "send the visitor's IPv4 or IPv6 address as it is"),
    IP_NOT_PUBLIC(
            "D114",
            WARNING,
            "this IP address is not a public one, so nobody can be recognised by it",
            "is it a proxy's? Send the visitor's address"),

    SECRET_IN_URL(
            "D115",
            WARNING,
            "a password, a token or another secret stood in this address and was taken out of it",
            "keep secrets out of addresses, and revoke this one"),
    PERSON_IN_URL(
            "D116",
            WARNING,
            "an e-mail address, a phone number, a name or a birthday stood in this address and was taken out of it",
            "keep personal data out of addresses, and send it in the fields of a person, where it is hashed"),
    URL_FORM(
            "D117",
            WARNING,
            "this is no whole address, which begins with a scheme and a host, as in https://shop.example.com",
            "send the address as the browser shows it; for a page that has none, leave the key out"),

    // D12: money
    CURRENCY_FORM("D121", WARNING, "this is no currency code, but {}", "send the three letters of ISO 4217"),
    CURRENCY_UNLISTED(
            "D122",
            WARNING,
            "TikTok does not list this currency, and does not say what becomes of such values",
            "look whether the value arrives in TikTok's Events Manager"),
    COUNT_NEGATIVE(
            "D125",
            WARNING,
            "this count is below zero, and stays",
            "is it what was sent back? That is no conversion; send what was bought"),
    CURRENCY_STAYS(
            "D124",
            WARNING,
            "TikTok does not list this currency, so it stays and the value with it, as the rule asks",
            "convert the value to a listed currency before it is sent, or switch the pack off"),
    AMOUNT_NEGATIVE("D123", WARNING, "this amount is below zero", "is it a refund? That is no conversion"),

    // D13: time
    TIME_IMPLAUSIBLE("D131", ERROR, "this cannot be the time of an event in Unix seconds: {}", "send Unix seconds"),
    TIME_AHEAD(
            "D132",
            WARNING,
            "this event lies more than 5 minutes in the future",
            "compare the sender's clock, and look for a local time taken as UTC"),
    TIME_UNATTRIBUTABLE(
            "D133",
            WARNING,
            "this event is older than 28 days, and so outside TikTok's longest attribution window",
            "send events within days"),
    TIME_TOO_OLD_FOR_META(
            "D134",
            WARNING,
            "this event is older than 7 days, and Meta takes older ones of shops only; it refuses a whole request that"
                    + " holds one of a website",
            "send events within days"),
    TIME_OLD_FOR_META_OFFLINE(
            "D135",
            INFO,
            "this event is older than 7 days; Meta takes it for 62 days if it is of a shop (action_source physical_store)",
            "send events within days"),
    TIME_TOO_OLD_FOR_META_OFFLINE(
            "D136",
            WARNING,
            "this event is older than 62 days, and Meta takes none that old, not even of a shop",
            "send events within days"),

    // D14: ids and tags
    ADVERTISING_ID_FORM(
            "D141",
            WARNING,
            "this is neither an advertising id (a UUID) nor a SHA-256 of one, but {}",
            "send the id as the device gives it"),
    LANGUAGE_FORM("D142", WARNING, "this is no language tag, but {}", "send a tag such as language-REGION"),
    PLACEHOLDER_ID(
            "D143",
            WARNING,
            "this is a placeholder that a program left, and says nothing",
            "look at the code that fills this field"),
    ADVERTISING_ID_HASHED(
            "D144",
            WARNING,
            "this advertising id is hashed, and Meta recognises plain ones only",
            "send the id as the device gives it; TikTok takes it so, too"),
    PLACEHOLDER_IN_ID(
            "D145",
            WARNING,
            "a placeholder that a program left is a part of this id, which others have too, and it crosses as it is",
            "look at the code that fills this field; of events with the same id only the first is counted"),

    // D15: what a table of numbers took
    ZIP_ZERO(
            "D151",
            INFO,
            "this postal code came without its leading zeros, as a table of numbers writes it, and got them back",
            "keep postal codes as text"),
    DIGITS_LOST(
            "D152",
            WARNING,
            "this id is a rounded number, as a table writes a long one; its last digits are lost, and others may have become"
                    + " the same",
            "keep ids as text in the table, and send them with all digits"),

    // D16: what is passed on as it is
    PERSON_IN_PROPERTY(
            "D161",
            WARNING,
            "this tells who somebody is, which nothing may that is passed on as it is",
            "leave it out, or map what of it is no personal data by a rule of your own"),
    PERSON_IN_ID(
            "D162",
            WARNING,
            "this is an e-mail address or a phone number, or has one in it, and crosses as it is",
            "if it is an id, make it of numbers or random text, at the pixel too; of any other text, leave it out"),

    // D17: permission
    PERMISSION_NOT_GIVEN(
            "D171",
            INFO,
            "Meta knows this permission as given or not given only, so it crosses as 0, which comes back as DENIED",
            "");

    /** Of events for which Meta refuses the whole request, if they go there. */
    public static final Set<Code> COSTS_NEIGHBOURS = Set.of(TIME_TOO_OLD_FOR_META, TIME_TOO_OLD_FOR_META_OFFLINE);

    private final Wording wording;

    StandardCode(String id, Severity severity, String message, String help) {
        this.wording = new Wording(id, severity, message, help);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
