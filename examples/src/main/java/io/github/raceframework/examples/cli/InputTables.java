package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.StandardLookups;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.examples.cli.ColumnMap.Mapping;
import io.github.raceframework.io.CsvImport;
import io.github.raceframework.io.ImportColumn;
import io.github.raceframework.io.ImportListener;
import io.github.raceframework.io.ImportProfile;
import io.github.raceframework.io.ImportResult;
import io.github.raceframework.io.ImportedTable;
import io.github.raceframework.io.ProfileImport;
import io.github.raceframework.io.RaceFormatException;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    private final InputOptions options;
    private final ColumnMap columnMap;
    private final CsvImport csv;

    InputTables(InputOptions options, ColumnMap columnMap) {
        this(options, columnMap, UnaryOperator.identity());
    }

    /** Files that are read with more than the input options say. */
    InputTables(InputOptions options, ColumnMap columnMap, UnaryOperator<CsvImport> change) {
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
        if (options.profiles().isGiven()) {
            List<ImportResult> results = importFiles(progress -> {});
            ImportNotes notes = new ImportNotes(terminal);
            results.forEach(notes::print);
            return dataset(
                    results.stream()
                            .map(result -> new ImportedTable(result.table(), List.of()))
                            .toList(),
                    terminal);
        }
        Map<List<String>, List<Path>> filesByHeader = filesByHeader();
        Set<String> present = new HashSet<>();
        filesByHeader.keySet().forEach(present::addAll);
        Set<String> names = new HashSet<>();
        List<ImportedTable> imported = new ArrayList<>();
        List<RaceFormatException> failures = new ArrayList<>();
        filesByHeader.forEach((header, files) -> {
            String name = name(files.get(0), names);
            CsvImport mapped = mapped(header, present, name);
            try {
                imported.add(mapped.read(name, files));
            } catch (RaceFormatException e) {
                failures.add(e);
            } catch (IllegalArgumentException e) {
                throw new UsageException("", e);
            }
        });
        if (!failures.isEmpty()) {
            RaceFormatException first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
        return dataset(imported, terminal);
    }

    private Dataset dataset(List<ImportedTable> imported, Terminal terminal) {
        Dataset tables = Dataset.of(imported.stream().map(ImportedTable::table).toArray(FactTable[]::new));
        Dataset dataset = options.providers().addTo(tables, columnMap.catalog()).with(StandardLookups.all());
        new InputNotes(terminal).print(imported, dataset.schema());
        return dataset;
    }

    /** The files, read by a profile. */
    List<ImportResult> importFiles(ImportListener listener) {
        checkFiles();
        Set<String> names = new HashSet<>();
        ProfileImport imports = options.profiles()
                .profileImport(columnMap.catalog())
                .with(this::change)
                .withListener(listener);
        return new ProfileTables(imports, file -> name(Path.of(file), names)).read(options.files());
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
        checkFiles();
        Map<List<String>, List<Path>> filesByHeader = new LinkedHashMap<>();
        for (Path file : options.files()) {
            filesByHeader
                    .computeIfAbsent(csv.header(file), header -> new ArrayList<>())
                    .add(file);
        }
        return filesByHeader;
    }

    private void checkFiles() {
        Set<Path> seen = new HashSet<>();
        for (Path file : options.files()) {
            if (Files.isDirectory(file)) {
                throw new UsageException(file + " is a directory");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new UsageException(
                        file + " is no regular file; files are read more than once, so a pipe will not do");
            }
            if (!seen.add(realPath(file))) {
                throw new UsageException("file " + file + " is given twice, so its rows would count twice");
            }
        }
    }

    private static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
