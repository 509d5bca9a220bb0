package dev.capibridge.benchmarks.peers;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.mapstruct.Named;

/** What MapStruct has to be told in Java. */
@NullUnmarked
final class Texts {

    @Named("upperCase")
    String upperCase(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    @Named("lowerCase")
    String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Named("first")
    String first(List<String> texts) {
        return texts.isEmpty() ? null : texts.get(0);
    }

    @Named("one")
    List<String> one(String text) {
        return text == null ? null : List.of(text);
    }

    @Named("clickId")
    String clickId(String url) {
        return ClickId.in(url);
    }
}
