package dev.capibridge;

import dev.capibridge.core.Converter;
import dev.capibridge.core.check.RuleChecker;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Discreet;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.rules.RuleSetReader;
import dev.capibridge.core.rules.RuleText;
import dev.capibridge.core.schema.EventSchema;
import dev.capibridge.standard.StandardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Settings of a {@link PayloadConverter}. Not thread-safe; what it builds is. */
public final class PayloadConverterBuilder {

    private final Map<String, String> sourceIds = new HashMap<>();
    private final List<RuleText> rules = new ArrayList<>(List.of(StandardRules.text()));
    private final Map<String, String> appIds = new HashMap<>();
    private final List<CodecFactory> codecs = new ArrayList<>();
    private Optional<String> testEventCode = Optional.empty();
    private RequestFormat format = RequestFormat.CURRENT;
    private Clock clock = Clock.systemUTC();

    PayloadConverterBuilder() {}

    /**
     * The id to which TikTok events of a source go: pixel code (web), TikTok app id (app), event set id (offline, crm). An
     * event of a source without an id is rejected.
     *
     * @throws IllegalArgumentException if the id is blank, or another one was given for this source before
     */
    public PayloadConverterBuilder eventSourceId(EventSource source, String id) {
        Objects.requireNonNull(source, "source is null");
        if (Objects.requireNonNull(id, "id is null").isBlank()) {
            throw new IllegalArgumentException("the id of event source '" + source.key() + "' is blank");
        }
        if (!id.equals(sourceIds.getOrDefault(source.key(), id))) {
            throw new IllegalArgumentException("event source '" + source.key()
                    + "' was given another id before; give it one, and build a converter for each id");
        }
        sourceIds.put(source.key(), id);
        return this;
    }

    /**
     * Switches on a pack that comes with the library. Switched on again, it has the values of both settings.
     *
     * @param pack its name, and behind a colon its settings: {@code custom-properties:allow=plan,coupon}
     * @throws IllegalArgumentException if there is no such pack or its settings are wrong
     */
    public PayloadConverterBuilder with(String pack) {
        RuleText text = StandardRules.pack(Objects.requireNonNull(pack, "pack is null"));
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).file().equals(text.file())) {
                rules.set(i, rules.get(i).with(text.settings()));
                return this;
            }
        }
        rules.add(text);
        return this;
    }

    /**
     * Tells the number of an iOS app in the App Store, by which TikTok knows it; Meta's payload has its bundle id. It switches
     * on the pack {@code ios-apps}. An iOS app without a number, here or in a {@link Supplement}, has its events rejected.
     *
     * @param bundleId as the second position of {@code app_data.extinfo} has it
     * @param number digits, as behind {@code id} in the app's address in the App Store
     * @throws IllegalArgumentException if one of them cannot be what it is meant to be, or was told otherwise before
     */
    public PayloadConverterBuilder appId(String bundleId, String number) {
        Objects.requireNonNull(number, "number is null");
        String id = Objects.requireNonNull(bundleId, "bundleId is null").strip();
        if (!id.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException(
                    "a bundle id is made of letters, digits, dots and dashes, as in com.example.shop");
        }
        if (!number.strip().matches("[0-9]+")) {
            throw new IllegalArgumentException(
                    "the number of '" + Discreet.name(id) + "' in the App Store is made of digits, as in 343200656");
        }
        String told = number.strip();
        if (!told.equals(appIds.getOrDefault(id, told))) {
            throw new IllegalArgumentException(
                    "'" + Discreet.name(id) + "' was given another number before; give it one");
        }
        if (appIds.containsValue(told) && !appIds.containsKey(id)) {
            throw new IllegalArgumentException("another app was given this number before; each has its own");
        }
        appIds.put(id, told);
        return with("ios-apps:apps=" + id + "=" + number.strip());
    }

    /**
     * Lays a rule file over the rules given so far.
     *
     * @throws IOException if the file cannot be read, or is not UTF-8
     */
    public PayloadConverterBuilder rules(Path file) throws IOException {
        return rules(file.toString(), Files.readString(file));
    }

    /**
     * Lays rules over those given so far.
     *
     * @param name what to call them in messages; JSON if it ends in {@code .json}, else YAML
     */
    public PayloadConverterBuilder rules(String name, String text) {
        rules.add(new RuleText(
                Objects.requireNonNull(name, "name is null"), Objects.requireNonNull(text, "text is null")));
        return this;
    }

    /** Makes a codec known to the rules. Those named in {@code META-INF/services} are known already. */
    public PayloadConverterBuilder codec(CodecFactory factory) {
        codecs.add(Objects.requireNonNull(factory, "factory is null"));
        return this;
    }

    /**
     * The test event code of the platform that requests go to, written into the head of each. It is valid on that platform
     * only: a program that goes both ways in a test has a converter with a code for each.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public PayloadConverterBuilder testEventCode(String code) {
        if (Objects.requireNonNull(code, "code is null").isBlank()) {
            throw new IllegalArgumentException("the test event code is blank");
        }
        testEventCode = Optional.of(code);
        return this;
    }

    /**
     * The version of TikTok's Events API that {@code toTikTok} writes for; {@link RequestFormat#CURRENT} unless said
     * otherwise. {@code toMeta} reads all of them whatever is set here.
     */
    public PayloadConverterBuilder format(RequestFormat otherFormat) {
        format = Objects.requireNonNull(otherFormat, "otherFormat is null");
        return this;
    }

    /** The clock against which the age of events is judged. */
    public PayloadConverterBuilder clock(Clock otherClock) {
        clock = Objects.requireNonNull(otherClock, "otherClock is null");
        return this;
    }

    /** Everything wrong with the rules given so far, warnings included; empty if nothing is. */
    public List<RuleProblem> check() {
        return load(StandardRules.schemas()).problems();
    }

    private RuleSetReader.Loaded load(Map<Platform, EventSchema> schemas) {
        RuleSetReader.Loaded loaded = RuleSetReader.read(rules, new StandardRules(), Codecs.with(codecs));
        List<RuleProblem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(RuleChecker.check(loaded.rules(), schemas));
        return new RuleSetReader.Loaded(loaded.rules(), RuleProblem.inOrder(problems));
    }

    /**
     * Checks and compiles the rules.
     *
     * @throws InvalidRulesException if they have errors; it tells all of them
     */
    public PayloadConverter build() {
        Map<Platform, EventSchema> schemas = StandardRules.schemas();
        RuleSetReader.Loaded loaded = load(schemas);
        List<RuleProblem> errors =
                loaded.problems().stream().filter(RuleProblem::isError).toList();
        if (!errors.isEmpty()) {
            throw new InvalidRulesException(errors);
        }
        Converter converter = new Converter(loaded.rules(), schemas, StandardRules.EVENT_SOURCE);
        return new PayloadConverter(converter, sourceIds, testEventCode, format, clock);
    }
}
