package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.query.Nulls;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small data sets full of odd cases, and questions about them. A seed always gives the same one. */
final class RandomScenarios {

    private static final KpiCatalog STANDARD = KpiCatalog.standard();
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static final List<Measure> MEASURES = measures(
            "media_cost",
            "impressions",
            "clicks",
            "gross_sales",
            "discounts",
            "returns",
            "net_sales",
            "orders",
            "sessions",
            "marketing_cost",
            "cogs",
            "incremental_sales",
            "reach",
            "users",
            "followers",
            "subscribers",
            "active_subscribers",
            "active_users_28d",
            "customers_start",
            "customers_retained",
            "customers_lost",
            "pipeline_value",
            "conversions",
            "conversion_value",
            "reactions",
            "saves");

    private static final Set<MeasureKind> COUNTABLE =
            Set.of(MeasureKind.DISTINCT, MeasureKind.ROLLING_DISTINCT, MeasureKind.COHORT, MeasureKind.STOCK);

    private static final Map<String, List<String>> MEMBERS = Map.of(
            "channel", List.of("PAID_SEARCH", "Paid search", "EMAIL", "DISPLAY", "email", "EMAIL"),
            "stage", List.of("REACH", "ACT", "convert"),
            "campaign", List.of("spring", "Spring", "summer", "x/1 y"),
            "source_system", List.of("google", "meta"),
            "attribution_model", List.of("first", "last"),
            "media", List.of("PAID", "OWNED", "PAID"),
            "sales_channel", List.of("ONLINE", "OFFLINE"));

    /** Weeks from several days, quarters that begin with any month, and years that end in December, January and February. */
    private static final List<String> CALENDARS = List.of(
            "week=SUNDAY",
            "year=APRIL",
            "week=THURSDAY,year=FEBRUARY",
            "nrf",
            "4-4-5,last=SUNDAY,month=DECEMBER",
            "5-4-4,nearest=WEDNESDAY,month=FEBRUARY");

    /** KPIs that need nothing but measures above. */
    private static final List<String> KPIS = STANDARD.kpis().stream()
            .filter(kpi -> MEASURES.containsAll(STANDARD.measuresOf(kpi)))
            .map(kpi -> kpi.id().text())
            .toList();

    private final Random random;

    /** Most tables of a scenario have row periods that nest: days, or this grain of this calendar. */
    private final Grain longer;

    private final RaceCalendar calendar;

    private RandomScenarios(Random random) {
        this.random = random;
        this.longer = chance(60) ? Grain.MONTH : Grain.WEEK;
        this.calendar = calendar();
    }

    private RaceCalendar calendar() {
        return RaceCalendar.parse(chance(40) ? "iso" : pick(CALENDARS));
    }

    static Scenario of(long seed) {
        return new RandomScenarios(new Random(seed)).scenario();
    }

    private static List<Measure> measures(String... ids) {
        List<Measure> measures = new ArrayList<>();
        for (String id : ids) {
            measures.add(STANDARD.findMeasure(id).orElseThrow());
        }
        return measures;
    }

    /** One with two or three tables that have most measures in common. */
    static Scenario ofAlikeTables(long seed) {
        RandomScenarios scenarios = new RandomScenarios(new Random(seed));
        int days = scenarios.pick(List.of(2, 4, 12, 35));
        List<Measure> choice = new ArrayList<>(MEASURES);
        Collections.shuffle(choice, scenarios.random);
        List<Measure> common = choice.subList(0, 1 + scenarios.random.nextInt(4));
        List<OracleTable> tables = new ArrayList<>();
        for (String name : List.of("one", "two", "three").subList(0, 2 + scenarios.random.nextInt(2))) {
            boolean alike = tables.isEmpty() || scenarios.chance(80);
            tables.add(scenarios.table(name, days, alike ? common : choice));
        }
        return scenarios.scenario(tables, days);
    }

    private Scenario scenario() {
        int days = pick(List.of(2, 4, 12, 35, 70));
        List<OracleTable> tables = new ArrayList<>();
        tables.add(table("one", days, MEASURES));
        if (chance(45)) {
            List<Measure> rest = new ArrayList<>(MEASURES);
            if (chance(90)) {
                rest.removeAll(tables.get(0).measures());
            }
            tables.add(table("two", days, rest));
        }
        return scenario(tables, days);
    }

