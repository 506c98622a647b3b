package io.github.raceframework.report;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.metrics.scorecard.Scorecard;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Puts the page together. */
final class HtmlReport {

    private static final List<List<String>> PARTS = List.of(
            List.of("board", "Board"),
            List.of("funnel", "Funnel"),
            List.of("objectives", "Objectives"),
            List.of("budget", "Budget"),
            List.of("trends", "Trends"),
            List.of("causes", "Why"),
            List.of("channels", "Channels"),
            List.of("notes", "Notes"));

    private final Page page;
    private final HtmlWriter html = new HtmlWriter();

    HtmlReport(Findings findings, Display display) {
        this.page = new Page(findings, display, new Charts(findings, display).all(), new Notes(), html);
    }

    String page() {
        Scorecard scorecard = page.findings().scorecard();
        html.open("html", "lang", "en");
        head(scorecard);
        html.open("body").element("a", "Skip to the content", "class", "skip", "href", "#content");
        masthead(scorecard);
        html.open("main", "id", "content", "tabindex", "-1");
        new SummarySection(page).write();
        new BoardSection(page).write();
        new FunnelSection(page).write();
        new ObjectivesSection(page).write();
        new BudgetSection(page).write();
        new TrendSection(page).write();
        new CausesSection(page).write();
        new ChannelsSection(page).write();
        new NotesSection(page).write();
        html.closeLine();
        html.open("footer")
                .element(
                        "p",
                        "Every figure is measured, or absent with a reason. RACE is a framework by Dave Chaffey and Smart Insights."
                                + " Charts by Apache ECharts.")
                .closeLine();
        scripts();
        html.close().closeLine();
        return html.page();
    }

    private void head(Scorecard scorecard) {
        String style = Resources.style();
        html.open("head").open("meta", "charset", "utf-8");
        html.open(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; script-src "
                        + hash(Resources.charts()) + " " + hash(Resources.script()));
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.element(
                "title",
                scorecard.plan() + ", " + page.display().day(scorecard.asOf().today()));
        html.raw("style", style).closeLine();
    }

    /** What a script has to be for the page to run it. */
    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void masthead(Scorecard scorecard) {
        Display display = page.display();
        html.open("header").open("div");
        html.element("p", "RACE plan review", "class", "kicker").element("h1", scorecard.plan());
        html.open("p", "class", "when")
                .text("As of " + display.day(scorecard.asOf().today()) + ", "
                        + scorecard.asOf().zone().getId() + ". Plan from " + display.period(scorecard.period()) + ".")
                .close();
        Filter scope = scorecard.scope();
        if (!scope.isAll()) {
            html.element("p", "Board, funnel, trends and channels over " + scope + ".", "class", "when");
        }
        html.close();
        html.open("div", "class", "tools");
        html.element("button", "Dark theme", "type", "button", "id", "theme", "aria-pressed", "false");
        html.close().closeLine();
        html.open("nav", "aria-label", "Sections").open("ul");
        for (List<String> link : PARTS) {
            html.open("li").element("a", link.get(1), "href", "#" + link.get(0)).close();
        }
        html.close().closeLine();
    }

    private static String bases() {
        ObjectNode bases = Json.object();
        for (ChartBase base : ChartBase.values()) {
            bases.set(base.name(), base.forPage());
        }
        return Json.text(bases);
    }

    private void scripts() {
        String charts = page.charts().values().stream()
                .map(chart ->
                        Json.text(StringNode.valueOf(chart.id())) + ":[\"" + chart.base() + "\"," + chart.own() + "]")
                .collect(Collectors.joining(",\n", "{\"bases\":" + bases() + ",\n\"charts\":{", "}}"));
        html.raw("script", charts, "type", "application/json", "id", "race-charts");
        html.raw("script", Resources.charts());
        html.raw("script", Resources.script());
    }
}
