package io.github.raceframework.examples.cli;

import io.github.raceframework.io.RaceDocument;
import io.github.raceframework.io.RaceJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code race validate}: what documents are, or all that is wrong with them. */
@Command(
        name = "validate",
        description = {
            "Says what JSON documents of the library are: plans, catalogues, questions, facts, answers, scorecards, planned funnels, forecasts, allocations and"
                    + " import profiles.",
            "Whatever is wrong with any of them is reported with line, character, JSON Pointer and remedy, and ends with exit code 3."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ValidateCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "DOC.json",
            description = "Documents. What each is follows from its property kind.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private CatalogOption catalog = new CatalogOption();

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        files.stream().filter(Files::isDirectory).findFirst().ifPresent(file -> {
            throw new UsageException(file + " is a directory");
        });
        RaceJson json = RaceJson.standard().withCatalog(catalog.catalog());
        BadFiles bad = new BadFiles();
        files.forEach(file -> bad.collect(() -> print(file, json.readAny(file))));
        bad.throwIfAny();
    }

    private void print(Path file, RaceDocument<?> document) {
        terminal.out().print(Text.line(file + ": " + DocumentSummary.of(document)) + "\n");
        document.warnings().forEach(warning -> terminal.note(Text.line(file + ": " + warning)));
    }
}
