package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Discreet;
import dev.capibridge.core.json.Kind;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.When;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A condition made ready for one direction. */
final class Condition {

    static final Condition ALWAYS = new Condition(Optional.empty(), Platform.META);

    private final Optional<When> when;
    private final Optional<When.Test> test;

    private Condition(Optional<When> when, Platform from) {
        this.when = when;
        this.test = when.flatMap(w -> Optional.ofNullable(w.tests().get(from)));
    }

    static Condition of(Optional<When> when, Platform from) {
        return when.isEmpty() ? ALWAYS : new Condition(when, from);
    }

    Optional<When> when() {
        return when;
    }

    /** What it asks of the source event. */
    Optional<When.Test> test() {
        return test;
    }

    boolean holds(Execution run) {
        return holds(run, run.source);
    }

    /** The same for another document of the side that the condition was made for. */
    boolean holds(Execution run, JsonNode document) {
        if (when.isEmpty()) {
            return true;
        }
        When w = when.get();
        return (w.events().isEmpty() || w.events().contains(run.metaName))
                && w.facts().entrySet().stream()
                        .allMatch(fact -> fact.getValue().contains(run.facts.getOrDefault(fact.getKey(), "")))
                && test.map(t -> holds(t, document)).orElse(true)
                && w.supplement().map(t -> holds(t, run.supplement.document)).orElse(true);
    }

    /** Pointer of the place that the condition rests on; where it would stand, if the condition is that it is missing. */
    String place(JsonNode document) {
        if (test.isEmpty()) {
            return "";
        }
        When.Test t = test.get();
        return Stream.of(
                        t.is().keySet().stream(),
                        t.has().stream(),
                        t.hasAny().stream(),
                        t.count().keySet().stream(),
                        t.digits().stream())
                .flatMap(paths -> paths)
                .filter(path -> says(at(document, path)))
                .findFirst()
                .or(() -> t.lacks().stream().findFirst())
                .map(Condition::pointer)
                .orElse("");
    }

    static String pointer(Path path) {
        String pointer = "";
        for (Path.Step step : path.steps()) {
            if (step instanceof Path.Name name) {
                pointer = Pointers.member(pointer, name.name());
            } else if (step instanceof Path.At at) {
                pointer = Pointers.element(pointer, at.index());
            }
        }
        return pointer;
    }

    static boolean holds(When.Test test, JsonNode document) {
        return test.is().entrySet().stream().allMatch(e -> isOneOf(at(document, e.getKey()), e.getValue()))
                && test.has().stream().allMatch(path -> says(at(document, path)))
                && (test.hasAny().isEmpty() || test.hasAny().stream().anyMatch(path -> says(at(document, path))))
                && test.lacks().stream().noneMatch(path -> says(at(document, path)))
                && test.count().entrySet().stream().allMatch(e -> count(at(document, e.getKey())) == e.getValue())
                && test.digits().stream().allMatch(path -> isDigits(at(document, path)));
    }

    private static boolean isDigits(JsonNode value) {
        return value.isString()
                && !value.stringValue().isEmpty()
                && value.stringValue().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isOneOf(JsonNode value, List<JsonNode> wanted) {
        return wanted.stream().anyMatch(w -> Objects.equals(w, value));
    }

    private static boolean says(JsonNode value) {
        return !(value.isMissingNode()
                || value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.stringValue().isBlank()));
    }

    private static int count(JsonNode value) {
        return value.isArray() ? value.size() : says(value) ? 1 : 0;
    }

    static JsonNode at(JsonNode document, Path path) {
        JsonNode node = document;
        for (Path.Step step : path.steps()) {
            if (step instanceof Path.Name name) {
                node = node.path(name.name());
            } else if (step instanceof Path.At at) {
                node = node.path(at.index());
            }
            if (node.isMissingNode()) {
                return MissingNode.getInstance();
            }
        }
        return node;
    }

    /** Why a value stays behind if this is the condition of the rule that would have taken it. */
    String unmet(String rule) {
        return "rule '" + rule + "' applies only when " + describe();
    }

    private String describe() {
        if (when.isEmpty()) {
            return "always";
        }
        When w = when.get();
        StringBuilder text = new StringBuilder();
        if (!w.events().isEmpty()) {
            text.append("the event is ").append(String.join(" or ", w.events()));
        }
        for (Map.Entry<String, List<String>> fact : w.facts().entrySet()) {
            text.append(text.isEmpty() ? "" : " and ")
                    .append(fact.getKey())
                    .append(" is ")
                    .append(String.join(" or ", fact.getValue()));
        }
        test.ifPresent(t -> text.append(text.isEmpty() ? "" : " and ").append(describe(t)));
        return text.isEmpty() ? "its condition holds" : text.toString();
    }

    private static String describe(When.Test t) {
        return Stream.of(
                        t.is().entrySet().stream()
                                .map(e -> "'" + e.getKey() + "' is "
                                        + e.getValue().stream()
                                                .map(v -> v.isString() ? Discreet.value(v.stringValue()) : Kind.of(v))
                                                .collect(Collectors.joining(" or "))),
                        t.has().stream().map(p -> "'" + p + "' is there"),
                        t.hasAny().isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of("one of "
                                        + t.hasAny().stream()
                                                .map(p -> "'" + p + "'")
                                                .collect(Collectors.joining(", "))
                                        + " is there"),
                        t.lacks().stream().map(p -> "'" + p + "' is not there"),
                        t.count().entrySet().stream().map(e -> "'" + e.getKey() + "' has " + e.getValue()),
                        t.digits().stream().map(p -> "'" + p + "' is a number"))
                .flatMap(s -> s)
                .collect(Collectors.joining(" and "));
    }
}
