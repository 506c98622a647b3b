package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Total;
import io.github.raceframework.metrics.query.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A question with all that a question may have: several tables of one measure, money in several currencies, people, totals, shares, an order, a limit, a
 * comparison, a window. A seed always gives the same one.
 *
 * @param scenario the rows, and the plain question
 * @param rules what is said of measures that several tables have
 * @param byWeekday whether the days of the week are a dimension
 * @param query the question
 */
record RandomQuestion(Scenario scenario, OracleRules rules, boolean byWeekday, KpiQuery query) {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final List<Currency> CURRENCIES =
            List.of(EUR, Currency.getInstance("USD"), Currency.getInstance("JPY"));

    static RandomQuestion of(long seed) {
        Random random = new Random(seed);
        boolean alike = random.nextInt(3) == 0;
        Scenario plain = alike ? RandomScenarios.ofAlikeTables(seed) : RandomScenarios.of(seed);
        Scenario scenario = random.nextInt(3) == 0 ? inSeveralCurrencies(plain, random) : plain;
        scenario = random.nextInt(4) == 0 ? combined(scenario, random) : scenario;
        OracleRules rules = alike ? UnionProperties.rules(scenario, random) : OracleRules.NONE;
        boolean byWeekday = random.nextInt(8) == 0;
        KpiQuery query = byWeekday ? scenario.query().by("day_of_week") : scenario.query();
        return new RandomQuestion(scenario, rules, byWeekday, arranged(timed(query, random), random));
    }

    /** The same without totals, shares, an order, a limit or a least sample, and in a range. */
    RandomQuestion plainlyArranged(DateRange range) {
        KpiQuery plain = scenario.query().range(range);
        KpiQuery split = byWeekday ? plain.by("day_of_week") : plain;
        KpiQuery compared = query.findComparison().map(split::compare).orElse(split);
        KpiQuery converted = query.findConversion().map(compared::convert).orElse(compared);
        KpiQuery windowed = query.findWindow()
                .map(window -> window instanceof Window.Trailing trailing
                        ? converted.trailing(trailing.count(), trailing.unit())
                        : converted.toDate(((Window.ToDate) window).since()))
                .orElse(converted);
        return new RandomQuestion(scenario, rules, byWeekday, windowed);
    }

    private static Scenario inSeveralCurrencies(Scenario scenario, Random random) {
        return scenario.withTables(scenario.tables().stream()
                .map(table -> table.withRows(table.rows().stream()
                        .map(row -> row.currency() == null
                                ? row
                                : new OracleRow(
                                        row.date(),
                                        row.members(),
                                        row.values(),
                                        CURRENCIES.get(random.nextInt(3)),
                                        row.person()))
                        .toList()))
                .toList());
    }

    /** With aggregations for some of the measures that may have one. */
    private static Scenario combined(Scenario scenario, Random random) {
        return scenario.withTables(scenario.tables().stream()
                .map(table -> {
                    Map<String, Aggregation<?>> combined = new HashMap<>();
                    for (Measure measure : table.measures()) {
                        String id = measure.id().text();
                        Additivity additivity = measure.additivity();
                        boolean addsNowhere = additivity.overTime() == OverTime.NONE
                                && additivity.overDimensions() == OverDimensions.NONE;
                        boolean free = measure.unit().equals(Unit.COUNT)
                                && table.counts().find(id).isEmpty()
                                && random.nextBoolean();
                        if (free && addsNowhere) {
                            combined.put(id, random.nextBoolean() ? Aggregation.max() : mean(table, id));
                        } else if (free && additivity.isSum()) {
                            combined.put(id, Aggregation.count());
                        }
                    }
                    return table.withCombined(combined);
                })
                .toList());
    }

    private static Aggregation<?> mean(OracleTable table, String id) {
        return table.measures().stream()
                .filter(measure -> measure.additivity().isSum())
                .map(measure -> measure.id().text())
                .filter(weight ->
                        !weight.equals(id) && table.counts().find(weight).isEmpty())
                .findFirst()
                .<Aggregation<?>>map(Aggregation::weightedMean)
                .orElseGet(Aggregation::min);
    }

    /** Whether every measure is read as the oracle reads it. */
    boolean isPlain() {
        return !byWeekday
                && query.findConversion().isEmpty()
                && scenario.tables().stream()
                        .allMatch(table -> table.counts().combined().isEmpty());
    }

    private static KpiQuery timed(KpiQuery plain, Random random) {
        KpiQuery query = plain;
        if (random.nextInt(3) == 0) {
            query = query.compare(pick(random, Comparison.values()));
        }
        if (query.findGrain().isPresent() && random.nextInt(3) == 0) {
            Grain own = query.findGrain().get();
            query = random.nextBoolean()
                    ? query.trailing(1 + random.nextInt(3), random.nextBoolean() ? own : Grain.DAY)
                    : query.toDate(pick(random, Grain.values()));
        }
        return random.nextInt(3) == 0 ? query.convert(conversion(random)) : query;
    }

