package com.example.kpis;

import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.RaceModule;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactMapping;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application and its beans. */
@SpringBootApplication
public class KpiApplication {

    /** A day of a channel's advertising. Impressions that nobody counted are null. */
    record Ad(LocalDate day, String channel, @Nullable Long impressions, long clicks, BigDecimal cost) {}

    public static void main(String[] args) {
        SpringApplication.run(KpiApplication.class, args);
    }

    /** Spring Boot puts every Jackson module that is a bean into its mapper. */
    @Bean
    RaceModule raceModule() {
        return RaceModule.standard();
    }

    /** An engine answers any number of requests at once. */
    @Bean
    KpiEngine engine() {
        FactMapping<Ad> mapping = FactMapping.of("ads", Ad::day)
                .dimension(StandardDimensions.CHANNEL, Ad::channel)
                .measure(PaidMediaMeasures.IMPRESSIONS, Ad::impressions)
                .measure(PaidMediaMeasures.CLICKS, Ad::clicks)
                .measure(PaidMediaMeasures.MEDIA_COST, Ad::cost)
                .currency(Currency.getInstance("EUR"))
                .schema(schema -> schema.withCoverage(DateRange.parse("2026-02-01/2026-03-01")));
        return KpiEngine.of(Dataset.of(FactTable.from(ads(), mapping)));
    }

    private static List<Ad> ads() {
        return List.of(
                new Ad(LocalDate.of(2026, 2, 1), "Paid search", 1_000L, 30, new BigDecimal("12.50")),
                new Ad(LocalDate.of(2026, 2, 2), "Paid search", null, 10, new BigDecimal("4.10")),
                new Ad(LocalDate.of(2026, 2, 2), "Paid social", 4_000L, 0, new BigDecimal("8.00")));
    }
}
