package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonWriter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The ways other than a plain row's. Each is what the candidate it is made of is for trees. */
final class ByteWays {

    private ByteWays() {}

    /** The event's name, which was found before anything else. */
    record Name(NameCandidate row, Fate.Spent spent) implements ByteWay {
        @Override
        public boolean give(ByteRun run, int scope, ByteWrite write) {
            int entry = run.rows.find(scope, row.slot());
            if (entry < 0 || run.decision.targetName().isEmpty()) {
                return false;
            }
            run.rows.spend(entry, spent);
            run.name(entry);
            return true;
        }

        @Override
        public void leave(ByteRun run, int scope, String reason) {
            run.stay(scope, row.slot(), row.rule(), reason);
        }
    }

    /** A constant or a default. */
    record Fixed(ByteCondition when, byte[] value, Added added) implements ByteWay {

        static Fixed of(ValueCandidate row, ByteCondition when, String pointer) {
            return new Fixed(when, JsonWriter.bytes(row.value()), new Added(pointer, Optional.of(row.rule())));
        }

        @Override
        public boolean give(ByteRun run, int scope, ByteWrite write) {
            if (!when.holds(run)) {
                return false;
            }
            run.value.fixed(value);
            run.add(scope, added);
            return true;
        }

        @Override
        public void leave(ByteRun run, int scope, String reason) {
            // It reads nothing.
        }
    }

    /** What a fact says, in the target's words. */
    record Told(int fact, ByteCondition when, Map<String, byte[]> values, Added added) implements ByteWay {

        static Told of(FactCandidate row, int fact, ByteCondition when, String pointer) {
            Map<String, byte[]> values = row.values().entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> JsonWriter.bytes(e.getValue())));
            return new Told(fact, when, values, new Added(pointer, Optional.of(row.rule())));
        }

        @Override
        public boolean give(ByteRun run, int scope, ByteWrite write) {
            byte[] value = when.holds(run) ? values.get(run.decision.fact(fact)) : null;
            if (value == null) {
                return false;
            }
            run.value.fixed(value);
            run.add(scope, added);
            return true;
        }

        @Override
        public void leave(ByteRun run, int scope, String reason) {
            // It reads nothing of the source's values.
        }
    }

    /** A value worked out from others, which are read and not spent. */
    record Derived(DerivedCandidate row, ByteCondition when, Added added) implements ByteWay {
        @Override
        public boolean give(ByteRun run, int scope, ByteWrite write) {
            JsonNode given = when.holds(run) ? run.together(scope, row.names(), row.slots(), true) : null;
            if (given == null) {
                return false;
            }
            Outcome outcome = run.codecs.outcome(row.itsCodec(), given);
            int made = run.script.joins(row.itsCodec(), outcome);
            if (!(outcome instanceof Outcome.Crosses crosses)) {
                return false;
            }
            run.value.made(crosses.value(), made, "");
            run.add(scope, added);
            return true;
        }

        @Override
        public void leave(ByteRun run, int scope, String reason) {
            // It spends nothing, so it leaves nothing.
        }
    }

    /** One place's share of what a row with several values gives. */
    record Joint(
            JointCandidate row, int number, ByteCondition when, boolean[] hasReason, Fate.Stayed unmet, Added added)
            implements ByteWay {
        @Override
        public boolean give(ByteRun run, int scope, ByteWrite write) {
            if (!when.holds(run)) {
                unmet(run, scope);
                return false;
            }
            Optional<ByteRun.Made> whole = run.joint(number, scope, () -> convert(run, scope, write));
            if (whole.isEmpty()) {
                return false;
            }
            JsonNode value = whole.get().value();
            JsonNode share = row.share().isEmpty() ? value : value.get(row.share());
            if (share == null) {
                run.script.hasNot(whole.get().number(), row.share());
                return false;
            }
            run.value.made(share, whole.get().number(), row.share());
            return true;
        }

        // Where another row says why a value stays, it says it better.
        private void unmet(ByteRun run, int scope) {
            for (int i = 0; i < row.slots().length; i++) {
                int entry = run.rows.find(scope, row.slots()[i]);
                if (entry >= 0 && !hasReason[i]) {
                    run.rows.stay(entry, unmet);
                }
            }
        }

        private Optional<ByteRun.Made> convert(ByteRun run, int scope, ByteWrite write) {
            JsonNode given = run.together(scope, row.names(), row.slots(), false);
            if (given == null) {
                return Optional.empty();
            }
            Outcome outcome = run.codecs.outcome(row.itsCodec(), given);
            int made = run.script.joins(row.itsCodec(), outcome);
            if (outcome instanceof Outcome.Stays stays) {
                leave(run, scope, stays.reason());
                return Optional.empty();
            }
            Outcome.Crosses crosses = (Outcome.Crosses) outcome;
            boolean spent = false;
            for (int i = 0; i < row.slots().length; i++) {
                int entry = run.rows.find(scope, row.slots()[i]);
                String unused = crosses.unused().get(row.names().get(i));
                if (entry >= 0 && unused == null) {
                    run.rows.spend(entry, new Fate.Spent(row.rule(), row.to(i, write.pointer)));
                    spent = true;
                } else if (entry >= 0) {
                    run.rows.stay(entry, new Fate.Stayed(row.rule(), String.valueOf(unused)));
                }
            }
            if (!spent) {
                run.add(scope, added);
            }
            return Optional.of(new ByteRun.Made(crosses.value(), made));
        }

        @Override
        public void leave(ByteRun run, int scope, String reason) {
            for (int slot : row.slots()) {
                run.stay(scope, slot, row.rule(), reason);
            }
        }
    }

    /** A row inside a group that takes what stands around the list. */
    record Around(ByteField taking, int[] slots) implements ByteWay {
        @Override
        public boolean give(ByteRun run, int scope, ByteWrite write) {
            boolean given = taking.give(run, 0, write);
            for (int slot : slots) {
                int entry = run.rows.find(0, slot);
                if (given && entry >= 0 && run.rows.isSpent(entry)) {
                    run.rows.into(entry, scope);
                }
            }
            return given;
        }

        @Override
        public void leave(ByteRun run, int scope, String reason) {
            taking.leave(run, 0, reason);
        }
    }

    /** A list of objects, element by element. */
    record Group(GroupCandidate row, ByteCondition when, Fate.Spent spent) implements ByteWay {
        @Override
        public boolean give(ByteRun run, int scope, ByteWrite write) {
            int entry = run.rows.find(scope, row.slot());
            if (entry < 0 || run.rows.isSpent(entry)) {
                return false;
            }
            if (!when.holds(run)) {
                leave(run, scope, when.unmet());
                return false;
            }
            if (run.rows.tokens[entry] != JsonToken.START_ARRAY) {
                throw Irregular.IRREGULAR;
            }
            run.rows.spend(entry, spent);
            run.value.group(entry);
            return true;
        }

        @Override
        public void leave(ByteRun run, int scope, String reason) {
            run.stay(scope, row.slot(), row.rule(), reason);
        }
    }
}
