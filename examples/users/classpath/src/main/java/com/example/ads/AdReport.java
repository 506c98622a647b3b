package com.example.ads;

import static io.github.raceframework.core.kpi.standard.ReachQualityKpis.CTR;
import static io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis.CPC;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.NET_SALES;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.io.imports.ImportColumn;
import io.github.raceframework.io.imports.ImportResult;
import io.github.raceframework.io.imports.ProfileImport;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.nio.file.Path;

/** What each channel earned and cost: {@code java -jar ads.jar ads.csv answer.json}. */
public final class AdReport {

    /** What is left of sales at a margin of 30 % when the ads are paid. */
    static final Kpi CONTRIBUTION = Kpi.define(
                    "shop.contribution", "Contribution after ads", "0.3 * net_sales - media_cost")
            .unit(DisplayUnit.MONEY)
            .build();

    static final KpiCatalog CATALOG = KpiCatalog.standard().with(CONTRIBUTION);

    private AdReport() {}

    /** Reads the first file, prints what it says and writes it to the second. */
    public static void main(String[] args) {
        KpiTable table = answer(Path.of(args[0]));
        for (KpiTable.Row row : table.rows()) {
            System.out.println(row.member("channel") + ": CTR " + row.value(CTR) + ", CPC " + row.value(CPC)
                    + ", contribution " + row.value(CONTRIBUTION));
        }
        RaceJson.standard().write(DocumentKind.TABLE.of(table), Path.of(args[1]));
    }

    /** Separators, decimal commas and the currency are seen from the file. That its revenue is net of tax is not, so it is said. */
    static KpiTable answer(Path file) {
        ImportResult ads = ProfileImport.detecting(CATALOG)
                .with(profile -> profile.with(ImportColumn.of(NET_SALES, "Revenue")))
                .read("ads", file);
        return KpiEngine.of(Dataset.of(ads.table()), CATALOG)
                .run(KpiQuery.of(CTR, CPC, CONTRIBUTION).by("channel"));
    }
}
