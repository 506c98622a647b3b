package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.StandardLookups;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.examples.cli.ColumnMap.Mapping;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceDocument;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.io.imports.CsvImport;
import io.github.raceframework.io.imports.ImportColumn;
import io.github.raceframework.io.imports.ImportListener;
import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.io.imports.ImportResult;
import io.github.raceframework.io.imports.ImportedTable;
import io.github.raceframework.io.imports.ProfileImport;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads the files of a command line: those with one header become one table. */
final class InputTables {

    private final InputFiles files;
    private final InputOptions options;
    private final ColumnMap columnMap;
    private final CsvImport csv;

    InputTables(InputFiles files, InputOptions options, ColumnMap columnMap) {
        this(files, options, columnMap, UnaryOperator.identity());
    }

    /** Files that are read with more than the input options say. */
    InputTables(InputFiles files, InputOptions options, ColumnMap columnMap, UnaryOperator<CsvImport> change) {
        this.files = files;
        this.options = options;
        this.columnMap = columnMap;
        this.csv = change.apply(options.csvImport(columnMap.catalog()));
    }

    /** The tables, as {@link #load(Terminal)}, with what follows from their dates as well; dimensions of the files' own come first. */
    Dataset load(Terminal terminal, RaceCalendar calendar) {
        KpiCatalog catalog = columnMap.catalog();
        return load(terminal)
                .with(CalendarAttribute.all(calendar).stream()
                        .filter(attribute -> catalog.findDimension(
                                        attribute.dimension().id())
                                .isEmpty())
                        .toArray(CalendarAttribute[]::new));
    }

    /** The tables with what follows from their channels, tactics and stages, after saying what was left out of them. */
    Dataset load(Terminal terminal) {
        options.requireExports(files);
        files.check();
        BadFiles bad = new BadFiles();
        List<ImportedTable> documents = new ArrayList<>();
        files.documents().forEach(file -> bad.collect(() -> documents.add(document(file, terminal))));
        Set<String> names = new HashSet<>();
        documents.forEach(document -> names.add(document.table().name()));
        List<ImportedTable> imported = new ArrayList<>();
        if (options.profiles().isGiven()) {
            bad.collect(() -> importFiles(progress -> {}, names).forEach(result -> {
                new ImportNotes(terminal).print(result);
                imported.add(new ImportedTable(result.table(), List.of()));
            }));
        } else {
            bad.collect(() -> readPlain(names, imported));
        }
        bad.throwIfAny();
        imported.addAll(documents);
        return dataset(imported, terminal);
    }

    private ImportedTable document(Path file, Terminal terminal) {
        RaceDocument<FactTable> document =
                RaceJson.standard().withCatalog(columnMap.catalog()).read(DocumentKind.FACTS, file);
        document.warnings().forEach(warning -> terminal.note(Text.line(file + ": " + warning)));
        return new ImportedTable(document.value(), List.of());
    }

    private void readPlain(Set<String> names, List<ImportedTable> imported) {
        Map<List<String>, List<Path>> filesByHeader = filesByHeader();
        Set<String> present = new HashSet<>();
        filesByHeader.keySet().forEach(present::addAll);
        BadFiles bad = new BadFiles();
        filesByHeader.forEach((header, group) -> {
            String name = name(group.get(0), names);
            CsvImport mapped = mapped(header, present, name);
            bad.collect(() -> imported.add(read(mapped, name, group)));
        });
        bad.throwIfAny();
    }

    private static ImportedTable read(CsvImport mapped, String name, List<Path> group) {
        try {
            return mapped.read(name, group);
        } catch (IllegalArgumentException e) {
            throw new UsageException("", e);
        }
    }

    private Dataset dataset(List<ImportedTable> imported, Terminal terminal) {
        Dataset tables = tables(imported);
        Dataset dataset = options.providers().addTo(tables, columnMap.catalog()).with(StandardLookups.all());
        new InputNotes(terminal).print(imported, dataset.schema());
        return dataset;
    }

    /** Only documents bring a name of their own; those of exports are made unique. */
    private static Dataset tables(List<ImportedTable> imported) {
        try {
            return Dataset.of(imported.stream().map(ImportedTable::table).toArray(FactTable[]::new));
        } catch (IllegalArgumentException e) {
            throw new UsageException("", e);
        }
    }

    /** The exports, read by a profile. */
    List<ImportResult> importFiles(ImportListener listener) {
        files.check();
        return importFiles(listener, new HashSet<>());
    }

    private List<ImportResult> importFiles(ImportListener listener, Set<String> names) {
        ProfileImport imports = options.profiles()
                .profileImport(columnMap.catalog(), options.importProfiles())
                .with(this::change)
                .withListener(listener);
        return new ProfileTables(imports, file -> name(Path.of(file), names)).read(files.exports());
    }

    private ImportProfile change(ImportProfile profile) {
        try {
            return options.addTo(profile)
                    .with(columnMap.mappings().stream()
                            .map(Mapping::importColumn)
                            .toArray(ImportColumn[]::new));
        } catch (IllegalArgumentException e) {
            throw new UsageException("", e);
        }
    }

    private Map<List<String>, List<Path>> filesByHeader() {
        Map<List<String>, List<Path>> filesByHeader = new LinkedHashMap<>();
        for (Path file : files.exports()) {
            filesByHeader
                    .computeIfAbsent(csv.header(file), header -> new ArrayList<>())
                    .add(file);
        }
        return filesByHeader;
    }

    /** What is mapped goes to the files that have the column; a column that no file has is missed in every one. */
    private CsvImport mapped(List<String> header, Set<String> present, String table) {
        List<Mapping> mappings = columnMap.mappings().stream()
                .filter(mapping -> header.contains(mapping.column()) || !present.contains(mapping.column()))
                .toList();
        boolean currencyInRows = mappings.stream().anyMatch(Mapping::isCurrency);
        Optional<String> money = findMoney(header, mappings);
        if (money.isPresent() && !currencyInRows && !options.hasCurrency()) {
            throw new UsageException(
                    "table " + Text.quoted(table) + ": " + money.get()
                            + " is money; name its currency with --currency EUR, or a column that does with --map COLUMN=currency");
        }
        CsvImport mapped = csv;
        for (Mapping mapping : mappings) {
            try {
                mapped = mapping.addTo(mapped);
            } catch (IllegalArgumentException e) {
                throw new UsageException("--map: ", e);
            }
        }
        return mapped;
    }

    /** A measure of money that is mapped or that a header names. */
    private Optional<String> findMoney(List<String> header, List<Mapping> mappings) {
        KpiCatalog catalog = columnMap.catalog();
        Predicate<String> isId = column -> column.matches("[a-z][a-z0-9_]{0,79}");
        Stream<Measure> mapped = mappings.stream().flatMap(mapping -> Stream.ofNullable(mapping.measure()));
        Stream<Measure> named = header.stream()
                .filter(isId)
                .filter(column ->
                        mappings.stream().noneMatch(mapping -> mapping.column().equals(column)))
                .flatMap(column -> catalog.findMeasure(column).stream());
        return Stream.concat(mapped, named)
                .filter(measure -> measure.unit().hasMoney())
                .map(measure -> measure.id().text())
                .findFirst();
    }

    /** The file's name without its extension, made unique. */
    private static String name(Path file, Set<String> taken) {
        String whole = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        int dot = whole.lastIndexOf('.');
        String name = dot > 0 ? whole.substring(0, dot) : whole;
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + "-" + i;
        }
        return unique;
    }
}
