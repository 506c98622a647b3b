package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Comparison;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Measures that several tables provide together. Every number is a sum or a quotient of the rows written above it. */
class UnionsTest {

    private static final FactTable GOOGLE =
            Table.named("google").covers("2024-01-01/2024-01-03").rows("""
            date        campaign  clicks  media_cost  impressions
            2024-01-01  spring    5       10          100
            2024-01-02  brand     4       8           50
            """);
    private static final FactTable META =
            Table.named("meta").covers("2024-01-01/2024-01-03").rows("""
            date        campaign  clicks  media_cost  impressions
            2024-01-01  spring    2       6           300
            2024-01-02  summer    1       3           20
            """);
    private static final Dataset BOTH = Dataset.of(GOOGLE, META).union("google", "meta");

    private static List<Measure> measures(String... ids) {
        return Stream.of(ids)
                .map(id -> KpiCatalog.standard().findMeasure(id).orElseThrow())
                .toList();
    }

    /** 5 + 4 + 2 + 1, and 27 / 12. */
    @Test
    void theValueOfACellIsTheSumOverTheTables() {
        assertThat(Ask.kpi("reach.clicks").of(BOTH)).hasToString("12");
        assertThat(Ask.kpi("reach.cpc").of(BOTH)).hasToString("2.25");
        assertThat(Ask.kpi("reach.clicks").per(Grain.DAY).lines(BOTH))
                .containsExactly("2024-01-01: 7", "2024-01-02: 5");
        assertThat(Ask.kpi("reach.clicks").of(Dataset.of(GOOGLE, META).union(measures("clicks"), "google", "meta")))
                .hasToString("12");
    }

    @Test
    void aMeasureThatTheUnionDoesNotNameStaysAmbiguous() {
        Dataset clicks = Dataset.of(GOOGLE, META).union(measures("clicks"), "google", "meta");

        KpiValue.Absent absent = Ask.kpi("reach.cpc").absent(clicks);
        assertThat(absent).hasToString("AMBIGUOUS_SOURCE");
        assertThat(absent.detail())
                .isEqualTo(
                        "tables google and meta all have media_cost; leave all but one out, prefer one, or say that they"
                                + " are a union");
    }

    /** A table that comes in later must not be left out in silence. */
    @Test
    void aTableOutsideTheUnionThatHasTheMeasureIsAmbiguous() {
        FactTable other = Table.named("other").covers("2024-01-01/2024-01-03").rows("""
                date        clicks
                2024-01-01  7
                """);

        assertThat(Ask.kpi("reach.clicks")
                        .absent(Dataset.of(GOOGLE, META, other).union(measures("clicks"), "google", "meta"))
                        .detail())
                .isEqualTo(
                        "tables google and meta and other all have clicks, and its union is only of google and meta; add"
                                + " the rest to it, or leave it out");
        assertThat(Ask.kpi("reach.clicks").of(Dataset.of(GOOGLE, META, other).union("google", "meta")))
                .hasToString("AMBIGUOUS_SOURCE");
        assertThat(Ask.kpi("reach.clicks").of(Dataset.of(GOOGLE, META, other).union("google", "meta", "other")))
                .hasToString("19");
    }

    /** Of two things said about a measure the later counts, and what is said of it by name before what is said of all. */
    @Test
    void whatIsSaidLastOfAMeasureCounts() {
        assertThat(Ask.kpi("reach.clicks").of(BOTH.prefer(measures("clicks"), "meta")))
                .hasToString("3");
        assertThat(Ask.kpi("reach.clicks")
                        .of(BOTH.prefer(measures("clicks"), "meta").union("google", "meta")))
                .hasToString("3");
        assertThat(Ask.kpi("reach.clicks")
                        .of(BOTH.prefer(measures("clicks"), "meta").union(measures("clicks"), "google", "meta")))
                .hasToString("12");
    }

    @Test
    void theEvidenceNamesEachTable() {
        KpiValue.Present clicks = (KpiValue.Present) Ask.kpi("reach.clicks").of(BOTH);

        assertThat(clicks.evidence().inputs())
                .extracting(input -> input.measure() + " of " + input.table() + ": " + input.sum())
                .containsExactly("clicks of google: 9", "clicks of meta: 3");
    }

