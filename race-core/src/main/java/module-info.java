/** What things are: stages, media, tactics, measures, KPIs, formulas and plans. */
module io.github.raceframework.core {
    requires static org.jspecify;

    exports io.github.raceframework.core.framework;
    exports io.github.raceframework.core.kpi;
    exports io.github.raceframework.core.kpi.standard;
    exports io.github.raceframework.core.media;
    exports io.github.raceframework.core.plan;
    exports io.github.raceframework.core.plugin;
    exports io.github.raceframework.core.tactic;
    exports io.github.raceframework.core.time;
    exports io.github.raceframework.core.value;

    uses io.github.raceframework.core.plugin.RacePlugin;
}
