package dev.capibridge.core.rules;

import java.util.Collection;
import java.util.Optional;

/** Where {@code extends} is looked up. */
public interface RuleLibrary {

    /**
     * The rule file of that name.
     *
     * @param from the file that asks; a name may be a file beside it
     */
    Optional<RuleText> find(String name, RuleText from);

    /** Names that can be extended, for suggestions. */
    Collection<String> names();
}
