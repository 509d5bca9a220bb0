package dev.capibridge.benchmarks;

import dev.capibridge.benchmarks.peers.Contender;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether all do the same: who maps gives what this library gives, who only copies gives the input. */
public final class Agreement {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Agreement() {}

    /** A line for each of them that gives something else for this work; empty if all agree. */
    public static List<String> breaches(Workload workload) {
        return breaches(workload, workload.events());
    }

    /** The same with no more than so many events a request. */
    static List<String> breaches(Workload workload, int most) {
        int events = Math.min(most, workload.events());
        byte[] input = workload.input(events);
        JsonNode copied = EXACT.readTree(input);
        JsonNode converted = EXACT.readTree(
                Contender.CAPIBRIDGE.subject(workload.direction()).convert(input));
        List<String> breaches = new ArrayList<>();
        if (converted.path("data").size() != events) {
            breaches.add(workload + ": not every event was converted");
        }
        for (Contender contender : workload.contenders()) {
            String difference = difference(contender, workload, input, contender.maps() ? converted : copied);
            if (!difference.isEmpty()) {
                breaches.add(workload + ": " + contender + " differs at " + difference);
            }
        }
        return breaches;
    }

    private static String difference(Contender contender, Workload workload, byte[] input, JsonNode wanted) {
        byte[] given;
        try {
            given = contender.subject(workload.direction()).convert(input);
        } catch (RuntimeException e) {
            return "everything: it throws " + e.getClass().getName();
        }
        return Difference.first(wanted, EXACT.readTree(given));
    }
}
