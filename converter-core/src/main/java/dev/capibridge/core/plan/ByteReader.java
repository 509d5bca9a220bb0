package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Look;
import dev.capibridge.core.json.Quoted;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.schema.Demand;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonToken;

/**
 * One walk over an event's bytes: its values go into rows, its form is noted, and the schema is asked at every step. Stops at
 * anything a repair, a fault or a remark would be due for.
 */
final class ByteReader {

    private static final int DEPTH = 100;
    // So long, and with a 1 in front, a number is an int for sure.
    private static final int INT_DIGITS = 10;
    // What a form has at the end of an object or a list.
    private static final int END = 0;

    // Where values go that say nothing, in the words of a repair.
    private static final Map<CoreCode, BytePlace> NOTHINGS = Map.of(
            CoreCode.NULL_IS_NOTHING, BytePlace.nothing("null says nothing"),
            CoreCode.BLANK_IS_NOTHING, BytePlace.nothing("a blank text says nothing"),
            CoreCode.EMPTY_IS_NOTHING, BytePlace.nothing(SourceReader.EMPTY_LIST));

    private final Scanner scanner;
    private final ByteRows rows;
    private final Form form;
    private final ByteMembers members;
    private final ByteAsked asked;
    /** Inside a value that is one row: its parts make no rows of their own. */
    private boolean inside;

    private final ByteMender mender = new ByteMender();
    private final ByteMends mends = new ByteMends();
    /** Whether values may be put right. */
    private boolean mending;
    /** In which opened text the scanner is. */
    private int where = ByteMends.EVENT;
    /** Whether the value read last said nothing. */
    private boolean saidNothing;

    ByteReader(Scanner scanner, ByteRows rows, Form form, BytePlan plan) {
        this.scanner = scanner;
        this.rows = rows;
        this.form = form;
        this.members = new ByteMembers(scanner, plan);
        this.asked = new ByteAsked(plan.asks());
    }

    /**
     * Reads the event that the scanner stands before.
     *
     * @param mayMend whether values may be put right on the way
     */
    void read(ByteFrame frame, boolean mayMend) {
        asked.next();
        members.clear();
        inside = false;
        mending = mayMend;
        mends.clear();
        where = ByteMends.EVENT;
        int scope = rows.scope(frame, -1);
        if (scanner.value() != JsonToken.START_OBJECT || scanner.isEmpty('}')) {
            throw Irregular.IRREGULAR;
        }
        object(frame.root(), scope, DEPTH);
    }

    /** What was put right. */
    ByteMends mends() {
        return mends;
    }

    /** What stands at the places that conditions ask for. */
    ByteAsked asked() {
        return asked;
    }

    private void object(BytePlace place, int scope, int depth) {
        if (!place.demand.acceptsObject()) {
            throw Irregular.IRREGULAR;
        }
        int self = members.open();
        int strangers = members.strangers();
        int before = members.before(place);
        boolean says = false;
        do {
            int member = members.read(place, before);
            BytePlace there = member >= 0 ? place.members[member] : place.other;
            if (there == null) {
                throw Irregular.IRREGULAR;
            }
            before = member >= 0 ? members.met(place, member, self) : members.stranger(strangers);
            value(there, scope, depth);
            if (saidNothing && member >= 0) {
                members.saidNothing(before, self);
            }
            says |= !saidNothing;
        } while (scanner.more('}'));
        saidNothing = false;
        if (!says || !members.hasAll(place.required, self)) {
            throw Irregular.IRREGULAR;
        }
        members.close(strangers);
        form.add(END);
    }