    /** brand is only known to google, summer only to meta: all there is of them is there. */
    @Test
    void aTableThatDoesNotKnowAMemberAnotherKnowsHasNothingOfIt() {
        assertThat(Ask.kpi("reach.clicks").by("campaign").lines(BOTH))
                .containsExactly("brand: 4", "spring: 7", "summer: 1");
        assertThat(Ask.kpi("reach.clicks").where("campaign=summer").of(BOTH)).hasToString("1");
        assertThat(Ask.formula("clicks{campaign=brand}").of(BOTH)).hasToString("4");
    }

    @Test
    void aMemberThatNoTableKnowsIsUnknown() {
        assertThat(Ask.kpi("reach.clicks").where("campaign=sumer").absent(BOTH).detail())
                .isEqualTo("tables google and meta know no campaign \"sumer\"; did you mean \"summer\"?");
        FactTable web = Table.named("web").rows("""
                date        campaign  sessions
                2024-01-01  winter    9
                """);
        KpiValue.Absent absent = (KpiValue.Absent) Ask.formula("sessions / clicks")
                .by("campaign")
                .table(Dataset.of(GOOGLE, META, web).union("google", "meta"))
                .rows()
                .get(3)
                .value(io.github.raceframework.core.value.KpiId.of("test.it"));
        assertThat(absent).hasToString("UNKNOWN_MEMBER");
        assertThat(absent.detail()).isEqualTo("tables google and meta know no campaign \"winter\"");
    }

    /** google keeps to the vocabulary and would have no SMS; what meta means by text-message nobody knows. */
    @Test
    void aMemberIsZeroByVocabularyOnlyIfAllTablesKeepToIt() {
        FactTable tidy = Table.named("google").covers("2024-01-01/2024-01-02").rows("""
                date        channel  clicks
                2024-01-01  EMAIL    5
                """);
        FactTable tidyToo = Table.named("meta").covers("2024-01-01/2024-01-02").rows("""
                date        channel  clicks
                2024-01-01  DISPLAY  2
                """);
        FactTable stray = Table.named("meta").covers("2024-01-01/2024-01-02").rows("""
                date        channel       clicks
                2024-01-01  text-message  2
                """);

        assertThat(Ask.formula("clicks{channel=SMS}")
                        .of(Dataset.of(tidy, tidyToo).union("google", "meta")))
                .hasToString("0 [COVERAGE_INFERRED]");
        assertThat(Ask.formula("clicks{channel=SMS}").of(Dataset.of(tidy, stray).union("google", "meta")))
                .hasToString("UNKNOWN_MEMBER");
        // a table without rows has no names of its own
        FactTable empty = Table.named("meta").covers("2024-01-01/2024-01-02").rows("date channel clicks");
        assertThat(Ask.formula("clicks{channel=SMS}").of(Dataset.of(tidy, empty).union("google", "meta")))
                .hasToString("0 [COVERAGE_INFERRED]");
        // a row has EMAIL, so that it is no guess
        assertThat(Ask.formula("clicks{channel=EMAIL}")
                        .of(Dataset.of(tidy, stray).union("google", "meta")))
                .hasToString("5");
        assertThat(Ask.formula("clicks")
                        .by("channel")
                        .lines(Dataset.of(tidy, tidyToo).union("google", "meta")))
                .containsExactly("DISPLAY: 2", "EMAIL: 5");
    }

    @Test
    void aDimensionThatOneTableLacksIsNamedWithIt() {
        FactTable plain = Table.named("meta").rows("""
                date        clicks
                2024-01-01  2
                """);

        assertThat(Ask.kpi("reach.clicks")
                        .where("campaign=spring")
                        .absent(Dataset.of(GOOGLE, plain).union("google", "meta"))
                        .detail())
                .isEqualTo("table meta, which has clicks, has no dimension campaign");
    }

