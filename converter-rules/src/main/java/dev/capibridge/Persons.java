package dev.capibridge;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.standard.codecs.PersonalNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells of persons in texts that the caller gives at TikTok's own places, which no rule's codec looks at. */
final class Persons {

    private Persons() {}

    /** The result of an event written by hand, with what there is to say of its texts. */
    static EventResult told(EventResult result) {
        List<Diagnostic> told = new ArrayList<>(result.diagnostics());
        persons(result)
                .filter(remark ->
                        told.stream().noneMatch(known -> known.pointer().equals(remark.pointer())))
                .forEach(told::add);
        return with(told, result);
    }

    /** The same of what a supplement gave to an event. */
    static EventResult toldOfHandedIn(EventResult result) {
        List<Diagnostic> told = new ArrayList<>(result.diagnostics());
        persons(result)
                .filter(remark -> result.added().stream()
                        .anyMatch(added -> added.rule().isEmpty() && Pointers.isWithin(remark.pointer(), added.to())))
                .map(remark -> Diagnostic.of(
                                CoreCode.SUPPLEMENT_REMARK,
                                "",
                                String.join(".", Pointers.names(remark.pointer())),
                                remark.message())
                        .as(remark.severity())
                        .advising(remark.help()))
                .filter(remark ->
                        told.stream().noneMatch(known -> known.message().equals(remark.message())))
                .forEach(told::add);
        return with(told, result);
    }

    private static Stream<Diagnostic> persons(EventResult result) {
        return result.event()
                .map(event -> Stream.of("properties", "app", "ad")
                        .flatMap(part -> PersonalNames.remarks(event.path(part), '/' + part).stream()))
                .orElse(Stream.of());
    }

    private static EventResult with(List<Diagnostic> told, EventResult result) {
        return new EventResult(
                result.outcome(),
                result.event(),
                result.facts(),
                told,
                result.leftovers(),
                result.spent(),
                result.added());
    }
}
