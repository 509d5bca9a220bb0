package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CopyCodec;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.Diagnostic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A value that is passed on as it is, unless it tells who somebody is. */
public final class Impersonal extends PlainFactory {

    static final Codec CODEC = new ImpersonalCodec();

    public Impersonal() {
        super(
                "impersonal",
                "any value, as it is; one that holds an e-mail address, a phone number with its country code, or a member"
                        + " under the name of personal data stays",
                CODEC);
    }

    private record ImpersonalCodec() implements Codec {

        @Override
        public Shape shape(Platform side) {
            return Shape.ANY;
        }

        @Override
        public Outcome convert(JsonNode given, Platform to, CodecContext context) {
            Set<Diagnostic> remarks = new LinkedHashSet<>();
            Outcome rest = impersonal(withoutSecrets(given, remarks), to, context);
            return rest instanceof Outcome.Crosses crosses && !remarks.isEmpty()
                    ? new Outcome.Crosses(crosses.value(), List.copyOf(remarks), crosses.unused())
                    : rest;
        }

        // What a page's address may not take along, one in a text may not either.
        private static JsonNode withoutSecrets(JsonNode value, Set<Diagnostic> remarks) {
            if (value.isString() && value.stringValue().contains("://")) {
                CleanAddress clean = CleanAddress.of(value.stringValue());
                remarks.addAll(clean.remarks());
                return clean.remarks().isEmpty() ? value : StringNode.valueOf(clean.text());
            }
            if (value instanceof ArrayNode list) {
                ArrayNode clean = list.arrayNode();
                list.forEach(element -> clean.add(withoutSecrets(element, remarks)));
                return clean;
            }
            if (value instanceof ObjectNode object) {
                ObjectNode clean = object.objectNode();
                object.properties()
                        .forEach(member -> clean.set(member.getKey(), withoutSecrets(member.getValue(), remarks)));
                return clean;
            }
            return value;
        }

        private static Outcome impersonal(JsonNode value, Platform to, CodecContext context) {
            Outcome copied = CopyCodec.COPY.convert(value, to, context);
            return copied instanceof Outcome.Crosses
                            && (PersonalNames.areIn(value)
                                    || !PersonalNames.remarks(value, "").isEmpty())
                    ? new Outcome.Stays(
                            "it tells who somebody is", List.of(Diagnostic.of(StandardCode.PERSON_IN_PROPERTY, "")))
                    : copied;
        }

        @Override
        public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
            return token != JsonToken.VALUE_STRING || isPlain(in, from, to)
                    ? CopyCodec.COPY.glance(token, in, from, to, target, context)
                    : Glance.UNCLEAR;
        }

        private static boolean isPlain(byte[] in, int from, int to) {
            for (int i = from; i < to; i++) {
                // Letters, which most are, stand behind all of them.
                if (in[i] <= '@'
                        && (in[i] == '@'
                                || in[i] == '+'
                                || in[i] == '%'
                                || (in[i] == ':' && i + 1 < to && in[i + 1] == '/'))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public List<Example> examples() {
            JsonNode personal = JsonNodeFactory.instance.objectNode().put("phone", "02 5550 1234");
            return List.of(
                    Shown.of(TIKTOK, "gold", "gold"),
                    Shown.of(TIKTOK, IntNode.valueOf(12), IntNode.valueOf(12)),
                    Shown.stays(TIKTOK, personal),
                    Shown.of(META, "gold", "gold"));
        }
    }
}