    /** (10 + 6) / (5 + 2): the rows of meta without clicks are left out of its cost. */
    @Test
    void whatComesFromOneUnionIsKnownTogetherWithinEachTable() {
        FactTable holes = Table.named("meta").covers("2024-01-01/2024-01-03").rows("""
                date        clicks  media_cost
                2024-01-01  2       6
                2024-01-02  -       3
                """);
        FactTable google = Table.named("google").covers("2024-01-01/2024-01-03").rows("""
                date        clicks  media_cost
                2024-01-01  5       10
                """);
        Dataset union = Dataset.of(google, holes).union("google", "meta");

        assertThat(Ask.kpi("reach.cpc").of(union)).hasToString("2.2857142857142856 [PARTIAL_INPUT(2/3)]");
        assertThat(Ask.kpi("reach.cpc").loosely().of(union)).hasToString("2.7142857142857144 [PARTIAL_INPUT(2/3)]");
    }

    @Test
    void aUnionSetAgainstAnotherTableMustBeKnownInFull() {
        FactTable holes = Table.named("meta").covers("2024-01-01/2024-01-03").rows("""
                date        clicks
                2024-01-01  2
                2024-01-02  -
                """);
        FactTable web = Table.named("web").covers("2024-01-01/2024-01-03").rows("""
                date        sessions
                2024-01-01  30
                """);

        assertThat(Ask.formula("sessions / clicks")
                        .of(Dataset.of(GOOGLE, holes, web).union("google", "meta")))
                .hasToString("PARTIAL_INPUT");
        // 30 / 12
        assertThat(Ask.formula("sessions / clicks")
                        .of(Dataset.of(GOOGLE, META, web).union("google", "meta")))
                .hasToString("2.5");
    }

    @Test
    void aUnionOfWhichNothingIsKnownIsUnknown() {
        FactTable google = Table.named("google").rows("""
                date        clicks
                2024-01-01  -
                """);
        FactTable meta = Table.named("meta").rows("""
                date        clicks
                2024-01-01  -
                2024-01-01  -
                """);

        KpiValue.Absent absent =
                Ask.kpi("reach.clicks").absent(Dataset.of(google, meta).union("google", "meta"));
        assertThat(absent).hasToString("ALL_NULL");
        assertThat(absent.detail()).isEqualTo("none of the rows here (3 of tables google and meta) has clicks");
    }

    private static final FactTable LONG =
            Table.named("google").covers("2024-01-01/2024-01-05").rows("""
            date        clicks  media_cost
            2024-01-01  5       10
            2024-01-04  4       8
            """);
    private static final FactTable SHORT =
            Table.named("meta").covers("2024-01-01/2024-01-03").rows("""
            date        clicks  media_cost
            2024-01-01  2       6
            """);
    private static final Dataset UNEVEN = Dataset.of(LONG, SHORT).union("google", "meta");

    /** The account that ended is zero only if its coverage says so. */
    @Test
    void theTableThatCoversLeastIsFlagged() {
        assertThat(Ask.kpi("reach.clicks").per(Grain.DAY).lines(UNEVEN))
                .containsExactly(
                        "2024-01-01: 7",
                        "2024-01-02: 0",
                        "2024-01-03: 0 [PARTIAL_COVERAGE(0/1)]",
                        "2024-01-04: 4 [PARTIAL_COVERAGE(0/1)]");
        // 24 / 11: within each table cost and clicks are of the same days
        assertThat(Ask.kpi("reach.cpc").of(UNEVEN)).hasToString("2.1818181818181817 [PARTIAL_COVERAGE(2/4)]");
        FactTable ended = Table.named("meta").covers("2024-01-01/2024-01-05").rows("""
                date        clicks
                2024-01-01  2
                """);
        assertThat(Ask.kpi("reach.clicks").of(Dataset.of(LONG, ended).union("google", "meta")))
                .hasToString("11");
    }

    @Test
    void daysThatNoTableCoversAreNotCovered() {
        KpiValue.Absent absent =
                Ask.kpi("reach.clicks").in("2024-02-01/2024-02-03").absent(UNEVEN);
        assertThat(absent).hasToString("NOT_COVERED");
        assertThat(absent.detail())
                .isEqualTo("neither of tables google and meta covers a day of 2024-02-01/2024-02-03");
    }

