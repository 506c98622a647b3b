package io.github.raceframework.metrics.facts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which combinations of members occur in the scope of a query. Stops as soon as all do. */
final class OccurringCodes implements RowWalk.Sink {

    private final RowWalk walk;
    private final RowFilter scope;
    private final boolean byRun;
    private final @Nullable RowMask mask;
    private final boolean[] occurs;
    private final int[] rows = new int[RowWalk.CHUNK];
    private int missing;

    private OccurringCodes(TableScan scan, RunPlan plan) {
        this.walk = plan.walk(scan);
        this.scope = scan.scope();
        this.byRun = plan.isByRun(scope);
        this.mask = plan.mask(scope);
        this.occurs = new boolean[scan.groups().count()];
        this.missing = occurs.length;
    }

    /** The numbers of the combinations that occur, ascending. */
    static int[] of(TableScan scan) {
        RunPlan plan = RunPlan.of(scan, List.of(scan.scope()));
        List<List<RowSpan>> pieces = RowSpan.cut(
                scan.spans(null), scan.table().periods(), scan.workers().threads());
        plan.mask(scan.scope()); // Made once, before several threads want it.
        List<OccurringCodes> found = scan.workers()
                .run(
                        pieces.size(),
                        () -> new OccurringCodes(scan, plan),
                        (state, piece) -> pieces.get(piece).forEach(state::take));
        int[] codes = new int[scan.groups().count()];
        int count = 0;
        for (int code = 0; code < codes.length; code++) {
            int asked = code;
            if (found.stream().anyMatch(state -> state.occurs[asked])) {
                codes[count++] = code;
            }
        }
        return Arrays.copyOf(codes, count);
    }

    private void take(RowSpan span) {
        if (missing > 0) {
            walk.walk(span, this);
        }
    }

    @Override
    public void run(int period, int code, int from, int to, int rowPeriod) {
        boolean any = byRun ? scope.accepts(from) : mask == null || mask.count(from, to) > 0;
        if (any) {
            note(code);
        }
    }

    @Override
    public void chunk(int period, int[] codes, int from, int count) {
        if (missing > 0 && mask == null) {
            for (int i = 0; i < count; i++) {
                note(codes[i]);
            }
        } else if (missing > 0 && mask != null) {
            int listed = mask.list(from, from + count, rows);
            for (int i = 0; i < listed; i++) {
                note(codes[rows[i] - from]);
            }
        }
    }

    private void note(int code) {
        if (!occurs[code]) {
            occurs[code] = true;
            missing--;
        }
    }
}
