package io.github.raceframework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.io.imports.ProfileImport;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.plan.CostBasis;
import io.github.raceframework.metrics.plan.PlanFacts;
import io.github.raceframework.report.RaceReport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that would run as a script, load a picture or end an element, in everything that has a name. */
class HostileNamesBrowserTest {

    private static final String SCRIPT = "</script><script>alert(1)</script>";
    private static final String PICTURE = "<img src=https://example.org/x.png onerror=alert(2)>";
    private static final String ATTRIBUTE = "\" onfocus=alert(3) autofocus tabindex=0 x=\"";

    private static final String PLAN = """
            {"kind": "race-plan", "formatVersion": "1.0", "name": "NAME", "period": {"from": "2025-01-01", "to": "2026-01-01"}, "currency": "EUR",
             "campaigns": [{"id": "search", "name": "PICTURE", "tactic": "paid_search"}],
             "objectives": [
               {"id": "leads", "stage": "act", "kpi": "act.leads", "baseline": {"value": 9000, "period": {"from": "2024-01-01", "to": "2025-01-01"}},
                "target": {"value": 9000, "period": {"from": "2025-01-01", "to": "2026-01-01"}}, "owner": "OWNER", "source": "PICTURE"}],
             "budget": [{"id": "team", "category": "people", "period": {"from": "2025-01-01", "to": "2025-07-01"}, "stage": "act",
               "media": {"owned": 1}, "planned": {"currency": "EUR", "amount": "900"}}]}
            """;

    private static Browser browser;

    @TempDir
    private static Path directory;

    private static URI page;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.start();
        page = Files.writeString(directory.resolve("hostile.html"), report().toHtml())
                .toUri();
        browser.show(Screen.DESK);
        browser.console();
        browser.requests();
        browser.open(page);
        browser.look();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static RaceReport report() {
        RacePlan plan = RaceJson.standard()
                .read(
                        DocumentKind.PLAN,
                        PLAN.replace("NAME", inJson(SCRIPT))
                                .replace("OWNER", inJson(ATTRIBUTE))
                                .replace("PICTURE", inJson(PICTURE)))
                .value();
        String rows = "date,channel,sessions,leads\n2025-02-01," + inCsv(PICTURE) + ",3000,100\n2025-05-01,"
                + inCsv(SCRIPT) + ",2000,60\n2025-05-02," + inCsv(ATTRIBUTE) + ",1000,10\n2024-05-02,EMAIL,9000,900\n";
        Dataset facts = Dataset.of(ProfileImport.detecting(KpiCatalog.standard())
                .read("web", rows.getBytes(StandardCharsets.UTF_8))
                .table());
        return RaceReport.of(
                plan,
                PlanFacts.of(plan).dataset(CostBasis.BOOKS, facts),
                AsOf.of(LocalDate.of(2025, 7, 1), ZoneOffset.UTC));
    }

    private static String inJson(String text) {
        return text.replace("\"", "\\\"");
    }

    private static String inCsv(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** An alert would break the test off by itself. */
    @Test
    void nothingRunsAndNothingIsLoaded() {
        assertThat(browser.requests()).containsExactly(page.toString());
        assertThat(browser.console()).isEmpty();
        assertThat(browser.texts("return [...document.scripts].map(script => script.src || script.type)"))
                .containsOnly("", "application/json");
        assertThat(browser.count("return document.querySelectorAll('img, [onerror], [onfocus], [autofocus]').length"))
                .isZero();
    }

    @Test
    void namesAreReadAsTheyAre() {
        assertThat(browser.run("return document.querySelector('h1').textContent"))
                .isEqualTo(SCRIPT);
        assertThat(browser.texts(
                        "return [...document.querySelectorAll('#channels tbody th')].map(each => each.textContent)"))
                .contains(SCRIPT, PICTURE, ATTRIBUTE);
    }

    /** The chart library writes what a pointer shows as HTML. */
    @Test
    void pointersShowTextToo() {
        long charts = browser.count("return document.querySelectorAll('.chart').length");
        assertThat(charts).isPositive();
        for (int i = 0; i < charts; i++) {
            String shown = browser.point(i);
            assertThat(shown).as("pointer on chart %s", i).isNotEmpty().doesNotContain("<");
        }
        assertThat(browser.count("return document.querySelectorAll('img, [onerror], [onfocus], [autofocus]').length"))
                .isZero();
        assertThat(browser.console()).isEmpty();
    }
}