    /** A change needs all days of both sides in every table, and a trailing window all of its days. */
    @Test
    void changesAndTrailingWindowsNeedEveryTableInFull() {
        assertThat(Ask.kpi("reach.clicks")
                        .per(Grain.DAY)
                        .in("2024-01-02/2024-01-04")
                        .against(Comparison.PREVIOUS)
                        .changes(UNEVEN))
                .containsExactly(
                        "2024-01-02: 0 - 7 = -7, -1",
                        "2024-01-03: 0 [PARTIAL_COVERAGE(0/1)] - 0 = NOT_COVERED, NOT_COVERED");
        assertThat(Ask.kpi("reach.clicks")
                        .per(Grain.DAY)
                        .in("2024-01-02/2024-01-04")
                        .trailing(2, Grain.DAY)
                        .lines(UNEVEN))
                .containsExactly("2024-01-02: 7", "2024-01-03: NOT_COVERED");
    }

    /** 30 sessions of the two days that all three cover, over 7 clicks. */
    @Test
    void aUnionSetAgainstAnotherTableIsOfTheDaysThatAllCover() {
        FactTable web = Table.named("web").covers("2024-01-01/2024-01-05").rows("""
                date        sessions
                2024-01-01  14
                2024-01-04  100
                """);

        assertThat(Ask.formula("sessions / clicks")
                        .of(Dataset.of(LONG, SHORT, web).union("google", "meta")))
                .hasToString("2 [PARTIAL_COVERAGE(2/4)]");
    }

    @Test
    void aGapOfInferredCoverageCountsWhereTheTableKnowsTheMember() {
        FactTable google = Table.named("google").rows("""
                date        campaign  clicks
                2024-01-01  brand     5
                2024-01-02  brand     4
                """);
        FactTable meta = Table.named("meta").rows("""
                date        campaign  clicks
                2024-01-01  summer    1
                2024-01-02  autumn    2
                """);

        assertThat(Ask.kpi("reach.clicks")
                        .by("campaign")
                        .lines(Dataset.of(google, meta).union("google", "meta")))
                .containsExactly("autumn: 2 [COVERAGE_INFERRED]", "brand: 9", "summer: 1 [COVERAGE_INFERRED]");
    }

    @Test
    void eachTableKeepsItsRowPeriods() {
        FactTable monthly = Table.named("meta")
                .per(Grain.MONTH)
                .covers("2024-01-01/2024-02-01")
                .rows("""
                        date        clicks
                        2024-01-01  100
                        """);
        FactTable daily = Table.named("google").covers("2024-01-01/2024-02-01").rows("""
                date        clicks
                2024-01-01  5
                2024-01-31  4
                """);
        Dataset union = Dataset.of(daily, monthly).union("google", "meta");

        assertThat(Ask.kpi("reach.clicks").per(Grain.MONTH).lines(union)).containsExactly("2024-01: 109");
        KpiValue.Absent absent =
                Ask.kpi("reach.clicks").in("2024-01-01/2024-01-15").absent(union);
        assertThat(absent).hasToString("UNSUPPORTED_BY_SOURCE");
        assertThat(absent.detail()).contains("table meta speaks for a whole MONTH");
    }

    @Test
    void eurosAndDollarsOfTwoTablesAreNotAdded() {
        FactTable dollars = Table.named("meta").in("USD").rows("""
                date        campaign  media_cost
                2024-01-01  spring    6
                2024-01-02  summer    3
                """);
        Dataset union = Dataset.of(GOOGLE, dollars).union("google", "meta");

        KpiValue.Absent absent = Ask.kpi("reach.media_cost").absent(union);
        assertThat(absent).hasToString("MIXED_CURRENCY");
        assertThat(absent.detail()).isEqualTo("media_cost of tables google and meta is in different currencies");
        assertThat(Ask.kpi("reach.media_cost").by("campaign").lines(union))
                .containsExactly("brand: 8", "spring: MIXED_CURRENCY", "summer: 3 [COVERAGE_INFERRED]");
        // nothing of meta is in the cell, so that there is one currency
        assertThat(((KpiValue.Present) Ask.kpi("reach.media_cost")
                                .where("campaign=brand")
                                .of(union))
                        .unit())
                .isEqualTo(Unit.MONEY.in(Currencies.parse("EUR")));
    }

