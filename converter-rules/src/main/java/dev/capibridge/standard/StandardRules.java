package dev.capibridge.standard;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Discreet;
import dev.capibridge.core.rules.RuleLibrary;
import dev.capibridge.core.rules.RuleText;
import dev.capibridge.core.schema.EventSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The standard rules, the packs that lie over them, and the schemas they are checked against. */
public final class StandardRules implements RuleLibrary {

    /** Name of the rules that everything else extends. */
    public static final String NAME = "meta-tiktok/standard";

    /** The fact that decides which variant of a TikTok event is written. */
    public static final String EVENT_SOURCE = "event_source";

    private static final String FOLDER = "/dev/capibridge/rules/";

    /** TikTok's event sources, as it writes them. */
    public static List<String> sources() {
        return List.of("web", "app", "offline", "crm");
    }

    /** The schemas of both platforms' events. Loading them takes a moment: keep the result. */
    public static Map<Platform, EventSchema> schemas() {
        return Map.of(
                Platform.META, EventSchema.load("meta-event.schema.json", List.of()),
                Platform.TIKTOK, EventSchema.load("tiktok-event.schema.json", sources()));
    }

    /** The rule file of the standard rules. */
    public static RuleText text() {
        return builtIn(NAME)
                .orElseThrow(() -> new IllegalStateException("the standard rules are not on the class path"));
    }

    @Override
    public Optional<RuleText> find(String name, RuleText from) {
        Optional<RuleText> builtIn = builtIn(name);
        return builtIn.isPresent() ? builtIn : beside(name, from);
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>(List.of(NAME));
        packs().stream()
                .filter(pack -> pack.settings().isEmpty())
                .map(Pack::name)
                .forEach(names::add);
        return names;
    }

    /** The packs in the jar, in the order of their index. */
    public static List<Pack> packs() {
        return builtInText("packs.txt")
                .map(text -> text.lines()
                        .filter(line -> !line.isBlank())
                        .map(Pack::parse)
                        .toList())
                .orElse(List.of());
    }

    /**
     * The rules of a pack with its settings.
     *
     * @param text the pack's name, and behind a colon its settings: {@code custom-properties:allow=plan,coupon}
     * @throws IllegalArgumentException if there is no such pack or its settings are wrong; the message says what there is
     */
    public static RuleText pack(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        Pack pack = packs().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no pack '" + Discreet.name(name)
                        + "'; there are: "
                        + String.join(", ", packs().stream().map(Pack::name).toList())));
        RuleText rules =
                builtIn(name).orElseThrow(() -> new IllegalStateException("the pack '" + name + "' has no rules"));
        return pack.with(colon < 0 ? "" : text.substring(colon + 1), rules);
    }

    private static Optional<RuleText> builtIn(String name) {
        boolean standard = name.equals(NAME);
        if (!standard && packs().stream().noneMatch(pack -> pack.name().equals(name))) {
            return Optional.empty();
        }
        String file = standard ? "standard.rules.yaml" : "packs/" + name + ".rules.yaml";
        return builtInText(file).map(text -> new RuleText(file, text));
    }

    private static Optional<String> builtInText(String file) {
        try (InputStream in = StandardRules.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<RuleText> beside(String name, RuleText from) {
        try {
            Path file = Path.of(from.file()).resolveSibling(name).normalize();
            return Files.isRegularFile(file)
                    ? Optional.of(new RuleText(file.toString(), Files.readString(file)))
                    : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
