package io.github.raceframework.metrics.partial;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.metrics.aggregate.InputCells;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the states of one input tell of its cells. */
final class StateCells implements InputCells {

    private final InputForm form;
    private final Measure measure;
    private final List<GroupStates> groups;
    private final long firstPlace;
    private final int periods;

    StateCells(InputForm form, Measure measure, List<GroupStates> groups, long firstPlace, int periods) {
        this.form = form;
        this.measure = measure;
        this.groups = groups;
        this.firstPlace = firstPlace;
        this.periods = periods;
    }

    private @Nullable CellState find(int cell) {
        return groups.get(cell / periods).find(firstPlace + cell % periods);
    }

    @Override
    public long parts(int cell) {
        CellState state = find(cell);
        return state == null ? 0 : state.parts().count();
    }

    @Override
    public long knownParts(int cell) {
        CellState state = find(cell);
        return state == null ? 0 : state.parts().known();
    }

    @Override
    public int filledRowPeriods(int cell) {
        CellState state = find(cell);
        return state == null ? 0 : state.filled().size();
    }

    @Override
    public boolean isGapless(int cell, int rowPeriods) {
        CellState state = find(cell);
        return state == null || (state.parts().isGapless(rowPeriods) && staleParts(cell) == 0);
    }

    @Override
    public BigDecimal sum(int cell) {
        CellState state = find(cell);
        return state == null ? BigDecimal.ZERO : state.parts().value();
    }

    @Override
    public Optional<Currency> findCurrency(int cell) {
        CellState state = find(cell);
        return state == null || !isPricedByRow()
                ? Optional.ofNullable(form.currency())
                : state.parts().sums().find();
    }

    private boolean isPricedByRow() {
        return form.currency() == null && measure.unit().hasMoney();
    }

    @Override
    public boolean isMixedCurrency(int cell) {
        CellState state = find(cell);
        return state != null && state.parts().sums().isMixed();
    }

    /** What an aggregation makes of rows in several currencies is in none of them. */
    @Override
    public List<Currency> currencies(int cell) {
        CellState state = find(cell);
        return state != null && isPricedByRow() && form.aggregation() == null
                ? state.parts().sums().currencies()
                : InputCells.super.currencies(cell);
    }

    @Override
    public BigDecimal sum(int cell, Currency currency) {
        CellState state = find(cell);
        return state != null && isMixedCurrency(cell) && currencies(cell).contains(currency)
                ? state.parts().sums().in(currency)
                : InputCells.super.sum(cell, currency);
    }

    @Override
    public Clash clash(int cell) {
        CellState state = find(cell);
        if (state == null) {
            return Clash.NONE;
        }
        return state.hasAlternatives() ? Clash.ALTERNATIVES : state.parts().clash();
    }

    @Override
    public Optional<BigDecimal> findLargest(int cell) {
        CellState state = find(cell);
        return state == null ? Optional.empty() : state.parts().findLargest();
    }

    @Override
    public long staleParts(int cell) {
        CellState state = find(cell);
        return state == null ? 0 : state.parts().stale(state.filled());
    }

    @Override
    public Optional<Outcome.NoValue> findNoValue(int cell) {
        CellState state = find(cell);
        return state == null ? Optional.empty() : state.parts().findNoValue();
    }
}
