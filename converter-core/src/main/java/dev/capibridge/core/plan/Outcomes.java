package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.json.Pointers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Runs codecs, and enters what comes of it into the ledger and the findings. */
final class Outcomes {

    private final Platform to;
    private final CodecContext context;
    private final Beside asked;
    private final Findings findings;

    Outcomes(Platform to, CodecContext context, Beside asked, Findings findings) {
        this.to = to;
        this.context = context;
        this.asked = asked;
        this.findings = findings;
    }

    Outcome convert(Codec codec, String name, JsonNode value) {
        return convert(codec, name, value, to);
    }

    /** The same towards a platform that need not be the event's target. */
    Outcome convert(Codec codec, String name, JsonNode value, Platform platform) {
        if (value.isNull()) {
            return Outcome.stays("null says nothing");
        }
        try {
            // A codec of the user's own may give what it must not.
            return Objects.requireNonNull(
                    codec.convert(value, platform, Beside.context(context, codec, asked::at)), "no outcome");
        } catch (RuntimeException fault) {
            // A codec of the user's own may fail; that is told, and costs this event only. Its message may hold the
            // value.
            return Outcome.refused(Diagnostic.of(
                    CoreCode.CODEC_FAILED, "", name, fault.getClass().getSimpleName()));
        }
    }

    /**
     * The same for a value worked out from others: nothing is spent, and since none of the event's own values is at fault, a
     * refusal is told as a warning.
     */
    @Nullable
    JsonNode acceptDerived(Outcome outcome, int[] slots, Slots values, String rule) {
        if (outcome instanceof Outcome.Refused refused) {
            for (int slot : slots) {
                Entry input = values.find(slot);
                if (input != null) {
                    findings.remark(List.of(refused.problem().as(Severity.WARNING)), input.pointer, rule);
                    return null;
                }
            }
        }
        return outcome instanceof Outcome.Crosses crosses ? crosses.value() : null;
    }

    /** Enters an outcome into the ledger, and gives the value if there is one. */
    @Nullable
    JsonNode accept(Outcome outcome, Entry entry, String rule) {
        if (outcome instanceof Outcome.Crosses crosses) {
            findings.remark(crosses.remarks(), entry.pointer, rule);
            return crosses.value();
        }
        if (outcome instanceof Outcome.Stays stays) {
            findings.remark(stays.remarks(), entry.pointer, rule);
            entry.stay(rule, stays.reason());
        } else if (outcome instanceof Outcome.Refused refused) {
            findings.remark(List.of(refused.problem()), entry.pointer, rule);
        }
        return null;
    }

    /** The same for one member of a list. */
    @Nullable
    JsonNode acceptMember(Outcome outcome, Entry entry, int member, String rule) {
        String pointer = Pointers.element(entry.pointer, member);
        if (outcome instanceof Outcome.Crosses crosses) {
            findings.remark(crosses.remarks(), pointer, rule);
            return crosses.value();
        }
        if (outcome instanceof Outcome.Stays stays) {
            findings.remark(stays.remarks(), pointer, rule);
            entry.member(member, new Fate.Stayed(rule, stays.reason()));
        } else if (outcome instanceof Outcome.Refused refused) {
            findings.remark(List.of(refused.problem()), pointer, rule);
        }
        return null;
    }

    /**
     * The same for several values, but without the ledger: what became of each is the row's to enter. A remark's pointer
     * begins with the name of the value it is about.
     */
    @Nullable
    JsonNode acceptJoint(Outcome outcome, List<String> names, int[] slots, Slots values, String rule) {
        List<Diagnostic> remarks = outcome instanceof Outcome.Crosses crosses
                ? crosses.remarks()
                : outcome instanceof Outcome.Stays stays
                        ? stays.remarks()
                        : List.of(((Outcome.Refused) outcome).problem());
        remarks.forEach(remark -> remarkJoint(remark, names, slots, values, rule));
        return outcome instanceof Outcome.Crosses crosses ? crosses.value() : null;
    }

    // A remark that names no value is told at the first one there is.
    private void remarkJoint(Diagnostic remark, List<String> names, int[] slots, Slots values, String rule) {
        Entry about = null;
        String inside = "";
        for (int i = 0; i < slots.length; i++) {
            Entry entry = values.find(slots[i]);
            String prefix = names.get(i).isEmpty() ? "" : "/" + names.get(i);
            if (entry != null && Pointers.isWithin(remark.pointer(), prefix)) {
                about = entry;
                inside = remark.pointer().substring(prefix.length());
            } else if (entry != null && about == null) {
                about = entry;
            }
        }
        if (about != null) {
            findings.remark(List.of(remark.at(inside)), about.pointer, rule);
        }
    }
}
