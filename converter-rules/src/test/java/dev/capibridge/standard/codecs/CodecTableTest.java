package dev.capibridge.standard.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of which value. A row is: codec, target, given, result, codes of the remarks. Values are JSON, {@code
 * #text} is the SHA-256 of the text, {@code stays} and {@code refused} are results.
 */
final class CodecTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            email | TIKTOK | "john_smith@gmail.com" | "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f" |
            email | TIKTOK | " Ana.Lopez@Example.ORG " | "c2c46c1bf8a9ac33c2bfbe9c37d43bd6ff7532f55cc51d31a387eaa75eee64ab" |
            email | META   | " Ana.Lopez@Example.ORG\\u00a0" | #ana.lopez@example.org |
            email | TIKTOK | "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f.AQQCAQIB" | "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f" | D101
            email | TIKTOK | "62A14E44F765419D10FEA99367361A727C12365E2520F32218D505ED9AA0F62F.Aw" | "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f" | D101 D102
            email | META   | " 62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f " | "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f" |
            email | TIKTOK | "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f.Zz" | stays |
            email | TIKTOK | "\\u200bjane@example\\u2060.com\\ufeff" | #jane@example.com |
            email | META   | "jane @example.com" | stays | D104
            email | TIKTOK | "d41d8cd98f00b204e9800998ecf8427e" | stays |
            email | TIKTOK | # | stays |
            email | META   | #null | stays |
            email | TIKTOK | #undefined | stays |
            email | TIKTOK | #nan | stays |
            email | TIKTOK | #test | stays |
            email | TIKTOK | #{} | stays |
            email | TIKTOK | #false | stays |
            email | TIKTOK | #0 | stays |
            name | TIKTOK | "nan" | stays | D103
            name | META   | "NaN" | stays | D103
            name | TIKTOK | "Nan" | #nan |
            name | TIKTOK | "Nil" | #nil |
            name | TIKTOK | "[object Object]" | stays | D103
            email | TIKTOK | " " | stays | D103
            email | TIKTOK | "N/A" | stays | D103
            email | TIKTOK | "jane.example.com" | stays | D104
            email | TIKTOK | "jane@" | stays | D104
            email | TIKTOK | "@example.com" | stays | D104
            email | TIKTOK | "jane@x@example.com" | stays | D104
            email | TIKTOK | "jane doe@example.com" | stays | D104
            email | TIKTOK | 7 | stays |
            name | TIKTOK | " Mary" | "6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec" |
            name | TIKTOK | "정" | "8fa8cd9c440be61d0151429310034083132b35975c4bea67fdd74158eb51db14" |
            name | META   | "Valéry" | "08e1996b5dd49e62a4b4c010d44e4345592a863bb9f8e3976219bac29417149c" |
            name | TIKTOK | "Renée" | "c40ff11aec12e899a09b7b0067b74c8006e2042a880a9e04bbed42bc9d2506e3" |
            name | TIKTOK | "\\u200cO\\u200dNeil" | #oneil |
            name | TIKTOK | "O'Neil" | "67a42a846e98e3c1a96cd6ba14883a5ea05990cd93964ce8b832aa9497ca785c" |
            name | TIKTOK | "O'Brien-Smith Jr." | #obriensmithjr |
            name | TIKTOK | "हिन्दी" | #हिन्दी |
            name | TIKTOK | "--" | stays | D103
            name | TIKTOK | "Undefined" | stays | D103
            name | META   | #jane | #jane |
            zip | TIKTOK | "94035-1234" | "1794327a4d443904421f5ca1f3d72d0a62ba2f0770d80755ec2220fc0efb052e" |
            zip | TIKTOK | "94035 - 1234" | #94035 |
            zip | TIKTOK | "940351234" | #940351234 |
            zip | TIKTOK | "01310-100" | #01310100 |
            zip | TIKTOK | "M1 1AE" | "1dc694c2070e697769fb959b50671d76cafd430d8ca191fbdd0affcaea344ac5" |
            zip | META   | "M5V 3L9" | "5c850751d57c5d887fe7807d3da801efe7e8faa1f105ea36cdcd913dd32a41c7" |
            zip | TIKTOK | "-" | stays | D103
            zip | META   | #95110 | #95110 |
            external-id | TIKTOK | "CRM-00042" | "032f71892cc688bcd6a04bb26d7fb491e42fb3717eadc3c224cf2c8e40eeffa4" |
            external-id | TIKTOK | " crm-00042" | "35bed454e0b6c6932c2254201e5923a3f0c21a9278e9a7f546bd748c7ffa7742" |
            external-id | TIKTOK | "\\u200buser\\u200b_123\\u00a0" | #user_123 |
            external-id | TIKTOK | "user_123" | "80fba0ae1c48e3978e43e4efc365e14e12ea0c830ba8ba5b9a2dafc7e3f2ab8b" |
            external-id | TIKTOK | "deadbeefdeadbeefdeadbeefdeadbeef" | #deadbeefdeadbeefdeadbeefdeadbeef |
            external-id | META   | #user_123 | #user_123 |
            external-id | TIKTOK | # | stays |
            external-id | TIKTOK | "null" | stays | D103
            external-id | TIKTOK | "Unknown" | stays | D103
            external-id | TIKTOK | "0" | stays |
            external-id | META   | "-1" | stays |
            external-id | TIKTOK | "00000000-0000-0000-0000-000000000000" | stays |
            external-id | TIKTOK | #0 | stays |
            external-id | TIKTOK | "01" | #01 |
            external-id | TIKTOK | "5.8214E+12" | #5.8214E+12 | D152
            phone | TIKTOK | "16505551212" | "1e231c66011e7a2d867a9cfae267a6aff103cf4913640b6e71a99850fc0ffbc8" |
            phone | META   | "16505551212" | "e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176" |
            phone | TIKTOK | "(+1)2133734253" | "9f7ec22d72092cd3c0b58726ed9c2d91b92e51a3f29837508fb2948bb22dd2fd" |
            phone | TIKTOK | "+1555-555-5555" | "910a625c4ba147b544e6bd2f267e130ae14c591b6ba9c25cb8573322dedbebd0" |
            phone | META   | "+34 612 34 56 78" | "11f976ff0fae9007051c1c0be7821b65f86e69e36f63542ae8c72dbf3b9cd9dc" |
            phone | TIKTOK | "0044 (0)20 7946 0958" | #+442079460958 |
            phone | META   | "+44 (0) 20/7946.0958" | #442079460958 |
            phone | TIKTOK | "44 (0)20 7946 0958" | #+442079460958 |
            phone | TIKTOK | "+49 030 901820" | #+4930901820 | D110
            phone | META   | "0044 020 7946 0958" | #442079460958 | D110
            phone | TIKTOK | "+49 (0)30 901820" | #+4930901820 |
            phone | TIKTOK | "+39 06 1234 5678" | #+390612345678 |
            phone | TIKTOK | "+225 01 23 45 67 89" | #+2250123456789 |
            phone | TIKTOK | "+49 0123" | stays | D105
            phone | TIKTOK | "+49 00000000" | #+4900000000 |
            phone | TIKTOK | "６５０ ５５５ １２１２" | stays | D105
            phone | TIKTOK | "＋１ ６５０ ５５５ １２１２" | #+16505551212 |
            phone | TIKTOK | "+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧" | #+966501234567 |
            phone | TIKTOK | "\\u202a+1 650 555 1212\\u202c" | #+16505551212 |
            phone | TIKTOK | "+1 202–555‑0123" | #+12025550123 |
            phone | TIKTOK | "+123456789012345" | #+123456789012345 |
            phone | TIKTOK | "+12345678" | #+12345678 |
            phone | TIKTOK | "+1234567" | stays | D105
            phone | TIKTOK | "+1234567890123456" | stays | D105
            phone | TIKTOK | "1234567890123456" | stays | D105
            phone | TIKTOK | "202-555-0123" | stays | D105
            phone | TIKTOK | "020 7946 0958" | stays | D105
            phone | TIKTOK | "+020 7946 0958" | stays | D105
            phone | TIKTOK | "00" | stays | D105
            phone | TIKTOK | "+" | stays | D105
            phone | TIKTOK | "1+2025550123" | stays | D105
            phone | TIKTOK | "+1 202 555 0123 x5" | #+12025550123 |
            phone | TIKTOK | "tel:+1-202-555-0123;ext=41" | #+12025550123 |
            phone | TIKTOK | "+1 202 555 0123 home" | stays | D105
            phone | TIKTOK | "+39 (0)6 1234 5678" | #+390612345678 |
            phone | META   | "39 (0)6 1234 5678" | #390612345678 |
            phone | TIKTOK | "+39 (0)347 123 4567" | #+393471234567 |
            phone | TIKTOK | "+44 (0)20 7946 0958" | #+442079460958 |
            phone | TIKTOK | "+225 (0)1 23 45 67 89" | #+2250123456789 |
            phone | TIKTOK | "+999 1234 5678" | stays | D105
            phone | TIKTOK | "89123456789" | stays | D105
            phone | TIKTOK | "none" | stays | D103
            phone | TIKTOK | #16505551212 | stays |
            phone | META   | #+16505551212 | stays |
            phone | TIKTOK | #null | stays |
            phone | TIKTOK | "d41d8cd98f00b204e9800998ecf8427e" | stays |
            phone {"hashed":"pass"} | TIKTOK | #+16505551212 | #+16505551212 | D106
            phone {"hashed":"pass"} | META   | #+16505551212 | #+16505551212 | D106
            phone {"hashed":"pass"} | TIKTOK | # | stays |
            phone {"hashed":"pass"} | TIKTOK | "16505551212" | #+16505551212 |
            phone {"region":"US"} | TIKTOK | "(202) 555-0143" | #+12025550143 |
            phone {"region":"us"} | META   | "202.555.0143" | #12025550143 |
            phone {"region":"US"} | TIKTOK | "1 202 555 0143" | #+12025550143 |
            phone {"region":"US"} | TIKTOK | "+44 20 7946 0958" | #+442079460958 |
            phone {"region":"US"} | TIKTOK | "0044 20 7946 0958" | #+442079460958 |
            phone {"region":"US"} | TIKTOK | "011 44 20 7946 0958" | #+442079460958 |
            phone {"region":"US"} | TIKTOK | "442079460958" | #+442079460958 |
            phone {"region":"US"} | TIKTOK | "555-0143" | stays | D105
            phone {"region":"US"} | TIKTOK | "020 7946 0958" | stays | D105
            phone {"region":"US"} | TIKTOK | "+1 555" | stays | D105
            phone {"region":"US"} | TIKTOK | "1-800-FLOWERS" | stays | D105
            phone {"region":"US"} | TIKTOK | #+12025550143 | stays |
            phone {"region":"GB"} | TIKTOK | "020 7946 0958" | #+442079460958 |
            phone {"region":"GB"} | TIKTOK | "07400 123456" | #+447400123456 |
            phone {"region":"GB"} | META   | "7400 123456" | #447400123456 |
            phone {"region":"GB"} | TIKTOK | "44 (0)20 7946 0958" | #+442079460958 |
            phone {"region":"DE"} | TIKTOK | "030 123456" | #+4930123456 |
            phone {"region":"DE"} | TIKTOK | "0151 23456789" | #+4915123456789 |
            phone {"region":"DE"} | TIKTOK | "49 151 23456789" | #+4915123456789 |
            phone {"region":"IT"} | TIKTOK | "06 1234 5678" | #+390612345678 |
            phone {"region":"FR"} | TIKTOK | "06 12 34 56 78" | #+33612345678 |
            phone {"region":"BR"} | TIKTOK | "(11) 96123-4567" | #+5511961234567 |
            phone {"region":"CN"} | TIKTOK | "16505551212" | #+8616505551212 | D109
            phone {"region":"US"} | TIKTOK | "16505551212" | #+16505551212 |
            phone {"hashed":"pass","region":"US"} | TIKTOK | #+12025550143 | #+12025550143 | D106
            phone {"hashed":"pass","region":"US"} | TIKTOK | "202-555-0143" | #+12025550143 |
            city | TIKTOK | "São Paulo" | "sãopaulo" |
            city | META   | "São Paulo" | "3eda1428ae1aece064071f8d40f08fe2bc59ffa66c171a163caf15122ec4d7f0" |
            city | TIKTOK | #newyork | stays |
            city | TIKTOK | "d41d8cd98f00b204e9800998ecf8427e" | stays |
            city | META   | #newyork | #newyork |
            city | META   | "d41d8cd98f00b204e9800998ecf8427e" | stays |
            city | META   | # | stays |
            city | TIKTOK | "null" | stays | D103
            city | TIKTOK | "…" | stays | D103
            city | TIKTOK | "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaxaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" | stays |
            state | TIKTOK | "California" | "ca" |
            state | TIKTOK | "District of Columbia" | "dc" |
            state | TIKTOK | "WEST  VIRGINIA" | "wv" |
            state | TIKTOK | "US-NY" | "ny" |
            state | META   | "jp-13" | #13 |
            state | TIKTOK | "zz-ny" | "zzny" |
            state {"country":["user_data.country"]} | TIKTOK | "BR-SP" | "sp" |
            state | META   | "CA" | "6959097001d10501ac7d54c0bdb8db61420f658f2922cc26e46d536119a31126" |
            state | META   | "Île-de-France" | #îledefrance |
            state | TIKTOK | #ca | stays |
            country | META   | "us" | "79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621" |
            country | TIKTOK | " US " | "us" |
            country | TIKTOK | "DEU" | "de" | D108
            country | META   | "UK" | #gb | D108
            country | TIKTOK | "Spain" | "es" | D108
            country | META   | "Spain" | #es | D108
            country | TIKTOK | "UNITED  STATES" | "us" | D108
            country | TIKTOK | "U.S.A." | "us" | D108
            country | TIKTOK | "Czech Republic" | "cz" | D108
            country | TIKTOK | "Cote d'Ivoire" | "ci" | D108
            country | TIKTOK | "Bosnia and Herzegovina" | "ba" | D108
            country | TIKTOK | "Georgia" | "ge" | D108
            country | TIKTOK | "Deutschland" | "de" | D108
            country | TIKTOK | "Türkiye" | "tr" | D108
            country | TIKTOK | "日本" | "jp" | D108
            country | TIKTOK | "Korea" | stays | D107
            country | TIKTOK | "Nowhere" | stays | D107
            country | TIKTOK | "..." | stays | D107
            country | TIKTOK | "zz" | stays | D107
            country | TIKTOK | "" | stays | D103
            country | TIKTOK | #us | stays |
            country | META   | #us | #us |
            ip | TIKTOK | "203.0.113.7" | "203.0.113.7" |
            ip | META   | "2001:db8:0:0:1:0:0:7" | "2001:db8:0:0:1:0:0:7" |
            ip | TIKTOK | "::ffff:203.0.113.7" | "203.0.113.7" |
            ip | META   | "0:0:0:0:0:FFFF:cb00:7107" | "203.0.113.7" |
            ip | TIKTOK | "[::ffff:203.0.113.7]:443" | "203.0.113.7" | D112
            ip | TIKTOK | "::fffe:203.0.113.7" | "::fffe:203.0.113.7" |
            ip | TIKTOK | "2001:DB8::" | "2001:DB8::" |
            ip | TIKTOK | "203.0.113.7.AQQCAQIB" | "203.0.113.7" | D101
            ip | TIKTOK | "2001:db8::7.Bg" | "2001:db8::7" | D101
            ip | TIKTOK | "203.0.113.7.zz" | stays | D113
            ip | TIKTOK | "203.0.113.7:51234" | "203.0.113.7" | D112
            ip | TIKTOK | "[2001:db8::7]:443" | "2001:db8::7" | D112
            ip | TIKTOK | "[2001:db8::7]" | "2001:db8::7" | D112
            ip | TIKTOK | "203.0.113.7:" | stays | D113
            ip | TIKTOK | "unknown, 203.0.113.7:80, 203.0.113.8" | "203.0.113.7" | D112 D111
            ip | TIKTOK | "unknown, nobody" | stays | D113
            ip | TIKTOK | "203.0.113" | stays | D113
            ip | TIKTOK | "203.0.113.256" | stays | D113
            ip | TIKTOK | "203.0.113.07" | stays | D113
            ip | TIKTOK | "203.0.113.7.8" | stays | D113
            ip | TIKTOK | "203.0..7" | stays | D113
            ip | TIKTOK | "1:2:3:4:5:6:7" | stays | D113
            ip | TIKTOK | "1:2:3:4:5:6:7:8:9" | stays | D113
            ip | TIKTOK | "1::2::3" | stays | D113
            ip | TIKTOK | "1:2:3:4::5:6:7:8" | stays | D113
            ip | TIKTOK | ":::" | stays | D113
            ip | TIKTOK | "12345::" | stays | D113
            ip | TIKTOK | "::203.0.113.7:1" | stays | D113
            ip | TIKTOK | "fe80::1%eth0" | stays | D113
            ip | TIKTOK | "" | stays | D113
            ip | TIKTOK | "10.1.2.3" | "10.1.2.3" | D114
            ip | TIKTOK | "172.31.0.1" | "172.31.0.1" | D114
            ip | TIKTOK | "172.32.0.1" | "172.32.0.1" |
            ip | TIKTOK | "192.168.1.1" | "192.168.1.1" | D114
            ip | TIKTOK | "100.127.0.1" | "100.127.0.1" | D114
            ip | TIKTOK | "100.128.0.1" | "100.128.0.1" |
            ip | TIKTOK | "169.254.0.1" | "169.254.0.1" | D114
            ip | TIKTOK | "0.0.0.0" | "0.0.0.0" | D114
            ip | TIKTOK | "::" | "::" | D114
            ip | TIKTOK | "::1" | "::1" | D114
            ip | TIKTOK | "::2" | "::2" |
            ip | TIKTOK | "fd00::1" | "fd00::1" | D114
            ip | TIKTOK | "febf::1" | "febf::1" | D114
            ip | TIKTOK | "fec0::1" | "fec0::1" |
            ip | META   | "::ffff:127.0.0.1" | "127.0.0.1" | D114
            currency | TIKTOK | " usd" | "USD" |
            currency | META   | "bgn" | "BGN" |
            currency | TIKTOK | "bgn" | "BGN" | D122
            currency | TIKTOK | "€" | stays | D121
            currency | TIKTOK | "ıss" | stays | D121
            currency | TIKTOK | "EURO" | stays | D121
            amount | TIKTOK | 1.2345679E7 | 12345679 |
            amount | TIKTOK | 1.2E+3 | 1200 |
            amount | TIKTOK | 59.90 | 59.90 |
            amount | TIKTOK | 1e-6 | 0.000001 |
            amount | TIKTOK | 1e-7 | stays |
            amount | META   | 0.00000012 | stays |
            amount | TIKTOK | 1E+400 | stays |
            amount | TIKTOK | 0e-9 | 0 |
            amount | TIKTOK | 0E+400 | 0 |
            amount | META   | 0.00 | 0.00 |
            amount | TIKTOK | 0 | 0 |
            amount | TIKTOK | -1.5 | -1.5 | D123
            amount | TIKTOK | "5" | stays |
            event-time | TIKTOK | 1795305600 | 1795305600 |
            event-time | TIKTOK | 1795305900 | 1795305900 |
            event-time | TIKTOK | 1795305901 | 1795305901 | D132
            event-time | META   | 1795392000 | 1795392000 | D132
            event-time | TIKTOK | 1795392001 | refused | D131
            event-time | META   | 1795305600000 | refused | D131
            event-time | TIKTOK | 1e30 | refused | D131
            event-time | TIKTOK | 1000000000000000000000 | refused | D131
            event-time | TIKTOK | -1000000000000000000000 | refused | D131
            event-time | TIKTOK | 1795305600.5 | refused | D131
            event-time | TIKTOK | "1795305600" | refused | D131
            event-time | TIKTOK | 1420070399 | refused | D131
            event-time | TIKTOK | 1420070400 | 1420070400 | D133
            event-time | TIKTOK | 1792886400 | 1792886400 | D134
            event-time | TIKTOK | 1792886399 | 1792886399 | D133
            event-time | TIKTOK | 1794700800 | 1794700800 |
            event-time | TIKTOK | 1794700799 | 1794700799 | D134
            event-time | META   | 1420070400 | 1420070400 | D134
            event-time {"channel":["action_source"]} | META   | 1794700800 | 1794700800 |
            event-time {"channel":["action_source"]} | META   | 1794700799 | 1794700799 | D135
            event-time {"channel":["action_source"]} | META   | 1789948800 | 1789948800 | D135
            event-time {"channel":["action_source"]} | META   | 1789948799 | 1789948799 | D136
            event-time {"channel":["action_source"]} | TIKTOK | 1794700799 | 1794700799 | D135
            event-time {"channel":["action_source"]} | TIKTOK | 1789948799 | 1789948799 | D133
            limited-data-use | TIKTOK | {"options":["LDU"]} | true |
            limited-data-use | TIKTOK | {"options":["OTHER","LDU"],"country":0,"state":0} | true |
            limited-data-use | TIKTOK | {"options":["LDU"],"country":1,"state":1000} | true unused country state |
            limited-data-use | TIKTOK | {"options":["LDU"],"country":0,"state":1000} | true unused state |
            limited-data-use | TIKTOK | {"options":[],"country":0} | false unused country |
            limited-data-use | TIKTOK | {"options":["OTHER"]} | stays |
            limited-data-use | TIKTOK | {"country":1,"state":1000} | stays |
            limited-data-use | TIKTOK | true | stays |
            limited-data-use | META   | true | {"options":["LDU"],"country":0,"state":0} |
            limited-data-use | META   | false | {"options":[]} |
            limited-data-use | META   | "true" | stays |
            query-parameter "ttclid" | TIKTOK | {"url":"https://example.com/?a=b&ttclid=E.C.P.x%2By+z#f"} | "E.C.P.x+y+z" |
            query-parameter "ttclid" | TIKTOK | {"url":"https://example.com/?ttclid=&ttclid=%20&ttclid=two&ttclid=three"} | "two" |
            query-parameter "ttclid" | TIKTOK | {"url":"https://example.com/?ttclid=100%&x"} | "100%" |
            query-parameter "ttclid" | TIKTOK | {"url":"https://example.com/?ttclid=%ff%41"} | "%ff%41" |
            query-parameter "ttclid" | TIKTOK | {"url":"https://example.com/?ttclid=%C3%A9"} | "é" |
            query-parameter "ttclid" | TIKTOK | {"url":"https://example.com/#?ttclid=a"} | stays |
            query-parameter "ttclid" | TIKTOK | {"url":"https://example.com/?xttclid=a&ttclid"} | stays |
            query-parameter "ttclid" | TIKTOK | {"url":"https://example.com/","referrer":"http://u@EXAMPLE.com:8080?ttclid=a"} | "a" |
            query-parameter "ttclid" | TIKTOK | {"url":"https://example.com/?ttclid=a","referrer":"https://example.com/?ttclid=b"} | "a" |
            query-parameter "ttclid" | TIKTOK | {"url":"https://example.com/","referrer":"https://ads.example.com/?ttclid=a"} | stays |
            query-parameter "ttclid" | TIKTOK | {"url":"/cart","referrer":"/?ttclid=a"} | stays |
            query-parameter "ttclid" | TIKTOK | {"referrer":"https://example.com/?ttclid=a"} | stays |
            query-parameter "ttclid" | TIKTOK | "https://example.com/?ttclid=a" | "a" |
            query-parameter "ttclid" | TIKTOK | 7 | stays |
            contents-from-ids | TIKTOK | ["a","","b"] | [{"content_id":"a"},{"content_id":"b"}] |
            contents-from-ids | TIKTOK | [] | stays |
            contents-from-ids | TIKTOK | "a" | stays |
            gaid | TIKTOK | "38400000-8CF0-11BD-B23E-10B96E40000D" | "38400000-8cf0-11bd-b23e-10b96e40000d" |
            gaid | TIKTOK | #38400000-8cf0-11bd-b23e-10b96e40000d | #38400000-8cf0-11bd-b23e-10b96e40000d |
            gaid | META   | #38400000-8cf0-11bd-b23e-10b96e40000d | stays | D144
            gaid | META   | #null | stays |
            gaid | TIKTOK | "00000000-0000-0000-0000-000000000000" | stays |
            gaid | TIKTOK | "38400000" | stays | D141
            gaid | TIKTOK | "38400000-8cf0-11bd-b23e+10b96e40000d" | stays | D141
            idfa | META   | "6d92078a-8246-4ba4-ae5b-76104861e7dc" | "6D92078A-8246-4BA4-AE5B-76104861E7DC" |
            idfa | TIKTOK | "70574FA9C8F498A7B2E5C8712B1126DE7B1406FD02FDC591821C5BD33092FD1C" | "70574fa9c8f498a7b2e5c8712b1126de7b1406fd02fdc591821c5bd33092fd1c" | D102
            idfa | TIKTOK | "00000000-0000-0000-0000-000000000000" | stays |
            locale | TIKTOK | " en_US" | "en-US" |
            locale | TIKTOK | "zh_Hans_CN" | "zh-Hans-CN" |
            locale | TIKTOK | "de" | "de" |
            locale | META   | "es-419" | "es_419" |
            locale | TIKTOK | "" | stays |
            locale | TIKTOK | "en_US.UTF-8" | stays | D142
            locale | TIKTOK | "en_" | stays | D142
            locale | TIKTOK | "e1" | stays | D142
            att-status | TIKTOK | {"enabled":1} | "AUTHORIZED" |
            att-status | TIKTOK | {"enabled":0} | "DENIED" |
            att-status | TIKTOK | {"enabled":2} | stays |
            att-status | TIKTOK | {"enabled":true} | stays |
            att-status | TIKTOK | {"enabled":1,"system":"14.0"} | "AUTHORIZED" unused system |
            att-status | TIKTOK | {"enabled":1,"system":"13.7"} | "NOT_APPLICABLE" unused system enabled |
            att-status | TIKTOK | {"enabled":1,"system":" 9"} | "NOT_APPLICABLE" unused system enabled |
            att-status | TIKTOK | {"system":"12.5.7"} | "NOT_APPLICABLE" unused system |
            att-status | TIKTOK | {"system":"18.1"} | stays |
            att-status | TIKTOK | {"enabled":0,"system":"iOS 13"} | "NOT_APPLICABLE" unused system enabled |
            att-status | TIKTOK | {"enabled":1,"system":"iOS 13.7"} | "NOT_APPLICABLE" unused system enabled |
            att-status | TIKTOK | {"enabled":1,"system":"iPhone OS 9.3.5"} | "NOT_APPLICABLE" unused system enabled |
            att-status | TIKTOK | {"enabled":1,"system":"ios13.7"} | "NOT_APPLICABLE" unused system enabled |
            att-status | TIKTOK | {"enabled":1,"system":"iPadOS 14.0"} | "AUTHORIZED" unused system |
            att-status | TIKTOK | {"enabled":1,"system":"iPhone 12"} | "AUTHORIZED" unused system |
            att-status | TIKTOK | {"enabled":0,"system":"13beta"} | "DENIED" unused system |
            att-status | TIKTOK | {"enabled":0,"system":"9999999999999"} | "DENIED" unused system |
            att-status | META   | "AUTHORIZED" | {"enabled":1} |
            att-status | META   | "DENIED" | {"enabled":0} |
            att-status | META   | "NOT_APPLICABLE" | stays |
            page-url | TIKTOK | "https://shop.example.com/?access%5Ftoken=abc&a=1" | "https://shop.example.com/?a=1" | D115
            page-url | META   | "https://shop.example.com/?a=1&%61ccess_toke%6E=abc" | "https://shop.example.com/?a=1" | D115
            page-url | TIKTOK | "https://shop.example.com/?a=1;access_token=abc" | "https://shop.example.com/?a=1" | D115
            page-url | TIKTOK | "https://shop.example.com/?access_token=abc;a=1&b=2" | "https://shop.example.com/?a=1&b=2" | D115
            page-url | TIKTOK | "https://shop.example.com/?a=1;access_token=abc;def#top" | "https://shop.example.com/?a=1#top" | D115
            page-url | TIKTOK | "https://shop.example.com/?a=1;b=2;c=%5F" | "https://shop.example.com/?a=1;b=2;c=%5F" |
            page-url | TIKTOK | "https://shop.example.com/?a%5Fb=1" | "https://shop.example.com/?a%5Fb=1" |
            page-url | TIKTOK | "https://user:password@shop.example.com/p?a=1" | "https://shop.example.com/p?a=1" | D115
            page-url | META   | "https://user:p@ssword@shop.example.com:8443?a=1" | "https://shop.example.com:8443?a=1" | D115
            page-url | META   | "//user@shop.example.com/" | "//shop.example.com/" | D115 D117
            page-url | META   | "https://shop.example.com/?Reset-Token[]=abc&API_KEY%5B%5D=d&Token=e&PWD=f" | "https://shop.example.com/" | D115
            page-url | TIKTOK | "https://shop.example.com/;jsessionid=abc?a=1" | "https://shop.example.com/?a=1" | D115
            page-url | TIKTOK | "https://shop.example.com/?code=abc&tokens=2&tokenise=3&user[x]=4" | "https://shop.example.com/?code=abc&tokens=2&tokenise=3&user[x]=4" |
            page-url | TIKTOK | "https://shop.example.com/@jane?a=@jane#a@b" | "https://shop.example.com/@jane?a=@jane#a@b" |
            page-url | TIKTOK | "https://shop.example.com?mail=jane@example.com" | "https://shop.example.com" | D116
            page-url | META   | "https://shop.example.com/?a=1&u=Jane%40Example%2Ecom#jane@example.com" | "https://shop.example.com/?a=1" | D116
            page-url | TIKTOK | "/go?to=https://jane@example.com/" | "/go" | D116 D117
            page-url | TIKTOK | "/go?to=https%3A%2F%2Fexample.com%2F%3Fmail%3Djane%2540example.com&a=1" | "/go?a=1" | D116 D117
            page-url | TIKTOK | "/?q=write+to+jane@example.com,+please&pwd=x" | "/" | D115 D116 D117
            page-url | META   | "/?phone=%2B12025550123&tel=(202)+555-0123&Mobile=+1.202.555.0123" | "/" | D116 D117
            page-url | META   | "/?email=12025550123&a=1" | "/?a=1" | D116 D117
            page-url | TIKTOK | "/?phone=1&mobile=true&tel=ext-12&id=12025550123" | "/?phone=1&mobile=true&tel=ext-12&id=12025550123" | D117
            page-url | TIKTOK | "/?email=8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d" | "/?email=8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d" | D117
            page-url | TIKTOK | "/?at=@52.52,13.40&v=pkg@1.22.33" | "/?at=@52.52,13.40&v=pkg@1.22.33" | D117
            page-url | TIKTOK | "android-app://com.example.shop/cart" | "android-app://com.example.shop/cart" |
            page-url | META   | "HTTP://shop.example.com" | "HTTP://shop.example.com" |
            page-url | META   | "about:blank" | "about:blank" | D117
            page-url | TIKTOK | "https:///cart" | "https:///cart" | D117
            text-id | TIKTOK | " order-1" | "order-1" |
            text-id | TIKTOK | "  " | stays |
            text-id | TIKTOK | 10153927263112345678 | "10153927263112345678" |
            text-id | META   | 1.02E3 | "1020" |
            text-id | TIKTOK | 1.5 | stays |
            text-id | TIKTOK | true | stays |
            text-id | META   | "NULL" | stays | D143
            text-id | TIKTOK | "[object Object]" | stays | D143
            text-id | TIKTOK | "NaN" | stays | D143
            text-id | TIKTOK | "None" | stays | D143
            text-id | META   | "n/a" | stays | D143
            text-id | TIKTOK | "(not set)" | stays | D143
            text-id | TIKTOK | "<nil>" | stays | D143
            text-id | TIKTOK | "Unknown" | stays | D143
            text-id | TIKTOK | "false" | stays | D143
            text-id | TIKTOK | "nana" | "nana" |
            text-id | TIKTOK | "[a]" | "[a]" |
            text-id | TIKTOK | "0" | "0" |
            text-id | TIKTOK | "7.3E+18" | "7.3E+18" | D152
            text-id | META   | "7e+18" | "7e+18" | D152
            text-id | TIKTOK | "58.214E+7" | "58.214E+7" |
            text-id | TIKTOK | "a+12" | "a+12" |
            """)
    void gives(String codec, Platform to, String given, String result, @Nullable String codes) {
        Outcome outcome = Tried.codec(codec).convert(Tried.json(given), to, Tried.CONTEXT);
        String wanted = result.startsWith("#") ? Tried.json(result).toString() : result;
        assertEquals(wanted, told(outcome));
        assertEquals(
                codes == null ? "" : codes,
                Tried.remarks(outcome).stream()
                        .map(remark -> remark.code().id())
                        .collect(Collectors.joining(" ")));
    }

    private static String told(Outcome outcome) {
        if (outcome instanceof Outcome.Crosses crosses) {
            String unused = String.join(" ", crosses.unused().keySet());
            return crosses.value() + (unused.isEmpty() ? "" : " unused " + unused);
        }
        return outcome instanceof Outcome.Stays ? "stays" : "refused";
    }
}
