package io.github.raceframework.report;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.scorecard.Diagnosis;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import io.github.raceframework.metrics.scorecard.OsaResponse;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.TransitionScore;
import io.github.raceframework.metrics.status.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The answer to "are we on plan, and what should we do", in sentences. */
final class Verdict {

    private final Findings findings;
    private final Scorecard scorecard;
    private final Display display;

    Verdict(Findings findings, Display display) {
        this.findings = findings;
        this.scorecard = findings.scorecard();
        this.display = display;
    }

    int onPlan() {
        return scorecard.objectives(Status.GREEN).size()
                + scorecard.objectives(Status.EXCEEDED).size();
    }

    int behind() {
        return scorecard.objectives(Status.RED).size()
                + scorecard.objectives(Status.AMBER).size();
    }

    int unknown() {
        return scorecard.objectives(Status.GREY).size();
    }

    /** {@code 3 of 8 objectives are on plan, 4 are behind, 1 cannot be told.} */
    String answer() {
        int all = scorecard.objectives().size();
        if (all == 0) {
            return "The plan has no objectives, so nothing can be on plan.";
        }
        String first = onPlan() + " of " + all + (all == 1 ? " objective " : " objectives ")
                + be(all == 1 ? 1 : onPlan()) + " on plan";
        return first
                + (behind() > 0 ? ", " + behind() + " " + be(behind()) + " behind" : "")
                + (unknown() > 0 ? ", " + unknown() + " cannot be told" : "")
                + ".";
    }

    private static String be(int count) {
        return count == 1 ? "is" : "are";
    }

    /** What holds the plan back, in a sentence. */
    String bottleneck() {
        Optional<TransitionScore> gap = scorecard.findBottleneck();
        if (gap.isPresent()) {
            return sentence(gap.get());
        }
        return scorecard.diagnoses().stream()
                .filter(diagnosis -> diagnosis.rule() == Diagnosis.Rule.LARGEST_GAP)
                .findFirst()
                .map(diagnosis -> (diagnosis.outcome() == Diagnosis.Outcome.UNKNOWN
                                ? "Nobody can tell: "
                                : "No step holds it back: ")
                        + diagnosis.words() + ".")
                .orElse("Nobody has looked.");
    }

    private String sentence(TransitionScore gap) {
        Kpi kpi = findings.kpi(gap.kpi());
        String closing = gap.sales().isPresent()
                ? " Closing the gap would be about " + whole(gap.sales()) + " more sales"
                        + (gap.worth().isPresent() ? ", worth " + display.value(gap.worth(), DisplayUnit.MONEY) : "")
                        + "."
                : "";
        return "The step from " + Words.of(gap.from()) + " to " + Words.of(gap.to()) + ": "
                + display.value(gap.actual(), kpi) + " pass, and " + display.value(gap.goal(), kpi) + " should."
                + closing;
    }

    /** An estimate is told in whole sales where there is at least one. */
    private String whole(KpiValue sales) {
        BigDecimal number = sales.findNumber().orElseThrow();
        boolean small = number.abs().compareTo(BigDecimal.ONE) < 0;
        return display.number(
                small ? number : number.setScale(0, RoundingMode.HALF_EVEN), DisplayUnit.COUNT, (Currency) null);
    }

    /** What other rules say, where they apply. */
    List<String> diagnoses() {
        return scorecard.diagnoses().stream()
                .filter(Diagnosis::applies)
                .filter(diagnosis -> diagnosis.rule() != Diagnosis.Rule.LARGEST_GAP)
                .map(diagnosis -> Words.capital(diagnosis.words()) + ".")
                .toList();
    }

    /** What the plan does, first about what is red, then about what is amber. */
    List<OsaResponse> responses() {
        return scorecard.responses().stream()
                .sorted(Comparator.comparing(response -> response.status() != Status.RED))
                .toList();
    }

    /** Where an objective that falls short stands, and what the plan does about it. */
    String action(OsaResponse response) {
        ObjectiveScore score = scorecard.objective(response.objective());
        Kpi kpi = findings.kpi(score.objective().kpi());
        String expected = score.pace().expected().isPresent()
                ? "expected " + display.value(score.pace().expected(), kpi)
                : "target " + display.target(score.objective().target(), kpi);
        return display.value(score.actual(), kpi) + ", " + expected + ". " + Words.capital(response.words()) + "."
                + " Owner: " + score.objective().owner() + ".";
    }

    /** What an objective is called: its KPI, and its id where several are of one KPI. */
    String name(ObjectiveScore score) {
        String name = findings.kpi(score.objective().kpi()).name();
        boolean alone = scorecard.objectives().stream()
                        .filter(each ->
                                each.objective().kpi().equals(score.objective().kpi()))
                        .count()
                == 1;
        return alone ? name : name + " (" + score.objective().id() + ")";
    }
}
