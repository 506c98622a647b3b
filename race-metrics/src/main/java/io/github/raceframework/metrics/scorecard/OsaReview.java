package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.plan.Campaign;
import io.github.raceframework.core.plan.Initiative;
import io.github.raceframework.core.plan.KeyIssue;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.PlannedTactic;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.scorecard.OsaResponse.State;
import io.github.raceframework.metrics.scorecard.PlannedAction.Kind;
import io.github.raceframework.metrics.scorecard.PlannedAction.Timing;
import io.github.raceframework.metrics.status.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for what a plan does about its objectives. */
final class OsaReview {

    private final RacePlan plan;
    private final LocalDate today;

    OsaReview(RacePlan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
    }

    List<OsaResponse> responses(List<ObjectiveScore> scores) {
        return scores.stream()
                .filter(score -> score.status() == Status.AMBER || score.status() == Status.RED)
                .map(score -> response(score.objective(), score.status()))
                .toList();
    }

    private OsaResponse response(Objective objective, Status status) {
        List<PlannedAction> actions = new ArrayList<>();
        List<PlannedTactic> tactics = plan.tactics().stream()
                .filter(tactic -> tactic.objectives().contains(objective.id()))
                .toList();
        tactics.forEach(tactic -> actions.add(action(tactic)));
        plan.campaigns().stream()
                .filter(campaign -> tactics.stream().anyMatch(tactic -> isOf(campaign, tactic)))
                .forEach(campaign -> actions.add(action(campaign)));
        plan.initiatives().stream()
                .filter(initiative -> initiative.stage() == objective.stage())
                .forEach(initiative -> actions.add(action(initiative)));
        actions.sort(Comparator.comparing(PlannedAction::phase));
        List<PlannedAction> own = actions.stream()
                .filter(action -> action.kind() != Kind.INITIATIVE)
                .toList();
        String words = words(state(own), own) + beside(actions, objective.stage());
        return new OsaResponse(objective.id(), status, issues(objective.stage()), actions, state(own), words);
    }

    private List<String> issues(Stage stage) {
        return plan.findSituation().stream()
                .flatMap(situation -> situation.keyIssues().stream())
                .filter(issue -> issue.stage() == stage)
                .map(KeyIssue::text)
                .toList();
    }

    private static boolean isOf(Campaign campaign, PlannedTactic tactic) {
        return campaign.tactic().equals(tactic.tactic()) && campaign.stage() == tactic.stage();
    }

    private static PlannedAction action(PlannedTactic tactic) {
        return new PlannedAction(
                Kind.TACTIC, tactic.tactic(), tactic.purpose(), OsaPhase.STRATEGY, null, "", Timing.UNDATED);
    }

    private PlannedAction action(Campaign campaign) {
        return new PlannedAction(
                Kind.CAMPAIGN,
                campaign.id(),
                campaign.name(),
                OsaPhase.ACTION,
                campaign.period(),
                "",
                timing(campaign.period()));
    }

    private PlannedAction action(Initiative initiative) {
        return new PlannedAction(
                Kind.INITIATIVE,
                initiative.id(),
                initiative.title(),
                initiative.phase(),
                initiative.period(),
                initiative.owner(),
                timing(initiative.period()));
    }

    private Timing timing(DateRange period) {
        if (today.isBefore(period.from())) {
            return Timing.TO_COME;
        }
        return period.contains(today) ? Timing.UNDER_WAY : Timing.OVER;
    }

    private static State state(List<PlannedAction> actions) {
        if (has(actions, Timing.UNDER_WAY)) {
            return State.UNDER_WAY;
        }
        if (has(actions, Timing.TO_COME)) {
            return State.TO_COME;
        }
        if (has(actions, Timing.OVER)) {
            return State.OVER;
        }
        return actions.isEmpty() ? State.NONE : State.CHOSEN;
    }

    private static boolean has(List<PlannedAction> actions, Timing timing) {
        return actions.stream().anyMatch(action -> action.timing() == timing);
    }

    /** Initiatives name no objective, so nobody can say whether those of its stage serve it. */
    private static String beside(List<PlannedAction> actions, Stage stage) {
        List<String> initiatives = actions.stream()
                .filter(action -> action.kind() == Kind.INITIATIVE)
                .map(action -> action.id() + " (" + words(action.timing()) + ")")
                .toList();
        return initiatives.isEmpty()
                ? "; no initiative is of stage " + stage
                : "; initiatives of stage " + stage + ": " + String.join(", ", initiatives);
    }

    private static String words(Timing timing) {
        return timing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(State state, List<PlannedAction> actions) {
        return switch (state) {
            case UNDER_WAY -> "being done: " + ids(actions, Timing.UNDER_WAY);
            case TO_COME ->
                "nothing is being done; the next begins on "
                        + periods(actions, Timing.TO_COME)
                                .map(DateRange::from)
                                .min(Comparator.naturalOrder())
                                .orElseThrow();
            case OVER ->
                "all that was planned is over, the last before "
                        + periods(actions, Timing.OVER)
                                .map(DateRange::to)
                                .max(Comparator.naturalOrder())
                                .orElseThrow();
            case CHOSEN -> "a tactic is chosen, and no campaign carries it out";
            case NONE -> "no tactic names it";
        };
    }

    private static String ids(List<PlannedAction> actions, Timing timing) {
        return String.join(
                ", ",
                actions.stream()
                        .filter(action -> action.timing() == timing)
                        .map(PlannedAction::id)
                        .toList());
    }

    private static Stream<DateRange> periods(List<PlannedAction> actions, Timing timing) {
        return actions.stream()
                .filter(action -> action.timing() == timing)
                .map(PlannedAction::findPeriod)
                .flatMap(Optional::stream);
    }
}
