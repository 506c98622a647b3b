package io.github.raceframework.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.ShareOf;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers that were written down. */
class RecordedTableTest {

    private static final Kpi CLICKS = ReachVolumeKpis.CLICKS;
    private static final DateRange DAYS = DateRange.parse("2024-01-01/2024-02-01");
    private static final KpiQuery QUERY = KpiQuery.of(CLICKS).by("channel", "campaign");
    private static final KpiValue SEVEN =
            new KpiValue.Present(BigDecimal.valueOf(7), Unit.COUNT, List.of(), new Evidence(List.of(), Set.of()));
    private static final KpiValue.Absent NONE = new KpiValue.Absent(AbsenceReason.MISSING_MEASURE, "none", null);
    private static final RecordedRow.Cell CELL = new RecordedRow.Cell(SEVEN, null, null);

    private static RecordedRow row(List<RecordedRow.Cell> cells, String... members) {
        return new RecordedRow(DAYS, null, List.of(members), cells, null);
    }

    private static KpiTable table(KpiQuery query, RecordedRow... rows) {
        return KpiTable.recorded(query, List.of(CLICKS), Map.of(), List.of(rows));
    }

    @Test
    void saysWhatIsRecorded() {
        KpiChange change = new KpiChange(NONE, NONE, NONE);
        KpiQuery query = QUERY.grain(Grain.MONTH)
                .compare(Comparison.PREVIOUS)
                .shares(ShareOf.TOTAL)
                .orderBy(GroupOrder.descending(CLICKS));
        RecordedRow group = new RecordedRow(
                DAYS,
                RaceCalendar.iso().bucketOf(Grain.MONTH, DAYS.from()),
                List.of("EMAIL", "spring"),
                List.of(new RecordedRow.Cell(SEVEN, change, NONE)),
                SEVEN);
        RecordedRow total =
                new RecordedRow(DAYS, null, List.of(), List.of(new RecordedRow.Cell(NONE, change, SEVEN)), null);

        KpiTable table = KpiTable.recorded(query, List.of(CLICKS), Map.of(CLICKS.id(), NONE), List.of(group, total));

        assertThat(table.query()).isEqualTo(query);
        assertThat(table.kpis()).containsExactly(CLICKS);
        assertThat(table.findAbsence(CLICKS)).contains(NONE);
        KpiTable.Row first = table.rows().get(0);
        assertThat(first.toString()).isEqualTo("2024-01 [EMAIL, spring]");
        assertThat(first.value(CLICKS)).isEqualTo(SEVEN);
        assertThat(first.change(CLICKS)).isEqualTo(change);
        assertThat(first.share(CLICKS)).isEqualTo(NONE);
        assertThat(first.findRank()).contains(SEVEN);
        KpiTable.Row second = table.rows().get(1);
        assertThat(second.range()).isEqualTo(DAYS);
        assertThat(second.isOfAllPeriods()).isTrue();
        assertThat(second.totalOver()).hasSize(2);
        assertThat(second.findRank()).isEmpty();
        assertThat(table)
                .isEqualTo(KpiTable.recorded(query, List.of(CLICKS), Map.of(CLICKS.id(), NONE), List.of(group, total)))
                .isNotEqualTo(KpiTable.recorded(query, List.of(CLICKS), Map.of(), List.of(group, total)))
                .isNotEqualTo(KpiTable.recorded(query, List.of(CLICKS), Map.of(CLICKS.id(), NONE), List.of(group)))
                .isNotEqualTo(
                        KpiTable.recorded(query, List.of(CLICKS), Map.of(CLICKS.id(), NONE), List.of(total, group)));
    }

    @Test
    void changesSharesAndRanksAreParts() {
        KpiQuery query =
                QUERY.compare(Comparison.PREVIOUS).shares(ShareOf.TOTAL).orderBy(GroupOrder.descending(CLICKS));
        KpiTable table = table(query, asked(new KpiChange(SEVEN, NONE, NONE), SEVEN, SEVEN));

        assertThat(table)
                .isEqualTo(table(query, asked(new KpiChange(SEVEN, NONE, NONE), SEVEN, SEVEN)))
                .hasSameHashCodeAs(table(query, asked(new KpiChange(SEVEN, NONE, NONE), SEVEN, SEVEN)))
                .isNotEqualTo(table(query, asked(new KpiChange(NONE, NONE, NONE), SEVEN, SEVEN)))
                .isNotEqualTo(table(query, asked(new KpiChange(SEVEN, NONE, NONE), NONE, SEVEN)))
                .isNotEqualTo(table(query, asked(new KpiChange(SEVEN, NONE, NONE), SEVEN, NONE)));
    }

    private static RecordedRow asked(KpiChange change, KpiValue share, KpiValue rank) {
        List<RecordedRow.Cell> cells = List.of(new RecordedRow.Cell(SEVEN, change, share));
        return new RecordedRow(DAYS, null, List.of("EMAIL"), cells, rank);
    }

