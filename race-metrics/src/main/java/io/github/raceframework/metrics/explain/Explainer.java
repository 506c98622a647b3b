package io.github.raceframework.metrics.explain;

import io.github.raceframework.metrics.kpi.KpiEngine;

/**
 * Says why a KPI changed from one period to another: {@code Explainer.of(engine).explain(ExplainQuery.of(CTR, january, february).by("channel"))}.
 *
 * <ul>
 *   <li>By a dimension, a KPI that is a sum: the change of each member. Exact.
 *   <li>By a dimension, a quotient of two sums: what members' rates did and what the mix of members did, with entry, exit and what has no
 *       denominator as effects of their own. Exact, each rounded once.
 *   <li>Along a chain of KPIs whose product it is: the effect of each factor.
 * </ul>
 *
 * <p>The effects add up to the change. Both values are those of {@link KpiEngine#run}, with the same rules for unknown cells, coverage, currencies
 * and what must not be added up. There are no effects, but a reason, where
 *
 * <ul>
 *   <li>one of the two values, or one of a member or factor, is absent; a member's {@code ZERO_DENOMINATOR} is an effect, not a reason;
 *   <li>one of the two periods is not covered in full: {@code NOT_COVERED};
 *   <li>the two periods are in two currencies: {@code MIXED_CURRENCY};
 *   <li>the formula is neither a sum nor a quotient of sums, or has a measure that members must not be added up of, such as a distinct count: {@code
 *       NON_ADDITIVE}.
 * </ul>
 *
 * <p>Sources: rate and mix after E. M. Kitagawa, Components of a difference between two rates, Journal of the American Statistical Association 50
 * (1955); LMDI after B. W. Ang, The LMDI approach to decomposition analysis: a practical guide, Energy Policy 33 (2005).
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Explainer {

    private final KpiEngine engine;

    private Explainer(KpiEngine engine) {
        this.engine = engine;
    }

    /** An explainer of the numbers of this engine. */
    public static Explainer of(KpiEngine engine) {
        return new Explainer(engine);
    }

    /**
     * The answer to a question.
     *
     * @throws IllegalArgumentException if the query names a KPI that the engine's catalogue does not have, is neither by a dimension nor along a
     *     chain, its chain does not make up the KPI, or one of its ranges is not over by the clock of the engine's options
     */
    public Explanation explain(ExplainQuery query) {
        if (query.findDimension().isPresent()) {
            return new DimensionExplanation(engine, query, query.findDimension().get()).explain();
        }
        if (query.chain().isEmpty()) {
            throw new IllegalArgumentException("query " + query + " does not say by what; name a dimension, such as"
                    + " .by(\"channel\"), or a chain of factors, .chain(...)");
        }
        return new ChainExplanation(engine, query).explain();
    }
}
