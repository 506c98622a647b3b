package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Unit;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void aFlowSumsOverEverything() {
        Measure clicks = Measure.flow("clicks", Unit.COUNT, "Clicks.");

        assertThat(clicks.id().text()).isEqualTo("clicks");
        assertThat(clicks.unit()).isEqualTo(Unit.COUNT);
        assertThat(clicks.kind()).isEqualTo(MeasureKind.FLOW);
        assertThat(clicks.additivity()).isEqualTo(Additivity.FLOW);
        assertThat(clicks.additivity().isSum()).isTrue();
        assertThat(clicks.findFallback()).isEmpty();
        assertThat(clicks.meaning()).isEqualTo("Clicks.");
        assertThat(clicks).hasToString("clicks");
    }

    @Test
    void aStockTakesTheLastAndSumsOverDimensions() {
        Measure followers = Measure.stock("followers", Unit.COUNT, "Followers.");

        assertThat(followers.kind()).isEqualTo(MeasureKind.STOCK);
        assertThat(followers.additivity()).isEqualTo(new Additivity(OverTime.LAST, OverDimensions.SUM, Set.of()));
        assertThat(followers.additivity().isSum()).isFalse();
    }

    @Test
    void aDistinctCountSumsOverNothing() {
        Measure reach = Measure.distinct("reach", "People reached.");

        assertThat(reach.unit()).isEqualTo(Unit.COUNT);
        assertThat(reach.kind()).isEqualTo(MeasureKind.DISTINCT);
        assertThat(reach.additivity()).isEqualTo(new Additivity(OverTime.NONE, OverDimensions.NONE, Set.of()));
    }

    @Test
    void changesGiveCopies() {
        Measure sales = Measure.flow("net_sales", Unit.MONEY, "Sales.");
        Measure changed = sales.withFallback("gross_sales - discounts")
                .notOver("source_system")
                .notOver("country");

        assertThat(changed.findFallback()).contains(Formula.parse("gross_sales - discounts"));
        assertThat(changed.additivity().notOver())
                .containsExactlyInAnyOrder(DimensionId.of("source_system"), DimensionId.of("country"));
        assertThat(changed.fallbackParts()).containsExactly(MeasureId.of("gross_sales"), MeasureId.of("discounts"));
        assertThat(sales.findFallback()).isEmpty();
        assertThat(sales.fallbackParts()).isEmpty();
        assertThat(sales.additivity().notOver()).isEmpty();
        assertThat(sales).isNotEqualTo(changed);
    }

    @Test
    void equalWhenAllTheySayIs() {
        Measure clicks = Measure.flow("clicks", Unit.COUNT, "Clicks.");

        assertThat(clicks)
                .isEqualTo(Measure.flow("clicks", Unit.COUNT, "Clicks."))
                .hasSameHashCodeAs(Measure.flow("clicks", Unit.COUNT, "Clicks."))
                .isNotEqualTo(Measure.flow("clicks", Unit.COUNT, "Other clicks."))
                .isNotEqualTo(Measure.flow("clicks", Unit.MONEY, "Clicks."))
                .isNotEqualTo(Measure.stock("clicks", Unit.COUNT, "Clicks."))
                .isNotEqualTo(clicks.withFallback("link_clicks"))
                .isNotEqualTo(clicks.notOver("channel"));
    }

    @Test
    void anIdHasNoDot() {
        assertThatThrownBy(() -> Measure.flow("reach.clicks", Unit.COUNT, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("measure id \"reach.clicks\" is not of the form");
    }

    @Test
    void noRowsMeanZeroForFlowsAndEstimatesOnly() {
        assertThat(MeasureKind.values())
                .filteredOn(MeasureKind::isZeroWithoutRows)
                .containsExactly(MeasureKind.FLOW, MeasureKind.ESTIMATE);
    }
}
