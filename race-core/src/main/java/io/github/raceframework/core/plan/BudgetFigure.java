package io.github.raceframework.core.plan;

/** Which amount of a budget line is meant. Immutable. */
public enum BudgetFigure {
    /** What is to be spent. */
    PLANNED,
    /** What is ordered or otherwise bound. */
    COMMITTED,
    /** What the books say was spent. Once they are closed to a day, only lines that begin before it are asked for it. */
    ACTUAL
}
