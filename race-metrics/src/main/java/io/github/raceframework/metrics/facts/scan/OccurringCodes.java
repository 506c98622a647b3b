package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.RowMask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds which combinations of members occur in the scope of a query. Stops as soon as all do. */
final class OccurringCodes implements RowWalk.Sink {

    private final RowWalk walk;
    private final RowFilter scope;
    private final boolean byRun;
    private final @Nullable RowMask mask;
    private final Found found;
    private final int[] rows = new int[RowWalk.CHUNK];

    /** The combinations that one thread has found. */
    private static final class Found {
        private final boolean[] occurs;
        private int[] codes = new int[16];
        private int size;

        Found(int count) {
            this.occurs = new boolean[count];
        }

        void note(int code) {
            if (!occurs[code]) {
                occurs[code] = true;
                codes = size == codes.length ? Arrays.copyOf(codes, size * 2) : codes;
                codes[size++] = code;
            }
        }

        boolean isComplete() {
            return size == occurs.length;
        }

        int[] codes() {
            return Arrays.copyOf(codes, size);
        }

        void forget() {
            for (int i = 0; i < size; i++) {
                occurs[codes[i]] = false;
            }
            size = 0;
        }
    }

    /** Rows of one block. */
    private record Piece(BlockScan block, RunPlan plan, List<RowSpan> spans) {}

    private OccurringCodes(Piece piece, Found found) {
        this.walk = piece.plan().walk(piece.block());
        this.scope = piece.block().scope();
        this.byRun = piece.plan().isByRun(scope);
        this.mask = piece.plan().mask(scope);
        this.found = found;
    }

    /** The numbers of the combinations that occur, ascending. */
    static int[] of(TableScan scan) {
        CellMemory memory = scan.memory();
        List<int[]> found = memory == null ? read(scan) : recalled(scan, memory);
        boolean[] occurs = new boolean[scan.groups().count()];
        for (int[] codes : found) {
            for (int code : codes) {
                occurs[code] = true;
            }
        }
        return IntStream.range(0, occurs.length).filter(code -> occurs[code]).toArray();
    }

    private static List<int[]> read(TableScan scan) {
        List<Piece> pieces = new ArrayList<>();
        for (BlockScan block : scan.blocks()) {
            RunPlan plan = plan(block);
            RowSpan.cut(
                            block.reachedSpans(),
                            block.block().periods(),
                            scan.workers().threads())
                    .forEach(spans -> pieces.add(new Piece(block, plan, spans)));
        }
        int count = scan.groups().count();
        return scan
                .workers()
                .run(pieces.size(), () -> new Found(count), (state, place) -> take(pieces.get(place), state))
                .stream()
                .map(Found::codes)
                .toList();
    }

    /** How to go through a block; what several threads will want of it is made here. */
    private static RunPlan plan(BlockScan block) {
        RunPlan plan = RunPlan.of(block, List.of(block.scope()));
        block.groups();
        plan.mask(block.scope());
        return plan;
    }

    private static void take(Piece piece, Found found) {
        OccurringCodes codes = new OccurringCodes(piece, found);
        for (RowSpan span : piece.spans()) {
            if (!found.isComplete()) {
                codes.walk.walk(span, codes);
            }
        }
    }

    /** As {@link #read}, but span by span, and only those which the memory does not know. */
    private static List<int[]> recalled(TableScan scan, CellMemory memory) {
        SpanQuestion question = scan.question(memory, List.of(), List.of());
        List<int[]> all = new ArrayList<>();
        for (BlockScan block : scan.blocks()) {
            List<RowSpan> missing = new ArrayList<>();
            // Period by period, as the same question has them when it is asked again.
            for (RowSpan span : scan.reach() == 0 ? block.spans() : block.reachedSpans()) {
                SpanCells known = memory.find(block.block(), span, question);
                if (known == null) {
                    missing.add(span);
                } else {
                    all.add(known.codes(scan.groups()));
                }
            }
            if (!missing.isEmpty()) {
                List<int[]> found = read(scan, block, missing);
                for (int i = 0; i < found.size(); i++) {
                    int[] members = IntStream.of(found.get(i))
                            .flatMap(code -> IntStream.of(scan.groups().memberCodes(code)))
                            .toArray();
                    memory.keep(
                            block.block(),
                            missing.get(i),
                            question,
                            new SpanCells(found.get(i).length, members, List.of()));
                }
                all.addAll(found);
            }
        }
        return all;
    }

    /** The combinations of each span. */
    private static List<int[]> read(TableScan scan, BlockScan block, List<RowSpan> spans) {
        RunPlan plan = plan(block);
        int count = scan.groups().count();
        int[][] codes = new int[spans.size()][];
        scan.workers().run(spans.size(), () -> new Found(count), (found, place) -> {
            take(new Piece(block, plan, List.of(spans.get(place))), found);
            codes[place] = found.codes();
            found.forget();
        });
        return List.of(codes);
    }

    @Override
    public void run(int period, int code, int from, int to, int rowPeriod) {
        boolean any = byRun ? scope.accepts(from) : mask == null || mask.count(from, to) > 0;
        if (any) {
            found.note(code);
        }
    }

    @Override
    public void chunk(int period, int[] codes, int from, int count) {
        if (found.isComplete()) {
            return;
        }
        if (mask == null) {
            for (int i = 0; i < count; i++) {
                found.note(codes[i]);
            }
        } else {
            int listed = mask.list(from, from + count, rows);
            for (int i = 0; i < listed; i++) {
                found.note(codes[rows[i] - from]);
            }
        }
    }
}
