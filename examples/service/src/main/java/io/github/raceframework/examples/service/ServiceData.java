package io.github.raceframework.examples.service;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.examples.shop.Shop;
import io.github.raceframework.examples.shop.ShopFiles;
import io.github.raceframework.examples.shop.ShopScorecard;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.io.imports.ProfileImport;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.plan.PlanFacts;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import io.github.raceframework.report.RaceReport;
import java.nio.file.Path;
import java.util.List;

/**
 * What is served.
 *
 * @param plan the plan
 * @param dataset the facts, with those of the plan
 * @param asOf up to which day to look
 * @param options how a report is made of them
 */
record ServiceData(RacePlan plan, Dataset dataset, AsOf asOf, ScorecardOptions options) {

    /** The shop of {@code race demo}, on New Year's Day. */
    static ServiceData shop() {
        Shop shop = Shop.read(ShopFiles.packed());
        return new ServiceData(shop.plan(), shop.dataset(), ShopScorecard.AS_OF, ShopScorecard.OPTIONS);
    }

    /**
     * A plan and facts of one's own. An export becomes a table of the file's name.
     *
     * @param plan a {@code race-plan} document
     * @param files {@code race-facts} documents, which end in {@code .json}, and exports of tools that the library knows by their header
     * @throws io.github.raceframework.io.fault.RaceFormatException if one cannot be read, with all that is wrong with it
     */
    static ServiceData read(Path plan, AsOf asOf, List<Path> files) {
        RaceJson json = RaceJson.standard();
        RacePlan read = json.read(DocumentKind.PLAN, plan).value();
        FactTable[] tables = files.stream().map(file -> table(json, file)).toArray(FactTable[]::new);
        return new ServiceData(read, PlanFacts.of(read).dataset(tables), asOf, ScorecardOptions.DEFAULT);
    }

    private static FactTable table(RaceJson json, Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".json")
                ? json.read(DocumentKind.FACTS, file).value()
                : ProfileImport.detecting(KpiCatalog.standard())
                        .read(name, file)
                        .table();
    }

    RaceReport report() {
        return RaceReport.of(plan, dataset, asOf, options);
    }
}
