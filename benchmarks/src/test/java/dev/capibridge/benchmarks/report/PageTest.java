package dev.capibridge.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.capibridge.benchmarks.Workload;
import dev.capibridge.benchmarks.peers.Contender;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is measured here; the figures are made up. */
class PageTest {

    private static final String PAGE = "before\n" + Page.BEGIN + "\nold\n" + Page.END + "\nafter\n";

    private static Run run() {
        List<Sampled> results = new ArrayList<>();
        double micros = 10;
        for (Case each : Case.all()) {
            results.add(new Sampled(each.id(), 0, List.of(micros, micros * 3, micros * 2), micros * 100, 1.5));
            results.add(new Sampled(each.id(), 1, List.of(micros * 2), micros * 100, 1.5));
            micros += 5;
        }
        return new Run("a processor, 2 cores, Linux", "a Java 17", "2026-11-22", "2 rounds", results);
    }

    @Test
    void whatStandsAroundTheMarksIsKept() {
        String page = new Page(run()).into(PAGE);
        assertTrue(page.startsWith("before\n" + Page.BEGIN), page);
        assertTrue(page.endsWith(Page.END + "\nafter\n"), page);
        assertFalse(page.contains("old"), page);
        assertEquals(page, new Page(run()).into(page));
    }

    @Test
    void everyRowHasItsFigures() {
        String page = new Page(run()).into(PAGE);
        assertTrue(page.contains("| tree round trip (floor) | 10.00 | 20.00 | 1.00 | 1.00 | 1,000 | 1.00 |"), page);
        assertTrue(page.contains("| **capibridge** | 55.00 | 110.00 | 5.50 | 5.50 | 5,500 | 5.50 |"), page);
        assertFalse(page.contains("NaN"), page);
        for (Workload workload : Workload.values()) {
            assertTrue(page.contains("### " + workload.title()), page);
        }
    }

    @Test
    void thePlotNamesEveryContender() {
        String svg = Plot.of(run());
        for (Contender contender : Contender.values()) {
            assertTrue(svg.contains(">" + contender.label() + "<"), svg);
        }
        assertFalse(svg.contains("NaN"), svg);
    }

    @Test
    void aPageWithoutMarksIsLeftAlone() {
        assertThrows(IllegalStateException.class, () -> new Page(run()).into("no marks"));
    }
}
