package io.github.raceframework.metrics.explain;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.Nulls;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question: why a KPI is another in one period than in another. Asked either {@linkplain #by by} a dimension or along a {@linkplain #chain
 * chain} of factors.
 *
 * <p>Immutable: each method returns a changed copy. Two queries are equal when they ask the same.
 */
public final class ExplainQuery {

    /** The most factors of a chain: Shapley values look at all 2^n sets of them. */
    private static final int MOST_FACTORS = 8;

    private final KpiId kpi;
    private final DateRange before;
    private final DateRange after;
    private final @Nullable DimensionId dimension;
    private final List<KpiId> chain;
    private final Filter filter;
    private final Nulls nulls;
    private final RateWeights weights;
    private final @Nullable CurrencyConversion conversion;

    private ExplainQuery(
            KpiId kpi,
            DateRange before,
            DateRange after,
            @Nullable DimensionId dimension,
            List<KpiId> chain,
            Filter filter,
            Nulls nulls,
            RateWeights weights,
            @Nullable CurrencyConversion conversion) {
        this.kpi = kpi;
        this.before = before;
        this.after = after;
        this.dimension = dimension;
        this.chain = chain;
        this.filter = filter;
        this.nulls = nulls;
        this.weights = weights;
        this.conversion = conversion;
    }

    /** Asks why this KPI changed. The periods may be of different lengths and may overlap; nothing is scaled. */
    public static ExplainQuery of(Kpi kpi, DateRange before, DateRange after) {
        return of(kpi.id(), before, after);
    }

    /** Asks why the KPI of this id changed. */
    public static ExplainQuery of(KpiId kpi, DateRange before, DateRange after) {
        return new ExplainQuery(
                kpi, before, after, null, List.of(), Filter.ALL, Nulls.COMPLETE_ROWS, RateWeights.MIDPOINT, null);
    }

    /**
     * By the members of this dimension.
     *
     * @throws IllegalArgumentException if the query has a chain
     */
    public ExplainQuery by(String newDimension) {
        if (!chain.isEmpty()) {
            throw new IllegalArgumentException(
                    "by " + newDimension + ": the query goes along the chain " + chain + "; ask for one of the two");
        }
        return new ExplainQuery(
                kpi, before, after, DimensionId.of(newDimension), chain, filter, nulls, weights, conversion);
    }

    /** Along a chain of these KPIs, whose product is the KPI; fails as {@link #chain(Collection)} does. */
    public ExplainQuery chain(Kpi... factors) {
        return chain(Stream.of(factors).map(Kpi::id).toList());
    }

    /**
     * Along a chain of these KPIs, whose product is the KPI.
     *
     * @throws IllegalArgumentException if there are fewer than 2 or more than 8, one comes twice, or the query is by a dimension
     */
    public ExplainQuery chain(Collection<KpiId> factors) {
        if (dimension != null) {
            throw new IllegalArgumentException(
                    "chain " + factors + ": the query is by " + dimension + "; ask for one of the two");
        }
        Set<KpiId> distinct = new LinkedHashSet<>(factors);
        if (distinct.size() < factors.size()) {
            throw new IllegalArgumentException("chain " + factors + " names a factor twice");
        }
        if (distinct.size() < 2 || distinct.size() > MOST_FACTORS) {
            throw new IllegalArgumentException("chain " + factors + " has " + distinct.size()
                    + " factors; a chain has at least 2 and at most " + MOST_FACTORS);
        }
        return new ExplainQuery(kpi, before, after, null, List.copyOf(distinct), filter, nulls, weights, conversion);
    }

    /** Over the rows that also pass this filter. */
    public ExplainQuery where(Filter more) {
        return new ExplainQuery(kpi, before, after, dimension, chain, filter.and(more), nulls, weights, conversion);
    }

    /** With this reading of unknown cells. */
    public ExplainQuery nulls(Nulls newNulls) {
        return new ExplainQuery(kpi, before, after, dimension, chain, filter, newNulls, weights, conversion);
    }

    /** With effects on a rate by these weights. A sum and a chain have none. */
    public ExplainQuery weights(RateWeights newWeights) {
        return new ExplainQuery(kpi, before, after, dimension, chain, filter, nulls, newWeights, conversion);
    }

    /** With all money in one currency. At other than fixed rates a part of the change is that of the rates. */
    public ExplainQuery convert(CurrencyConversion newConversion) {
        return new ExplainQuery(kpi, before, after, dimension, chain, filter, nulls, weights, newConversion);
    }

    public KpiId kpi() {
        return kpi;
    }

    public DateRange before() {
        return before;
    }

    public DateRange after() {
        return after;
    }

    /** The dimension by whose members the change is explained; empty along a chain. */
    public Optional<DimensionId> findDimension() {
        return Optional.ofNullable(dimension);
    }

    /** The factors along which the change is explained, in their order; empty by a dimension. */
    public List<KpiId> chain() {
        return chain;
    }

    public Filter filter() {
        return filter;
    }

    public Nulls nulls() {
        return nulls;
    }

    /** {@link RateWeights#MIDPOINT} unless it was said. */
    public RateWeights weights() {
        return weights;
    }

    /** Into which currency money is put and how, if it is. */
    public Optional<CurrencyConversion> findConversion() {
        return Optional.ofNullable(conversion);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ExplainQuery other
                && kpi.equals(other.kpi)
                && before.equals(other.before)
                && after.equals(other.after)
                && Objects.equals(dimension, other.dimension)
                && chain.equals(other.chain)
                && filter.equals(other.filter)
                && nulls == other.nulls
                && weights == other.weights
                && Objects.equals(conversion, other.conversion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kpi, before, after, dimension, chain, filter, nulls, weights, conversion);
    }

    /** {@code reach.ctr from 2024-01-01/2024-02-01 to 2024-02-01/2024-03-01 by channel}. */
    @Override
    public String toString() {
        return kpi + " from " + before + " to " + after
                + (dimension == null ? "" : " by " + dimension)
                + (chain.isEmpty() ? "" : " along " + chain)
                + (filter.isAll() ? "" : " where " + filter)
                + (nulls == Nulls.KNOWN_SUM ? " summing what is known" : "")
                + (weights == RateWeights.BASE ? " by weights of before" : "")
                + findConversion().map(c -> " in " + c.target() + " at " + c).orElse("");
    }
}
