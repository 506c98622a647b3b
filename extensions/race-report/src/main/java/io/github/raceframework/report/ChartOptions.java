package io.github.raceframework.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Options of ECharts for bars and lines over categories, which are the rows of the chart's table. What a pointer shows is a text for each row, made
 * beforehand: it is the name of an unseen point of a first series, so that no function is needed to format numbers. The chart library escapes it.
 *
 * <p>A page has the {@linkplain ChartBase common options} once, and makes categories and texts of the table that it has beside each chart.
 */
final class ChartOptions {

    /** Colours that can be told from a white and from a dark ground. */
    static final String ACCENT = "#4c7fd1";

    static final String PALE = "#8d97a5";
    static final String BETTER = "#2a9d76";
    static final String WORSE = "#d2614f";

    private static final int MOST_SYMBOLS = 40;

    /** The library rounds marks to two decimals unless told otherwise. */
    private static final int MARK_DIGITS = 12;

    private final ChartBase base;
    private final String description;
    private final ArrayNode series = Json.list();
    private final ArrayNode legend = Json.list();
    private final List<@Nullable BigDecimal> drawn = new ArrayList<>();
    private @Nullable Function<BigDecimal, String> scale;

    /**
     * Options without a series.
     *
     * @param description what is to be seen
     */
    ChartOptions(ChartBase base, String description) {
        this.base = base;
        this.description = description;
    }

    private ObjectNode add(String type, String name, String colour) {
        ObjectNode one = Json.object().put("type", type).put("name", name).put("color", colour);
        series.add(one);
        if (!name.isEmpty()) {
            legend.add(name);
        }
        return one;
    }

    /**
     * With lines across it at round numbers.
     *
     * @param text what such a number reads
     */
    ChartOptions scale(Function<BigDecimal, String> text) {
        this.scale = text;
        return this;
    }

    ChartOptions line(String name, String colour, List<@Nullable BigDecimal> numbers) {
        lines(name, colour, numbers).put("showSymbol", numbers.size() < MOST_SYMBOLS);
        return this;
    }

    ChartOptions dotted(String name, String colour, List<@Nullable BigDecimal> numbers) {
        lines(name, colour, numbers)
                .put("symbol", "none")
                .withObject("/lineStyle")
                .put("type", "dotted");
        return this;
    }

    ChartOptions dashed(String name, String colour, List<@Nullable BigDecimal> numbers) {
        lines(name, colour, numbers)
                .put("symbol", "none")
                .withObject("/lineStyle")
                .put("type", "dashed");
        return this;
    }

    private ObjectNode lines(String name, String colour, List<@Nullable BigDecimal> numbers) {
        drawn.addAll(numbers);
        ObjectNode one = add("line", name, colour);
        one.putObject("lineStyle").put("width", 2);
        one.set("data", Json.numbers(numbers));
        return one;
    }

    /** Bars that say their values. */
    ChartOptions bars(String name, String colour, List<@Nullable BigDecimal> numbers, List<String> labels) {
        ArrayNode bars = Json.list();
        for (int i = 0; i < numbers.size(); i++) {
            BigDecimal number = numbers.get(i);
            ObjectNode bar = Json.object().put("name", labels.get(i));
            bars.add(number == null ? bar.put("value", "-") : bar.put("value", Json.drawn(number)));
        }
        labelled(add("bar", name, colour)).put("barMaxWidth", 14).set("data", bars);
        return this;
    }

    private static ObjectNode labelled(ObjectNode bars) {
        bars.putObject("label").put("show", true).put("formatter", "{b}").put("position", "right");
        return bars;
    }

    /** A band between two lines; where one of them is not known there is none. */
    ChartOptions band(String name, String colour, List<@Nullable BigDecimal> low, List<@Nullable BigDecimal> high) {
        List<@Nullable BigDecimal> widths = new ArrayList<>();
        for (int i = 0; i < low.size(); i++) {
            BigDecimal from = low.get(i);
            BigDecimal to = high.get(i);
            widths.add(from == null || to == null ? null : to.subtract(from));
        }
        drawn.addAll(low);
        drawn.addAll(high);
        side("", colour, low);
        side(name, colour, widths).putObject("areaStyle").put("opacity", 0.18);
        return this;
    }

    private ObjectNode side(String name, String colour, List<@Nullable BigDecimal> numbers) {
        ObjectNode one = add("line", name, colour).put("symbol", "none").put("stack", "band");
        one.put("silent", true).putObject("lineStyle").put("opacity", 0);
        one.set("data", Json.numbers(numbers));
        return one;
    }

    /**
     * A floating bar.
     *
     * @param from where it begins
     * @param to where it ends
     * @param colour its colour, which says nothing that its label does not
     * @param label what it says
     */
    record Step(BigDecimal from, BigDecimal to, String colour, String label) {}

