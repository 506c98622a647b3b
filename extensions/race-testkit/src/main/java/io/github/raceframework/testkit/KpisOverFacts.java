package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A case of a law of KPIs.
 *
 * @param catalog what the engine knows
 * @param kpis which are asked for
 * @param facts of what
 * @param choice what decides how rows are divided and put into another order, so that a smaller case is divided alike
 */
record KpisOverFacts(KpiCatalog catalog, List<Kpi> kpis, Facts facts, int choice) {

    static KpisOverFacts draw(Draw draw, KpiCatalog catalog, List<Kpi> kpis, FactLayout layout) {
        return new KpisOverFacts(catalog, kpis, Facts.draw(draw, layout), draw.below(1 << 20));
    }

    /** The question for all of them over all days. */
    KpiQuery query() {
        return KpiQuery.of(kpis.stream().map(Kpi::id).toList()).range(FactLayout.WHOLE);
    }

    KpiEngine engine() {
        return KpiEngine.of(facts.dataset(), catalog);
    }

    /** What draws a division of the rows. */
    Draw drawAgain() {
        return new Draw(choice, 1);
    }

    /** Fewer KPIs first, and fewer columns with them; then fewer rows. */
    List<KpisOverFacts> smaller() {
        List<KpisOverFacts> smaller = new ArrayList<>();
        if (kpis.size() > 1) {
            for (List<Kpi> fewer : Law.shorter(kpis)) {
                smaller.add(new KpisOverFacts(catalog, fewer, facts.with(FactLayout.of(catalog, fewer)), choice));
            }
            return smaller;
        }
        for (List<FactRow> fewer : Law.shorter(facts.rows())) {
            smaller.add(new KpisOverFacts(catalog, kpis, facts.with(fewer), choice));
        }
        return smaller;
    }

    @Override
    public String toString() {
        return kpis.stream().map(Kpi::toString).collect(Collectors.joining(", ")) + ", over " + facts;
    }
}
