package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.value.MeasureId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a value was computed from.
 *
 * <p>Immutable.
 *
 * @param inputs the sums its formula was given, in the order of the formula
 * @param fallbacks the measures that no column had and that were computed from their parts
 * @param quotient the two numbers it is the quotient of; null for a value that is no single quotient
 */
public record Evidence(
        List<Input> inputs,
        Set<MeasureId> fallbacks,
        @Nullable Quotient quotient) {

    public Evidence {
        inputs = List.copyOf(inputs);
        fallbacks = Set.copyOf(fallbacks);
    }

    /** What a value that is no quotient was computed from. */
    public Evidence(List<Input> inputs, Set<MeasureId> fallbacks) {
        this(inputs, fallbacks, null);
    }

    /** The two numbers the value is the quotient of, if its formula is one. */
    public Optional<Quotient> findQuotient() {
        return Optional.ofNullable(quotient);
    }

    /** How much a rate rests on: its denominator. Empty for a value that is no rate of counts. */
    public Optional<BigDecimal> findSample() {
        return findQuotient().flatMap(Quotient::findSample);
    }

    /** Where the share lies that a rate is a sample of, if the rate counts some of what its denominator counts: see {@link WilsonInterval}. */
    public Optional<WilsonInterval> findInterval() {
        return findQuotient()
                .filter(parts -> parts.sampling() == Sampling.SUBSET)
                .flatMap(parts -> WilsonInterval.find(parts.numerator(), parts.denominator()));
    }

    /**
     * One input of a formula.
     *
     * @param measure the measure
     * @param filter the rows of it that counted, beside the query's own filter
     * @param table the table it came from
     * @param sum the exact sum, or for a stock the last or first values summed
     * @param rows the rows (for a stock: series) that counted
     * @param knownRows those of them that were known, together with the KPI's other inputs from the table
     * @param conversions of a sum that was converted into the currency of the query, the parts that were in others; what it has beside them was in that
     *     currency already
     */
    public record Input(
            MeasureId measure,
            Filter filter,
            String table,
            BigDecimal sum,
            long rows,
            long knownRows,
            List<Conversion> conversions) {

        public Input {
            conversions = List.copyOf(conversions);
        }
    }

    /**
     * A value as a quotient: of {@code 1000 * media_cost / impressions} the numbers {@code 1000 * media_cost} and {@code impressions}, of
     * {@code 1 - a / b} the numbers {@code b - a} and {@code b}.
     *
     * @param numerator what was divided, exact
     * @param denominator what it was divided by, exact
     * @param sampling what one has to do with the other: as the definition says, where they are plain counts
     */
    public record Quotient(BigDecimal numerator, BigDecimal denominator, Sampling sampling) {

        /** How much a rate rests on: its denominator; empty where it is no rate of counts. */
        Optional<BigDecimal> findSample() {
            return sampling == Sampling.NONE ? Optional.empty() : Optional.of(denominator);
        }
    }

    /**
     * Money that was converted.
     *
     * @param currency the currency it was in
     * @param amount how much it was, exactly
     * @param rate by what it was multiplied
     * @param origin which quoted rate that is or was worked out from, in words
     */
    public record Conversion(Currency currency, BigDecimal amount, BigDecimal rate, String origin) {

        /** The amount in the currency of the query: the exact product. */
        public BigDecimal converted() {
            return amount.multiply(rate);
        }
    }
}
