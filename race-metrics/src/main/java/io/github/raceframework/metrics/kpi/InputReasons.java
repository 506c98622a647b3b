package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputCells.Clash;
import io.github.raceframework.metrics.compile.KpiPlan.InputPlace;
import io.github.raceframework.metrics.kpi.CellRun.Stretch;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Why one input has no value, for all cells; found out once for all KPIs that use it. {@link CellFacts#findAbsence} says so for one cell. Here the cells
 * against which nothing can stand are passed over first, and they are nearly all.
 */
final class InputReasons {

    private final byte[] @Nullable [] codes;

    private InputReasons(byte[] @Nullable [] codes) {
        this.codes = codes;
    }

    /** What decides the reasons. Inputs of several KPIs over the same rows and days have the same cells. */
    record Key(InputCells cells, String table, Measure measure, Coverage window, boolean complete) {}

    static InputReasons of(CellFacts facts, InputPlace place, boolean complete) {
        byte[] @Nullable [] codes = new byte[facts.runs().size()][];
        Finder finder = new Finder(facts, place, complete);
        for (int run = 0; run < codes.length; run++) {
            codes[run] = finder.find(facts.runs().get(run));
        }
        return new InputReasons(codes);
    }

    /** The codes of a run; null where no cell has a reason. */
    byte @Nullable [] of(int run) {
        return codes[run];
    }

    /** Looks through the runs of one input. */
    private static final class Finder {
        private final CellFacts facts;
        private final InputPlace place;
        private final InputCells cells;
        private final boolean complete;
        private final boolean plain;
        private final long[] parts;
        private final long[] known;
        private final byte[] codes;

        Finder(CellFacts facts, InputPlace place, boolean complete) {
            this.facts = facts;
            this.place = place;
            this.cells = facts.cells(place);
            this.complete = complete;
            this.plain = cells.isPlainSum();
            int size = facts.largestRun();
            this.parts = new long[size];
            this.known = new long[size];
            this.codes = new byte[size];
        }

        byte @Nullable [] find(CellRun run) {
            byte earliest = ReasonCodes.NONE;
            for (Stretch stretch : run.stretches()) {
                earliest = (byte) Math.min(earliest, find(stretch));
            }
            return earliest == ReasonCodes.NONE ? null : Arrays.copyOf(codes, run.count());
        }

        /** Fills in the codes of a stretch; says which is the earliest of them. */
        private byte find(Stretch stretch) {
            boolean timely = facts.isTimely(place, stretch.period());
            int first = facts.cell(stretch.group(), stretch.period());
            cells.copyParts(parts, 0, first, facts.step(), stretch.count());
            cells.copyKnownParts(known, 0, first, facts.step(), stretch.count());
            byte earliest = ReasonCodes.NONE;
            for (int i = 0; i < stretch.count(); i++) {
                boolean full = known[i] > 0 && (known[i] == parts[i] || !complete);
                boolean free = timely && full && (plain || isPlain(first + i * facts.step()));
                byte code = free ? ReasonCodes.NONE : look(stretch.group() + i, stretch.period(), known[i] < parts[i]);
                codes[stretch.at() + i] = code;
                earliest = (byte) Math.min(earliest, code);
            }
            return earliest;
        }

        private boolean isPlain(int cell) {
            return cells.clash(cell) == Clash.NONE
                    && !cells.isMixedCurrency(cell)
                    && cells.findNoValue(cell).isEmpty();
        }

        private byte look(int group, int period, boolean partial) {
            byte found = ReasonCodes.of(facts.findAbsence(place, group, period));
            return complete && partial ? (byte) Math.min(found, ReasonCodes.of(AbsenceReason.PARTIAL_INPUT)) : found;
        }
    }
}
