package io.github.raceframework.metrics.kpi;

/**
 * How a value stands to that of the period it is compared with. Both sides are values of the table, as it gives them; the change is between these.
 *
 * <p>A change is absent where one of the sides is, with that side's reason; where the two are in different currencies; and where one side is not covered in full
 * ({@code NOT_COVERED}), as growth from what was not measured is no growth. For the same reason the change of a sum is {@code PARTIAL_INPUT} where a side has rows that are not known,
 * unless the query asks for what is known. Flags are those of both sides.
 *
 * <p>Immutable.
 *
 * @param before the value of the other period
 * @param absolute value less before, in the unit of the KPI: points for a rate
 * @param relative (value - before) / |before|, rounded once to the nearest double; {@code ZERO_DENOMINATOR} where before is zero
 */
public record KpiChange(KpiValue before, KpiValue absolute, KpiValue relative) {}
