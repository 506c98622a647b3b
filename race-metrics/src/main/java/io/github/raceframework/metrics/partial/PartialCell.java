package io.github.raceframework.metrics.partial;

import io.github.raceframework.metrics.aggregate.Counting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cell of an input that is given its rows, in any order. Not for use by several threads. */
public interface PartialCell {

    /**
     * Takes a row that the query's scope, the window of the input set and the input's filter let through.
     *
     * @param rowPeriod the first day of the time that the row speaks for
     * @param members the row's member of each of {@link PartialFrameBuilder#dimensions}, in their order
     * @param values the row's value of the measure, and of those its aggregation needs beside it; empty if the row is not known together with all of
     *     its input set
     * @param currency of the values, where rows name it; null where they do not
     */
    void add(LocalDate rowPeriod, List<String> members, List<BigDecimal> values, @Nullable Currency currency);

    /**
     * Takes a row that a {@linkplain Counting count over identities} looks at, in the cell or before it, and that is known together with all of its
     * input set.
     *
     * @param rowPeriod the first day of the time that the row speaks for
     * @param sides in which of the sets that the count keeps the row's identity belongs
     * @param identity whom the row is about; null for a row that does not count
     */
    void count(LocalDate rowPeriod, Set<Counting.Side> sides, @Nullable IdentityDigest identity);

    /**
     * Takes a row that a count over identities looks at, and of which it is not known whom it is about, or whether it counts, or another measure of its
     * input set.
     *
     * @param rowPeriod the first day of the time that the row speaks for
     */
    void countUnknown(LocalDate rowPeriod);
}
