package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.Decomposition.Method;
import io.github.raceframework.metrics.explain.Effect;
import io.github.raceframework.metrics.explain.Effect.Kind;
import io.github.raceframework.metrics.explain.ExplainQuery;
import io.github.raceframework.metrics.explain.Explainer;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.explain.RateWeights;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Laws of explanations, and their numbers against definitions applied to the rows one by one. */
class ExplainProperties {

    private static final int TRIES = 150;
    private static final DateRange JANUARY = DateRange.parse("2024-01-01/2024-02-01");
    private static final DateRange FEBRUARY = DateRange.parse("2024-02-01/2024-03-01");
    private static final List<String> MEMBERS = List.of("a", "b", "c", "d", "e");
    private static final Kpi COST = KpiCatalog.standard().getKpi("reach.media_cost");
    private static final Kpi CPC = ReachValueAndCostKpis.CPC;

    /** A campaign's cost and clicks on a day. */
    private record Row(String campaign, LocalDate date, BigDecimal cost, int clicks) {}

    private static List<Row> randomRows(Random random) {
        List<Row> rows = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            LocalDate date = (random.nextBoolean() ? JANUARY : FEBRUARY).from().plusDays(random.nextInt(29));
            rows.add(new Row(
                    MEMBERS.get(random.nextInt(MEMBERS.size())),
                    date,
                    BigDecimal.valueOf(random.nextInt(2_000), random.nextInt(4)),
                    random.nextInt(4)));
        }
        return rows;
    }

    private static Explanation explain(Kpi kpi, DateRange before, DateRange after, List<Row> rows) {
        return explain(ExplainQuery.of(kpi, before, after), rows);
    }

    private static Explanation explain(ExplainQuery query, List<Row> rows) {
        KpiCatalog catalog = KpiCatalog.standard();
        FactSchema schema = FactSchema.named("ads")
                .withDimension(catalog.findDimension(DimensionId.of("campaign")).orElseThrow())
                .withMeasure(catalog.findMeasure("media_cost").orElseThrow())
                .withMeasure(catalog.findMeasure("clicks").orElseThrow())
                .withCurrency(Currencies.parse("EUR"))
                .withCoverage(DateRange.parse("2024-01-01/2024-03-01"));
        FactAppender table = FactTable.appender(schema);
        for (Row row : rows) {
            table.date(row.date())
                    .dimension("campaign", row.campaign())
                    .measure("media_cost", row.cost())
                    .measure("clicks", row.clicks())
                    .append();
        }
        return Explainer.of(KpiEngine.of(Dataset.of(table.toTable()))).explain(query.by("campaign"));
    }

    private static Fraction cost(List<Row> rows, DateRange period, Predicate<String> who) {
        return rows.stream()
                .filter(row -> period.contains(row.date()) && who.test(row.campaign()))
                .map(row -> Fraction.of(row.cost()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction clicks(List<Row> rows, DateRange period, Predicate<String> who) {
        ToIntFunction<Row> clicks = Row::clicks;
        int sum = rows.stream()
                .filter(row -> period.contains(row.date()) && who.test(row.campaign()))
                .mapToInt(clicks)
                .sum();
        return Fraction.of(BigDecimal.valueOf(sum));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theEffectsOnASumAreTheChangesOfItsMembers(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            List<Row> rows = randomRows(new Random(seed + i));
            Decomposition.Present why = (Decomposition.Present)
                    explain(COST, JANUARY, FEBRUARY, rows).decomposition();
            BigDecimal sum = BigDecimal.ZERO;
            for (Effect effect : why.effects()) {
                Predicate<String> who = effect.name()::equals;
                BigDecimal expected = cost(rows, FEBRUARY, who)
                        .minus(cost(rows, JANUARY, who))
                        .exact();
                assertThat(effect.value()).as(rows::toString).isEqualByComparingTo(expected);
                sum = sum.add(effect.value());
            }
            assertThat(why.change()).as(rows::toString).isEqualByComparingTo(sum);
            assertThat(why.residual()).isEqualTo(BigDecimal.ZERO);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theEffectsOnARateAreThoseOfTheDefinitions(@ForAll long seed) {
        for (int i = 0; i < Tries.FACTOR; i++) {
            List<Row> rows = randomRows(new Random(seed + i));
            RateWeights weights = (seed + i) % 2 == 0 ? RateWeights.MIDPOINT : RateWeights.BASE;
            Decomposition why = explain(ExplainQuery.of(CPC, JANUARY, FEBRUARY).weights(weights), rows)
                    .decomposition();
            boolean undefined = clicks(rows, JANUARY, who -> true).sign() == 0
                    || clicks(rows, FEBRUARY, who -> true).sign() == 0;
            if (undefined) {
                assertThat(why).as(rows::toString).hasToString("ZERO_DENOMINATOR");
                continue;
            }
            Decomposition.Present present = (Decomposition.Present) why;
            assertThat(present.effects().stream().map(Effect::toString).toList())
                    .as(rows::toString)
                    .isEqualTo(new Definitions(rows, weights).effects());
            assertThat(present.residual().abs()).isLessThan(new BigDecimal("1e-9"));
        }
    }

    /** Rates, weights and effects as they are defined, each from the rows. */
    private static final class Definitions {

        private static final Fraction TWO = Fraction.of(BigDecimal.valueOf(2));

        private final List<Row> rows;
        private final boolean byBase;
        private final List<String> effects = new ArrayList<>();
        private Fraction sum = Fraction.ZERO;

        Definitions(List<Row> rows, RateWeights weights) {
            this.rows = rows;
            this.byBase = weights == RateWeights.BASE;
        }

        List<String> effects() {
            Fraction mean = byBase
                    ? matchedRate(JANUARY)
                    : matchedRate(JANUARY).plus(matchedRate(FEBRUARY)).over(TWO);
            for (String member : MEMBERS) {
                boolean had = clicks(rows, JANUARY, member::equals).sign() != 0;
                boolean has = clicks(rows, FEBRUARY, member::equals).sign() != 0;
                Fraction w0 = weight(JANUARY, member);
                Fraction w1 = weight(FEBRUARY, member);
                if (had && has) {
                    Fraction r0 = rate(JANUARY, member::equals);
                    Fraction r1 = rate(FEBRUARY, member::equals);
                    if (byBase) {
                        add(Kind.RATE, member, w0.times(r1.minus(r0)));
                        add(Kind.MIX, member, w1.minus(w0).times(r0.minus(mean)));
                        add(Kind.INTERACTION, member, w1.minus(w0).times(r1.minus(r0)));
                    } else {
                        add(Kind.RATE, member, w0.plus(w1).over(TWO).times(r1.minus(r0)));
                        add(
                                Kind.MIX,
                                member,
                                w1.minus(w0).times(r0.plus(r1).over(TWO).minus(mean)));
                    }
                } else if (has) {
                    add(
                            Kind.ENTRY,
                            member,
                            w1.times(rate(FEBRUARY, member::equals).minus(mean)));
                } else if (had) {
                    add(
                            Kind.EXIT,
                            member,
                            w0.times(rate(JANUARY, member::equals).minus(mean)).negated());
                }
                Fraction lost = had ? Fraction.ZERO : perClick(JANUARY, member);
                Fraction come = has ? Fraction.ZERO : perClick(FEBRUARY, member);
                if (lost.sign() != 0 || come.sign() != 0) {
                    add(Kind.UNMATCHED, member, come.minus(lost));
                }
            }
            Fraction change = rate(FEBRUARY, who -> true).minus(rate(JANUARY, who -> true));
            assertThat(sum.compareTo(change)).isZero();
            return effects;
        }

        private void add(Kind kind, String member, Fraction value) {
            effects.add(kind + " " + member + " " + value.nearestDouble().toPlainString());
            sum = sum.plus(value);
        }

        private Fraction rate(DateRange period, Predicate<String> who) {
            return cost(rows, period, who).over(clicks(rows, period, who));
        }

        private Fraction matchedRate(DateRange period) {
            return rate(period, who -> clicks(rows, period, who::equals).sign() != 0);
        }

        private Fraction weight(DateRange period, String member) {
            return clicks(rows, period, member::equals).over(clicks(rows, period, who -> true));
        }

        /** Cost of a member over the clicks of all. */
        private Fraction perClick(DateRange period, String member) {
            return cost(rows, period, member::equals).over(clicks(rows, period, who -> true));
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theNamesOfMembersMakeNoDifference(@ForAll long seed) {
        List<Row> rows = randomRows(new Random(seed));
        UnaryOperator<String> renamed = name -> MEMBERS.get((MEMBERS.indexOf(name) + 2) % MEMBERS.size());
        List<Row> others = rows.stream()
                .map(row -> new Row(renamed.apply(row.campaign()), row.date(), row.cost(), row.clicks()))
                .toList();
        for (Kpi kpi : List.of(COST, CPC)) {
            Decomposition one = explain(kpi, JANUARY, FEBRUARY, rows).decomposition();
            Decomposition other = explain(kpi, JANUARY, FEBRUARY, others).decomposition();
            assertThat(effects(other)).containsExactlyInAnyOrderElementsOf(renamed(effects(one), renamed));
        }
    }

    private static List<Effect> effects(Decomposition decomposition) {
        return decomposition instanceof Decomposition.Present present ? present.effects() : List.of();
    }

    private static List<Effect> renamed(List<Effect> effects, UnaryOperator<String> renamed) {
        return effects.stream()
                .map(effect -> new Effect(
                        effect.kind(),
                        renamed.apply(effect.name()),
                        effect.value(),
                        effect.share(),
                        effect.growth(),
                        effect.before(),
                        effect.after()))
                .toList();
    }

    /** Sales are visits times leads per visit times sales per lead: negative sales included. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theEffectsOfFactorsAddUpToTheChange(@ForAll long seed) {
        Random random = new Random(seed);
        KpiCatalog catalog = KpiCatalog.standard()
                .with(Kpi.define("test.value", "Net sales per lead", "net_sales / leads")
                        .unit(DisplayUnit.MONEY)
                        .build());
        FactSchema schema = FactSchema.named("shop")
                .withCurrency(Currencies.parse("EUR"))
                .withCoverage(DateRange.parse("2024-01-01/2024-03-01"));
        for (String measure : List.of("sessions", "leads", "net_sales")) {
            schema = schema.withMeasure(catalog.findMeasure(measure).orElseThrow());
        }
        FactAppender table = FactTable.appender(schema);
        int lowest = random.nextBoolean() ? 1 : -20;
        for (DateRange period : List.of(JANUARY, FEBRUARY)) {
            table.date(period.from())
                    .measure("sessions", 1 + random.nextInt(1_000))
                    .measure("leads", 1 + random.nextInt(50))
                    .measure("net_sales", BigDecimal.valueOf(lowest + random.nextInt(100), random.nextInt(3)))
                    .append();
        }
        Explainer explainer = Explainer.of(KpiEngine.of(Dataset.of(table.toTable()), catalog));
        Decomposition.Present there = alongSales(explainer, JANUARY, FEBRUARY);
        Decomposition.Present back = alongSales(explainer, FEBRUARY, JANUARY);

        assertThat(there.residual().abs()).isLessThan(new BigDecimal("1e-10"));
        assertThat(there.total(Kind.FACTOR).add(there.residual())).isEqualByComparingTo(there.change());
        boolean positive = there.effects().stream()
                .allMatch(effect -> effect.before().findValue().orElseThrow().signum() > 0
                        && effect.after().findValue().orElseThrow().signum() > 0);
        assertThat(there.method()).isEqualTo(positive ? Method.LMDI : Method.SHAPLEY);
        for (int i = 0; i < 3; i++) {
            BigDecimal sum =
                    there.effects().get(i).value().add(back.effects().get(i).value());
            assertThat(sum.abs()).isLessThan(new BigDecimal("1e-10"));
        }
    }

    private static Decomposition.Present alongSales(Explainer explainer, DateRange before, DateRange after) {
        ExplainQuery query = ExplainQuery.of(KpiId.of("convert.net_sales"), before, after)
                .chain(List.of(
                        KpiId.of("reach.sessions"), KpiId.of("act.lead_conversion_rate"), KpiId.of("test.value")));
        return (Decomposition.Present) explainer.explain(query).decomposition();
    }

    /** Whatever the data and formulas are like: tables, nulls, currencies, filters and definitions of all kinds. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void effectsAddUpAndTurnAroundWithTime(@ForAll long seed) {
        for (int i = 0; i < 10 * Tries.SMALL_FACTOR; i++) {
            Scenario any = RandomScenarios.of(seed + i);
            Random random = new Random(seed + i);
            Scenario scenario = random.nextBoolean() ? any : any.withFilter(Filter.ALL);
            DateRange before = randomRange(random);
            DateRange after = randomRange(random);
            KpiEngine engine = scenario.engine();
            for (String kpi : scenario.asked()) {
                for (String dimension : dimensions(scenario)) {
                    ExplainQuery query = ExplainQuery.of(KpiId.of(kpi), before, after)
                            .where(scenario.filter())
                            .nulls(scenario.nulls());
                    check(scenario, engine, query, dimension);
                }
            }
        }
    }

    private static Set<String> dimensions(Scenario scenario) {
        Set<String> dimensions = new TreeSet<>();
        scenario.tables()
                .forEach(table -> table.dimensions()
                        .forEach(dimension -> dimensions.add(dimension.id().text())));
        return dimensions;
    }

    private static DateRange randomRange(Random random) {
        LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(12));
        return new DateRange(from, from.plusDays(1 + random.nextInt(7)));
    }

    private static void check(Scenario scenario, KpiEngine engine, ExplainQuery query, String dimension) {
        Explainer explainer = Explainer.of(engine);
        Explanation why = explainer.explain(query.by(dimension));
        assertThat(why.before()).as(scenario::toString).isEqualTo(value(engine, query, query.before()));
        assertThat(why.after()).as(scenario::toString).isEqualTo(value(engine, query, query.after()));
        Decomposition back = explainer
                .explain(ExplainQuery.of(query.kpi(), query.after(), query.before())
                        .where(query.filter())
                        .nulls(query.nulls())
                        .by(dimension))
                .decomposition();
        if (why.decomposition() instanceof Decomposition.Absent absent) {
            assertThat(back).as(scenario::toString).hasToString(absent.toString());
            return;
        }
        Decomposition.Present present = (Decomposition.Present) why.decomposition();
        assertThat(why.before().isPresent() && why.after().isPresent()).isTrue();
        BigDecimal sum = present.effects().stream().map(Effect::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.add(present.residual())).isEqualByComparingTo(present.change());
        BigDecimal size = present.effects().stream()
                .map(effect -> effect.value().abs())
                .reduce(present.change().abs(), BigDecimal::add);
        assertThat(present.residual().abs())
                .as(scenario::toString)
                .isLessThanOrEqualTo(size.multiply(new BigDecimal("1e-15")));
        assertThat(effects(back).stream().map(effect -> effect.value().negate()))
                .as(scenario::toString)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(
                        present.effects().stream().map(Effect::value).toList());
    }

    private static KpiValue value(KpiEngine engine, ExplainQuery query, DateRange range) {
        KpiQuery question = KpiQuery.of(List.of(query.kpi()))
                .where(query.filter())
                .nulls(query.nulls())
                .range(range);
        return engine.run(question).rows().get(0).value(query.kpi());
    }
}
