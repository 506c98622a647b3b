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

    @Test
    void whatIsAskedAroundTheGroupsIsPartOfTheQuestion() {
        KpiQuery top = WEEKLY.totals(Total.ALL_PERIODS)
                .totals(Total.ALL_GROUPS)
                .shares(ShareOf.TOTAL)
                .orderBy(GroupOrder.descending(ReachVolumeKpis.CLICKS))
                .limit(5)
                .minimumSample(30);

        assertThat(top)
                .isEqualTo(WEEKLY.totals(Total.ALL_GROUPS, Total.ALL_PERIODS)
                        .shares(ShareOf.SUBTOTAL)
                        .shares(ShareOf.TOTAL)
                        .orderBy(GroupOrder.descending(ReachVolumeKpis.CLICKS.id()))
                        .limit(5)
                        .minimumSample(30))
                .isNotEqualTo(WEEKLY)
                .isNotEqualTo(top.limit(6))
                .isNotEqualTo(top.minimumSample(31))
                .hasToString(
                        "[reach.clicks] by [channel] per WEEK with ALL_GROUPS, with ALL_PERIODS, shares of TOTAL, by"
                                + " reach.clicks, LARGEST first, over EACH_PERIOD, the first 5 from a sample of 30");
        assertThat(top.arrangement().totals()).containsExactly(Total.ALL_GROUPS, Total.ALL_PERIODS);
        assertThat(top.arrangement().findShareOf()).contains(ShareOf.TOTAL);
        assertThat(top.arrangement().findLimit()).hasValue(5);
        assertThat(top.minimumSample()).isEqualTo(30);
        assertThat(top.arrangement().findOrder())
                .contains(new GroupOrder(
                        ReachVolumeKpis.CLICKS.id(), GroupOrder.First.LARGEST, GroupOrder.Over.EACH_PERIOD));
        assertThat(WEEKLY.arrangement()).isEqualTo(Arrangement.PLAIN);
        assertThat(WEEKLY.arrangement().findLimit()).isEmpty();
        assertThat(WEEKLY.limit(2).orderBy(GroupOrder.ascending(ReachVolumeKpis.CLICKS)))
                .hasToString("[reach.clicks] by [channel] per WEEK by reach.clicks, SMALLEST first, over EACH_PERIOD,"
                        + " the first 2");
    }
}
