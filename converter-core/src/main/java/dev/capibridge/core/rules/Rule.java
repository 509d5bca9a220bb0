package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One row of a rule file: a fact about both platforms, from which both directions are read. */
public sealed interface Rule {

    String id();

    /** Where the row's id (or, without one, the row) stands. */
    Span span();

    /** The direction the row is limited to, if it is. */
    Optional<Platform> only();

    /** When the row applies; always, if empty. */
    Optional<When> when();

    /** The row that has precedence where both write, if there is one. */
    default Optional<After> after() {
        return Optional.empty();
    }

    /**
     * A place on one side, with where the file names it.
     *
     * @param name what a codec of several values calls it; empty if there is one
     * @param exact whether the path stood with quotes: the writer means just this name, however odd
     */
    record Part(String name, Path path, Span span, boolean exact) {

        /** The same place as what stands around the list calls it. */
        public Part there() {
            return new Part(name, path.there(), span, exact);
        }
    }

    /**
     * One side of a row.
     *
     * @param parts alternatives in order of preference (all are read, the first is written), or, if {@code joint}, several
     *     values that belong together
     */
    record Side(List<Part> parts, boolean joint) {
        public Side {
            parts = List.copyOf(parts);
        }

        public Part first() {
            return parts.get(0);
        }
    }

    /** Written when nothing else was. */
    record Default(JsonNode value, Optional<When> when, Span span) {}

    /** The rule that has precedence in writing the same place, with where the file names it. */
    record After(String rule, Span span) {}

    /**
     * The codec a row uses, with where the file names it.
     *
     * @param asks the places that the codec {@link Codec#asks() asks} for
     */
    record Use(String name, Codec codec, Span span, List<Part> asks) {
        public Use {
            asks = List.copyOf(asks);
        }
    }

    /**
     * Two places that are the same thing.
     *
     * @param derived side whose places are only read and worked out from: the row writes the other side, and only if
     *     nothing else did
     */
    record Field(
            String id,
            Span span,
            Side meta,
            Side tiktok,
            Use as,
            Optional<When> when,
            Map<Platform, Default> defaults,
            Optional<Platform> only,
            String because,
            Optional<Platform> derived,
            Optional<After> after)
            implements Rule {

        public Side side(Platform platform) {
            return platform == Platform.META ? meta : tiktok;
        }
    }

    /** Two lists of objects that are the same thing, element by element; {@code fields} have paths inside an element. */
    record Group(
            String id,
            Span span,
            Part meta,
            Part tiktok,
            List<Rule> fields,
            Optional<When> when,
            Optional<Platform> only,
            String because)
            implements Rule {

        public Part side(Platform platform) {
            return platform == Platform.META ? meta : tiktok;
        }

        /** The rows inside that read a place around the list on this side. */
        public List<Field> lookingAround(Platform platform) {
            return fields.stream()
                    .filter(Field.class::isInstance)
                    .map(Field.class::cast)
                    .filter(field -> field.side(platform).first().path().around())
                    .toList();
        }
    }

    /** The two places that hold the event's name; the names themselves stand in the event rows. */
    record EventName(String id, Span span, Part meta, Part tiktok) implements Rule {

        public Part side(Platform platform) {
            return platform == Platform.META ? meta : tiktok;
        }

        @Override
        public Optional<Platform> only() {
            return Optional.empty();
        }

        @Override
        public Optional<When> when() {
            return Optional.empty();
        }
    }

    /** A value that one side always has. */
    record Constant(
            String id,
            Span span,
            Platform side,
            Part part,
            JsonNode value,
            Span valueSpan,
            Optional<When> when,
            Optional<After> after)
            implements Rule {
        @Override
        public Optional<Platform> only() {
            return Optional.empty();
        }
    }

    /**
     * A place on one side that says what a fact says, in the side's own words.
     *
     * @param words where the fact and each of its values stand
     */
    record FromFact(
            String id,
            Span span,
            Platform side,
            Part part,
            String fact,
            Map<String, JsonNode> values,
            Map<String, Span> words,
            Optional<When> when,
            Optional<Platform> only,
            String because,
            Optional<After> after)
            implements Rule {}

    /** Places that have no counterpart, and why. */
    record Unmapped(String id, Span span, Platform side, List<Part> parts, String reason) implements Rule {
        @Override
        public Optional<Platform> only() {
            return Optional.empty();
        }

        @Override
        public Optional<When> when() {
            return Optional.empty();
        }
    }
}
