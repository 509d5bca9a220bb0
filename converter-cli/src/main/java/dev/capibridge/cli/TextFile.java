package dev.capibridge.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the files that options name. */
final class TextFile {

    private TextFile() {}

    /**
     * The text of a file.
     *
     * @param what what to call the file in a message
     */
    static String read(String what, Path file) {
        return ifUtf8(what, file)
                .orElseThrow(() -> new WrongUse(what + " " + file + " cannot be read: it is not UTF-8"));
    }

    /** The text of a file, without a byte order mark; empty if it is not UTF-8. */
    static Optional<String> ifUtf8(String what, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new WrongUse(what + " " + file + " cannot be read: " + Words.of(unreadable));
        }
    }
}
