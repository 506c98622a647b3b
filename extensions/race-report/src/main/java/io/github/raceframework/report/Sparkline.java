package io.github.raceframework.report;

import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.kpi.WilsonInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A line of a hundred and twenty by twenty-eight, from the least to the greatest value, with the band of intervals where there are any. */
final class Sparkline {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 28;
    private static final int EDGE = 3;

    private final List<KpiValue> values;
    private final double low;
    private final double high;

    Sparkline(List<KpiValue> values) {
        this.values = values;
        List<BigDecimal> numbers = new ArrayList<>();
        for (KpiValue value : values) {
            value.findNumber().ifPresent(numbers::add);
            TrendChart.interval(value).ifPresent(range -> numbers.addAll(List.of(range.low(), range.high())));
        }
        low = numbers.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        high = numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    }

    /** Whether there is a line to see: two values that follow each other. */
    boolean isDrawn() {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1).isPresent() && values.get(i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    void write(HtmlWriter html, String label) {
        html.open(
                "svg",
                "class",
                "spark",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-label",
                label,
                "preserveAspectRatio",
                "none");
        band().ifPresent(points ->
                html.open("path", "class", "spark-band", "d", points).close());
        html.open("path", "class", "spark-line", "d", line(), "vector-effect", "non-scaling-stroke")
                .close();
        html.close();
    }

    private String line() {
        StringBuilder path = new StringBuilder();
        boolean begun = false;
        for (int i = 0; i < values.size(); i++) {
            Optional<BigDecimal> number = values.get(i).findNumber();
            if (number.isPresent()) {
                path.append(begun ? 'L' : 'M').append(point(i, number.get()));
            }
            begun = number.isPresent();
        }
        return path.toString();
    }

    /** Only where every value has an interval: a band with holes would look like certainty. */
    private Optional<String> band() {
        List<WilsonInterval> ranges = values.stream()
                .map(value -> TrendChart.interval(value).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (ranges.size() < values.size()) {
            return Optional.empty();
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < ranges.size(); i++) {
            path.append(i == 0 ? 'M' : 'L').append(point(i, ranges.get(i).high()));
        }
        for (int i = ranges.size() - 1; i >= 0; i--) {
            path.append('L').append(point(i, ranges.get(i).low()));
        }
        return Optional.of(path.append('Z').toString());
    }

    private String point(int place, BigDecimal number) {
        double x = EDGE + (WIDTH - 2.0 * EDGE) * place / Math.max(1, values.size() - 1);
        double part = high > low ? (number.doubleValue() - low) / (high - low) : 0.5;
        double y = HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * part;
        return tenths(x) + " " + tenths(y);
    }

    private static String tenths(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
