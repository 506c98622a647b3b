package io.github.raceframework.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.examples.cli.TextTable.Side;
import io.github.raceframework.io.RaceCsv;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.Computability;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.query.MeasureSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code race computable}: which KPIs the files can give, and what the others lack. */
@Command(
        name = "computable",
        description = "Says which KPIs can be computed from CSV exports, and what is missing for the others.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ComputableCommand implements Runnable {

    private final Terminal terminal;

    @Mixin
    private FileParameters files = new FileParameters();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json or csv (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    ComputableCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ColumnMap columns = input.columnMap();
        KpiSelection selected = selection.select(columns.catalog(), "all");
        Dataset dataset = new InputTables(files.files(), input, columns).load(terminal);
        Map<KpiId, Computability> known = KpiEngine.of(dataset, selected.catalog()).computability().stream()
                .collect(Collectors.toMap(one -> one.kpi().id(), Function.identity()));
        List<Computability> asked = selected.kpis().stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .toList();
        switch (format) {
            case JSON -> JsonText.write(terminal.out(), "race-computability", json -> writeJson(asked, json));
            case CSV -> writeCsv(asked);
            case TABLE -> printTable(asked);
        }
    }

    private void printTable(List<Computability> kpis) {
        TextTable text = new TextTable()
                .column("kpi", Side.LEFT)
                .column("computable", Side.LEFT)
                .column("tables", Side.LEFT)
                .column("reason", Side.LEFT)
                .column("missing", Side.LEFT);
        for (Computability kpi : kpis) {
            text.row(List.of(
                    kpi.kpi().id().text(),
                    kpi.isComputable() ? "yes" : "no",
                    sources(kpi),
                    kpi.findReason().map(AbsenceReason::name).orElse(""),
                    missing(kpi)));
        }
        text.print(terminal.out());
        long computable = kpis.stream().filter(Computability::isComputable).count();
        terminal.note(computable + " of " + kpis.size() + " KPIs can be computed");
    }

    /** The tables: {@code google + meta} together, {@code web (not ads)} where it is preferred. */
    private static String sources(Computability kpi) {
        return kpi.sources().stream()
                .map(source -> String.join(" + ", source.tables())
                        + (source.others().isEmpty() ? "" : " (not " + String.join(", ", source.others()) + ")"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The measures and dimensions that are missing, or else what the reason says. */
    private static String missing(Computability kpi) {
        String names = Stream.concat(
                        kpi.missingMeasures().stream().map(measure -> "measure " + measure),
                        kpi.missingDimensions().stream().map(dimension -> "dimension " + dimension))
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? kpi.detail() : names;
    }

    private static void writeJson(List<Computability> kpis, JsonGenerator json) {
        json.writeArrayPropertyStart("kpis");
        for (Computability kpi : kpis) {
            json.writeStartObject();
            json.writeStringProperty("id", kpi.kpi().id().text());
            json.writeBooleanProperty("computable", kpi.isComputable());
            JsonText.writeTexts(json, "tables", kpi.tables());
            writeSources(kpi.sources(), json);
            kpi.findReason().ifPresent(reason -> json.writeStringProperty("reason", reason.name()));
            if (!kpi.detail().isEmpty()) {
                json.writeStringProperty("detail", kpi.detail());
            }
            JsonText.writeTexts(json, "missingMeasures", sorted(kpi.missingMeasures()));
            JsonText.writeTexts(json, "missingDimensions", sorted(kpi.missingDimensions()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Only measures that several tables have: any other is in one of the tables, that goes without saying. */
    private static void writeSources(List<MeasureSource> sources, JsonGenerator json) {
        List<MeasureSource> several = sources.stream()
                .filter(source -> source.tables().size() + source.others().size() > 1)
                .toList();
        if (several.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("sources");
        for (MeasureSource source : several) {
            json.writeStartObject();
            json.writeStringProperty("measure", source.measure().text());
            JsonText.writeTexts(json, "tables", source.tables());
            JsonText.writeTexts(json, "others", source.others());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeCsv(List<Computability> kpis) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(terminal.out());
        csv.writeRecord("kpi", "computable", "tables", "reason", "detail", "missing_measures", "missing_dimensions");
        for (Computability kpi : kpis) {
            csv.writeRecord(
                    kpi.kpi().id().text(),
                    kpi.isComputable() ? "yes" : "no",
                    RaceCsv.text(String.join(";", kpi.tables())),
                    kpi.findReason().map(AbsenceReason::name).orElse(""),
                    RaceCsv.text(kpi.detail()),
                    String.join(";", sorted(kpi.missingMeasures())),
                    String.join(";", sorted(kpi.missingDimensions())));
        }
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> sorted(Collection<?> ids) {
        return ids.stream().map(Object::toString).sorted().toList();
    }
}
