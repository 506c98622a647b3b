package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export of an ad account with semicolons, decimal commas and names in mixed case. */
class CampaignExportTest {

    private static final String EXPORT = """
            id;c_date;campaign_name;category;impressions;mark_spent;clicks;leads;orders;revenue
            1;2021-02-01;facebook_tier1;social;10000;73,5;120;6;2;400,0
            2;2021-02-01;facebOOK_tier2;social;30000;126,5;80;4;2;100,5
            3;2021-02-01;google_hot;search;5000;90,25;100;5;4;380
            4;2021-02-02;google_hot;search;3000;29,75;60;3;0;0
            """;

    @TempDir
    private Path directory;

    private List<Object> kpis = List.of();

    @BeforeEach
    void write() throws IOException {
        Path file = Files.writeString(directory.resolve("campaigns.csv"), EXPORT);
        kpis = List.of(
                "kpis",
                file,
                "--delimiter",
                ";",
                "--decimal=,",
                "--date-column",
                "c_date",
                "--currency",
                "EUR",
                "--coverage",
                "2021-02-01/2021-02-03",
                "--map",
                "category=dim:category",
                "--map",
                "campaign_name=campaign",
                "--map",
                "mark_spent=media_cost",
                "--map",
                "leads=attributed_leads",
                "--map",
                "orders=orders,conversions",
                "--map",
                "revenue=net_sales");
    }

    /**
     * Search: impressions 5000 + 3000 = 8000; cost 90.25 + 29.75 = 120; clicks 160; leads 8; orders 4; revenue 380.
     *
     * <p>Social: impressions 40000; cost 73.5 + 126.5 = 200; clicks 200; leads 10; orders 4; revenue 500.5.
     */
    @Test
    void givesKpisByCategory() {
        Race race = Race.run(
                kpis,
                "--kpi",
                "reach.cpm,reach.ctr,reach.cpc,convert.aov,convert.cpa",
                "--formula",
                "cpl=media_cost / attributed_leads",
                "--formula",
                "romi=(net_sales - media_cost) / media_cost",
                "--by",
                "category",
                "--format",
                "csv");

        assertThat(race.err()).isEqualTo("note: table \"campaigns\": this column is ignored: \"id\"\n");
        // Search: 1000*120/8000, 160/8000, 120/160, 380/4, 120/4, 120/8, 260/120 = 13/6.
        // Social: 1000*200/40000, 200/40000, 200/200, 500.5/4, 200/4, 200/10, 300.5/200.
        assertThat(race.out()).isEqualTo("""
                        category,reach.cpm,reach.ctr,reach.cpc,convert.aov,convert.cpa,cpl,romi,notes
                        search,15,0.02,0.75,95,30,15,2.1666666666666665,
                        social,5,0.005,1,125.125,50,20,1.5025,
                        """);
        assertThat(race.exitCode()).isZero();
    }

    @Test
    void givesTheTotal() {
        Race race = Race.run(kpis, "--kpi", "reach.cpm,reach.ctr", "--format", "csv");

        // Cost 320, impressions 48000, clicks 360: 320000 / 48000 = 20/3, 360 / 48000.
        assertThat(race.out()).isEqualTo("reach.cpm,reach.ctr,notes\n6.666666666666667,0.0075,\n");
    }

    @Test
    void openNamesStayAsTheFileWritesThem() {
        Race race = Race.run(kpis, "--kpi", "reach.impressions", "--by", "campaign", "--format", "csv");

        assertThat(race.out()).isEqualTo("""
                        campaign,reach.impressions,notes
                        facebOOK_tier2,30000,
                        facebook_tier1,10000,
                        google_hot,8000,
                        """);
    }

    @Test
    void tablesAreRoundedAndAligned() {
        Race race = Race.run(
                kpis,
                "--kpi",
                "reach.cpm,reach.ctr",
                "--formula",
                "lpo=attributed_leads / orders",
                "--by",
                "category",
                "--grain",
                "day");

        // 1 February: search 1000*90.25/5000 = 18.05, 100/5000, 5/4; social 5, 0.5 %, 10/4.
        // 2 February: search 1000*29.75/3000 = 9.9167, 60/3000, 3/0; social has no rows but is covered: 0/0.
        assertThat(race.out()).isEqualTo("""
                        period      category          reach.cpm           reach.ctr                 lpo
                        2021-02-01  search            EUR 18.05               2.00%                1.25
                        2021-02-01  social             EUR 5.00               0.50%                 2.5
                        2021-02-02  search             EUR 9.92               2.00%   (divided by zero)
                        2021-02-02  social    (divided by zero)   (divided by zero)   (divided by zero)

                        notes:
                          2021-02-02, search, lpo: ZERO_DENOMINATOR, divided by zero; a denominator of attributed_leads / orders is zero
                          2021-02-02, social, reach.cpm: ZERO_DENOMINATOR, divided by zero; a denominator of 1000 * media_cost / impressions is zero
                          2021-02-02, social, reach.ctr: ZERO_DENOMINATOR, divided by zero; a denominator of clicks / impressions is zero
                          2021-02-02, social, lpo: ZERO_DENOMINATOR, divided by zero; a denominator of attributed_leads / orders is zero
                        """);
    }

