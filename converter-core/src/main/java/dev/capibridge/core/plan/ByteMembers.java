package dev.capibridge.core.plan;

import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Quoted;
import dev.capibridge.core.json.Scanner;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The names of an event's members as they are read: which they are, which an object has had by now, and those that nobody
 * knows. Objects of an event are told apart by numbers, which {@link #open} gives out.
 */
final class ByteMembers {

    private static final int STRANGERS = 100;

    private final Scanner scanner;
    private final Predicate<String> strangeName;

    /** For each member, the last object that had it; minus its number if it said nothing there. */
    private final int[] seen;
    /** For each member, and for the beginning of each object, which member came next the last time. */
    private final int[] next;

    private int object;

    /** Of the objects at hand, members that nobody knows: from, to and hash of the name. */
    private int[] strangers = new int[96];

    private int strangersEnd;

    ByteMembers(Scanner scanner, BytePlan plan) {
        this.scanner = scanner;
        this.strangeName = plan.strangeName();
        this.seen = new int[plan.members()];
        this.next = new int[plan.members() + plan.places() + 1];
    }

    /** Begins with another event. */
    void clear() {
        if (object > Integer.MAX_VALUE - 1_000_000) {
            Arrays.fill(seen, 0);
            object = 0;
        }
        strangersEnd = 0;
    }

    /** The number of the object that begins. */
    int open() {
        return ++object;
    }

    /** What {@link #stranger} and {@link #close} want to know of the object that begins. */
    int strangers() {
        return strangersEnd;
    }

    /** What stands before an object's first member. */
    int before(BytePlace place) {
        return seen.length + place.id;
    }

    /** Reads a name; -1 if nobody knows it. Events of one sender have their members in one order, so it is expected. */
    int read(BytePlace place, int before) {
        int expected = next[before];
        if (expected < place.members.length && scanner.takeName(place.names, expected)) {
            return expected;
        }
        scanner.name();
        int member = place.names.find(scanner.text(), scanner.from(), scanner.to(), scanner.hash());
        next[before] = Math.max(member, 0);
        return member;
    }

    /** Notes a member, which an object may have once; gives what stands before the next one. */
    int met(BytePlace place, int member, int self) {
        int number = place.firstNumber + member;
        if (seen[number] == self || seen[number] == -self) {
            throw Irregular.IRREGULAR;
        }
        seen[number] = self;
        return number;
    }

    /** The member met last said nothing, which is as if it were not there. */
    void saidNothing(int number, int self) {
        seen[number] = -self;
    }

    boolean hasAll(int[] numbers, int self) {
        for (int number : numbers) {
            if (seen[number] != self) {
                return false;
            }
        }
        return true;
    }

    /** Notes a name that nobody knows. One that stands twice is the careful reader's to tell of. */
    int stranger(int first) {
        byte[] in = scanner.text();
        int from = scanner.from();
        int to = scanner.to();
        for (int i = first; i < strangersEnd; i += 3) {
            if (strangers[i + 2] == scanner.hash() && Arrays.equals(in, strangers[i], strangers[i + 1], in, from, to)) {
                throw Irregular.IRREGULAR;
            }
        }
        if (strangersEnd - first > 3 * STRANGERS || strangeName.test(Quoted.text(in, from, to))) {
            throw Irregular.IRREGULAR;
        }
        if (strangersEnd == strangers.length) {
            strangers = Arrays.copyOf(strangers, strangersEnd * 2);
        }
        strangers[strangersEnd++] = from;
        strangers[strangersEnd++] = to;
        strangers[strangersEnd++] = scanner.hash();
        return seen.length;
    }

    /** Forgets the strangers of the object that ends. */
    void close(int first) {
        strangersEnd = first;
    }
}
