package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.io.RaceDocument;
import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.metrics.budget.AllocationReport;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.forecast.ForecastReport;
import io.github.raceframework.metrics.funnel.FunnelReport;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Says in one line what a document is: {@code race-plan 1.0, "Shop 2025", 2025-01-01/2026-01-01, 5 objectives}. */
final class DocumentSummary {

    private final List<String> parts = new ArrayList<>();

    private DocumentSummary(RaceDocument<?> document) {
        parts.add(document.kind() + " " + document.formatVersion());
    }

    static String of(RaceDocument<?> document) {
        DocumentSummary summary = new DocumentSummary(document);
        summary.add(document.value());
        return String.join(", ", summary.parts);
    }

    private void add(Object value) {
        if (value instanceof RacePlan plan) {
            add(plan);
        } else if (value instanceof KpiCatalog catalog) {
            add(catalog);
        } else if (value instanceof KpiQuery query) {
            add(query);
        } else if (value instanceof FactTable facts) {
            add(facts);
        } else if (value instanceof KpiTable table) {
            count(table.size(), "row", "rows");
            add(table.query());
        } else if (value instanceof Scorecard scorecard) {
            add(scorecard);
        } else if (value instanceof FunnelReport funnel) {
            parts.add(Text.quoted(funnel.name()));
            parts.add(Text.lowerCase(funnel.direction()));
            count(funnel.model().channels().size(), "channel", "channels");
            count(funnel.rows().size(), "row", "rows");
        } else if (value instanceof ForecastReport forecast) {
            parts.add(Text.quoted(forecast.name()));
            parts.add("after " + forecast.series());
            count(forecast.points().size(), "point", "points");
        } else if (value instanceof AllocationReport allocation) {
            parts.add(Text.quoted(allocation.name()));
            parts.add(allocation.budget().toString());
            count(allocation.allocation().channels().size(), "channel", "channels");
        } else if (value instanceof ImportProfile profile) {
            parts.add(Text.quoted(profile.name()));
            count(profile.columns().size(), "column", "columns");
        }
    }

    private void add(RacePlan plan) {
        parts.add(Text.quoted(plan.name()));
        parts.add(plan.period().toString());
        count(plan.objectives().size(), "objective", "objectives");
        count(plan.tactics().size(), "tactic", "tactics");
        count(plan.campaigns().size(), "campaign", "campaigns");
        count(plan.budget().lines().size(), "budget line", "budget lines");
    }

    private void add(Scorecard scorecard) {
        parts.add(Text.quoted(scorecard.plan()));
        parts.add(scorecard.asOf().toString());
        count(scorecard.objectives().size(), "objective", "objectives");
    }

    private void add(KpiCatalog catalog) {
        KpiCatalog standard = KpiCatalog.standard();
        count(own(catalog.measures(), standard.measures()), "measure", "measures");
        count(own(catalog.dimensions(), standard.dimensions()), "dimension", "dimensions");
        count(own(catalog.kpis(), standard.kpis()), "KPI", "KPIs");
        parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " that are not standard");
    }

    private static long own(Collection<?> all, Collection<?> standard) {
        return all.stream().filter(one -> !standard.contains(one)).count();
    }

    private void add(KpiQuery query) {
        count(query.kpis().size(), "KPI", "KPIs");
        List<String> by = new ArrayList<>(
                query.dimensions().stream().map(DimensionId::text).toList());
        query.findGrain().map(Text::lowerCase).ifPresent(by::add);
        if (!by.isEmpty()) {
            parts.add("by " + String.join(" and ", by));
        }
        query.findRange().map(DateRange::toString).ifPresent(parts::add);
    }

    private void add(FactTable facts) {
        parts.add("table " + Text.quoted(facts.name()));
        count(facts.size(), "row", "rows");
        if (facts.schema().rowGrain() != Grain.DAY) {
            parts.add("each of a " + Text.lowerCase(facts.schema().rowGrain()));
        }
        count(facts.schema().dimensions().size(), "dimension", "dimensions");
        count(facts.schema().measures().size(), "measure", "measures");
        facts.describe().measures().values().stream()
                .flatMap(measure -> measure.coverage().findSpan().stream())
                .reduce(DateRange::span)
                .map(DateRange::toString)
                .ifPresent(parts::add);
    }

    private void count(long number, String one, String several) {
        parts.add(String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several));
    }
}
