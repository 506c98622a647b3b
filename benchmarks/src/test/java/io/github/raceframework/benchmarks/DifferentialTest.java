package io.github.raceframework.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Total;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random questions about random rows, answered by DuckDB and by this library. */
class DifferentialTest {

    private static final int QUESTIONS = 60;
    private static final LocalDate FIRST = LocalDate.of(2023, 12, 20);
    private static final int DAYS = 82;
    private static final List<String> CHANNELS = List.of("EMAIL", "DISPLAY", "DIRECT", "PAID_SEARCH");
    private static final List<String> COUNTRIES = List.of("AT", "DE", "FR");

    /** SQL for the rows on which both are known, as the library reads a quotient. */
    private static final String BOTH = " FILTER (WHERE clicks IS NOT NULL AND media_cost IS NOT NULL)";

    private static final Kpi CLICKS = kpi("clicks", "clicks", DisplayUnit.COUNT);
    private static final Kpi COST = kpi("cost", "media_cost", DisplayUnit.MONEY);
    private static final Kpi CPC = kpi("cpc", "media_cost / clicks", DisplayUnit.MONEY);
    private static final Kpi USERS = kpi("users", "active_users", DisplayUnit.COUNT);
    private static final Kpi EMAIL = kpi("email", "clicks{channel=EMAIL}", DisplayUnit.COUNT);

    private static Kpi kpi(String id, String formula, DisplayUnit unit) {
        return Kpi.define("duck." + id, id, formula).unit(unit).build();
    }

    /** A row; null is unknown or not set. */
    private record Row(
            LocalDate day,
            @Nullable String channel,
            String country,
            @Nullable String user,
            @Nullable Integer clicks,
            @Nullable BigDecimal cost) {}

