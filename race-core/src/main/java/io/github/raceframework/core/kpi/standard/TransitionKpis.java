package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.VqvcFamily.QUALITY;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.Kpi.define;
import static io.github.raceframework.core.kpi.Sampling.COUNTS;
import static io.github.raceframework.core.kpi.Sampling.SUBSET;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/**
 * The rates at which people pass from one stage to the next. They span stages, so they belong to none.
 *
 * <p>Constants, all of them immutable.
 */
public final class TransitionKpis {

    /**
     * Reach to Act: {@code leads / sessions}.
     *
     * <p>A plan may choose other anchors, such as {@code key_event_sessions / sessions}. Source: RACE practice.
     */
    public static final Kpi REACH_TO_ACT = define("race.reach_to_act", "Reach to Act", "leads / sessions")
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(COUNTS)
            .edgeCases("Anchors are the default; a plan may choose key_event_sessions / sessions.")
            .source("RACE practice")
            .build();

    /**
     * Act to Convert: {@code new_customers / leads}.
     *
     * <p>Period version mixes cohorts when the cycle is longer than the period; it can exceed 1. Source: RACE practice.
     */
    public static final Kpi ACT_TO_CONVERT = define("race.act_to_convert", "Act to Convert", "new_customers / leads")
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(COUNTS)
            .edgeCases("Period version mixes cohorts when the cycle is longer than the period; it can exceed 1.")
            .source("RACE practice")
            .build();

    /**
     * Convert to Engage: {@code repeat_customers / purchasers}.
     *
     * <p>Window must be stated. Source: RACE practice.
     */
    public static final Kpi CONVERT_TO_ENGAGE = define(
                    "race.convert_to_engage", "Convert to Engage", "repeat_customers / purchasers")
            .range("0..1")
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .edgeCases("Window must be stated.")
            .source("RACE practice")
            .build();

    /**
     * End to end: {@code repeat_customers / sessions}.
     *
     * <p>Product of the three where the anchors chain. Source: RACE practice.
     */
    public static final Kpi END_TO_END = define("race.end_to_end", "End to end", "repeat_customers / sessions")
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Product of the three where the anchors chain.")
            .source("RACE practice")
            .build();

    private TransitionKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(REACH_TO_ACT, ACT_TO_CONVERT, CONVERT_TO_ENGAGE, END_TO_END);
    }
}
