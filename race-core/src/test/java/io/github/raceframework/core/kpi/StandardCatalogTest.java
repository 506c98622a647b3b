package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.kpi.standard.ActQualityKpis;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ActValueAndCostKpis;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertCostKpis;
import io.github.raceframework.core.kpi.standard.ConvertOrderQualityKpis;
import io.github.raceframework.core.kpi.standard.ConvertRateKpis;
import io.github.raceframework.core.kpi.standard.ConvertReturnKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.ConvertVolumeKpis;
import io.github.raceframework.core.kpi.standard.CustomerMeasures;
import io.github.raceframework.core.kpi.standard.EmailMeasures;
import io.github.raceframework.core.kpi.standard.EngageAdvocacyKpis;
import io.github.raceframework.core.kpi.standard.EngageCostKpis;
import io.github.raceframework.core.kpi.standard.EngageEmailKpis;
import io.github.raceframework.core.kpi.standard.EngageRetentionKpis;
import io.github.raceframework.core.kpi.standard.EngageSatisfactionKpis;
import io.github.raceframework.core.kpi.standard.EngageValueKpis;
import io.github.raceframework.core.kpi.standard.EngageVolumeKpis;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.PlanInvestmentKpis;
import io.github.raceframework.core.kpi.standard.PlanMeasures;
import io.github.raceframework.core.kpi.standard.PlanProgressKpis;
import io.github.raceframework.core.kpi.standard.ReachQualityKpis;
import io.github.raceframework.core.kpi.standard.ReachShareKpis;
import io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.SearchAndBrandMeasures;
import io.github.raceframework.core.kpi.standard.ServiceMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.kpi.standard.TransitionKpis;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.value.Unit;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the constants of the standard catalogue to what {@code catalogue/*.txt} say about them, in both directions. */
class StandardCatalogTest {

    private static final KpiCatalog CATALOG = KpiCatalog.standard();
    private static final Map<String, Map<String, String>> KPIS = CatalogueText.read("kpis.txt");
    private static final Map<String, Map<String, String>> MEASURES = CatalogueText.read("measures.txt");
    private static final Map<String, Map<String, String>> DIMENSIONS = CatalogueText.read("dimensions.txt");

    private static final Map<DisplayUnit, String> DISPLAY_UNITS = Map.of(
            DisplayUnit.COUNT, "count",
            DisplayUnit.PERCENT, "ratio%",
            DisplayUnit.RATIO, "ratiox",
            DisplayUnit.MONEY, "money",
            DisplayUnit.MONEY_PER_DAY, "money/day",
            DisplayUnit.DURATION, "duration",
            DisplayUnit.SCORE, "score",
            DisplayUnit.ANY, "any");

    private static final List<Class<?>> HOLDERS = List.of(
            PaidMediaMeasures.class,
            SearchAndBrandMeasures.class,
            WebAndSocialMeasures.class,
            LeadMeasures.class,
            SalesMeasures.class,
            CustomerMeasures.class,
            EmailMeasures.class,
            ServiceMeasures.class,
            PlanMeasures.class,
            PlanProgressKpis.class,
            PlanInvestmentKpis.class,
            ReachVolumeKpis.class,
            ReachQualityKpis.class,
            ReachShareKpis.class,
            ReachValueAndCostKpis.class,
            ActVolumeKpis.class,
            ActRateKpis.class,
            ActQualityKpis.class,
            ActValueAndCostKpis.class,
            ConvertVolumeKpis.class,
            ConvertRateKpis.class,
            ConvertOrderQualityKpis.class,
            ConvertSalesKpis.class,
            ConvertReturnKpis.class,
            ConvertCostKpis.class,
            EngageVolumeKpis.class,
            EngageRetentionKpis.class,
            EngageEmailKpis.class,
            EngageSatisfactionKpis.class,
            EngageAdvocacyKpis.class,
            EngageValueKpis.class,
            EngageCostKpis.class,
            TransitionKpis.class,
            StandardDimensions.class);

    @Test
    void hasWhatTheTextHasInItsOrder() {
        assertThat(CATALOG.kpis())
                .extracting(Kpi::id)
                .extracting(Object::toString)
                .containsExactlyElementsOf(KPIS.keySet());
        // The measures of e-mail have a class of their own, so the order of all differs.
        assertThat(CATALOG.measures())
                .extracting(Measure::toString)
                .containsExactlyInAnyOrderElementsOf(MEASURES.keySet());
        assertThat(CATALOG.dimensions()).extracting(Dimension::toString).containsExactlyElementsOf(DIMENSIONS.keySet());
    }

    @Test
    void has216MeasuresAnd270KpisOver16Dimensions() {
        assertThat(CATALOG.measures()).hasSize(216);
        assertThat(CATALOG.kpis()).hasSize(270);
        assertThat(CATALOG.dimensions()).hasSize(16);
    }

    static Stream<Kpi> kpis() {
        return CATALOG.kpis().stream();
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void aKpiSaysWhatItsTextSays(Kpi kpi) {
        assertThat(inWords(kpi)).isEqualTo(KPIS.get(kpi.id().text()));
        assertThat(kpi.version()).isEqualTo(1);
    }

    private static Map<String, String> inWords(Kpi kpi) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", kpi.name());
        words.put("formula", kpi.formula().toString());
        words.put("requires", kpi.findRequirement().map(Object::toString).orElse(""));
        words.put("range", kpi.findRange().map(Object::toString).orElse(""));
        words.put("signed", yes(kpi.isSigned()));
        words.put("stage", kpi.findStage().map(Stage::name).orElse(""));
        words.put("also stage", kpi.secondaryStages().stream().map(Stage::name).collect(Collectors.joining(", ")));
        words.put("family", kpi.findFamily().map(VqvcFamily::name).orElse(""));
        words.put("headline", yes(kpi.isHeadline()));
        words.put("board", yes(kpi.isOnBoard()));
        words.put("unit", Objects.requireNonNull(DISPLAY_UNITS.get(kpi.unit())));
        words.put("direction", word(kpi.direction()));
        words.put("class", CATALOG.classOf(kpi).name());
        words.put("estimate", yes(kpi.isEstimate()));
        words.put("sampling", kpi.sampling() == Sampling.NONE ? "" : word(kpi.sampling()));
        words.put("edge cases", kpi.edgeCases());
        words.put("source", kpi.source());
        return said(words);
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void theDeclaredUnitAcceptsTheDerivedOne(Kpi kpi) {
        assertThat(kpi.unit().unit().accepts(CATALOG.unitOf(kpi))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void formulasAreWrittenCanonically(Kpi kpi) {
        assertThat(Formula.parse(kpi.formula().toString())).isEqualTo(kpi.formula());
        kpi.findRequirement()
                .ifPresent(requirement ->
                        assertThat(Requirement.parse(requirement.toString())).isEqualTo(requirement));
        kpi.findRange()
                .ifPresent(
                        range -> assertThat(ValueRange.parse(range.toString())).isEqualTo(range));
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void filtersNameDimensionsAndMembersOfTheCatalogue(Kpi kpi) {
        kpi.formula().references().stream()
                .flatMap(reference -> reference.filter().conditions().stream())
                .forEach(condition -> {
                    Dimension dimension =
                            CATALOG.findDimension(condition.dimension()).orElseThrow();
                    if (dimension.isClosed()) {
                        assertThat(dimension.vocabulary()).containsAll(condition.members());
                    }
                });
    }

    static Stream<Measure> measures() {
        return CATALOG.measures().stream();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aMeasureSaysWhatItsTextSays(Measure measure) {
        assertThat(inWords(measure)).isEqualTo(MEASURES.get(measure.id().text()));
    }

    private static Map<String, String> inWords(Measure measure) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                "unit",
                measure.unit().equals(Unit.NONE) ? "ratio" : measure.unit().toString());
        words.put("kind", word(measure.kind()));
        words.put("over time", word(measure.additivity().overTime()));
        words.put("over dimensions", word(measure.additivity().overDimensions()));
        words.put(
                "not over",
                measure.additivity().notOver().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", ")));
        words.put("fallback", measure.findFallback().map(Object::toString).orElse(""));
        words.put("meaning", measure.meaning());
        return said(words);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void whatAMeasureIsNotSummedOverIsADimension(Measure measure) {
        assertThat(measure.additivity().notOver())
                .allMatch(dimension -> CATALOG.findDimension(dimension).isPresent());
    }

    static Stream<Dimension> dimensions() {
        return CATALOG.dimensions().stream();
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void aDimensionSaysWhatItsTextSays(Dimension dimension) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("members", String.join(", ", dimension.vocabulary()));
        words.put(
                "aliases",
                dimension.aliases().entrySet().stream()
                        .map(alias -> alias.getKey() + " = " + alias.getValue())
                        .collect(Collectors.joining(", ")));
        words.put("summable", dimension.isSummable() ? "" : "no");
        words.put("meaning", dimension.meaning());

        assertThat(said(words)).isEqualTo(DIMENSIONS.get(dimension.id().text()));
    }

    /** Every stage of the lifecycle has one KPI for each question of the VQVC test, and no other is on the board. */
    @Test
    void theBoardHasOneKpiPerCell() {
        List<String> cells = CATALOG.kpis().stream()
                .filter(Kpi::isOnBoard)
                .map(kpi ->
                        kpi.findStage().orElseThrow() + " " + kpi.findFamily().orElseThrow())
                .toList();
        List<String> expected = new ArrayList<>();
        for (Stage stage : List.of(Stage.REACH, Stage.ACT, Stage.CONVERT, Stage.ENGAGE)) {
            for (VqvcFamily family : VqvcFamily.values()) {
                expected.add(stage + " " + family);
            }
        }

        assertThat(cells).containsExactlyInAnyOrderElementsOf(expected);
    }

    static Stream<Class<?>> holders() {
        return HOLDERS.stream();
    }

    /** A constant that is forgotten in {@code all()} would be in no catalogue. */
    @ParameterizedTest
    @MethodSource("holders")
    void everyConstantIsListedUnderItsOwnName(Class<?> holder) throws ReflectiveOperationException {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (var field : holder.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                constants.put(field.getName(), field.get(null));
            }
        }
        List<?> listed = (List<?>) holder.getMethod("all").invoke(null);

        assertThat(listed).map(Object.class::cast).containsExactlyInAnyOrderElementsOf(constants.values());
        constants.forEach((name, constant) -> assertThat(idOf(constant)).isEqualTo(name.toLowerCase(Locale.ROOT)));
    }

    /** The last part of the id. */
    private static String idOf(Object constant) {
        String id = constant instanceof Kpi kpi ? kpi.id().text() : constant.toString();
        return id.substring(id.lastIndexOf('.') + 1);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String yes(boolean is) {
        return is ? "yes" : "";
    }

    /** Only what is said: the text leaves the rest out. */
    private static Map<String, String> said(Map<String, String> words) {
        words.values().removeIf(String::isEmpty);
        return words;
    }
}