    /** What is asked of both. */
    private record Asked(List<String> by, Optional<Grain> grain, Filter filter, List<Total> totals) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void bothGiveTheSameFigures(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Row> rows = rows(random);
        KpiEngine engine = KpiEngine.of(
                Dataset.of(table(rows)), KpiCatalog.standard().withKpis(List.of(CLICKS, COST, CPC, USERS, EMAIL)));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            load(duck, rows);
            for (int i = 0; i < QUESTIONS; i++) {
                Asked asked = asked(random);
                compare(asked, engine.run(query(asked)), answer(duck, asked));
            }
        }
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = random.nextInt(3_000); i >= 0; i--) {
            rows.add(new Row(
                    FIRST.plusDays(random.nextInt(DAYS)),
                    random.nextInt(10) == 0 ? null : CHANNELS.get(random.nextInt(CHANNELS.size())),
                    COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                    random.nextInt(8) == 0 ? null : "u" + random.nextInt(200),
                    random.nextInt(15) == 0 ? null : random.nextInt(50),
                    random.nextInt(15) == 0 ? null : BigDecimal.valueOf(random.nextInt(1_000_000) - 10_000L, 3)));
        }
        return rows;
    }

    private static FactTable table(List<Row> rows) {
        FactAppender appender = FactTable.appender(FactSchema.named("ads")
                .withDimension(StandardDimensions.CHANNEL)
                .withDimension(StandardDimensions.COUNTRY)
                .withMeasure(KpiCatalog.standard().findMeasure("clicks").orElseThrow())
                .withMeasure(KpiCatalog.standard().findMeasure("media_cost").orElseThrow())
                .withIdentity("user")
                .withDistinct(KpiCatalog.standard().findMeasure("active_users").orElseThrow(), "user")
                .withCurrency(Currencies.parse("EUR"))
                .withCoverage(new DateRange(FIRST, FIRST.plusDays(DAYS))));
        for (Row row : rows) {
            appender.date(row.day())
                    .dimension("channel", row.channel())
                    .dimension("country", row.country())
                    .identity("user", row.user())
                    .measure("clicks", row.clicks())
                    .measure("media_cost", row.cost())
                    .append();
        }
        return appender.toTable();
    }

    private static void load(Connection duck, List<Row> rows) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(
                    "CREATE TABLE ads (day DATE, channel VARCHAR, country VARCHAR, person VARCHAR, clicks BIGINT, media_cost DECIMAL(18, 3))");
            String values = rows.stream()
                    .map(row -> "('" + row.day() + "', " + text(row.channel()) + ", " + text(row.country()) + ", "
                            + text(row.user()) + ", " + row.clicks() + ", " + row.cost() + ")")
                    .collect(Collectors.joining(", "));
            statement.execute("INSERT INTO ads VALUES " + values);
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "NULL" : "'" + text + "'";
    }

    private static Asked asked(Random random) {
        List<String> by = new ArrayList<>();
        for (String dimension : List.of("channel", "country")) {
            if (random.nextBoolean()) {
                by.add(dimension);
            }
        }
        Filter filter = Filter.ALL;
        if (random.nextInt(3) == 0) {
            Set<String> members = Set.of(CHANNELS.get(random.nextInt(4)), Dimension.NOT_SET);
            filter = filter.and(filter("channel", random.nextBoolean(), members));
        }
        if (random.nextInt(3) == 0) {
            filter = filter.and(filter("country", random.nextBoolean(), Set.of(COUNTRIES.get(random.nextInt(3)))));
        }
        Grain[] grains = Grain.values();
        int grain = random.nextInt(grains.length + 1);
        Optional<Grain> split = grain == grains.length ? Optional.empty() : Optional.of(grains[grain]);
        return new Asked(by, split, filter, random.nextBoolean() ? List.of() : totals(by, split));
    }

    /** All that there can be. */
    private static List<Total> totals(List<String> by, Optional<Grain> grain) {
        List<Total> totals = new ArrayList<>();
        if (!by.isEmpty()) {
            totals.add(Total.ALL_GROUPS);
        }
        if (by.size() > 1) {
            totals.add(Total.SUBTOTALS);
        }
        grain.ifPresent(split -> totals.add(Total.ALL_PERIODS));
        return totals;
    }

    private static Filter filter(String dimension, boolean in, Set<String> members) {
        Filter.Test test = in ? Filter.Test.IN : Filter.Test.NOT_IN;
        return new Filter(Set.of(new Filter.Condition(DimensionId.of(dimension), test, members)));
    }

    private static KpiQuery query(Asked asked) {
        KpiQuery query = KpiQuery.of(CLICKS, COST, CPC, USERS, EMAIL)
                .by(asked.by().toArray(new String[0]))
                .where(asked.filter())
                .totals(asked.totals().toArray(new Total[0]));
        return asked.grain().map(query::grain).orElse(query);
    }

    /** DuckDB's figures, by period and members; a member that is NULL as {@code (not set)}, and nothing for what it is a total over. */
    private static Map<String, List<@Nullable BigDecimal>> answer(Connection duck, Asked asked) throws SQLException {
        List<String> keys = new ArrayList<>();
        asked.grain()
                .ifPresent(grain -> keys.add(
                        "strftime(date_trunc('" + grain.name().toLowerCase(Locale.ROOT) + "', day), '%Y-%m-%d')"));
        asked.by().forEach(dimension -> keys.add(member(dimension)));
        String conditions = asked.filter().conditions().stream()
                .map(condition -> member(condition.dimension().text())
                        + (condition.test() == Filter.Test.IN ? " IN (" : " NOT IN (")
                        + condition.members().stream()
                                .map(DifferentialTest::text)
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining(" AND "));
        String sql = "SELECT " + keys.stream().map(key -> key + ", ").collect(Collectors.joining())
                + "sum(clicks), sum(media_cost), sum(media_cost)" + BOTH + ", sum(clicks)" + BOTH
                + ", sum(clicks) FILTER (WHERE channel = 'EMAIL'), count(*) FILTER (WHERE channel = 'EMAIL')"
                + ", count(DISTINCT person) FROM ads"
                + (conditions.isEmpty() ? "" : " WHERE " + conditions)
                + (keys.isEmpty() ? "" : " GROUP BY " + groupingSets(asked, keys));
        Map<String, List<@Nullable BigDecimal>> answer = new HashMap<>();
        try (Statement statement = duck.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                List<String> key = new ArrayList<>();
                for (int i = 0; i < keys.size(); i++) {
                    String of = results.getString(i + 1);
                    if (of != null) {
                        key.add(of);
                    }
                }
                List<@Nullable BigDecimal> figures = new ArrayList<>();
                for (int i = 1; i <= 7; i++) {
                    figures.add(results.getBigDecimal(keys.size() + i));
                }
                answer.put(key.toString(), figures);
            }
        }
        return answer;
    }

    /** The keys, and with totals also those before each key, with and without the period. */
    private static String groupingSets(Asked asked, List<String> keys) {
        List<String> sets = new ArrayList<>();
        int periods = keys.size() - asked.by().size();
        for (int end = asked.totals().isEmpty() ? keys.size() : periods; end <= keys.size(); end++) {
            sets.add("(" + String.join(", ", keys.subList(0, end)) + ")");
            if (periods > 0 && !asked.totals().isEmpty()) {
                sets.add("(" + String.join(", ", keys.subList(1, end)) + ")");
            }
        }
        return "GROUPING SETS (" + String.join(", ", sets) + ")";
    }

    private static String member(String dimension) {
        return "coalesce(" + dimension + ", '" + Dimension.NOT_SET + "')";
    }

    private static void compare(Asked asked, KpiTable table, Map<String, List<@Nullable BigDecimal>> answer) {
        int found = 0;
        for (KpiTable.Row row : table.rows()) {
            List<String> key = new ArrayList<>();
            row.findBucket().ifPresent(bucket -> key.add(bucket.range().from().toString()));
            key.addAll(row.members());
            List<@Nullable BigDecimal> figures = answer.get(key.toString());
            found += figures == null ? 0 : 1;
            String where = asked + " " + key;
            if (figures == null) {
                // Covered, and nothing there.
                assertThat(row.value(CLICKS).findNumber()).as(where).hasValue(BigDecimal.ZERO);
                continue;
            }
            compareSum(where, row.value(CLICKS), figures.get(0));
            compareSum(where, row.value(COST), figures.get(1));
            compareCount(where, row.value(USERS), figures.get(6));
            compareQuotient(where, row.value(CPC), figures.get(2), figures.get(3));
            boolean rows = figures.get(5) != null && figures.get(5).signum() > 0;
            compareSum(where, row.value(EMAIL), rows ? figures.get(4) : BigDecimal.ZERO);
        }
        assertThat(found).as(asked.toString()).isEqualTo(answer.size());
    }

    private static void compareSum(String where, KpiValue ours, @Nullable BigDecimal theirs) {
        if (ours.findNumber().isPresent() && theirs != null) {
            assertThat(ours.findNumber().get()).as(where).isEqualByComparingTo(theirs);
        } else if (theirs != null) {
            // A filter that leaves no row at all asks DuckDB for a sum of nothing.
            assertThat(ours.toString()).as(where).isEqualTo("0");
        } else {
            assertThat(ours.isPresent() ? ours.findNumber().get().signum() : 0)
                    .as(where + " " + ours)
                    .isZero();
        }
    }

    /** Nobody known is no count of ours, and zero of DuckDB's. */
    private static void compareCount(String where, KpiValue ours, @Nullable BigDecimal theirs) {
        assertThat(ours.findNumber().orElse(BigDecimal.ZERO)).as(where).isEqualByComparingTo(theirs);
    }

    private static void compareQuotient(
            String where, KpiValue ours, @Nullable BigDecimal cost, @Nullable BigDecimal clicks) {
        if (cost == null || clicks == null || clicks.signum() == 0) {
            assertThat(ours.isPresent()).as(where + " " + ours).isFalse();
            return;
        }
        double quotient = cost.doubleValue() / clicks.doubleValue();
        assertThat(ours.findNumber().orElseThrow().doubleValue())
                .as(where)
                .isCloseTo(quotient, within(Math.abs(quotient) * 1e-14));
    }
}
