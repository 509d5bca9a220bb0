package dev.capibridge.cli;

import dev.capibridge.Conversion;
import dev.capibridge.EventSource;
import dev.capibridge.PayloadConverter;
import dev.capibridge.PayloadConverterBuilder;
import dev.capibridge.RequestFormat;
import dev.capibridge.Supplement;
import dev.capibridge.core.diagnostic.Discreet;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** From options to a converter. */
final class Setup {

    private Setup() {}

    /**
     * What a run converts with.
     *
     * @param converter what turns the bytes of a text into a conversion
     * @param supplement what is handed in beside each
     */
    record Ready(Function<byte[], Conversion> converter, Supplement supplement) {}

    static Ready of(Options options) {
        boolean toMeta = toMeta(options.to);
        if (toMeta && options.supplement.isPresent()) {
            throw new WrongUse("--supplement is for --to tiktok: leave one of the two out");
        }
        if (toMeta && options.format.isPresent()) {
            throw new WrongUse("--format is for --to tiktok: leave one of the two out");
        }
        PayloadConverterBuilder builder = PayloadConverter.builder();
        options.format.map(Setup::format).ifPresent(builder::format);
        sources(options.sources).forEach(builder::eventSourceId);
        options.packs.forEach(pack -> with(builder, pack));
        options.appIds.forEach(app -> appId(builder, app));
        options.rules.forEach(file -> builder.rules(file.toString(), TextFile.read("--rules", file)));
        options.testEventCode.ifPresent(code -> builder.testEventCode(notBlank("--test-event-code", "CODE", code)));
        options.now.ifPresent(now -> builder.clock(Clock.fixed(instant(now), ZoneOffset.UTC)));
        Supplement supplement = options.supplement.map(Setup::supplement).orElse(Supplement.NONE);
        PayloadConverter converter = builder.build();
        return new Ready(toMeta ? converter::toMeta : bytes -> converter.toTikTok(bytes, supplement), supplement);
    }

    static void with(PayloadConverterBuilder builder, String pack) {
        try {
            builder.with(pack);
        } catch (IllegalArgumentException unknown) {
            String name = pack.indexOf(':') < 0 ? pack : pack.substring(0, pack.indexOf(':'));
            throw new WrongUse("--with " + Discreet.name(name) + ": " + unknown.getMessage());
        }
    }

    private static void appId(PayloadConverterBuilder builder, String app) {
        int sign = app.indexOf('=');
        if (sign < 0) {
            throw new WrongUse(
                    "--app-id " + Discreet.name(app) + " has no number: type --app-id com.example.shop=343200656");
        }
        try {
            builder.appId(app.substring(0, sign), app.substring(sign + 1));
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse("--app-id: " + wrong.getMessage());
        }
    }

    private static boolean toMeta(String to) {
        return switch (to) {
            case "tiktok" -> false;
            case "meta" -> true;
            default ->
                throw new WrongUse(
                        "--to is tiktok or meta, not " + Discreet.quoted(to) + ": type --to tiktok or --to meta");
        };
    }

    private static RequestFormat format(String key) {
        return RequestFormat.of(key)
                .orElseThrow(() -> new WrongUse("--format is current or legacy, not " + Discreet.quoted(key)
                        + ": type --format current or --format legacy"));
    }

    // An access token may be pasted where an id belongs, so nothing of it is repeated.
    private static Map<EventSource, String> sources(List<String> given) {
        Map<EventSource, String> ids = new EnumMap<>(EventSource.class);
        for (String text : given) {
            int sign = text.indexOf('=');
            String id = text.substring(sign + 1).strip();
            if (sign < 0 || id.isEmpty()) {
                throw new WrongUse("what stands behind --source (" + Words.count(text.length(), "character")
                        + ") has no id: type --source web=ID");
            }
            String key = text.substring(0, sign).strip();
            EventSource source = EventSource.of(key)
                    .orElseThrow(() -> new WrongUse(
                            "what stands before the '=' of --source (" + Words.count(key.length(), "character")
                                    + ") is no event source: type --source web=ID, with web, app, offline or crm"));
            String before = ids.put(source, id);
            if (before != null && !before.equals(id)) {
                throw new WrongUse("--source gives two ids for '" + source.key() + "': type --source " + source.key()
                        + "=ID once");
            }
        }
        return ids;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new WrongUse("--now takes an instant, and " + Discreet.quoted(text)
                    + " is none: type it as --now 2026-11-22T10:00:00Z");
        }
    }

    private static Supplement supplement(Path file) {
        try {
            return Supplement.parse(TextFile.read("--supplement", file));
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse("--supplement " + file + ": " + wrong.getMessage());
        }
    }

    private static String notBlank(String option, String label, String value) {
        return Optional.of(value)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new WrongUse(option + " is blank: type " + option + " " + label));
    }
}
