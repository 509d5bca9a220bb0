package dev.capibridge.standard.codecs;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Names under which people's data and identifiers travel. No property is sent under one of them as it is. */
public final class PersonalNames {

    /** How to reach somebody, how somebody is called, lives, was born; how a state, a bank, a machine knows somebody. */
    private static final Set<String> NAMES = Set.of("""
            em email emailaddress mail ph phone phonenumber tel telephone mobile mobilephone mobilenumber msisdn whatsapp
            fax telefon telefonnummer handy telefono correo vorname nachname nombre apellido prenom geburtsdatum userdata
            name fn firstname givenname ln lastname familyname surname fullname username
            address street streetaddress ct st zp zip zipcode postcode postalcode
            db dob dobd dobm doby birthday birthdate dateofbirth ge gen gender
            ssn socialsecuritynumber taxid passport passportnumber iban creditcard cardnumber
            ip ipaddress useragent idfa idfv gaid aaid madid advertisingid deviceid vendorid externalid userid customerid
            fbp fbc ttp ttclid
            password token secret accesstoken accesskey appsecret appsecretproof clientsecret""".split("\\s+"));

    /** What says whose it is, or in which form, and not what. */
    private static final List<String> BEFORE =
            List.of("user", "customer", "client", "buyer", "contact", "billing", "shipping", "hashed");

    private static final List<String> BEHIND = List.of("sha256", "hashed", "hash", "es", "s");

    private PersonalNames() {}

    /** Whether a name is one of these: {@code email}, {@code E-Mail}, {@code customerPhoneNumbers}, {@code em_sha256}, … */
    public static boolean isOne(String name) {
        return isKnown(name.replaceAll("[\\s._-]", "").toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a member somewhere in a value is called so, or by what is somebody's own: an e-mail address, a phone number. A
     * {@code name} there may be that of a thing.
     */
    public static boolean areIn(JsonNode value) {
        return value.propertyNames().stream()
                        .anyMatch(name -> (!name.equals("name") && isOne(name)) || CleanAddress.isPersonal(name))
                || value.valueStream().anyMatch(PersonalNames::areIn);
    }

    /** What there is to say of texts in a value, at this pointer, that tell who somebody is and cross as they are. */
    public static List<Diagnostic> remarks(JsonNode value, String at) {
        List<Diagnostic> remarks = new ArrayList<>();
        if (value.isString() && CleanAddress.isPersonal(value.stringValue())) {
            remarks.add(Diagnostic.of(StandardCode.PERSON_IN_ID, at));
        }
        value.propertyStream()
                .forEach(member -> remarks.addAll(remarks(member.getValue(), Pointers.member(at, member.getKey()))));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            remarks.addAll(remarks(value.get(i), Pointers.element(at, i)));
        }
        return remarks;
    }

    private static boolean isKnown(String name) {
        return NAMES.contains(name)
                || BEFORE.stream().anyMatch(word -> name.startsWith(word) && isKnown(name.substring(word.length())))
                || BEHIND.stream()
                        .anyMatch(word ->
                                name.endsWith(word) && isKnown(name.substring(0, name.length() - word.length())));
    }
}
