package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the input options do beyond one plain file, and what is said about it. */
class InputTest {

    @TempDir
    private Path directory;

    @Test
    void filesOfOneHeaderAreOneTableNamedAfterTheFirst() throws IOException {
        Path january = write("a.b.csv", "date,clicks,x\n2024-01-31,1,\n");
        Path february = write("february.csv", "date,clicks,x\n2024-02-01,2,\n");

        Race race = Race.run("kpis", january, february, "--kpi", "reach.clicks", "--format", "csv");

        assertThat(race.out()).isEqualTo("reach.clicks,notes\n3,\n");
        assertThat(race.err()).isEqualTo("note: table \"a.b\": this column is ignored: \"x\"\n");
    }

    @Test
    void filesOfDifferentHeadersAreTablesOfTheirOwn() throws IOException {
        Path ads = write("ads.csv", "date,channel,cost\n2024-01-31,Email,12\n");
        Files.createDirectory(directory.resolve("other"));
        Path shop = write("other/ads.csv", "date,channel,orders,,\n2024-01-31,EMAIL,3,,\n");

        Race race = Race.run(
                "kpis",
                ads,
                shop,
                "--map",
                "cost=media_cost",
                "--currency",
                "EUR",
                "--by",
                "channel",
                "--formula",
                "cpo=media_cost / orders",
                "--format",
                "csv");

        // 12 / 3, from two tables
        assertThat(race.out()).isEqualTo("channel,cpo,notes\nEMAIL,4,\n");
        assertThat(race.err()).isEqualTo("note: table \"ads-2\": these columns are ignored: \"\", \"\"\n");
    }

    @Test
    void aMeasureInTwoTablesIsAmbiguous() throws IOException {
        Path ads = write("ads.csv", "date,clicks\n2024-01-31,12\n");
        Path web = write("web.csv", "date,clicks,sessions\n2024-01-31,12,9\n");

        Race race = Race.run("kpis", ads, web, "--kpi", "reach.clicks,reach.sessions", "--format", "csv");

        assertThat(race.out()).isEqualTo("reach.clicks,reach.sessions,notes\n,9,reach.clicks:AMBIGUOUS_SOURCE\n");
        assertThat(race.err())
                .isEqualTo("note: measure clicks is in the tables \"ads\", \"web\", so KPIs that use it are ambiguous;"
                        + " --prefer or --union says which tables count\n");
    }

    @Test
    void gapsStrangersAndEmptinessAreSaid() throws IOException {
        Path gaps = write("gaps.csv", "date,channel,clicks\n2024-01-01,Fax\u001b[2J,1\n2024-01-04,EMAIL,2\n");
        Path empty = write("empty.csv", "date,sessions\n");

        Race race = Race.run("kpis", gaps, empty, "--kpi", "reach.clicks", "--format", "csv");

        assertThat(race.out()).isEqualTo("reach.clicks,notes\n3,reach.clicks:COVERAGE_INFERRED\n");
        assertThat(race.err())
                .isEqualTo("note: table \"gaps\": 2 days without a row between the first and the last:"
                        + " \"2024-01-02/2024-01-04\"; taken as covered, --coverage says for sure\n"
                        + "note: table \"gaps\": not in the vocabulary of channel, so members of their own: \"Fax [2J\"\n"
                        + "note: table \"empty\": there are no rows\n");
        assertThat(race.exitCode()).isZero();
    }

    @Test
    void mediaFollowFromChannels() throws IOException {
        Path visits = write("visits.csv", """
                date,channel,sessions
                2024-01-01,Paid Search,5
                2024-01-01,Display,2
                2024-01-01,Email,3
                2024-01-01,Fax,1
                """);

        Race race = Race.run("kpis", visits, "--kpi", "reach.sessions", "--by", "media", "--format", "csv");

        assertThat(race.out()).isEqualTo("media,reach.sessions,notes\n(not set),1,\nOWNED,3,\nPAID,7,\n");
        assertThat(race.err()).isEqualTo("""
                note: table "visits": not in the vocabulary of channel, so members of their own: "Fax"
                note: table "visits": no media is known for "Fax"; their rows are (not set)
                """);
    }

    @Test
    void declaredCoverageEndsTheGuess() throws IOException {
        Path gaps = write("gaps.csv", "date,clicks\n2024-01-01,1\n2024-01-04,2\n");

        Race race = Race.run(
                "kpis",
                gaps,
                "--kpi",
                "reach.clicks",
                "--format",
                "csv",
                "--coverage",
                "2024-01-01/2024-01-02",
                "--coverage",
                "2024-01-02/2024-02-01");

        assertThat(race.out()).isEqualTo("reach.clicks,notes\n3,\n");
        assertThat(race.err()).isEmpty();
    }

    @Test
    void aTableWithoutRowsGivesAnEmptyAnswer() throws IOException {
        Path empty = write("empty.csv", "date,clicks\n");

        Race table = Race.run("kpis", empty, "--kpi", "reach.clicks");
        Race csv = Race.run("kpis", empty, "--kpi", "reach.clicks", "--format", "csv");

        assertThat(table.out()).isEmpty();
        assertThat(table.err()).isEqualTo("note: table \"empty\": there are no rows\nnote: the answer has no rows\n");
        assertThat(csv.out()).isEqualTo("reach.clicks,notes\n");
        assertThat(csv.exitCode()).isZero();
    }

