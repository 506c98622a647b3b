package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.facts.Dataset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say which tables provide what several have. */
final class ProviderOptions {

    @Option(
            names = "--union",
            paramLabel = "[ID,..=]T+T",
            description =
                    "Tables whose rows are different facts, such as ads+ads-2: measures that several have (or these) are added.")
    private List<String> unions = new ArrayList<>();

    @Option(
            names = "--prefer",
            paramLabel = "ID,..=T",
            description = "Table that measures are taken from, whatever others have.")
    private List<String> preferences = new ArrayList<>();

    /** The data set with what was said; what is said of single measures counts before what is said of all. */
    Dataset addTo(Dataset dataset, KpiCatalog catalog) {
        Dataset said = dataset;
        for (String union : unions) {
            int equals = union.indexOf('=');
            String[] tables = union.substring(equals + 1).split("\\+", -1);
            for (int i = 0; i < tables.length; i++) {
                tables[i] = tables[i].strip();
            }
            Dataset before = said;
            said = equals < 0
                    ? checked("--union " + union, () -> before.union(tables))
                    : checked(
                            "--union " + union, () -> before.union(measures(dataset, catalog, union, equals), tables));
        }
        for (String preference : preferences) {
            int equals = preference.indexOf('=');
            if (equals < 0) {
                throw new UsageException("--prefer " + preference + ": write ID=TABLE, such as clicks=ads");
            }
            String table = preference.substring(equals + 1).strip();
            Dataset before = said;
            said = checked(
                    "--prefer " + preference,
                    () -> before.prefer(measures(dataset, catalog, preference, equals), table));
        }
        return said;
    }

    /** Something that is said of a data set. */
    private interface Saying {
        Dataset say();
    }

    private static Dataset checked(String option, Saying saying) {
        try {
            return saying.say();
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": ", e);
        }
    }

    private static Set<Measure> measures(Dataset dataset, KpiCatalog catalog, String option, int equals) {
        Set<Measure> measures = new LinkedHashSet<>();
        for (String id : option.substring(0, equals).split(",", -1)) {
            measures.add(catalog.findMeasure(id.strip())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no measure " + Text.quoted(id.strip()) + Text.suggestion(id.strip(), columns(dataset)))));
        }
        return measures;
    }

    private static List<String> columns(Dataset dataset) {
        return dataset.schema().tables().stream()
                .flatMap(table -> table.measures().keySet().stream())
                .map(MeasureId::text)
                .distinct()
                .sorted()
                .toList();
    }
}
