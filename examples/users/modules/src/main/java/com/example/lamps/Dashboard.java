package com.example.lamps;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.io.imports.ProfileImport;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.plan.PlanFacts;
import io.github.raceframework.report.RaceReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/** How a plan stands on a day: {@code Dashboard plan.json visits.csv 2026-03-01 dashboard.html}. */
public final class Dashboard {

    private Dashboard() {}

    /** Reads the plan and the visits up to the day, prints the dashboard as text and writes it as a page. */
    public static void main(String[] args) throws IOException {
        RaceReport report = report(Path.of(args[0]), Path.of(args[1]), LocalDate.parse(args[2]));
        Files.writeString(Path.of(args[3]), report.toHtml());
        System.out.println(report.toText());
    }

    static RaceReport report(Path planFile, Path visitsFile, LocalDate day) {
        RacePlan plan = RaceJson.standard().read(DocumentKind.PLAN, planFile).value();
        DateRange known = new DateRange(plan.period().from(), day);
        FactTable visits = ProfileImport.detecting(KpiCatalog.standard())
                .with(profile -> profile.withCoverage(known))
                .read("visits", visitsFile)
                .table();
        return RaceReport.of(plan, PlanFacts.of(plan).dataset(visits), AsOf.of(day, ZoneId.of("Europe/Berlin")));
    }
}
