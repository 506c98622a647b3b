package io.github.raceframework.core.plugin;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGroups;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.media.Touchpoint;
import io.github.raceframework.core.tactic.Tactic;
import io.github.raceframework.core.time.MonthCalendar;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Unit;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of everything that a plugin may bring. */
public final class AcmePlugin implements RacePlugin {

    static final Measure POINTS = Measure.flow("acme_points", Unit.COUNT, "Points given.");

    static final Dimension TIER = Dimension.closed("acme_tier", "tier of the member", "SILVER", "GOLD");

    static final KpiFunction ROOT = KpiFunction.define("acme.root", Unit.COUNT)
            .input("x", Unit.COUNT)
            .computing(inputs -> Outcome.of(Math.sqrt(inputs.getDouble("x"))));

    static final Kpi POINTS_PER_ORDER = Kpi.define("acme.points_per_order", "Points per order", "acme_points / orders")
            .unit(DisplayUnit.RATIO)
            .build();

    static final Kpi ROOT_OF_POINTS = Kpi.define(
                    "acme.root_of_points", "Root of points", "acme.root(acme_points{acme_tier=GOLD})")
            .unit(DisplayUnit.COUNT)
            .build();

    static final RaceCalendar SEASON = MonthCalendar.ISO.withFirstMonth(Month.JUNE);

    static final Tactic STAMP_CARD = new Tactic(
            "acme_stamp_card",
            "Stamp card",
            ChannelGroups.OFFLINE,
            Set.of(Touchpoint.OFFLINE),
            MediaMix.of(MediaType.OWNED),
            List.of(Stage.ENGAGE),
            List.of());

    static final Channel KIOSK = new Channel("ACME_KIOSK", "Kiosk", MediaMix.of(MediaType.OWNED), List.of());

    /** For the service loader. */
    public AcmePlugin() {}

    @Override
    public String prefix() {
        return "acme";
    }

    @Override
    public Collection<Measure> measures() {
        return List.of(POINTS);
    }

    @Override
    public Collection<Dimension> dimensions() {
        return List.of(TIER);
    }

    @Override
    public Collection<KpiFunction> functions() {
        return List.of(ROOT);
    }

    @Override
    public Collection<Kpi> kpis() {
        return List.of(POINTS_PER_ORDER, ROOT_OF_POINTS);
    }

    @Override
    public Map<String, RaceCalendar> calendars() {
        return Map.of("acme.season", SEASON);
    }

    @Override
    public Collection<Tactic> tactics() {
        return List.of(STAMP_CARD);
    }

    @Override
    public Collection<Channel> channels() {
        return List.of(KIOSK);
    }
}
