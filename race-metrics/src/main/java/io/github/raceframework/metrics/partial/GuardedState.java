package io.github.raceframework.metrics.partial;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.Aggregation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state of an aggregation, whose code may throw. Once it has, there is nothing left but the name of the exception; of two, the first in their
 * natural order.
 *
 * @param <S> the type of the aggregation's states
 */
final class GuardedState<S> {

    private final Aggregation<S> aggregation;

    /** Null only if there is a failure. */
    private @Nullable S state;

    private @Nullable String failure;
    private @Nullable Outcome result;

    private GuardedState(Aggregation<S> aggregation) {
        this.aggregation = aggregation;
    }

    static <S> GuardedState<S> of(Aggregation<S> aggregation) {
        GuardedState<S> guarded = new GuardedState<>(aggregation);
        try {
            guarded.state = aggregation.newState();
        } catch (Throwable e) {
            guarded.fail(name(e));
        }
        return guarded;
    }

    void add(List<BigDecimal> values) {
        attempt(into -> aggregation.add(into, values.get(0), values.subList(1, values.size())));
    }

    /** Takes a state of the same aggregation. */
    @SuppressWarnings("unchecked") // Aggregations of one id and version have states of one type.
    void merge(GuardedState<?> other) {
        GuardedState<S> theirs = (GuardedState<S>) other;
        if (theirs.failure != null) {
            fail(theirs.failure);
        }
        attempt(into -> aggregation.merge(into, Objects.requireNonNull(theirs.state)));
    }

    private void attempt(Consumer<S> step) {
        if (failure == null) {
            try {
                step.accept(Objects.requireNonNull(state));
            } catch (Throwable e) {
                fail(name(e));
            }
        }
    }

    private void fail(String exception) {
        failure = failure == null || exception.compareTo(failure) < 0 ? exception : failure;
    }

    private static String name(Throwable thrown) {
        return survivable(thrown).getClass().getName();
    }

    /** What was thrown, unless it says that the machine itself fails, which is not the aggregation's affair. */
    private static Throwable survivable(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
            throw error;
        }
        return thrown;
    }

    /** What comes out of a state that has taken a row. Worked out once: another thread that does so too comes to the same. */
    Outcome result() {
        Outcome found = result;
        if (found == null) {
            found = newResult();
            result = found;
        }
        return found;
    }

    private Outcome newResult() {
        if (failure != null) {
            return failed("threw " + failure);
        }
        try {
            Outcome outcome = aggregation.result(Objects.requireNonNull(state));
            return outcome instanceof Outcome.NoValue none ? checked(none) : given(outcome);
        } catch (Throwable e) {
            return failed("threw " + name(e));
        }
    }

    private Outcome given(@Nullable Outcome outcome) {
        return outcome == null ? failed("gave null") : outcome;
    }

    /** A reason that is about the data is not the aggregation's to give: it sees none but its own rows. */
    private Outcome checked(Outcome.NoValue none) {
        return switch (none.reason()) {
            case ZERO_DENOMINATOR, OUT_OF_DOMAIN -> Outcome.absent(none.reason(), Spelling.excerpt(none.detail()));
            case FAILED -> failed("failed: " + Spelling.excerpt(none.detail()));
            default ->
                failed("gave " + none.reason()
                        + ", which only the engine can know; an aggregation has ZERO_DENOMINATOR or OUT_OF_DOMAIN");
        };
    }

    private Outcome failed(String how) {
        return Outcome.absent(
                AbsenceReason.FAILED,
                "aggregation " + aggregation.id() + " of class "
                        + aggregation.getClass().getName() + " " + how);
    }

    /** 0 and the aggregation's own bytes, or 1 and the name of an exception. */
    void write(StateWriter out) {
        byte[] bytes = {};
        String thrown = failure;
        if (thrown == null) {
            try {
                bytes = aggregation.toBytes(Objects.requireNonNull(state));
            } catch (Throwable e) {
                thrown = name(e);
            }
        }
        out.octet(thrown == null ? 0 : 1);
        if (thrown == null) {
            out.bytes(bytes);
        } else {
            out.text(thrown);
        }
    }

    static <S> GuardedState<S> read(StateReader in, Aggregation<S> aggregation) {
        GuardedState<S> guarded = new GuardedState<>(aggregation);
        if (in.upTo(1, "a mark of") == 1) {
            guarded.failure = in.text();
            return guarded;
        }
        byte[] bytes = in.bytes();
        try {
            guarded.state = Objects.requireNonNull(aggregation.parse(bytes));
        } catch (Throwable e) {
            throw in.fault(
                    "aggregation " + aggregation.id() + " cannot read its state: " + Spelling.excerpt(survivable(e)));
        }
        return guarded;
    }
}
