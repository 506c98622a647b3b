package io.github.raceframework.core.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.CatalogueText;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.MeasureId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the constants of the standard framework to what {@code catalogue/stages.txt} and {@code catalogue/activities.txt} say of them. */
class RaceFrameworkTest {

    private static final RaceFramework STANDARD = RaceFramework.standard();
    private static final Map<String, Map<String, String>> ACTIVITIES = CatalogueText.read("activities.txt");
    private static final Map<String, Map<String, String>> STAGES = CatalogueText.read("stages.txt");

    @Test
    void hasFiveActivitiesPerStageInTheOrderOfTheText() {
        assertThat(STANDARD.activities()).extracting(Activity::id).containsExactlyElementsOf(ACTIVITIES.keySet());
        assertThat(STANDARD.activities()).hasSize(25);
        for (Stage stage : Stage.values()) {
            assertThat(STANDARD.activities(stage)).hasSize(5).allMatch(activity -> activity.stage() == stage);
        }
    }

    static Stream<Activity> activities() {
        return STANDARD.activities().stream();
    }

    @ParameterizedTest
    @MethodSource("activities")
    void anActivitySaysWhatItsTextSays(Activity activity) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("stage", activity.stage().name());
        words.put("title", activity.title());
        words.put("edition", activity.edition().name());
        words.put("pillars", String.join(", ", activity.pillars()));

