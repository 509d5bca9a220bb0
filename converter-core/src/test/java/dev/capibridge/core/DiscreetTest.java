package dev.capibridge.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.capibridge.core.diagnostic.Discreet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of members are printed. */
class DiscreetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane@example.com",
                "jane_doe_at_example_com",
                "jane.doe.at.example.com",
                "jane-at-example-org",
                "Jane Doe",
                "Jane M. O'Doe",
                "Bearer abcdef",
                "access_token:abcdef",
                "password hunter",
                "secret: x",
                "eyJhbGciOi",
                "sk_live_abcdef",
                "rk_test_abcdef",
                "ya29.abcdef",
                "E.C.P.abcdef",
                "EAABsbCSabcdef",
                "+12025550143",
            })
    void whatLooksPersonalIsNot(String name) {
        assertFalse(Discreet.name(name).contains(name));
        assertFalse(Discreet.pointer("/custom_data/" + name + "/x").contains(name));
        assertFalse(Discreet.value(name).contains(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event_name",
                "access_token",
                "Access-Token",
                "password",
                "_valueToSum",
                "tiktokLeadId",
                "updated_at",
                "created_at_time",
                "look_at_me",
                "bank_account",
                "task_list",
                "Plan",
                "fb:custom",
                "order id",
                "LDU",
                "com.example.shop",
                "n/a",
            })
    void whatIsAPlainNameIs(String name) {
        assertEquals(name, Discreet.name(name));
        String pointer = "/custom_data/" + name.replace("/", "~1");
        assertEquals(pointer, Discreet.pointer(pointer));
    }
}