    @Test
    void whereLeavesRowsOut() {
        Race race = Race.run(
                kpis,
                "--kpi",
                "reach.impressions",
                "--where",
                "category=social, campaign!=facebOOK_tier2",
                "--format",
                "csv");

        assertThat(race.out()).isEqualTo("reach.impressions,notes\n10000,\n");
    }

    @Test
    void aRangeMayNameOneEndOnly() {
        String day = "2021-02-02";

        Race from = Race.run(kpis, "--kpi", "reach.clicks", "--from", day, "--format", "csv");
        Race to = Race.run(kpis, "--kpi", "reach.clicks", "--to", day, "--format", "csv");
        Race both = Race.run(kpis, "--kpi", "reach.clicks", "--from", day, "--to", "2021-02-04");

        assertThat(from.out()).isEqualTo("reach.clicks,notes\n60,\n");
        assertThat(to.out()).isEqualTo("reach.clicks,notes\n300,\n");
        assertThat(both.out()).isEqualTo("""
                        reach.clicks
                                  60*

                        days: 2021-02-02/2021-02-04 (end exclusive)

                        notes:
                          reach.clicks: PARTIAL_COVERAGE(1/2), some days not covered
                        """);
    }

    @Test
    void jsonIsADocument() {
        Race race = Race.run(
                kpis, "--formula", "cpl=media_cost / attributed_leads", "--from", "2021-02-02", "--format", "json");

        // 29.75 / 3 = 9.91666..., whose nearest double is 9.916666666666666
        assertThat(race.out()).isEqualTo("""
                        {
                          "kind": "race-table",
                          "formatVersion": "1.0",
                          "query": {
                            "kpis": ["cpl"],
                            "range": {"from": "2021-02-02", "to": "2021-02-03"},
                            "nulls": "complete_rows"
                          },
                          "kpis": [
                            {"id": "cpl", "name": "cpl", "version": 1, "formula": "media_cost / attributed_leads", "unit": "money"}
                          ],
                          "rows": [
                            {"period": {"from": "2021-02-02", "to": "2021-02-03"}, "members": {}, "values": {"cpl": {"value": {"currency": "EUR", "amount": "9.916666666666666"}, "evidence": {"numerator": "29.75", "denominator": "3", "inputs": [{"measure": "media_cost", "table": "campaigns", "sum": "29.75", "rows": 1}, {"measure": "attributed_leads", "table": "campaigns", "sum": "3", "rows": 1}]}}}}
                          ]
                        }
                        """);
    }

    @Test
    void keywordsAskForGroupsOfKpis() {
        Race reach = Race.run(kpis, "--kpi", "reach,convert.aov", "--format", "csv");
        Race headline = Race.run(kpis, "--format", "csv");
        Race all = Race.run(kpis, "--kpi", "all", "--format", "csv");

        assertThat(header(reach)).contains("reach.cpm").endsWith("convert.aov", "notes");
        assertThat(header(headline)).contains("act.leads", "convert.orders").doesNotContain("reach.cpm");
        // 270 KPIs and the notes
        assertThat(header(all)).hasSize(271).contains("race.end_to_end");
    }

    @Test
    void inATableKeywordsLeaveOutWhatTheDataCannotGive() {
        Race race = Race.run(kpis, "--kpi", "race,convert.orders,act.leads");

        assertThat(race.out()).isEqualTo("""
                        convert.orders        act.leads
                                     8   (not measured)

                        days: 2021-02-01/2021-02-03 (end exclusive)

                        notes:
                          act.leads: MISSING_MEASURE, not measured; no table has leads
                        """);
        assertThat(race.err())
                .endsWith("note: 4 KPIs that the data cannot give are left out; race computable says why\n");
    }

    @Test
    void formulasMayUseEarlierOnesAndAreTheDefault() {
        Race race = Race.run(
                kpis,
                "--formula",
                "cpl=media_cost / attributed_leads",
                "--formula",
                "acme.x=2 * cpl",
                "--format",
                "csv");

        // 2 * 320 / 18 = 35.55...
        assertThat(race.out()).isEqualTo("cpl,acme.x,notes\n17.77777777777778,35.55555555555556,\n");
    }

    private static List<String> header(Race race) {
        return List.of(race.out().lines().findFirst().orElseThrow().split(","));
    }
}
