package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.funnel.FunnelReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code race plan}. The plan is the published test vector of the conversion-based budget model: revenue 120,000, order value 80, rates 0.2 and 0.04. */
class PlanCommandTest {

    private static final String HEAD = """
            {"kind": "race-plan", "formatVersion": "1.0", "name": "Lamps 2025",
            "period": {"from": "2025-01-01", "to": "2026-01-01"}, "currency": "EUR",
            """;

    private static final String FUNNEL = HEAD + """
            "objectives": [{"id": "sales", "stage": "convert", "kpi": "convert.net_sales", SCOPE
              "baseline": {"value": {"currency": "EUR", "amount": "90000"}, "period": {"from": "2024-01-01", "to": "2025-01-01"}},
              "target": {"value": {"currency": "EUR", "amount": "120000"}, "period": {"from": "2025-01-01", "to": "2026-01-01"}},
              "owner": "Jonas", "source": "Shop", "phasing": {"grain": "quarter", "weights": [20, 20, 25, 35]}}],
            "budget": [{"id": "search", "category": "media", "period": {"from": "2025-01-01", "to": "2025-04-01"}, "stage": "reach",
              "media": {"paid": 1}, "channel": "PAID_SEARCH", "planned": {"currency": "EUR", "amount": "13500"}}],
            "funnels": [{"id": "purchase", "name": "From visit to order", "steps": ["sessions", "leads", "orders"],
              "assumptions": {"objective": "sales", "rates": [{"step": "leads", "rate": 0.04}, {"step": "orders", "rate": 0.2}],
                "value": {"currency": "EUR", "amount": "80"}, "channels": [
                  {"channel": "PAID_SEARCH", "share": 0.6, "clickRate": 0.02, "price": {"currency": "EUR", "amount": "0.60"}},
                  {"channel": "ORGANIC_SEARCH", "share": 0.4}]}}]}
            """;

    @TempDir
    private Path directory;

    private Path plan;

