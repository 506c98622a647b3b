package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One campaign over a month of 30 days, day first, with unique reach per day and blank cells on one day. */
class ReachExportTest {

    @TempDir
    private Path directory;

    private List<Object> input = List.of();

    /** On day d: cost 10 + d, impressions 1000, reach 500 + 10 d; on the 5th only the cost is known. */
    @BeforeEach
    void write() throws IOException {
        String rows = IntStream.rangeClosed(1, 30)
                .mapToObj(day -> day + ".06.2019;" + (10 + day) + (day == 5 ? ";;" : ";1000;" + (500 + 10 * day)))
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(
                directory.resolve("control.csv"), "Date;Spend [USD];# of Impressions;Reach\n" + rows + "\n");
        input = List.of(
                file,
                "--delimiter=;",
                "--date-column=Date",
                "--date-format=d.MM.yyyy",
                "--currency=USD",
                "--map=Spend [USD]=media_cost",
                "--map=# of Impressions=impressions",
                "--map=Reach=reach");
    }

    /**
     * The 29 days on which both are known: cost 30 * 10 + (1 + ... + 30) - 15 = 300 + 465 - 15 = 750, impressions 29000, so CPM 750000 / 29000 =
     * 25.862068965517242. Reach adds up over nothing: at least that of the best day, 800.
     */
    @Test
    void unknownCellsAndUniqueReachAreSaid() {
        Race race = Race.run(kpis("--kpi", "reach.cpm,reach.unique_reach", "--grain", "month", "--format", "csv"));

        assertThat(race.out()).isEqualTo("""
                        period,reach.cpm,reach.unique_reach,notes
                        2019-06,25.862068965517242,,reach.cpm:PARTIAL_INPUT(29/30);reach.unique_reach:NON_ADDITIVE(800..unknown)
                        """);
        assertThat(race.exitCode()).isZero();
    }

    @Test
    void peopleReadTheReasonInWords() {
        Race race = Race.run(kpis("--kpi", "reach.cpm,reach.unique_reach"));

        assertThat(race.out()).isEqualTo("""
                        reach.cpm     reach.unique_reach
                        USD 25.86*  (cannot be added up)

                        days: 2019-06-01/2019-07-01 (end exclusive)

                        notes:
                          reach.cpm: PARTIAL_INPUT(29/30), some rows unknown
                          reach.unique_reach: NON_ADDITIVE(800..unknown), cannot be added up; reach cannot be added up over time: the same people or sales would count twice
                        """);
    }

    @Test
    void aKeywordShowsWhatCanBeComputedInPrincipleThoughNotHere() {
        Race race = Race.run(kpis("--kpi", "reach"));

        assertThat(race.out()).contains("reach.unique_reach").doesNotContain("reach.ctr");
    }

    @Test
    void computableSaysWhatIsMissing() {
        List<Object> args = new ArrayList<>(List.of("computable"));
        args.addAll(input);
        args.addAll(List.of("--kpi", "reach.cpm,reach.ctr,reach.viewability,plan.pacing_index"));

        Race table = Race.run(args);
        Race json = Race.run(args, "--format", "json");
        Race csv = Race.run(args, "--format", "csv");

        assertThat(table.err()).isEqualTo("note: 1 of 4 KPIs can be computed\n");
        assertThat(table.out()).isEqualTo("""
                        kpi                computable  tables   reason           missing
                        reach.cpm          yes         control
                        reach.ctr          no          control  MISSING_MEASURE  measure clicks
                        reach.viewability  no                   MISSING_MEASURE  measure measurable_impressions, measure viewable_impressions
                        plan.pacing_index  no                   MISSING_MEASURE  measure actual, measure expected_to_date
                        """);
        assertThat(csv.out()).startsWith("""
                        kpi,computable,tables,reason,detail,missing_measures,missing_dimensions
                        reach.cpm,yes,control,,,,
                        reach.ctr,no,control,MISSING_MEASURE,no table has clicks,clicks,
                        """);
        assertThat(json.out()).startsWith("""
                        {
                          "kind" : "race-computability",
                          "formatVersion" : "1.0",
                          "kpis" : [ {
                            "id" : "reach.cpm",
                            "computable" : true,
                            "tables" : [ "control" ],
                            "missingMeasures" : [ ],
                            "missingDimensions" : [ ]
                          }, {
                            "id" : "reach.ctr",
                            "computable" : false,
                            "tables" : [ "control" ],
                            "reason" : "MISSING_MEASURE",
                            "detail" : "no table has clicks",
                            "missingMeasures" : [ "clicks" ],
                            "missingDimensions" : [ ]
                          }, {
                        """).endsWith("} ]\n}\n");
    }

    @Test
    void computableLooksAtAllKpisUnlessTold() {
        List<Object> args = new ArrayList<>(List.of("computable"));
        args.addAll(input);

        assertThat(Race.run(args).out().lines()).hasSize(271);
        assertThat(Race.run(args, "--formula", "x=clicks / impressions").out().lines())
                .hasSize(2);
    }

    private List<Object> kpis(Object... more) {
        List<Object> args = new ArrayList<>(List.of("kpis"));
        args.addAll(input);
        args.addAll(List.of(more));
        return args;
    }
}
