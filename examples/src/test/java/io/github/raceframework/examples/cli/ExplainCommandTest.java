package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples of the reference of the domain, read from files, and what is said when there is no explanation. */
class ExplainCommandTest {

    @TempDir
    private Path directory;

    private List<Object> web = List.of();

    /** Rates 3 %, 6 %, 5 % of 1000, 600, 400 sessions; then 3 %, 6.2 %, 4.5 % of 1600, 500, 400. */
    @BeforeEach
    void write() throws IOException {
        web = explain("web.csv", """
                date,channel,sessions,leads
                2024-01-01,PAID_SEARCH,1000,30
                2024-01-01,EMAIL,600,36
                2024-01-01,DIRECT,400,20
                2024-02-01,PAID_SEARCH,1600,48
                2024-02-01,EMAIL,500,31
                2024-02-01,DIRECT,400,18
                """);
    }

    private List<Object> explain(String name, String rows) throws IOException {
        return List.of(
                "explain",
                Files.writeString(directory.resolve(name), rows),
                "--coverage=2024-01-01/2024-03-01",
                "--currency=EUR",
                "--before=2024-01-01/2024-02-01",
                "--after=2024-02-01/2024-03-01");
    }

    /** As in the reference: mix -0.001526, -0.002010 and -0.000264, rates 0, +0.000500 and -0.000900. */
    @Test
    void peopleReadWhatMoved() {
        Race race = Race.run(web, "--kpi", "act.lead_conversion_rate", "--by", "channel");

        assertThat(race.out()).isEqualTo("""
                        act.lead_conversion_rate
                          before, 2024-01-01/2024-02-01 (end exclusive): 4.30%
                          after, 2024-02-01/2024-03-01 (end exclusive): 3.88%

                        by channel: -0.42 pp, rates and mix of members; residual 0
                        channel      part  before    after       effect    share
                        DIRECT       rate   5.00%    4.50%     -0.09 pp   21.43%
                        DIRECT       mix   20.00%   16.00%   -0.0264 pp    6.29%
                        EMAIL        rate   6.00%    6.20%     +0.05 pp  -11.90%
                        EMAIL        mix   30.00%   20.00%    -0.201 pp   47.86%
                        PAID_SEARCH  rate   3.00%    3.00%         0 pp    0.00%
                        PAID_SEARCH  mix   50.00%   64.00%   -0.1526 pp   36.33%
                        (all)        rate                      -0.04 pp    9.52%
                        (all)        mix                       -0.38 pp   90.48%
                        """);
        assertThat(race.err()).isEmpty();
        assertThat(race.exitCode()).isZero();
    }

    /** As in the reference, by the weights of before: rates 0, +0.0006, -0.0010; mix -0.00182, -0.00170, -0.00028; together 0, -0.0002, +0.0002. */
    @Test
    void byTheFirstPeriodRateAndMixHaveAnEffectTogether() {
        Race race = Race.run(web, "--kpi", "act.lead_conversion_rate", "--by", "channel", "--weights", "base");

        assertThat(race.out()).endsWith("""
                        channel      part         before    after      effect    share
                        DIRECT       rate          5.00%    4.50%     -0.1 pp   23.81%
                        DIRECT       mix          20.00%   16.00%   -0.028 pp    6.67%
                        DIRECT       interaction   5.00%    4.50%    +0.02 pp   -4.76%
                        EMAIL        rate          6.00%    6.20%    +0.06 pp  -14.29%
                        EMAIL        mix          30.00%   20.00%    -0.17 pp   40.48%
                        EMAIL        interaction   6.00%    6.20%    -0.02 pp    4.76%
                        PAID_SEARCH  rate          3.00%    3.00%        0 pp    0.00%
                        PAID_SEARCH  mix          50.00%   64.00%   -0.182 pp   43.33%
                        PAID_SEARCH  interaction   3.00%    3.00%        0 pp    0.00%
                        (all)        rate                            -0.04 pp    9.52%
                        (all)        mix                             -0.38 pp   90.48%
                        (all)        interaction                         0 pp    0.00%
                        """);
    }

