package io.github.raceframework.metrics.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** Laws of status. */
class StatusProperties {

    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");

    private static StatusReading read(
            BigDecimal actual, BigDecimal low, BigDecimal high, Direction direction, StatusPolicy policy) {
        KpiValue value = new KpiValue.Present(actual, Unit.NONE, List.of(), new Evidence(List.of(), Set.of()));
        return StatusReading.of(value, new Target(low, high, YEAR, null), Unit.NONE, direction, policy);
    }

    @Property
    void statusIsSymmetricInDirection(
            @ForAll @BigRange(min = "-50", max = "250") @Scale(1) BigDecimal actual,
            @ForAll @BigRange(min = "1", max = "100") @Scale(1) BigDecimal target,
            @ForAll StatusPolicy.Scale scale) {
        StatusPolicy policy =
                StatusPolicy.STANDARD.withThresholds(scale, "0", "-0.1").withExceededFrom("0.5");
        BigDecimal mirrored = target.add(target).subtract(actual);
        StatusReading up = read(actual, target, target, Direction.UP, policy);
        StatusReading down = read(mirrored, target, target, Direction.DOWN, policy);

        assertThat(up.status()).isEqualTo(down.status());
        assertThat(up.deviation()).isEqualTo(down.deviation());
    }

    @Property
    void aBandIsSymmetric(
            @ForAll @BigRange(min = "-50", max = "150") @Scale(1) BigDecimal actual,
            @ForAll @BigRange(min = "1", max = "20") @Scale(1) BigDecimal width) {
        BigDecimal low = BigDecimal.TEN;
        BigDecimal high = low.add(width);
        StatusReading one = read(actual, low, high, Direction.BAND, StatusPolicy.STANDARD);
        StatusReading other = read(low.add(high).subtract(actual), low, high, Direction.BAND, StatusPolicy.STANDARD);

        assertThat(one.status()).isEqualTo(other.status());
        assertThat(one.deviation()).isEqualTo(other.deviation());
    }

    @Property
    void betterIsNeverWorse(
            @ForAll @BigRange(min = "-50", max = "250") @Scale(1) BigDecimal one,
            @ForAll @BigRange(min = "-50", max = "250") @Scale(1) BigDecimal other,
            @ForAll @BigRange(min = "1", max = "100") @Scale(1) BigDecimal target) {
        StatusPolicy policy = StatusPolicy.STANDARD.withExceededFrom("0.2");
        Status worse =
                read(one.min(other), target, target, Direction.UP, policy).status();
        Status better =
                read(one.max(other), target, target, Direction.UP, policy).status();

        assertThat(better).isLessThanOrEqualTo(worse);
    }
}
