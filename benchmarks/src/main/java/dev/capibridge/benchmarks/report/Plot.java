package dev.capibridge.benchmarks.report;

import dev.capibridge.benchmarks.Workload;
import dev.capibridge.benchmarks.peers.Contender;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The figures of a run as a drawing: how many times the floor each takes, on a logarithmic axis. */
final class Plot {

    private static final List<Workload> PANELS =
            List.of(Workload.PURCHASE_TO_TIKTOK, Workload.PURCHASES_TO_TIKTOK, Workload.PURCHASE_TO_META);
    private static final double[] TICKS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    private static final int WIDTH = 760;
    private static final int LEFT = 190;
    private static final int RIGHT = 70;
    private static final int ROW = 19;
    private static final int HEAD = 34;
    private static final int FOOT = 30;

    private final Run run;
    private final StringBuilder svg = new StringBuilder();
    private final double low;
    private final double high;

    private Plot(Run run) {
        this.run = run;
        double[] ratios = PANELS.stream()
                .flatMap(workload -> workload.contenders().stream()
                        .flatMap(contender -> List.of(min(workload, contender), median(workload, contender)).stream()))
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        low = ratios.length == 0 ? 0.5 : Math.min(0.5, ratios[0] * 0.9);
        high = ratios.length == 0 ? 10 : ratios[ratios.length - 1] * 1.2;
    }

    /** An SVG document. */
    static String of(Run run) {
        return new Plot(run).draw();
    }

    private double min(Workload workload, Contender contender) {
        return run.figure(Case.id(workload, contender, 1)).min()
                / run.figure(Case.id(workload, Contender.TREE_ROUND_TRIP, 1)).min();
    }

    private double median(Workload workload, Contender contender) {
        return run.figure(Case.id(workload, contender, 1)).median()
                / run.figure(Case.id(workload, Contender.TREE_ROUND_TRIP, 1)).median();
    }

    private String draw() {
        int y = 8;
        for (Workload panel : PANELS) {
            y = panel(panel, y);
        }
        String head =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                        .formatted(WIDTH, y + 22);
        text(
                WIDTH / 2,
                y + 10,
                "middle",
                "#555",
                "times the Jackson tree round trip; dot: fastest iteration, bar: median");
        return head + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n" + svg + "</svg>\n";
    }

    private int panel(Workload workload, int top) {
        List<Contender> rows = workload.contenders().stream()
                .sorted(Comparator.comparing(contender -> min(workload, contender)))
                .toList();
        int from = top + HEAD;
        int to = from + rows.size() * ROW;
        svg.append("<text x=\"%d\" y=\"%d\" font-weight=\"bold\" fill=\"#111\">%s</text>\n"
                .formatted(LEFT, top + 20, workload.title()));
        for (double tick : TICKS) {
            if (tick >= low && tick <= high) {
                line(x(tick), from - 4, x(tick), to, tick == 1 ? "#888" : "#ddd", 1);
                text(
                        x(tick),
                        to + 14,
                        "middle",
                        "#555",
                        tick < 1 ? Double.toString(tick) : Integer.toString((int) tick));
            }
        }
        int y = from + ROW / 2;
        for (Contender contender : rows) {
            row(workload, contender, y);
            y += ROW;
        }
        return to + FOOT;
    }

    private void row(Workload workload, Contender contender, int y) {
        double min = min(workload, contender);
        double median = median(workload, contender);
        boolean ours = contender == Contender.CAPIBRIDGE;
        String colour = ours ? "#c2410c" : contender.maps() ? "#1d4ed8" : "#6b7280";
        text(LEFT - 12, y + 4, "end", ours ? colour : "#111", contender.label());
        if (Double.isFinite(min)) {
            line(x(1), y, x(min), y, colour, 2);
            line(x(median), y - 5, x(median), y + 5, colour, 2);
            svg.append("<circle cx=\"%s\" cy=\"%d\" r=\"4\" fill=\"%s\"/>\n".formatted(number(x(min)), y, colour));
            text(
                    Math.max(x(1), Math.max(x(min), x(median))) + 9,
                    y + 4,
                    "start",
                    colour,
                    String.format(Locale.ROOT, "%.2f", min));
        }
    }

    private double x(double ratio) {
        return LEFT + (WIDTH - LEFT - RIGHT) * Math.log(ratio / low) / Math.log(high / low);
    }

    private void line(double x1, double y1, double x2, double y2, String colour, int width) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%d\"/>\n"
                .formatted(number(x1), number(y1), number(x2), number(y2), colour, width));
    }

    private void text(double x, double y, String anchor, String colour, String text) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
                .formatted(number(x), number(y), anchor, colour, text));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