    @Test
    void aSumHasOneEffectPerMember() {
        Race race = Race.run(web, "--kpi", "reach.sessions", "--by=channel");

        assertThat(race.out()).isEqualTo("""
                        reach.sessions
                          before, 2024-01-01/2024-02-01 (end exclusive): 2,000
                          after, 2024-02-01/2024-03-01 (end exclusive): 2,500

                        by channel: +500, each member's own change; residual 0
                        channel      before   after   effect    share
                        DIRECT          400     400        0    0.00%
                        EMAIL           600     500     -100  -20.00%
                        PAID_SEARCH   1,000   1,600     +600  120.00%
                        """);
    }

    /** 100,000 x .04 x .20 x 80 = 64,000 to 110,000 x .036 x .22 x 78 = 67,953.60, as in the reference. */
    @Test
    void factorsHaveUnitsOfTheirOwn() throws IOException {
        List<Object> shop = explain("shop.csv", """
                date,sessions,leads,orders,net_sales
                2024-01-31,100000,4000,800,64000
                2024-02-01,110000,3960,871.2,67953.6
                """);
        Race race = Race.run(
                shop,
                "--kpi=convert.net_sales",
                "--formula=close_rate=orders / leads",
                "--chain=reach.sessions, act.lead_conversion_rate,close_rate,convert.aov");

        assertThat(race.err()).isEmpty();
        assertThat(race.out()).isEqualTo("""
                        convert.net_sales
                          before, 2024-01-01/2024-02-01 (end exclusive): EUR 64,000.00
                          after, 2024-02-01/2024-03-01 (end exclusive): EUR 67,953.60

                        along reach.sessions * act.lead_conversion_rate * close_rate * convert.aov: +EUR 3,953.60, factors by logarithmic mean (LMDI); residual 0
                        factor                       before       after          effect     share
                        reach.sessions              100,000     110,000   +EUR 6,286.38   159.00%
                        act.lead_conversion_rate      4.00%       3.60%   -EUR 6,949.27  -175.77%
                        close_rate                      0.2        0.22   +EUR 6,286.38   159.00%
                        convert.aov               EUR 80.00   EUR 78.00   -EUR 1,669.89   -42.24%
                        """);
    }

    @Test
    void documentsAreInFullPrecision() {
        Race race = Race.run(web, "--formula=x=1000 * leads / sessions", "--by=channel", "--format=json");

        assertThat(race.out()).isEqualTo("""
                        {
                          "kind" : "race-explanation",
                          "formatVersion" : "1.0",
                          "query" : {
                            "before" : {
                              "from" : "2024-01-01",
                              "to" : "2024-02-01"
                            },
                            "after" : {
                              "from" : "2024-02-01",
                              "to" : "2024-03-01"
                            },
                            "nulls" : "complete_rows"
                          },
                          "kpi" : {
                            "id" : "x",
                            "name" : "x",
                            "version" : 1,
                            "formula" : "1000 * leads / sessions",
                            "unit" : "ratio"
                          },
                          "before" : {
                            "value" : 43
                          },
                          "after" : {
                            "value" : 38.8
                          },
                          "explanations" : [ {
                            "by" : "channel",
                            "method" : "rate_and_mix",
                            "change" : -4.2,
                            "effects" : [ {
                              "kind" : "rate",
                              "name" : "DIRECT",
                              "value" : -0.9,
                              "share" : 0.21428571428571427,
                              "before" : {
                                "value" : 50,
                                "weight" : 0.2
                              },
                              "after" : {
                                "value" : 45,
                                "weight" : 0.16
                              }
                            }, {
                              "kind" : "mix",
                              "name" : "DIRECT",
                              "value" : -0.264,
                              "share" : 0.06285714285714286,
                              "before" : {
                                "value" : 50,
                                "weight" : 0.2
                              },
                              "after" : {
                                "value" : 45,
                                "weight" : 0.16
                              }
                            }, {
                              "kind" : "rate",
                              "name" : "EMAIL",
                              "value" : 0.5,
                              "share" : -0.11904761904761904,
                              "before" : {
                                "value" : 60,
                                "weight" : 0.3
                              },
                              "after" : {
                                "value" : 62,
                                "weight" : 0.2
                              }
                            }, {
                              "kind" : "mix",
                              "name" : "EMAIL",
                              "value" : -2.01,
                              "share" : 0.4785714285714286,
                              "before" : {
                                "value" : 60,
                                "weight" : 0.3
                              },
                              "after" : {
                                "value" : 62,
                                "weight" : 0.2
                              }
                            }, {
                              "kind" : "rate",
                              "name" : "PAID_SEARCH",
                              "value" : 0,
                              "share" : 0,
                              "before" : {
                                "value" : 30,
                                "weight" : 0.5
                              },
                              "after" : {
                                "value" : 30,
                                "weight" : 0.64
                              }
                            }, {
                              "kind" : "mix",
                              "name" : "PAID_SEARCH",
                              "value" : -1.526,
                              "share" : 0.36333333333333334,
                              "before" : {
                                "value" : 30,
                                "weight" : 0.5
                              },
                              "after" : {
                                "value" : 30,
                                "weight" : 0.64
                              }
                            } ],
                            "residual" : 0
                          } ]
                        }
                        """);
    }