    /** 10 EUR of 2 January are there, nothing else; a zero of two currencies has none. */
    @Test
    void aZeroWithoutRowsHasTheCurrencyThatAllTablesHave() {
        FactTable euros = Table.named("google").covers("2024-01-01/2024-01-02").rows("date  media_cost");
        FactTable moreEuros =
                Table.named("meta").covers("2024-01-01/2024-01-02").rows("date  media_cost");
        FactTable dollars =
                Table.named("meta").in("USD").covers("2024-01-01/2024-01-02").rows("date  media_cost");

        assertThat(((KpiValue.Present) Ask.kpi("reach.media_cost")
                                .of(Dataset.of(euros, moreEuros).union("google", "meta")))
                        .unit())
                .isEqualTo(Unit.MONEY.in(Currencies.parse("EUR")));
        assertThat(((KpiValue.Present) Ask.kpi("reach.media_cost")
                                .of(Dataset.of(euros, dollars).union("google", "meta")))
                        .unit())
                .isEqualTo(Unit.MONEY);
    }

    /** 70 of the one shop's own column, 100 - 20 - 10 of the other's parts. */
    @Test
    void eachTableMayHaveTheMeasureOrItsParts() {
        FactTable shop = Table.named("shop").covers("2024-01-01/2024-01-02").rows("""
                date        net_sales  orders
                2024-01-01  70         2
                """);
        FactTable books = Table.named("books").covers("2024-01-01/2024-01-02").rows("""
                date        gross_sales  discounts  returns  orders
                2024-01-01  100          20         10       3
                2024-01-01  50           5          -        1
                """);
        Dataset union = Dataset.of(shop, books).union("shop", "books");

        KpiValue.Present sales = (KpiValue.Present) Ask.kpi("convert.net_sales").of(union);
        assertThat(sales).hasToString("140 [PARTIAL_INPUT(2/3)]");
        assertThat(sales.evidence().fallbacks()).containsExactly(MeasureId.of("net_sales"));
        // the orders of the row without returns are left out: 140 / (2 + 3)
        assertThat(Ask.kpi("convert.aov").of(union)).hasToString("28 [PARTIAL_INPUT(2/3)]");
    }

    /** Without its discounts the second shop has no net sales, however loosely one reads. */
    @Test
    void aPartOfAFallbackThatIsUnknownEverywhereIsNotZero() {
        FactTable shop = Table.named("shop").rows("""
                date        net_sales
                2024-01-01  70
                """);
        FactTable books = Table.named("books").rows("""
                date        gross_sales  discounts  returns
                2024-01-01  100          -          10
                """);
        Dataset union = Dataset.of(shop, books).union("shop", "books");

        assertThat(Ask.kpi("convert.net_sales").of(union)).hasToString("70 [PARTIAL_INPUT(1/2)]");
        assertThat(Ask.kpi("convert.net_sales").loosely().of(union)).hasToString("ALL_NULL");
    }

