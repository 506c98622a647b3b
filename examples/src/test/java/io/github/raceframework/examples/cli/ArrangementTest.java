package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Totals, shares, order, limit and small samples on the command line. */
class ArrangementTest {

    @TempDir
    private Path directory;

    private List<Object> asked = List.of();

    @BeforeEach
    void writeVisits() throws IOException {
        Path visits = write("web.csv", """
                date,channel,campaign,sessions,engaged_sessions
                2024-01-10,Email,spring,60,3
                2024-01-20,Email,autumn,40,20
                2024-02-10,Display,spring,100,50
                """);
        asked = List.of(
                "kpis", visits, "--coverage", "2024-01-01/2024-03-01", "--kpi", "reach.sessions,reach.engagement_rate");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private String print(Object... more) {
        Race race = Race.run(asked, more);
        assertThat(race.err()).isEmpty();
        assertThat(race.exitCode()).isZero();
        return race.out();
    }

    @Test
    void totalsAndSubtotalsStandAfterTheirParts() {
        assertThat(print("--by", "channel,campaign", "--total", "--subtotals", "--share", "subtotal"))
                .isEqualTo("""
                        channel  campaign  reach.sessions     share   reach.engagement_rate
                        DISPLAY  spring               100   100.00%                  50.00%
                        DISPLAY  (total)              100    50.00%                  50.00%
                        EMAIL    autumn                40    40.00%                  50.00%
                        EMAIL    spring                60    60.00%                   5.00%
                        EMAIL    (total)              100    50.00%                  23.00%
                        (total)  (total)              200   100.00%                  36.50%

                        days: 2024-01-01/2024-03-01 (end exclusive)

                        notes:
                          reach.engagement_rate share: NON_ADDITIVE, cannot be added up; ratios of groups are no parts of that of the whole
                        """);
    }

    @Test
    void allPeriodsTogetherAreTheLastRows() {
        assertThat(print("--by", "channel", "--grain", "month", "--all-periods", "--format", "csv"))
                .isEqualTo("""
                        total,period,channel,reach.sessions,reach.engagement_rate,notes
                        ,2024-01,DISPLAY,0,,reach.engagement_rate:ZERO_DENOMINATOR
                        ,2024-01,EMAIL,100,0.23,
                        ,2024-02,DISPLAY,100,0.5,
                        ,2024-02,EMAIL,0,,reach.engagement_rate:ZERO_DENOMINATOR
                        period,,DISPLAY,100,0.5,
                        period,,EMAIL,100,0.23,
                        """);
    }

    @Test
    void groupsComeInOrderAndOnlyTheFirstOfThem() {
        assertThat(print(
                        "--by",
                        "channel",
                        "--grain",
                        "month",
                        "--order-by",
                        "reach.engagement_rate:asc:all",
                        "--limit",
                        "1",
                        "--format",
                        "csv"))
                .isEqualTo("""
                        period,channel,rank,reach.sessions,reach.engagement_rate,notes
                        2024-01,EMAIL,1,100,0.23,
                        2024-02,EMAIL,1,0,,reach.engagement_rate:ZERO_DENOMINATOR
                        """);
        assertThat(print("--by", "campaign", "--order-by", "reach.sessions", "--format", "csv"))
                .isEqualTo("""
                        campaign,rank,reach.sessions,reach.engagement_rate,notes
                        spring,1,160,0.33125,
                        autumn,2,40,0.5,
                        """);
    }

    @Test
    void ratesOfFewAreMarkedWithTheirInterval() {
        // 3 of 60, from 1.71 % to 13.70 %: the worked numbers of the domain reference, 4.5
        assertThat(print("--where", "campaign=spring, channel=EMAIL", "--min-sample", "100")
                        .lines()
                        .toList())
                .endsWith(
                        "notes:",
                        "  reach.engagement_rate: LOW_SAMPLE(60/100), small sample; with 95% confidence from"
                                + " 1.71% to 13.70%");
    }

    @Test
    void aReasonOfAllGroupsIsSaidOnce() throws IOException {
        Path costs = write("costs.csv", "date,cost\n2024-01-01,400\n");

        assertThat(Race.run(
                                "kpis",
                                asked.get(1),
                                costs,
                                "--coverage",
                                "2024-01-01/2024-03-01",
                                "--map",
                                "cost=media_cost",
                                "--currency",
                                "EUR",
                                "--formula",
                                "cpv=media_cost / sessions",
                                "--by",
                                "channel",
                                "--total")
                        .out())
                .isEqualTo("""
                        channel                   cpv
                        DISPLAY  (not split that way)
                        EMAIL    (not split that way)
                        (total)              EUR 2.00

                        days: 2024-01-01/2024-03-01 (end exclusive)

                        notes:
                          cpv of all groups: MISSING_DIMENSION, not split that way; table costs, which has media_cost, has no dimension channel
                        """);
    }

    @Test
    void sharesSayWhatTheirValuesDoNot() throws IOException {
        Path ads = write(
                "ads.csv", "date,channel,clicks\n2024-01-01,Email,3\n2024-01-02,Display,\n2024-01-02,Display,1\n");

        assertThat(Race.run("kpis", ads, "--kpi", "reach.clicks", "--by", "channel", "--share", "total")
                        .out())
                .isEqualTo("""
                        channel  reach.clicks    share
                        DISPLAY             1*  25.00%*
                        EMAIL               3*  75.00%*

                        days: 2024-01-01/2024-01-03 (end exclusive)

                        notes:
                          DISPLAY, reach.clicks: PARTIAL_INPUT(1/2), some rows unknown
                          DISPLAY, reach.clicks: COVERAGE_INFERRED, gaps taken for zero
                          DISPLAY, reach.clicks share: PARTIAL_INPUT(1/2, whole 2/3), some rows unknown
                          EMAIL, reach.clicks: COVERAGE_INFERRED, gaps taken for zero
                          EMAIL, reach.clicks share: PARTIAL_INPUT(2/3), some rows unknown
                        """);
        Path zero = write("zero.csv", "date,channel,clicks\n2024-01-01,Email,0\n");
        assertThat(Race.run("kpis", zero, "--kpi", "reach.clicks", "--by", "channel", "--share", "total")
                        .out())
                .isEqualTo("""
                        channel  reach.clicks               share
                        EMAIL               0   (divided by zero)

                        days: 2024-01-01/2024-01-02 (end exclusive)

                        notes:
                          EMAIL, reach.clicks share: ZERO_DENOMINATOR, divided by zero; the whole is 0
                        """);
    }

    @Test
    void amountsInSeveralCurrenciesHaveNoOrder() throws IOException {
        Path ads = write("ads.csv", "date,channel,cost,cur\n2024-01-01,Email,3,USD\n2024-01-01,Display,1,EUR\n");

        assertThat(Race.run(
                                "kpis",
                                ads,
                                "--map",
                                "cost=media_cost",
                                "--map",
                                "cur=currency",
                                "--kpi",
                                "reach.media_cost",
                                "--by",
                                "channel",
                                "--order-by",
                                "reach.media_cost",
                                "--limit",
                                "1")
                        .out())
                .isEqualTo("""
                        channel  reach.media_cost
                        DISPLAY          EUR 1.00
                        EMAIL            USD 3.00

                        days: 2024-01-01/2024-01-02 (end exclusive)

                        notes:
                          order: MIXED_CURRENCY, several currencies; reach.media_cost of these groups is in several currencies, which have no order
                        """);
    }

    @Test
    void anOptionWithoutTheOneItNeedsIsRefused() {
        refused("--total is about groups; ask for them with --by", "--total");
        refused("--share is about groups; ask for them with --by", "--share", "total");
        refused("--order-by is about groups; ask for them with --by", "--order-by", "reach.sessions");
        refused("--limit is about groups; ask for them with --by", "--limit", "3");
        refused(
                "--subtotals are of two dimensions or more; name them with --by DIM,DIM, or ask for --total",
                "--subtotals",
                "--by",
                "channel");
        refused("--subtotals are of two dimensions or more; name them with --by DIM,DIM", "--subtotals");
        refused("--all-periods is about buckets of time; ask for them with --grain", "--all-periods");
        refused(
                "--all-periods: the values of --trailing and --to-date end with a bucket, and all periods together are"
                        + " none",
                "--all-periods",
                "--grain",
                "month",
                "--trailing",
                "2");
        refused(
                "--order-by reach.sessions:all: the values of --trailing and --to-date end with a bucket, and all periods"
                        + " together are none",
                "--order-by",
                "reach.sessions:all",
                "--by",
                "channel",
                "--grain",
                "month",
                "--to-date",
                "year");
    }

    @Test
    void aNumberOrKpiThatCannotBeIsRefused() {
        refused("--limit 0 is not a number from 1 on", "--limit", "0", "--by", "channel");
        refused("--min-sample -1 is not a number from 1 on", "--min-sample", "-1");
        refused(
                "--order-by: \"reach.session\" is no KPI that is asked for; did you mean \"reach.sessions\"?",
                "--order-by",
                "reach.session",
                "--by",
                "channel");
        refused(
                "--order-by: \"reach.clicks\" is not among the KPIs asked for; add it to --kpi",
                "--order-by",
                "reach.clicks",
                "--by",
                "channel");
        refused(
                "--order-by \"reach.sessions:down\" is no KPI, such as reach.clicks, reach.clicks:asc or reach.clicks:all",
                "--order-by",
                "reach.sessions:down",
                "--by",
                "channel");
    }

    private void refused(String message, Object... more) {
        Race race = Race.run(asked, more);
        assertThat(race.err()).isEqualTo("race: " + message + "\nTry \"race kpis --help\".\n");
        assertThat(race.exitCode()).isEqualTo(2);
    }
}
