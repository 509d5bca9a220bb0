package dev.capibridge.core.plan;

import dev.capibridge.core.json.Bytes;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.schema.Demand;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The value that a way found for a place, laid ready until it is written: bytes of the event as they are, or a value made. */
final class ByteValue {

    /** Where it comes from. */
    enum Kind {
        /** A row's bytes. */
        ROW,
        /** A value that a codec made. */
        NODE,
        /** Bytes that are always the same. */
        FIXED,
        /** A text. */
        TEXT,
        /** A list of rows and nodes. */
        LIST,
        /** A list whose elements are written one by one. */
        GROUP
    }

    private final ByteRows rows;
    private final Scanner scratch;
    private Kind kind = Kind.FIXED;
    private int row;
    private @Nullable JsonNode node;
    private byte[] fixed = {};
    private String text = "";

    private int size;
    private int[] memberRows = new int[16];
    private @Nullable JsonNode[] memberNodes = new JsonNode[16];

    ByteValue(ByteRows rows, Scanner scratch) {
        this.rows = rows;
        this.scratch = scratch;
    }

    Kind kind() {
        return kind;
    }

    int row() {
        return row;
    }

    void row(int given) {
        kind = Kind.ROW;
        row = given;
    }

    void node(JsonNode given) {
        kind = Kind.NODE;
        node = given;
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
                || (kind == Kind.NODE && node != null && node.isArray())
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
        }
        memberRows[size] = kind == Kind.ROW ? row : -1;
        memberNodes[size] = kind == Kind.ROW ? null : node;
        for (int i = 0; i < size; i++) {
            if (same(i, size)) {
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

    private boolean same(int a, int b) {
        int left = memberRows[a];
        int right = memberRows[b];
        if (left >= 0
                && right >= 0
                && rows.tokens[left] == JsonToken.VALUE_STRING
                && rows.tokens[right] == JsonToken.VALUE_STRING) {
            return Arrays.equals(rows.in, rows.from[left], rows.to[left], rows.in, rows.from[right], rows.to[right]);
        }
        return member(a).equals(member(b));
    }

    private JsonNode member(int i) {
        JsonNode made = memberNodes[i];
        return made == null ? rows.node(memberRows[i], scratch) : made;
    }

    /** Writes anything but a group, if it is what the target demands; else it is irregular. */
    void write(Bytes out, Demand demand) {
        int start = out.size();
        boolean welcome = kind != Kind.ROW || isWelcome(row, demand);
        if (welcome) {
            write(out);
        }
        if (welcome && kind == Kind.LIST) {
            welcome = demand.acceptsList(size);
            for (int i = 0; welcome && i < size; i++) {
                welcome = memberRows[i] >= 0 && isWelcome(memberRows[i], demand.element(i));
            }
        }
        if (kind != Kind.ROW && (kind != Kind.LIST || !welcome)) {
            scratch.open(out.array(), start, out.size());
            welcome = demand.accepts(scratch);
        }
        if (!welcome) {
            throw Irregular.IRREGULAR;
        }
    }

    private boolean isWelcome(int given, Demand demand) {
        return demand.accepts(rows.tokens[given], rows.in, rows.from[given], rows.to[given]);
    }

    private void write(Bytes out) {
        switch (kind) {
            case ROW -> bytes(row, out);
            case NODE -> made(node, out);
            case FIXED -> out.put(fixed);
            case TEXT -> out.text(text);
            default -> {
                out.put('[');
                for (int i = 0; i < size; i++) {
                    if (i > 0) {
                        out.put(',');
                    }
                    if (memberRows[i] >= 0) {
                        bytes(memberRows[i], out);
                    } else {
                        made(memberNodes[i], out);
                    }
                }
                out.put(']');
            }
        }
    }

    private void bytes(int given, Bytes out) {
        int quote = rows.tokens[given] == JsonToken.VALUE_STRING ? 1 : 0;
        out.put(rows.in, rows.from[given] - quote, rows.to[given] + quote);
    }

    private static void made(@Nullable JsonNode made, Bytes out) {
        JsonNode value = made == null ? JsonNodeFactory.instance.nullNode() : made;
        if (value.isString()) {
            out.text(value.stringValue());
        } else {
            out.put(JsonWriter.bytes(value));
        }
    }
}
