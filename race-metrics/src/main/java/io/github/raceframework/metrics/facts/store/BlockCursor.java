package io.github.raceframework.metrics.facts.store;

import java.util.List;

/** Goes through the row periods of blocks in the order of time. */
final class BlockCursor {

    /** The {@link #day} after the last one. */
    private static final long END = Long.MAX_VALUE;

    private final List<FactBlock> blocks;
    private int block;
    private int period;

    BlockCursor(List<FactBlock> blocks) {
        this.blocks = blocks;
    }

    boolean hasNext() {
        return block < blocks.size();
    }

    /** The first day of the next row period, as an epoch day; after all others where there is none. */
    long day() {
        return hasNext() ? periods().start(period) : END;
    }

    private RowPeriods periods() {
        return blocks.get(block).periods();
    }

    /** The next row periods that begin before a day, as far as they are in one block. */
    FactBlock before(long day) {
        return next(periods().from(day) - period);
    }

    /** How many of the next row periods, in one block here and in one block there, are the same in both. */
    int shared(BlockCursor other) {
        int count = 0;
        while (period + count < periods().count()
                && other.period + count < other.periods().count()
                && periods().start(period + count) == other.periods().start(other.period + count)) {
            count++;
        }
        return count;
    }

    /** So many of the next row periods, all in one block. */
    FactBlock next(int count) {
        FactBlock view = blocks.get(block).view(period, period + count);
        period += count;
        if (period == periods().count()) {
            block++;
            period = 0;
        }
        return view;
    }
}
