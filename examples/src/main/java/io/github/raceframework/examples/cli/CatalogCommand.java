package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.examples.cli.TextTable.Side;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code race catalog}: the KPIs there are, the measures they are made of, and the dimensions. */
@Command(
        name = "catalog",
        description =
                "Lists the KPIs, the measures they need and the dimensions: the standard ones, and those of plugins.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CatalogCommand implements Runnable {

    private final Terminal terminal;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Only plan, reach, act, convert, engage, or race for KPIs between stages.")
    private String stage = "all";

    @Mixin
    private CatalogOption known = new CatalogOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, json, or markdown: a page to browse (default: table).")
    private CatalogFormat format = CatalogFormat.TABLE;

    CatalogCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        KpiCatalog catalog = known.catalog();
        Predicate<Kpi> wanted = KpiSelection.findKeyword(stage)
                .orElseThrow(() -> new UsageException("--stage: no stage " + Text.quoted(stage)
                        + Text.suggestion(stage, List.of("plan", "reach", "act", "convert", "engage", "race"))));
        List<Kpi> kpis = catalog.kpis().stream().filter(wanted).toList();
        Set<Measure> measures = new LinkedHashSet<>();
        kpis.forEach(kpi -> measures.addAll(catalog.measuresOf(kpi)));
        if (kpis.size() == catalog.kpis().size()) {
            measures.addAll(catalog.measures());
        }
        switch (format) {
            case JSON ->
                JsonText.write(terminal.out(), "race-catalog-list", json -> writeJson(catalog, kpis, measures, json));
            case TABLE -> print(catalog, kpis, measures);
            case MARKDOWN -> new CatalogPage(catalog, kpis, terminal.out()).print();
        }
    }

    private void print(KpiCatalog catalog, List<Kpi> kpis, Set<Measure> measures) {
        PrintWriter out = terminal.out();
        TextTable kpiText = new TextTable()
                .column("kpi", Side.LEFT)
                .column("name", Side.LEFT)
                .column("unit", Side.LEFT)
                .column("formula", Side.LEFT);
        boolean mixed = kpis.stream().anyMatch(kpi -> !origin(kpi).isEmpty());
        if (mixed) {
            kpiText.column("from", Side.LEFT);
        }
        for (Kpi kpi : kpis) {
            List<String> cells = new ArrayList<>(List.of(
                    kpi.id().text(),
                    kpi.name(),
                    Text.lowerCase(kpi.unit()),
                    kpi.formula().toString()));
            if (mixed) {
                cells.add(origin(kpi));
            }
            kpiText.row(cells);
        }
        kpiText.print(out);
        out.print("\n");
        TextTable measureText = new TextTable()
                .column("measure", Side.LEFT)
                .column("unit", Side.LEFT)
                .column("kind", Side.LEFT)
                .column("meaning", Side.LEFT);
        for (Measure measure : measures) {
            measureText.row(List.of(
                    measure.id().text(), measure.unit().toString(), Text.lowerCase(measure.kind()), measure.meaning()));
        }
        measureText.print(out);
        out.print("\n");
        TextTable dimensionText = new TextTable().column("dimension", Side.LEFT).column("members", Side.LEFT);
        for (Dimension dimension : catalog.dimensions()) {
            String members = dimension.isClosed() ? String.join(" ", dimension.vocabulary()) : "(any)";
            dimensionText.row(List.of(dimension.id().text(), members));
        }
        dimensionText.print(out);
    }

    /** Where a KPI comes from: the prefix of a plugin, {@code own} for a definition of one's own; empty for a standard one. */
    private static String origin(Kpi kpi) {
        boolean standard = KpiCatalog.standard()
                .findKpi(kpi.id().text())
                .filter(kpi::equals)
                .isPresent();
        return standard || !kpi.origin().isEmpty() ? kpi.origin() : "own";
    }

    private static void writeJson(KpiCatalog catalog, List<Kpi> kpis, Set<Measure> measures, JsonGenerator json) {
        json.writeArrayPropertyStart("kpis");
        kpis.forEach(kpi -> writeKpi(catalog, kpi, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("measures");
        for (Measure measure : measures) {
            json.writeStartObject();
            json.writeStringProperty("id", measure.id().text());
            json.writeStringProperty("unit", measure.unit().toString());
            json.writeStringProperty("kind", Text.lowerCase(measure.kind()));
            json.writeStringProperty("meaning", measure.meaning());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("dimensions");
        for (Dimension dimension : catalog.dimensions()) {
            json.writeStartObject();
            json.writeStringProperty("id", dimension.id().text());
            JsonText.writeTexts(json, "vocabulary", dimension.vocabulary());
            json.writeStringProperty("meaning", dimension.meaning());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeKpi(KpiCatalog catalog, Kpi kpi, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", kpi.id().text());
        json.writeStringProperty("name", kpi.name());
        json.writeNumberProperty("version", kpi.version());
        kpi.findStage().ifPresent(stage -> json.writeStringProperty("stage", stage.name()));
        kpi.findFamily().ifPresent(family -> json.writeStringProperty("family", family.name()));
        json.writeBooleanProperty("headline", kpi.isHeadline());
        json.writeStringProperty("formula", kpi.formula().toString());
        kpi.findRequirement().ifPresent(requirement -> json.writeStringProperty("requires", requirement.toString()));
        kpi.findRange().ifPresent(range -> json.writeStringProperty("range", range.toString()));
        json.writeStringProperty("unit", Text.lowerCase(kpi.unit()));
        json.writeStringProperty("class", catalog.classOf(kpi).name());
        json.writeStringProperty("direction", Text.lowerCase(kpi.direction()));
        if (!origin(kpi).isEmpty()) {
            json.writeStringProperty("origin", origin(kpi));
        }
        List<String> measures = new ArrayList<>();
        catalog.measuresOf(kpi).forEach(measure -> measures.add(measure.id().text()));
        JsonText.writeTexts(json, "measures", measures);
        json.writeEndObject();
    }
}
