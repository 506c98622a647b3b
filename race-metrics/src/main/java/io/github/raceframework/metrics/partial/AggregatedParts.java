package io.github.raceframework.metrics.partial;

import io.github.raceframework.core.kpi.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Parts that are rows whose values an aggregation combines. */
final class AggregatedParts implements Parts {

    private final GuardedState<?> state;
    private final CurrencySums currencies;
    private long rows;
    private long known;

    private AggregatedParts(GuardedState<?> state, CurrencySums currencies) {
        this.state = state;
        this.currencies = currencies;
    }

    AggregatedParts(InputForm form) {
        this(GuardedState.of(Objects.requireNonNull(form.aggregation())), new CurrencySums());
    }

    @Override
    public void add(int day, List<String> members, List<BigDecimal> values, String currency) {
        rows++;
        if (!values.isEmpty()) {
            known++;
            currencies.add(currency, BigDecimal.ZERO);
            state.add(values);
        }
    }

    @Override
    public void merge(Parts other) {
        AggregatedParts theirs = (AggregatedParts) other;
        rows = Math.addExact(rows, theirs.rows);
        known = Math.addExact(known, theirs.known);
        currencies.add(theirs.currencies);
        state.merge(theirs.state);
    }

    private Outcome result() {
        return known == 0 ? Outcome.of(BigDecimal.ZERO) : state.result();
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
        return result() instanceof Outcome.Value value ? value.number() : BigDecimal.ZERO;
    }

    @Override
    public Optional<Outcome.NoValue> findNoValue() {
        return result() instanceof Outcome.NoValue none ? Optional.of(none) : Optional.empty();
    }

    /** Of zero: an aggregation makes one value of all. */
    @Override
    public CurrencySums sums() {
        return currencies;
    }

    /** Rows, known rows, their currencies, and the state. */
    @Override
    public void write(StateWriter out) {
        out.count(rows);
        out.count(known);
        currencies.write(out);
        state.write(out);
    }

    static AggregatedParts read(StateReader in, InputForm form) {
        long rows = in.count();
        long known = in.knownOf(rows);
        CurrencySums currencies = CurrencySums.read(in);
        AggregatedParts parts =
                new AggregatedParts(GuardedState.read(in, Objects.requireNonNull(form.aggregation())), currencies);
        parts.rows = rows;
        parts.known = known;
        return parts;
    }
}