    /** 30 people here and 20 there are 30 to 50. */
    @Test
    void distinctCountsOfTwoTablesAreBounded() {
        FactTable google = Table.named("google").covers("2024-01-01/2024-01-02").rows("""
                date        campaign  reach
                2024-01-01  spring    30
                """);
        FactTable meta = Table.named("meta").covers("2024-01-01/2024-01-02").rows("""
                date        campaign  reach
                2024-01-01  summer    20
                """);
        Dataset union = Dataset.of(google, meta).union("google", "meta");

        KpiValue.Absent absent = Ask.kpi("reach.unique_reach").absent(union);
        assertThat(absent).hasToString("NON_ADDITIVE(30..50)");
        assertThat(absent.detail())
                .isEqualTo(
                        "reach of tables google and meta cannot be added up: the same people or sales would count twice");
        assertThat(Ask.kpi("reach.unique_reach").by("campaign").lines(union))
                .containsExactly("spring: 30", "summer: 20");
        assertThat(Ask.formula("reach{campaign=spring} + reach{campaign=summer}")
                        .of(union))
                .hasToString("NON_ADDITIVE");
        // of another day of meta nothing is known
        assertThat(Ask.kpi("reach.unique_reach")
                        .of(Dataset.of(google, Table.named("meta").rows("""
                                date        campaign  reach
                                2024-01-01  summer    20
                                2024-01-02  summer    60
                                """)).union("google", "meta")))
                .hasToString("NON_ADDITIVE(60..unknown)");
    }

    @Test
    void aCountThatOneTableDoesNotHaveHereIsNotZero() {
        FactTable google = Table.named("google").covers("2024-01-01/2024-01-02").rows("""
                date        followers
                2024-01-01  30
                """);
        FactTable meta = Table.named("meta").covers("2024-01-01/2024-01-03").rows("""
                date        followers
                2024-01-02  20
                """);
        Dataset union = Dataset.of(google, meta).union("google", "meta");

        KpiValue.Absent absent =
                Ask.kpi("reach.followers").in("2024-01-01/2024-01-02").absent(union);
        assertThat(absent).hasToString("NO_SNAPSHOT");
        assertThat(absent.detail()).isEqualTo("followers has no row in table meta, and none does not mean zero");
        assertThat(Ask.kpi("reach.followers").of(union)).hasToString("50 [PARTIAL_COVERAGE(1/2)]");
    }

    private static FactTable claims(String name, String row) {
        return Table.named(name).covers("2024-01-01/2024-01-02").rows("date source_system conversions\n" + row);
    }

    /** Google and Meta claim the same sale; two accounts of Google do not. */
    @Test
    void claimsOfTwoSystemsAreNotAddedUpOverTables() {
        Dataset systems = Dataset.of(claims("a", "2024-01-01 google 5"), claims("b", "2024-01-01 meta 7"))
                .union("a", "b");
        Dataset accounts = Dataset.of(claims("a", "2024-01-01 google 5"), claims("b", "2024-01-01 google 7"))
                .union("a", "b");

        KpiValue.Absent absent = Ask.formula("conversions").absent(systems);
        assertThat(absent).hasToString("NON_ADDITIVE(7..12)");
        assertThat(absent.detail())
                .isEqualTo(
                        "conversions of tables a and b cannot be added up: the same people or sales would count twice;"
                                + " split or filter by source_system, which each table must have");
        assertThat(Ask.formula("conversions").of(accounts)).hasToString("12");
        assertThat(Ask.formula("conversions").by("source_system").lines(systems))
                .containsExactly("google: 5", "meta: 7");
        assertThat(Ask.formula("conversions{source_system=google}").of(systems)).hasToString("5");
    }

    /** 5 + 7 of Google; how many of the 1 of Meta are among the others nobody knows. */
    @Test
    void aFilterToOneSystemLeavesClaimsThatAddUp() {
        Dataset union = Dataset.of(
                        claims("a", "2024-01-01 google 5\n2024-01-01 meta 1"), claims("b", "2024-01-01 google 7"))
                .union("a", "b");

        assertThat(Ask.formula("conversions{source_system=google}").of(union)).hasToString("12");
        assertThat(Ask.formula("conversions").where("source_system=google").of(union))
                .hasToString("12");
        assertThat(Ask.formula("conversions{source_system=google|meta}").of(union))
                .hasToString("NON_ADDITIVE(7..13)");
        assertThat(Ask.formula("conversions{source_system!=meta}").of(union)).hasToString("NON_ADDITIVE(7..12)");
        assertThat(Ask.formula("conversions").by("source_system").lines(union))
                .containsExactly("google: 12", "meta: 1");
    }

