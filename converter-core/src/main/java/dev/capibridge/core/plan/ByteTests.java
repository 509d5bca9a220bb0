package dev.capibridge.core.plan;

import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.When;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compiles questions to the target for the byte executor: they become questions to its writes. */
final class ByteTests {

    private final Plan plan;

    ByteTests(Plan plan) {
        this.plan = plan;
    }

    ByteTest ready(When.Test test) {
        boolean exact = !test.count().isEmpty()
                || Stream.of(test.has(), test.hasAny(), test.lacks())
                        .flatMap(List::stream)
                        .anyMatch(path -> spot(path).isEmpty())
                || Stream.concat(test.is().keySet().stream(), test.digits().stream())
                        .anyMatch(path -> writeAt(path) < 0);
        return new ByteTest(
                test,
                exact,
                exact
                        ? new int[0]
                        : Stream.concat(test.is().keySet().stream(), test.digits().stream())
                                .mapToInt(this::writeAt)
                                .toArray(),
                Stream.concat(
                                test.is().values().stream().map(ByteTests::bytes),
                                test.digits().stream().map(path -> ByteTest.DIGITS))
                        .toArray(byte[][][]::new),
                spots(test.has()),
                spots(test.hasAny()),
                spots(test.lacks()));
    }

    private ByteTest.Spot[] spots(List<Path> paths) {
        return paths.stream().flatMap(path -> spot(path).stream()).toArray(ByteTest.Spot[]::new);
    }

    // Empty for a place inside of what one write writes whole.
    private Optional<ByteTest.Spot> spot(Path path) {
        Optional<Write> above = Stream.of(plan.root().writes)
                .filter(write -> !write.candidates().isEmpty() && isBelow(path.toString(), write.path()))
                .findFirst();
        if (above.isEmpty()) {
            return Optional.of(new ByteTest.Spot(writesAt(path), writeAt(path), -1, new int[0], new long[0]));
        }
        String first = above.get().path() + "[0].";
        int[] slots = above.get().candidates().stream()
                .filter(GroupCandidate.class::isInstance)
                .mapToInt(row -> ((GroupCandidate) row).slot())
                .toArray();
        List<Frame> groups = IntStream.of(slots)
                .mapToObj(slot -> plan.root().root.find(slot).map(place -> place.group))
                .flatMap(Optional::stream)
                .toList();
        boolean plain = slots.length > 0
                && groups.size() == slots.length
                && path.toString().startsWith(first)
                && groups.stream().allMatch(group -> group.writes.length <= Long.SIZE);
        String part = plain ? path.toString().substring(first.length()) : "";
        long[] inside = groups.stream().mapToLong(group -> inside(group, part)).toArray();
        return plain && LongStream.of(inside).anyMatch(bits -> bits != 0)
                ? Optional.of(new ByteTest.Spot(new int[0], -1, above.get().index(), slots, inside))
                : Optional.empty();
    }

    private static long inside(Frame group, String part) {
        return Stream.of(group.writes)
                .filter(write -> write.path().equals(part) || isBelow(write.path(), part))
                .mapToLong(write -> 1L << write.index())
                .reduce(0, (all, bit) -> all | bit);
    }

    private static byte[][] bytes(List<JsonNode> values) {
        return values.stream().map(JsonWriter::bytes).toArray(byte[][]::new);
    }

    /** The write of a place; -1 if none writes just that. */
    int writeAt(Path path) {
        return Stream.of(plan.root().writes)
                .filter(write -> write.path().equals(path.whole().toString()))
                .mapToInt(Write::index)
                .findFirst()
                .orElse(-1);
    }

    private int[] writesAt(Path path) {
        String place = path.whole().toString();
        return Stream.of(plan.root().writes)
                .filter(write -> write.path().equals(place) || isBelow(write.path(), place))
                .mapToInt(Write::index)
                .toArray();
    }

    private static boolean isBelow(String path, String above) {
        return path.length() > above.length()
                && path.startsWith(above)
                && (path.charAt(above.length()) == '.' || path.charAt(above.length()) == '[')
                && !path.equals(above + "[]");
    }
}
