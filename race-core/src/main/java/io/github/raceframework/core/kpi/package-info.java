/**
 * Measures, KPIs and the formula language that joins them. Start at {@link KpiCatalog#standard()}; the standard definitions are constants in
 * {@code io.github.raceframework.core.kpi.standard}.
 */
@NullMarked
package io.github.raceframework.core.kpi;

import org.jspecify.annotations.NullMarked;
