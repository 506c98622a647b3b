package io.github.raceframework.metrics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CounterpartsTest {

    private static final RaceCalendar ISO = RaceCalendar.iso();

    private static Bucket day(String date) {
        return ISO.bucketOf(Grain.DAY, LocalDate.parse(date));
    }

    @Test
    void aBucketIsComparedWithTheOneBeforeOrAYearAgo() {
        Bucket march = ISO.bucketOf(Grain.MONTH, LocalDate.of(2025, 3, 1));

        assertThat(Comparison.PREVIOUS.findCounterpart(march, ISO))
                .map(Bucket::label)
                .hasValue("2025-02");
        assertThat(Comparison.YEAR_AGO.findCounterpart(march, ISO))
                .map(Bucket::label)
                .hasValue("2024-03");
        assertThat(Comparison.YEAR_AGO.findCounterpart(day("2025-03-09"), ISO))
                .map(Bucket::label)
                .hasValue("2024-03-09");
        assertThat(Comparison.YEAR_AGO.findCounterpart(day("2024-02-29"), ISO)).isEmpty();
    }

    @Test
    void weekdaysHaveDaysAndNoBuckets() {
        assertThatThrownBy(() -> Comparison.YEAR_AGO_WEEKDAY.findCounterpart(day("2025-03-09"), ISO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("YEAR_AGO_WEEKDAY compares days with days 364 before; ask for the range of 2025-03-09");
    }

    @Test
    void aTotalIsAskedByFewerDimensionsAndNothingAroundThem() {
        KpiQuery query = KpiQuery.of(ReachVolumeKpis.CLICKS)
                .by("channel", "country")
                .grain(Grain.MONTH)
                .totals(Total.ALL_GROUPS)
                .limit(3);

        assertThat(query.byFirst(1))
                .isEqualTo(KpiQuery.of(ReachVolumeKpis.CLICKS).by("channel").grain(Grain.MONTH));
        assertThatThrownBy(() -> query.byFirst(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
