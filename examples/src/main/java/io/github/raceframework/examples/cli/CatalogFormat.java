package io.github.raceframework.examples.cli;

/** How the catalogue is printed. */
enum CatalogFormat {
    /** Aligned text. */
    TABLE,
    /** A JSON document. */
    JSON,
    /** A page to browse: each KPI with all that its definition says. */
    MARKDOWN
}
