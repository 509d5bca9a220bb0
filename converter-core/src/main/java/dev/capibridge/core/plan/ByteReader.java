package dev.capibridge.core.plan;

import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.schema.Demand;
import java.util.Arrays;
import java.util.function.Predicate;
import tools.jackson.core.JsonToken;

/**
 * One walk over an event's bytes: what rules read goes into rows and slots, the rest is entered as left over, and the schema
 * is asked at every step. Stops at anything a repair, a fault or a remark would be due for.
 */
final class ByteReader {

    private static final int DEPTH = 100;
    // So long, and with a 1 in front, a number is an int for sure.
    private static final int INT_DIGITS = 10;

    private final Scanner scanner;
    private final Predicate<String> strangeName;
    private final ByteRows rows;
    private final int[] seen;
    private int object;

    /** Of the object at hand, members that nobody knows: from, to and hash of the name. */
    private int[] strangers = new int[96];

    private int strangersEnd;

    /** For each place that conditions ask for, the event in which something stood there last. */
    final int[] askedIn;

    final int[] askedCount;
    private final int[] askedFrom;
    private final int[] askedTo;
    private final JsonToken[] askedToken;
    private int event;
    /** Inside a value that is one row: its parts make no rows of their own. */
    private boolean inside;

    ByteReader(Scanner scanner, ByteRows rows, BytePlan plan) {
        int members = plan.members();
        int asks = plan.asks();
        this.strangeName = plan.strangeName();
        this.scanner = scanner;
        this.rows = rows;
        this.seen = new int[members];
        this.askedIn = new int[asks];
        this.askedCount = new int[asks];
        this.askedFrom = new int[asks];
        this.askedTo = new int[asks];
        this.askedToken = new JsonToken[asks];
    }

    /** Reads the event that the scanner stands before. */
    void read(ByteFrame frame) {
        if (object > Integer.MAX_VALUE - 1_000_000) {
            Arrays.fill(seen, 0);
            Arrays.fill(askedIn, 0);
            object = 0;
            event = 0;
        }
        event++;
        strangersEnd = 0;
        inside = false;
        int scope = rows.scope(frame, -1);
        if (scanner.value() != JsonToken.START_OBJECT || scanner.isEmpty('}')) {
            throw Irregular.IRREGULAR;
        }
        object(frame.root(), scope, DEPTH);
    }

    boolean isThere(int ask) {
        return askedIn[ask] == event;
    }

    JsonToken askedToken(int ask) {
        return askedToken[ask];
    }

    int askedFrom(int ask) {
        return askedFrom[ask];
    }

    int askedTo(int ask) {
        return askedTo[ask];
    }

    private void object(BytePlace place, int scope, int depth) {
        if (!place.demand.acceptsObject()) {
            throw Irregular.IRREGULAR;
        }
        int self = ++object;
        int strangersFrom = strangersEnd;
        do {
            scanner.name();
            int member = place.names.find(scanner.text(), scanner.from(), scanner.to(), scanner.hash());
            BytePlace next;
            if (member >= 0) {
                int number = place.firstNumber + member;
                if (seen[number] == self) {
                    throw Irregular.IRREGULAR;
                }
                seen[number] = self;
                next = place.members[member];
            } else if (place.other == null) {
                throw Irregular.IRREGULAR;
            } else {
                stranger(strangersFrom);
                next = place.other;
            }
            value(next, scope, depth);
        } while (scanner.more('}'));
        for (int number : place.required) {
            if (seen[number] != self) {
                throw Irregular.IRREGULAR;
            }
        }
        strangersEnd = strangersFrom;
    }

    // A name that stands twice is the careful reader's to tell of.
    private void stranger(int first) {
        byte[] in = scanner.text();
        int from = scanner.from();
        int to = scanner.to();
        for (int i = first; i < strangersEnd; i += 3) {
            if (strangers[i + 2] == scanner.hash() && Arrays.equals(in, strangers[i], strangers[i + 1], in, from, to)) {
                throw Irregular.IRREGULAR;
            }
        }
        if (strangersEnd - first > 300 || strangeName.test(Scanner.text(in, from, to))) {
            throw Irregular.IRREGULAR;
        }
        if (strangersEnd == strangers.length) {
            strangers = Arrays.copyOf(strangers, strangersEnd * 2);
        }
        strangers[strangersEnd++] = from;
        strangers[strangersEnd++] = to;
        strangers[strangersEnd++] = scanner.hash();
    }

    private void value(BytePlace place, int scope, int depth) {
        if (depth == 0 || place.demand.isElsewhere()) {
            throw Irregular.IRREGULAR;
        }
        scanner.peek();
        int start = scanner.position();
        JsonToken token = scanner.value();
        if (token == JsonToken.START_OBJECT) {
            ask(place, token, start, start);
            container(place, token, start, scope, depth);
        } else if (token == JsonToken.START_ARRAY) {
            ask(place, token, start, start);
            container(place, token, start, scope, depth);
        } else {
            leaf(place, token, scope);
        }
    }

