package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiBuilder;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.ExplainQuery;
import io.github.raceframework.metrics.explain.Explainer;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Total;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Formulas that call functions of plugins. */
class FunctionsTest {

    private static final String HERE = FunctionsTest.class.getName();

    private static final KpiFunction SHARE = KpiFunction.define("acme.share_of", Unit.NONE)
            .input("part", Unit.NONE)
            .input("whole", Unit.NONE)
            .computing(inputs -> inputs.getDouble("whole") == 0
                    ? Outcome.absent(AbsenceReason.ZERO_DENOMINATOR, "the whole is zero")
                    : Outcome.of(inputs.getDouble("part") / inputs.getDouble("whole")));

    private static final KpiFunction ROOT = KpiFunction.define("acme.root_of", Unit.NONE)
            .input("x", Unit.NONE)
            .computing(inputs -> Outcome.of(Math.sqrt(inputs.getDouble("x"))));

    /** Divides whole numbers: throws for zero. */
    private static final KpiFunction WHOLE = KpiFunction.define("acme.whole_of", Unit.COUNT)
            .input("x", Unit.COUNT)
            .input("y", Unit.COUNT)
            .computing(inputs -> Outcome.of(BigDecimal.valueOf(
                    inputs.get("x").intValueExact() / inputs.get("y").intValueExact())));

    private static final KpiFunction HALF = KpiFunction.define("acme.half_of", Unit.MONEY)
            .input("whole", Unit.MONEY)
            .computing(inputs -> Outcome.of(inputs.get("whole").divide(BigDecimal.valueOf(2))));

    /** What it is given, in the digits it is given. */
    private static final KpiFunction ECHO = KpiFunction.define("acme.echo_of", Unit.NONE)
            .input("x", Unit.ANY)
            .computing(inputs -> Outcome.of(inputs.get("x")));

    private static final KpiCatalog CATALOG =
            KpiCatalog.standard().withFunctions(List.of(SHARE, ROOT, WHOLE, HALF, ECHO));