    /** Floating bars. The library stacks bars on an unseen one only on their side of zero: what crosses it is drawn in two parts. */
    ChartOptions steps(List<Step> steps) {
        List<@Nullable BigDecimal> bases = new ArrayList<>();
        ArrayNode above = Json.list();
        ArrayNode below = Json.list();
        for (Step step : steps) {
            BigDecimal low = step.from().min(step.to());
            BigDecimal high = step.from().max(step.to());
            boolean isAbove = low.signum() >= 0;
            boolean isBelow = high.signum() <= 0 && !isAbove;
            bases.add(isAbove ? low : isBelow ? high : BigDecimal.ZERO);
            BigDecimal up = isAbove ? high.subtract(low) : isBelow ? BigDecimal.ZERO : high;
            BigDecimal down = isAbove ? BigDecimal.ZERO : isBelow ? low.subtract(high) : low;
            above.add(bar(up, step.colour(), isBelow ? "" : step.label()));
            below.add(bar(down, step.colour(), isBelow ? step.label() : ""));
        }
        ObjectNode unseen = add("bar", "", PALE).put("stack", "step").put("silent", true);
        unseen.putObject("itemStyle").put("opacity", 0);
        unseen.put("barMaxWidth", 18).set("data", Json.numbers(bases));
        labelled(add("bar", "", ACCENT))
                .put("stack", "step")
                .put("barMaxWidth", 18)
                .set("data", above);
        labelled(add("bar", "", ACCENT))
                .put("stack", "step")
                .put("barMaxWidth", 18)
                .set("data", below);
        return this;
    }

    private static ObjectNode bar(BigDecimal value, String colour, String label) {
        ObjectNode bar = Json.object().put("value", Json.drawn(value)).put("name", label);
        bar.putObject("itemStyle").put("color", colour);
        return bar;
    }

    /** A chart whose categories are the rows of its table. */
    PageChart chart(String id, String title, List<String> columns, List<List<String>> rows) {
        return chart(id, title, columns, rows, own(), () -> whole(names(rows), texts(columns, rows)));
    }

    /** A chart that has fewer bars than its table has rows, with what a pointer shows at each. */
    PageChart chart(
            String id,
            String title,
            List<String> columns,
            List<List<String>> rows,
            List<String> names,
            List<String> texts) {
        ObjectNode own = own();
        own.set("names", Json.texts(names));
        own.set("texts", Json.texts(texts));
        return chart(id, title, columns, rows, own, () -> whole(names, texts));
    }

    private PageChart chart(
            String id,
            String title,
            List<String> columns,
            List<List<String>> rows,
            ObjectNode own,
            Supplier<JsonNode> whole) {
        return new PageChart(id, title, description, columns, rows, base, Json.text(own), () -> Json.text(whole.get()));
    }

    private static List<String> names(List<List<String>> rows) {
        return rows.stream().map(row -> row.get(0)).toList();
    }

    private static List<String> texts(List<String> columns, List<List<String>> rows) {
        List<String> texts = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder text = new StringBuilder(row.get(0));
            for (int i = 1; i < columns.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    text.append('\n').append(columns.get(i)).append(": ").append(row.get(i));
                }
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** What only this chart has. */
    private ObjectNode own() {
        ObjectNode own = Json.object();
        own.set("legend", Json.object().set("data", legend));
        if (legend.isEmpty()) {
            own.set("grid", Json.object().put("top", 8));
        }
        if (scale != null) {
            own.set("yAxis", scaled(scale));
        }
        own.set("series", series);
        return own;
    }

    /** The library can only write plain numbers at an axis, so the texts of its lines are marks of the last series. */
    private JsonNode scaled(Function<BigDecimal, String> text) {
        Scale lines = Scale.of(drawn);
        ObjectNode marks = ((ObjectNode) series.get(series.size() - 1)).putObject("markLine");
        marks.put("silent", true)
                .put("symbol", "none")
                .put("precision", MARK_DIGITS)
                .putObject("lineStyle")
                .put("width", 0);
        marks.putObject("label").put("position", "end").put("fontSize", 11);
        ArrayNode data = marks.putArray("data");
        for (int i = 0; i < lines.lines(); i++) {
            ObjectNode mark = Json.object().put("yAxis", Json.drawn(lines.line(i)));
            mark.putObject("label")
                    .put(
                            "formatter",
                            text.apply(lines.line(i)).replace("{", "(").replace("}", ")"));
            data.add(mark);
        }
        ObjectNode axis = Json.object()
                .put("min", Json.drawn(lines.low()))
                .put("max", Json.drawn(lines.high()))
                .put("interval", Json.drawn(lines.step()));
        return Json.list(axis, Json.object());
    }

    private ObjectNode whole(List<String> names, List<String> texts) {
        ObjectNode whole = base.options();
        ObjectNode aria = whole.putObject("aria").put("enabled", true);
        aria.putObject("label").put("description", description);
        Json.merge(whole, own());
        ((ObjectNode) whole.get(base.names())).set("data", Json.texts(names));
        ArrayNode all = Json.list();
        ObjectNode carrier = base.carrier();
        ArrayNode points = carrier.putArray("data");
        texts.forEach(text -> points.add(Json.object().put("value", 0).put("name", text)));
        all.add(carrier).addAll(series);
        whole.set("series", all);
        return whole;
    }
}
