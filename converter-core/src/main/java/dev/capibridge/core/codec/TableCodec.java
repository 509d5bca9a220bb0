package dev.capibridge.core.codec;

import dev.capibridge.core.json.Names;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Pairs of values: {@code table: [{ meta: economy, tiktok: eco }]}. A side may list several; all are read, the first is
 * written. A value in no pair stays behind.
 */
final class TableCodec implements Codec {

    static final CodecFactory FACTORY = new CodecFactory() {
        @Override
        public String name() {
            return "table";
        }

        @Override
        public String summary() {
            return "pairs of values; a value in no pair stays behind";
        }

        @Override
        public Codec create(JsonNode arguments) {
            return new TableCodec(arguments);
        }
    };

    private final Map<Platform, Map<JsonNode, JsonNode>> pairs = new EnumMap<>(Platform.class);
    /** Texts that mean the same on both sides. */
    private final Map<Platform, Names> same = new EnumMap<>(Platform.class);

    private TableCodec(JsonNode rows) {
        if (!rows.isArray() || rows.isEmpty()) {
            throw new IllegalArgumentException("a table is a list of pairs: - { meta: …, tiktok: … }");
        }
        for (Platform to : Platform.values()) {
            Map<JsonNode, JsonNode> map = new LinkedHashMap<>();
            for (JsonNode row : rows) {
                JsonNode written = first(row, to);
                for (JsonNode read : all(row, to.other())) {
                    if (map.putIfAbsent(read, written) != null) {
                        throw new IllegalArgumentException(
                                "a value of " + to.other().label() + "'s stands in two rows");
                    }
                }
            }
            pairs.put(to, map);
            same.put(to, new Names(same(map)));
        }
    }

    private static List<String> same(Map<JsonNode, JsonNode> map) {
        return map.entrySet().stream()
                .filter(pair -> pair.getKey().isString() && pair.getKey().equals(pair.getValue()))
                .map(pair -> pair.getKey().stringValue())
                .toList();
    }

    private static JsonNode first(JsonNode row, Platform side) {
        return all(row, side).get(0);
    }

    private static List<JsonNode> all(JsonNode row, Platform side) {
        JsonNode cell = row.path(side.key());
        List<JsonNode> values = new ArrayList<>();
        if (cell.isArray()) {
            cell.forEach(values::add);
        } else if (!cell.isMissingNode()) {
            values.add(cell);
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "each row of a table names a value of both sides, and one lacks '" + side.key() + "'");
        }
        return values;
    }

    @Override
    public Shape shape(Platform side) {
        Map<JsonNode, JsonNode> read = pairs(side.other());
        if (read.keySet().stream().allMatch(JsonNode::isString)) {
            return Shape.oneOf(read.keySet().stream().map(JsonNode::stringValue).toList());
        }
        return Shape.ANY;
    }

    @Override
    public boolean judgesForm() {
        return true;
    }

    private Map<JsonNode, JsonNode> pairs(Platform to) {
        return pairs.getOrDefault(to, Map.of());
    }

    @Override
    public Outcome convert(JsonNode value, Platform to, CodecContext context) {
        JsonNode other = pairs(to).get(value);
        return other == null ? Outcome.stays(to.label() + " has no value that means this one") : Outcome.of(other);
    }

    @Override
    public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
        Names names = same.get(target);
        return Glance.passesIf(token == JsonToken.VALUE_STRING
                && names != null
                && names.find(in, from, to, Names.hash(in, from, to)) >= 0);
    }

    @Override
    public String loses(Platform to) {
        Map<JsonNode, JsonNode> pairs = pairs(to);
        return Set.copyOf(pairs.values()).size() < pairs.size() ? "which of several values it was" : "";
    }

    @Override
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        pairs.forEach(
                (to, map) -> map.forEach((given, gives) -> examples.add(new Example(to, given, Optional.of(gives)))));
        return examples;
    }
}