    @Test
    void csvHasARowPerEffect() {
        Race race = Race.run(web, "--kpi=act.lead_conversion_rate", "--by=channel", "--format=csv");

        assertThat(race.out()).isEqualTo("""
                        kpi,by,method,kind,name,before,after,before_weight,after_weight,effect,share,growth,notes
                        act.lead_conversion_rate,channel,RATE_AND_MIX,CHANGE,,0.043,0.0388,,,-0.0042,,,
                        act.lead_conversion_rate,channel,RATE_AND_MIX,RATE,DIRECT,0.05,0.045,0.2,0.16,-0.0009,0.21428571428571427,,
                        act.lead_conversion_rate,channel,RATE_AND_MIX,MIX,DIRECT,0.05,0.045,0.2,0.16,-0.000264,0.06285714285714286,,
                        act.lead_conversion_rate,channel,RATE_AND_MIX,RATE,EMAIL,0.06,0.062,0.3,0.2,0.0005,-0.11904761904761904,,
                        act.lead_conversion_rate,channel,RATE_AND_MIX,MIX,EMAIL,0.06,0.062,0.3,0.2,-0.00201,0.4785714285714286,,
                        act.lead_conversion_rate,channel,RATE_AND_MIX,RATE,PAID_SEARCH,0.03,0.03,0.5,0.64,0,0,,
                        act.lead_conversion_rate,channel,RATE_AND_MIX,MIX,PAID_SEARCH,0.03,0.03,0.5,0.64,-0.001526,0.36333333333333334,,
                        act.lead_conversion_rate,channel,RATE_AND_MIX,RESIDUAL,,,,,,0,,,
                        """);
    }

    @Test
    void withoutADimensionAllAreLookedAt() throws IOException {
        List<Object> ads = explain("ads.csv", """
                date,channel,device,media_cost,clicks,reach
                2024-01-01,EMAIL,MOBILE,10,5,7
                2024-01-02,EMAIL,DESKTOP,,3,7
                2024-02-01,EMAIL,MOBILE,20,5,7
                """);
        Race table = Race.run(ads, "--kpi=reach.media_cost");
        Race csv = Race.run(ads, "--kpi=reach.media_cost", "--format=csv");
        Race json = Race.run(ads, "--kpi=reach.media_cost", "--format=json");
        Race reach = Race.run(ads, "--kpi=reach.unique_reach", "--by=channel", "--format=csv");

        assertThat(table.out()).isEqualTo("""
                        reach.media_cost
                          before, 2024-01-01/2024-02-01 (end exclusive): EUR 10.00*
                          after, 2024-02-01/2024-03-01 (end exclusive): EUR 20.00

                        by channel: (partly unknown)

                        by channel_group: (partly unknown)

                        by device: (unknown)

                        by media: (partly unknown)

                        notes:
                          before: PARTIAL_INPUT(1/2), some rows unknown
                          by channel: PARTIAL_INPUT, partly unknown; reach.media_cost, before (2024-01-01/2024-02-01): only 1/2 rows are known, and the change of a sum needs all
                          by channel_group: PARTIAL_INPUT, partly unknown; reach.media_cost, before (2024-01-01/2024-02-01): only 1/2 rows are known, and the change of a sum needs all
                          by device: ALL_NULL, unknown; device "DESKTOP", before (2024-01-01/2024-02-01): none of the rows here (1 of table ads) has media_cost
                          by media: PARTIAL_INPUT, partly unknown; reach.media_cost, before (2024-01-01/2024-02-01): only 1/2 rows are known, and the change of a sum needs all
                        """);
        assertThat(csv.out())
                .contains(
                        "reach.media_cost,channel,,CHANGE,,10,20,,,,,,before:PARTIAL_INPUT(1/2);effect:PARTIAL_INPUT\n",
                        "reach.media_cost,device,,CHANGE,,10,20,,,,,,before:PARTIAL_INPUT(1/2);effect:ALL_NULL\n");
        // 10 / 5 on the row with a cost, then 20 / 5.
        assertThat(Race.run(ads, "--kpi=reach.cpc", "--by=channel", "--format=csv")
                        .out())
                .contains("reach.cpc,channel,RATE_AND_MIX,RATE,EMAIL,2,4,1,1,2,1,,before:PARTIAL_INPUT(1/2)\n");
        assertThat(json.out())
                .contains(
                        "\"flag\" : \"PARTIAL_INPUT\"",
                        "\"currency\" : \"EUR\"",
                        "\"absent\" : \"ALL_NULL\"",
                        "\"absent\" : \"PARTIAL_INPUT\"");
        assertThat(reach.out()).isEqualTo("""
                        kpi,by,method,kind,name,before,after,before_weight,after_weight,effect,share,growth,notes
                        reach.unique_reach,channel,,CHANGE,,,,,,,,,before:NON_ADDITIVE(7..unknown);after:NON_ADDITIVE(7..unknown);effect:NON_ADDITIVE
                        """);
    }

