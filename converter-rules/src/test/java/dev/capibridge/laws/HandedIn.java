package dev.capibridge.laws;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.schema.EventSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What of TikTok's has no place at Meta, or TikTok requires: handed in beside Meta's event, as a caller would. */
final class HandedIn {

    private final RuleSet rules;

    HandedIn(RuleSet rules) {
        this.rules = rules;
    }

    /** A supplement, which is changed, with what there is to hand in after an event went to Meta. */
    JsonNode beside(ObjectNode tiktok, EventResult toMeta, ObjectNode supplement) {
        List<String> only = Losses.only(rules);
        toMeta.leftovers().stream()
                .filter(l -> l.rule().map(only::contains).orElse(false) || isRequired(l.pointer()))
                .filter(l -> isTakenByTikTok(l, toMeta))
                .forEach(l -> new PutBack(supplement, tiktok, List.of()).all(Map.of(l.pointer(), l.value())));
        return supplement;
    }

    /** Whether something that TikTok requires was a placeholder, so that an event that went to Meta cannot come back. */
    boolean lacks(EventResult toMeta) {
        return toMeta.leftovers().stream().anyMatch(l -> isRequired(l.pointer()) && !isTakenByTikTok(l, toMeta));
    }

    // Nobody hands in a placeholder, or for an app of Apple's anything but its number.
    private boolean isTakenByTikTok(Leftover l, EventResult toMeta) {
        if (l.pointer().equals("/app/app_id")
                && "ios".equals(toMeta.facts().get("platform"))
                && !l.value().asString("").matches("[0-9]+")) {
            return false;
        }
        List<Codec> codecs = rules.fields().stream()
                .filter(rule -> rule instanceof Rule.Field field
                        && !field.side(Platform.TIKTOK).joint()
                        && field.side(Platform.TIKTOK).parts().stream()
                                .anyMatch(part -> pointer(part.path()).equals(l.pointer())))
                .map(rule -> ((Rule.Field) rule).as().codec())
                .toList();
        return codecs.isEmpty()
                || codecs.stream()
                        .anyMatch(codec ->
                                codec.convert(l.value(), Platform.TIKTOK, Standard.CONTEXT) instanceof Outcome.Crosses);
    }

    private static String pointer(Path path) {
        String at = "";
        for (Path.Step step : path.whole().steps()) {
            at = step instanceof Path.Name name ? Pointers.member(at, name.name()) : at;
        }
        return at;
    }

    private static boolean isRequired(String tiktok) {
        List<Path.Step> parent = new ArrayList<>();
        for (String at = Json.parent(tiktok); !at.isEmpty(); at = Json.parent(at)) {
            parent.add(0, new Path.Name(Json.last(at)));
        }
        return EventSchema.at(Standard.schema(Platform.TIKTOK).shape(), new Path(parent))
                .map(shape -> shape.required().contains(Json.last(tiktok)))
                .orElse(false);
    }
}
