/** Dashboards people look at: a plan held against what was measured, as a page, as Markdown and as text. */
module io.github.raceframework.report {
    requires transitive io.github.raceframework.io;
    requires static org.jspecify;

    exports io.github.raceframework.report;
}
