package io.github.raceframework.metrics.scorecard;

import static io.github.raceframework.metrics.scorecard.Plans.objective;
import static io.github.raceframework.metrics.scorecard.Plans.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.plan.Campaign;
import io.github.raceframework.core.plan.Initiative;
import io.github.raceframework.core.plan.KeyIssue;
import io.github.raceframework.core.plan.PlannedTactic;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.core.plan.Situation;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.scorecard.OsaResponse.State;
import io.github.raceframework.metrics.scorecard.PlannedAction.Kind;
import io.github.raceframework.metrics.scorecard.PlannedAction.Timing;
import io.github.raceframework.metrics.status.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a plan does about an objective that falls short: 100 visits of 1,000. */
class OsaResponseTest {

    private static final Dataset WEB = Dataset.of(Facts.table("web", "2025-01-01/2026-01-01", """
        date       sessions
        2025-01-10 100
        """));

    private static RacePlanBuilder plan() {
        return Plans.define(objective("visits", ReachVolumeKpis.SESSIONS, "900", "1000"));
    }

    private static List<OsaResponse> responses(RacePlanBuilder plan, String day) {
        return Scorecard.of(plan.build(), WEB, on(day)).responses();
    }

    private static Initiative initiative(String id, Stage stage, OsaPhase phase, String period) {
        return new Initiative(id, "Do " + id, stage, phase, DateRange.parse(period), "Jonas", Set.of());
    }

    private static PlannedTactic search() {
        return new PlannedTactic("paid_search", Stage.REACH, List.of("visits"), "Be found.");
    }

    @Test
    void whatIsPlannedComesByPhase() {
        RacePlanBuilder plan = plan().situation(new Situation(
                        LocalDate.of(2024, 12, 1),
                        "A first year.",
                        List.of(new KeyIssue(Stage.REACH, "Few find us."), new KeyIssue(Stage.ACT, "Few write."))))
                .tactics(search(), new PlannedTactic("seo", Stage.REACH, List.of(), "For later."))
                .campaigns(
                        Campaign.define("brand", "Brand search", "paid_search")
                                .stage(Stage.REACH)
                                .period(DateRange.parse("2025-03-01/2025-09-01")),
                        Campaign.define("mails", "Letters", "email_newsletter").stage(Stage.ENGAGE))
                .initiatives(
                        initiative("tags", Stage.REACH, OsaPhase.ACTION, "2025-10-01/2025-12-01"),
                        initiative("review", Stage.REACH, OsaPhase.OPPORTUNITY, "2025-01-01/2025-02-01"),
                        initiative("guide", Stage.ACT, OsaPhase.ACTION, "2025-01-01/2025-12-01"));
        OsaResponse response = responses(plan, "2025-07-01").get(0);

        assertThat(response.objective()).isEqualTo("visits");
        assertThat(response.status()).isEqualTo(Status.RED);
        assertThat(response.issues()).containsExactly("Few find us.");
        assertThat(response.actions())
                .containsExactly(
                        new PlannedAction(
                                Kind.INITIATIVE,
                                "review",
                                "Do review",
                                OsaPhase.OPPORTUNITY,
                                DateRange.parse("2025-01-01/2025-02-01"),
                                "Jonas",
                                Timing.OVER),
                        new PlannedAction(
                                Kind.TACTIC, "paid_search", "Be found.", OsaPhase.STRATEGY, null, "", Timing.UNDATED),
                        new PlannedAction(
                                Kind.CAMPAIGN,
                                "brand",
                                "Brand search",
                                OsaPhase.ACTION,
                                DateRange.parse("2025-03-01/2025-09-01"),
                                "",
                                Timing.UNDER_WAY),
                        new PlannedAction(
                                Kind.INITIATIVE,
                                "tags",
                                "Do tags",
                                OsaPhase.ACTION,
                                DateRange.parse("2025-10-01/2025-12-01"),
                                "Jonas",
                                Timing.TO_COME));
        assertThat(response.actions(OsaPhase.STRATEGY)).hasSize(1);
        assertThat(response.actions().get(0).findPeriod()).isPresent();
        assertThat(response.state()).isEqualTo(State.UNDER_WAY);
        assertThat(response.words())
                .isEqualTo("being done: brand; initiatives of stage REACH: review (over), tags (to come)");
    }

    @Test
    void nothingPlannedIsAFinding() {
        OsaResponse response = responses(
                        plan().initiatives(initiative("guide", Stage.ACT, OsaPhase.ACTION, "2025-01-01/2025-12-01")),
                        "2025-07-01")
                .get(0);

        assertThat(response.actions()).isEmpty();
        assertThat(response.issues()).isEmpty();
        assertThat(response.state()).isEqualTo(State.NONE);
        assertThat(response.words()).isEqualTo("no tactic names it; no initiative is of stage REACH");
    }

    /** Whether a trade mark brings visits nobody has said. */
    @Test
    void anInitiativeOfItsStageNeedNotServeIt() {
        OsaResponse response = responses(
                        plan().initiatives(initiative("logo", Stage.REACH, OsaPhase.ACTION, "2025-01-01/2025-12-01")),
                        "2025-07-01")
                .get(0);

        assertThat(response.actions()).hasSize(1);
        assertThat(response.state()).isEqualTo(State.NONE);
        assertThat(response.words()).isEqualTo("no tactic names it; initiatives of stage REACH: logo (under way)");
    }

    @Test
    void aTacticAloneIsOnlyChosen() {
        OsaResponse response = responses(plan().tactics(search()), "2025-07-01").get(0);

        assertThat(response.state()).isEqualTo(State.CHOSEN);
        assertThat(response.words())
                .isEqualTo("a tactic is chosen, and no campaign carries it out; no initiative is of stage REACH");
    }

    private static RacePlanBuilder campaigns(String... periods) {
        RacePlanBuilder plan = plan().tactics(search());
        for (String period : periods) {
            plan.campaigns(Campaign.define("c" + period.substring(0, 7), "Search " + period, "paid_search")
                    .stage(Stage.REACH)
                    .period(DateRange.parse(period)));
        }
        return plan;
    }

    @Test
    void whatIsOverIsSaidToBe() {
        RacePlanBuilder plan = campaigns("2025-01-01/2025-03-01", "2025-02-01/2025-02-10");

        assertThat(responses(plan, "2025-07-01").get(0).state()).isEqualTo(State.OVER);
        assertThat(responses(plan, "2025-07-01").get(0).words())
                .isEqualTo("all that was planned is over, the last before 2025-03-01; no initiative is of stage REACH");
        assertThat(responses(plan, "2025-03-01").get(0).state()).isEqualTo(State.OVER);
        assertThat(responses(plan, "2025-02-28").get(0).state()).isEqualTo(State.UNDER_WAY);
    }

    @Test
    void whatIsToComeIsSaidToBe() {
        RacePlanBuilder plan = campaigns("2025-10-01/2025-12-01", "2025-09-01/2025-10-01")
                .initiatives(initiative("tags", Stage.REACH, OsaPhase.ACTION, "2025-11-01/2025-12-01"));

        assertThat(responses(plan, "2025-07-01").get(0).state()).isEqualTo(State.TO_COME);
        assertThat(responses(plan, "2025-07-01").get(0).words())
                .isEqualTo("nothing is being done; the next begins on 2025-09-01; initiatives of stage REACH: tags (to"
                        + " come)");
    }

    @Test
    void whoIsOnTargetNeedsNoResponse() {
        assertThat(responses(plan(), "2025-01-12")).isEmpty();
        assertThat(responses(plan(), "2024-01-12")).isEmpty();
    }
}
