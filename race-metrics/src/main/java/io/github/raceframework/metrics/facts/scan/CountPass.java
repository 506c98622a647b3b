package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.facts.store.CountRule;
import io.github.raceframework.metrics.facts.store.Counted;
import io.github.raceframework.metrics.facts.store.IdentityColumn;
import io.github.raceframework.metrics.facts.store.RowMask;
import io.github.raceframework.metrics.facts.store.RowPeriods;
import io.github.raceframework.metrics.partial.IdentityDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts identities for one input, period by period: each is counted by itself from the rows it looks at, so that periods may overlap. Threads share out the
 * periods, and the groups where periods are few. What is kept beside the cells, for each thread: 4 bytes for a row that counts, or 8 where those of the
 * opening are held against those at the end, and a bit for an identity.
 *
 * @param blocks the rows, in the order of time
 * @param groups how many groups the result has
 */
record CountPass(TableScan scan, CountRule count, List<Rows> blocks, int groups) {

    /** Fewer rows than these are not worth another thread. */
    private static final int FEWEST_ROWS = 1 << 15;

    /**
     * Rows of one block.
     *
     * @param codes the combination of members that decides on the group of each
     * @param passing the rows that pass the scope and the input's filter; null for all
     * @param known those of them that are known together with the rest of the input's set; null for all
     * @param counting those of them that count; null for all
     */
    record Rows(
            RowPeriods periods,
            BlockCodes codes,
            IdentityColumn identities,
            @Nullable RowMask passing,
            @Nullable RowMask known,
            @Nullable RowMask counting) {

        static Rows of(BlockScan block, AggregateInput input, Set<AggregateInput> patchy) {
            Counted counted = Objects.requireNonNull(
                    block.block().identities().find(input.measure().id()));
            RowMask passing = RowMask.both(
                    block.scope().mask(), block.filter(input.filter()).mask());
            RowMask known = RowMask.both(passing, block.knownMask(patchy));
            RowMask counting = RowMask.both(known, counted.counting());
            return new Rows(block.block().periods(), block.groups(), counted.identities(), passing, known, counting);
        }

        /** Whom a known row is about; null if it does not count. */
        @Nullable
        IdentityDigest digest(int row) {
            return counting == null || counting.get(row)
                    ? identities.numbers().digest((int) identities.codes().get(row))
                    : null;
        }
    }

    /**
     * A pass.
     *
     * @param patchy what rows must be known for
     */
    static CountPass of(TableScan scan, AggregateInput input, CountRule count, Set<AggregateInput> patchy, int groups) {
        List<Rows> blocks = scan.blocks().stream()
                .map(block -> Rows.of(block, input, patchy))
                .toList();
        return new CountPass(scan, count, blocks, groups);
    }

    /** All numbers of identities are below this. */
    int bound() {
        return blocks.stream().mapToInt(rows -> rows.identities.count()).max().orElse(0);
    }

    /** The cells of all periods, as far as these lie inside a window. */
    InputCells run(Coverage window) {
        List<List<LookBack>> looks = new ArrayList<>();
        for (int period = 0; period < scan.periods(); period++) {
            List<LookBack> byBlock = new ArrayList<>();
            for (Rows rows : blocks) {
                byBlock.add(LookBack.of(count, window.within(scan.period(period)), rows.periods));
            }
            looks.add(byBlock);
        }
        CountedCells cells = new CountedCells(groups * scan.periods());
        long[] rows = looks.stream()
                .mapToLong(byBlock -> byBlock.stream().mapToLong(LookBack::rows).sum())
                .toArray();
        scan.read(LongStream.of(rows).sum());
        int slices = slices(looks.size(), LongStream.of(rows).max().orElse(0));
        scan.workers().run(looks.size() * slices, () -> new CountWorker(this, cells), (worker, piece) -> {
            int period = piece / slices;
            int slice = piece % slices;
            worker.count(period, border(slice, slices), border(slice + 1, slices), looks.get(period));
        });
        return cells;
    }

    /** Into how many parts the groups of each period are cut, so that every thread finds work. Each part reads the groups of all rows. */
    private int slices(int periods, long rows) {
        int threads = scan.workers().threads();
        return periods >= threads || rows < FEWEST_ROWS ? 1 : Math.min(threads, groups);
    }

    private int border(int slice, int slices) {
        return (int) ((long) groups * slice / slices);
    }
}
