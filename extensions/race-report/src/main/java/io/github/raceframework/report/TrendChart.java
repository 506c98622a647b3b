package io.github.raceframework.report;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.kpi.WilsonInterval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A KPI by month, beside the year before; a rate with the interval that its sample allows for. */
final class TrendChart {

    private final Months months;
    private final Kpi kpi;
    private final Display display;

    TrendChart(KpiTable trend, Kpi kpi, Display display) {
        this.months = new Months(trend, kpi);
        this.kpi = kpi;
        this.display = display;
    }

    static String id(Kpi kpi) {
        return "trend-" + kpi.id().text().replace('.', '-');
    }

    Optional<PageChart> chart() {
        List<KpiValue> values = months.values();
        if (values.stream().noneMatch(KpiValue::isPresent)) {
            return Optional.empty();
        }
        List<KpiValue> before = months.before();
        boolean compared = before.stream().anyMatch(KpiValue::isPresent);
        List<String> labels = months.labels();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String now = display.full(values.get(i), kpi);
            String then = display.full(before.get(i), kpi);
            rows.add(compared ? List.of(labels.get(i), now, then) : List.of(labels.get(i), now));
        }
        String description = kpi.name() + " by month" + (compared ? ", beside the year before" : "") + ", from "
                + rows.get(0).get(1) + " in " + labels.get(0) + " to "
                + rows.get(rows.size() - 1).get(1) + " in " + labels.get(labels.size() - 1);
        ChartOptions options = new ChartOptions(ChartBase.UPRIGHT, description)
                .scale(number -> display.number(number, kpi.unit(), unit(values)));
        if (values.stream().anyMatch(value -> interval(value).isPresent())) {
            options.band(
                    "95 % interval",
                    ChartOptions.ACCENT, ends(values, WilsonInterval::low), ends(values, WilsonInterval::high));
        }
        options.line("Actual", ChartOptions.ACCENT, numbers(values));
        if (compared) {
            options.dashed("A year ago", ChartOptions.PALE, numbers(before));
        }
        List<String> columns = compared ? List.of("Month", "Actual", "A year ago") : List.of("Month", "Actual");
        return Optional.of(options.chart(id(kpi), kpi.name(), columns, rows));
    }

    private static Unit unit(List<KpiValue> values) {
        return values.stream()
                .flatMap(
                        value -> value instanceof KpiValue.Present present ? Stream.of(present.unit()) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    static List<@Nullable BigDecimal> numbers(List<KpiValue> values) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        values.forEach(value -> numbers.add(value.findNumber().orElse(null)));
        return numbers;
    }

    private static List<@Nullable BigDecimal> ends(List<KpiValue> values, Function<WilsonInterval, BigDecimal> end) {
        List<@Nullable BigDecimal> ends = new ArrayList<>();
        values.forEach(value -> ends.add(interval(value).map(end).orElse(null)));
        return ends;
    }

    static Optional<WilsonInterval> interval(KpiValue value) {
        return value instanceof KpiValue.Present present ? present.evidence().findInterval() : Optional.empty();
    }
}
