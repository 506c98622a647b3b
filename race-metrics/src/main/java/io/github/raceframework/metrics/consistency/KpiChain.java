package io.github.raceframework.metrics.consistency;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.ConvertVolumeKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.TransitionKpis;
import io.github.raceframework.core.value.KpiId;
import java.util.ArrayList;
import java.util.List;

/**
 * KPIs whose targets lead to each other: a volume times a rate is the next volume, by their definitions.
 *
 * <p>Immutable.
 *
 * @param first the first volume
 * @param links what leads on from it
 */
public record KpiChain(KpiId first, List<Link> links) {

    /**
     * A rate, and the volume that it leads to.
     *
     * @param rate the next volume per one of that before
     * @param volume the next volume
     */
    public record Link(KpiId rate, KpiId volume) {}

    /** {@code visits -> leads -> new customers}, by the lead conversion rate and the rate from act to convert. */
    public static final KpiChain LEADS = from(ReachVolumeKpis.SESSIONS)
            .then(ActRateKpis.LEAD_CONVERSION_RATE, ActVolumeKpis.LEADS)
            .then(TransitionKpis.ACT_TO_CONVERT, ConvertVolumeKpis.NEW_CUSTOMERS);

    /** {@code orders -> net sales}, by the average order value. */
    public static final KpiChain SALES =
            from(ConvertVolumeKpis.ORDERS).then(ConvertSalesKpis.AOV, ConvertSalesKpis.NET_SALES);

    public KpiChain {
        links = List.copyOf(links);
    }

    /** A chain that begins with that volume. */
    public static KpiChain from(Kpi volume) {
        return new KpiChain(volume.id(), List.of());
    }

    /** With a link more. The caller answers for the definitions: the one volume times the rate must be the other. */
    public KpiChain then(Kpi rate, Kpi volume) {
        List<Link> more = new ArrayList<>(links);
        more.add(new Link(rate.id(), volume.id()));
        return new KpiChain(first, more);
    }
}
