package dev.capibridge.core.plan;

import dev.capibridge.core.json.Bytes;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.schema.Demand;
import java.util.Arrays;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** The value that a way found for a place, laid ready until it is written: bytes of the event as they are, or a value made. */
final class ByteValue {

    /** Where it comes from. */
    private enum Kind {
        /** A row's bytes. */
        ROW,
        /** A value that a codec made. */
        MADE,
        /** Bytes that are always the same. */
        FIXED,
        /** A text. */
        TEXT,
        /** A list of rows and values made. */
        LIST,
        /** A list whose elements are written one by one. */
        GROUP
    }

    private final ByteRows rows;
    private final Scanner scratch;
    private final ScriptWriter script;
    private Kind kind = Kind.FIXED;
    private int row;
    private JsonNode node = NullNode.getInstance();
    private int made;
    private String share = "";
    private byte[] fixed = {};
    private String text = "";

    private int size;
    private int[] memberRows = new int[16];
    private JsonNode[] memberNodes = new JsonNode[16];
    private int[] memberMade = new int[16];

    ByteValue(ByteRows rows, Scanner scratch, ScriptWriter script) {
        this.rows = rows;
        this.scratch = scratch;
        this.script = script;
    }

    boolean isGroup() {
        return kind == Kind.GROUP;
    }

    int row() {
        return row;
    }

    void row(int given) {
        kind = Kind.ROW;
        row = given;
    }

    /**
     * @param whole the number of what the codec made
     * @param part the share of it that this is; empty if it is the whole
     */
    void made(JsonNode given, int whole, String part) {
        kind = Kind.MADE;
        node = given;
        made = whole;
        share = part;
    }

    void fixed(byte[] given) {
        kind = Kind.FIXED;
        fixed = given;
    }

    void text(String given) {
        kind = Kind.TEXT;
        text = given;
    }

    void group(int given) {
        kind = Kind.GROUP;
        row = given;
    }

    boolean isList() {
        return kind == Kind.LIST
                || (kind == Kind.MADE && node.isArray())
                || (kind == Kind.ROW && rows.tokens[row] == JsonToken.START_ARRAY);
    }

    /** Begins a list without members. */
    void list() {
        size = 0;
    }

    /** Adds what is laid ready to the list, unless an equal member is there; its position. */
    int add() {
        if (size == memberRows.length) {
            memberRows = Arrays.copyOf(memberRows, size * 2);
            memberNodes = Arrays.copyOf(memberNodes, size * 2);
            memberMade = Arrays.copyOf(memberMade, size * 2);
        }
        memberRows[size] = kind == Kind.ROW ? row : -1;
        memberNodes[size] = node;
        memberMade[size] = kind == Kind.ROW ? 0 : made;
        for (int i = 0; i < size; i++) {
            if (same(memberRows[i], memberNodes[i], memberRows[size], memberNodes[size])) {
                script.giveUp();
                return i;
            }
        }
        return size++;
    }

    /** The list is whole, and laid ready. */
    void close() {
        kind = Kind.LIST;
    }

    /** What is laid ready becomes the only member of a list. */
    void listOfOne() {
        list();
        add();
        close();
    }

    int size() {
        return size;
    }

    /** Whether two values say the same. A value is a row, or a node where its row is negative. */
    boolean same(int leftRow, JsonNode leftNode, int rightRow, JsonNode rightNode) {
        if (leftRow >= 0
                && rightRow >= 0
                && rows.tokens[leftRow] == JsonToken.VALUE_STRING
                && rows.tokens[rightRow] == JsonToken.VALUE_STRING) {
            return Arrays.equals(
                    rows.text(leftRow),
                    rows.from[leftRow],
                    rows.to[leftRow],
                    rows.text(rightRow),
                    rows.from[rightRow],
                    rows.to[rightRow]);
        }
        JsonNode left = leftRow >= 0 ? rows.node(leftRow, scratch) : leftNode;
        return left.equals(rightRow >= 0 ? rows.node(rightRow, scratch) : rightNode);
    }

    /** Writes anything but a group, if it is what the target demands; else it is irregular. */
    void write(Bytes out, Demand demand) {
        int start = out.size();
        switch (kind) {
            case ROW -> {
                writeRow(row, demand, out);
                script.row(row, demand, start);
            }
            case MADE -> {
                writeMade(node, demand, out);
                script.made(made, share, demand, start);
            }
            case LIST -> writeList(demand, out);
            case FIXED -> {
                out.put(fixed);
                demand(demand, out, start);
            }
            default -> {
                out.text(text);
                demand(demand, out, start);
            }
        }
    }

    private void writeList(Demand demand, Bytes out) {
        if (!demand.acceptsList(size)) {
            throw Irregular.IRREGULAR;
        }
        out.put('[');
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                out.put(',');
            }
            int start = out.size();
            if (memberRows[i] >= 0) {
                writeRow(memberRows[i], demand.element(i), out);
                script.row(memberRows[i], demand.element(i), start);
            } else {
                writeMade(memberNodes[i], demand.element(i), out);
                script.made(memberMade[i], "", demand.element(i), start);
            }
        }
        out.put(']');
        script.differ(Arrays.copyOf(memberRows, size), Arrays.copyOf(memberMade, size));
    }

    /** Writes a row as it is, if it is what the target demands; else it is irregular. */
    void writeRow(int given, Demand demand, Bytes out) {
        int from = rows.from[given];
        int to = rows.to[given];
        JsonToken token = rows.tokens[given];
        byte[] text = rows.text(given);
        if (!demand.accepts(token, text, from, to)) {
            throw Irregular.IRREGULAR;
        }
        int quote = token == JsonToken.VALUE_STRING ? 1 : 0;
        out.put(text, from - quote, to + quote);
    }

    /** The same for a value that was made. */
    void writeMade(JsonNode value, Demand demand, Bytes out) {
        if (value.isString() && value.stringValue().isBlank()) {
            // Whether something stands at its place would hang on what the codec made, and not on the event's form.
            throw Irregular.IRREGULAR;
        }
        int start = out.size();
        out.value(value);
        demand(demand, out, start);
    }

    private void demand(Demand demand, Bytes out, int start) {
        scratch.open(out.array(), start, out.size());
        if (!demand.accepts(scratch)) {
            throw Irregular.IRREGULAR;
        }
    }
}