    /** Nobody reads the number of one definition under the name of another. */
    @Test
    void anotherDefinitionOfTheIdIsRefused() {
        KpiQuery query =
                QUERY.compare(Comparison.PREVIOUS).shares(ShareOf.TOTAL).orderBy(GroupOrder.descending(CLICKS));
        KpiTable.Row row = table(query, asked(new KpiChange(SEVEN, NONE, NONE), SEVEN, SEVEN))
                .rows()
                .get(0);
        Kpi other = Kpi.define("reach.clicks", "Clicks", "2 * clicks").build();
        String message = "the engine's catalogue has another KPI of this id: " + CLICKS + ", not " + other
                + "; give the engine a catalogue with yours under an id of its own";

        assertRefused(() -> row.value(other), message);
        assertRefused(() -> row.change(other), message);
        assertRefused(() -> row.share(other), message);
    }

    @Test
    void boundsMayBeOpenAbove() {
        Bounds closed = new Bounds(BigDecimal.ONE, BigDecimal.TEN);
        Bounds open = new Bounds(BigDecimal.ONE, null);

        assertThat(closed.findMost()).contains(BigDecimal.TEN);
        assertThat(open.findMost()).isEmpty();
        assertThat(new KpiValue.Absent(AbsenceReason.NON_ADDITIVE, "", closed).findBounds())
                .contains(closed);
        assertThat(NONE.findBounds()).isEmpty();
        assertThat(closed).hasToString("1..10");
        assertThat(open).hasToString("1..unknown");
    }

    @Test
    void rowsMustBeThoseOfAnAnswerToTheQuestion() {
        List<RecordedRow.Cell> cells = List.of(CELL);

        assertRefused(
                () -> table(QUERY, row(cells, "a", "b", "c")), "row 1 has more members than there are dimensions");
        assertRefused(
                () -> table(QUERY, row(cells), row(List.of(CELL, CELL))),
                "row 2 has another number of cells than there are KPIs");
        assertRefused(
                () -> table(
                        QUERY,
                        new RecordedRow(
                                DAYS, RaceCalendar.iso().bucketOf(Grain.MONTH, DAYS.from()), List.of(), cells, null)),
                "row 1 has a bucket, but the query has no grain");
        assertRefused(
                () -> table(QUERY, new RecordedRow(DAYS, null, List.of("a"), cells, SEVEN)),
                "row 1 has a rank, which nothing asks for");
        assertRefused(() -> table(QUERY.orderBy(GroupOrder.descending(CLICKS)), row(cells, "a")), "row 1 has no rank");
        assertRefused(
                () -> table(QUERY.compare(Comparison.PREVIOUS), row(cells)), "row 1 has a value without its change");
        assertRefused(() -> table(QUERY.shares(ShareOf.TOTAL), row(cells)), "row 1 has a value without its share");
        assertRefused(
                () -> table(QUERY, row(List.of(new RecordedRow.Cell(SEVEN, new KpiChange(NONE, NONE, NONE), null)))),
                "row 1 has a change, which the query does not ask for");
        assertRefused(
                () -> table(QUERY, row(List.of(new RecordedRow.Cell(SEVEN, null, NONE)))),
                "row 1 has a share, which the query does not ask for");
        assertRefused(
                () -> KpiTable.recorded(QUERY, List.of(ReachVolumeKpis.IMPRESSIONS), Map.of(), List.of()),
                "the KPIs [reach.impressions] are not those that the query asks for, [reach.clicks]");
        assertRefused(
                () -> KpiTable.recorded(
                        QUERY, List.of(CLICKS), Map.of(ReachVolumeKpis.IMPRESSIONS.id(), NONE), List.of()),
                "the query does not ask for reach.impressions, which is said to be absent");
    }

    private static void assertRefused(Runnable call, String message) {
        assertThatThrownBy(call::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aRecorderGivesOneAnswer() {
        TableRecorder recorder = new TableRecorder(QUERY, List.of(CLICKS), List.of(), Map.of());
        recorder.add(row(List.of(CELL), "EMAIL", "spring"));

        assertThat(recorder.toTable()).isEqualTo(table(QUERY, row(List.of(CELL), "EMAIL", "spring")));

        assertThatThrownBy(recorder::toTable)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the answer was given already: record another with a recorder of its own");
        assertThatThrownBy(() -> recorder.add(row(List.of(CELL), "EMAIL", "summer")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the answer was given already: record another with a recorder of its own");
    }

    @Test
    void aRowThatIsNoneIsNotAdded() {
        TableRecorder recorder = new TableRecorder(QUERY, List.of(CLICKS), List.of(), Map.of());

        assertThatThrownBy(() -> recorder.add(row(List.of(), "EMAIL", "spring")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 has another number of cells than there are KPIs");

        assertThat(recorder.toTable().size()).isZero();
    }

    /** 100,000 cells of 4 bytes for their place and 10 for their value: more than a chunk, which is a mebibyte. */
    @Test
    void rowsMayBeLargerThanAChunk() {
        BigDecimal number = new BigDecimal("1234567.89012345678");
        PackedCells cells = new PackedCells(100_000, 1);
        RecordedRow.Cell cell = new RecordedRow.Cell(
                new KpiValue.Present(number, Unit.COUNT, List.of(), new Evidence(List.of(), Set.of())), null, null);
        cells.add(Collections.nCopies(100_000, cell));
        cells.add(Collections.nCopies(100_000, cell));

        assertThat(cells.value(0, 99_999, 0)).isEqualTo(cell.value());
        assertThat(cells.value(1, 0, 0)).isEqualTo(cell.value());
    }
}
