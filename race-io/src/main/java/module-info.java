/** How it is written down: JSON documents out and in, CSV exports in. */
module io.github.raceframework.io {
    requires transitive io.github.raceframework.metrics;
    requires de.siegmar.fastcsv;
    requires transitive tools.jackson.databind;
    requires transitive java.sql;
    requires static org.jspecify;

    exports io.github.raceframework.io;
    exports io.github.raceframework.io.fault;
    exports io.github.raceframework.io.imports;

    uses io.github.raceframework.io.imports.ImportProfileProvider;
}
