package dev.capibridge.cli;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;

/** Small matters of wording. */
final class Words {

    private Words() {}

    /** {@code 1 event}, {@code 2 events}. */
    static String count(long number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }

    /** Why reading or writing failed. An exception's own message may be a path, a system's phrase or nothing. */
    static String of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission is denied";
        }
        if (failure instanceof CharacterCodingException) {
            return "it is damaged UTF-16";
        }
        if (failure instanceof FileSystemLoopException) {
            return "it links to itself";
        }
        if (failure instanceof EOFException || failure instanceof ZipException) {
            return "it is damaged or cut off";
        }
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("is a directory")) {
            return "it is a folder";
        }
        if (message.contains("no space left")) {
            return "no space is left";
        }
        if (message.contains("closed or full") || message.contains("broken pipe")) {
            return "it is closed, or no space is left";
        }
        return "the system refuses";
    }

    /** The same text on one line: what a payload calls its members must not steer a terminal. */
    static String oneLine(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
