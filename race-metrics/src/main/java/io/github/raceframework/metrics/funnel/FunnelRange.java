package io.github.raceframework.metrics.funnel;

import java.util.List;

/**
 * Where the figures of a whole plan lie with a confidence of 95 %, as far as that is about how few its rates were measured on: each as
 * {@link FunnelInterval} says.
 *
 * <p>Immutable.
 *
 * @param low the lower ends, over all channels and buckets
 * @param high the upper ends
 * @param measured the rates that move them
 * @param assumed the rates of which nobody has said what they were measured on
 */
public record FunnelRange(FunnelRow low, FunnelRow high, List<String> measured, List<String> assumed) {

    public FunnelRange {
        measured = List.copyOf(measured);
        assumed = List.copyOf(assumed);
    }
}
