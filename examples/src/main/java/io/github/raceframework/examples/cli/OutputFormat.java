package io.github.raceframework.examples.cli;

/** How results are printed. */
enum OutputFormat {
    /** Aligned text for people, rounded. */
    TABLE,
    /** A JSON document, in full precision. */
    JSON,
    /** CSV, in full precision. */
    CSV
}
