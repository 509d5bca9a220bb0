package dev.capibridge.laws;

import dev.capibridge.core.Converter;
import dev.capibridge.core.check.RuleChecker;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.rules.RuleSetReader;
import dev.capibridge.core.rules.RuleText;
import dev.capibridge.core.schema.EventSchema;
import dev.capibridge.standard.StandardRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The standard rules and the schemas, loaded once, and rules laid over them. */
final class Standard {

    static final CodecContext CONTEXT = new CodecContext(Instant.parse("2026-11-22T12:00:00Z"));

    /** For a codec that is asked outside of an event. */
    static final Map<Platform, EventSchema> SCHEMAS = StandardRules.schemas();

    static final RuleSet RULES = rules(List.of());

    static final Laws LAWS = new Laws(engine(RULES), RULES);

    private Standard() {}

    static EventSchema schema(Platform side) {
        return Objects.requireNonNull(SCHEMAS.get(side));
    }

    /** The standard rules with other codecs and with files laid over them, which must be free of errors. */
    static RuleSet rules(List<CodecFactory> codecs, String... overlays) {
        List<RuleText> texts = new ArrayList<>(List.of(StandardRules.text()));
        for (String overlay : overlays) {
            texts.add(new RuleText("overlay" + texts.size() + ".rules.yaml", overlay));
        }
        return loaded(codecs, texts);
    }

    /** The standard rules with packs switched on. */
    static RuleSet packs(List<String> packs) {
        List<RuleText> texts = new ArrayList<>(List.of(StandardRules.text()));
        packs.forEach(pack -> texts.add(StandardRules.pack(pack)));
        return loaded(List.of(), texts);
    }

    private static RuleSet loaded(List<CodecFactory> codecs, List<RuleText> texts) {
        RuleSetReader.Loaded loaded = RuleSetReader.read(texts, new StandardRules(), Codecs.with(codecs));
        List<RuleProblem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(RuleChecker.check(loaded.rules(), SCHEMAS));
        problems.removeIf(problem -> !problem.isError());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        return loaded.rules();
    }

    static Engine engine(RuleSet rules) {
        Converter converter = new Converter(rules, SCHEMAS, StandardRules.EVENT_SOURCE);
        return (event, to, supplement, given) -> converter.convert(event, to, supplement, given, CONTEXT);
    }
}
