package io.github.raceframework.testkit;

import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;

/**
 * Assertions for answers and their values. Where one does not hold, the message shows the cell, what it was computed from, and the cells beside it.
 *
 * <pre>{@code
 * assertThat(table).in("2024-02").value(CPM, "PAID_SEARCH").isEqualTo("12.5").hasFlag(Flag.Kind.PARTIAL_INPUT);
 * assertThat(table).in("2024-02").value(CPC, "PAID_SOCIAL").isAbsent(AbsenceReason.ZERO_DENOMINATOR);
 * }</pre>
 *
 * <p>They need nothing but JUnit, and a static import of them goes together with that of other libraries' {@code assertThat}.
 *
 * <p>Without state, and so safe for use by several threads.
 */
public final class RaceAssertions {

    private RaceAssertions() {}

    /** Assertions about an answer. */
    public static TableAssert assertThat(KpiTable table) {
        return new TableAssert(table);
    }

    /** Assertions about a value. */
    public static ValueAssert assertThat(KpiValue value) {
        return new ValueAssert(value, "the value", "");
    }
}
