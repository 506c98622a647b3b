package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.scan.CountPass.Rows;
import io.github.raceframework.metrics.facts.scan.LookBack.Segment;
import io.github.raceframework.metrics.facts.store.CountRule.Whom;
import io.github.raceframework.metrics.facts.store.RowMask;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thread's part of a {@link CountPass}: counts some groups of some periods. */
final class CountWorker {

    private final CountPass pass;
    private final CountedCells cells;
    private final Whom whom;
    private final List<PickedRows> passing = new ArrayList<>();
    private final List<PickedRows> known = new ArrayList<>();
    private final IdentityBuckets first;
    private final @Nullable IdentityBuckets second;
    private final long[] bits;
    private final int[] groupOf = new int[RowWalk.CHUNK];
    private final int[] cellOf = new int[RowWalk.CHUNK];
    private final int[] identityOf = new int[RowWalk.CHUNK];
    private final int[] rows = new int[RowWalk.CHUNK];

    CountWorker(CountPass pass, CountedCells cells) {
        this.pass = pass;
        this.cells = cells;
        this.whom = pass.count().whom();
        for (Rows rows : pass.blocks()) {
            passing.add(new PickedRows(rows.passing(), true));
            known.add(new PickedRows(rows.known(), true));
        }
        this.first = new IdentityBuckets(pass.groups());
        boolean isHeldAgainst = whom == Whom.RETAINED || whom == Whom.LOST || whom == Whom.LAPSED;
        this.second = isHeldAgainst ? new IdentityBuckets(pass.groups()) : null;
        this.bits = new long[(pass.bound() + 63) >>> 6];
    }

    /**
     * Counts the groups from one to before another in a period.
     *
     * @param looks the rows to look at, block by block
     */
    void count(int period, int fromGroup, int toGroup, List<LookBack> looks) {
        forEachChunk(looks, (block, segment, from, size) -> {
            readGroups(block, from, size);
            if (fromGroup == 0) {
                note(period, block, from, size);
            }
            announce(segment, pick(block, from, size, fromGroup, toGroup));
        });
        first.open();
        if (second != null) {
            second.open();
        }
        forEachChunk(looks, (block, segment, from, size) -> {
            readGroups(block, from, size);
            pass.blocks().get(block).identities().codes().appendTo(identityOf, 0, from, size);
            add(segment, pick(block, from, size, fromGroup, toGroup));
        });
        for (int group = fromGroup; group < toGroup; group++) {
            cells.set(group * pass.scan().periods() + period, count(group));
        }
        first.clear();
        if (second != null) {
            second.clear();
        }
    }

    /** Takes a few rows side by side, of one block. */
    private interface Chunk {
        void take(int block, Segment segment, int from, int size);
    }

    private static void forEachChunk(List<LookBack> looks, Chunk chunk) {
        for (int block = 0; block < looks.size(); block++) {
            for (Segment segment : looks.get(block).segments()) {
                for (int from = segment.from(); from < segment.to(); from += RowWalk.CHUNK) {
                    chunk.take(block, segment, from, Math.min(RowWalk.CHUNK, segment.to() - from));
                }
            }
        }
    }

    private void readGroups(int block, int from, int size) {
        pass.blocks().get(block).codes().fill(groupOf, from, size);
        for (int i = 0; i < size; i++) {
            groupOf[i] = pass.scan().group(groupOf[i]);
        }
    }

    /** Counts the rows themselves. */
    private void note(int period, int block, int from, int size) {
        for (int i = 0; i < size; i++) {
            cellOf[i] = groupOf[i] * pass.scan().periods() + period;
        }
        PickedRows passingRows = passing.get(block);
        passingRows.pick(cellOf, from, size);
        passingRows.countIn(cells.parts());
        if (!pass.count().looksBack()) {
            passingRows.fillIn(cells.filled(), pass.blocks().get(block).periods());
        }
        PickedRows knownRows = known.get(block);
        knownRows.pick(cellOf, from, size);
        knownRows.countIn(cells.knownParts());
    }

    /** Leaves only the rows that count, of the groups asked, in the lists; says how many they are. */
    private int pick(int block, int from, int size, int fromGroup, int toGroup) {
        RowMask counting = pass.blocks().get(block).counting();
        boolean allGroups = fromGroup == 0 && toGroup == pass.groups();
        if (counting == null && allGroups) {
            return size;
        }
        int listed = size;
        if (counting != null) {
            listed = counting.list(from, from + size, rows);
        }
        int picked = 0;
        for (int i = 0; i < listed; i++) {
            int place = counting == null ? i : rows[i] - from;
            int group = groupOf[place];
            groupOf[picked] = group;
            identityOf[picked] = identityOf[place];
            picked += group >= fromGroup && group < toGroup ? 1 : 0;
        }
        return picked;
    }

    private void announce(Segment segment, int picked) {
        if (segment.first()) {
            first.announce(groupOf, picked);
        }
        if (second != null && segment.second()) {
            second.announce(groupOf, picked);
        }
    }

    private void add(Segment segment, int picked) {
        if (segment.first()) {
            first.add(groupOf, identityOf, picked);
        }
        if (second != null && segment.second()) {
            second.add(groupOf, identityOf, picked);
        }
    }

    /** Counts a group; leaves no bit set. */
    private int count(int group) {
        int all = first.setAll(group, bits);
        int both = second == null ? 0 : second.clearAll(group, bits);
        first.clearAll(group, bits);
        return whom == Whom.RETAINED ? both : all - both;
    }
}
