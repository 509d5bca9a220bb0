package dev.capibridge.core.rules;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Similar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists of values that a rule file gives a name ({@code words}), so that several conditions can ask for one of them:
 * {@code is: { path: { words: name } }} becomes {@code is: { path: [value, …] }} before the file is read further.
 */
final class Words {

    private static final String KEY = "words";
    private static final String IS = "is";

    private final Map<String, Located> lists = new HashMap<>();
    private final List<RuleProblem> problems;

    private Words(List<RuleProblem> problems) {
        this.problems = problems;
    }

    static Located apply(Located root, List<RuleProblem> problems) {
        Words words = new Words(problems);
        Optional<Located> given = root instanceof Located.Mapping file ? file.get(KEY) : Optional.empty();
        given.ifPresent(words::note);
        return words.in(root);
    }

    private void note(Located given) {
        if (!(given instanceof Located.Mapping mapping)) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, given.span(), "a mapping (name: list of values)"));
            return;
        }
        for (Located.Entry entry : mapping.entries()) {
            List<Located> items = Cursor.items(entry.value());
            if (items.isEmpty() || !items.stream().allMatch(Located.Scalar.class::isInstance)) {
                problems.add(
                        RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, entry.value().span(), "a list of values"));
            }
            lists.put(entry.key().text(), entry.value());
        }
    }

    private Located in(Located value) {
        if (value instanceof Located.Sequence sequence) {
            return new Located.Sequence(
                    sequence.span(), sequence.items().stream().map(this::in).toList());
        }
        if (value instanceof Located.Mapping mapping) {
            return new Located.Mapping(
                    mapping.span(), mapping.entries().stream().map(this::in).toList());
        }
        return value;
    }

    private Located.Entry in(Located.Entry entry) {
        if (entry.key().text().equals(IS) && entry.value() instanceof Located.Mapping wanted) {
            return new Located.Entry(
                    entry.key(),
                    new Located.Mapping(
                            wanted.span(),
                            wanted.entries().stream()
                                    .map(one -> new Located.Entry(one.key(), meant(one.value())))
                                    .toList()));
        }
        return new Located.Entry(entry.key(), in(entry.value()));
    }

    private Located meant(Located value) {
        if (value instanceof Located.Mapping mapping
                && mapping.entries().size() == 1
                && mapping.get(KEY).orElse(value) instanceof Located.Scalar name) {
            return list(name);
        }
        return value;
    }

    private Located list(Located.Scalar name) {
        Located list = lists.get(name.text());
        if (list == null) {
            String hint = Similar.to(name.text(), lists.keySet())
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("name such a list under 'words' at the top of this file; those of other files are not seen"
                            + " here");
            problems.add(RuleProblem.of(CoreCode.WORDS_UNKNOWN, name.span(), name.text())
                    .hint(hint));
            return name;
        }
        return list;
    }
}
