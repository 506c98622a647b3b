package io.github.raceframework.metrics.partial;

import io.github.raceframework.metrics.aggregate.Counting.Side;
import io.github.raceframework.metrics.partial.InputForm.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parts that are rows over whose identities a measure is counted, in the cell and before it. */
final class CountedParts implements Parts {

    private final InputForm form;
    private final Kind kind;
    private final DistinctState first;
    private final DistinctState second;
    private long rows;
    private long known;

    private CountedParts(InputForm form, DistinctState first, DistinctState second) {
        this.form = form;
        this.kind = form.kind();
        this.first = first;
        this.second = second;
    }

    CountedParts(InputForm form) {
        this(form, new DistinctState(), new DistinctState());
    }

    private static boolean isHeldAgainst(Kind kind) {
        return kind == Kind.RETAINED || kind == Kind.LOST;
    }

    @Override
    public void add(int day, List<String> members, List<BigDecimal> values, String currency) {
        throw new UnsupportedOperationException(
                form.name() + " is counted over identities; its rows are given to count and countUnknown");
    }

    void count(Set<Side> sides, @Nullable IdentityDigest identity) {
        rows++;
        known++;
        if (identity != null && sides.contains(Side.FIRST)) {
            first.add(identity);
        }
        if (identity != null && sides.contains(Side.SECOND) && isHeldAgainst(kind)) {
            second.add(identity);
        }
    }

    void countUnknown() {
        rows++;
    }

    @Override
    public void merge(Parts other) {
        CountedParts theirs = (CountedParts) other;
        rows = Math.addExact(rows, theirs.rows);
        known = Math.addExact(known, theirs.known);
        first.merge(theirs.first);
        second.merge(theirs.second);
    }

    @Override
    public long count() {
        return rows;
    }

    @Override
    public long known() {
        return known;
    }

    @Override
    public BigDecimal value() {
        return BigDecimal.valueOf(
                switch (kind) {
                    case RETAINED -> first.countIn(second);
                    case LOST -> first.count() - first.countIn(second);
                    default -> first.count();
                });
    }

    @Override
    public CurrencySums sums() {
        return new CurrencySums();
    }

    /** Rows, known rows, the first set, and the second one if there is one. */
    @Override
    public void write(StateWriter out) {
        out.count(rows);
        out.count(known);
        first.write(out);
        if (isHeldAgainst(kind)) {
            second.write(out);
        }
    }

    static CountedParts read(StateReader in, InputForm form) {
        long rows = in.count();
        long known = in.knownOf(rows);
        DistinctState first = DistinctState.read(in);
        DistinctState second = isHeldAgainst(form.kind()) ? DistinctState.read(in) : new DistinctState();
        CountedParts parts = new CountedParts(form, first, second);
        if (Math.max(first.count(), second.count()) > known) {
            throw in.fault("more identities than known rows");
        }
        parts.rows = rows;
        parts.known = known;
        return parts;
    }
}
