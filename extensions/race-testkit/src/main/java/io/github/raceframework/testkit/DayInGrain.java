package io.github.raceframework.testkit;

import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a calendar is asked.
 *
 * @param grain which bucket
 * @param day of which day
 * @param by how many buckets further
 */
record DayInGrain(Grain grain, LocalDate day, int by) {

    private static final LocalDate SIMPLE = LocalDate.of(2024, 1, 1);

    static DayInGrain draw(Draw draw, DateRange days) {
        LocalDate day = days.from().plusDays(draw.below(days.days()));
        LocalDate nearMonthEnd = day.withDayOfMonth(1).plusDays(draw.between(-3, 3));
        boolean near = draw.chance(40) && days.contains(nearMonthEnd);
        return new DayInGrain(draw.pick(List.of(Grain.values())), near ? nearMonthEnd : day, draw.between(-60, 60));
    }

    /** Nearer to the first day of 2024, and fewer buckets further. */
    List<DayInGrain> smaller(DateRange days) {
        List<DayInGrain> smaller = new ArrayList<>();
        LocalDate near = days.contains(SIMPLE) ? SIMPLE : days.from();
        long distance = ChronoUnit.DAYS.between(near, day);
        for (long step = distance; step != 0; step /= 2) {
            smaller.add(new DayInGrain(grain, day.minusDays(step), by));
        }
        if (by != 0) {
            smaller.add(new DayInGrain(grain, day, by / 2));
        }
        return smaller;
    }

    /** {@code MONTH of 2024-01-31, 3 further}. */
    @Override
    public String toString() {
        return grain + " of " + day + (by == 0 ? "" : ", " + by + " further");
    }
}