    @Test
    void anAnswerWithoutAValueSaysWhyInEveryRow() throws IOException {
        Path ads = write("ads.csv", "date,channel,clicks\n2024-01-01,EMAIL,1\n2024-01-01,SMS,1\n");

        Race race = Race.run("kpis", ads, "--kpi", "act.leads", "--by", "channel", "--format", "csv");

        assertThat(race.out())
                .isEqualTo(
                        "channel,act.leads,notes\nEMAIL,,act.leads:MISSING_MEASURE\nSMS,,act.leads:MISSING_MEASURE\n");
    }

    @Test
    void moneyMayNameItsCurrencyInAColumn() throws IOException {
        Path ads = write("ads.csv", "date,channel,media_cost,cur\n2024-01-01,EMAIL,5,USD\n2024-01-01,SMS,7,JPY\n");

        Race race = Race.run("kpis", ads, "--map", "cur=currency", "--kpi", "reach.media_cost", "--by", "channel");

        assertThat(race.out()).isEqualTo("""
                        channel  reach.media_cost
                        EMAIL            USD 5.00
                        SMS                 JPY 7

                        days: 2024-01-01/2024-01-02 (end exclusive)
                        """);
    }

    @Test
    void headersMayHaveEqualsSignsTabsSeparateAndRowsMayBeMonths() throws IOException {
        Path ads = write("ads.csv", "Month\tclicks = all\tchan\nFeb 2024\t29\tx\n");

        Race race = Race.run(
                "kpis",
                ads,
                "--delimiter",
                "tab",
                "--date-column",
                "Month",
                "--date-format",
                "MMM yyyy",
                "--row-grain",
                "month",
                "--map",
                "clicks = all=clicks,link_clicks",
                "--map",
                "chan=dim:touch_point",
                "--by",
                "touch_point",
                "--grain",
                "month",
                "--kpi",
                "reach.clicks",
                "--formula",
                "both=clicks + link_clicks",
                "--format",
                "csv");

        assertThat(race.out()).isEqualTo("period,touch_point,reach.clicks,both,notes\n2024-02,x,29,58,\n");
    }

    /** Weeks from Sunday: 1 + 2 are in the four weeks from 4 February 2024, 4 in the five from 3 March. */
    @Test
    void weeksOfRowsMakeUpPeriodsOfARetailYear() throws IOException {
        Path ads = write("ads.csv", "date,clicks\n2024-02-04,1\n2024-02-25,2\n2024-03-03,4\n");

        Race race = Race.run(
                "kpis",
                ads,
                "--row-grain",
                "week",
                "--row-calendar",
                "week=sunday",
                "--coverage",
                "2024-02-04/2024-04-07",
                "--grain",
                "month",
                "--calendar",
                "NRF",
                "--kpi",
                "reach.clicks",
                "--format",
                "csv");

        assertThat(race.out()).isEqualTo("period,reach.clicks,notes\nFY2024/25-P01,3,\nFY2024/25-P02,4,\n");
    }

    /** Clicks 4 to 9, a rise of 5 / 4; CTR 4 / 100 to 9 / 300, a fall of one point. */
    @Test
    void periodsAreCompared() throws IOException {
        Path ads = write("ads.csv", "date,clicks,impressions\n2024-01-31,4,100\n2024-02-29,9,300\n");
        List<Object> asked = List.of(
                "kpis",
                ads,
                "--coverage",
                "2024-01-01/2024-03-01",
                "--grain",
                "month",
                "--kpi",
                "reach.clicks,reach.ctr");

        assertThat(Race.run(asked, "--from", "2024-02-01", "--compare", "previous")
                        .out())
                .isEqualTo("""
                        period   reach.clicks   before     change   reach.ctr   before     change
                        2024-02             9        4   +125.00%       3.00%    4.00%   -1.00 pp
                        """);
        assertThat(Race.run(asked, "--compare", "previous").out().replaceAll(" +", " "))
                .isEqualTo("""
                        period reach.clicks before change reach.ctr before change
                        2024-01 4 (no data for this time) - 4.00% (no data for this time) -
                        2024-02 9 4 +125.00% 3.00% 4.00% -1.00 pp

                        notes:
                         2024-01, reach.clicks before: NOT_COVERED, no data for this time; clicks of table ads covers no day of 2023-12-01/2024-01-01
                         2024-01, reach.ctr before: NOT_COVERED, no data for this time; clicks of table ads covers no day of 2023-12-01/2024-01-01
                        """);
        assertThat(Race.run(asked, "--trailing", "2", "--format", "csv").out()).isEqualTo("""
                        period,reach.clicks,reach.ctr,notes
                        2024-01,,,reach.clicks:NOT_COVERED;reach.ctr:NOT_COVERED
                        2024-02,13,0.0325,
                        """);
        assertThat(Race.run(asked, "--trailing", "29,day", "--from", "2024-02-01", "--format", "csv")
                        .out())
                .isEqualTo("period,reach.clicks,reach.ctr,notes\n2024-02,9,0.03,\n");
        assertThat(Race.run(asked, "--to-date", "year", "--from", "2024-02-01", "--format", "csv")
                        .out())
                .isEqualTo("period,reach.clicks,reach.ctr,notes\n2024-02,13,0.0325,\n");
    }

    @Test
    void namesOfDataStayAsTheyAreButCannotSteerTheTerminal() throws IOException {
        Path ads = write("ads.csv", "date,campaign,clicks\n2024-01-01,\"Gr\u00f6\u00dfe\u001b[31m\n\u202Ex\",5\n");

        Race race = Race.run("kpis", ads, "--kpi", "reach.clicks", "--by", "campaign");

        assertThat(race.out()).startsWith("campaign       reach.clicks\nGr\u00f6\u00dfe [31m  x             5\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
