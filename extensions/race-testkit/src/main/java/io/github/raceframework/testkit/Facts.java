package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Random facts: at most a row for each day of two weeks and each country. All other members follow from the country, so that each is one series.
 */
record Facts(FactLayout layout, List<FactRow> rows) {

    /** How the values of a measure are in one case. */
    private enum Manner {
        USUAL,
        PATCHY,
        ZERO,
        NEGATIVE,
        LARGE
    }

    /** Facts that are mostly usual: here and there a measure is zero or negative throughout, large, or unknown in some rows. */
    static Facts draw(Draw draw, FactLayout layout) {
        Map<Measure, Manner> manners = new LinkedHashMap<>();
        for (Measure measure : layout.measures()) {
            manners.put(measure, draw.chance(60) ? Manner.USUAL : draw.pick(List.of(Manner.values())));
        }
        boolean mixed = draw.chance(20);
        List<FactRow> rows = new ArrayList<>();
        int percent = draw.between(5, 100);
        for (String country : FactLayout.GROUPS) {
            Map<String, String> members = new LinkedHashMap<>();
            members.put(layout.group().id().text(), country);
            layout.filters()
                    .forEach((dimension, choices) -> members.put(dimension.id().text(), draw.pick(choices)));
            String currency = mixed && country.equals("FR") ? "CHF" : "EUR";
            for (int day = 0; day < FactLayout.WHOLE.days(); day++) {
                if (draw.chance(percent)) {
                    LocalDate date = FactLayout.WHOLE.from().plusDays(day);
                    rows.add(new FactRow(date, members, values(draw, manners), currency));
                }
            }
        }
        return new Facts(layout, rows);
    }

    private static Map<Measure, BigDecimal> values(Draw draw, Map<Measure, Manner> manners) {
        Map<Measure, BigDecimal> values = new LinkedHashMap<>();
        manners.forEach((measure, manner) -> {
            if (manner != Manner.PATCHY || draw.chance(70)) {
                values.put(measure, value(draw, measure, manner));
            }
        });
        return values;
    }

    /** Few of a count and much of the money, so that some denominators are zero and few requirements fail. */
    private static BigDecimal value(Draw draw, Measure measure, Manner manner) {
        BigDecimal usual = measure.unit().hasMoney()
                ? BigDecimal.valueOf(draw.below(100_000), 2)
                : BigDecimal.valueOf(draw.below(20));
        return switch (manner) {
            case ZERO -> BigDecimal.ZERO;
            case NEGATIVE -> usual.negate();
            case LARGE -> usual.add(BigDecimal.valueOf(draw.below(1_000_000_000_000L)));
            default -> usual;
        };
    }

    Dataset dataset() {
        return Dataset.of(table(rows));
    }

    Facts with(List<FactRow> others) {
        return new Facts(layout, others);
    }

    Facts with(UnaryOperator<FactRow> change) {
        return with(rows.stream().map(change).toList());
    }

    /** The same rows with the columns of another layout. */
    Facts with(FactLayout other) {
        return new Facts(
                other,
                rows.stream()
                        .map(row -> {
                            Map<Measure, BigDecimal> kept = new LinkedHashMap<>(row.values());
                            kept.keySet().retainAll(other.measures());
                            return row.with(kept);
                        })
                        .toList());
    }

    /** The same rows in two or three data sets. */
    List<Dataset> parts(Draw draw) {
        List<List<FactRow>> parts = new ArrayList<>();
        for (int i = draw.between(2, 3); i > 0; i--) {
            parts.add(new ArrayList<>());
        }
        rows.forEach(row -> draw.pick(parts).add(row));
        return parts.stream().map(part -> Dataset.of(table(part))).toList();
    }

    /** The same rows, come in one after the other, some of them late and some restated. */
    Dataset grown(Draw draw) {
        List<FactRow> shuffled = draw.shuffled(rows);
        int late = draw.below(rows.size() + 1);
        FactTable grown = table(shuffled.subList(0, late)).appendNewRows(table(shuffled.subList(late, rows.size())));
        DateRange day = DateRange.day(FactLayout.WHOLE.from().plusDays(draw.below((int) FactLayout.WHOLE.days())));
        List<FactRow> ofDay =
                rows.stream().filter(row -> day.contains(row.date())).toList();
        return Dataset.of(grown.replacing(day, table(List.of())).replacing(day, table(ofDay)));
    }

    private FactTable table(List<FactRow> some) {
        FactAppender appender = FactTable.appender(layout.schema());
        for (FactRow row : some) {
            appender.date(row.date()).currency(Currencies.parse(row.currency()));
            row.members().forEach(appender::dimension);
            row.values()
                    .forEach((measure, value) -> appender.measure(measure.id().text(), value));
            appender.append();
        }
        return appender.toTable();
    }

    /** A line for each row. */
    @Override
    public String toString() {
        String dimensions =
                layout.filters().keySet().stream().map(Dimension::toString).collect(Collectors.joining(", "));
        return rows.size() + (rows.size() == 1 ? " row" : " rows") + " by country"
                + (dimensions.isEmpty() ? "" : ", " + dimensions) + "\n"
                + rows.stream().map(FactRow::toString).collect(Collectors.joining("\n"));
    }
}
