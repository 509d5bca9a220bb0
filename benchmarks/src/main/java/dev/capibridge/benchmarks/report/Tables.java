package dev.capibridge.benchmarks.report;

import dev.capibridge.benchmarks.Workload;
import dev.capibridge.benchmarks.peers.Contender;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of a run as Markdown tables. */
final class Tables {

    private final Run run;

    Tables(Run run) {
        this.run = run;
    }

    /** A line for every case that was measured. */
    static String plain(Run run) {
        return Case.all().stream()
                .filter(each -> run.figure(each.id()).isMeasured())
                .map(each -> {
                    Figure figure = run.figure(each.id());
                    return String.format(
                            Locale.ROOT,
                            "%-45s %10.2f us min %10.2f median %10.0f bytes%n",
                            each.id(),
                            figure.min(),
                            figure.median(),
                            figure.bytes());
                })
                .collect(Collectors.joining());
    }

    /** All tables, worst rows included. */
    String all() {
        StringBuilder text = new StringBuilder();
        for (Workload workload : Workload.values()) {
            text.append(workload(workload));
        }
        return text.append(messy()).append(threads()).append(rules()).toString();
    }

    private String workload(Workload workload) {
        Figure floor = run.figure(Case.id(workload, Contender.TREE_ROUND_TRIP, 1));
        StringBuilder text = new StringBuilder("\n### %s\n\n".formatted(workload.title()));
        text.append("%s bytes an event. Microseconds and bytes for one event.\n\n"
                .formatted(whole(workload.input().length / (double) workload.events())));
        text.append("| | µs, min | µs, median | × floor, min | × floor, median | bytes allocated | × floor |\n");
        text.append("|---|---:|---:|---:|---:|---:|---:|\n");
        for (Contender contender : sorted(workload)) {
            Figure figure = run.figure(Case.id(workload, contender, 1));
            text.append("| %s | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            contender == Contender.CAPIBRIDGE ? "**" + contender.label() + "**" : contender.label(),
                            micros(figure.min()),
                            micros(figure.median()),
                            ratio(figure.min() / floor.min()),
                            ratio(figure.median() / floor.median()),
                            whole(figure.bytes()),
                            ratio(figure.bytes() / floor.bytes())));
        }
        return text.toString();
    }

    private List<Contender> sorted(Workload workload) {
        return workload.contenders().stream()
                .sorted(Comparator.comparing(
                        contender -> run.figure(Case.id(workload, contender, 1)).min()))
                .toList();
    }

    private String messy() {
        return "\n### What a messy event costs capibridge\n\n"
                + "| | clean, µs min | messy, µs min | ratio, min | ratio, median | bytes, ratio |\n"
                + "|---|---:|---:|---:|---:|---:|\n"
                + messy("to TikTok", Workload.PURCHASE_TO_TIKTOK, Workload.MESSY_TO_TIKTOK)
                + messy("to Meta", Workload.PURCHASE_TO_META, Workload.MESSY_TO_META);
    }

    private String messy(String label, Workload clean, Workload messy) {
        Figure one = run.figure(Case.id(clean, Contender.CAPIBRIDGE, 1));
        Figure other = run.figure(Case.id(messy, Contender.CAPIBRIDGE, 1));
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        label,
                        micros(one.min()),
                        micros(other.min()),
                        ratio(other.min() / one.min()),
                        ratio(other.median() / one.median()),
                        ratio(other.bytes() / one.bytes()));
    }

    private String threads() {
        StringBuilder text = new StringBuilder("\n### Two threads on one shared converter\n\n");
        text.append(
                "Purchase to TikTok, events a second from the medians. What the floor does not gain, the machine lacks.\n\n");
        text.append("| | 1 thread | 2 threads | gain |\n|---|---:|---:|---:|\n");
        for (Contender contender : List.of(Contender.TREE_ROUND_TRIP, Contender.CAPIBRIDGE)) {
            double one = 1e6
                    / run.figure(Case.id(Workload.PURCHASE_TO_TIKTOK, contender, 1))
                            .median();
            double two = 2e6
                    / run.figure(Case.id(Workload.PURCHASE_TO_TIKTOK, contender, 2))
                            .median();
            text.append(
                    "| %s | %s | %s | %s |\n".formatted(contender.label(), whole(one), whole(two), ratio(two / one)));
        }
        return text.toString();
    }

    private String rules() {
        StringBuilder text = new StringBuilder("\n### 50 rules and 5,000\n\n");
        text.append(
                "A Purchase with two items to TikTok, and so many rows of one's own, of which two are at work in it.\n\n");
        text.append("| rows | µs, min | µs, median | bytes allocated |\n|---:|---:|---:|---:|\n");
        for (int rules : Case.RULE_COUNTS) {
            Figure figure = run.figure(Case.ruleCount(rules));
            text.append("| %s | %s | %s | %s |\n"
                    .formatted(whole(rules), micros(figure.min()), micros(figure.median()), whole(figure.bytes())));
        }
        Figure few = run.figure(Case.ruleCount(50));
        Figure many = run.figure(Case.ruleCount(5000));
        return text.append("| ratio | %s | %s | %s |\n"
                        .formatted(
                                ratio(many.min() / few.min()),
                                ratio(many.median() / few.median()),
                                ratio(many.bytes() / few.bytes())))
                .toString();
    }

    private static String micros(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
