package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.value.DateRange;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of a table, in the order of time. No two have rows of one row period.
 *
 * <p>Rows that come in are a block of their own, beside views of what was there before. Neighbours of about one size are then merged, so that a table
 * to which a day is appended a thousand times has ten blocks and not a thousand, and each of its rows was copied a few times and not a thousand.
 */
public final class TableBlocks {

    /** Neighbours are merged if the larger has less than this many times the rows of the smaller. */
    private static final long ALIKE = 2;

    /** More blocks than these are too many for a scan, whatever their sizes. */
    private static final int MOST_BLOCKS = 32;

    /** Columns of which a view shows less than one in so many rows are let go. */
    private static final long LEAST_SHOWN = 4;

    private TableBlocks() {}

    /** What of these blocks lies inside a range of days, which cuts no row period. */
    public static List<FactBlock> inside(List<FactBlock> blocks, DateRange days) {
        return between(blocks, days.from().toEpochDay(), days.to().toEpochDay());
    }

    /** What of these blocks lies outside a range of days, which cuts no row period. */
    public static List<FactBlock> outside(List<FactBlock> blocks, DateRange days) {
        List<FactBlock> outside =
                new ArrayList<>(between(blocks, Long.MIN_VALUE, days.from().toEpochDay()));
        outside.addAll(between(blocks, days.to().toEpochDay(), Long.MAX_VALUE));
        return outside;
    }

    private static List<FactBlock> between(List<FactBlock> blocks, long fromDay, long toDay) {
        List<FactBlock> parts = new ArrayList<>();
        for (FactBlock block : blocks) {
            int from = block.periods().from(fromDay);
            int to = block.periods().from(toDay);
            if (from < to) {
                parts.add(block.view(from, to));
            }
        }
        return parts;
    }

    /** These blocks and those of a batch. Where both have rows of a row period, these are merged; all others stay in the columns they are in. */
    public static List<FactBlock> together(List<FactBlock> blocks, List<FactBlock> batch) {
        List<FactBlock> together = new ArrayList<>();
        BlockCursor table = new BlockCursor(blocks);
        BlockCursor added = new BlockCursor(batch);
        while (table.hasNext() || added.hasNext()) {
            if (table.day() != added.day()) {
                BlockCursor earlier = table.day() < added.day() ? table : added;
                together.add(earlier.before(Math.max(table.day(), added.day())));
            } else {
                int periods = table.shared(added);
                together.add(BlockMerge.of(List.of(table.next(periods), added.next(periods))));
            }
        }
        return settled(together);
    }

    /** The same rows in few blocks. */
    static List<FactBlock> settled(List<FactBlock> blocks) {
        List<Neighbours> all = new ArrayList<>();
        for (FactBlock block : blocks) {
            all.add(new Neighbours(List.of(block)));
            while (all.size() > 1 && areAlike(all.get(all.size() - 2), all.get(all.size() - 1))) {
                join(all, all.size() - 2);
            }
        }
        while (all.size() > MOST_BLOCKS) {
            int fewest = 0;
            for (int i = 1; i < all.size() - 1; i++) {
                if (all.get(i).rows() + all.get(i + 1).rows()
                        < all.get(fewest).rows() + all.get(fewest + 1).rows()) {
                    fewest = i;
                }
            }
            join(all, fewest);
        }
        return all.stream().map(Neighbours::merged).toList();
    }

    private static boolean areAlike(Neighbours one, Neighbours other) {
        return Math.max(one.rows(), other.rows()) < ALIKE * Math.min(one.rows(), other.rows());
    }

    private static void join(List<Neighbours> all, int first) {
        List<FactBlock> blocks = new ArrayList<>(all.get(first).blocks);
        blocks.addAll(all.remove(first + 1).blocks);
        all.set(first, new Neighbours(blocks));
    }

    /** Blocks side by side that are to be one. */
    private record Neighbours(List<FactBlock> blocks) {

        long rows() {
            return blocks.stream().mapToLong(FactBlock::size).sum();
        }

        FactBlock merged() {
            FactBlock first = blocks.get(0);
            boolean copied = blocks.size() > 1 || first.size() * LEAST_SHOWN < first.capacity();
            return copied ? BlockMerge.of(blocks) : first;
        }
    }
}
