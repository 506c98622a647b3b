package io.github.raceframework.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.report.ReportChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart as it is on the page: the marks in its SVG, in the order in which they were drawn, held against the numbers of its options. Nothing of the chart
 * library is asked.
 */
final class DrawnChart {

    /** What is above this, in pixels from the top, is the legend. */
    private static final double LEGEND = 24;

    private static final double PIXEL = 1;

    private static final String MARKS = """
            const chart = document.getElementById(arguments[0]), frame = chart.getBoundingClientRect();
            return [...chart.querySelectorAll('svg path')].filter(path => !path.closest('defs')).map(path => {
                const box = path.getBoundingClientRect();
                const shown = name => path.getAttribute(name) && path.getAttribute(name + '-opacity') !== '0' ? path.getAttribute(name) : 'none';
                return {fill: shown('fill'), line: shown('stroke'), left: box.left - frame.left, top: box.top - frame.top, width: box.width, height: box.height};
            });""";

    private final ReportChart chart;
    private final JsonNode options;
    private final List<Mark> marks;

    /** Something drawn; where and how large in pixels. */
    private record Mark(String fill, String line, double left, double top, double width, double height) {

        static Mark of(Map<?, ?> mark) {
            return new Mark(
                    String.valueOf(mark.get("fill")),
                    String.valueOf(mark.get("line")),
                    number(mark, "left"),
                    number(mark, "top"),
                    number(mark, "width"),
                    number(mark, "height"));
        }

        private static double number(Map<?, ?> mark, String name) {
            return ((Number) Objects.requireNonNull(mark.get(name), name)).doubleValue();
        }

        double middle() {
            return top + height / 2;
        }

        double centre() {
            return left + width / 2;
        }
    }

    private DrawnChart(ReportChart chart, List<Mark> marks) {
        this.chart = chart;
        this.options = JsonMapper.shared().readTree(chart.options());
        this.marks = marks;
    }

    /** The chart as it is on the page that a browser shows and has {@linkplain Browser#look() looked} at. */
    static DrawnChart of(ReportChart chart, Browser browser) {
        List<?> marks = (List<?>) Objects.requireNonNull(browser.run(MARKS, "chart-" + chart.id()), MARKS);
        return new DrawnChart(
                chart,
                marks.stream()
                        .map(each -> Mark.of((Map<?, ?>) each))
                        .filter(mark -> mark.middle() > LEGEND)
                        .toList());
    }

    /** Asserts that it shows each number that its options have, where and as long as that number says, and nothing else in these colours. Gives the count of marks. */
    int check() {
        Map<String, List<Double>> bars = new TreeMap<>();
        int checked = 0;
        for (JsonNode series : options.get("series")) {
            if (isUnseen(series)) {
                continue;
            }
            String colour = series.get("color").stringValue();
            if (series.get("type").stringValue().equals("bar")) {
                collect(series, colour, bars);
            } else if (series.path("showSymbol").asBoolean(false)) {
                checked += checkPoints(colour, numbers(series));
            } else {
                checked += checkLine(colour);
            }
        }
        for (Map.Entry<String, List<Double>> each : bars.entrySet()) {
            checked += checkBars(each.getKey(), each.getValue());
        }
        return checked;
    }

    private static boolean isUnseen(JsonNode series) {
        return series.path("lineStyle").path("opacity").asDouble(1) == 0
                || series.path("itemStyle").path("opacity").asDouble(1) == 0;
    }

    private static void collect(JsonNode series, String colour, Map<String, List<Double>> bars) {
        for (JsonNode datum : series.get("data")) {
            String own = datum.path("itemStyle").path("color").asString(colour);
            number(datum, bars.computeIfAbsent(own, each -> new ArrayList<>()));
        }
    }

    private static List<Double> numbers(JsonNode series) {
        List<Double> numbers = new ArrayList<>();
        series.get("data").forEach(datum -> number(datum, numbers));
        return numbers;
    }

    private static void number(JsonNode datum, List<Double> numbers) {
        JsonNode value = datum.isObject() ? datum.get("value") : datum;
        if (value.isNumber()) {
            numbers.add(value.doubleValue());
        }
    }

    /** From left to right, and as high as the numbers say: a straight line through the lowest and the highest meets all others. */
    private int checkPoints(String colour, List<Double> numbers) {
        List<Mark> points = marks.stream()
                .filter(mark -> mark.line().equals(colour) && !mark.fill().equals("transparent"))
                .filter(mark -> mark.width() > 0 && mark.width() < 12)
                .toList();
        assertThat(points).as("points of %s in %s", colour, chart.id()).hasSameSizeAs(numbers);
        assertThat(points.stream().map(Mark::centre).toList()).isSorted().doesNotHaveDuplicates();
        double low = numbers.stream().mapToDouble(each -> each).min().orElse(0);
        double high = numbers.stream().mapToDouble(each -> each).max().orElse(0);
        if (low < high) {
            double bottom = points.get(numbers.indexOf(low)).middle();
            double top = points.get(numbers.indexOf(high)).middle();
            assertThat(bottom - top).as("height of %s", chart.id()).isGreaterThan(PIXEL);
            for (int i = 0; i < numbers.size(); i++) {
                double expected = bottom - (bottom - top) * (numbers.get(i) - low) / (high - low);
                assertThat(points.get(i).middle())
                        .as("point %s of %s", i, chart.id())
                        .isCloseTo(expected, within(PIXEL));
            }
        }
        return points.size() + checkLine(colour);
    }

    private int checkLine(String colour) {
        assertThat(marks)
                .as("line of %s in %s", colour, chart.id())
                .anyMatch(mark -> mark.line().equals(colour) && mark.fill().equals("transparent") && mark.width() > 12);
        return 1;
    }

    /** As long as the numbers say, from zero on. */
    private int checkBars(String colour, List<Double> numbers) {
        List<Mark> bars =
                marks.stream().filter(mark -> mark.fill().equals(colour)).toList();
        assertThat(bars).as("bars of %s in %s", colour, chart.id()).hasSameSizeAs(numbers);
        boolean upright = options.get("xAxis").path("type").asString("").equals("category");
        double longest = 0;
        double largest = 0;
        for (int i = 0; i < numbers.size(); i++) {
            longest = Math.max(longest, length(bars.get(i), upright));
            largest = Math.max(largest, Math.abs(numbers.get(i)));
        }
        for (int i = 0; i < numbers.size(); i++) {
            double expected = largest == 0 ? 0 : longest * Math.abs(numbers.get(i)) / largest;
            assertThat(length(bars.get(i), upright))
                    .as("bar %s of %s in %s", i, colour, chart.id())
                    .isCloseTo(expected, within(PIXEL));
        }
        return bars.size();
    }

    private static double length(Mark bar, boolean upright) {
        return upright ? bar.height() : bar.width();
    }
}
