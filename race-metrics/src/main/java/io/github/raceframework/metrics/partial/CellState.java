package io.github.raceframework.metrics.partial;

import io.github.raceframework.metrics.aggregate.Counting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of one input in one cell: all that an answer needs of the rows so far. Not changed any more once its frame is built. */
final class CellState implements PartialCell {

    private final InputForm form;
    private final DaySet filled;
    private final LoneMember alternative;
    private final Parts parts;

    private CellState(InputForm form, DaySet filled, LoneMember alternative, Parts parts) {
        this.form = form;
        this.filled = filled;
        this.alternative = alternative;
        this.parts = parts;
    }

    CellState(InputForm form) {
        this(form, new DaySet(), new LoneMember(), Parts.of(form));
    }

    @Override
    public void add(LocalDate rowPeriod, List<String> members, List<BigDecimal> values, @Nullable Currency currency) {
        int day = Math.toIntExact(rowPeriod.toEpochDay());
        filled.add(day);
        if (!form.alternatives().isEmpty()) {
            alternative.add(InputForm.at(form.alternatives(), members));
        }
        parts.add(day, members, values, CurrencySums.code(currency));
    }

    @Override
    public void count(LocalDate rowPeriod, Set<Counting.Side> sides, @Nullable IdentityDigest identity) {
        counted(rowPeriod).count(sides, identity);
    }

    @Override
    public void countUnknown(LocalDate rowPeriod) {
        counted(rowPeriod).countUnknown();
    }

    /** A count that looks back rests on more than the rows of its cell, and fills no row period. */
    private CountedParts counted(LocalDate rowPeriod) {
        if (!(parts instanceof CountedParts counted)) {
            throw new UnsupportedOperationException(
                    form.name() + " is not counted over identities; its rows are given to add");
        }
        if (form.kind() == InputForm.Kind.COUNT) {
            filled.add(Math.toIntExact(rowPeriod.toEpochDay()));
        }
        return counted;
    }

    /** The state of the rows of both. */
    CellState merge(CellState other) {
        CellState both = new CellState(form);
        both.take(this);
        both.take(other);
        return both;
    }

    private void take(CellState other) {
        filled.addAll(other.filled);
        alternative.add(other.alternative);
        parts.merge(other.parts);
    }

    /** The row periods in which there is a row. */
    DaySet filled() {
        return filled;
    }

    /** Whether members of a dimension occur over which nothing is ever summed. */
    boolean hasAlternatives() {
        return alternative.isSeveral();
    }

    Parts parts() {
        return parts;
    }

    void write(StateWriter out) {
        filled.write(out);
        if (!form.alternatives().isEmpty()) {
            alternative.write(out);
        }
        parts.write(out);
    }

    static CellState read(StateReader in, InputForm form) {
        DaySet filled = DaySet.read(in);
        boolean fills = !form.isCounted() || form.kind() == InputForm.Kind.COUNT;
        if (fills == (filled.size() == 0)) {
            throw in.fault(fills ? "a state of no rows" : "row periods of a count that looks back");
        }
        LoneMember alternative = new LoneMember();
        if (!form.alternatives().isEmpty()) {
            alternative = LoneMember.read(in, form.alternatives().size());
        }
        return new CellState(form, filled, alternative, Parts.read(in, form));
    }
}
