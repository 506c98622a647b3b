package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.FactBlock;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What spans of rows gave when they were asked, so that they need not be read again. Rows never change: an entry is right as long as there are rows that
 * it is about, and of use as long as somebody asks for them. Beyond so many values the entry that was not asked for the longest time is forgotten.
 *
 * <p>Safe for use by several threads.
 */
public final class CellMemory {

    private final long mostCells;
    private final Map<Key, SpanCells> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<SpanQuestion, WeakReference<SpanQuestion>> questions = new WeakHashMap<>();
    private long cells;

    /** Rows of a block, from one to before another, and what was asked of them. The block is known by its {@linkplain FactBlock#identity identity}. */
    private record Key(Object block, int from, int to, SpanQuestion question) {}

    /**
     * An empty memory.
     *
     * @param mostCells how many {@linkplain SpanCells#cells values} may be kept
     */
    public CellMemory(long mostCells) {
        this.mostCells = mostCells;
    }

    /** The same question as it was asked before, if it was: to compare it takes no time then. */
    public synchronized SpanQuestion known(SpanQuestion question) {
        WeakReference<SpanQuestion> reference = questions.get(question);
        SpanQuestion known = reference == null ? null : reference.get();
        if (known != null) {
            return known;
        }
        questions.put(question, new WeakReference<>(question));
        return question;
    }

    /** What rows of a block gave; null if that is not known. */
    public synchronized @Nullable SpanCells find(FactBlock block, RowSpan span, SpanQuestion question) {
        return entries.get(new Key(block.identity(), span.from(), span.to(), question));
    }

    /** Keeps what rows of a block gave. */
    public synchronized void keep(FactBlock block, RowSpan span, SpanQuestion question, SpanCells given) {
        SpanCells earlier = entries.put(new Key(block.identity(), span.from(), span.to(), question), given);
        cells += given.cells() - (earlier == null ? 0 : earlier.cells());
        Iterator<SpanCells> oldest = entries.values().iterator();
        while (cells > mostCells) {
            cells -= oldest.next().cells();
            oldest.remove();
        }
    }
}
