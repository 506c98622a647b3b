package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhasingTest {

    /** Part 4.3 of the domain reference. */
    private static final Phasing REFERENCE = Phasing.ofShares(
            Grain.MONTH, ".07", ".07", ".08", ".08", ".08", ".08", ".07", ".07", ".08", ".09", ".12", ".11");

    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");

    private static ElapsedWeight elapsed(String until) {
        return REFERENCE.elapsed(RaceCalendar.iso(), YEAR, LocalDate.parse(until));
    }

    @Test
    void sharesAreThoseGiven() {
        assertThat(REFERENCE.size()).isEqualTo(12);
        assertThat(REFERENCE.share(0)).isEqualTo("0.07");
        assertThat(REFERENCE.share(10)).isEqualTo("0.12");
        assertThat(Phasing.even(Grain.WEEK, 3).share(1)).isEqualTo("0.3333333333333333333333333333333333");
    }

    /** Part 4.3: at the end of month 5 the elapsed weight is 0.38. */
    @Test
    void theElapsedWeightIsTheSumOfTheSharesThatHavePassed() {
        assertThat(elapsed("2025-06-01")).hasToString("0.38");
        assertThat(elapsed("2025-01-01")).hasToString("0");
        assertThat(elapsed("2024-01-01")).hasToString("0");
        assertThat(elapsed("2026-01-01")).hasToString("1");
        assertThat(elapsed("2027-01-01")).hasToString("1");
    }

    /** By hand: until 16 April 15 of 30 days of April have passed, so 0.22 + 0.08 / 2 = 0.26. */
    @Test
    void theRunningBucketCountsByItsDays() {
        assertThat(elapsed("2025-04-16")).hasToString("0.26");
    }

    /**
     * By hand: a campaign from 16 to 30 April and all of May, each half of it. Until 21 April 5 of its 15 days in April have passed, not 20 of
     * 30: a sixth. Until 16 May 15 of 31 days of May: 1/2 + 15/62 = 23/31.
     */
    @Test
    void aBucketThatThePeriodCutsCountsByItsDaysInside() {
        Phasing halves = Phasing.even(Grain.MONTH, 2);
        DateRange campaign = DateRange.parse("2025-04-16/2025-06-01");

        assertThat(halves.elapsed(RaceCalendar.iso(), campaign, LocalDate.parse("2025-04-16")))
                .isEqualTo(ElapsedWeight.NONE);
        assertThat(halves.elapsed(RaceCalendar.iso(), campaign, LocalDate.parse("2025-04-10")))
                .isEqualTo(ElapsedWeight.NONE);
        assertThat(halves.elapsed(RaceCalendar.iso(), campaign, LocalDate.parse("2025-04-21")))
                .hasToString("1/6");
        assertThat(halves.elapsed(RaceCalendar.iso(), campaign, LocalDate.parse("2025-05-01")))
                .hasToString("0.5");
        assertThat(halves.elapsed(RaceCalendar.iso(), campaign, LocalDate.parse("2025-05-16")))
                .hasToString("23/31");
        DateRange cutAtItsEnd = DateRange.parse("2025-04-01/2025-05-11");
        assertThat(halves.elapsed(RaceCalendar.iso(), cutAtItsEnd, LocalDate.parse("2025-05-06")))
                .hasToString("0.75");
        assertThat(halves.elapsed(RaceCalendar.iso(), cutAtItsEnd, LocalDate.parse("2025-05-11")))
                .isEqualTo(ElapsedWeight.ALL);
    }

    @Test
    void numbersInProportionBecomeShares() {
        Phasing lastYear = Phasing.shape(Grain.QUARTER, 200, 100, 100, 400);

        assertThat(lastYear.share(0)).isEqualTo("0.25");
        assertThat(lastYear).isEqualTo(Phasing.ofShares(Grain.QUARTER, "0.25", "0.125", "0.125", "0.5"));
        assertThat(lastYear).hasSameHashCodeAs(Phasing.shape(Grain.QUARTER, decimals("0.4", "0.2", "0.20", "0.8")));
        assertThat(lastYear).hasToString("QUARTER 2:1:1:4");
        assertThat(Phasing.shape(Grain.WEEK, 1, 1)).isNotEqualTo(Phasing.even(Grain.DAY, 2));
        assertThat(Phasing.shape(Grain.MONTH, 0, 3).share(0)).isEqualTo("0");
    }

    /** By hand: 100 by 1:1:1 is 33 each and one left over, for the first of equal remainders. */
    @Test
    void splitsATotalSoThatThePartsAddUp() {
        assertThat(Phasing.even(Grain.MONTH, 3).split(new BigDecimal("100"), 0))
                .containsExactlyElementsOf(decimals("34", "33", "33"));
        assertThat(REFERENCE.split(new BigDecimal("600000"), 2).get(10)).isEqualTo("72000");
    }

    @Test
    void whatIsNoPhasingIsRefused() {
        refused(
                () -> Phasing.ofShares(Grain.MONTH, "0.5", "0.4"),
                "phasing shares sum to 0.9, not to 1; for numbers in" + " proportion use Phasing.shape");
        refused(() -> Phasing.shape(Grain.MONTH, 2, -1), "phasing weight -1 is negative");
        refused(() -> Phasing.shape(Grain.MONTH, 0, 0), "phasing has no positive weight among 2");
        refused(() -> Phasing.even(Grain.MONTH, 0), "phasing has no positive weight among 0");
        refused(() -> Phasing.even(Grain.MONTH, -1), "phasing has no positive weight among 0");
        refused(
                () -> Phasing.shape(Grain.MONTH, decimals("1e30", "1e-30")),
                "phasing weights 1000000000000000000000000000000 and 0.000000000000000000000000000001 are too far apart or"
                        + " too long: as whole numbers in the same proportion the larger has 61 digits, and 31 are the"
                        + " most");
        refused(
                () -> Phasing.shape(Grain.MONTH, decimals("1e1000000", "1")),
                "number 1e1000000 is out of bounds: at most 38 digits, between 1e-30 and 1e30");
        refused(
                () -> REFERENCE.elapsed(
                        RaceCalendar.iso(), DateRange.parse("2025-02-01/2026-01-01"), LocalDate.parse("2025-06-01")),
                "phasing of 12 weights for 11 buckets of grain MONTH in 2025-02-01/2026-01-01; give one weight for each");
    }

    private static void refused(Runnable act, String message) {
        assertThatThrownBy(act::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static List<BigDecimal> decimals(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }
}
