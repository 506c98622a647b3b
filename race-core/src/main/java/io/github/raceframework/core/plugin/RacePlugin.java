package io.github.raceframework.core.plugin;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.tactic.Tactic;
import io.github.raceframework.core.time.RaceCalendar;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Definitions that come from elsewhere than the standard catalogue. {@link RacePlugins} puts them together, checks them and says what is wrong with them.
 *
 * <p>A plugin is passed in by hand ({@link RacePlugins#with}), or found ({@link RacePlugins#discover}): then its class is named both in {@code
 * META-INF/services/io.github.raceframework.core.plugin.RacePlugin} (class path) and in the {@code provides} of its module (module path), is public and has
 * a public constructor without parameters.
 *
 * <p>Every id begins with the plugin's prefix: measures, dimensions and tactics are {@code acme_points}, KPIs, functions and calendars {@code
 * acme.points_per_order}, channels {@code ACME_KIOSK}. All plugins of an application are put together at once, so their formulas may name what others
 * bring.
 *
 * <p>Each method is called once, when the plugin is added. All but {@link #prefix} have a default, so that one more in a later version breaks no plugin. A
 * class may be an {@code AggregationProvider} of race-metrics as well.
 *
 * <p>It is asked by the thread that adds it: one that several threads add is safe for use by several threads.
 */
public interface RacePlugin {

    /** What its ids begin with: two to thirty lower-case letters and digits, a letter first, {@code acme}. Two plugins of one prefix do not go together. */
    String prefix();

    /** Measures: {@code acme_points}. */
    default Collection<Measure> measures() {
        return List.of();
    }

    /** Dimensions: {@code acme_tier}. */
    default Collection<Dimension> dimensions() {
        return List.of();
    }

    /** Functions that formulas may call: {@code acme.half_life_of}. */
    default Collection<KpiFunction> functions() {
        return List.of();
    }

    /** KPIs: {@code acme.points_per_order}. Their {@linkplain Kpi#origin origin} becomes the prefix. */
    default Collection<Kpi> kpis() {
        return List.of();
    }

    /**
     * KPIs that take the place of others of their ids, such as {@code reach.ctr} with another formula. An application that adds the plugin has to permit
     * each ({@link RacePlugins#permitting}), and every table and document says where the definition comes from.
     */
    default Collection<Kpi> replacements() {
        return List.of();
    }

    /** Calendars by their names: {@code acme.season}. */
    default Map<String, RaceCalendar> calendars() {
        return Map.of();
    }

    /** Tactics, {@code acme_stamp_card}: they become members of the dimension {@code tactic}. */
    default Collection<Tactic> tactics() {
        return List.of();
    }

    /** Channels, {@code ACME_KIOSK}: they become members of the dimension {@code channel}. */
    default Collection<Channel> channels() {
        return List.of();
    }
}
