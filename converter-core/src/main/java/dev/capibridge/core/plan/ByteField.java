package dev.capibridge.core.plan;

import java.util.stream.IntStream;
import tools.jackson.core.JsonToken;

/** A row with one place on each side. What {@link FieldCandidate} is for trees. */
final class ByteField implements ByteWay {

    private final FieldCandidate row;
    private final ByteCondition when;
    private final boolean[] hasReason;
    private final Fate.Spent spent;
    private final Fate.Spent first;
    private final Fate.Stayed unmet;
    /** For each alternative: the others' fate, if it went to the place. */
    private final Fate.Stayed[] taken;

    private final Fate.Stayed earlier;

    /** @param hasReason for each slot, whether another row says why its value stays, and better */
    ByteField(FieldCandidate row, ByteCondition when, boolean[] hasReason, String path, String pointer) {
        this.row = row;
        this.when = when;
        this.hasReason = hasReason;
        this.spent = new Fate.Spent(row.rule(), pointer);
        this.first = new Fate.Spent(row.rule(), pointer + "/0");
        this.unmet = new Fate.Stayed(row.rule(), when.unmet());
        this.taken = IntStream.range(0, row.slots().length)
                .mapToObj(i -> new Fate.Stayed(row.rule(), row.taken(path, i)))
                .toArray(Fate.Stayed[]::new);
        this.earlier = new Fate.Stayed(row.rule(), "'" + path + "' takes one value, and an earlier one was taken");
    }

    @Override
    public boolean give(ByteRun run, int scope, ByteWrite write) {
        boolean applies = when.holds(run);
        int winner = -1;
        for (int i = 0; i < row.slots().length; i++) {
            int entry = run.rows.find(scope, row.slots()[i]);
            if (entry < 0 || run.rows.isSpent(entry)) {
                continue;
            }
            if (!applies) {
                if (!hasReason[i]) {
                    run.rows.stay(entry, unmet);
                }
            } else if (winner >= 0) {
                run.rows.stay(entry, taken[winner]);
            } else if (convert(run, entry, write)) {
                winner = i;
            }
        }
        return winner >= 0;
    }

    private boolean convert(ByteRun run, int entry, ByteWrite write) {
        boolean array = run.rows.tokens[entry] == JsonToken.START_ARRAY;
        if (row.each() && array) {
            return row.many() ? list(run, entry) : one(run, entry);
        }
        if (!run.convert(entry, row.itsCodec(), row.rule())) {
            return false;
        }
        if (row.many() && !write.scalarAllowed && !run.value.isList()) {
            run.value.listOfOne();
            run.rows.spend(entry, first);
        } else {
            run.rows.spend(entry, spent);
        }
        return true;
    }

    private boolean list(ByteRun run, int entry) {
        run.value.list();
        for (int member = run.rows.member(entry, entry); member >= 0; member = run.rows.member(entry, member)) {
            if (run.convert(member, row.itsCodec(), row.rule())) {
                run.rows.spend(member, spent, run.value.add());
            }
        }
        if (run.value.size() == 0) {
            return false;
        }
        run.value.close();
        run.rows.spend(entry, spent);
        return true;
    }

    private boolean one(ByteRun run, int entry) {
        boolean given = false;
        for (int member = run.rows.member(entry, entry); member >= 0; member = run.rows.member(entry, member)) {
            if (given) {
                run.rows.stay(member, earlier);
            } else if (run.convert(member, row.itsCodec(), row.rule())) {
                run.rows.spend(member, spent);
                given = true;
            }
        }
        if (given) {
            run.rows.spend(entry, spent);
        }
        return given;
    }

    @Override
    public void leave(ByteRun run, int scope, String reason) {
        for (int slot : row.slots()) {
            run.stay(scope, slot, row.rule(), reason);
        }
    }
}
