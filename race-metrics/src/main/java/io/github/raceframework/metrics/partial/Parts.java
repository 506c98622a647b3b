package io.github.raceframework.metrics.partial;

import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.metrics.aggregate.InputCells.Clash;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The parts of a cell: rows or series. What is asked of them is what {@link io.github.raceframework.metrics.aggregate.InputCells} tells. */
sealed interface Parts permits RowParts, SeriesParts, AggregatedParts, CountedParts {

    static Parts of(InputForm form) {
        return switch (form.kind()) {
            case ROWS, SNAPSHOTS -> new RowParts(form);
            case FIRST, LAST -> new SeriesParts(form);
            case AGGREGATION -> new AggregatedParts(form);
            case COUNT, LOOK_BACK, RETAINED, LOST -> new CountedParts(form);
        };
    }

    static Parts read(StateReader in, InputForm form) {
        return switch (form.kind()) {
            case ROWS, SNAPSHOTS -> RowParts.read(in, form);
            case FIRST, LAST -> SeriesParts.read(in, form);
            case AGGREGATION -> AggregatedParts.read(in, form);
            case COUNT, LOOK_BACK, RETAINED, LOST -> CountedParts.read(in, form);
        };
    }

    void add(int day, List<String> members, List<BigDecimal> values, String currency);

    /** Takes the parts of another state of the same form. */
    void merge(Parts other);

    long count();

    long known();

    BigDecimal value();

    /** The currencies that known rows name; where parts add up, with the sum in each. */
    CurrencySums sums();

    default Clash clash() {
        return Clash.NONE;
    }

    default Optional<BigDecimal> findLargest() {
        return Optional.empty();
    }

    default boolean isGapless(int rowPeriods) {
        return true;
    }

    /** How many series have their value from another row period than the outermost of all that have a row. */
    default long stale(DaySet filled) {
        return 0;
    }

    default Optional<Outcome.NoValue> findNoValue() {
        return Optional.empty();
    }

    void write(StateWriter out);
}
