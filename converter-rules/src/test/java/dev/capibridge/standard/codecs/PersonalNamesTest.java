package dev.capibridge.standard.codecs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.capibridge.PayloadConverter;
import dev.capibridge.tiktok.TikTokEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a property may not be called, wherever it comes from. */
class PersonalNamesTest {

    static Stream<String> personal() {
        return names("""
                em, email, Email, emails, e-mail, E_Mail, emailAddress, user_email, customerEmail, email_sha256,
                hashed_email, ph, phone, phones, phone_number, phone_numbers, mobile, tel, fn, ln, name, first_name,
                lastName, full name, address, addresses, billing_address, zip, zp, postal_code, birthday, db, dob,
                ge, gender, ssn, passport, ip, ip_address, client_ip_address, user_agent, client_user_agent, idfa,
                IDFV, gaid, madid, advertising_id, external_id, user_id, customer_id, fbp, fbc, ttp, ttclid,
                password, access_token, token, client_secret, appsecret_proof
                """);
    }

    @ParameterizedTest
    @MethodSource("personal")
    void looksPersonal(String name) {
        assertEquals(
                "'" + name
                        + "' in 'allow' of the pack 'custom-properties' looks like personal data, which the pack does not"
                        + " pass on; leave it out or, if it is none, map it by a rule of your own",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PayloadConverter.builder().with("custom-properties:allow=plan," + name))
                        .getMessage());
        assertEquals(
                "'" + name
                        + "' looks like personal data, and a property is sent as it is; what tells who it was has methods"
                        + " of its own, such as email(…), which bring it into TikTok's form",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TikTokEvent.web("Lead").property(name, "x"))
                        .getMessage());
    }

    @Test
    void choicesAboutUseAreNoProperties() {
        assertEquals(
                "'optOut' says how a person's data may be used, and no property does: limitedDataUse(…) and attStatus(…) say"
                        + " it, and an event of somebody who opted out is not sent",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TikTokEvent.web("Lead").property("optOut", true))
                        .getMessage());
    }

    @Test
    void namesInsideCount() {
        assertEquals(
                "'buyer' holds a member that is named as personal data is, and a property is sent as it is; what tells who"
                        + " it was has methods of its own, such as email(…), which bring it into TikTok's form",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TikTokEvent.web("Lead")
                                        .property("buyer", List.of(Map.of("billing", Map.of("phone", "x")))))
                        .getMessage());
        assertDoesNotThrow(() -> TikTokEvent.web("Lead").property("plan", Map.of("name", "gold")));
    }

    static Stream<String> others() {
        return names("""
                plan, coupon, tier, email_opt_in, phone_model, ship, store, membership, city, zipper, us, user,
                customer, customer_type_2, hash, hashed, es, s, product_name, token_count, client
                """);
    }

    @ParameterizedTest
    @MethodSource("others")
    void looksLikeNothingPersonal(String name) {
        assertDoesNotThrow(() -> PayloadConverter.builder().with("custom-properties:allow=" + name));
        assertDoesNotThrow(() -> TikTokEvent.web("Lead").property(name, "x"));
    }

    /** Two letters of a region, or an app's name, are no property's. */
    @ParameterizedTest
    @ValueSource(
            strings = {"local-phone-numbers:region=PH", "local-phone-numbers:region=GE", "ios-apps:apps=email=343200656"
            })
    void otherSettingsNameNoProperties(String call) {
        assertDoesNotThrow(() -> PayloadConverter.builder().with(call));
    }

    private static Stream<String> names(String listed) {
        return Stream.of(listed.strip().split(",\\s+"));
    }
}
