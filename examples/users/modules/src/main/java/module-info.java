/** A dashboard of a shop for lamps. */
module com.example.lamps {
    requires io.github.raceframework.io;
    requires io.github.raceframework.report;
}
