package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.facts.scan.SumPass.KnownRows;
import io.github.raceframework.metrics.facts.scan.SumPass.Summed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@link SumPass} that reads only the spans of rows which the memory does not know, and tells it about these. */
final class RecalledSums {

    private final TableScan scan;
    private final SumPass pass;
    private final CellMemory memory;
    private final int groups;

    /**
     * A pass with a memory.
     *
     * @param groups how many groups the result has
     */
    RecalledSums(TableScan scan, SumPass pass, CellMemory memory, int groups) {
        this.scan = scan;
        this.pass = pass;
        this.memory = memory;
        this.groups = groups;
    }

    /** Fills the cells of all rows inside a window. */
    void fill(SumTotals totals, Coverage window) {
        for (BlockScan block : scan.blocks()) {
            SpanQuestion question = question(block);
            List<RowSpan> missing = new ArrayList<>();
            for (RowSpan span : block.spans(window)) {
                SpanCells known = memory.find(block.block(), span, question);
                if (known == null) {
                    missing.add(span);
                } else {
                    totals.add(span.period(), known, scan);
                }
            }
            // No more at once than fit into cells like those of the answer.
            for (int from = 0; from < missing.size(); from += scan.periods()) {
                List<RowSpan> some = missing.subList(from, Math.min(missing.size(), from + scan.periods()));
                read(block, some, question, totals);
            }
        }
    }

    private void read(BlockScan block, List<RowSpan> spans, SpanQuestion question, SumTotals totals) {
        SumTotals read = pass.read(block, numbered(spans), spans.size());
        int[] @Nullable [] members = scan.membersOfGroups(groups);
        for (int i = 0; i < spans.size(); i++) {
            SpanCells given = read.cellsOf(i, members);
            memory.keep(block.block(), spans.get(i), question, given);
            totals.add(spans.get(i).period(), given, scan);
        }
    }

    /** The same spans, as if each were a period of its own. */
    private static List<RowSpan> numbered(List<RowSpan> spans) {
        List<RowSpan> numbered = new ArrayList<>();
        for (RowSpan span : spans) {
            numbered.add(new RowSpan(numbered.size(), span.from(), span.to()));
        }
        return numbered;
    }

    private SpanQuestion question(BlockScan block) {
        List<SpanQuestion.Input> inputs = new ArrayList<>();
        for (Summed sum : pass.sums()) {
            KnownRows rows = pass.known().get(sum.known());
            Filter filter = pass.filters().get(rows.filter());
            inputs.add(new SpanQuestion.Input(
                    sum.measure(),
                    filter,
                    rows.patchy().stream().filter(block::isPatchy).collect(Collectors.toUnmodifiableSet())));
        }
        List<Filter> filters = new ArrayList<>(pass.filters());
        pass.known().forEach(rows -> rows.patchy().forEach(input -> filters.add(input.filter())));
        return scan.question(memory, inputs, filters);
    }
}
