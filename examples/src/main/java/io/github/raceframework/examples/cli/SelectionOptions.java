package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.KpiCatalog;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say which KPIs are asked for. */
final class SelectionOptions {

    @Option(
            names = "--kpi",
            split = ",",
            paramLabel = "ID",
            description =
                    "KPIs by id, or all, headline, plan, reach, act, convert, engage, or race for those between stages.")
    private List<String> kpis = new ArrayList<>();

    @Option(
            names = "--formula",
            paramLabel = "ID=EXPRESSION",
            description = "A KPI of your own, such as cpl='media_cost / leads'. Later formulas may use it.")
    private List<String> formulas = new ArrayList<>();

    /** The selection; what is asked for if nothing was said is up to the command. */
    KpiSelection select(KpiCatalog catalog, String keywordByDefault) {
        List<String> asked = kpis.isEmpty() && formulas.isEmpty() ? List.of(keywordByDefault) : kpis;
        return KpiSelection.of(catalog, asked, formulas);
    }
}
