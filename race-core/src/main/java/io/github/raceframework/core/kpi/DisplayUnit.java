package io.github.raceframework.core.kpi;

import io.github.raceframework.core.value.Unit;

/**
 * The unit of a KPI and how it is shown. The value itself is never scaled: a percentage is a fraction, a duration is seconds.
 *
 * <p>Immutable.
 */
public enum DisplayUnit {
    COUNT(Unit.COUNT),
    /** A fraction, shown as percent: 0.0375 is 3.75 %. */
    PERCENT(Unit.NONE),
    /** A plain quotient, shown as it is: 2.4. */
    RATIO(Unit.NONE),
    MONEY(Unit.MONEY),
    /** Money per second, shown per day. */
    MONEY_PER_DAY(Unit.MONEY.per(Unit.DURATION)),
    /** Seconds, shown as hours, minutes and seconds, or as days. */
    DURATION(Unit.DURATION),
    SCORE(Unit.SCORE),
    /** Whatever the KPI is that a planning figure is about. */
    ANY(Unit.ANY);

    private final Unit unit;

    DisplayUnit(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
