package io.github.raceframework.report;

import io.github.raceframework.metrics.scorecard.OsaResponse;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.status.Status;
import java.util.List;

/** The first thing to see: are we on plan, and what should we do. */
final class SummarySection {

    /** So many fit on a first screen. */
    private static final int MOST = 5;

    private final Page page;
    private final Verdict verdict;

    SummarySection(Page page) {
        this.page = page;
        this.verdict = new Verdict(page.findings(), page.display());
    }

    void write() {
        HtmlWriter html = page.html();
        Scorecard scorecard = page.findings().scorecard();
        html.open("section", "id", "summary", "class", "summary", "aria-labelledby", "summary-title");
        html.element("h2", "Are we on plan?", "id", "summary-title", "class", "kicker");
        html.element("p", verdict.answer(), "class", "verdict");
        html.open("ul", "class", "tally");
        for (Status status : List.of(Status.EXCEEDED, Status.GREEN, Status.AMBER, Status.RED, Status.GREY)) {
            int count = scorecard.objectives(status).size();
            if (count > 0) {
                html.open("li")
                        .element("span", String.valueOf(count), "class", "count")
                        .text(" ");
                page.status(status);
                html.close();
            }
        }
        html.close().open("div", "class", "pair");
        html.open("div").element("h3", "What holds it back").element("p", verdict.bottleneck());
        verdict.diagnoses().forEach(words -> html.element("p", words));
        html.close().open("div").element("h3", "What to do");
        if (scorecard.responses().isEmpty()) {
            html.element("p", "No objective falls short, so the plan has nothing to answer.");
        } else {
            List<OsaResponse> responses = verdict.responses();
            int shown = responses.size() <= MOST + 1 ? responses.size() : MOST;
            actions(responses.subList(0, shown));
            if (shown < responses.size()) {
                html.open("details").element("summary", (responses.size() - shown) + " more");
                actions(responses.subList(shown, responses.size()));
                html.close();
            }
        }
        html.close().close().closeLine();
    }

    private void actions(List<OsaResponse> responses) {
        page.html().open("ul", "class", "actions");
        responses.forEach(this::action);
        page.html().close();
    }

    private void action(OsaResponse response) {
        page.html()
                .open("li")
                .element("strong", verdict.name(page.findings().scorecard().objective(response.objective())))
                .text(" ");
        page.status(response.status());
        page.html()
                .text(" ")
                .element("span", verdict.action(response), "class", "words")
                .close();
    }
}
