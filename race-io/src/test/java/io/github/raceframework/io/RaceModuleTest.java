package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.metrics.budget.AllocationReport;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.forecast.ForecastReport;
import io.github.raceframework.metrics.funnel.FunnelReport;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.scorecard.Scorecard;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class RaceModuleTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(RaceModule.standard()).build();

    /** What an application may keep in documents of its own. */
    record Board(
            String title,
            List<Money> limits,
            DateRange year,
            Filter market,
            KpiId kpi,
            MeasureId measure,
            DimensionId split,
            KpiQuery question) {}

    @Test
    void valuesAreBoundInsideAnApplicationsOwnDocuments() {
        Board board = new Board(
                "Sales",
                List.of(Money.of("0.10", "EUR"), Money.of("12345678901234567890.12", "CHF")),
                DateRange.parse("2025-01-01/2026-01-01"),
                Filter.parse("country=DE|AT"),
                KpiId.of("act.leads"),
                MeasureId.of("leads"),
                DimensionId.of("channel"),
                KpiQuery.of(List.of(KpiId.of("act.leads"))));

        String json = MAPPER.writeValueAsString(board);

        assertThat(MAPPER.readTree(json)).isEqualTo(MAPPER.readTree("""
                                {"title": "Sales", "limits": [{"currency": "EUR", "amount": "0.1"},
                                  {"currency": "CHF", "amount": "12345678901234567890.12"}],
                                 "year": {"from": "2025-01-01", "to": "2026-01-01"}, "market": "country=AT|DE", "kpi": "act.leads",
                                 "measure": "leads", "split": "channel",
                                 "question": {"kind": "race-query", "formatVersion": "1.0", "kpis": ["act.leads"], "nulls": "complete_rows"}}"""));
        assertThat(MAPPER.readValue(json, Board.class)).isEqualTo(board);
    }

    @Test
    void plansAndCataloguesAreBoundAsDocuments() {
        RacePlan plan = RaceJson.standard()
                .read(DocumentKind.PLAN, Documents.golden(DocumentKind.PLAN))
                .value();
        KpiCatalog catalog = RaceJson.standard()
                .read(DocumentKind.CATALOG, Documents.golden(DocumentKind.CATALOG))
                .value();

        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(plan), RacePlan.class))
                .isEqualTo(plan);
        assertThat(MAPPER.convertValue(MAPPER.valueToTree(catalog), KpiCatalog.class))
                .isEqualTo(catalog);
    }

    /** A type that the module does not know has properties of Java beans, and no kind. */
    @Test
    void everyKindOfAnAnswerIsBoundAsItsDocument() {
        isBound(DocumentKind.SCORECARD, Scorecard.class);
        isBound(DocumentKind.FUNNEL, FunnelReport.class);
        isBound(DocumentKind.FORECAST, ForecastReport.class);
        isBound(DocumentKind.ALLOCATION, AllocationReport.class);
        isBound(DocumentKind.QUERY, KpiQuery.class);
    }

    private static <T> void isBound(DocumentKind<T> kind, Class<T> type) {
        T value = RaceJson.standard().read(kind, Documents.golden(kind)).value();
        String json = MAPPER.writeValueAsString(value);

        assertThat(MAPPER.readTree(json))
                .isEqualTo(MAPPER.readTree(RaceJson.standard().writeText(kind.of(value))));
        assertThat(MAPPER.readValue(json, type)).isEqualTo(value);
    }

    /** What an application may keep of a report of its own. */
    record Report(String title, List<FactTable> facts, KpiTable answer, String by) {}

    @Test
    void factsAndAnswersAreBoundAsDocuments() {
        FactTable facts = RaceJson.standard()
                .read(DocumentKind.FACTS, Documents.golden(DocumentKind.FACTS))
                .value();
        KpiTable answer = RaceJson.standard()
                .read(DocumentKind.TABLE, Documents.golden(DocumentKind.TABLE))
                .value();
        Report report = new Report("January", List.of(facts, facts), answer, "Mara");

        String json = MAPPER.writeValueAsString(report);
        Report read = MAPPER.readValue(json, Report.class);

        assertThat(read.title()).isEqualTo("January");
        assertThat(read.by()).isEqualTo("Mara");
        assertThat(read.answer()).isEqualTo(answer);
        assertThat(read.facts())
                .extracting(FactDocuments::rows)
                .containsExactly(FactDocuments.rows(facts), FactDocuments.rows(facts));
        assertThat(MAPPER.readTree(json).get("answer"))
                .isEqualTo(MAPPER.readTree(RaceJson.standard().writeText(DocumentKind.TABLE.of(answer))));
        assertThat(MAPPER.convertValue(MAPPER.valueToTree(answer), KpiTable.class))
                .isEqualTo(answer);
    }

    @Test
    void whatIsWrongWithARowOfABoundTableIsSaidByItsPlaceInTheTable() {
        String json =
                "{\"title\": \"January\",\n \"facts\": [{\"kind\": \"race-facts\", \"formatVersion\": \"1.0\", \"name\": \"web\","
                        + " \"dimensions\": [], \"measures\": [{\"id\": \"sessions\"}],\n  \"rows\": [[\"2024-01-01\", 1],\n   [\"2024-01-02\", \"2\"]]}]}";

        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> MAPPER.readValue(json, Report.class))
                .withCauseInstanceOf(RaceFormatException.class)
                .withMessageStartingWith(
                        "race-facts, line 4, character 19, /rows/1/1: \"2\" is a text where a number or null is wanted; "
                                + "write a number or null");
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> MAPPER.readValue("{\"answer\": 3}", Report.class))
                .withMessageStartingWith(
                        "race-table, line 1, character 12: \"3\" is a number where an object is wanted; write an object");
    }

    @Test
    void aModuleKnowsWhatItsReaderKnows() {
        KpiCatalog catalog = RaceJson.standard()
                .read(DocumentKind.CATALOG, Documents.golden(DocumentKind.CATALOG))
                .value();
        JsonMapper mapper = JsonMapper.builder()
                .addModule(RaceModule.of(RaceJson.standard().withCatalog(catalog)))
                .build();
        String query = "{\"kind\": \"race-query\", \"formatVersion\": \"1.0\", \"kpis\": [\"acme.points\"]}";

        assertThat(mapper.readValue(query, KpiQuery.class).kpis()).containsExactly(KpiId.of("acme.points"));
        assertThatExceptionOfType(DatabindException.class).isThrownBy(() -> MAPPER.readValue(query, KpiQuery.class));
    }

    @Test
    void whatCannotBeReadIsOneExceptionOfTheMapperWithAllViolations() {
        String json = "{\"title\": \"x\",\n \"limits\": [{\"currency\": \"EURO\", \"amount\": 1.5, \"x\": 1}]}";

        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> MAPPER.readValue(json, Board.class))
                .withCauseInstanceOf(RaceFormatException.class)
                .withMessageStartingWith("""
                        3 problems:
                        Money, line 2, character 26, /currency: "EURO" cannot be read: "EURO" is not an ISO 4217 currency code, \
                        such as EUR, USD or JPY; write a text such as "EUR"
                        Money, line 2, character 44, /amount: "1.5" is a number where a text is wanted; write a text
                        Money, line 2, character 54, /x: there is no property of this name; remove it""");
    }
}