    private void value(BytePlace place, int scope, int depth) {
        if (depth == 0 || place.demand.isElsewhere()) {
            throw Irregular.IRREGULAR;
        }
        saidNothing = false;
        int first = scanner.peek();
        int start = scanner.position();
        JsonToken token = scanner.value(first);
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            form.add(sign(place, token, true));
            asked.note(place.ask, 1, ByteChoice.OTHER);
            container(place, token, start, scope, depth);
        } else {
            leaf(place, token, start, scope, depth);
        }
    }

    private static int sign(BytePlace place, JsonToken token, boolean written) {
        return (place.id << 5) | (token.id() << 1) | (written ? 1 : 0);
    }

    private void leaf(BytePlace place, JsonToken token, int start, int scope, int depth) {
        byte[] text = scanner.text();
        int from = scanner.from();
        int to = scanner.to();
        boolean isText = token == JsonToken.VALUE_STRING;
        boolean plain = isText && Look.isPlain(text, from, to);
        boolean silent = token == JsonToken.VALUE_NULL || (isText && !plain && Look.isBlank(text, from, to));
        boolean right = place.demand.accepts(token, text, from, to)
                && (plain || !isToMend(place.demand, token, text, from, to))
                && !(isText && place.demand.trims() && !(scanner.isAsWritten() && Look.isTrimmed(text, from, to)))
                && !(isText && place.demand.isAppId() && Look.mayHaveId(text, from, to));
        if (!right) {
            mend(place, token, start, isText && silent, scope, depth);
        } else if (silent && (place.slot >= 0 || place.ask >= 0)) {
            throw Irregular.IRREGULAR;
        } else {
            enter(place, token, text, from, to, !isText || scanner.isAsWritten(), scope);
        }
    }

    /** The row; -1 if the value is part of one. */
    private int enter(BytePlace place, JsonToken token, byte[] text, int from, int to, boolean written, int scope) {
        form.add(sign(place, token, written));
        if (place.slot >= 0 || place.ask >= 0) {
            chosen(place, token, text, from, to);
        }
        int row = inside ? -1 : rows.enter(place, token, text, from, to, written, scope, where);
        rows.leaf();
        return row;
    }

    private void chosen(BytePlace place, JsonToken token, byte[] text, int from, int to) {
        ByteChoice choice = place.choice;
        int number = ByteChoice.OTHER;
        if (choice != null) {
            number = choice.number(token, text, from, to);
            form.add(number);
        }
        asked.note(place.ask, 1, number);
    }

    // The value begins at start, with its quotes.
    private void mend(BytePlace place, JsonToken token, int start, boolean blank, int scope, int depth) {
        switch (meant(place, token, blank)) {
            case NOTHING -> nothing(place, mender.code, start, scanner.from(), scanner.to(), token, scope);
            case VALUE -> {
                note(place, start);
                rows.mended(enter(place, mender.token, mender.text, mender.from, mender.to, true, scope), start);
            }
            case LIST -> listOfOne(place, token, start, scope);
            default -> open(place, start, scope, depth);
        }
    }

    private ByteMender.Way meant(BytePlace place, JsonToken token, boolean blank) {
        if (!mending || inside) {
            throw Irregular.IRREGULAR;
        }
        return mender.mend(place, token, scanner.text(), scanner.from(), scanner.to(), blank);
    }

    private void note(BytePlace place, int start) {
        form.add(ByteMends.sign(mender.code));
        form.add(place.shape.values().indexOf(mender.argument));
        mends.add(mender.code, where, start, rows.leaves(), mender.argument);
    }

    private int nothing(BytePlace place, CoreCode code, int start, int from, int to, JsonToken token, int scope) {
        form.add(ByteMends.sign(code));
        form.add(place.id);
        mends.add(code, where, start, rows.leaves(), "");
        int row = rows.enter(
                Objects.requireNonNull(NOTHINGS.get(code)), token, scanner.text(), from, to, true, scope, where);
        rows.mended(row, start);
        rows.leaf();
        asked.forget(place.ask);
        saidNothing = true;
        return row;
    }

    private void listOfOne(BytePlace place, JsonToken token, int start, int scope) {
        byte[] text = scanner.text();
        int from = scanner.from();
        int to = scanner.to();
        if (!place.demand.acceptsList(1) || !place.demand.element(0).accepts(token, text, from, to)) {
            throw Irregular.IRREGULAR;
        }
        boolean written = token != JsonToken.VALUE_STRING || scanner.isAsWritten();
        note(place, start);
        form.add(sign(place, token, written));
        asked.note(place.ask, 1, ByteChoice.OTHER);
        int row;
        if (place.slot >= 0 && place.each) {
            row = rows.enter(place, JsonToken.START_ARRAY, text, start, scanner.position(), true, scope, where);
            rows.memberOf(row, rows.enter(place, token, text, from, to, written, scope, where));
            rows.close(row, 1, scanner.position());
        } else if (place.slot >= 0) {
            byte[] list = new byte[scanner.position() - start + 2];
            list[0] = '[';
            System.arraycopy(text, start, list, 1, list.length - 2);
            list[list.length - 1] = ']';
            row = rows.enter(place, JsonToken.START_ARRAY, list, 0, list.length, true, scope, where);
        } else {
            row = rows.enter(place, token, text, from, to, written, scope, where);
        }
        rows.mended(row, start);
        rows.leaf();
    }

    private void open(BytePlace place, int start, int scope, int depth) {
        byte[] text = scanner.text();
        int at = scanner.position();
        int end = scanner.end();
        int outer = where;
        byte[] json = Quoted.bytes(text, scanner.from(), scanner.to());
        form.add(ByteMends.sign(mender.code));
        where = mends.open(outer, start, rows.leaves(), json);
        try {
            scanner.open(json, 0, json.length);
            if (scanner.value() != JsonToken.START_ARRAY) {
                throw Irregular.IRREGULAR;
            }
            form.add(sign(place, JsonToken.START_ARRAY, true));
            asked.note(place.ask, 1, ByteChoice.OTHER);
            container(place, JsonToken.START_ARRAY, 0, scope, depth);
            if (!scanner.isAtEnd()) {
                throw Irregular.IRREGULAR;
            }
        } finally {
            scanner.open(text, at, end);
            where = outer;
        }
    }

    // What the schema takes and a repair would change all the same.
    private static boolean isToMend(Demand demand, JsonToken token, byte[] text, int from, int to) {
        if (token == JsonToken.VALUE_STRING) {
            return Look.mayBeJson(text, from, to)
                    || (demand.speaks() && Look.isBlank(text, from, to))
                    || (!demand.isAny() && Look.isPlaceholder(text, from, to));
        }
        int digits = to - from;
        boolean small = digits < INT_DIGITS || (digits == INT_DIGITS && text[from] <= '1');
        return !demand.format().isEmpty() && !small;
    }

    private void container(BytePlace place, JsonToken token, int start, int scope, int depth) {
        boolean list = token == JsonToken.START_ARRAY;
        if (scanner.isEmpty(list ? ']' : '}')) {
            empty(place, token, start, scope, list);
        } else if (inside) {
            parts(place, list, scope, depth);
        } else if (list && place.group != null) {
            elements(place, place.group, start, scope, depth);
        } else if (list && place.slot >= 0 && place.each) {
            members(place, start, scope);
        } else if (place.slot >= 0) {
            int row = rows.enter(place, token, scanner.text(), start, start, true, scope, where);
            inside = true;
            parts(place, list, scope, depth);
            inside = false;
            rows.end(row, scanner.position());
        } else {
            parts(place, list, scope, depth);
        }
    }

    private void empty(BytePlace place, JsonToken token, int start, int scope, boolean list) {
        if (list
                && mending
                && !inside
                && place.shape.speaks()
                && place.shape.belongs().isEmpty()) {
            nothing(place, CoreCode.EMPTY_IS_NOTHING, start, start, scanner.position(), token, scope);
            return;
        }
        boolean accepted =
                list ? place.demand.acceptsList(0) : place.demand.acceptsObject() && place.required.length == 0;
        if (!accepted || place.slot >= 0 || place.ask >= 0) {
            throw Irregular.IRREGULAR;
        }
        form.add(END);
        if (!inside) {
            rows.enter(place, token, scanner.text(), start, scanner.position(), true, scope, where);
        }
        rows.leaf();
    }

    private void parts(BytePlace place, boolean list, int scope, int depth) {
        if (!list) {
            object(place, scope, depth - 1);
            return;
        }
        int size = 0;
        do {
            BytePlace there = size < place.positions.length ? place.positions[size] : place.element;
            if (there == null) {
                throw Irregular.IRREGULAR;
            }
            value(there, scope, depth - 1);
            if (saidNothing) {
                // What follows would move up, or the place be filled.
                throw Irregular.IRREGULAR;
            }
            size++;
        } while (scanner.more(']'));
        close(place, size);
    }

    private void close(BytePlace place, int size) {
        if (!place.demand.acceptsList(size)) {
            throw Irregular.IRREGULAR;
        }
        asked.counted(place.ask, size);
        form.add(END);
    }

    private void members(BytePlace place, int start, int scope) {
        int row = rows.enter(place, JsonToken.START_ARRAY, scanner.text(), start, start, true, scope, where);
        int size = 0;
        do {
            int first = scanner.peek();
            int at = scanner.position();
            JsonToken token = scanner.value(first);
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                throw Irregular.IRREGULAR;
            }
            size += member(place, row, size, token, at, scope) ? 1 : 0;
        } while (scanner.more(']'));
        if (size == 0) {
            throw Irregular.IRREGULAR;
        }
        saidNothing = false;
        close(place, size);
        rows.close(row, size, scanner.position());
    }

    // Whether the member says something.
    private boolean member(BytePlace place, int listRow, int position, JsonToken token, int start, int scope) {
        byte[] text = scanner.text();
        int from = scanner.from();
        int to = scanner.to();
        boolean isText = token == JsonToken.VALUE_STRING;
        boolean plain = isText && Look.isPlain(text, from, to);
        boolean blank = isText && !plain && Look.isBlank(text, from, to);
        Demand demand = place.demand.element(position);
        boolean right = token != JsonToken.VALUE_NULL
                && !blank
                && demand.accepts(token, text, from, to)
                && (plain || !isToMend(demand, token, text, from, to));
        if (right) {
            boolean written = !isText || scanner.isAsWritten();
            form.add(sign(place, token, written));
            rows.memberOf(listRow, rows.enter(place, token, text, from, to, written, scope, where));
            rows.leaf();
            return true;
        }
        BytePlace element = place.element;
        if (element == null || place.positions.length > 0) {
            throw Irregular.IRREGULAR;
        }
        ByteMender.Way way = meant(element, token, blank);
        if (way == ByteMender.Way.NOTHING) {
            rows.memberOf(listRow, nothing(element, mender.code, start, from, to, token, scope));
            return false;
        }
        if (way != ByteMender.Way.VALUE) {
            throw Irregular.IRREGULAR;
        }
        note(element, start);
        form.add(sign(place, mender.token, true));
        int row = rows.enter(place, mender.token, mender.text, mender.from, mender.to, true, scope, where);
        rows.mended(row, start);
        rows.memberOf(listRow, row);
        rows.leaf();
        return true;
    }

    private void elements(BytePlace place, ByteFrame group, int start, int scope, int depth) {
        if (scope != 0) {
            throw Irregular.IRREGULAR;
        }
        int row = rows.enter(place, JsonToken.START_ARRAY, scanner.text(), start, start, true, scope, where);
        int size = 0;
        do {
            if (scanner.value() != JsonToken.START_OBJECT || scanner.isEmpty('}')) {
                throw Irregular.IRREGULAR;
            }
            int element = rows.scope(group, row);
            if (size == 0) {
                rows.firstScope[row] = element;
            }
            object(group.root(), element, depth - 2);
            size++;
        } while (scanner.more(']'));
        close(place, size);
        rows.close(row, size, scanner.position());
    }
}
