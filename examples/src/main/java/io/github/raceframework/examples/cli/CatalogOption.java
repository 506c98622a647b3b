package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plugin.RacePlugins;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name definitions beside the standard ones: of plugins, and of one's own. */
final class CatalogOption {

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Option(
            names = "--catalog",
            paramLabel = "FILE.json",
            description = "A race-catalog document: measures, dimensions, KPIs of your own.")
    private @Nullable Path file;

    RacePlugins plugins() {
        return plugins.plugins();
    }

    ClassLoader loader() {
        return plugins.loader();
    }

    KpiCatalog catalog() {
        KpiCatalog known = plugins.plugins().catalog();
        if (file == null) {
            return known;
        }
        KpiCatalog own = RaceJson.standard()
                .withCatalog(known)
                .read(DocumentKind.CATALOG, file)
                .value();
        return known.equals(KpiCatalog.standard()) ? own : joined(known, own);
    }

    /** What plugins bring, and what a document has beside the standard catalogue. */
    private static KpiCatalog joined(KpiCatalog known, KpiCatalog own) {
        try {
            return known.withDimensions(added(known, own, KpiCatalog::dimensions))
                    .withMeasures(added(known, own, KpiCatalog::measures))
                    .withKpis(added(known, own, KpiCatalog::kpis));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--catalog: ", e);
        }
    }

    private static <T> List<T> added(KpiCatalog known, KpiCatalog own, Function<KpiCatalog, Collection<T>> part) {
        Set<T> others = new HashSet<>(part.apply(KpiCatalog.standard()));
        others.addAll(part.apply(known));
        return part.apply(own).stream().filter(each -> !others.contains(each)).toList();
    }
}
