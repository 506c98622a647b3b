package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.ReachQualityKpis;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.partial.PartialFrame;
import io.github.raceframework.metrics.partial.PartialSource;
import io.github.raceframework.metrics.partial.PartitionedSource;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Total;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where engines are known to give wrong numbers in silence. Others of the kind are beside the rule they are about. */
class TruthTest {

    private record Shown(LocalDate date, String channel, String campaign, int impressions, int clicks) {

        boolean isIn(DateRange range, List<String> members) {
            return range.contains(date)
                    && List.of(channel, campaign).subList(0, members.size()).equals(members);
        }
    }

    /** Some thousand rows over 430 days in two years; a few channels and campaigns are seldom shown, so that rates differ much. */
    private static List<Shown> raw() {
        Random random = new Random(25);
        List<Shown> rows = new ArrayList<>();
        for (int day = 0; day < 430; day++) {
            for (int i = random.nextInt(9); i > 0; i--) {
                int impressions = random.nextInt(random.nextBoolean() ? 10 : 100_000);
                rows.add(new Shown(
                        LocalDate.parse("2023-11-15").plusDays(day),
                        List.of("EMAIL", "DISPLAY", "SMS").get(random.nextInt(3)),
                        List.of("spring", "summer").get(random.nextInt(2)),
                        impressions,
                        random.nextInt(impressions + 1)));
            }
        }
        return rows;
    }

    private static Dataset dataset(List<Shown> rows) {
        KpiCatalog catalog = KpiCatalog.standard();
        FactAppender table = FactTable.appender(FactSchema.named("ads")
                .withDimension(catalog.findDimension(DimensionId.of("channel")).orElseThrow())
                .withDimension(catalog.findDimension(DimensionId.of("campaign")).orElseThrow())
                .withMeasure(PaidMediaMeasures.IMPRESSIONS)
                .withMeasure(PaidMediaMeasures.CLICKS)
                .withCoverage(DateRange.parse("2023-10-01/2025-04-01")));
        for (Shown row : rows) {
            table.date(row.date())
                    .dimension("channel", row.channel())
                    .dimension("campaign", row.campaign())
                    .measure("impressions", row.impressions())
                    .measure("clicks", row.clicks())
                    .append();
        }
        return Dataset.of(table.toTable());
    }

    /** A source of one day, which answers in bytes. */
    private record State(Dataset day) implements PartialSource {
        @Override
        public SourceSchema schema() {
            return day.schema();
        }

        @Override
        public PartialFrame partial(AggregateQuery query) {
            return PartialFrame.parse(day.partial(query).toBytes());
        }
    }

    private static PartitionedSource dailyStates(List<Shown> raw) {
        Map<LocalDate, List<Shown>> days = new TreeMap<>();
        raw.forEach(row ->
                days.computeIfAbsent(row.date(), none -> new ArrayList<>()).add(row));
        return PartitionedSource.of(
                days.values().stream().map(rows -> new State(dataset(rows))).toList());
    }

    /** A row for each day, channel and campaign. */
    private static Dataset dailyRows(List<Shown> raw) {
        Map<String, Shown> sums = new TreeMap<>();
        raw.forEach(row -> sums.merge(
                row.date() + row.channel() + row.campaign(),
                row,
                (one, other) -> new Shown(
                        one.date(),
                        one.channel(),
                        one.campaign(),
                        one.impressions() + other.impressions(),
                        one.clicks() + other.clicks())));
        return dataset(List.copyOf(sums.values()));
    }

    /** The double nearest to the quotient of two sums, both of which a double holds exactly. */
    private static String ctr(List<Shown> raw, DateRange range, List<String> members) {
        List<Shown> rows = raw.stream().filter(row -> row.isIn(range, members)).toList();
        long impressions = rows.stream().mapToLong(Shown::impressions).sum();
        long clicks = rows.stream().mapToLong(Shown::clicks).sum();
        return impressions == 0 ? "ZERO_DENOMINATOR" : Double.toString((double) clicks / impressions);
    }

    @Test
    void ctrOfATotalFromDailyStatesIsCtrFromRawRowsAtEveryGrainAndSubtotal() {
        List<Shown> raw = raw();
        KpiQuery query =
                KpiQuery.of(ReachQualityKpis.CTR).by("channel", "campaign").totals(Total.ALL_GROUPS, Total.SUBTOTALS);
        List<KpiQuery> atEveryGrain = new ArrayList<>(List.of(query));
        Stream.of(Grain.values())
                .forEach(grain -> atEveryGrain.add(query.grain(grain).totals(Total.ALL_PERIODS)));
        for (KpiQuery asked : atEveryGrain) {
            for (AggregateSource source : List.of(dataset(raw), dailyRows(raw), dailyStates(raw))) {
                KpiTable table = KpiEngine.of(source).run(asked);

                assertThat(table.rows())
                        .allSatisfy(row -> assertThat(number(row.value(ReachQualityKpis.CTR)))
                                .isEqualTo(ctr(raw, row.range(), row.members())));
            }
        }
    }

