package io.github.raceframework.report;

import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.metrics.aggregate.AggregateSource;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import java.util.List;
import java.util.Locale;

/**
 * A dashboard of a plan: whether it is on plan and what to do, the board of stages and questions, the funnel, objectives with their pace, budget, trends,
 * why figures changed, and channels. As one self-contained HTML page, as Markdown or as plain text; and its charts alone.
 *
 * <pre>{@code
 * RaceReport report = RaceReport.of(plan, PlanFacts.of(plan).dataset(tables), AsOf.of(day, zone));
 * Files.writeString(path, report.toHtml());
 * }</pre>
 *
 * <ul>
 *   <li>Figures are those of the scorecard and of {@link io.github.raceframework.metrics.kpi.KpiEngine}, shown by {@link
 *       io.github.raceframework.core.kpi.ValueFormat}. What is absent is shown with its reason in words, and no flag is dropped.
 *   <li>The page loads nothing: style, script and the chart library are in it, and its content security policy forbids the rest. The texts are English.
 *   <li>Names are data: whatever stands in them does no harm in any of the three forms.
 *   <li>The same report is the same bytes at any time.
 * </ul>
 *
 * <p>All questions are asked when a report is made. Immutable and safe for use by several threads.
 */
public final class RaceReport {

    private final Findings findings;
    private final Display display;

    private RaceReport(Findings findings, Display display) {
        this.findings = findings;
        this.display = display;
    }

    /**
     * A report of all that a scorecard knows. Trends, causes, channels and budget are no part of it; in their place the report says what they need.
     *
     * @param scorecard the scorecard, perhaps read from a document
     */
    public static RaceReport of(Scorecard scorecard) {
        return new RaceReport(Findings.of(scorecard), new Display(Locale.ENGLISH));
    }

    /**
     * A full report, with the usual options of a scorecard.
     *
     * @param plan the plan
     * @param source the facts, with what the plan supplies: {@code PlanFacts.of(plan).dataset(tables)}
     * @param asOf up to which day to look
     * @throws io.github.raceframework.metrics.aggregate.LimitException if an answer would be larger than the options allow
     * @throws java.util.concurrent.CancellationException if the thread that asks is interrupted
     */
    public static RaceReport of(RacePlan plan, AggregateSource source, AsOf asOf) {
        return of(plan, source, asOf, ScorecardOptions.DEFAULT);
    }

    /**
     * A full report.
     *
     * @param options what else the scorecard is asked; its scope and its conversion of currencies hold for all that is shown
     * @throws io.github.raceframework.metrics.aggregate.LimitException if an answer would be larger than the options allow
     * @throws java.util.concurrent.CancellationException if the thread that asks is interrupted
     */
    public static RaceReport of(RacePlan plan, AggregateSource source, AsOf asOf, ScorecardOptions options) {
        return new RaceReport(new Asking(plan, source, asOf, options).findings(), new Display(Locale.ENGLISH));
    }

    /** With the digits, separators, currency signs and dates of that locale; {@link Locale#ENGLISH} unless said. Words stay English. */
    public RaceReport withLocale(Locale locale) {
        return new RaceReport(findings, new Display(locale));
    }

    /** The scorecard that it shows. */
    public Scorecard scorecard() {
        return findings.scorecard();
    }

    /**
     * The page.
     *
     * @throws IllegalStateException if the chart library, {@code org.webjars:echarts}, is not on the class path
     */
    public String toHtml() {
        return new HtmlReport(findings, display).page();
    }

    /** The same, shortened, for chat and mail. */
    public String toMarkdown() {
        return new MarkdownReport(findings, display).text();
    }

    /** The same, shortened, for terminals. */
    public String toText() {
        return new TextReport(findings, display).text();
    }

    /** The charts, in the order of the page. */
    public List<ReportChart> charts() {
        return new Charts(findings, display)
                .all().values().stream().map(PageChart::chart).toList();
    }

    /** The name of the plan and the day. */
    @Override
    public String toString() {
        return "report of " + findings.scorecard().plan() + ", "
                + findings.scorecard().asOf();
    }
}
