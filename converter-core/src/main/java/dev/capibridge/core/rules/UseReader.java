package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.CopyCodec;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Similar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads {@code as}: the codec that a row uses. */
final class UseReader {

    /** Stands for a codec that cannot be made, so that the rest of its row is checked; such rules never run. */
    private static final Codec UNKNOWN = CopyCodec.COPY;

    private final Codecs codecs;
    private final List<RuleProblem> problems;
    private final SideReader sides;

    UseReader(Codecs codecs, List<RuleProblem> problems) {
        this.codecs = codecs;
        this.problems = problems;
        this.sides = new SideReader(problems);
    }

    /** The codec the row names; without a word, values are copied. */
    Optional<Rule.Use> use(Cursor row) {
        Optional<Located> as = row.get("as");
        if (as.isEmpty()) {
            return Optional.of(new Rule.Use("copy", CopyCodec.COPY, row.span(), List.of()));
        }
        if (as.get() instanceof Located.Mapping mapping && mapping.entries().size() == 1) {
            Located.Entry entry = mapping.entries().get(0);
            return use(entry.key(), Optional.of(entry.value()));
        }
        if (as.get() instanceof Located.Scalar name && !name.text().isEmpty()) {
            return use(name, Optional.empty());
        }
        problems.add(
                RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, as.get().span(), "a codec's name, or { name: arguments }"));
        return Optional.empty();
    }

    private Optional<Rule.Use> use(Located.Scalar name, Optional<Located> given) {
        Optional<CodecFactory> factory = codecs.find(name.text());
        if (factory.isEmpty()) {
            RuleProblem problem = RuleProblem.of(CoreCode.CODEC_UNKNOWN, name.span(), name.text());
            problems.add(problem.hint(Similar.to(name.text(), codecs.names())
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("there are: " + String.join(", ", codecs.names()))));
            return Optional.of(new Rule.Use(name.text(), UNKNOWN, name.span(), List.of()));
        }
        JsonNode arguments = given.map(Located::json).orElse(MissingNode.getInstance());
        try {
            Codec codec = factory.get().create(arguments);
            List<Rule.Part> asks = codec.asks().stream()
                    .flatMap(place -> sides.part(asked(place, name, given)).stream())
                    .toList();
            return Optional.of(new Rule.Use(name.text(), codec, name.span(), asks));
        } catch (IllegalArgumentException wrong) {
            problems.add(RuleProblem.of(
                    CoreCode.CODEC_ARGUMENTS, name.span(), name.text(), String.valueOf(wrong.getMessage())));
        } catch (RuntimeException fault) {
            // A codec of the user's own may stumble over arguments it did not expect.
            problems.add(RuleProblem.of(CoreCode.CODEC_ARGUMENTS, name.span(), name.text(), fault.toString()));
        }
        return Optional.of(new Rule.Use(name.text(), UNKNOWN, name.span(), List.of()));
    }

    // Where the row names a place that its codec asks for; a place of the codec's own stands where the codec is named.
    private static Located.Scalar asked(String place, Located.Scalar name, Optional<Located> given) {
        return given.flatMap(arguments -> find(place, arguments))
                .orElseGet(() -> new Located.Scalar(name.span(), place, true));
    }

    private static Optional<Located.Scalar> find(String text, Located in) {
        if (in instanceof Located.Scalar scalar) {
            return Optional.of(scalar).filter(found -> found.text().equals(text));
        }
        Stream<Located> inside = in instanceof Located.Mapping mapping
                ? mapping.entries().stream().map(Located.Entry::value)
                : Cursor.items(in).stream();
        return inside.flatMap(item -> find(text, item).stream()).findFirst();
    }
}
