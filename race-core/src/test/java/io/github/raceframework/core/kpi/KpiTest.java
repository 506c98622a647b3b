package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KpiTest {

    @Test
    void whatIsLeftUnsaid() {
        Kpi kpi = Kpi.define("acme.rate", "Rate", "points / orders").build();

        assertThat(kpi.id().text()).isEqualTo("acme.rate");
        assertThat(kpi.name()).isEqualTo("Rate");
        assertThat(kpi).hasToString("acme.rate = points / orders");
        assertThat(kpi.version()).isEqualTo(1);
        assertThat(kpi.findStage()).isEmpty();
        assertThat(kpi.findFamily()).isEmpty();
        assertThat(kpi.isHeadline()).isFalse();
        assertThat(kpi.isOnBoard()).isFalse();
        assertThat(kpi.findRequirement()).isEmpty();
        assertThat(kpi.findRange()).isEmpty();
        assertThat(kpi.isSigned()).isFalse();
        assertThat(kpi.isEstimate()).isFalse();
        assertThat(kpi.unit()).isEqualTo(DisplayUnit.RATIO);
        assertThat(kpi.direction()).isEqualTo(Direction.CONTEXT);
        assertThat(kpi.sampling()).isEqualTo(Sampling.NONE);
        assertThat(kpi.edgeCases()).isEmpty();
        assertThat(kpi.source()).isEmpty();
    }

    @Test
    void whatIsSaid() {
        Kpi kpi = Kpi.define("acme.rate", "Rate", "points / orders")
                .version(2)
                .stage(Stage.ENGAGE)
                .family(VqvcFamily.QUALITY)
                .headline()
                .onBoard()
                .requires("orders > 0")
                .range("0..1")
                .signed()
                .estimate()
                .unit(DisplayUnit.PERCENT)
                .direction(Direction.UP)
                .sampling(Sampling.COUNTS)
                .edgeCases("No orders: absent.")
                .source("Acme")
                .build();

        assertThat(kpi.version()).isEqualTo(2);
        assertThat(kpi.findStage()).contains(Stage.ENGAGE);
        assertThat(kpi.findFamily()).contains(VqvcFamily.QUALITY);
        assertThat(kpi.isHeadline()).isTrue();
        assertThat(kpi.isOnBoard()).isTrue();
        assertThat(kpi.findRequirement()).contains(Requirement.parse("orders > 0"));
        assertThat(kpi.findRange()).contains(ValueRange.parse("0..1"));
        assertThat(kpi.isSigned()).isTrue();
        assertThat(kpi.isEstimate()).isTrue();
        assertThat(kpi.unit()).isEqualTo(DisplayUnit.PERCENT);
        assertThat(kpi.direction()).isEqualTo(Direction.UP);
        assertThat(kpi.sampling()).isEqualTo(Sampling.COUNTS);
        assertThat(kpi.edgeCases()).isEqualTo("No orders: absent.");
        assertThat(kpi.source()).isEqualTo("Acme");
    }

    static Stream<UnaryOperator<KpiBuilder>> changes() {
        return Stream.of(
                builder -> builder.version(2),
                builder -> builder.stage(Stage.ACT),
                builder -> builder.family(VqvcFamily.COST),
                KpiBuilder::headline,
                KpiBuilder::onBoard,
                builder -> builder.stage(Stage.ACT).alsoStage(Stage.ENGAGE),
                builder -> builder.requires("orders > 0"),
                builder -> builder.range("0..1"),
                KpiBuilder::signed,
                KpiBuilder::estimate,
                builder -> builder.unit(DisplayUnit.SCORE),
                builder -> builder.direction(Direction.DOWN),
                builder -> builder.sampling(Sampling.SUBSET),
                builder -> builder.edgeCases("Edge."),
                builder -> builder.source("Source."));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void equalWhenAllTheySayIs(UnaryOperator<KpiBuilder> change) {
        Kpi plain = Kpi.define("acme.rate", "Rate", "points / orders").build();
        Kpi changed =
                change.apply(Kpi.define("acme.rate", "Rate", "points / orders")).build();
        Kpi changedAlike =
                change.apply(Kpi.define("acme.rate", "Rate", "points/orders")).build();

        assertThat(changed)
                .isEqualTo(changedAlike)
                .hasSameHashCodeAs(changedAlike)
                .isNotEqualTo(plain);
    }

    @Test
    void idNameAndFormulaCount() {
        Kpi kpi = Kpi.define("acme.rate", "Rate", "points / orders").build();

        assertThat(kpi)
                .isNotEqualTo(
                        Kpi.define("acme.other", "Rate", "points / orders").build())
                .isNotEqualTo(
                        Kpi.define("acme.rate", "Other", "points / orders").build())
                .isNotEqualTo(Kpi.define("acme.rate", "Rate", "points / visits").build());
    }

    @Test
    void theBuilderMayGoOnToMakeAnother() {
        KpiBuilder builder = Kpi.define("acme.rate", "Rate", "points / orders");
        Kpi first = builder.build();
        Kpi second = builder.version(2).headline().build();

        assertThat(first.version()).isEqualTo(1);
        assertThat(first.isHeadline()).isFalse();
        assertThat(second.version()).isEqualTo(2);
    }

    @Test
    void badPartsAreRefusedWhereTheyAreSaid() {
        KpiBuilder builder = Kpi.define("acme.rate", "Rate", "points / orders");

        assertThatThrownBy(() -> Kpi.define("Acme", "Rate", "points")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kpi.define("acme.rate", "Rate", "points /")).isInstanceOf(FormulaException.class);
        assertThatThrownBy(() -> builder.requires("orders")).isInstanceOf(FormulaException.class);
        assertThatThrownBy(() -> builder.range("0")).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.version(1).build().version()).isEqualTo(1);
        assertThatThrownBy(() -> builder.version(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("version 0 of KPI acme.rate is not positive");
    }

    @Test
    void somePlaceItElsewhere() {
        Kpi kpi = Kpi.define("acme.rate", "Rate", "points / orders")
                .stage(Stage.ENGAGE)
                .alsoStage(Stage.CONVERT, Stage.ACT)
                .build();

        assertThat(kpi.findStage()).contains(Stage.ENGAGE);
        assertThat(kpi.secondaryStages()).containsExactly(Stage.ACT, Stage.CONVERT);
        assertThat(Kpi.define("acme.rate", "Rate", "points").build().secondaryStages())
                .isEmpty();
    }

    @Test
    void secondaryStagesNeedAnotherDefaultStage() {
        KpiBuilder builder = Kpi.define("acme.rate", "Rate", "points / orders").alsoStage(Stage.ACT);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "secondary stages [ACT] of KPI acme.rate need a default stage that is none of them; its default"
                                + " stage is not given");
        builder.stage(Stage.ACT);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "secondary stages [ACT] of KPI acme.rate need a default stage that is none of them; its default"
                                + " stage is ACT");
        assertThat(builder.stage(Stage.ENGAGE).build().secondaryStages()).containsExactly(Stage.ACT);
    }
}