    private final FactTable ads =
            Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
                    date       channel clicks impressions orders media_cost
                    2024-01-01 EMAIL   9      100         0      1.10
                    2024-01-02 EMAIL   7      100         2      2.20
                    2024-01-01 SMS     16     0           3      0.40
                    2024-02-01 SMS     4      50          8      0
                    """);

    private static KpiBuilder ratio(String formula) {
        return Kpi.define("acme.it", "It", formula);
    }

    private static Ask ask(String formula) {
        return Ask.define(CATALOG, ratio(formula));
    }

    private KpiValue.Absent absent(String formula, String filter) {
        return ask(formula).where(filter).in("2024-01-01/2024-02-01").absent(ads);
    }

    /** By hand: (9 + 7) / (100 + 100), 16 / 0, 4 / 50, and (9 + 7 + 16) / (100 + 100 + 0). */
    @Test
    void aFunctionIsCalledWithTheSumsOfEveryCellAndOfEveryTotal() {
        assertThat(ask("acme.share_of(clicks, impressions)")
                        .by("channel")
                        .per(Grain.MONTH)
                        .with(query -> query.totals(Total.ALL_GROUPS))
                        .lines(ads))
                .contains("2024-01 EMAIL: 0.08", "2024-01 SMS: ZERO_DENOMINATOR", "2024-02 SMS: 0.08", "2024-01: 0.16");
    }

    /** Roots of 16 / 4 = 4, of 16 + 9 = 25, and of the root of 16. */
    @Test
    void argumentsMayBeAnyFormulaAndSoMayWhatIsDoneWithTheResult() {
        FactTable row = Table.named("ads").rows("date clicks leads orders\n2024-01-01 16 4 9");

        assertThat(ask("acme.root_of(clicks / leads)").of(row)).hasToString("2");
        assertThat(ask("1 - acme.root_of(clicks + orders) / 10").of(row)).hasToString("0.5");
        assertThat(ask("acme.root_of(acme.root_of(clicks)) + 0.1").of(row)).hasToString("2.1");
        assertThat(ask("max(acme.root_of(clicks), 3, acme.root_of(orders))").of(row))
                .hasToString("4");
        assertThat(ask("2 / acme.root_of(clicks{channel!=EMAIL})").of(row)).hasToString("MISSING_DIMENSION");
        assertThat(ask("acme.root_of(clicks + saves?)").of(row)).hasToString("4 [OPTIONAL_MISSING(saves)]");
    }

    /** Sums exactly, a quotient as the shortest decimal of the nearest double, whatever function has it next. */
    @Test
    void argumentsArriveAsATableReportsThem() {
        FactTable row = Table.named("ads").rows("date clicks leads media_cost\n2024-01-01 2 3 0.3000");

        assertThat(ask("acme.echo_of(media_cost + 2 * media_cost)").of(row)).hasToString("0.9");
        assertThat(ask("acme.echo_of(clicks / leads)").of(row)).hasToString("0.6666666666666666");
        assertThat(ask("acme.echo_of(acme.echo_of(clicks / leads))").of(row)).hasToString("0.6666666666666666");
        assertThat(ask("acme.echo_of(12345678901234567890.123456789 * clicks)").of(row))
                .hasToString("24691357802469135780.246913578");
        assertThat(ask("acme.echo_of(acme.echo_of(12345678901234567890.123456789 * clicks))")
                        .of(row))
                .hasToString("24691357802469135780.246913578");
    }

    /** A formula goes on with the exact decimal a function gave, and is rounded once: 0.1 + 0.2 is 0.3. 1e20 / 3 as Python prints it: 3.333333333333333e+19. */
    @Test
    void aFormulaGoesOnWithTheDecimalThatAFunctionGave() {
        FactTable row = Table.named("ads").rows("date clicks leads\n2024-01-01 1 2");

        assertThat(ask("acme.share_of(clicks, 10) + acme.share_of(leads, 10)").of(row))
                .hasToString("0.3");
        assertThat(ask("acme.echo_of(100000000000000000000 * clicks) / 3").of(row))
                .hasToString("33333333333333330000");
    }

    @Test
    void aFilterOnAKpiIsPushedIntoTheArguments() {
        Kpi inner = Kpi.define("acme.share", "Share", "acme.share_of(clicks, impressions)")
                .build();

        // By hand: 9 + 7 over 200, less 16 + 4 over 50.
        assertThat(Ask.define(CATALOG, ratio("acme.share{channel=EMAIL} - acme.share{channel=SMS}"), inner)
                        .of(ads))
                .hasToString("-0.32");
    }

    @Test
    void theFirstReasonOfAnArgumentStandsAndTheFunctionIsNotCalled() {
        AtomicInteger calls = new AtomicInteger();
        KpiFunction counting = KpiFunction.define("acme.counting", Unit.NONE)
                .input("x", Unit.NONE)
                .input("y", Unit.NONE)
                .computing(inputs -> Outcome.of(calls.incrementAndGet()));
        KpiCatalog catalog = KpiCatalog.standard().withFunctions(List.of(counting));
        FactTable row = Table.named("ads").rows("date clicks leads orders sessions\n2024-01-01 0 -4 - 1");

        assertThat(Ask.define(catalog, ratio("acme.counting(1 / leads, 1 / clicks)"))
                        .of(row))
                .hasToString("ZERO_DENOMINATOR");
        assertThat(Ask.define(catalog, ratio("acme.counting(1 / leads, 1)")).of(row))
                .hasToString("OUT_OF_DOMAIN");
        assertThat(Ask.define(catalog, ratio("acme.counting(1 / leads, orders)"))
                        .of(row))
                .hasToString("ALL_NULL");
        assertThat(Ask.define(catalog, ratio("acme.counting(posts, 1 / leads)")).of(row))
                .hasToString("MISSING_MEASURE");
        assertThat(Ask.define(catalog, ratio("acme.counting(clicks, 1)").requires("clicks > 0"))
                        .of(row))
                .hasToString("OUT_OF_DOMAIN");
        assertThat(Ask.define(catalog, ratio("1 / acme.counting(1 / leads, 1)")).of(row))
                .hasToString("OUT_OF_DOMAIN");
        assertThat(Ask.define(catalog, ratio("min(0, acme.counting(1 / leads, 1))"))
                        .of(row))
                .hasToString("OUT_OF_DOMAIN");
        assertThat(calls).hasValue(0);
        // Another part of the formula has a reason, the arguments have none: the call is made, as it may have an
        // earlier one.
        assertThat(Ask.define(catalog, ratio("sessions / leads + acme.counting(sessions, 1)"))
                        .of(row))
                .hasToString("OUT_OF_DOMAIN");
        assertThat(calls).hasPositiveValue();
    }

    /** Only the cell in which it throws has no value. By hand: 16 / 2 and 4 / 8 without the rest. */
    @Test
    void aFunctionThatThrowsLeavesOnlyItsOwnCellsAbsent() {
        FactTable table = Table.named("ads").rows("""
                        date       channel clicks orders
                        2024-01-01 EMAIL   16     2
                        2024-01-01 SMS     16     0
                        2024-01-01 VIDEO   4      8
                        """);

        assertThat(ask("acme.whole_of(clicks, orders)").by("channel").lines(table))
                .containsExactly("EMAIL: 8", "SMS: FAILED", "VIDEO: 0");
        assertThat(ask("acme.whole_of(clicks, orders)")
                        .where("channel=SMS")
                        .by("channel")
                        .per(Grain.DAY)
                        .absent(table)
                        .detail())
                .isEqualTo("function acme.whole_of of " + HERE
                        + " threw java.lang.ArithmeticException: / by zero, for channel=SMS in 2024-01-01/2024-01-02");
    }

    @Test
    void theDetailSaysWhatAFunctionSaysAndWhere() {
        assertThat(absent("acme.share_of(clicks, impressions)", "channel=SMS").detail())
                .isEqualTo("function acme.share_of: the whole is zero, in 2024-01-01/2024-02-01");
        assertThat(absent("1 + acme.root_of(-clicks)", "channel=SMS").detail())
                .isEqualTo("function acme.root_of of " + HERE
                        + " threw java.lang.IllegalArgumentException: number NaN is not finite, in"
                        + " 2024-01-01/2024-02-01");
        assertThat(absent("acme.root_of(clicks / impressions)", "channel=SMS").detail())
                .isEqualTo("a denominator of acme.root_of(clicks / impressions) is zero");
    }

    @Test
    void whatIsToBeNotedOfAValueIsNotedOfThatOfAFunction() {
        FactTable table = Table.named("ads").covers("2024-01-01/2024-01-20").rows("""
                        date       clicks impressions
                        2024-01-01 9      4
                        2024-01-02 -      4
                        """);

        assertThat(Ask.define(
                                CATALOG,
                                ratio("acme.share_of(clicks, impressions)")
                                        .range("0..1")
                                        .estimate())
                        .in("2024-01-01/2024-02-01")
                        .of(table))
                .hasToString("2.25 [PARTIAL_INPUT(1/2), PARTIAL_COVERAGE(19/31), OUT_OF_RANGE, ESTIMATE]");
        assertThat(ask("acme.share_of(clicks, impressions)").loosely().of(table))
                .asString()
                .startsWith("1.125 ");
    }

    @Test
    void moneyKeepsItsCurrencyAndTwoDoNotMix() {
        Ask half = Ask.define(CATALOG, ratio("acme.half_of(media_cost)").unit(DisplayUnit.MONEY));
        FactTable mixed = Table.named("ads").rows("""
                        date       channel media_cost currency
                        2024-01-01 EMAIL   5          USD
                        2024-01-01 SMS     3          EUR
                        """);

        KpiValue.Present value = half.present(ads);
        assertThat(value.number()).isEqualTo("1.85");
        assertThat(value.unit()).hasToString("EUR");
        assertThat(half.of(mixed)).hasToString("MIXED_CURRENCY");
        assertThat(half.by("channel").lines(mixed)).containsExactly("EMAIL: 2.5", "SMS: 1.5");
    }

    /** By hand: roots of 25 and 16, then 5 - 4 and (5 - 4) / 4. */
    @Test
    void changesTrailingWindowsAndSharesAreOfTheValues() {
        FactTable table = Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
                        date       channel clicks
                        2024-01-31 EMAIL   16
                        2024-02-01 EMAIL   16
                        2024-02-01 SMS     9
                        """);

        assertThat(ask("acme.root_of(clicks)")
                        .per(Grain.MONTH)
                        .against(Comparison.PREVIOUS)
                        .in("2024-02-01/2024-03-01")
                        .changes(table))
                .containsExactly("2024-02: 5 - 4 = 1, 0.25");
        // 16 + 25 clicks in two days, of which the root is sqrt(41) = 6.4031242374328485...
        assertThat(ask("acme.root_of(clicks)")
                        .per(Grain.DAY)
                        .trailing(2, Grain.DAY)
                        .in("2024-02-01/2024-02-02")
                        .lines(table))
                .containsExactly("2024-02-01: 6.4031242374328485");
        assertThat(ask("acme.root_of(clicks)")
                        .by("channel")
                        .with(query -> query.totals(Total.ALL_GROUPS).shares(ShareOf.TOTAL))
                        .shares(table))
                .allMatch(line -> line.endsWith("NON_ADDITIVE"));
    }

    /** People reached by e-mail and those reached by SMS may be the same. */
    @Test
    void argumentsAreCheckedForSumsThatMustNotBeMade() {
        FactTable people = Table.named("ads").rows("""
                        date       channel reach
                        2024-01-01 EMAIL   16
                        2024-01-01 SMS     9
                        """);

        assertThat(ask("acme.root_of(reach{channel=EMAIL} + reach{channel=SMS})")
                        .of(people))
                .hasToString("NON_ADDITIVE");
        assertThat(ask("acme.share_of(reach{channel=SMS}, reach{channel=EMAIL})")
                        .of(people))
                .asString()
                .startsWith("0.5625");
    }

    /** Of a function nothing is known: it may give what it was given, as the echo does. Shares of different wholes are no sum of people: 4 / 2 + 9 / 3. */
    @Test
    void aFunctionDoesNotHideASumThatMustNotBeMade() {
        FactTable people = Table.named("ads").rows("""
                        date       channel reach clicks
                        2024-01-01 EMAIL   4     2
                        2024-01-01 SMS     9     3
                        """);

        assertThat(ask("acme.echo_of(reach{channel=EMAIL}) + acme.echo_of(reach{channel=SMS})")
                        .of(people))
                .hasToString("NON_ADDITIVE");
        assertThat(ask("1 - acme.share_of(1, -reach{channel=EMAIL}) + acme.echo_of(reach{channel=SMS})")
                        .of(people))
                .hasToString("NON_ADDITIVE");
        assertThat(ask("acme.echo_of(reach{channel=SMS}) - acme.echo_of(reach{channel=EMAIL})")
                        .of(people))
                .hasToString("5");
        assertThat(ask("acme.echo_of(reach{channel=EMAIL} / clicks{channel=EMAIL})"
                                + " + acme.echo_of(reach{channel=SMS} / clicks{channel=SMS})")
                        .of(people))
                .hasToString("5");
    }

    /** By hand: roots of 9 and 16 of euros and of dollars are of different things, those of the quotients are not: 4 - 3. */
    @Test
    void valuesWorkedOutFromTwoCurrenciesAreNotSetAgainstEachOther() {
        FactTable table = Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
                        date       channel media_cost net_sales clicks currency
                        2024-01-31 EMAIL   9          9         1      EUR
                        2024-02-01 EMAIL   16         256       1      USD
                        2024-02-01 SMS     25         25        1      EUR
                        """);
        Ask score =
                ask("1 + acme.echo_of(media_cost / clicks)").per(Grain.MONTH).in("2024-01-01/2024-03-01");

        KpiTable changes =
                score.where("channel=EMAIL").against(Comparison.PREVIOUS).table(table);
        KpiValue.Absent change = (KpiValue.Absent)
                changes.rows().get(1).change(changes.kpis().get(0)).absolute();
        assertThat(change).hasToString("MIXED_CURRENCY");
        assertThat(change.detail()).isEqualTo("now of amounts in USD, before of amounts in EUR");
        assertThat(ask("acme.root_of(net_sales / media_cost)")
                        .where("channel=EMAIL")
                        .per(Grain.MONTH)
                        .in("2024-02-01/2024-03-01")
                        .against(Comparison.PREVIOUS)
                        .changes(table))
                .containsExactly("2024-02: 4 - 1 = 3, 3");

        KpiTable ranked = ask("acme.echo_of(0 - media_cost)")
                .by("channel")
                .in("2024-02-01/2024-03-01")
                .with(query -> query.orderBy(GroupOrder.descending(KpiId.of("acme.it"))))
                .table(table);
        assertThat(ranked.rows().get(0).findRank()).get().hasToString("MIXED_CURRENCY");
    }

    /** The root of what is known would show growth that is only knowledge, and so would a third of it; a quotient of both does not: 3 / 1 - 4 / 2. */
    @Test
    void theChangeOfWhatRestsOnPartlyKnownSumsIsRefusedWhateverTheFormula() {
        FactTable table = Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
                        date       clicks leads
                        2024-01-31 4      2
                        2024-02-01 3      1
                        2024-02-02 -      1
                        """);

        for (String formula : List.of(
                "acme.root_of(clicks)",
                "clicks / 3",
                "2 * acme.echo_of(clicks / 3)",
                "clicks / leads / leads",
                "clicks * clicks / leads",
                "acme.share_of(clicks, leads)")) {
            assertThat(changesOf(formula, table)).as(formula).isEqualTo("PARTIAL_INPUT");
        }
        for (String formula : List.of(
                "clicks / leads",
                "0 + clicks / leads",
                "min(clicks / leads, 9)",
                "acme.echo_of(clicks / leads)",
                "9 * clicks / leads - 8 * acme.echo_of(clicks / leads)")) {
            assertThat(changesOf(formula, table)).as(formula).startsWith("1 ");
        }
    }

    private static String changesOf(String formula, FactTable table) {
        KpiTable changes = ask(formula)
                .per(Grain.MONTH)
                .in("2024-02-01/2024-03-01")
                .against(Comparison.PREVIOUS)
                .table(table);
        return changes.rows().get(0).change(changes.kpis().get(0)).absolute().toString();
    }

    /** A product of two scores whose money is in two currencies says nothing of how it grew. */
    @Test
    void aChainOfScoresOfTwoCurrenciesIsNotTakenApart() {
        FactTable table = Table.named("ads").covers("2024-01-01/2024-03-01").rows("""
                        date       media_cost clicks currency
                        2024-01-31 9          1      EUR
                        2024-02-01 16         1      USD
                        """);
        Kpi score =
                Kpi.define("acme.score", "Score", "acme.echo_of(media_cost)").build();
        Kpi one = Kpi.define("acme.one", "One", "clicks / clicks").build();
        KpiEngine engine = KpiEngine.of(Dataset.of(table), CATALOG.withKpis(List.of(score, one)));
        ExplainQuery why = ExplainQuery.of(
                        score, DateRange.parse("2024-01-01/2024-02-01"), DateRange.parse("2024-02-01/2024-03-01"))
                .chain(score, one);

        Decomposition.Absent absent =
                (Decomposition.Absent) Explainer.of(engine).explain(why).decomposition();
        assertThat(absent.reason()).isEqualTo(AbsenceReason.MIXED_CURRENCY);
        assertThat(absent.detail()).isEqualTo("the values to compare are in EUR and USD");
    }

    @Test
    void whyItChangedIsNotToldOfAFunction() {
        Kpi kpi = ratio("acme.root_of(clicks)").build();
        KpiEngine engine = KpiEngine.of(Dataset.of(ads), CATALOG.with(kpi));
        ExplainQuery why = ExplainQuery.of(
                        kpi, DateRange.parse("2024-01-01/2024-02-01"), DateRange.parse("2024-02-01/2024-03-01"))
                .by("channel");

        Decomposition.Absent absent =
                (Decomposition.Absent) Explainer.of(engine).explain(why).decomposition();
        assertThat(absent.reason()).isEqualTo(AbsenceReason.NON_ADDITIVE);
        assertThat(absent.detail())
                .isEqualTo(
                        "acme.it = acme.root_of(clicks) is neither a sum nor a quotient of sums, so that its value does"
                                + " not follow from those of members");
    }

    /** A table asks for the definition in the engine's catalogue, in which a plugin's has its origin. */
    @Test
    void aPluginsConstantNamesItsColumn() {
        Kpi kpi = ratio("acme.root_of(clicks)").build();
        KpiTable answer = KpiEngine.of(Dataset.of(ads), CATALOG.with(kpi.withOrigin("acme")))
                .run(KpiQuery.of(kpi));

        assertThat(answer.rows().get(0).value(kpi)).hasToString("6");
        assertThat(answer.kpis().get(0).origin()).isEqualTo("acme");
        assertThatThrownBy(() -> answer.rows().get(0).value(kpi.withOrigin("beta")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
