package io.github.raceframework.metrics.partial;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The largest of some values, which bounds their whole from below unless one of them is negative. */
final class LargestValue {

    private @Nullable BigDecimal largest;
    private boolean negative;

    void add(BigDecimal value) {
        negative |= value.signum() < 0;
        largest = largest == null ? value : largest.max(value);
    }

    void add(LargestValue other) {
        negative |= other.negative;
        if (other.largest != null) {
            add(other.largest);
        }
    }

    Optional<BigDecimal> find() {
        return negative ? Optional.empty() : Optional.ofNullable(largest);
    }

    /** 0 for no value, 1 and the largest, or 2 where one is negative: then the largest no longer matters. */
    void write(StateWriter out) {
        out.octet(negative ? 2 : largest == null ? 0 : 1);
        if (!negative && largest != null) {
            out.decimal(largest);
        }
    }

    static LargestValue read(StateReader in) {
        LargestValue value = new LargestValue();
        int form = in.octet();
        if (form > 2) {
            throw in.fault("a largest value of the unknown form " + form);
        }
        value.negative = form == 2;
        value.largest = form == 1 ? in.decimal() : null;
        return value;
    }
}
