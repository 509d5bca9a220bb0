package dev.capibridge;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** Turns Acme's numeric loyalty tier into its label, and back. */
public final class TierCodec implements CodecFactory {

    private static final List<String> LABELS = List.of("none", "silver", "gold");

    @Override
    public String name() {
        return "acme:tier";
    }

    @Override
    public String summary() {
        return "a loyalty tier: its number for Meta, its label for TikTok";
    }

    @Override
    public Codec create(JsonNode arguments) {
        if (!arguments.isMissingNode()) {
            throw new IllegalArgumentException("it takes no arguments: write only 'as: acme:tier'");
        }
        return new Codec() {
            @Override
            public Shape shape(Platform side) {
                return side == Platform.META ? Shape.INTEGER : Shape.STRING;
            }

            @Override
            public Outcome convert(JsonNode value, Platform to, CodecContext context) {
                if (to == Platform.TIKTOK) {
                    int tier = value.asInt(-1);
                    return tier < 0 || tier >= LABELS.size()
                            ? Outcome.stays("Acme has no such tier")
                            : Outcome.of(StringNode.valueOf(LABELS.get(tier)));
                }
                int tier = LABELS.indexOf(value.asString());
                return tier < 0 ? Outcome.stays("Acme has no such tier") : Outcome.of(IntNode.valueOf(tier));
            }

            @Override
            public List<Example> examples() {
                return List.of(
                        new Example(Platform.TIKTOK, IntNode.valueOf(2), Optional.of(StringNode.valueOf("gold"))),
                        new Example(Platform.META, StringNode.valueOf("gold"), Optional.of(IntNode.valueOf(2))),
                        new Example(Platform.TIKTOK, IntNode.valueOf(7), Optional.empty()));
            }
        };
    }
}
