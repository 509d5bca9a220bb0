package dev.capibridge.benchmarks;

import static dev.capibridge.benchmarks.peers.Contender.CAPIBRIDGE;
import static dev.capibridge.benchmarks.peers.Contender.TOKEN_COPY;
import static dev.capibridge.benchmarks.peers.Contender.TREE_ROUND_TRIP;
import static dev.capibridge.benchmarks.peers.Direction.TO_META;
import static dev.capibridge.benchmarks.peers.Direction.TO_TIKTOK;

import dev.capibridge.benchmarks.peers.Contender;
import dev.capibridge.benchmarks.peers.Direction;
import java.util.EnumSet;
import java.util.Set;

/** What is converted, and by whom. */
public enum Workload {
    PURCHASE_TO_TIKTOK("Purchase to TikTok", "purchase", TO_TIKTOK, 1, all()),
    PURCHASES_TO_TIKTOK("1,000 Purchases in one request to TikTok", "purchase", TO_TIKTOK, 1000, all()),
    PURCHASE_TO_META("Purchase to Meta", "purchase", TO_META, 1, all()),
    PURCHASES_TO_META("1,000 Purchases in one request to Meta", "purchase", TO_META, 1000, all()),
    VIEW_TO_TIKTOK("Small ViewContent to TikTok", "view", TO_TIKTOK, 1, all()),
    VIEW_TO_META("Small ViewContent to Meta", "view", TO_META, 1, all()),
    APP_TO_TIKTOK("Purchase in an Android app to TikTok", "app", TO_TIKTOK, 1, all()),
    APP_TO_META("Purchase in an Android app to Meta", "app", TO_META, 1, all()),
    MESSY_TO_TIKTOK("Messy Purchase to TikTok", "messy", TO_TIKTOK, 1, ours()),
    MESSY_TO_META("Messy Purchase to Meta", "messy", TO_META, 1, ours());

    private final String title;
    private final String sample;
    private final Direction direction;
    private final int events;
    private final Set<Contender> contenders;

    Workload(String title, String sample, Direction direction, int events, Set<Contender> contenders) {
        this.title = title;
        this.sample = sample;
        this.direction = direction;
        this.events = events;
        this.contenders = Set.copyOf(contenders);
    }

    private static Set<Contender> all() {
        return EnumSet.allOf(Contender.class);
    }

    // No other mapping repairs, normalises and hashes, so no other gives the same.
    private static Set<Contender> ours() {
        return EnumSet.of(TREE_ROUND_TRIP, TOKEN_COPY, CAPIBRIDGE);
    }

    /** As shown above a table. */
    public String title() {
        return title;
    }

    /** Which way it goes. */
    public Direction direction() {
        return direction;
    }

    /** How many events a request holds. */
    public int events() {
        return events;
    }

    /** Who takes part. */
    public Set<Contender> contenders() {
        return contenders;
    }

    /** The request that is converted, as compact UTF-8; a new array. */
    public byte[] input() {
        return input(events);
    }

    /** The same with another number of events. */
    byte[] input(int count) {
        Sample one = Sample.read(sample, direction);
        return events == 1 ? one.request() : one.requestOf(count);
    }
}
