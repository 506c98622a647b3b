package io.github.raceframework.examples;

import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CLICKS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.IMPRESSIONS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.MEDIA_COST;
import static io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis.CPC;
import static io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis.CPM;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.CHANNEL;

import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactMapping;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** KPIs by channel and month from an application's own objects. */
public final class QuickStart {

    private QuickStart() {}

    /** A day of a channel's advertising: what an application has anyway. Impressions that nobody counted are null. */
    record Ad(LocalDate day, String channel, @Nullable Long impressions, long clicks, BigDecimal cost) {}

    /** Prints two KPIs by channel and month. */
    public static void main(String[] args) {
        List<Ad> rows = List.of(
                new Ad(LocalDate.of(2024, 2, 1), "Paid search", 1_000L, 30, new BigDecimal("12.50")),
                new Ad(LocalDate.of(2024, 2, 2), "Paid search", null, 10, new BigDecimal("4.10")),
                new Ad(LocalDate.of(2024, 2, 2), "Paid social", 4_000L, 0, new BigDecimal("8.00")));

        FactMapping<Ad> mapping = FactMapping.of("ads", Ad::day)
                .dimension(CHANNEL, Ad::channel)
                .measure(IMPRESSIONS, Ad::impressions)
                .measure(CLICKS, Ad::clicks)
                .measure(MEDIA_COST, Ad::cost)
                .currency(Currency.getInstance("EUR"))
                .schema(schema -> schema.withCoverage(DateRange.parse("2024-02-01/2024-03-01")));
        KpiEngine engine = KpiEngine.of(Dataset.of(FactTable.from(rows, mapping)));
        KpiTable table = engine.run(KpiQuery.of(CPM, CPC).by("channel").grain(Grain.MONTH));
        for (KpiTable.Row row : table.rows()) {
            System.out.println(row.member("channel") + ": CPM " + row.value(CPM) + ", CPC " + row.value(CPC));
        }
    }
}