        assertThat(said(words)).isEqualTo(ACTIVITIES.get(activity.id()));
        assertThat(activity.id()).startsWith(activity.stage().name().toLowerCase(Locale.ROOT) + ".");
    }

    @ParameterizedTest
    @EnumSource
    void aProfileSaysWhatItsTextSays(Stage stage) {
        StageProfile profile = STANDARD.profile(stage);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("summary", profile.summary());
        words.put("objective", profile.objective());
        words.put("lifecycle", String.join(" > ", profile.lifecycle()));
        words.put("buyer stage", profile.buyerStage());
        words.put("funnel", String.join(" / ", profile.funnelPositions()));
        words.put("places", String.join("; ", profile.places()));
        words.put("headline", String.join("; ", profile.headlineMeasures()));
        words.put(
                "headline 2015",
                String.join("; ", RaceFramework.infographic2015().profile(stage).headlineMeasures()));
        words.put("goals", String.join("; ", profile.goals()));
        words.put(
                "anchors",
                profile.populationAnchors().stream().map(MeasureId::text).collect(Collectors.joining(", ")));
        words.put(
                "transition", profile.transitionKpis().stream().map(KpiId::text).collect(Collectors.joining(", ")));

        assertThat(said(words)).isEqualTo(STAGES.get(stage.name()));
        assertThat(profile.stage()).isEqualTo(stage);
    }

    @ParameterizedTest
    @EnumSource
    void anchorsAndTransitionsAreInTheStandardCatalogue(Stage stage) {
        StageProfile profile = STANDARD.profile(stage);
        KpiCatalog catalog = KpiCatalog.standard();

        assertThat(profile.populationAnchors())
                .allMatch(measure -> catalog.findMeasure(measure.text()).isPresent());
        assertThat(profile.transitionKpis())
                .allMatch(kpi -> catalog.findKpi(kpi.text()).isPresent());
        assertThat(profile.populationAnchors().isEmpty()).isEqualTo(!stage.isLifecycle());
        assertThat(profile.transitionKpis().isEmpty()).isEqualTo(!stage.isLifecycle());
    }

    /** People leave each stage of the lifecycle as they enter the next. */
    @Test
    void theLifecycleIsOnePath() {
        assertThat(STANDARD.profile(Stage.REACH).lifecycle()).endsWith("visitor");
        assertThat(STANDARD.profile(Stage.ACT).lifecycle())
                .startsWith("visitor")
                .endsWith("lead");
        assertThat(STANDARD.profile(Stage.CONVERT).lifecycle()).startsWith("lead");
    }

    @Test
    void theEditionOf2015DiffersInHeadlineMeasuresOnly() {
        RaceFramework of2015 = RaceFramework.infographic2015();

        assertThat(of2015).hasToString("RACE, 2012-15 infographic").isNotEqualTo(STANDARD);
        assertThat(STANDARD).hasToString("RACE, current infographic");
        assertThat(of2015.activities()).isEqualTo(STANDARD.activities());
        for (Stage stage : Stage.values()) {
            List<String> current = STANDARD.profile(stage).headlineMeasures();
            assertThat(of2015.profile(stage).revise().headlineMeasures(current).build())
                    .isEqualTo(STANDARD.profile(stage));
            assertThat(of2015.profile(stage).headlineMeasures()).isNotEqualTo(current);
        }
    }

    @Test
    void hasSixPillars() {
        assertThat(STANDARD.pillars())
                .extracting(Pillar::title)
                .containsExactly(
                        "Planning and governance",
                        "Goals and measurement",
                        "Media",
                        "Content",
                        "Experience",
                        "Conversational messaging");
        assertThat(STANDARD.pillars()).allMatch(pillar -> !pillar.contents().isEmpty());
        assertThat(STANDARD.pillars())
                .extracting(pillar -> pillar.edition().name())
                .containsOnly("Planning template 2023-24");
    }

    /** The headings of the template, in the words of the domain reference. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PLAN    | OPPORTUNITY | Assess the market and fix objectives
                    PLAN    | STRATEGY    | Draw up the digital strategy
                    PLAN    | ACTION      | Roll out and run communications
                    REACH   | OPPORTUNITY | Size the reachable online audience
                    REACH   | STRATEGY    | Pick the communication options that fit best
                    REACH   | ACTION      | Tune communications
                    ACT     | OPPORTUNITY | Look for the strongest levers on lead conversion
                    ACT     | STRATEGY    | Put content and customer journeys first
                    ACT     | ACTION      | Operate content and lead generation
                    CONVERT | OPPORTUNITY | Check where more sales conversion can come from
                    CONVERT | STRATEGY    | Define the approach to conversion rate optimisation and to several channels
                    CONVERT | ACTION      | Keep improving conversion
                    ENGAGE  | OPPORTUNITY | Check the scope to lift customer activity
                    ENGAGE  | STRATEGY    | Plan retention and engagement
                    ENGAGE  | ACTION      | Deliver customer communications
                    """)
    void saysWhatIsDoneAtAStageInAPhase(Stage stage, OsaPhase phase, String title) {
        assertThat(STANDARD.osaTitle(stage, phase)).isEqualTo(title);
        assertThat(STANDARD.osaCells()).hasSize(15).contains(new OsaCell(stage, phase, title));
    }

    @Test
    void ratesCapabilityFromInitialToOptimised() {
        assertThat(STANDARD.capabilityLevels())
                .extracting(CapabilityLevel::level)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(STANDARD.capabilityLevels())
                .extracting(CapabilityLevel::name)
                .startsWith("Initial")
                .endsWith("Optimised");
    }

    @Test
    void namesFiveSuccessFactors() {
        assertThat(STANDARD.successFactors()).hasSize(5).contains("Personas and online value propositions");
    }

    @Test
    void findsActivitiesById() {
        assertThat(STANDARD.findActivity("convert.cro")).map(Activity::title).contains("Conversion rate optimisation");
        assertThat(STANDARD.findActivity("cro")).isEmpty();
        assertThat(STANDARD.getActivity("convert.cro").stage()).isEqualTo(Stage.CONVERT);
        assertThatThrownBy(() -> STANDARD.getActivity("convert.cor"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no activity \"convert.cor\" in RACE, current infographic; did you mean \"convert.cro\"?");
    }

    private static Map<String, String> said(Map<String, String> words) {
        words.values().removeIf(String::isEmpty);
        return words;
    }
}