    /** At rates of which some are missing. */
    private static CurrencyConversion conversion(Random random) {
        List<ExchangeRate> rates = new ArrayList<>();
        LocalDate first = LocalDate.of(2022, 11, 1).plusDays(random.nextInt(450));
        for (Currency currency : CURRENCIES.subList(1, 3)) {
            for (int day = 0; day < 800; day += 1 + random.nextInt(2)) {
                rates.add(new ExchangeRate(
                        currency,
                        EUR,
                        DateRange.day(first.plusDays(day)),
                        BigDecimal.valueOf(1 + random.nextInt(200), 2),
                        "made up"));
            }
        }
        ExchangeRates all = ExchangeRates.of(rates);
        return switch (random.nextInt(3)) {
            case 0 -> CurrencyConversion.fixed(EUR, all, first.plusDays(random.nextInt(9)));
            case 1 -> CurrencyConversion.periodEnd(EUR, all);
            default -> CurrencyConversion.periodAverage(EUR, all);
        };
    }

    private static KpiQuery arranged(KpiQuery plain, Random random) {
        KpiQuery query = plain;
        int dimensions = query.dimensions().size();
        if (dimensions > 0 && random.nextBoolean()) {
            query = query.totals(Total.ALL_GROUPS);
        }
        if (dimensions > 1 && random.nextBoolean()) {
            query = query.totals(Total.SUBTOTALS);
        }
        if (query.findGrain().isPresent() && query.findWindow().isEmpty() && random.nextInt(3) == 0) {
            query = query.totals(Total.ALL_PERIODS);
        }
        if (dimensions > 0 && random.nextInt(3) == 0) {
            query = query.shares(pick(random, ShareOf.values()));
        }
        if (dimensions > 0 && random.nextInt(3) == 0) {
            KpiId kpi = query.kpis().get(random.nextInt(query.kpis().size()));
            GroupOrder order = random.nextBoolean() ? GroupOrder.descending(kpi) : GroupOrder.ascending(kpi);
            boolean over = query.findWindow().isEmpty() && random.nextBoolean();
            query = query.orderBy(over ? order.overAllPeriods() : order);
        }
        if (dimensions > 0 && random.nextInt(4) == 0) {
            query = query.limit(1 + random.nextInt(3));
        }
        return random.nextInt(5) == 0 ? query.minimumSample(1 + random.nextInt(30)) : query;
    }

    private static <T> T pick(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** The rows in one data set. */
    Dataset dataset() {
        return dataset(Scenario::factTable);
    }

    /** The rows in tables that came to them in some way. */
    Dataset dataset(TableOf tables) {
        return with(Dataset.of(scenario.tables().stream().map(tables::of).toArray(FactTable[]::new)));
    }

    /** How the rows of a table are put into one. */
    interface TableOf {
        FactTable of(OracleTable table);
    }

    /** What is said of tables, said of a data set that has them. */
    Dataset with(Dataset tables) {
        Dataset said = rules.addTo(tables);
        return byWeekday ? said.with(CalendarAttribute.dayOfWeek()) : said;
    }

    KpiEngine engine(AggregateSource source) {
        return KpiEngine.of(source, scenario.catalog());
    }

    /** All that an answer says; or that the question has no meaning, and why. */
    List<String> answer(AggregateSource source) {
        return answer(engine(source), UnaryOperator.identity());
    }

    /** The same, with the question changed on the way. */
    List<String> answer(KpiEngine engine, UnaryOperator<KpiQuery> change) {
        KpiTable table;
        try {
            table = engine.run(change.apply(query));
        } catch (IllegalArgumentException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        return said(table, table.rows());
    }

    /** What one answer says that the other does not, line by line; empty where they are the same. */
    static List<String> differences(List<String> answer, List<String> expected) {
        List<String> is = lines(answer);
        List<String> should = lines(expected);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(is.size(), should.size()); i++) {
            String one = i < is.size() ? is.get(i) : "nothing";
            String other = i < should.size() ? should.get(i) : "nothing";
            if (!one.equals(other) && differences.size() < 9) {
                differences.add(one + "\n    should be " + other);
            }
        }
        return differences;
    }

    private static List<String> lines(List<String> answer) {
        return answer.stream().flatMap(String::lines).toList();
    }

    /** All that is said of rows. */
    static List<String> said(KpiTable table, List<KpiTable.Row> rows) {
        List<String> said = new ArrayList<>();
        for (KpiTable.Row row : rows) {
            StringBuilder line = new StringBuilder().append(row.range()).append(row.members());
            String where = line.toString();
            if (table.query().arrangement().findOrder().isPresent()) {
                row.findRank().ifPresent(rank -> line.append(" rank ").append(shown(rank)));
            }
            for (KpiId kpi : table.query().kpis()) {
                line.append("\n  ").append(where).append(kpi).append(' ').append(shown(row.value(kpi)));
                if (table.query().findComparison().isPresent()) {
                    line.append("\n  before ").append(shown(row.change(kpi).before()));
                    line.append("\n  absolute ").append(shown(row.change(kpi).absolute()));
                    line.append("\n  relative ").append(shown(row.change(kpi).relative()));
                }
                if (table.query().arrangement().findShareOf().isPresent()) {
                    line.append("\n  share ").append(shown(row.share(kpi)));
                }
            }
            said.add(line.toString());
        }
        return said;
    }

    private static String shown(KpiValue value) {
        return value instanceof KpiValue.Present present
                ? present + " " + present.unit() + " " + present.evidence()
                : value + " " + ((KpiValue.Absent) value).detail() + ((KpiValue.Absent) value).findBounds();
    }

    @Override
    public String toString() {
        return query + "\n" + rules + "\n" + scenario;
    }
}
