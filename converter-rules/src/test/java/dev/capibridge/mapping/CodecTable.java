package dev.capibridge.mapping;

import static dev.capibridge.mapping.Words.code;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The codecs that rows use, in their own words and by their own examples. */
final class CodecTable {

    // They say what stands in the row.
    private static final Set<String> PLAIN = Set.of("copy", "table", "events");
    private static final Pattern DIGEST = Pattern.compile("([0-9a-f]{8})[0-9a-f]{56}");

    private static final Pattern NUMBER = Pattern.compile("[-+.0-9eE]+");

    private CodecTable() {}

    static String of(List<Row> rows) {
        Codecs codecs = Codecs.with(List.of());
        Map<String, Codec> used = new TreeMap<>();
        rows.forEach(row -> {
            if (row.rule() instanceof Rule.Field field
                    && !PLAIN.contains(field.as().name())) {
                used.putIfAbsent(field.as().name(), field.as().codec());
            }
        });
        return Words.table(
                List.of("Codec", "What it does", "To TikTok", "To Meta"),
                used.entrySet().stream()
                        .map(codec -> List.of(
                                code(codec.getKey()),
                                codecs.find(codec.getKey()).orElseThrow().summary(),
                                examples(codec.getValue(), Platform.TIKTOK),
                                examples(codec.getValue(), Platform.META)))
                        .toList());
    }

    private static String examples(Codec codec, Platform to) {
        return codec.examples().stream()
                .filter(example -> example.to() == to)
                .map(CodecTable::example)
                .collect(Collectors.joining("<br>"));
    }

    private static String example(Example example) {
        return shown(example.given())
                + example.gives().map(gives -> " → " + shown(gives)).orElse(" stays");
    }

    // A text that looks like something else stands in quotes.
    private static String shown(JsonNode value) {
        boolean plain = value.isString() && !NUMBER.matcher(value.stringValue()).matches();
        return code(
                DIGEST.matcher(plain ? value.stringValue() : value.toString()).replaceAll("$1…"));
    }
}
