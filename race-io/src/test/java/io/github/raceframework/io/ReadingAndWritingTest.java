package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.Strategy;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.KpiQuery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From where documents are read and to where they are written, with what readers know, and what cannot be written. */
class ReadingAndWritingTest {

    private static final RaceJson JSON = RaceJson.standard();
    private static final KpiQuery LEADS = KpiQuery.of(List.of(KpiId.of("act.leads")));
    private static final RaceDocument<KpiQuery> DOCUMENT = DocumentKind.QUERY.of(LEADS);
    private static final String TEXT = """
            {
              "kind": "race-query",
              "formatVersion": "1.0",
              "kpis": [
                "act.leads"
              ],
              "nulls": "complete_rows"
            }
            """;

    @Test
    void readsAndWritesFiles(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("query.json");

        JSON.write(DOCUMENT, file);

        assertThat(file).hasContent(TEXT);
        assertThat(JSON.read(DocumentKind.QUERY, file)).isEqualTo(DOCUMENT);
        Files.writeString(file, "{}");
        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> JSON.read(DocumentKind.QUERY, file))
                .withMessage("""
                        3 problems:
                        query.json, line 1, character 1: has no "kind"; add the property
                        query.json, line 1, character 1: has no "formatVersion"; add the property
                        query.json, line 1, character 1: has no "kpis"; add the property""");
    }

    @Test
    void streamsAndReadersStayOpen() throws IOException {
        InputStream stream = new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        Reader reader = new StringReader(TEXT) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        OutputStream target = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        assertThat(JSON.read(DocumentKind.QUERY, stream)).isEqualTo(DOCUMENT);
        assertThat(JSON.read(DocumentKind.QUERY, reader)).isEqualTo(DOCUMENT);
        JSON.write(DOCUMENT, target);
        assertThat(target).hasToString(TEXT);
    }

    @Test
    void textsAndBytesAreOneDocument() {
        StringWriter writer = new StringWriter();
        JSON.write(DOCUMENT, writer);

        assertThat(writer).hasToString(TEXT);
        assertThat(JSON.writeText(DOCUMENT)).isEqualTo(TEXT);
        assertThat(JSON.writeBytes(DOCUMENT)).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(JSON.compact().writeText(DOCUMENT))
                .isEqualTo("{\"kind\":\"race-query\",\"formatVersion\":\"1.0\",\"kpis\":[\"act.leads\"],"
                        + "\"nulls\":\"complete_rows\"}\n");
    }

    @Test
    void bytesAreOfAnyEncodingOfUnicode() {
        for (String encoding : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE")) {
            assertThat(JSON.read(DocumentKind.QUERY, TEXT.getBytes(Charset.forName(encoding))))
                    .as(encoding)
                    .isEqualTo(DOCUMENT);
        }
        assertThat(JSON.read(DocumentKind.QUERY, ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(DOCUMENT);
        assertThat(JSON.read(DocumentKind.QUERY, "\uFEFF" + TEXT)).isEqualTo(DOCUMENT);
    }

    @Test
    void whatCannotBeReadOrWrittenAtAllIsAnIoException(@TempDir Path directory) {
        Path missing = directory.resolve("missing").resolve("query.json");
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("disk gone");
            }
        };
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JSON.read(DocumentKind.QUERY, missing))
                .withCauseInstanceOf(NoSuchFileException.class);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JSON.write(DOCUMENT, missing))
                .withCauseInstanceOf(NoSuchFileException.class);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JSON.read(DocumentKind.QUERY, broken))
                .withMessageContaining("disk gone");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JSON.write(DOCUMENT, full))
                .withMessageContaining("disk full");
    }

    @Test
    void idsAreThoseOfTheReadersCatalogue() {
        String query = TEXT.replace("act.leads", "acme.points");
        KpiCatalog catalog = JSON.read(DocumentKind.CATALOG, Documents.golden(DocumentKind.CATALOG))
                .value();

        assertThat(JSON.withCatalog(catalog)
                        .read(DocumentKind.QUERY, query)
                        .value()
                        .kpis())
                .containsExactly(KpiId.of("acme.points"));
        assertThat(JSON.withVocabulary(PlanVocabulary.standard().withKpis(catalog))
                        .compact()
                        .read(DocumentKind.QUERY, query)
                        .value()
                        .kpis())
                .containsExactly(KpiId.of("acme.points"));
        assertThatExceptionOfType(RaceFormatException.class).isThrownBy(() -> JSON.read(DocumentKind.QUERY, query));
    }

    @Test
    void aQuestionWithoutRatesTakesThoseOfTheReader() {
        ExchangeRates rates =
                ExchangeRates.of(ExchangeRate.of("EUR", "USD", LocalDate.of(2025, 5, 30), "1.0837", "ECB"));
        String query = TEXT.replace(
                "\"nulls\"", "\"currency\": {\"target\": \"EUR\", \"rates\": \"period_average\"}, \"nulls\"");

        assertThat(JSON.withExchangeRates(rates).read(DocumentKind.QUERY, query).value())
                .isEqualTo(LEADS.convert(CurrencyConversion.periodAverage(Currency.getInstance("EUR"), rates)));
    }

    @Test
    void whatNoDocumentCanHoldIsRefusedBeforeTheFileIsTouched(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("query.json"), "before");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.write(DocumentKind.QUERY.of(LEADS.calendar(new Lunar("Lunar"))), file))
                .withMessage("calendar \"Lunar\" is the application's own; documents can name built-in calendars only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.write(DocumentKind.QUERY.of(LEADS.calendar(new Lunar("iso"))), file))
                .withMessage("calendar \"iso\" is the application's own; documents can name built-in calendars only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.write(
                        DocumentKind.QUERY.of(LEADS.range(DateRange.parse("2025-01-01/+10000-01-01"))), file))
                .withMessage("day +10000-01-01 is not within the years 0000 to 9999 that documents can hold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.writeText(DocumentKind.PLAN.of(named("half \uD83D"))))
                .withMessageStartingWith("text \"half ")
                .withMessageEndingWith(
                        "\" has half of a character (a surrogate without its other half), which no document can hold");
        Measure inEuros = Measure.flow("acme_m", Unit.MONEY.in(Currency.getInstance("EUR")), "In euros.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.writeText(
                        DocumentKind.CATALOG.of(KpiCatalog.empty().withMeasures(List.of(inEuros)))))
                .withMessage("unit EUR is none that a definition in a document can have");
        assertThat(file).hasContent("before");
    }

    private static RacePlan named(String name) {
        return RacePlan.define("Plan", DateRange.parse("2025-01-01/2026-01-01"), Currency.getInstance("EUR"))
                .strategy(new Strategy(name, "a", "b", "c"))
                .build();
    }

    /** A calendar of an application's own. */
    private record Lunar(String name) implements RaceCalendar {

        @Override
        public Bucket bucketOf(Grain grain, LocalDate day) {
            return RaceCalendar.iso().bucketOf(grain, day);
        }

        @Override
        public Bucket bucket(Grain grain, long ordinal) {
            return RaceCalendar.iso().bucket(grain, ordinal);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void schemasAreInTheJar() {
        Map<DocumentKind<?>, String> titles = Map.of(
                DocumentKind.PLAN, "A marketing plan over the stages of RACE",
                DocumentKind.CATALOG, "Measures, dimensions and KPIs",
                DocumentKind.QUERY, "A question: which KPIs, split by which dimensions and periods");

        titles.forEach((kind, title) ->
                assertThat(kind.schema()).contains("https://json-schema.org/draft/2020-12/schema", title));
    }
}
