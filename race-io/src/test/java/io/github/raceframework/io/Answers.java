package io.github.raceframework.io;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ConvertReturnKpis;
import io.github.raceframework.core.kpi.standard.ReachQualityKpis;
import io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RetailCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Nulls;
import java.io.StringReader;
import java.util.Currency;

/** Small answers with every sort of value in them, and by hand what they must say. */
final class Answers {

    private static final String FACTS = """
            date,channel,impressions,clicks,media_cost,reach
            2024-01-31,Paid search,1000,30,12.50,800
            2024-01-31,Email,,5,0,
            2024-02-01,Paid search,3000,60,40.00,2000
            2024-02-02,Paid search,,10,4.10,500
            """;

    private Answers() {}

    /**
     * By channel and month, with coverage from 31 January to 2 February.
     *
     * <ul>
     *   <li>January, paid search: CPM 1000 * 12.50 / 1000 = 12.5; CTR 30 / 1000 = 0.03; the one day's reach 800; 1 day of 31 covered
     *   <li>January, mail: impressions and reach unknown; cost 0
     *   <li>February, paid search: of two rows one has impressions: CPM 1000 * 40 / 3000, whose nearest double is
     *       13.333333333333334; CTR 60 / 3000 = 0.02; cost 40 + 4.10 = 44.1; reach of two days at least 2000; 2 days of 29 covered
     *   <li>February, mail: covered and no rows, so no cost, and 0 / 0 for the quotients
     *   <li>nobody has conversion_value for the return on ad spend
     * </ul>
     */
    static KpiTable byChannelAndMonth() {
        CsvImport csv = CsvImport.of(KpiCatalog.standard())
                .withCurrency(Currency.getInstance("EUR"))
                .withCoverage(DateRange.parse("2024-01-31/2024-02-03"));
        KpiQuery query = KpiQuery.of(
                        ReachValueAndCostKpis.CPM,
                        ReachQualityKpis.CTR,
                        ReachVolumeKpis.UNIQUE_REACH,
                        ReachValueAndCostKpis.MEDIA_COST,
                        ConvertReturnKpis.ROAS)
                .by("channel")
                .grain(Grain.MONTH);
        return KpiEngine.of(Dataset.of(csv.read("ads", new StringReader(FACTS)).table()))
                .run(query);
    }

    /**
     * One total of paid search in February, summing what is known: CPM 1000 * (40 + 4.10) / 3000 = 14.7; double cost 2 * 44.1 = 88.2. The
     * double cost is a KPI of the application.
     */
    static KpiTable total() {
        Kpi doubleCost = Kpi.define("double_cost", "Double \"cost\"", "2 * media_cost")
                .unit(DisplayUnit.MONEY)
                .version(2)
                .build();
        KpiCatalog catalog = KpiCatalog.standard().with(doubleCost);
        CsvImport csv = CsvImport.of(catalog)
                .withCurrency(Currency.getInstance("EUR"))
                .withCoverage(DateRange.parse("2024-01-31/2024-02-03"));
        KpiQuery query = KpiQuery.of(ReachValueAndCostKpis.CPM, doubleCost)
                .range(DateRange.parse("2024-02-01/2024-02-03"))
                .where(Filter.parse("channel=PAID_SEARCH"))
                .nulls(Nulls.KNOWN_SUM);
        return KpiEngine.of(Dataset.of(csv.read("ads", new StringReader(FACTS)).table()), catalog)
                .run(query);
    }

    /** Cost per click of two channels in two currencies: 12 USD / 3 = 4, 9 EUR / 2 = 4.5; both on every covered day. */
    static KpiTable twoCurrencies() {
        CsvImport csv = CsvImport.of(KpiCatalog.standard()).withCurrencyColumn("currency");
        String facts = """
                date,channel,clicks,media_cost,currency
                2024-01-31,"=1+1, ""x""y",3,12,USD
                2024-01-31,Email,2,9,EUR
                """;
        return KpiEngine.of(Dataset.of(csv.read("ads", new StringReader(facts)).table()))
                .run(KpiQuery.of(ReachValueAndCostKpis.CPC).by("channel"));
    }

    /** Clicks of the first period of fiscal 2024, from 4 February to 2 March: 3 + 4. */
    static KpiTable retailMonths() {
        CsvImport csv = CsvImport.of(KpiCatalog.standard()).withCoverage(DateRange.parse("2024-02-04/2024-03-03"));
        return KpiEngine.of(Dataset.of(csv.read("ads", new StringReader("date,clicks\n2024-02-04,3\n2024-03-02,4\n"))
                        .table()))
                .run(KpiQuery.of(ReachVolumeKpis.CLICKS).grain(Grain.MONTH).calendar(RetailCalendar.NRF));
    }

    /**
     * February beside January, the year to date: clicks 3 in January, 3 + 6 = 9 to the end of February, up by 6, which is 2 times 3; CTR 3 / 100 = 0.03
     * and 9 / 250 = 0.036, up by 0.006 points, which is a fifth of 0.03.
     */
    static KpiTable yearToDateAgainstTheMonthBefore() {
        CsvImport csv = CsvImport.of(KpiCatalog.standard()).withCoverage(DateRange.parse("2024-01-01/2024-03-01"));
        String facts = "date,clicks,impressions\n2024-01-10,3,100\n2024-02-10,6,150\n";
        return KpiEngine.of(Dataset.of(csv.read("ads", new StringReader(facts)).table()))
                .run(KpiQuery.of(ReachVolumeKpis.CLICKS, ReachQualityKpis.CTR)
                        .grain(Grain.MONTH)
                        .toDate(Grain.YEAR)
                        .compare(Comparison.PREVIOUS));
    }

    /** A table without rows: nothing is covered, so there is no period. */
    static KpiTable empty() {
        CsvImport csv = CsvImport.of(KpiCatalog.standard());
        return KpiEngine.of(Dataset.of(csv.read("ads", new StringReader("date,channel,clicks\n"))
                        .table()))
                .run(KpiQuery.of(ReachVolumeKpis.CLICKS).by("channel").grain(Grain.DAY));
    }
}
