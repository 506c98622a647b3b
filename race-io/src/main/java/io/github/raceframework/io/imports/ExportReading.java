package io.github.raceframework.io.imports;

import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.io.imports.FileReading.InPieces;
import io.github.raceframework.io.imports.ImportReport.FileReport;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One reading of files of one kind into one table. */
final class ExportReading {

    private final String table;
    private final ProfileChoice choice;
    private final BadCells policy;
    private final ReadingThreads threads;
    private final ImportListener listener;
    private final Violations violations = new Violations();
    private ImportProfile profile = ImportProfile.named("none");

    ExportReading(
            String table, ProfileChoice choice, BadCells policy, ReadingThreads threads, ImportListener listener) {
        this.table = table;
        this.choice = choice;
        this.policy = policy;
        this.threads = threads;
        this.listener = listener;
    }

    ImportResult read(List<ExportSource> sources) throws IOException {
        ImportMeter meter = new ImportMeter(listener, sources);
        List<ExportFile> files = open(sources, meter);
        violations.throwIfAny();
        FactSchema schema = readPieces(files, meter);
        boolean isAsThought = true;
        for (ExportFile file : files) {
            isAsThought &= file.settle(meter);
        }
        violations.throwIfAny();
        if (!isAsThought) {
            meter.backTo(0);
            schema = readPieces(files, meter);
        }
        return put(files, schema, meter);
    }

    /** Finds the profile that all files share, and sees how they begin. */
    private List<ExportFile> open(List<ExportSource> sources, ImportMeter meter) throws IOException {
        List<ExportFile> files = new ArrayList<>();
        int firstLook = Math.min(threads.pieceSize(), FileSurvey.LOOKED_AT);
        for (ExportSource source : sources) {
            ProfileChoice.Chosen chosen = choice.choose(source, violations).orElse(null);
            if (chosen == null) {
                continue;
            }
            if (files.isEmpty()) {
                profile = chosen.profile();
            } else if (!chosen.profile().equals(profile)) {
                violations.add(
                        source.name(),
                        chosen.dialect().headerLine(),
                        null,
                        null,
                        "the header is read by profile " + chosen.profile() + ", and that of "
                                + files.get(0).name() + " by profile " + profile + " of other columns",
                        "read them into two tables");
            }
            ProfileParts parts = chosen.profile().parts();
            Optional<ColumnPlan> columns = new HeaderReader(parts, source.name(), chosen.dialect(), violations).read();
            if (columns.isPresent()) {
                ExportFile.open(
                                source,
                                new FileSurvey(source, chosen.dialect(), columns.get(), parts, firstLook, violations),
                                meter)
                        .ifPresent(files::add);
            }
        }
        return files;
    }

    private FactSchema readPieces(List<ExportFile> files, ImportMeter meter) throws IOException {
        FactSchema schema = new ProfileSchema(
                        profile.parts(), files.stream().map(ExportFile::plan).toList())
                .schema(table);
        for (ExportFile file : files) {
            file.readPieces(plan(file, schema), threads, meter);
        }
        return schema;
    }

    private ReadingPlan plan(ExportFile file, FactSchema schema) {
        return new ReadingPlan(profile.parts(), file.plan(), schema, policy, !file.isSettled());
    }

    private ImportResult put(List<ExportFile> files, FactSchema schema, ImportMeter meter) throws IOException {
        FactAppender facts = FactTable.appender(schema);
        Set<String> groups = new HashSet<>();
        List<FileReport> reports = new ArrayList<>();
        boolean broken = false;
        for (ExportFile file : files) {
            InPieces pieces = file.pieces();
            RowsRead read = new RowsRead(new Violations());
            if (pieces == null) {
                broken |= !readRows(file, plan(file, schema), facts, read, groups, meter);
                meter.addRows(read.rows());
            } else {
                read = pieces.rows();
                pieces.facts().forEach(facts::appendAll);
            }
            violations.addAll(read.violations());
            reports.add(report(file.plan(), read));
        }
        meter.finish();
        if (broken || policy == BadCells.FAIL) {
            violations.throwIfAny();
        }
        return new ImportResult(
                toTable(facts),
                new ImportReport(table, profile.name(), reports, violations.kept(), violations.total()));
    }

    /** Reads a file row by row; false if it is broken in a way that no policy passes over. */
    private static boolean readRows(
            ExportFile file, ReadingPlan plan, FactAppender facts, RowsRead read, Set<String> groups, ImportMeter meter)
            throws IOException {
        boolean isWhole = true;
        Violations breaks = new Violations();
        try (CsvRows rows = FileSurvey.rows(plan.file().dialect(), file.source(), meter, breaks)) {
            if (plan.file().columns().groupKey() >= 0) {
                isWhole = FileReading.inGroups(plan, rows, facts, read, groups);
            } else {
                FileReading.rowByRow(plan, rows, facts, read);
            }
        }
        read.violations().addAll(breaks);
        return isWhole && breaks.total() == 0;
    }

    private static FileReport report(FilePlan file, RowsRead read) {
        return new FileReport(
                file.source(),
                file.dialect().encoding().toString(),
                file.dialect().delimiter(),
                file.dialect().headerLine(),
                file.days().toString(),
                file.numbers().separator(),
                file.currency(),
                file.columns().uses(),
                read.used(),
                read.skipped(),
                read.filtered(),
                read.totalsLines(),
                read.clamped());
    }

    /** Two rows with one key are found only when all are there. */
    private FactTable toTable(FactAppender facts) {
        try {
            return facts.toTable(threads.executor(), threads.threads());
        } catch (IllegalArgumentException e) {
            violations.add(
                    table,
                    0,
                    null,
                    null,
                    String.valueOf(e.getMessage()),
                    "leave one of them out, or change the row key");
            violations.throwIfAny();
            throw e;
        }
    }
}
