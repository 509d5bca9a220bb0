package dev.capibridge;

import dev.capibridge.core.diagnostic.Code;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.standard.EnvelopeCode;
import dev.capibridge.standard.codecs.StandardCode;
import dev.capibridge.standard.legacy.LegacyCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/diagnostics.md} is the catalogue; {@code -Dcapibridge.update=true} writes it. */
class DiagnosticsPageTest {

    private static final Map<String, String> GROUPS = groups();

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("E", "Requests: the envelope around the events");
        groups.put("J", "Reading JSON");
        groups.put("F", "Repairs: what had the wrong shape and was put right");
        groups.put("V", "What the schema of the given side refuses");
        groups.put("X", "Running the rules");
        groups.put("D", "Values: what the standard codecs found");
        groups.put("T", "What the schema of the written side refuses");
        groups.put("R0", "Rule files: the file as such");
        groups.put("R1", "Rule files: places");
        groups.put("R2", "Rule files: types and values");
        groups.put("R3", "Rule files: sense");
        groups.put("R4", "Rule files: ids, extending, replacing");
        groups.put("R5", "Rule files: codecs");
        groups.put("R6", "Rule files: what no rule speaks of");
        groups.put("R7", "Rule files: facts, events and words in conditions");
        return groups;
    }

    @Test
    void pageIsTheCatalogue() throws IOException {
        List<Code> codes = Stream.of(
                        CoreCode.values(), EnvelopeCode.values(), LegacyCode.values(), StandardCode.values())
                .flatMap(Stream::of)
                .map(Code.class::cast)
                .sorted(Comparator.comparing(Code::id))
                .toList();
        StringBuilder page = new StringBuilder("""
                # Diagnostics

                <!-- Written by DiagnosticsPageTest from the catalogue of codes; change the wording there. -->

                Everything capibridge says about a payload or a rule file has a code. A code keeps its meaning for ever: it is
                never given to something else. `…` stands for what is filled in; it is never a value of an event, at most its
                kind and length.

                | Severity | means, of an event | means, of a rule file |
                |---|---|---|
                | error | the event is rejected | the file is not loaded |
                | warning | the event is converted or skipped, but someone should look | the file is loaded, but someone should look |
                | info | a repair, or a remark | |

                A fault in a value that no rule reads costs nothing, and is told as a warning whatever its code says.
                """);
        GROUPS.forEach((prefix, title) -> {
            page.append("\n## ")
                    .append(title)
                    .append("\n\n| Code | Severity | Says | What to do |\n|---|---|---|---|\n");
            codes.stream()
                    .filter(code -> code.id().startsWith(prefix))
                    .forEach(code -> page.append("| ")
                            .append(code.id())
                            .append(" | ")
                            .append(code.severity().label())
                            .append(" | ")
                            .append(cell(code.message()))
                            .append(" | ")
                            .append(cell(code.help()))
                            .append(" |\n"));
        });
        Cases.check(Path.of("../docs/diagnostics.md"), page.toString());
    }

    private static String cell(String template) {
        String text = template.replace("{}", "…").replace("|", "\\|").replace("<", "&lt;");
        return text.equals("…") ? "(the rule's own words)" : text;
    }
}
