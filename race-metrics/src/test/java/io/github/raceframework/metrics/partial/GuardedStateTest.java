package io.github.raceframework.metrics.partial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.Aggregations;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever an aggregation throws ends in a reason, and which does not depend on the order of merging. */
class GuardedStateTest {

    /**
     * An aggregation that can do nothing but what is named.
     *
     * @param can what it can do
     */
    private record Helpless(List<String> can) implements Aggregation<StringBuilder> {

        private void require(String step, RuntimeException otherwise) {
            if (!can.contains(step)) {
                throw otherwise;
            }
        }

        @Override
        public String id() {
            return "test.helpless";
        }

        @Override
        public StringBuilder newState() {
            require("newState", new IllegalStateException());
            return new StringBuilder();
        }

        @Override
        public void add(StringBuilder state, BigDecimal value, List<BigDecimal> alongside) {
            require("add", new ArithmeticException());
        }

        @Override
        public void merge(StringBuilder state, StringBuilder other) {
            require("merge", new UnsupportedOperationException());
        }

        @Override
        public byte[] toBytes(StringBuilder state) {
            throw new ClassCastException();
        }

        @Override
        public StringBuilder parse(byte[] bytes) {
            return new StringBuilder();
        }

        @Override
        public Outcome result(StringBuilder state) {
            return Outcome.of(new BigDecimal("1e31"));
        }
    }

    private static GuardedState<?> state(String... can) {
        GuardedState<?> state = GuardedState.of(new Helpless(List.of(can)));
        state.add(List.of(BigDecimal.ONE));
        return state;
    }

    private static String thrown(GuardedState<?> state) {
        String detail = ((Outcome.NoValue) state.result()).detail();
        return detail.substring(detail.lastIndexOf('.') + 1);
    }

    @Test
    void everyStepMayFail() {
        assertThat(thrown(state())).isEqualTo("IllegalStateException");
        assertThat(thrown(state("newState"))).isEqualTo("ArithmeticException");
        assertThat(thrown(state("newState", "add"))).isEqualTo("IllegalArgumentException");
        GuardedState<?> merged = state("newState", "add");
        merged.merge(state("newState", "add"));
        assertThat(thrown(merged)).isEqualTo("UnsupportedOperationException");
    }

    @Test
    void ofTwoFailuresTheFirstByNameIsKept() {
        for (List<GuardedState<?>> order : List.of(
                List.<GuardedState<?>>of(state(), state("newState")),
                List.<GuardedState<?>>of(state("newState"), state()))) {
            order.get(0).merge(order.get(1));
            assertThat(thrown(order.get(0))).isEqualTo("ArithmeticException");
        }
    }

    @Test
    void aStateThatCannotBeWrittenIsWrittenAsFailed() {
        StateWriter out = new StateWriter();
        state("newState", "add").write(out);
        byte[] texts = out.textTable();
        byte[] bytes = out.toBytes();
        byte[] all = new byte[texts.length + bytes.length];
        System.arraycopy(texts, 0, all, 0, texts.length);
        System.arraycopy(bytes, 0, all, texts.length, bytes.length);
        StateReader in = new StateReader(all, 0, all.length, Aggregations.standard());
        in.readTextTable();

        assertThat(thrown(GuardedState.read(in, new Helpless(List.of())))).isEqualTo("ClassCastException");
    }

    /** An aggregation that takes everything and comes to this. */
    private static GuardedState<?> comingTo(Supplier<Outcome> result) {
        Aggregation<StringBuilder> aggregation = new Aggregation<>() {
            @Override
            public String id() {
                return "test.sudden";
            }

            @Override
            public StringBuilder newState() {
                return new StringBuilder();
            }

            @Override
            public void add(StringBuilder state, BigDecimal value, List<BigDecimal> alongside) {}

            @Override
            public void merge(StringBuilder state, StringBuilder other) {}

            @Override
            public byte[] toBytes(StringBuilder state) {
                return new byte[0];
            }

            @Override
            public StringBuilder parse(byte[] bytes) {
                return new StringBuilder();
            }

            @Override
            public Outcome result(StringBuilder state) {
                return result.get();
            }
        };
        return GuardedState.of(aggregation);
    }

    @Test
    void errorsOfItsCodeEndInAReasonToo() {
        assertThat(thrown(comingTo(() -> {
                    throw new NoClassDefFoundError("acme/Missing");
                })))
                .isEqualTo("NoClassDefFoundError");
        assertThat(thrown(comingTo(() -> {
                    throw new StackOverflowError();
                })))
                .isEqualTo("StackOverflowError");
        assertThat(thrown(comingTo(() -> {
                    throw new AssertionError("never");
                })))
                .isEqualTo("AssertionError");
    }

    @Test
    void aMachineThatFailsIsNotItsAffair() {
        GuardedState<?> state = comingTo(() -> {
            throw new OutOfMemoryError("heap");
        });
        assertThatThrownBy(state::result).isInstanceOf(OutOfMemoryError.class).hasMessage("heap");
    }

    @Test
    void reasonsAboutTheDataAreNotItsToGive() {
        Outcome.NoValue none = (Outcome.NoValue) comingTo(() -> Outcome.absent(AbsenceReason.NOT_COVERED, "no days"))
                .result();
        assertThat(none.reason()).isEqualTo(AbsenceReason.FAILED);
        assertThat(none.detail())
                .startsWith("aggregation test.sudden of class ")
                .endsWith(" gave NOT_COVERED, which only the engine can know;"
                        + " an aggregation has ZERO_DENOMINATOR or OUT_OF_DOMAIN");
        Outcome.NoValue failed = (Outcome.NoValue) comingTo(() -> Outcome.absent(AbsenceReason.FAILED, "x".repeat(90)))
                .result();
        assertThat(failed.detail()).endsWith(" failed: " + "x".repeat(80) + "...");
    }
}