    private Scenario scenario(List<OracleTable> tables, int days) {
        List<Measure> present = new ArrayList<>();
        tables.forEach(table -> present.addAll(table.measures()));
        List<Kpi> formulas = new RandomFormulas(random, present).kpis(random.nextInt(4));
        List<String> dimensions = new ArrayList<>(new LinkedHashSet<>(tables.stream()
                .flatMap(table -> table.dimensions().stream())
                .map(dimension -> dimension.id().text())
                .toList()));
        Collections.shuffle(dimensions, random);
        List<String> by = dimensions.subList(0, Math.min(dimensions.size(), pick(List.of(0, 0, 1, 1, 2))));
        return new Scenario(
                tables,
                formulas,
                asked(present, formulas),
                by,
                chance(45) ? Optional.empty() : Optional.of(grain(days)),
                chance(70) ? calendar : calendar(),
                chance(40) ? Optional.empty() : Optional.of(range(-10, days + 20)),
                filter(dimensions),
                chance(25) ? Nulls.KNOWN_SUM : Nulls.COMPLETE_ROWS);
    }

    private List<String> asked(List<Measure> present, List<Kpi> formulas) {
        Set<String> asked = new LinkedHashSet<>();
        formulas.forEach(kpi -> asked.add(kpi.id().text()));
        List<String> computable = KPIS.stream()
                .filter(id -> present.containsAll(STANDARD.measuresOf(STANDARD.getKpi(id))))
                .toList();
        for (int i = random.nextInt(3); i >= 0 || asked.isEmpty(); i--) {
            asked.add(pick(computable.isEmpty() || chance(10) ? KPIS : computable));
        }
        return List.copyOf(asked);
    }

