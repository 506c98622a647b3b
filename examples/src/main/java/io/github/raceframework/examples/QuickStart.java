package io.github.raceframework.examples;

import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactMapping;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** KPIs from an application's own objects. */
public final class QuickStart {

    private QuickStart() {}

    /** A visit to a web shop: what an application has anyway. */
    record Visit(LocalDate day, String channel, int leads, int orders, BigDecimal sales) {}

    /** Prints two KPIs by channel. */
    public static void main(String[] args) {
        print(
                List.of(
                        new Visit(LocalDate.of(2024, 2, 1), "Paid search", 1, 1, new BigDecimal("59.90")),
                        new Visit(LocalDate.of(2024, 2, 1), "Paid search", 0, 1, new BigDecimal("24.50")),
                        new Visit(LocalDate.of(2024, 2, 2), "Paid search", 0, 0, BigDecimal.ZERO),
                        new Visit(LocalDate.of(2024, 2, 2), "Email", 1, 0, BigDecimal.ZERO)),
                System.out);
    }

    static void print(List<Visit> visits, PrintStream out) {
        FactTable facts = FactTable.from(
                visits,
                FactMapping.of("visits", Visit::day)
                        .dimension(StandardDimensions.CHANNEL, Visit::channel)
                        .count(WebAndSocialMeasures.SESSIONS, visit -> 1)
                        .count(LeadMeasures.LEADS, Visit::leads)
                        .count(SalesMeasures.ORDERS, Visit::orders)
                        .measure(SalesMeasures.NET_SALES, Visit::sales)
                        .currency(Currency.getInstance("EUR")));
        KpiQuery query = KpiQuery.of(ActRateKpis.LEAD_CONVERSION_RATE, ConvertSalesKpis.AOV)
                .by("channel");
        KpiTable table = KpiEngine.of(Dataset.of(facts)).run(query);
        table.rows()
                .forEach(row -> table.kpis()
                        .forEach(kpi -> out.println(row.member("channel") + " " + kpi.name() + ": " + row.value(kpi))));
    }
}
