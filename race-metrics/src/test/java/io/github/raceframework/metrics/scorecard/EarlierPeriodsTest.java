package io.github.raceframework.metrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days are compared with which, counted off a calendar. */
class EarlierPeriodsTest {

    private static Optional<DateRange> previous(String calendar, String period, String elapsed) {
        return new EarlierPeriods(RaceCalendar.parse(calendar))
                .findPrevious(DateRange.parse(period), DateRange.parse(elapsed));
    }

    /** Years, quarters, months and weeks are followed by their like; anything else by as many days. */
    @ParameterizedTest
    @CsvSource({
        "iso, 2025-01-01/2026-01-01, 2024-01-01/2025-01-01",
        "iso, 2025-01-01/2027-01-01, 2023-01-01/2025-01-01",
        "iso, 2025-01-01/2025-07-01, 2024-07-01/2025-01-01",
        "iso, 2025-04-01/2025-07-01, 2025-01-01/2025-04-01",
        "iso, 2025-03-01/2025-04-01, 2025-02-01/2025-03-01",
        "iso, 2025-02-01/2025-04-01, 2024-12-01/2025-02-01",
        "iso, 2025-03-03/2025-03-17, 2025-02-17/2025-03-03",
        "iso, 2025-03-04/2025-03-14, 2025-02-22/2025-03-04",
        "year=APRIL, 2025-04-01/2026-04-01, 2024-04-01/2025-04-01",
        // the years 2023 (53 weeks) and 2024 (52 weeks) of the National Retail Federation
        "nrf, 2024-02-04/2025-02-02, 2023-01-29/2024-02-04"
    })
    void thePeriodBeforeIsOfTheSameKind(String calendar, String period, String before) {
        assertThat(previous(calendar, period, period)).contains(DateRange.parse(before));
    }

    /** As many days from its start; of a year as many months or, within one, the same days. */
    @ParameterizedTest
    @CsvSource({
        "2025-04-01/2025-07-01, 2025-04-01/2025-05-02, 2025-01-01/2025-02-01",
        "2025-03-04/2025-03-14, 2025-03-04/2025-03-06, 2025-02-22/2025-02-24",
        "2025-01-01/2026-01-01, 2025-01-01/2025-03-01, 2024-01-01/2024-03-01",
        "2025-01-01/2026-01-01, 2025-01-01/2025-02-11, 2024-01-01/2024-02-11"
    })
    void ofAnOpenPeriodAsMuchCounts(String period, String elapsed, String before) {
        assertThat(previous("iso", period, elapsed)).contains(DateRange.parse(before));
    }

    /** Thirty days of March have no like in February. */
    @Test
    void aPeriodThatIsTooShortHasNoSuchPart() {
        assertThat(previous("iso", "2025-03-01/2025-04-01", "2025-03-01/2025-03-31"))
                .isEmpty();
    }

    @Test
    void aYearAgoIsThatOfTheCalendar() {
        EarlierPeriods iso = new EarlierPeriods(RaceCalendar.iso());

        assertThat(iso.findYearAgo(DateRange.parse("2025-02-01/2025-03-01")))
                .contains(DateRange.parse("2024-02-01/2024-03-01"));
        assertThat(iso.findYearAgo(DateRange.parse("2024-02-29/2024-03-05"))).isEmpty();
        // 165 days; of those from January 1 2024 on the last is June 13, as 2024 had a day more
        assertThat(iso.findYearAgo(DateRange.parse("2025-01-01/2025-06-15")))
                .contains(DateRange.parse("2024-01-01/2024-06-14"));
        assertThat(previous("iso", "2025-01-01/2026-01-01", "2025-01-01/2025-06-15"))
                .contains(DateRange.parse("2024-01-01/2024-06-14"));
    }
}
