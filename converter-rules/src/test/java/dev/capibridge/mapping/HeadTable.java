package dev.capibridge.mapping;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** What becomes of the members of a request around its events. */
final class HeadTable {

    private HeadTable() {}

    static String of(Platform side) {
        SchemaFields schema = SchemaFields.of(side);
        return Words.table(
                List.of(side.label(), "What happens"),
                FieldList.of(side).entries().stream()
                        .filter(FieldList.Entry::isHead)
                        .map(field -> List.of(Words.link(schema, field.path()), said(side, field.path())))
                        .toList());
    }

    private static String said(Platform side, String name) {
        String said = Heads.said(side, name).stream().map(Diagnostic::message).collect(Collectors.joining("; "));
        if (said.isEmpty()) {
            return name.equals("data")
                    ? "the events, each converted by itself"
                    : "holds for every event of the request";
        }
        return said.replace("'" + name + "' has", "it has");
    }
}
