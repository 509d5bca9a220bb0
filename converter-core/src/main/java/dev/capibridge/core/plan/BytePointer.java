package dev.capibridge.core.plan;

import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.json.Quoted;
import dev.capibridge.core.json.Scanner;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/** Finds the pointer of a value by where it begins in an event's bytes. */
final class BytePointer {

    private final Scanner scanner = new Scanner();
    private final int wanted;

    private BytePointer(int wanted) {
        this.wanted = wanted;
    }

    /**
     * @param start where the event begins
     * @param stop behind its last byte
     * @param wanted where the value begins
     */
    static String of(byte[] in, int start, int stop, int wanted) {
        BytePointer walk = new BytePointer(wanted);
        walk.scanner.open(in, start, stop);
        return walk.find("").orElseThrow(() -> new IllegalStateException("no value begins there"));
    }

    private Optional<String> find(String at) {
        scanner.peek();
        if (scanner.position() == wanted) {
            return Optional.of(at);
        }
        JsonToken token = scanner.value();
        Optional<String> found = Optional.empty();
        if (token == JsonToken.START_OBJECT && !scanner.isEmpty('}')) {
            do {
                scanner.name();
                String name = Quoted.text(scanner.text(), scanner.from(), scanner.to());
                found = find(Pointers.member(at, name));
            } while (found.isEmpty() && scanner.more('}'));
        } else if (token == JsonToken.START_ARRAY && !scanner.isEmpty(']')) {
            int i = 0;
            do {
                found = find(Pointers.element(at, i++));
            } while (found.isEmpty() && scanner.more(']'));
        }
        return found;
    }
}
