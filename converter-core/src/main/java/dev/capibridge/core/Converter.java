package dev.capibridge.core;

import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.plan.ByteRunner;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.plan.Runner;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.schema.EventSchema;
import dev.capibridge.core.schema.Repaired;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Turns one event of one platform into one of the other, by checked rules. Immutable; one instance serves any number of
 * threads.
 */
public final class Converter {

    private final Map<Platform, Runner> runners = new EnumMap<>(Platform.class);

    /**
     * Compiles the rules for both directions.
     *
     * @param rules already checked; see {@link dev.capibridge.core.check.RuleChecker}
     * @param variantFact the fact whose value names the variant of the schema that has variants
     */
    public Converter(RuleSet rules, Map<Platform, EventSchema> schemas, String variantFact) {
        for (Platform to : Platform.values()) {
            EventSchema source = schemas.get(to.other());
            EventSchema target = schemas.get(to);
            if (source == null || target == null) {
                throw new IllegalArgumentException("both platforms need a schema");
            }
            runners.put(to, Runner.compile(rules, to, source, target, variantFact));
        }
    }

    /**
     * Converts one event. Never throws for what an event holds; the event is not changed.
     *
     * @param supplement a partial event of the target, whose values have precedence
     * @param given facts that only the envelope tells
     */
    public EventResult convert(
            JsonNode event,
            Platform to,
            Optional<JsonNode> supplement,
            Map<String, String> given,
            CodecContext context) {
        return convert(repair(event, to), to, supplement, given, context);
    }

    /**
     * The same over bytes, for events that nothing is to be said about.
     *
     * @param strangeName names of members, at any depth, that the caller deals with itself
     * @param strange places of an event that the caller deals with itself, if something stands there
     * @return empty if the rules ask for something that is not done over bytes
     */
    public Optional<ByteRunner> overBytes(Platform to, List<Path> strange, Predicate<String> strangeName) {
        return runner(to).overBytes(strange, strangeName);
    }

    /** An event with its values put right as far as that goes without rules. The event given is not changed. */
    public Repaired repair(JsonNode event, Platform to) {
        return runner(to).repair(event);
    }

    /** Converts an event that {@link #repair} put right. */
    public EventResult convert(
            Repaired event,
            Platform to,
            Optional<JsonNode> supplement,
            Map<String, String> given,
            CodecContext context) {
        return runner(to).run(event, supplement, given, context);
    }

    /**
     * Completes an event of a platform that somebody wrote by hand: the codecs, the schema and the advice that a converted
     * event of it gets, told at its own places. Never throws for what an event holds; the event is not changed.
     *
     * @param variant the variant of the platform's schema that the event is written for
     */
    public EventResult complete(JsonNode event, Platform of, String variant, CodecContext context) {
        return runner(of).complete(event, variant, runner(of.other()), context);
    }

    private Runner runner(Platform to) {
        Runner runner = runners.get(to);
        if (runner == null) {
            throw new IllegalStateException("no rules for " + to);
        }
        return runner;
    }
}
