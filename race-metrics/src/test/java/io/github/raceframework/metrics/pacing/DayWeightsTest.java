package io.github.raceframework.metrics.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DayWeightsTest {

    private static final DateRange QUARTER = DateRange.parse("2025-01-01/2025-04-01");

    /** By the calendar of 2025: 23 working days in January, 20 in February, 21 in March; 1 January is a Wednesday, 4 January a Saturday. */
    @Test
    void monthsWeighTheirWorkingDays() {
        assertThat(DayWeights.workingDays().phasing(RaceCalendar.iso(), Grain.MONTH, QUARTER))
                .isEqualTo(Phasing.shape(Grain.MONTH, 23, 20, 21));
        DayWeights closed =
                DayWeights.workingDays().closedOn(Set.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 4)));
        assertThat(closed.phasing(RaceCalendar.iso(), Grain.MONTH, QUARTER))
                .isEqualTo(Phasing.shape(Grain.MONTH, 22, 20, 21));
        assertThat(closed.of(LocalDate.of(2025, 1, 1))).isZero();
        assertThat(closed.of(LocalDate.of(2025, 1, 2))).isOne();
    }

    /** Two weeks from Monday, 1 + 3 a week: after the first Monday and Saturday 4 of 8, after the second Monday 5. */
    @Test
    void aProfileWeighsDaysOfTheWeek() {
        DayWeights profile =
                DayWeights.profile(Map.of(DayOfWeek.MONDAY, BigDecimal.ONE, DayOfWeek.SATURDAY, new BigDecimal("3")));
        DateRange weeks = DateRange.parse("2025-01-06/2025-01-20");

        assertThat(profile.elapsed(weeks, LocalDate.of(2025, 1, 6))).hasToString("0");
        assertThat(profile.elapsed(weeks, LocalDate.of(2025, 1, 11))).hasToString("0.125");
        assertThat(profile.elapsed(weeks, LocalDate.of(2025, 1, 12))).hasToString("0.5");
        assertThat(profile.elapsed(weeks, LocalDate.of(2025, 1, 14))).hasToString("0.625");
        assertThat(profile.elapsed(weeks, LocalDate.of(2025, 3, 1))).hasToString("1");
    }

    @Test
    void somethingMustHaveAWeight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayWeights.profile(Map.of()))
                .withMessage("no day of the week has a weight above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayWeights.profile(Map.of(DayOfWeek.MONDAY, new BigDecimal("-1"))))
                .withMessage("weight -1 of MONDAY is negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayWeights.workingDays()
                        .elapsed(DateRange.parse("2025-01-04/2025-01-06"), LocalDate.of(2025, 1, 5)))
                .withMessage("no day of 2025-01-04/2025-01-06 has a weight");
    }
}
