package io.github.raceframework.core.plan;

import java.math.BigDecimal;

/** How proven the use of a budget line is, after the 70/20/10 rule of thumb. Immutable. */
public enum Allocation {
    /** Known to work. */
    PROVEN("0.7"),
    /** Has worked on a small scale. */
    SCALING("0.2"),
    /** To be found out. */
    EXPERIMENTAL("0.1");

    private final BigDecimal guideline;

    Allocation(String guideline) {
        this.guideline = new BigDecimal(guideline);
    }

    /** The share of the budget that the rule of thumb gives it. */
    public BigDecimal guideline() {
        return guideline;
    }
}