    @Test
    void tablesThatDoNotNameTheirSystemMayBeTwo() {
        FactTable one = Table.named("a").covers("2024-01-01/2024-01-02").rows("""
                date        conversions
                2024-01-01  5
                """);
        FactTable two = Table.named("b").covers("2024-01-01/2024-01-02").rows("""
                date        conversions
                2024-01-01  7
                """);

        assertThat(Ask.formula("conversions").of(Dataset.of(one, two).union("a", "b")))
                .hasToString("NON_ADDITIVE(7..12)");
    }

    @Test
    void nothingIsAddedUpOverModelsOfAttributionInTwoTables() {
        FactTable first = Table.named("a").rows("""
                date        attribution_model  clicks
                2024-01-01  first              5
                """);
        FactTable last = Table.named("b").rows("""
                date        attribution_model  clicks
                2024-01-01  last               7
                """);
        Dataset union = Dataset.of(first, last).union("a", "b");

        KpiValue.Absent absent = Ask.formula("clicks").absent(union);
        assertThat(absent).hasToString("NON_ADDITIVE");
        assertThat(absent.detail())
                .isEqualTo("clicks of tables a and b would be added up over alternatives, such as attribution models");
        assertThat(Ask.formula("clicks").where("attribution_model=last").of(union))
                .hasToString("7");
    }

    private static final FactTable WITH_REACH =
            Table.named("meta").covers("2024-01-01/2024-01-02").rows("""
            date        impressions  reach
            2024-01-01  300          100
            """);

    /** 100 people of meta are not those of the 400 impressions of both. */
    @Test
    void aMeasureOfOneTableIsNotSetAgainstAUnionOfMore() {
        Dataset union = Dataset.of(GOOGLE, WITH_REACH).union("google", "meta");

        KpiValue.Absent absent = Ask.formula("impressions / reach").absent(union);
        assertThat(absent).hasToString("MISSING_MEASURE");
        assertThat(absent.detail())
                .isEqualTo("reach is only in meta, but impressions is of the union of google and meta; if meta has all"
                        + " there is of reach, prefer it");
        // the caller vouches: 450 / 100
        assertThat(Ask.formula("impressions / reach")
                        .in("2024-01-01/2024-01-02")
                        .of(union.prefer(measures("reach"), "meta")))
                .hasToString("4");
    }

    @Test
    void anOptionalInputThatOneTableLacksIsFlagged() {
        FactTable google = Table.named("google").covers("2024-01-01/2024-01-02").rows("""
                date        reactions
                2024-01-01  3
                """);
        FactTable meta = Table.named("meta").covers("2024-01-01/2024-01-02").rows("""
                date        reactions  saves
                2024-01-01  4          2
                """);

        assertThat(Ask.formula("reactions + saves?").of(Dataset.of(google, meta).union("google", "meta")))
                .hasToString("9 [OPTIONAL_MISSING(saves)]");
    }

    /** The same rows in one table are explained the same: costs per click of 50 / 10 after and 18 / 6 before. */
    @Test
    void whyAUnionChangedIsExplainedLikeOneTable() {
        FactTable google = Table.named("google").covers("2024-01-01/2024-03-01").rows("""
                date        campaign  clicks  media_cost
                2024-01-05  spring    5       10
                2024-02-05  spring    4       20
                """);
        FactTable meta = Table.named("meta").covers("2024-01-01/2024-03-01").rows("""
                date        campaign  clicks  media_cost
                2024-01-05  summer    1       8
                2024-02-05  spring    6       30
                """);
        FactTable whole = Table.named("whole").covers("2024-01-01/2024-03-01").rows("""
                date        campaign  clicks  media_cost
                2024-01-05  spring    5       10
                2024-02-05  spring    4       20
                2024-01-05  summer    1       8
                2024-02-05  spring    6       30
                """);
        Dataset union = Dataset.of(google, meta).union("google", "meta");

        for (String kpi : List.of("reach.clicks", "reach.cpc")) {
            assertThat(Why.kpi(kpi).by("campaign").of(union).decomposition())
                    .isInstanceOf(Decomposition.Present.class)
                    .isEqualTo(Why.kpi(kpi).by("campaign").of(whole).decomposition());
        }
    }
}
