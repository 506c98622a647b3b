package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.MeasureId;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardGoalsTest {

    @Test
    void everyMeasureIsInTheStandardCatalogue() {
        assertThat(StandardGoals.all())
                .flatExtracting(goal -> goal.findMeasure().stream().toList())
                .extracting(MeasureId::text)
                .hasSize(23)
                .allSatisfy(measure -> assertThat(KpiCatalog.standard().findMeasure(measure))
                        .as("%s", measure)
                        .isPresent());
    }

    @Test
    void onlyComingBackHasNoMeasure() {
        assertThat(StandardGoals.all())
                .filteredOn(goal -> goal.findMeasure().isEmpty())
                .containsExactly(StandardGoals.CAME_BACK);
    }

    @Test
    void aPlanTakesThemAll() {
        RacePlan plan =
                Plans.empty().goals(StandardGoals.all().toArray(Goal[]::new)).build();

        assertThat(plan.goals()).hasSize(24);
    }

    /** The four goals that Chaffey's own description of Act quotes. */
    @Test
    void theGoalsOfActAreNamedAsTheirAuthorNamesThem() {
        assertThat(names(Stage.ACT))
                .contains("Viewed product", "Added to basket", "Registered as member", "Signed up for an e-newsletter");
    }

    @Test
    void everyStageOfTheLifecycleHasGoalsAndPlanHasNone() {
        assertThat(names(Stage.PLAN)).isEmpty();
        assertThat(names(Stage.REACH)).hasSize(3);
        assertThat(names(Stage.ACT)).hasSize(9);
        assertThat(names(Stage.CONVERT)).hasSize(5);
        assertThat(names(Stage.ENGAGE)).hasSize(7);
    }

    /** The names of GA4's recommended events, from its developer documentation. */
    @Test
    void eventsAreNamedAsGa4RecommendsThem() {
        assertThat(List.of(
                        StandardGoals.VIEWED_PRODUCT,
                        StandardGoals.ADDED_TO_BASKET,
                        StandardGoals.REGISTERED_AS_MEMBER,
                        StandardGoals.BECAME_LEAD,
                        StandardGoals.DOWNLOADED_EBOOK,
                        StandardGoals.SEARCHED_ON_SITE,
                        StandardGoals.SHARED_CONTENT,
                        StandardGoals.PLACED_ORDER))
                .extracting(goal -> goal.signal().toString())
                .containsExactly(
                        "view_item",
                        "add_to_cart",
                        "sign_up",
                        "generate_lead",
                        "file_download",
                        "view_search_results",
                        "share",
                        "purchase");
        assertThat(StandardGoals.WON_DEAL.signal()).hasToString("deal -> won");
    }

    private static List<String> names(Stage stage) {
        return StandardGoals.all().stream()
                .filter(goal -> goal.stage() == stage)
                .map(Goal::name)
                .toList();
    }
}