    @BeforeEach
    void write() throws IOException {
        plan = write(FUNNEL.replace("SCOPE", ""));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("plan.json"), text);
    }

    /** All as part 4.2 of the domain reference prints it; a fifth of it in the first quarter: 1125000 impressions, 22500 visits for 13500, and so on. */
    @Test
    void reverseSaysWhatTheTargetTakesByChannelAndPeriod() {
        assertThat(Race.run("plan", "reverse", plan)).isEqualTo(new Race(0, """
                purchase: sessions, leads 0.04, orders 0.2; to reach EUR 120000 of convert.net_sales in 2025-01-01/2026-01-01, objective sales

                channel         period   impressions  sessions  leads  orders         revenue           cost
                PAID_SEARCH     2025-Q1    1,125,000    22,500    900     180   EUR 14,400.00  EUR 13,500.00
                PAID_SEARCH     2025-Q2    1,125,000    22,500    900     180   EUR 14,400.00  EUR 13,500.00
                PAID_SEARCH     2025-Q3    1,406,250    28,125  1,125     225   EUR 18,000.00  EUR 16,875.00
                PAID_SEARCH     2025-Q4    1,968,750    39,375  1,575     315   EUR 25,200.00  EUR 23,625.00
                PAID_SEARCH     (all)      5,625,000   112,500  4,500     900   EUR 72,000.00  EUR 67,500.00
                ORGANIC_SEARCH  2025-Q1                 15,000    600     120    EUR 9,600.00       EUR 0.00
                ORGANIC_SEARCH  2025-Q2                 15,000    600     120    EUR 9,600.00       EUR 0.00
                ORGANIC_SEARCH  2025-Q3                 18,750    750     150   EUR 12,000.00       EUR 0.00
                ORGANIC_SEARCH  2025-Q4                 26,250  1,050     210   EUR 16,800.00       EUR 0.00
                ORGANIC_SEARCH  (all)                   75,000  3,000     600   EUR 48,000.00       EUR 0.00
                (all)           (all)      5,625,000   187,500  7,500   1,500  EUR 120,000.00  EUR 67,500.00
                """, ""));
    }

    @Test
    void csvHasARowForEachChannelAndPeriodAndNoSums() {
        assertThat(Race.run("plan", "reverse", plan, "--format", "csv").out()).isEqualTo("""
                channel,period,impressions,sessions,leads,orders,revenue,cost,notes
                PAID_SEARCH,2025-Q1,1125000,22500,900,180,14400,13500,CURRENCY(EUR)
                PAID_SEARCH,2025-Q2,1125000,22500,900,180,14400,13500,CURRENCY(EUR)
                PAID_SEARCH,2025-Q3,1406250,28125,1125,225,18000,16875,CURRENCY(EUR)
                PAID_SEARCH,2025-Q4,1968750,39375,1575,315,25200,23625,CURRENCY(EUR)
                ORGANIC_SEARCH,2025-Q1,,15000,600,120,9600,0,impressions:MISSING_MEASURE;CURRENCY(EUR)
                ORGANIC_SEARCH,2025-Q2,,15000,600,120,9600,0,impressions:MISSING_MEASURE;CURRENCY(EUR)
                ORGANIC_SEARCH,2025-Q3,,18750,750,150,12000,0,impressions:MISSING_MEASURE;CURRENCY(EUR)
                ORGANIC_SEARCH,2025-Q4,,26250,1050,210,16800,0,impressions:MISSING_MEASURE;CURRENCY(EUR)
                """);
    }

    /** 13,500 for three months are what the first quarter of the target takes over paid search. */
    @Test
    void forwardSaysWhatTheBudgetYields() throws IOException {
        assertThat(Race.run("plan", "forward", plan))
                .isEqualTo(new Race(
                        0, """
                purchase: sessions, leads 0.04, orders 0.2; to reach EUR 120000 of convert.net_sales in 2025-01-01/2026-01-01, objective sales

                channel      period   impressions  sessions  leads  orders        revenue           cost
                PAID_SEARCH  2025-Q1    1,125,000    22,500    900     180  EUR 14,400.00  EUR 13,500.00
                PAID_SEARCH  (all)      1,125,000    22,500    900     180  EUR 14,400.00  EUR 13,500.00
                (all)        (all)      1,125,000    22,500    900     180  EUR 14,400.00  EUR 13,500.00
                """, "note: without a price a budget brings nobody, so \"ORGANIC_SEARCH\" is left out\n"));

        write(FUNNEL.replace("SCOPE", "\"scope\": \"country=DE\","));
        assertThat(Race.run("plan", "forward", plan).err())
                .contains(
                        "note: the objective is about country=DE, and a budget line does not say whether it is: all media"
                                + " lines of a channel count\n");
    }

    /** 181 over 90 days of the first quarter and 91 of the second: 1 a day. */
    @Test
    void forwardLeavesOutTheBudgetOfOtherPeriodsAndSaysSo() throws IOException {
        write(FUNNEL.replace("SCOPE", "")
                .replace(
                        "\"120000\"}, \"period\": {\"from\": \"2025-01-01\", \"to\": \"2026-01-01\"}",
                        "\"120000\"}, \"period\": {\"from\": \"2025-01-01\", \"to\": \"2025-04-01\"}")
                .replace("[20, 20, 25, 35]", "[1]")
                .replace("\"to\": \"2025-04-01\"}, \"stage\"", "\"to\": \"2025-07-01\"}, \"stage\"")
                .replace("\"13500\"", "\"181\""));
        Race yielded = Race.run("plan", "forward", plan, "--format", "csv");

        // 90 / 0.6 = 150 visits, 6 leads, 1.2 orders, 96 of revenue; 150 / 0.02 = 7500 impressions
        assertThat(yielded.out())
                .contains("PAID_SEARCH,2025-Q1,7500,150,6,1.2,96,90,")
                .doesNotContain("2025-Q2");
        assertThat(yielded.err())
                .contains(
                        "note: EUR 91 of the budget is outside 2025-01-01/2025-04-01, the period of the target, and left"
                                + " out\n");
    }

    /** 22,500 visits for 13,500 lead to 900 leads, 180 orders and 14,400, as above. */
    @Test
    void jsonIsADocumentThatIsReadAgain() {
        FunnelReport report = RaceJson.standard()
                .read(
                        DocumentKind.FUNNEL,
                        Race.run("plan", "forward", plan, "--format", "json").out())
                .value();

        assertThat(report.name()).isEqualTo("purchase");
        assertThat(report.direction()).isEqualTo(FunnelReport.Direction.FORWARD);
        assertThat(report.rows()).hasToString("[PAID_SEARCH 2025-Q1, PAID_SEARCH, all]");
        assertThat(report.total().impressions()).hasToString("1125000");
        assertThat(report.total().counts()).hasToString("[22500, 900, 180]");
        assertThat(report.total().revenue()).hasToString("14400");
        assertThat(report.total().cost()).hasToString("13500");
        assertThat(report.findTarget().orElseThrow().amount()).isEqualTo(new BigDecimal("120000"));
        assertThat(report.limits()).isEmpty();
    }

    /** At most 20,000 visits a quarter: 20,000 of 22,500 and 28,125 and 39,375; they cost 12,000 and bring 160 orders. */
    @Test
    void limitsThatThePlanRunsIntoAreNamed() throws IOException {
        write(FUNNEL.replace("SCOPE", "").replace("\"share\": 0.6,", "\"share\": 0.6, \"mostEntries\": 20000,"));

        assertThat(Race.run("plan", "reverse", plan).out())
                .contains(
                        "PAID_SEARCH     2025-Q4    1,000,000    20,000    800     160  EUR 12,800.00  EUR 12,000.00\n")
                .endsWith("""

                        limits:
                          PAID_SEARCH 2025-Q1: ENTRIES 20000, 20000 instead of 22500
                          PAID_SEARCH 2025-Q2: ENTRIES 20000, 20000 instead of 22500
                          PAID_SEARCH 2025-Q3: ENTRIES 20000, 20000 instead of 28125
                          PAID_SEARCH 2025-Q4: ENTRIES 20000, 20000 instead of 39375
                        """);
        FunnelReport report = RaceJson.standard()
                .read(
                        DocumentKind.FUNNEL,
                        Race.run("plan", "reverse", plan, "--format", "json").out())
                .value();
        assertThat(report.limits().get(0)).hasToString("PAID_SEARCH 2025-Q1: ENTRIES 20000, 20000 instead of 22500");
    }

    private Path web() throws IOException {
        return Files.writeString(
                directory.resolve("web.csv"),
                "date,country,sessions,leads,orders\n2024-03-01,DE,6000,300,60\n2024-09-01,CH,4000,100,20\n");
    }

    /**
     * 400 of 10,000 are 0.04 and 80 of 400 are 0.2, as the plan has it. Of Germany alone 300 of 6,000 are 0.05, and so are they in March. The plan's rate of orders
     * is 0.25 where it is kept.
     */
    @Test
    void ratesAreMeasuredOnFiles() throws IOException {
        write(FUNNEL.replace("SCOPE", "")
                .replace("\"rate\": 0.04", "\"rate\": 0.9")
                .replace("\"rate\": 0.2}", "\"rate\": 0.25}"));
        List<Object> measured = List.of("plan", "reverse", plan, web(), "--coverage", "2024-01-01/2025-01-01");

        Race race = Race.run(measured);
        assertThat(race.exitCode()).isZero();
        assertThat(race.err()).isEqualTo("note: rates are measured over 2024-01-01/2025-01-01\n");
        assertThat(race.out())
                .startsWith("purchase: sessions, leads 0.04, orders 0.2; to reach EUR 120000")
                .contains(
                        "(all)           (all)      5,625,000   187,500  7,500   1,500  EUR 120,000.00  EUR 67,500.00\n");
        assertThat(Race.run(measured, "--measured-over", "2024-01-01/2024-07-01")
                        .out())
                .startsWith("purchase: sessions, leads 0.05, orders 0.2; ");
        assertThat(Race.run(measured, "--keep-stated"))
                .satisfies(kept -> assertThat(kept.out()).startsWith("purchase: sessions, leads 0.9, orders 0.25; "))
                .satisfies(kept -> assertThat(kept.err())
                        .isEqualTo("note: rates are measured over 2024-01-01/2025-01-01, but for those that the plan"
                                + " states\n"));
        write(FUNNEL.replace("SCOPE", "\"scope\": \"country=DE\","));
        assertThat(Race.run(measured).out()).startsWith("purchase: sessions, leads 0.05, orders 0.2; ");
    }

    /**
     * The catalogue says that sessions with a purchase are among all sessions, so the rate has an interval: of 200 of 1,000 that of Wilson is 0.1763771 to 0.2259190
     * (SciPy 1.17.1, binomtest(200, 1000).proportion_ci(0.95, "wilson")). 120,000 / 80 / 0.2 = 7,500 visits are 6,639.55 to 8,504.51, and 0.36 a visit over all.
     */
    @Test
    void whatAMeasuredRateRestsOnIsShownAsAnInterval() throws IOException {
        Path sessions = Files.writeString(
                directory.resolve("sessions.csv"), "date,sessions,purchase_sessions\n2024-03-01,1000,200\n");
        write(FUNNEL.replace("SCOPE", "")
                .replace("\"leads\", \"orders\"]", "\"purchase_sessions\"]")
                .replaceAll("\"rates\": \\[[^]]*],", ""));

        assertThat(Race.run("plan", "reverse", plan, sessions).out())
                .contains("""
                        (all)           (all)         225,000     7,500              1,500  EUR 120,000.00  EUR 2,700.00
                        (all)           at least   199,186.47  6,639.55              1,500  EUR 120,000.00  EUR 2,390.24
                        (all)           at most    255,135.18  8,504.51              1,500  EUR 120,000.00  EUR 3,061.62
                        """)
                .endsWith(
                        "\nat least, at most: with a confidence of 95 %, given what the rates of purchase_sessions were measured"
                                + " on\n");
    }

    @Test
    void aRateThatCannotBeMeasuredIsAnObstacleAndOptionsOfMeasuringNeedFiles() throws IOException {
        Path visits = Files.writeString(directory.resolve("visits.csv"), "date,sessions,leads\n2024-03-01,1000,20\n");

        assertThat(Race.run("plan", "forward", plan, visits))
                .satisfies(race -> assertThat(race.exitCode()).isEqualTo(1))
                .satisfies(race -> assertThat(race.err())
                        .endsWith("race: funnel \"purchase\": MISSING_MEASURE, step orders: no table has orders\n"));
        assertThat(Race.run("plan", "reverse", plan, "--measured-over", "2024-01-01/2025-01-01")
                        .err())
                .startsWith(
                        "race: --measured-over 2024-01-01/2025-01-01 is about rates that are measured; name files to"
                                + " measure them on\n");
        assertThat(Race.run("plan", "reverse", plan, "--keep-stated").err())
                .startsWith("race: --keep-stated is about rates that are measured; name files to measure them on\n");
    }

    /** 120,000 / 90 = 1333 1/3 orders, so 1,334 whole ones. */
    @Test
    void wholePeopleAreCountedWhereThatIsAskedFor() throws IOException {
        write(FUNNEL.replace("SCOPE", "").replace("\"amount\": \"80\"", "\"amount\": \"90\""));

        assertThat(Race.run("plan", "reverse", plan).out()).contains("1,333.33");
        assertThat(Race.run("plan", "reverse", plan, "--whole").out())
                .contains("1,334")
                .doesNotContain("1,333.33");
    }

    @Test
    void aRateOfZeroCannotBePlannedOverAndNamesItsStep() throws IOException {
        write(FUNNEL.replace("SCOPE", "").replace("\"rate\": 0.2", "\"rate\": 0"));

        assertThat(Race.run("plan", "reverse", plan))
                .isEqualTo(
                        new Race(
                                1,
                                "",
                                "race: funnel \"purchase\": ZERO_DENOMINATOR, step orders: the rate is 0, so no number before it suffices\n"));
    }

    private String refused(String from, String to) throws IOException {
        Path changed = write(FUNNEL.replace("SCOPE", "").replace(from, to));
        Race race = Race.run("plan", "reverse", changed);
        assertThat(race.out()).isEmpty();
        assertThat(race.exitCode()).isEqualTo(2);
        return race.err().replace(plan.toString(), "plan.json");
    }

    @Test
    void whatThePlanLacksIsSaidWithWhatToDoAboutIt() throws IOException {
        String help = "\nTry \"race plan reverse --help\".\n";
        write(HEAD.strip().replaceAll(",$", "}"));

        assertThat(Race.run("plan", "reverse", plan))
                .isEqualTo(new Race(
                        2,
                        "",
                        "race: " + plan
                                + ": the plan has no funnel; add one, with what it assumes of rates, channels and the"
                                + " objective to reach" + help));
        assertThat(refused("{\"step\": \"orders\", \"rate\": 0.2}", "{\"step\": \"orders\"}"))
                .isEqualTo("race: plan.json: step orders of funnel \"purchase\" has no rate; state it in the plan's"
                        + " assumptions, or have it measured on facts" + help);
        assertThat(refused("\"objective\": \"sales\",", ""))
                .isEqualTo(
                        "race: plan.json: funnel \"purchase\" names no objective to reach; name one in its assumptions"
                                + help);
        assertThat(refused(
                        "\"funnels\": [",
                        "\"funnels\": [{\"id\": \"other\", \"name\": \"O\", \"steps\": [\"sessions\", \"leads\"],"
                                + " \"assumptions\": {}},"))
                .isEqualTo("race: plan.json: the plan has several funnels that can be computed; name one of \"other\","
                        + " \"purchase\" with --funnel" + help);
    }

    @Test
    void aFunnelIsNamedByItsId() throws IOException {
        write(FUNNEL.replace("SCOPE", "")
                .replace(
                        "\"funnels\": [",
                        "\"funnels\": [{\"id\": \"seen\", \"name\": \"S\", \"steps\": [\"sessions\","
                                + " \"orders\"]},"));

        assertThat(Race.run("plan", "reverse", plan, "--funnel", "purchase").exitCode())
                .isZero();
        assertThat(Race.run("plan", "reverse", plan))
                .isEqualTo(Race.run("plan", "reverse", plan, "--funnel", "purchase"));
        assertThat(Race.run("plan", "reverse", plan, "--funnel", "seen").err())
                .startsWith("race: " + plan
                        + ": funnel \"seen\" says nothing of rates and channels; give its assumptions\n");
        assertThat(Race.run("plan", "reverse", plan, "--funnel", "purchse").err())
                .startsWith(
                        "race: " + plan + ": the plan has no funnel \"purchse\"; it has [seen, purchase]; did you mean"
                                + " \"purchase\"?\n");
    }

    @Test
    void aBudgetWithoutALineForTheFunnelYieldsNothingToSay() throws IOException {
        write(FUNNEL.replace("SCOPE", "").replace("\"category\": \"media\"", "\"category\": \"agency\""));

        assertThat(Race.run("plan", "forward", plan))
                .isEqualTo(new Race(
                        2,
                        "",
                        "race: no budget line is for media over a channel of funnel \"purchase\" that has a price; plan one, or"
                                + " give its channel a price\nTry \"race plan forward --help\".\n"));
    }

    @Test
    void aDocumentThatIsNoPlanIsBadDataAndADirectoryIsNone() throws IOException {
        write(FUNNEL.replace("SCOPE", "").replace("\"rate\": 0.2", "\"rate\": 20"));

        for (String command : List.of("reverse", "forward", "check")) {
            assertThat(Race.run("plan", command, plan))
                    .isEqualTo(new Race(
                            3,
                            "",
                            "race: plan.json, line 10, character 111, /funnels/0/assumptions/rates/1/rate: rate 20 of orders of"
                                    + " funnel \"purchase\" is not from 0 to 1; write a percentage as a fraction: 3.75 % is"
                                    + " 0.0375\n"));
            assertThat(Race.run("plan", command, directory).err())
                    .startsWith("race: " + directory + " is a directory\n");
        }
        assertThat(Race.run("plan"))
                .isEqualTo(new Race(
                        2,
                        "",
                        "race: name what to do with the plan: reverse, forward or check\nTry \"race plan --help\".\n"));
    }

    private static String objective(String id, String stage, String kpi, String value, String scope) {
        return """
                {"id": "%s", "stage": "%s", "kpi": "%s", "scope": "%s", "why": "Look into it.", "qualityPair": "convert.return_value_rate",
                "baseline": {"value": %s, "period": {"from": "2024-01-01", "to": "2025-01-01"}},
                "target": {"value": %s, "period": {"from": "2025-01-01", "to": "2026-01-01"}}, "owner": "O", "source": "S"}
                """.formatted(id, stage, kpi, scope, value.replaceAll("[0-9]+(\\.[0-9]+)?", "0"), value);
    }

    /** For each market 20,000 * 0.02 = 400 of 500 leads, and 500 * 0.1 = 50 of 60 customers; in Germany 100 * 80 = 8,000 of 9,000 too. */
    private Path contradicting() throws IOException {
        List<String> objectives = new ArrayList<>();
        for (String market : List.of("de", "ch")) {
            String scope = "country=" + market.toUpperCase(Locale.ROOT);
            objectives.add(objective(market + "-visits", "reach", "reach.sessions", "20000", scope));
            objectives.add(objective(market + "-lead-rate", "act", "act.lead_conversion_rate", "0.02", scope));
            objectives.add(objective(market + "-leads", "act", "act.leads", "500", scope));
            objectives.add(objective(market + "-close-rate", "convert", "race.act_to_convert", "0.1", scope));
            objectives.add(objective(market + "-customers", "convert", "convert.new_customers", "60", scope));
        }
        String euros = "{\"currency\": \"EUR\", \"amount\": \"%s\"}";
        objectives.add(objective("de-orders", "convert", "convert.orders", "100", "country=DE"));
        objectives.add(objective("de-aov", "convert", "convert.aov", euros.formatted("80"), "country=DE"));
        objectives.add(objective("de-sales", "convert", "convert.net_sales", euros.formatted("9000"), "country=DE"));
        objectives.add(objective("nps", "engage", "engage.nps", "30", "country=DE"));
        return write(HEAD + "\"objectives\": [" + String.join(",", objectives) + "]}");
    }

    @Test
    void aPlanWithTargetsThatContradictEachOtherInFivePlacesReportsAllFive() throws IOException {
        assertThat(Race.run("plan", "check", contradicting())).isEqualTo(new Race(1, """
                        finding        about         what
                        CONTRADICTION  de-leads      it is to be 500, and de-visits times de-lead-rate is 400; the chain is tightest here
                        CONTRADICTION  de-customers  it is to be 60, and de-leads times de-close-rate is 50
                        CONTRADICTION  ch-leads      it is to be 500, and ch-visits times ch-lead-rate is 400; the chain is tightest here
                        CONTRADICTION  ch-customers  it is to be 60, and ch-leads times ch-close-rate is 50
                        CONTRADICTION  de-sales      it is to be 9000, and de-orders times de-aov is 8000; the chain is tightest here

                        the chain to de-customers is tightest at de-leads: 40 of 60 can be reached
                        the chain to ch-customers is tightest at ch-leads: 40 of 60 can be reached
                        the chain to de-sales is tightest at de-sales: 8000 of 9000 can be reached
                        14 objectives (Specific, Measurable, Actionable, Relevant, Time-bound), 5 contradictions, no other findings
                        """, ""));
        assertThat(Race.run("plan", "check", plan, "--format", "csv").out())
                .startsWith("kind,subject,detail\nCONTRADICTION,de-leads,\"it is to be 500, and de-visits times")
                .hasLineCount(6);
        assertThat(Race.run("plan", "check", plan, "--format", "json"))
                .satisfies(race -> assertThat(race.exitCode()).isEqualTo(1))
                .satisfies(race -> assertThat(race.out().replaceAll("\\s+", ""))
                        .startsWith("{\"kind\":\"race-plan-findings\",\"formatVersion\":\"1.0\",\"findings\":[{"
                                + "\"kind\":\"CONTRADICTION\",\"subject\":\"de-leads\",\"detail\":\"it"));
    }

    @Test
    void whatIsMissingIsNoContradiction() throws IOException {
        Path checked = write(FUNNEL.replace("SCOPE", "")
                .replace("\"currency\": \"EUR\",\n", "\"currency\": \"EUR\", \"booksClosedTo\": \"2025-05-01\",\n"));

        assertThat(Race.run("plan", "check", checked)).isEqualTo(new Race(0, """
                finding                  about   what
                STAGE_WITHOUT_OBJECTIVE  REACH   no objective is of this stage: nobody would see it fail
                STAGE_WITHOUT_OBJECTIVE  ACT     no objective is of this stage: nobody would see it fail
                STAGE_WITHOUT_OBJECTIVE  ENGAGE  no objective is of this stage: nobody would see it fail
                NOT_ACTIONABLE           sales   nobody has said what is done when convert.net_sales moves; write it as its why
                UNBOOKED                 search  the books are closed for all of its days, and it has no actual amount; enter it, 0 if nothing was spent

                1 objective (Specific, Measurable, Actionable, Relevant, Time-bound), no contradictions, 5 other findings
                """, ""));
        String achievable =
                "\"smartReading\": [\"Specific\", \"Measurable\", \"Achievable\", \"Relevant\", \"Time-bound\"],";
        write(Files.readString(checked).replace("\"objectives\"", achievable + " \"objectives\""));
        assertThat(Race.run("plan", "check", checked).out())
                .doesNotContain("NOT_ACTIONABLE")
                .endsWith(
                        "1 objective (Specific, Measurable, Achievable, Relevant, Time-bound), no contradictions, 4 other"
                                + " findings\n");
    }
}
