package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * A converted answer is the answer to the same question of rows that were converted one by one beforehand, by rates that are looked up here in a plain
 * map. Random data sets and questions, with money in three currencies.
 */
class ConversionProperties {

    private static final int TRIES = 150;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final List<Currency> CURRENCIES =
            List.of(EUR, Currency.getInstance("USD"), Currency.getInstance("JPY"));
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 1, 1);
    private static final MathContext ROUNDED = new MathContext(15, RoundingMode.HALF_EVEN);

    /** By currency and day, into EUR. */
    private final Map<Currency, Map<LocalDate, BigDecimal>> daily = new HashMap<>();

    /** A rate for every day of seven years, with few digits so that products stay within what a row may hold. */
    private ExchangeRates rates(Random random) {
        List<ExchangeRate> rates = new ArrayList<>();
        for (Currency currency : CURRENCIES.subList(1, 3)) {
            Map<LocalDate, BigDecimal> byDay = new HashMap<>();
            FIRST.datesUntil(END).forEach(day -> {
                BigDecimal rate = BigDecimal.valueOf(1 + random.nextInt(200), 2);
                byDay.put(day, rate);
                rates.add(new ExchangeRate(currency, EUR, DateRange.day(day), rate, "made up"));
            });
            daily.put(currency, byDay);
        }
        return ExchangeRates.of(rates);
    }

    private BigDecimal rateOf(Currency currency, LocalDate day) {
        return currency.equals(EUR) ? BigDecimal.ONE : daily.get(currency).get(day);
    }

    private BigDecimal meanRate(Currency currency, DateRange days) {
        BigDecimal sum = days.from()
                .datesUntil(days.to())
                .map(day -> rateOf(currency, day))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(days.days()), ROUNDED);
    }

    /** A scenario of small numbers whose rows, where they name their currency, are in any of the three. */
    private static Scenario mixed(long seed) {
        Random random = new Random(seed);
        Scenario scenario = RandomScenarios.of(seed);
        return scenario.withTables(scenario.tables().stream()
                .map(table -> table.withRows(table.rows().stream()
                        .map(row -> new OracleRow(
                                row.date(),
                                row.members(),
                                small(row.values()),
                                row.currency() == null ? null : CURRENCIES.get(random.nextInt(3)),
                                row.person()))
                        .toList()))
                .toList());
    }

    /** Without the numbers of 19 digits: times a mean rate they would leave the bounds of a row's value. */
    private static Map<String, BigDecimal> small(Map<String, BigDecimal> values) {
        Map<String, BigDecimal> small = new LinkedHashMap<>();
        values.forEach((measure, value) -> small.put(
                measure, value.precision() > 10 ? value.round(new MathContext(10, RoundingMode.DOWN)) : value));
        return small;
    }

    /** The same rows with all money in EUR. */
    private static Scenario byHand(Scenario scenario, BiFunction<Measure, Currency, BigDecimal> rates) {
        return scenario.withTables(
                scenario.tables().stream().map(table -> byHand(table, rates)).toList());
    }

    private static OracleTable byHand(OracleTable table, BiFunction<Measure, Currency, BigDecimal> rates) {
        List<OracleRow> rows = new ArrayList<>();
        for (OracleRow row : table.rows()) {
            Map<String, BigDecimal> values = new LinkedHashMap<>(row.values());
            for (Measure measure : table.measures()) {
                table.currencyOf(measure, row)
                        .ifPresent(currency -> values.computeIfPresent(
                                measure.id().text(), (id, value) -> value.multiply(rates.apply(measure, currency))));
            }
            rows.add(new OracleRow(
                    row.date(), row.members(), values, row.currency() == null ? null : EUR, row.person()));
        }
        Map<String, Currency> own = new LinkedHashMap<>();
        table.ownCurrencies().keySet().forEach(measure -> own.put(measure, EUR));
        return new OracleTable(
                table.name(),
                table.rowGrain(),
                table.rowCalendar(),
                table.dimensions(),
                table.conformed(),
                table.measures(),
                own,
                table.currency() == null ? null : EUR,
                table.declared(),
                table.counts(),
                rows);
    }

    private static KpiTable run(Scenario scenario, CurrencyConversion conversion) {
        return scenario.engine().run(scenario.query().convert(conversion));
    }

    /** All that is said of a value but that it was converted; bounds, which several currencies have not, are compared where there are any. */
    private static void assertSame(KpiValue converted, KpiValue expected, Scenario scenario) {
        if (converted instanceof KpiValue.Present present && expected instanceof KpiValue.Present should) {
            List<Flag> flags = present.flags().stream()
                    .filter(flag -> flag.kind() != Flag.Kind.CONVERTED)
                    .toList();
            assertThat(present.number()).as(scenario::toString).isEqualTo(should.number());
            assertThat(flags).as(scenario::toString).isEqualTo(should.flags());
            assertThat(present.unit()).as(scenario::toString).isEqualTo(should.unit());
        } else if (converted instanceof KpiValue.Absent absent && expected instanceof KpiValue.Absent should) {
            assertThat(absent.reason()).as(scenario::toString).isEqualTo(should.reason());
            if (absent.bounds() != null) {
                assertThat(absent).as(scenario::toString).hasToString(should.toString());
            }
        } else {
            assertThat(converted).as(scenario::toString).isEqualTo(expected);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void fixedRatesGiveWhatConvertedRowsGive(@ForAll long seed) {
        ExchangeRates rates = rates(new Random(seed));
        LocalDate day = FIRST.plusDays(new Random(seed).nextInt(1000));
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = mixed(seed + i);
            Scenario converted = byHand(scenario, (measure, currency) -> rateOf(currency, day));
            KpiTable actual = run(scenario, CurrencyConversion.fixed(EUR, rates, day));
            KpiTable expected = converted.engine().run(converted.query());

            assertThat(actual.size()).isEqualTo(expected.size());
            for (int row = 0; row < actual.size(); row++) {
                for (Kpi kpi : actual.kpis()) {
                    assertSame(
                            actual.rows().get(row).value(kpi),
                            expected.rows().get(row).value(kpi),
                            scenario);
                }
            }
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void thePeriodsEndGivesWhatRowsConvertedAtItsLastDayGive(@ForAll long seed) {
        ExchangeRates rates = rates(new Random(seed));
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = mixed(seed + i);
            assertPeriods(
                    scenario,
                    CurrencyConversion.periodEnd(EUR, rates),
                    days -> (measure, currency) -> rateOf(currency, days.to().minusDays(1)));
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void thePeriodsMeanGivesWhatRowsConvertedAtItGive(@ForAll long seed) {
        ExchangeRates rates = rates(new Random(seed));
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = mixed(seed + i);
            assertPeriods(
                    scenario,
                    CurrencyConversion.periodAverage(EUR, rates),
                    days -> (measure, currency) -> measure.additivity().overTime() == OverTime.SUM
                            ? meanRate(currency, days)
                            : rateOf(currency, days.to().minusDays(1)));
        }
    }

    private interface RatesOfPeriod {
        BiFunction<Measure, Currency, BigDecimal> of(DateRange days);
    }

    /** Each period beside the same question of it alone, of rows converted for it. */
    private static void assertPeriods(Scenario scenario, CurrencyConversion conversion, RatesOfPeriod rates) {
        Map<DateRange, KpiTable> alone = new HashMap<>();
        for (KpiTable.Row row : run(scenario, conversion).rows()) {
            KpiTable expected = alone.computeIfAbsent(row.range(), days -> {
                Scenario converted = byHand(scenario, rates.of(days)).withRange(Optional.of(days));
                return converted.engine().run(converted.query());
            });
            for (Kpi kpi : expected.kpis()) {
                find(expected, row.members(), kpi).ifPresent(value -> assertSame(row.value(kpi), value, scenario));
            }
        }
    }

    private static Optional<KpiValue> find(KpiTable table, List<String> members, Kpi kpi) {
        return table.rows().stream()
                .filter(row -> row.members().equals(members))
                .findFirst()
                .map(row -> row.value(kpi));
    }

    /** Windows and comparisons are periods like others. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void beforeIsConvertedAtTheRatesOfBefore(@ForAll long seed) {
        ExchangeRates rates = rates(new Random(seed));
        CurrencyConversion mean = CurrencyConversion.periodAverage(EUR, rates);
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = mixed(seed + i).withRange(Optional.empty());
            if (scenario.grain().isEmpty()) {
                continue;
            }
            KpiTable table = scenario.engine()
                    .run(scenario.query().compare(Comparison.PREVIOUS).convert(mean));
            Map<DateRange, KpiTable> alone = new HashMap<>();
            for (KpiTable.Row row : table.rows()) {
                Bucket before = scenario.calendar().shift(row.findBucket().orElseThrow(), -1);
                KpiTable there =
                        alone.computeIfAbsent(before.range(), days -> run(scenario.withRange(Optional.of(days)), mean));
                for (Kpi kpi : table.kpis()) {
                    find(there, row.members(), kpi).ifPresent(expected -> {
                        KpiChange change = row.change(kpi);
                        assertThat(change.before()).as(scenario::toString).hasToString(expected.toString());
                    });
                }
            }
        }
    }

    /** Which takes no rates at all. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void moneyInTheCurrencyAskedForIsLeftAsItIs(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = byHand(mixed(seed + i), (measure, currency) -> BigDecimal.ONE);
            KpiTable plain = scenario.engine().run(scenario.query());
            KpiTable converted = run(scenario, CurrencyConversion.periodAverage(EUR, ExchangeRates.of()));

            assertThat(converted.size()).isEqualTo(plain.size());
            for (int row = 0; row < plain.size(); row++) {
                for (Kpi kpi : plain.kpis()) {
                    assertThat(converted.rows().get(row).value(kpi))
                            .as(scenario::toString)
                            .isEqualTo(plain.rows().get(row).value(kpi));
                }
            }
        }
    }

    /** What was not to be added up without rates is not with rates of other currencies, and says so. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void withoutRatesMoneyOfOtherCurrenciesIsRefused(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = mixed(seed + i);
            KpiTable plain = scenario.engine().run(scenario.query());
            KpiTable converted = run(scenario, CurrencyConversion.periodEnd(EUR, ExchangeRates.of()));
            for (int row = 0; row < plain.size(); row++) {
                for (Kpi kpi : plain.kpis()) {
                    KpiValue before = plain.rows().get(row).value(kpi);
                    KpiValue after = converted.rows().get(row).value(kpi);
                    boolean refused = after.toString().equals("MIXED_CURRENCY");
                    if (before.toString().equals("MIXED_CURRENCY")) {
                        // A zero without rows is in any currency, so that what has rows may be in one.
                        boolean nothingConverted = !(after instanceof KpiValue.Present present)
                                || present.evidence().inputs().stream()
                                        .allMatch(input -> input.conversions().isEmpty());
                        assertThat(nothingConverted).as(scenario::toString).isTrue();
                    } else if (!refused) {
                        assertThat(after).as(scenario::toString).hasToString(before.toString());
                    }
                }
            }
        }
    }

    /** Over dimensions by any method, over time only at fixed rates. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatAddsUpAddsUpConverted(@ForAll long seed) {
        ExchangeRates rates = rates(new Random(seed));
        LocalDate day = FIRST.plusDays(new Random(seed).nextInt(1000));
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = mixed(seed + i);
            Scenario whole = scenario.withBy(List.of()).withGrain(Optional.empty());
            KpiTable fixed = run(whole, CurrencyConversion.fixed(EUR, rates, day));
            if (fixed.rows().isEmpty()) {
                continue;
            }
            Scenario ranged = whole.withRange(Optional.of(fixed.rows().get(0).range()));
            Scenario weeks = ranged.withGrain(Optional.of(Grain.WEEK));
            assertSum(fixed, run(weeks, CurrencyConversion.fixed(EUR, rates, day)), scenario);
            CurrencyConversion mean = CurrencyConversion.periodAverage(EUR, rates);
            for (String dimension : scenario.by()) {
                assertSum(run(ranged, mean), run(ranged.withBy(List.of(dimension)), mean), scenario);
            }
        }
    }

    private static void assertSum(KpiTable whole, KpiTable split, Scenario scenario) {
        KpiCatalog catalog = scenario.catalog();
        for (Kpi kpi : whole.kpis()) {
            boolean sum = catalog.classOf(kpi) == KpiClass.ADD
                    && kpi.formula().references().size() == 1
                    && catalog.findMeasure(
                                    kpi.formula().references().iterator().next().name())
                            .isPresent()
                    && !kpi.formula().toString().contains("/");
            List<Optional<BigDecimal>> parts = split.rows().stream()
                    .map(row -> row.value(kpi).findNumber())
                    .toList();
            Optional<BigDecimal> total = whole.rows().get(0).value(kpi).findNumber();
            if (sum && total.isPresent() && !parts.isEmpty() && parts.stream().allMatch(Optional::isPresent)) {
                assertThat(parts.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("%s of %s", kpi, scenario)
                        .isEqualByComparingTo(total.get());
            }
        }
    }

    /** A table converted at import is the table of rows that were converted by hand, each at the rate of its day. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void importedRowsAreConvertedAtTheRateOfTheirDay(@ForAll long seed) {
        ExchangeRates rates = rates(new Random(seed));
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            Scenario scenario = daily(mixed(seed + i));
            List<OracleTable> converted = new ArrayList<>();
            for (OracleTable table : scenario.tables()) {
                List<OracleRow> rows = new ArrayList<>();
                for (OracleRow row : table.rows()) {
                    rows.addAll(
                            byHand(table.withRows(List.of(row)), (measure, currency) -> rateOf(currency, row.date()))
                                    .rows());
                }
                converted.add(byHand(table.withRows(List.of()), (measure, currency) -> BigDecimal.ONE)
                        .withRows(rows));
            }
            Scenario byHand = scenario.withTables(converted.stream()
                    .map(table -> new OracleTable(
                            table.name(),
                            table.rowGrain(),
                            table.rowCalendar(),
                            table.dimensions(),
                            table.conformed(),
                            table.measures(),
                            table.ownCurrencies(),
                            EUR,
                            table.declared(),
                            table.counts(),
                            table.rows().stream()
                                    .map(row ->
                                            new OracleRow(row.date(), row.members(), row.values(), null, row.person()))
                                    .toList()))
                    .toList());
            KpiQuery query = scenario.query();
            KpiTable actual = KpiEngine.of(
                            Dataset.of(scenario.tables().stream()
                                    .map(table -> imported(table, rates))
                                    .toArray(FactTable[]::new)),
                            scenario.catalog())
                    .run(query);
            KpiTable expected = byHand.engine().run(query);
            for (int row = 0; row < expected.size(); row++) {
                for (Kpi kpi : expected.kpis()) {
                    assertThat(actual.rows().get(row).value(kpi))
                            .as(scenario::toString)
                            .isEqualTo(expected.rows().get(row).value(kpi));
                }
            }
        }
    }

    /** Only rows of a day have a day. */
    private static Scenario daily(Scenario scenario) {
        return scenario.withTables(scenario.tables().stream()
                .map(table -> new OracleTable(
                        table.name(),
                        Grain.DAY,
                        table.rowCalendar(),
                        table.dimensions(),
                        table.conformed(),
                        table.measures(),
                        table.ownCurrencies(),
                        table.currency(),
                        table.declared(),
                        table.counts(),
                        table.rows()))
                .toList());
    }

    private static FactTable imported(OracleTable table, ExchangeRates rates) {
        FactSchema schema =
                Scenario.factTable(table.withRows(List.of())).schema().withConversion(EUR, rates);
        FactAppender rows = FactTable.appender(schema);
        for (OracleRow row : table.rows()) {
            rows.date(row.date());
            row.members().forEach(rows::dimension);
            row.values().forEach(rows::measure);
            if (row.currency() != null) {
                rows.currency(row.currency());
            }
            if (!table.counts().isEmpty()) {
                rows.identity(OracleCounts.PERSON, row.person());
            }
            rows.append();
        }
        return rows.toTable();
    }
}
