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

    private static final String TARGET = "the target";
    private static final String WIDTH = "the width of the band";

    private final KpiValue.Present actual;
    private final Fraction number;
    private final Fraction low;
    private final Fraction high;
    private final Direction direction;
    private final StatusPolicy.Scale scale;

    Deviation(KpiValue.Present actual, Fraction low, Fraction high, Direction direction, StatusPolicy policy) {
        this.actual = actual;
        this.number = Figures.exact(actual);
        this.low = low;
        this.high = high;
        this.direction = direction;
        this.scale = policy.scale();
    }

    /** In the unit of the KPI. */
    private Fraction points() {
        return switch (direction) {
            case DOWN -> low.minus(number);
            case BAND -> number.minus(low).min(high.minus(number)).min(Fraction.ZERO);
            default -> number.minus(low);
        };
    }

    /** What a relative deviation is relative to. */
    private Fraction size() {
        return direction == Direction.BAND ? high.minus(low) : low.abs();
    }

    /** The exact deviation; null where there is none. */
    @Nullable
    Fraction exact() {
        if (scale == StatusPolicy.Scale.POINTS) {
            return points();
        }
        return size().isZero() ? null : points().over(size());
    }

    /** The deviation as it is shown. */
    KpiValue value() {
        return scale == StatusPolicy.Scale.POINTS
                ? Figures.of(points(), actual.unit(), actual.flags())
                : quotient(points(), size(), direction == Direction.BAND ? WIDTH : TARGET);
    }

    private KpiValue quotient(Fraction dividend, Fraction divisor, String divisorName) {
        return Figures.quotient(dividend, divisor, Unit.NONE, divisorName, actual.flags());
    }

    KpiValue attainment() {
        return switch (direction) {
            case DOWN -> ofFalling();
            case BAND -> quotient(size().plus(points()), size(), WIDTH);
            default -> low.signum() < 0 ? outOfDomain(TARGET, low) : quotient(number, low, TARGET);
        };
    }

    private KpiValue ofFalling() {
        if (low.signum() < 0) {
            return outOfDomain(TARGET, low);
        }
        if (number.signum() < 0) {
            return outOfDomain("the value", number);
        }
        if (number.isZero()) {
            return Figures.of(BigDecimal.ONE, Unit.NONE, actual.flags());
        }
        return low.isZero()
                ? Figures.absent(
                        AbsenceReason.ZERO_DENOMINATOR, "the target is 0, and no part of the way there attains it")
                : quotient(low, number, "the value");
    }

    private static KpiValue outOfDomain(String name, Fraction number) {
        String text = number.findNumber().map(BigDecimal::toPlainString).orElseGet(number::toString);
        return Figures.absent(AbsenceReason.OUT_OF_DOMAIN, name + " " + text + " is below 0");
    }
}
