package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names definitions of one's own. */
final class CatalogOption {

    @Option(
            names = "--catalog",
            paramLabel = "FILE.json",
            description = "A race-catalog document: measures, dimensions, KPIs of your own.")
    private @Nullable Path file;

    KpiCatalog catalog() {
        return file == null
                ? KpiCatalog.standard()
                : RaceJson.standard().read(DocumentKind.CATALOG, file).value();
    }
}
