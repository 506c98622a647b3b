package io.github.raceframework.examples.cli;

import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.io.imports.ImportResult;
import io.github.raceframework.metrics.facts.FactTable;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the facts that were read go. */
final class FactsOutput {

    @Option(
            names = "--out",
            paramLabel = "FILE.json",
            description = "Write what was read as a race-facts document, which the other commands read.")
    private @Nullable Path out;

    @Option(
            names = "--without-identities",
            description =
                    "With --out: leave out whom rows are about, and what is counted of them. No document holds that.")
    private boolean withoutIdentities;

    /** Fails if nothing can be written there. */
    void check() {
        if (out == null) {
            if (withoutIdentities) {
                throw new UsageException("--without-identities is about facts that are written; say where with --out");
            }
            return;
        }
        if (!InputFiles.isDocument(out)) {
            throw new UsageException(
                    "--out " + out + ": documents of facts are known by the name; let it end in .json");
        }
        WrittenFile.check("--out", out);
    }

    /** Writes the table that was read, if that was asked for. */
    void write(List<ImportResult> results, Terminal terminal) {
        if (out == null) {
            return;
        }
        if (results.size() > 1) {
            throw new UsageException("--out: these files are " + results.size() + " tables, "
                    + Text.list(results.stream()
                            .map(result -> result.table().name())
                            .toList())
                    + ", and a document holds one; import them one by one");
        }
        FactTable table = results.get(0).table();
        write(table.schema().identityNames().isEmpty() ? table : anonymous(table, terminal), out, terminal);
    }

    private static void write(FactTable table, Path out, Terminal terminal) {
        try {
            RaceJson.standard().write(DocumentKind.FACTS.of(table), out);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--out: ", e);
        }
        terminal.note(String.format(
                Locale.ROOT,
                "%s: %,d %s of table %s written",
                Text.line(out.toString()),
                table.size(),
                table.size() == 1 ? "row" : "rows",
                Text.quoted(table.name())));
    }

    private FactTable anonymous(FactTable table, Terminal terminal) {
        FactTable anonymous = table.withoutIdentities();
        String whom = Text.list(table.schema().identityNames());
        String lost = lost(table, anonymous);
        if (!withoutIdentities) {
            throw new UsageException("--out: the rows of table " + Text.quoted(table.name()) + " are about " + whom
                    + ", and no document holds whom rows are about; --without-identities leaves that out"
                    + (lost.isEmpty() ? "" : ", and what is counted of it: " + lost));
        }
        terminal.note("table " + Text.quoted(table.name()) + " is written without " + whom
                + (lost.isEmpty() ? "" : ", and so without " + lost));
        return anonymous;
    }

    private static String lost(FactTable table, FactTable anonymous) {
        Set<MeasureId> lost = new HashSet<>(table.describe().measures().keySet());
        lost.removeAll(anonymous.describe().measures().keySet());
        return String.join(", ", lost.stream().map(MeasureId::text).sorted().toList());
    }
}
