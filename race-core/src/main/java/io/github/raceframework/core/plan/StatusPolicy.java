package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.KpiId;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From which deviation on a KPI is green, amber or red. The deviation is signed so that above 0 is better than the target: with s = 1
 * where higher is better and -1 where lower is,
 *
 * <pre>
 * relative  d = s (actual - target) / |target|
 * points    d = s (actual - target)
 * </pre>
 *
 * <p>Green from {@code amberBelow} on, amber from {@code redBelow} on, red below that. A value whose sample is smaller than the minimum has no
 * colour.
 *
 * <p>Immutable. Source: the 100 % / 90 % rule of ClearPoint, made symmetric for KPIs that are to fall.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * @param kpi the KPI it is for; null for every KPI without a policy of its own
 * @param scale how the deviation is measured
 * @param amberBelow the least deviation that is green
 * @param redBelow the least deviation that is amber; not above {@code amberBelow}
 * @param exceededFrom the least deviation that counts as exceeded; null if none does
 * @param minimumSample the smallest denominator or count that gets a colour; 0 for any
 */
public record StatusPolicy(
        @Nullable KpiId kpi,
        Scale scale,
        BigDecimal amberBelow,
        BigDecimal redBelow,
        @Nullable BigDecimal exceededFrom,
        long minimumSample) {

    /** How a deviation is measured. */
    public enum Scale {
        /** As a fraction of the target. */
        RELATIVE,
        /** In the KPI's own unit: right for scores and for rates, where a tenth of the target says little. */
        POINTS
    }

    /** Relative; green from the target on, amber down to 10 % short of it; nothing counts as exceeded; any sample. */
    public static final StatusPolicy STANDARD =
            new StatusPolicy(null, Scale.RELATIVE, BigDecimal.ZERO, new BigDecimal("-0.1"), null, 0);

    public StatusPolicy {
        amberBelow = Decimals.canonical(amberBelow);
        redBelow = Decimals.canonical(redBelow);
        exceededFrom = exceededFrom == null ? null : Decimals.canonical(exceededFrom);
    }

    /** The same policy for this KPI alone. */
    public StatusPolicy forKpi(KpiId newKpi) {
        return new StatusPolicy(newKpi, scale, amberBelow, redBelow, exceededFrom, minimumSample);
    }

    /** The same policy with these thresholds, from their decimal texts. */
    public StatusPolicy withThresholds(Scale newScale, String newAmberBelow, String newRedBelow) {
        return new StatusPolicy(
                kpi, newScale, Decimals.parse(newAmberBelow), Decimals.parse(newRedBelow), exceededFrom, minimumSample);
    }

    /** The same policy, where this deviation and better ones count as exceeded. */
    public StatusPolicy withExceededFrom(String deviation) {
        return new StatusPolicy(kpi, scale, amberBelow, redBelow, Decimals.parse(deviation), minimumSample);
    }

    /** The same policy, where smaller samples have no colour. */
    public StatusPolicy withMinimumSample(long sample) {
        return new StatusPolicy(kpi, scale, amberBelow, redBelow, exceededFrom, sample);
    }

    /** The KPI it is for; empty for every KPI without a policy of its own. */
    public Optional<KpiId> findKpi() {
        return Optional.ofNullable(kpi);
    }

    /** The least deviation that counts as exceeded, if one does. */
    public Optional<BigDecimal> findExceededFrom() {
        return Optional.ofNullable(exceededFrom);
    }
}