    private static String number(KpiValue value) {
        return value.findNumber()
                .map(number -> Double.toString(number.doubleValue()))
                .orElse(value.toString());
    }

    /** By the calendar: a Sunday. Fiscal 2023 of the NRF began on Sunday 29 January 2023, and 343 days, 49 weeks, later is the first day of its week 50. */
    @Test
    void theWeekOfSunday7January2024DependsOnTheCalendar() {
        FactTable ads = Table.named("ads").covers("2023-12-31/2024-01-14").rows("""
                date        clicks
                2024-01-06  1
                2024-01-07  2
                2024-01-08  4
                """);

        assertThat(weeks("iso", ads)).containsExactly("2024-W01: 3", "2024-W02: 4");
        assertThat(weeks("week=SUNDAY", ads)).containsExactly("2024-W01: 1", "2024-W02: 6");
        assertThat(weeks("year=APRIL", ads)).containsExactly("2024-W01: 3", "2024-W02: 4");
        assertThat(weeks("nrf", ads)).containsExactly("FY2023/24-W49: 1", "FY2023/24-W50: 6");
    }

    private static List<String> weeks(String calendar, FactTable ads) {
        return Ask.kpi("reach.clicks").per(Grain.WEEK, calendar).in("2024-01-06/2024-01-09").lines(ads).stream()
                .map(line -> line.replaceAll(" \\[INCOMPLETE.*", ""))
                .toList();
    }

    /** Who was there when January began was there when the quarter began; it is neither the sum of three months nor the last of them. */
    @Test
    void anOpeningStockOverAQuarterIsThatOfItsFirstMonth() {
        FactTable base = Table.named("base").per(Grain.MONTH).rows("""
                date        channel  customers_start
                2024-01-01  EMAIL    100
                2024-02-01  EMAIL    130
                2024-03-01  EMAIL    90
                2024-01-01  DISPLAY  40
                2024-02-01  DISPLAY  10
                2024-03-01  DISPLAY  20
                2024-04-01  EMAIL    7
                2024-04-01  DISPLAY  8
                """);

        assertThat(Ask.formula("customers_start")
                        .per(Grain.QUARTER)
                        .in("2024-01-01/2024-04-01")
                        .lines(base))
                .containsExactly("2024-Q1: 140");
        assertThat(Ask.formula("customers_start")
                        .by("channel")
                        .in("2024-01-01/2024-04-01")
                        .lines(base))
                .containsExactly("DISPLAY: 40", "EMAIL: 100");
    }

    /** One event a day: the twelve months a year before 2024 have 365 days together, and so has 2023. */
    @Test
    void theYearOfTheShiftedMonthsIsTheSumOfTheMonths() {
        FactAppender rows = FactTable.appender(FactSchema.named("web").withMeasure(WebAndSocialMeasures.SESSIONS));
        LocalDate.parse("2023-01-01")
                .datesUntil(LocalDate.parse("2025-01-01"))
                .forEach(day -> rows.date(day).measure("sessions", 1).append());
        Ask ask = Ask.formula("sessions").in("2024-01-01/2025-01-01").against(Comparison.YEAR_AGO);
        FactTable web = rows.toTable();

        KpiTable year = ask.table(web);
        KpiTable months = ask.per(Grain.MONTH).table(web);
        assertThat(months.rows().stream()
                        .map(row -> row.change(months.kpis().get(0)))
                        .map(KpiChange::before)
                        .map(before -> before.findNumber().orElseThrow().intValueExact()))
                .containsExactly(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);
        assertThat(year.rows().get(0).change(year.kpis().get(0)).before()).hasToString("365");
    }

    /** Cost without clicks, neither, a negative one, no figure at all, and a whole that nobody covers. */
    @Test
    void nothingIsEverNotANumberOrInfinite() {
        FactTable ads = Table.named("ads").covers("2024-01-01/2024-01-06").rows("""
                date        media_cost  clicks
                2024-01-01  25          0
                2024-01-02  0           0
                2024-01-03  25          -4
                2024-01-04  -           5
                """);

        assertThat(Ask.kpi("reach.cpc")
                        .per(Grain.DAY)
                        .in("2024-01-01/2024-01-07")
                        .lines(ads))
                .containsExactly(
                        "2024-01-01: ZERO_DENOMINATOR",
                        "2024-01-02: ZERO_DENOMINATOR",
                        "2024-01-03: OUT_OF_DOMAIN",
                        "2024-01-04: ALL_NULL",
                        "2024-01-05: ZERO_DENOMINATOR",
                        "2024-01-06: NOT_COVERED");
    }
}
