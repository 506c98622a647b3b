/** What a plugin must hold: contracts to extend as JUnit tests, and assertions for tables and values. For the test scope of a plugin. */
module io.github.raceframework.testkit {
    requires transitive io.github.raceframework.io;
    requires transitive org.junit.jupiter.api;
    requires jdk.management;
    requires static org.jspecify;

    exports io.github.raceframework.testkit;
}
