package dev.capibridge.tiktok;

import dev.capibridge.core.json.JsonReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fields written so far, as maps in maps. Immutable.
 *
 * @param <F> the part itself
 */
abstract class Fields<F extends Fields<F>> {

    private final Map<String, Object> fields;

    Fields(Map<String, Object> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** A part with these fields. */
    abstract F of(Map<String, Object> fields);

    final Map<String, Object> fields() {
        return fields;
    }

    /** The same with this value at a place, and no other; null leaves the place empty. */
    final F with(@Nullable Object value, String... place) {
        return of(put(fields, value == null ? null : frozen(value, 0), place, 0));
    }

    /** The same with the fields of a part at a place. */
    final F withPart(@Nullable Fields<?> part, String place) {
        return with(part == null || part.fields.isEmpty() ? null : part.fields, place);
    }

    /** The same with several values, or with the only one. */
    final F withAll(@Nullable String @Nullable [] values, String... place) {
        List<Object> given = there(values);
        return given.size() == 1 ? with(given.get(0), place) : withList(values, place);
    }

    /** The same with a list. */
    final F withList(@Nullable String @Nullable [] values, String... place) {
        List<Object> given = there(values);
        return with(given.isEmpty() ? null : given, place);
    }

    // What the caller does to a list or a map later does not reach the event.
    private static Object frozen(Object value, int depth) {
        if (depth > JsonReader.MAX_DEPTH) {
            // Whoever reads the event refuses it for that.
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(name, member == null ? null : frozen(member, depth + 1)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof Iterable<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(element == null ? null : frozen(element, depth + 1)));
            return Collections.unmodifiableList(copy);
        }
        return value instanceof Object[] array ? frozen(Arrays.asList(array), depth) : value;
    }

    private static List<Object> there(@Nullable String @Nullable [] values) {
        List<Object> given = new ArrayList<>();
        for (String value : values == null ? new String[0] : values) {
            if (value != null) {
                given.add(value);
            }
        }
        return List.copyOf(given);
    }

    // An object that nothing is left in goes too.
    private static Map<String, Object> put(Map<String, Object> into, @Nullable Object value, String[] place, int step) {
        Map<String, Object> copy = new LinkedHashMap<>(into);
        String name = place[step];
        Object member = step == place.length - 1 ? value : put(members(into.get(name)), value, place, step + 1);
        if (member == null || (value == null && member.equals(Map.of()))) {
            copy.remove(name);
        } else {
            copy.put(name, member);
        }
        return Collections.unmodifiableMap(copy);
    }

    /** The members of an object, to be changed; none of anything else. */
    static Map<String, Object> members(@Nullable Object there) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (there instanceof Map<?, ?> map) {
            map.forEach((name, value) -> members.put(String.valueOf(name), Objects.requireNonNull(value)));
        }
        return members;
    }

    /** No value, which may be personal. */
    @Override
    public String toString() {
        return "a part of a TikTok event";
    }
}
