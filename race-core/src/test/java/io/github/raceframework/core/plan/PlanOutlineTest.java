package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.framework.SostacStep;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Direction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanOutlineTest {

    private final PlanOutline outline = Plans.complete().build().outline();

    @Test
    void partsStandUnderTheHeadingsOfSostac() {
        assertThat(lines(outline.items(SostacStep.SITUATION)))
                .containsExactly(
                        "/situation Traffic grows, leads do not",
                        "/situation/keyIssues/0 Few visitors leave an address",
                        "/capabilities/0 Landing pages at level 2");
        assertThat(lines(outline.items(SostacStep.OBJECTIVES)))
                .containsExactly(
                        "/goals/0 Added to basket",
                        "/goals/1 Placed an order",
                        "/objectives/0 Leads: 12000 in 2025-01-01/2026-01-01",
                        "/objectives/1 Net sales (revenue): 600000 EUR in 2025-01-01/2026-01-01");
        assertThat(lines(outline.items(SostacStep.STRATEGY)))
                .containsExactly("/strategy Light advice within a day", "/audiences/0 New homes");
        assertThat(lines(outline.items(SostacStep.TACTICS)))
                .containsExactly("/tactics/0 Paid search", "/campaigns/0 DE | Brand", "/campaigns/1 Light fair");
        assertThat(lines(outline.items(SostacStep.ACTION)))
                .containsExactly(
                        "/initiatives/0 New landing pages",
                        "/content/0 Kitchen light guide",
                        "/budget/0 brand-jan: EUR 1000",
                        "/budget/1 fair-stand: EUR 5000",
                        "/budget/2 editor: EUR 3000.01");
        assertThat(lines(outline.items(SostacStep.CONTROL)))
                .containsExactly(
                        "/reallocations/0 EUR 500 from fair-stand to brand-jan",
                        "/benchmarks/0 convert.aov: 80",
                        "/statusPolicies/0 status of every KPI",
                        "/statusPolicies/1 status of engage.nps",
                        "/funnels/0 Checkout",
                        "/reviewCycle review by WEEK, 90 days ahead");
    }

    @Test
    void aCellOfTheMatrixHasAStepAndAStage() {
        assertThat(lines(outline.items(SostacStep.ACTION, Stage.ACT)))
                .containsExactly(
                        "/initiatives/0 New landing pages",
                        "/content/0 Kitchen light guide",
                        "/budget/2 editor: EUR 3000.01");
        assertThat(outline.items(SostacStep.STRATEGY, Stage.PLAN)).isEmpty();
        assertThat(lines(outline.items(SostacStep.SITUATION, Stage.ACT)))
                .containsExactly(
                        "/situation/keyIssues/0 Few visitors leave an address",
                        "/capabilities/0 Landing pages at level 2");
        assertThat(lines(outline.items(Stage.CONVERT)))
                .containsExactly(
                        "/goals/1 Placed an order",
                        "/objectives/1 Net sales (revenue): 600000 EUR in 2025-01-01/2026-01-01",
                        "/campaigns/0 DE | Brand",
                        "/budget/0 brand-jan: EUR 1000",
                        "/benchmarks/0 convert.aov: 80");
        assertThat(lines(outline.items(SostacStep.CONTROL, Stage.ENGAGE)))
                .containsExactly("/statusPolicies/1 status of engage.nps");
    }

    @Test
    void everyItemIsInOneCellOrAboutTheWholePlan() {
        List<OutlineItem> cells = Stream.of(SostacStep.values())
                .flatMap(step -> Stream.of(Stage.values()).flatMap(stage -> outline.items(step, stage).stream()))
                .toList();
        List<OutlineItem> whole = outline.items().stream()
                .filter(item -> item.findStage().isEmpty())
                .toList();

        assertThat(Stream.concat(cells.stream(), whole.stream())).containsExactlyInAnyOrderElementsOf(outline.items());
        assertThat(outline.items(Stage.ACT)).allMatch(item -> item.findStage().equals(Optional.of(Stage.ACT)));
    }

    /** Part 1.4 of the domain reference: tactics are chosen under Strategy and worked out under Action. */
    @Test
    void theSameItemsAreListedByPhase() {
        assertThat(lines(outline.items(OsaPhase.OPPORTUNITY)))
                .hasSize(7)
                .startsWith("/situation Traffic grows, leads do not");
        assertThat(lines(outline.items(OsaPhase.STRATEGY)))
                .containsExactly(
                        "/strategy Light advice within a day",
                        "/audiences/0 New homes",
                        "/tactics/0 Paid search",
                        "/initiatives/0 New landing pages");
        assertThat(lines(outline.items(OsaPhase.ACTION))).contains("/campaigns/0 DE | Brand", "/funnels/0 Checkout");
    }

    /** An initiative says its phase itself; everything else is in a phase that covers its step. */
    @Test
    void phasesAreThoseOfTheStep() {
        assertThat(outline.items())
                .filteredOn(item -> !item.path().startsWith("/initiatives"))
                .allMatch(item -> item.step().phases().contains(item.phase()));
    }

    @Test
    void anEmptyPlanIsReviewedAllTheSame() {
        assertThat(lines(Plans.empty().build().outline().items()))
                .containsExactly("/reviewCycle review by MONTH, 90 days ahead");
    }

    @Test
    void aBandShowsBothEnds() {
        RacePlan plan = Plans.empty()
                .objectives(Plans.leads("leads")
                        .direction(Direction.BAND)
                        .target(Target.band("10000", "12000", Plans.YEAR)))
                .build();

        assertThat(lines(plan.outline().items(SostacStep.OBJECTIVES)))
                .containsExactly("/objectives/0 Leads: 10000 to 12000 in 2025-01-01/2026-01-01");
    }

    private static List<String> lines(List<OutlineItem> items) {
        return items.stream().map(item -> item.path() + " " + item.title()).toList();
    }
}
