package dev.capibridge.core.plan;

import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.When;
import java.util.List;
import java.util.Optional;
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
                || test.is().keySet().stream().anyMatch(path -> writeAt(path) < 0);
        return new ByteTest(
                test,
                exact,
                exact
                        ? new int[0]
                        : test.is().keySet().stream().mapToInt(this::writeAt).toArray(),
                test.is().values().stream().map(ByteTests::bytes).toArray(byte[][][]::new),
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
                .filter(write -> isBelow(path.toString(), write.path()))
                .findFirst();
        if (above.isEmpty()) {
            return Optional.of(new ByteTest.Spot(writesAt(path), -1, 0));
        }
        String first = above.get().path() + "[0].";
        Optional<Frame> group = above.get().candidates().stream()
                .filter(GroupCandidate.class::isInstance)
                .flatMap(row -> plan.root().root.find(((GroupCandidate) row).slot()).stream())
                .flatMap(place -> Optional.ofNullable(place.group).stream())
                .findFirst();
        if (group.isEmpty() || !path.toString().startsWith(first) || group.get().writes.length > 64) {
            return Optional.empty();
        }
        String part = path.toString().substring(first.length());
        long inside = 0;
        for (Write write : group.get().writes) {
            inside |= write.path().equals(part) || isBelow(write.path(), part) ? 1L << write.index() : 0;
        }
        return inside == 0
                ? Optional.empty()
                : Optional.of(new ByteTest.Spot(new int[0], above.get().index(), inside));
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
