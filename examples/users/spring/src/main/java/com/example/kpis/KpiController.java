package com.example.kpis;

import static io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis.CPC;
import static io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis.CPM;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What is asked and answered. */
@RestController
class KpiController {

    /** A document of the application, with types of the library in it. */
    record Campaign(String name, DateRange runs, Money budget, KpiTable results) {}

    private static final DateRange FEBRUARY = DateRange.parse("2026-02-01/2026-03-01");

    private final KpiEngine engine;

    KpiController(KpiEngine engine) {
        this.engine = engine;
    }

    /** Takes a {@code race-query} and returns a {@code race-table}. */
    @PostMapping("/kpis")
    KpiTable answer(@RequestBody KpiQuery query) {
        try {
            return engine.run(query);
        } catch (IllegalArgumentException e) {
            // It can be read and has no meaning, such as subtotals of a question that is split by one dimension.
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage(), e);
        }
    }

    @GetMapping("/campaign")
    Campaign campaign() {
        KpiTable results = engine.run(KpiQuery.of(CPM, CPC).by("channel").range(FEBRUARY));
        return new Campaign("Lamps in winter", FEBRUARY, Money.of("500", "EUR"), results);
    }
}
