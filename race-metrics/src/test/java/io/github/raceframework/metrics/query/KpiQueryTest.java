package io.github.raceframework.metrics.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.time.RetailCalendar;
import io.github.raceframework.core.value.DateRange;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class KpiQueryTest {

    private static final KpiQuery WEEKLY =
            KpiQuery.of(ReachVolumeKpis.CLICKS).by("channel").grain(Grain.WEEK);

    @Test
    void theCalendarIsIsoUnlessSaid() {
        assertThat(WEEKLY.calendar()).isEqualTo(RaceCalendar.iso());
        assertThat(WEEKLY.calendar(RetailCalendar.NRF).calendar()).isEqualTo(RetailCalendar.NRF);
    }

    @Test
    void theCalendarIsPartOfTheQuestion() {
        KpiQuery sundays = WEEKLY.calendar(RaceCalendar.parse("week=SUNDAY"));

        assertThat(sundays)
                .isEqualTo(WEEKLY.calendar(RaceCalendar.iso().withWeekStart(DayOfWeek.SUNDAY)))
                .hasSameHashCodeAs(WEEKLY.calendar(RaceCalendar.parse("week=SUNDAY")))
                .isNotEqualTo(WEEKLY);
        assertThat(sundays.calendar(RaceCalendar.iso())).isEqualTo(WEEKLY);
    }

    @Test
    void theTextNamesACalendarOtherThanIso() {
        assertThat(WEEKLY).hasToString("[reach.clicks] by [channel] per WEEK");
        assertThat(WEEKLY.calendar(RetailCalendar.NRF))
                .hasToString("[reach.clicks] by [channel] per WEEK of calendar nrf");
    }

    @Test
    void theCalendarSurvivesOtherChanges() {
        KpiQuery changed = WEEKLY.calendar(RetailCalendar.NRF)
                .by("stage")
                .grain(Grain.MONTH)
                .range(DateRange.parse("2024-01-01/2024-02-01"))
                .where(Filter.where("channel", "EMAIL"))
                .nulls(Nulls.KNOWN_SUM);

        assertThat(changed.calendar()).isEqualTo(RetailCalendar.NRF);
    }
}
