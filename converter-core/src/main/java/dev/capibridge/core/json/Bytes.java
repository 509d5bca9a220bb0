package dev.capibridge.core.json;

import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Bytes being written, which may be taken back. One thread at a time; made to be used again. */
public final class Bytes {

    private byte[] out = new byte[4096];
    private int size;

    public int size() {
        return size;
    }

    /** Takes back everything behind a size it had. */
    public void back(int to) {
        size = to;
    }

    /** What is written so far lies in this array from 0 to {@link #size}, until more is written. */
    public byte[] array() {
        return out;
    }

    private void room(int more) {
        if (size + more > out.length) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, size + more));
        }
    }

    public void put(int b) {
        room(1);
        out[size++] = (byte) b;
    }

    public void put(byte[] in) {
        put(in, 0, in.length);
    }

    public void put(byte[] in, int from, int to) {
        room(to - from);
        System.arraycopy(in, from, out, size, to - from);
        size += to - from;
    }

    /** Writes a text with its quotes, escaped as {@link JsonWriter} does. */
    public void text(String text) {
        room(text.length() + 2);
        int start = size;
        out[size++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7e || c == '"' || c == '\\') {
                size = start;
                put(JsonWriter.bytes(StringNode.valueOf(text)));
                return;
            }
            out[size++] = (byte) c;
        }
        out[size++] = '"';
    }

    /** Writes a value as {@link JsonWriter} does. */
    public void value(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> {
                int next = '{';
                for (Map.Entry<String, JsonNode> member : value.properties()) {
                    put(next);
                    next = ',';
                    text(member.getKey());
                    put(':');
                    value(member.getValue());
                }
                close(next, '{', '}');
            }
            case ARRAY -> {
                int next = '[';
                for (JsonNode element : value) {
                    put(next);
                    next = ',';
                    value(element);
                }
                close(next, '[', ']');
            }
            case STRING -> text(value.stringValue());
            case NUMBER -> number(value);
            default -> put(JsonWriter.bytes(value));
        }
    }

    private void number(JsonNode value) {
        if (value.isBigDecimal()) {
            ascii(value.decimalValue().toString());
        } else if (value.isInt() || value.isLong()) {
            ascii(Long.toString(value.longValue()));
        } else {
            put(JsonWriter.bytes(value));
        }
    }

    private void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            out[size++] = (byte) text.charAt(i);
        }
    }

    private void close(int next, int opens, int closes) {
        if (next == opens) {
            put(opens);
        }
        put(closes);
    }

    /** A copy of what stands between two positions. */
    public byte[] copy(int from, int to) {
        return Arrays.copyOfRange(out, from, to);
    }
}
