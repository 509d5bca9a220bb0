package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Quoted;
import dev.capibridge.core.rules.Fact;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.core.JsonToken;

/**
 * What is found out about an event before anything is written: its facts, what it is called, and that no row skips it. What
 * {@link Decision} is for trees. Made to be used again.
 */
final class ByteDecision {

    private final BytePlan plan;
    private final String[] facts;
    private final long[] bits;
    private String metaName = "";
    private String targetName = "";
    private boolean keepsName;

    ByteDecision(BytePlan plan) {
        this.plan = plan;
        this.facts = new String[plan.facts().length];
        this.bits = new long[facts.length];
    }

    /** @param given facts known from the envelope */
    void decide(ByteRun run, Map<String, String> given) {
        Arrays.fill(facts, "");
        Arrays.fill(bits, 0);
        named("", "", false);
        for (int i = 0; i < facts.length; i++) {
            Fact.Verdict verdict = plan.facts()[i].find(run, given);
            if (verdict instanceof Fact.Is is) {
                facts[i] = is.value();
                bits[i] = 1L << plan.facts()[i].values().indexOf(is.value());
            } else if (verdict != null || i == plan.variantFact()) {
                throw Irregular.IRREGULAR;
            }
        }
        name(run);
        for (ByteCondition skip : plan.skips()) {
            if (skip.holds(run)) {
                throw Irregular.IRREGULAR;
            }
        }
    }

    private void name(ByteRun run) {
        int slot = plan.plan().nameSlot();
        int name = slot < 0 ? -1 : run.rows.find(0, slot);
        if (name < 0) {
            return;
        }
        if (run.rows.tokens[name] != JsonToken.VALUE_STRING) {
            throw Irregular.IRREGULAR;
        }
        String text = Quoted.text(run.rows.text(name), run.rows.from[name], run.rows.to[name]);
        plan.names().decide(run, text, plan.to() == Platform.TIKTOK);
    }

    /**
     * The event has a name.
     *
     * @param meta what Meta calls it
     * @param target what the target calls it; empty while that is not known
     * @param keeps whether that is the source's own name
     */
    void named(String meta, String target, boolean keeps) {
        metaName = meta;
        targetName = target;
        keepsName = keeps;
    }

    String metaName() {
        return metaName;
    }

    String targetName() {
        return targetName;
    }

    boolean keepsName() {
        return keepsName;
    }

    /** The number of the target's variant. */
    int variant() {
        return plan.variantFact() < 0 ? 0 : Math.max(0, plan.variants().indexOf(facts[plan.variantFact()]));
    }

    /** What was found out; empty if nothing was. */
    String fact(int number) {
        return facts[number];
    }

    String fact(String id) {
        for (int i = 0; i < facts.length; i++) {
            if (plan.facts()[i].id().equals(id)) {
                return facts[i];
            }
        }
        return "";
    }

    /** The number of what was found out, as a bit; none if nothing was. */
    long bit(int number) {
        return bits[number];
    }
}