    @Test
    void whatCannotBeAskedIsSaid() throws IOException {
        assertThat(message(web)).isEqualTo("race: name the KPI that changed with --kpi");
        assertThat(message(web, "--kpi=headline"))
                .isEqualTo("race: --kpi headline: one KPI is explained at a time; name it by its id");
        assertThat(message(web, "--kpi=act.leads,reach.sessions"))
                .isEqualTo("race: --kpi act.leads,reach.sessions: one KPI is explained at a time; name it by its id");
        assertThat(message(web, "--kpi=act.lead")).startsWith("race: --kpi: no KPI \"act.lead\"; did you mean");
        assertThat(message(web, "--kpi=act.leads", "--by=chanel"))
                .isEqualTo("race: --by: no table has a dimension \"chanel\"; did you mean \"channel\"?");
        assertThat(message(web, "--kpi=act.leads", "--by=channel", "--chain=reach.sessions"))
                .isEqualTo("race: --by and --chain are two ways to explain a change; ask for one of them");
        assertThat(message(web, "--kpi=act.leads", "--chain=reach.sessions"))
                .isEqualTo("race: --chain: chain [reach.sessions] has 1 factors; a chain has at least 2 and at most 8");
        assertThat(message(web, "--kpi=act.leads", "--chain=reach.sessions,act.lead_conversion_rat"))
                .isEqualTo(
                        "race: --chain: no KPI \"act.lead_conversion_rat\"; did you mean \"act.lead_conversion_rate\"?");
        assertThat(message(web, "--kpi=act.leads", "--chain=reach.sessions,reach.sessions,act.leads"))
                .isEqualTo("race: --chain: chain [reach.sessions, reach.sessions, act.leads] names a factor twice");
        assertThat(message(web, "--kpi=act.leads", "--where=channel=")).startsWith("race: --where: ");
        assertThat(message(explain("total.csv", "date,leads\n2024-01-01,3\n"), "--kpi=act.leads"))
                .isEqualTo(
                        "race: there is no dimension to explain act.leads by; map a column to one with --map, or name"
                                + " factors with --chain");
    }

    @Test
    void bothPeriodsAreNeeded() {
        List<Object> args = new ArrayList<>(web.subList(0, 4));

        assertThat(message(args, "--kpi=act.leads"))
                .isEqualTo("race: Missing required options: '--before=FROM/TO', '--after=FROM/TO'");
        assertThat(message(args, "--kpi=act.leads", "--before=2024-01-01", "--after=2024-02-01/2024-03-01"))
                .startsWith("race: Invalid value for option '--before'");
    }

    private static String message(List<Object> args, Object... more) {
        Race race = Race.run(args, more);
        assertThat(race.exitCode()).isEqualTo(2);
        return race.err()
                .lines()
                .filter(line -> !line.startsWith("note: "))
                .findFirst()
                .orElseThrow();
    }
}
