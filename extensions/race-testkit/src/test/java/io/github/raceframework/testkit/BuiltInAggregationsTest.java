package io.github.raceframework.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.metrics.aggregate.Aggregation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The library's own aggregations keep the contract that those of plugins are held to. */
class BuiltInAggregationsTest {

    /** An aggregation whose states nobody outside can name. */
    abstract static class Contract<S> extends AggregationContract<S> {

        private final Aggregation<S> aggregation;

        Contract(Aggregation<S> aggregation) {
            this.aggregation = aggregation;
        }

        @Override
        protected Aggregation<S> aggregation() {
            return aggregation;
        }
    }

    @SuppressWarnings("unchecked") // Its states are handed back to it and to nobody else.
    private static Aggregation<Object> any(Aggregation<?> aggregation) {
        return (Aggregation<Object>) aggregation;
    }

    @Nested
    class Count extends Contract<Object> {
        Count() {
            super(any(Aggregation.count()));
        }
    }

    @Nested
    class Min extends Contract<Object> {
        Min() {
            super(any(Aggregation.min()));
        }
    }

    @Nested
    class Max extends Contract<Object> {
        Max() {
            super(any(Aggregation.max()));
        }
    }

    @Nested
    class WeightedMean extends Contract<Object> {
        WeightedMean() {
            super(any(Aggregation.weightedMean("impressions")));
        }
    }

    /** The contract has 14 laws. */
    @Test
    void allLawsAreRun() {
        TestRun run = TestRun.of(Max.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.run()).isEqualTo(14);
    }
}
