package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceDocument;
import io.github.raceframework.io.RaceJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The plan that a command is about. */
final class PlanFile {

    @Parameters(index = "0", paramLabel = "PLAN.json", description = "A race-plan document.")
    private @Nullable Path file;

    /** The plan, read against these definitions; what a newer version says is noted. */
    RacePlan read(KpiCatalog catalog, Terminal terminal) {
        Path plan = Objects.requireNonNull(file);
        if (Files.isDirectory(plan)) {
            throw new UsageException(plan + " is a directory");
        }
        RaceDocument<RacePlan> document =
                RaceJson.standard().withCatalog(catalog).read(DocumentKind.PLAN, plan);
        document.warnings().forEach(warning -> terminal.note(Text.line(plan + ": " + warning)));
        return document.value();
    }

    /** The file, as messages begin. */
    @Override
    public String toString() {
        return file + ": ";
    }
}
