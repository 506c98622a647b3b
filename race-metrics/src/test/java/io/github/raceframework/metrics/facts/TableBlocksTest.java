package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.scan.CellSums;
import io.github.raceframework.metrics.facts.store.DimensionColumn;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.SumWidth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How rows are divided into blocks, which only shows in what it costs. */
class TableBlocksTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Measure CLICKS =
            KpiCatalog.standard().findMeasure("clicks").orElseThrow();
    private static final FactSchema SCHEMA =
            FactSchema.named("ads").withDimension(StandardDimensions.CAMPAIGN).withMeasure(CLICKS);

    /** So many rows a day, from a day on. */
    private static FactTable days(long firstDay, int days, int rowsPerDay) {
        FactAppender rows = FactTable.appender(SCHEMA);
        for (int i = 0; i < days * rowsPerDay; i++) {
            rows.date(DAY.plusDays(firstDay + i / rowsPerDay))
                    .dimension("campaign", "c" + i % 3)
                    .measure("clicks", 1)
                    .append();
        }
        return rows.toTable();
    }

    private static List<Integer> sizes(FactTable table) {
        return table.blocks().stream().map(FactBlock::size).toList();
    }

    private static DateRange range(long fromDay, long toDay) {
        return new DateRange(DAY.plusDays(fromDay), DAY.plusDays(toDay));
    }

    @Test
    void aBatchIsABlockBesideTheOlderOnes() {
        FactTable table = days(0, 100, 10);
        FactTable appended = table.append(days(100, 1, 10));

        assertThat(sizes(appended)).containsExactly(1000, 10);
        assertThat(appended.blocks().get(0).identity())
                .isSameAs(table.blocks().get(0).identity());
    }

    /** Two blocks of which one has less than twice the rows of the other become one, as in a binary counter: 1000 is 1111101000. */
    @Test
    void aThousandAppendsMakeTenBlocksAtMost() {
        FactTable table = days(0, 1, 1);
        for (int day = 1; day < 1000; day++) {
            table = table.append(days(day, 1, 1));
            assertThat(table.blocks()).hasSizeLessThanOrEqualTo(10);
        }

        assertThat(sizes(table)).containsExactly(512, 256, 128, 64, 32, 8);
    }

    @Test
    void whatIsReplacedIsCutOutAndTheRestIsSeenInPlace() {
        FactTable table = days(0, 100, 10);
        FactTable restated = table.replacing(range(40, 41), days(40, 1, 20));

        assertThat(sizes(restated)).containsExactly(400, 20, 590);
        assertThat(restated.blocks().get(0).identity())
                .isSameAs(restated.blocks().get(2).identity())
                .isSameAs(table.blocks().get(0).identity());
        assertThat(restated.blocks().get(2).periods().firstRow()).isEqualTo(410);
    }

    /** 9 of 100 days are less than a quarter. */
    @Test
    void columnsOfWhichLittleIsSeenAreLetGo() {
        FactTable table = days(0, 100, 10);
        FactTable restated = table.replacing(range(90, 91), days(90, 1, 10));

        assertThat(sizes(restated)).containsExactly(900, 10, 90);
        assertThat(restated.blocks().get(2).identity())
                .isNotSameAs(table.blocks().get(0).identity());
        assertThat(restated.blocks().get(2).capacity()).isEqualTo(90);
    }

    @Test
    void onlyDaysThatBothHaveAreSortedAnew() {
        FactTable table = days(0, 100, 10);
        FactTable late = table.appendNewRows(days(50, 1, 1).append(days(100, 1, 10)));

        assertThat(sizes(late)).containsExactly(500, 11, 490, 10);
    }

    /** Every other day of 200 is restated, so that no two neighbours are of one size. */
    @Test
    void blocksAreNeverTooMany() {
        FactTable table = days(0, 400, 40);
        for (int day = 1; day < 400; day += 4) {
            table = table.replacing(range(day, day + 1), days(day, 1, 1));
        }

        assertThat(table.blocks()).hasSizeLessThanOrEqualTo(32);
        assertThat(table.size()).isEqualTo(300 * 40 + 100);
    }

    @Test
    void membersKeepTheirNumbersAndNewOnesFollow() {
        FactAppender other = FactTable.appender(SCHEMA);
        List.of("new", "c1", "newer")
                .forEach(member -> other.date(DAY.plusDays(9))
                        .dimension("campaign", member)
                        .append());
        FactTable table = days(0, 9, 3).append(other.toTable());

        FactBlock batch = table.blocks().get(1);
        DimensionColumn campaigns = batch.dimension(StandardDimensions.CAMPAIGN.id());
        assertThat(campaigns.members()).containsExactly("c0", "c1", "c2", "new", "newer");
        assertThat(campaigns.dictionary())
                .isSameAs(table.blocks()
                        .get(0)
                        .dimension(StandardDimensions.CAMPAIGN.id())
                        .dictionary());
        assertThat(List.of(campaigns.code(0), campaigns.code(1), campaigns.code(2)))
                .containsExactlyInAnyOrder(1, 3, 4);
    }

    /** 7 to 14 are 84. */
    @Test
    void sumsOfBlocksThatAreKeptUnlikeAreExact() {
        FactTable narrow = values("7", "8", "9", "10", "11", "12", "13", "14");
        FactTable tiny = narrow.append(values(100, "0.001", "0.002"));
        FactTable long64 = narrow.append(values(100, "9223372036854775807"));
        FactTable wide = narrow.append(values(100, "1e25"));

        assertThat(width(narrow)).isEqualTo(SumWidth.NARROW);
        assertThat(width(tiny)).isEqualTo(SumWidth.NARROW);
        assertThat(width(long64)).isEqualTo(SumWidth.SPLIT);
        assertThat(width(long64.append(values(101, "0.1")))).isEqualTo(SumWidth.WIDE);
        assertThat(width(wide)).isEqualTo(SumWidth.WIDE);
        assertThat(sum(tiny)).isEqualByComparingTo("84.003");
        assertThat(sum(long64)).isEqualByComparingTo("9223372036854775891");
        assertThat(sum(long64.append(values(101, "0.1")))).isEqualByComparingTo("9223372036854775891.1");
        assertThat(sum(wide)).isEqualByComparingTo("10000000000000000000000084");
        // Of one size, so that they are merged.
        assertThat(sum(values("1e25").append(values(100, "0.5")))).isEqualByComparingTo("10000000000000000000000000.5");
        assertThat(sum(values("1", "2").append(values(100, "0.25", "4")))).isEqualByComparingTo("7.25");
    }

    private static FactTable values(String... values) {
        return values(0, values);
    }

    private static FactTable values(int day, String... values) {
        FactAppender rows = FactTable.appender(SCHEMA);
        for (String value : values) {
            rows.date(DAY.plusDays(day))
                    .measure("clicks", new BigDecimal(value))
                    .append();
        }
        return rows.toTable();
    }

    private static SumWidth width(FactTable table) {
        return table.column(CLICKS.id()).sumWidth();
    }

    private static BigDecimal sum(FactTable table) {
        CellSums sums = CellSums.of(table.column(CLICKS.id()), 1);
        CellSums lists = CellSums.of(table.column(CLICKS.id()), 2);
        CellSums again = CellSums.of(table.column(CLICKS.id()), 1);
        for (FactBlock block : table.blocks()) {
            int[] rows = IntStream.range(0, block.size()).toArray();
            sums.enter(block.measure(CLICKS.id()));
            lists.enter(block.measure(CLICKS.id()));
            sums.addRun(0, 0, block.size());
            lists.addRun(new int[block.size()], 0, block.size());
            lists.addList(new int[block.size()], rows, block.size());
            lists.addList(1, rows, block.size());
        }
        again.addSum(0, sums.get(0));
        assertThat(again.get(0)).isEqualTo(sums.get(0)).isEqualTo(lists.get(1));
        assertThat(lists.get(0)).isEqualByComparingTo(sums.get(0).multiply(BigDecimal.valueOf(2)));
        return sums.get(0);
    }
}
