package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.metrics.kpi.KpiTable;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableDocumentTest {

    private static final RaceJson JSON = RaceJson.standard();

    static Stream<Named<KpiTable>> answers() {
        return Stream.of(
                Named.of("by channel and month", Answers.byChannelAndMonth()),
                Named.of("total", Answers.total()),
                Named.of("two currencies", Answers.twoCurrencies()),
                Named.of("empty", Answers.empty()),
                Named.of("retail months", Answers.retailMonths()),
                Named.of("year to date", Answers.yearToDateAgainstTheMonthBefore()),
                Named.of("converted", Answers.converted()),
                Named.of("totals", Answers.totals()));
    }

    /** A reader that knows the KPIs of an answer. */
    private static RaceJson reader(KpiTable table) {
        KpiCatalog catalog = KpiCatalog.standard();
        for (Kpi kpi : table.kpis()) {
            catalog = catalog.findKpi(kpi.id().text()).isPresent() ? catalog : catalog.with(kpi);
        }
        return JSON.withCatalog(catalog);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatIsWrittenReadsBackAsTheSame(KpiTable table) {
        RaceDocument<KpiTable> document = DocumentKind.TABLE.of(table);
        String text = JSON.writeText(document);

        KpiTable back = reader(table).read(DocumentKind.TABLE, text).value();

        assertThat(back).isEqualTo(table).hasSameHashCodeAs(table);
        assertThat(table).isEqualTo(back);
        assertThat(JSON.writeText(DocumentKind.TABLE.of(back))).isEqualTo(text);
        assertThat(reader(table)
                        .read(DocumentKind.TABLE, JSON.compact().writeText(document))
                        .value())
                .isEqualTo(table);
        assertThat(Documents.faults(DocumentKind.TABLE, text)).isEmpty();
    }

    /** What reads a table cannot tell one that was read from one that was computed. */
    @ParameterizedTest
    @MethodSource("answers")
    void aTableThatWasReadIsWrittenAsCsvToo(KpiTable table) {
        KpiTable back = reader(table)
                .read(DocumentKind.TABLE, JSON.writeText(DocumentKind.TABLE.of(table)))
                .value();

        assertThat(csv(back)).isEqualTo(csv(table));
        assertThat(back.rows())
                .extracting(Object::toString)
                .isEqualTo(table.rows().stream().map(Object::toString).toList());
        table.kpis().forEach(kpi -> assertThat(back.findAbsence(kpi)).isEqualTo(table.findAbsence(kpi)));
    }

    private static String csv(KpiTable table) {
        StringWriter text = new StringWriter();
        RaceCsv.write(table, text);
        return text.toString();
    }

    @Test
    void answersThatDifferAreNotEqual() {
        assertThat(Answers.total()).isNotEqualTo(Answers.empty()).isNotEqualTo("total");
        String text = JSON.writeText(DocumentKind.TABLE.of(Answers.retailMonths()));

        KpiTable other = JSON.read(DocumentKind.TABLE, text.replace("\"rows\": 2", "\"rows\": 3"))
                .value();

        assertThat(other).isNotEqualTo(Answers.retailMonths());
    }

    @Test
    void theExampleOfTheDocumentationReads() {
        String page = Documents.text(Path.of("../docs/json-table.md"));
        String example = page.substring(page.indexOf("```json\n") + 8);
        example = example.substring(0, example.indexOf("```"));

        KpiTable table = JSON.read(DocumentKind.TABLE, example).value();

        assertThat(table.rows())
                .extracting(Object::toString)
                .containsExactly("2024-01 [EMAIL]", "2024-01 [] total over [channel]");
        assertThat(table.rows().get(0).value(table.kpis().get(0))).hasToString("19.8 [PARTIAL_COVERAGE(29/31)]");
        assertThat(table.rows().get(0).value(table.kpis().get(1))).hasToString("0.05");
        assertThat(table.rows().get(1).value(table.kpis().get(0))).hasToString("MIXED_CURRENCY");
        assertThat(Documents.faults(DocumentKind.TABLE, example)).isEmpty();
    }

    @Test
    void whatANewerVersionSaysOfARowIsKept() {
        String text = JSON.compact()
                .writeText(DocumentKind.TABLE.of(Answers.retailMonths()))
                .replace("\"1.0\"", "\"1.1\"")
                .replace("\"value\":7", "\"value\":7,\"mood\":[1]")
                .replace("\"members\":{}", "\"members\":{\"later\":\"x\"}");

        RaceDocument<KpiTable> document = JSON.read(DocumentKind.TABLE, text);

        assertThat(document.value()).isEqualTo(Answers.retailMonths());
        assertThat(document.unknown()).containsOnlyKeys("/rows/0/members/later", "/rows/0/values/reach.clicks/mood");
        assertThat(JSON.read(DocumentKind.TABLE, JSON.writeText(document)).unknown())
                .isEqualTo(document.unknown());
    }

    @Test
    void aKpiThatTheReaderDoesNotKnowIsRefused() {
        String text = JSON.writeText(DocumentKind.TABLE.of(Answers.total()));

        assertThatThrownBy(() -> JSON.read(DocumentKind.TABLE, text))
                .isInstanceOf(RaceFormatException.class)
                .hasMessageContaining("/kpis/1/id: \"double_cost\" is no KPI of the catalogue");
    }
}