    private void ask(BytePlace place, JsonToken token, int from, int to) {
        int ask = place.ask;
        if (ask >= 0) {
            askedIn[ask] = event;
            askedToken[ask] = token;
            askedFrom[ask] = from;
            askedTo[ask] = to;
            askedCount[ask] = 1;
        }
    }

    private void leaf(BytePlace place, JsonToken token, int scope) {
        int from = scanner.from();
        int to = scanner.to();
        if (!place.demand.accepts(token, scanner.text(), from, to) || isToMend(place.demand, token, from, to)) {
            throw Irregular.IRREGULAR;
        }
        if (place.slot >= 0 || place.ask >= 0) {
            boolean silent = token == JsonToken.VALUE_NULL || (token == JsonToken.VALUE_STRING && isBlank(from, to));
            if (silent) {
                throw Irregular.IRREGULAR;
            }
            ask(place, token, from, to);
        }
        if (inside) {
            rows.leaf();
            return;
        }
        boolean written = token != JsonToken.VALUE_STRING || scanner.isAsWritten();
        int row = rows.enter(token, from, to, written, scope, place.unread);
        rows.leaf();
        if (place.slot >= 0) {
            rows.fill(scope, place.slot, row);
        }
    }

    // What the schema takes and a repair would change all the same.
    private boolean isToMend(Demand demand, JsonToken token, int from, int to) {
        if (token == JsonToken.VALUE_STRING) {
            return mayBeJson(from, to) || (demand.speaks() && isBlank(from, to));
        }
        int digits = to - from;
        boolean small = digits < INT_DIGITS || (digits == INT_DIGITS && scanner.text()[from] <= '1');
        return !demand.format().isEmpty() && !small;
    }

    // JSON text: a list where a text is wanted, or an object in which the caller may find something.
    private boolean mayBeJson(int from, int to) {
        byte[] in = scanner.text();
        for (int i = from; i < to; i++) {
            if (in[i] != ' ') {
                return in[i] == '['
                        || in[i] == '{'
                        || ((in[i] == '\\' || in[i] < 0)
                                && isJson(Scanner.text(in, from, to).strip()));
            }
        }
        return false;
    }

    private static boolean isJson(String text) {
        return text.startsWith("[") || text.startsWith("{");
    }

    private boolean isBlank(int from, int to) {
        byte[] in = scanner.text();
        for (int i = from; i < to; i++) {
            // An escape or a character of several bytes may be a blank of another kind.
            if (in[i] != ' ') {
                return (in[i] == '\\' || in[i] < 0)
                        && Scanner.text(in, from, to).isBlank();
            }
        }
        return true;
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
            int row = rows.enter(token, start, start, true, scope, place.unread);
            inside = true;
            parts(place, list, scope, depth);
            inside = false;
            rows.end(row, scanner.position());
            rows.fill(scope, place.slot, row);
        } else {
            parts(place, list, scope, depth);
        }
    }

    private void empty(BytePlace place, JsonToken token, int start, int scope, boolean list) {
        boolean accepted =
                list ? place.demand.acceptsList(0) : place.demand.acceptsObject() && place.required.length == 0;
        if (!accepted || place.slot >= 0 || place.ask >= 0) {
            throw Irregular.IRREGULAR;
        }
        if (!inside) {
            rows.enter(token, start, scanner.position(), true, scope, place.unread);
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
            BytePlace next = size < place.positions.length ? place.positions[size] : place.element;
            if (next == null) {
                throw Irregular.IRREGULAR;
            }
            value(next, scope, depth - 1);
            size++;
        } while (scanner.more(']'));
        close(place, size);
    }

    private void close(BytePlace place, int size) {
        if (!place.demand.acceptsList(size)) {
            throw Irregular.IRREGULAR;
        }
        if (place.ask >= 0) {
            askedCount[place.ask] = size;
        }
    }

    private void members(BytePlace place, int start, int scope) {
        int row = rows.enter(JsonToken.START_ARRAY, start, start, true, scope, place.unread);
        int size = 0;
        do {
            JsonToken token = scanner.value();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY || token == JsonToken.VALUE_NULL) {
                throw Irregular.IRREGULAR;
            }
            int from = scanner.from();
            int to = scanner.to();
            boolean text = token == JsonToken.VALUE_STRING;
            Demand demand = place.demand.element(size);
            if (!demand.accepts(token, scanner.text(), from, to)
                    || isToMend(demand, token, from, to)
                    || (text && isBlank(from, to))) {
                throw Irregular.IRREGULAR;
            }
            int member = rows.enter(token, from, to, !text || scanner.isAsWritten(), scope, place.unread);
            rows.memberOf(member, row);
            rows.leaf();
            size++;
        } while (scanner.more(']'));
        close(place, size);
        rows.count[row] = size;
        rows.end(row, scanner.position());
        rows.fill(scope, place.slot, row);
    }

    private void elements(BytePlace place, ByteFrame group, int start, int scope, int depth) {
        if (scope != 0) {
            throw Irregular.IRREGULAR;
        }
        int row = rows.enter(JsonToken.START_ARRAY, start, start, true, scope, place.unread);
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
        rows.count[row] = size;
        rows.end(row, scanner.position());
        rows.fill(scope, place.slot, row);
    }
}
