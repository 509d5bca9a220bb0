package dev.capibridge.standard.codecs;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * A part of an address that is written in another way in some countries than elsewhere.
 *
 * @param known by the country's code, in small letters
 * @param unknown for an address of which the country is not known
 * @param asks where an event of either platform has the country
 */
record ByCountry(Map<String, Codec> known, Codec elsewhere, Codec unknown, List<String> asks) implements Codec {

    /** @param arguments {@code { country: [user_data.country] }}, or none: then no country is known */
    static Codec of(JsonNode arguments, String name, Map<String, Codec> known, Codec elsewhere, Codec unknown) {
        if (arguments.isMissingNode()) {
            return unknown;
        }
        List<String> places = Places.in(arguments, "country")
                .orElseThrow(
                        () -> new IllegalArgumentException("the one argument it knows is the places of the country: "
                                + name + ": { country: [user_data.country, user.country] }"));
        return new ByCountry(known, elsewhere, unknown, places);
    }

    @Override
    public Outcome convert(JsonNode value, Platform to, CodecContext context) {
        Codec fit = country(context.beside().values())
                .map(code -> known.getOrDefault(code, elsewhere))
                .orElse(unknown);
        return fit.convert(value, to, context);
    }

    private static Optional<String> country(Collection<JsonNode> given) {
        for (JsonNode value : given) {
            Optional<String> code = value.isArray()
                    ? country(value.values())
                    : value.isString() ? Country.code(Words.trim(value.stringValue())) : Optional.empty();
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    @Override
    public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
        // What is clear at a glance is hashed, whatever the country.
        return unknown.glance(token, in, from, to, target, context);
    }

    @Override
    public Shape shape(Platform side) {
        return unknown.shape(side);
    }

    @Override
    public boolean judgesForm() {
        return unknown.judgesForm();
    }

    @Override
    public String loses(Platform to) {
        return unknown.loses(to);
    }

    @Override
    public List<Example> examples() {
        return unknown.examples();
    }
}
