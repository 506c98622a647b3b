package io.github.raceframework.metrics.funnel;

import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.List;

/**
 * Where a figure of a funnel lies with a confidence of 95 %, as far as that is about how few its rates were measured on.
 *
 * <p>Each measured rate is put to the two ends of its Wilson interval in turn, the others staying as they are, which moves the figure
 * {@code f} to {@code f_min} and {@code f_max}. What they do is put together as independent of each other, on the scale of logarithms:
 *
 * <pre>
 * low  = f * exp(-sqrt(sum of ln(f / f_min)^2))
 * high = f * exp( sqrt(sum of ln(f_max / f)^2))
 * </pre>
 *
 * <ul>
 *   <li>An assumed rate moves nothing: the interval knows nothing of how wrong it may be, and names it.
 *   <li>Both ends are absent where the figure is, at one of the ends or altogether, or is not above 0.
 *   <li>Computed in doubles, so to about 15 digits.
 * </ul>
 *
 * <p>Source: the method of variance estimates recovery, G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008), 1693-1702, with Wilson intervals.
 *
 * <p>Immutable.
 *
 * @param low the lower end
 * @param point the figure itself
 * @param high the upper end
 * @param measured the rates that move it
 * @param assumed the rates of which nobody has said what they were measured on
 */
public record FunnelInterval(KpiValue low, KpiValue point, KpiValue high, List<String> measured, List<String> assumed) {

    public FunnelInterval {
        measured = List.copyOf(measured);
        assumed = List.copyOf(assumed);
    }

    /** {@code 150000..187500..234000}. */
    @Override
    public String toString() {
        return low + ".." + point + ".." + high;
    }
}
