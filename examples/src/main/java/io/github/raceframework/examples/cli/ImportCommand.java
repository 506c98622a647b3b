package io.github.raceframework.examples.cli;

import io.github.raceframework.io.RaceJson;
import io.github.raceframework.io.imports.ImportProgress;
import io.github.raceframework.io.imports.ImportResult;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code race import}: how exports are read. */
@Command(
        name = "import",
        description =
                "Reads exports of other tools and reports what each column was taken for, what was left out and what is wrong.",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false)
final class ImportCommand implements Runnable {

    private final Terminal terminal;

    @Mixin
    private FileParameters files = new FileParameters();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private FactsOutput output = new FactsOutput();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (for people) or json (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    @Option(names = "--progress", description = "Say how far the reading is, on the standard error.")
    private boolean progress;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (format == OutputFormat.CSV) {
            throw new UsageException("--format csv: a report has no one table; choose table or json");
        }
        output.check();
        InputFiles exports = files.files();
        exports.documents().stream().findFirst().ifPresent(document -> {
            throw new UsageException(document + " is no export but a document by its name; race validate reads it");
        });
        InputTables tables = new InputTables(exports, input, input.columnMap());
        List<ImportResult> results = tables.importFiles(this::show);
        output.write(results, terminal);
        ImportNotes notes = new ImportNotes(terminal);
        for (ImportResult result : results) {
            if (format == OutputFormat.JSON) {
                RaceJson.write(result.report(), terminal.out());
            } else {
                notes.printInFull(result);
            }
        }
    }

    private void show(ImportProgress now) {
        if (progress) {
            long percent = now.totalBytes() == 0 ? 100 : 100 * now.bytes() / now.totalBytes();
            terminal.note(Text.line(now.source()) + ": " + percent + "%, " + now.rows() + " rows");
            terminal.err().flush();
        }
    }
}