    private OracleTable table(String name, int days, List<Measure> choice) {
        List<Dimension> dimensions = new ArrayList<>();
        Map<String, Integer> likely = new LinkedHashMap<>();
        likely.put("channel", 60);
        likely.put("stage", 25);
        likely.put("campaign", 35);
        likely.put("source_system", 20);
        likely.put("attribution_model", 6);
        likely.put("media", 15);
        likely.put("sales_channel", 15);
        likely.forEach((id, percent) -> {
            if (dimensions.size() < 3 && chance(percent)) {
                dimensions.add(STANDARD.findDimension(DimensionId.of(id)).orElseThrow());
            }
        });
        Set<String> conformed = new LinkedHashSet<>();
        dimensions.stream()
                .filter(dimension -> chance(8))
                .forEach(dimension -> conformed.add(dimension.id().text()));
        List<Measure> shuffled = new ArrayList<>(choice);
        Collections.shuffle(shuffled, random);
        List<Measure> measures = shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(8)));
        Currency currency = chance(75) ? Currency.getInstance(pick(List.of("EUR", "EUR", "USD"))) : null;
        Map<String, Currency> own = new LinkedHashMap<>();
        measures.stream()
                .filter(measure -> measure.unit().hasMoney() && chance(5))
                .forEach(measure -> own.put(measure.id().text(), Currency.getInstance("USD")));
        List<DateRange> declared = new ArrayList<>();
        if (chance(45)) {
            declared.add(range(-3, days + 3));
            if (chance(25)) {
                declared.add(range(-3, days + 3));
            }
        }
        Grain rowGrain = chance(90) ? pick(List.of(Grain.DAY, Grain.DAY, longer)) : pick(List.of(Grain.values()));
        OracleTable empty = new OracleTable(
                name,
                rowGrain,
                chance(85) ? calendar : calendar(),
                dimensions,
                conformed,
                measures,
                own,
                currency,
                declared,
                counts(measures, rowGrain),
                List.of());
        return empty.withRows(rows(empty, days));
    }

    /** Some of the measures that may be, counted over people. */
    private OracleCounts counts(List<Measure> measures, Grain rowGrain) {
        if (!chance(40)) {
            return OracleCounts.NONE;
        }
        List<Measure> counted = measures.stream()
                .filter(measure -> COUNTABLE.contains(measure.kind()) && chance(70))
                .filter(measure -> measure.unit().equals(Unit.COUNT))
                .toList();
        List<Measure> rest =
                measures.stream().filter(measure -> !counted.contains(measure)).toList();
        boolean wholeHistory = chance(60);
        Map<String, OracleCount> counts = new LinkedHashMap<>();
        for (Measure measure : counted) {
            String having =
                    rest.isEmpty() || chance(75) ? null : pick(rest).id().text();
            OracleCount count = new OracleCount(
                    pick(List.of(OracleCount.Rule.values())), 1 + random.nextInt(chance(50) ? 5 : 40), having);
            boolean possible =
                    (rowGrain == Grain.DAY || !count.looksBack()) && (wholeHistory || !count.needsWholeHistory());
            counts.put(measure.id().text(), possible ? count : new OracleCount(OracleCount.Rule.DISTINCT, 0, having));
        }
        return new OracleCounts(counts, wholeHistory, Map.of());
    }

    private @Nullable String person(OracleTable table) {
        if (table.counts().isEmpty() || chance(8)) {
            return chance(50) ? null : " ";
        }
        return "p" + random.nextInt(6);
    }

    private List<OracleRow> rows(OracleTable table, int days) {
        int blank = pick(List.of(0, 0, 5, 30));
        int negative = pick(List.of(0, 0, 10));
        boolean big = chance(10);
        boolean outside = chance(15);
        boolean once = chance(50);
        List<OracleRow> rows = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (int i = pick(List.of(0, 1, 3, 8, 20, 60)); i > 0; i--) {
            LocalDate date = START.plusDays(random.nextInt(days));
            Map<String, String> members = members(table, outside);
            Map<String, BigDecimal> values = new LinkedHashMap<>();
            for (Measure measure : table.measures()) {
                boolean counted = table.counts().find(measure.id().text()).isPresent();
                if (!counted && !chance(blank)) {
                    values.put(measure.id().text(), number(measure, negative, big));
                }
            }
            OracleRow row = new OracleRow(date, members, values, currencyOfRow(table), person(table));
            boolean covered =
                    table.isCoverageInferred() || table.declared().stream().anyMatch(range -> range.contains(date));
            boolean first = seen.add(table.rowPeriod(date) + " " + table.seriesOf(row));
            if (covered && (first || !once)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Map<String, String> members(OracleTable table, boolean outside) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Dimension dimension : table.dimensions()) {
            String id = dimension.id().text();
            if (outside && chance(20)) {
                members.put(id, "elsewhere");
            } else if (!chance(8)) {
                members.put(id, pick(MEMBERS.get(id)));
            } else if (chance(50)) {
                members.put(id, pick(List.of("", "  ")));
            }
        }
        return members;
    }

    private @Nullable Currency currencyOfRow(OracleTable table) {
        return table.currency() != null ? null : Currency.getInstance(chance(93) ? "EUR" : "USD");
    }

    private BigDecimal number(Measure measure, int negative, boolean big) {
        BigDecimal number;
        if (big && chance(50)) {
            number = new BigDecimal("9223372036854775807").movePointLeft(random.nextInt(13));
        } else if (measure.unit().hasMoney()) {
            number = BigDecimal.valueOf(random.nextInt(5000), random.nextInt(4));
        } else {
            number = BigDecimal.valueOf(random.nextInt(chance(30) ? 2 : 40));
        }
        return chance(negative) ? number.negate() : number;
    }

    private Grain grain(int days) {
        return days > 40
                ? pick(List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR))
                : pick(List.of(Grain.values()));
    }

    private DateRange range(int earliest, int latest) {
        int from = earliest + random.nextInt(latest - earliest);
        LocalDate start = START.plusDays(from);
        LocalDate end = start.plusDays(1 + random.nextInt(40));
        if (chance(50)) {
            start = calendar.bucketOf(longer, start).range().from();
            end = calendar.bucketOf(longer, end).range().to();
        }
        return new DateRange(start, end);
    }

    private Filter filter(List<String> dimensions) {
        Filter filter = Filter.ALL;
        for (String dimension : dimensions) {
            if (chance(15)) {
                List<String> choice = new ArrayList<>(MEMBERS.get(dimension));
                choice.add(Dimension.NOT_SET);
                choice.add(pick(List.of("SMS", "OWNED", "PLAN", "sprin", "elsewhere")));
                Set<String> members = new LinkedHashSet<>();
                for (int i = random.nextInt(2); i >= 0; i--) {
                    members.add(pick(choice));
                }
                Filter.Test test = chance(60) ? Filter.Test.IN : Filter.Test.NOT_IN;
                filter = filter.and(new Filter(Set.of(new Filter.Condition(DimensionId.of(dimension), test, members))));
            }
        }
        return filter;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
