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
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.io.imports.CsvImport;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Nulls;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Total;
import java.io.StringReader;
import java.time.LocalDate;
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

    /**
     * Cost and cost per click of both channels in euros, at the end of a day of which a dollar is EUR 0.9: 12 * 0.9 + 9 = 19.8, over 5 clicks 3.96. The
     * day before has no rate and needs none: 7 euros, over 1 click.
     */
    static KpiTable converted() {
        CsvImport csv = CsvImport.of(KpiCatalog.standard())
                .withCurrencyColumn("currency")
                .withCoverage(DateRange.parse("2024-01-30/2024-02-01"));
        String facts = """
                date,channel,clicks,media_cost,currency
                2024-01-30,Display,1,7,EUR
                2024-01-31,Display,3,12,USD
                2024-01-31,Email,2,9,EUR
                """;
        ExchangeRates rates = ExchangeRates.of(ExchangeRate.of("USD", "EUR", LocalDate.of(2024, 1, 31), "0.9", "desk"));
        return KpiEngine.of(Dataset.of(csv.read("ads", new StringReader(facts)).table()))
                .run(KpiQuery.of(ReachValueAndCostKpis.MEDIA_COST, ReachValueAndCostKpis.CPC)
                        .grain(Grain.DAY)
                        .convert(CurrencyConversion.periodEnd(Currency.getInstance("EUR"), rates)));
    }

    /** Clicks, of a question that converts money. */
    static KpiTable inEuros(CurrencyConversion conversion) {
        CsvImport csv = CsvImport.of(KpiCatalog.standard());
        return KpiEngine.of(Dataset.of(csv.read("ads", new StringReader("date,clicks\n2024-02-04,3\n"))
                        .table()))
                .run(KpiQuery.of(ReachVolumeKpis.CLICKS).convert(conversion));
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

    /**
     * The first channel by sessions and of it the first campaign, with all totals and shares, and rates of fewer than 80 sessions flagged.
     *
     * <ul>
     *   <li>January: mail 60 + 40 sessions, of which spring 60 / 100; display none; engaged 3 / 60, (3 + 20) / 100
     *   <li>February: display 100 of 100; engaged 50 / 100
     *   <li>both: mail and display have 100 each, so that display comes first by its name, with 100 of 200; engaged (23 + 50) / 200
     *   <li>intervals: Wilson's formula in the decimal arithmetic of Python, 80 digits
     * </ul>
     */
    static KpiTable totals() {
        CsvImport csv = CsvImport.of(KpiCatalog.standard()).withCoverage(DateRange.parse("2024-01-01/2024-03-01"));
        String facts = """
                date,channel,campaign,sessions,engaged_sessions
                2024-01-10,Email,spring,60,3
                2024-01-20,Email,autumn,40,20
                2024-02-10,Display,spring,100,50
                """;
        return KpiEngine.of(Dataset.of(csv.read("web", new StringReader(facts)).table()))
                .run(KpiQuery.of(ReachVolumeKpis.SESSIONS, ReachQualityKpis.ENGAGEMENT_RATE)
                        .by("channel", "campaign")
                        .grain(Grain.MONTH)
                        .totals(Total.values())
                        .shares(ShareOf.SUBTOTAL)
                        .orderBy(GroupOrder.descending(ReachVolumeKpis.SESSIONS))
                        .limit(1)
                        .minimumSample(80));
    }

    /** A table without rows: nothing is covered, so there is no period. */
    static KpiTable empty() {
        CsvImport csv = CsvImport.of(KpiCatalog.standard());
        return KpiEngine.of(Dataset.of(csv.read("ads", new StringReader("date,channel,clicks\n"))
                        .table()))
                .run(KpiQuery.of(ReachVolumeKpis.CLICKS).by("channel").grain(Grain.DAY));
    }
}
