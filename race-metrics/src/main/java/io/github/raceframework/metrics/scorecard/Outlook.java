package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.pacing.AsOf;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A period as it looks from a day. */
record Outlook(DateRange period, AsOf asOf) {

    PeriodState state() {
        if (!asOf.until().isAfter(period.from())) {
            return PeriodState.NOT_BEGUN;
        }
        return asOf.today().isBefore(period.to()) ? PeriodState.OPEN : PeriodState.CLOSED;
    }

    boolean isOpen() {
        return state() == PeriodState.OPEN;
    }

    /** The days of the period that count. */
    Optional<DateRange> findElapsed() {
        return switch (state()) {
            case NOT_BEGUN -> Optional.empty();
            case OPEN -> period.findOverlap(new DateRange(period.from(), asOf.until()));
            case CLOSED -> Optional.of(period);
        };
    }

    long remainingDays() {
        return findElapsed()
                .map(elapsed -> ChronoUnit.DAYS.between(elapsed.to(), period.to()))
                .orElse(period.days());
    }
}
