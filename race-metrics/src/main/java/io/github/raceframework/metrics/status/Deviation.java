package io.github.raceframework.metrics.status;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** By how much a value is better or worse than a target or a band. */
final class Deviation {

    private final KpiValue.Present actual;
    private final BigDecimal low;
    private final BigDecimal high;
    private final Direction direction;
    private final StatusPolicy.Scale scale;

    Deviation(KpiValue.Present actual, BigDecimal low, BigDecimal high, Direction direction, StatusPolicy policy) {
        this.actual = actual;
        this.low = low;
        this.high = high;
        this.direction = direction;
        this.scale = policy.scale();
    }

    /** In the unit of the KPI. */
    private BigDecimal points() {
        return switch (direction) {
            case DOWN -> low.subtract(actual.number());
            case BAND ->
                actual.number()
                        .subtract(low)
                        .min(high.subtract(actual.number()))
                        .min(BigDecimal.ZERO);
            default -> actual.number().subtract(low);
        };
    }

    /** What a relative deviation is relative to. */
    private BigDecimal size() {
        return direction == Direction.BAND ? high.subtract(low) : low.abs();
    }

    /** The exact deviation; null where there is none. */
    @Nullable
    Fraction exact() {
        if (scale == StatusPolicy.Scale.POINTS) {
            return Fraction.of(points());
        }
        return size().signum() == 0 ? null : Fraction.of(points()).over(Fraction.of(size()));
    }

    /** The deviation as it is shown. */
    KpiValue value() {
        return scale == StatusPolicy.Scale.POINTS
                ? Figures.of(points(), actual.unit(), actual.flags())
                : Figures.quotient(
                        points(),
                        size(),
                        Unit.NONE,
                        direction == Direction.BAND ? "the width of the band" : "the target",
                        actual.flags());
    }

    KpiValue attainment() {
        return switch (direction) {
            case DOWN -> ofFalling();
            case BAND ->
                Figures.quotient(size().add(points()), size(), Unit.NONE, "the width of the band", actual.flags());
            default ->
                low.signum() < 0
                        ? outOfDomain("the target", low)
                        : Figures.quotient(actual.number(), low, Unit.NONE, "the target", actual.flags());
        };
    }

    private KpiValue ofFalling() {
        if (low.signum() < 0) {
            return outOfDomain("the target", low);
        }
        if (actual.number().signum() < 0) {
            return outOfDomain("the value", actual.number());
        }
        return actual.number().signum() == 0
                ? Figures.of(BigDecimal.ONE, Unit.NONE, actual.flags())
                : Figures.quotient(low, actual.number(), Unit.NONE, "the value", actual.flags());
    }

    private static KpiValue outOfDomain(String name, BigDecimal number) {
        return Figures.absent(AbsenceReason.OUT_OF_DOMAIN, name + " " + number.toPlainString() + " is below 0");
    }
}
