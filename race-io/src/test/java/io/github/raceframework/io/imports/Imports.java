package io.github.raceframework.io.imports;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.fault.RaceFormatException.Violation;
import io.github.raceframework.io.imports.ImportReport.ColumnUse;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Imports texts, and asks the engine what came out. */
public final class Imports {

    public static final ProfileImport DETECTING = ProfileImport.detecting(KpiCatalog.standard());

    private Imports() {}

    public static ImportResult read(ProfileImport profile, String text) {
        return profile.read("t", text.getBytes(StandardCharsets.UTF_8));
    }

    public static ImportResult read(ImportProfile profile, String text) {
        return read(ProfileImport.of(profile), text);
    }

    /** What the engine says of measures over all rows: {@code clicks=12}. */
    public static List<String> totals(ImportResult result, Measure... measures) {
        return by(result.table(), List.of(), measures);
    }

    /** What the engine says of measures by members: {@code EMAIL: clicks=12}. */
    public static List<String> by(FactTable table, List<String> dimensions, Measure... measures) {
        List<Kpi> kpis = Stream.of(measures).map(Imports::kpi).toList();
        KpiCatalog catalog = KpiCatalog.standard();
        for (Kpi kpi : kpis) {
            catalog = catalog.with(kpi);
        }
        KpiTable answer = KpiEngine.of(Dataset.of(table), catalog)
                .run(KpiQuery.of(kpis.toArray(new Kpi[0])).by(dimensions.toArray(new String[0])));
        List<String> lines = new ArrayList<>();
        for (KpiTable.Row row : answer.rows()) {
            for (int i = 0; i < measures.length; i++) {
                String members = row.members().isEmpty() ? "" : String.join("/", row.members()) + ": ";
                lines.add(members + measures[i] + "="
                        + withoutGaps(row.value(kpis.get(i)).toString()));
            }
        }
        return lines;
    }

    /** From the first day with a row to the last. */
    public static DateRange dates(ImportResult result, Measure measure) {
        KpiTable answer = KpiEngine.of(
                        Dataset.of(result.table()), KpiCatalog.standard().with(kpi(measure)))
                .run(KpiQuery.of(kpi(measure)).grain(Grain.DAY));
        return new DateRange(
                answer.rows().get(0).range().from(),
                answer.rows().get(answer.size() - 1).range().to());
    }

    /** Days without rows are nothing that an import settles. */
    private static String withoutGaps(String value) {
        return value.replace(" [COVERAGE_INFERRED]", "").replace(", COVERAGE_INFERRED]", "]");
    }

    private static Kpi kpi(Measure measure) {
        DisplayUnit unit = Stream.of(DisplayUnit.COUNT, DisplayUnit.MONEY, DisplayUnit.DURATION, DisplayUnit.SCORE)
                .filter(each -> each.unit().equals(measure.unit()))
                .findFirst()
                .orElseThrow();
        return Kpi.define(
                        "test." + measure.id().text(),
                        measure.id().text(),
                        measure.id().text())
                .unit(unit)
                .build();
    }

    /** {@code Day: the day}, {@code CTR: ignored, a ratio}. */
    public static List<String> columns(ImportResult result) {
        return result.report().files().get(0).columns().stream()
                .map(Imports::text)
                .toList();
    }

    private static String text(ColumnUse column) {
        String ignored = column.use() == ImportReport.Use.IGNORED ? "ignored, " : "";
        return column.header() + ": " + ignored + column.detail();
    }

    public static List<String> problems(ImportReport report) {
        return report.problems().stream().map(Violation::toString).toList();
    }

    /** {@code 5 in = 3 used + 1 skipped + 0 filtered + 1 of totals}. */
    public static String rows(ImportReport report) {
        return report.rowsIn() + " in = " + report.rowsUsed() + " used + " + report.rowsSkipped() + " skipped + "
                + report.rowsFiltered() + " filtered + " + report.rowsOfTotals() + " of totals";
    }
}
