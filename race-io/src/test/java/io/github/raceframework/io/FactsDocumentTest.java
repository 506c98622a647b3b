package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsDocumentTest {

    private static final RaceJson JSON = RaceJson.standard();
    private static final Path GOLDEN = Path.of("src/test/resources/format/v1/race-facts.json");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency CHF = Currency.getInstance("CHF");
    private static final FactSchema CLICKS = FactSchema.named("ads").withMeasure(PaidMediaMeasures.CLICKS);

    private static FactTable oneRow(FactSchema schema) {
        FactAppender rows = FactTable.appender(schema);
        rows.date(LocalDate.of(2024, 1, 1)).append();
        return rows.toTable();
    }

    @Test
    void theGoldenFileIsWrittenAsItWasRead() throws IOException {
        RaceDocument<FactTable> document = JSON.read(DocumentKind.FACTS, GOLDEN);

        assertThat(JSON.writeText(document)).isEqualTo(Files.readString(GOLDEN));
        assertThat(document.warnings()).isEmpty();
        assertThat(FactDocuments.rows(document.value()))
                .containsExactly(
                        "2024-01-01 EMAIL winter ONLINE Optional[12] Optional[3.4] Optional.empty Optional[4.25]"
                                + " Optional[7] Optional[EUR]",
                        "2024-01-07 EMAIL (not set) CITY Optional[0] Optional.empty"
                                + " Optional[-12345678901234567890.12] Optional.empty Optional.empty Optional.empty");
    }

    @Test
    void theExampleOfTheDocumentationReads() throws IOException {
        String page = Files.readString(Path.of("../docs/json-facts.md"));
        String example = page.substring(page.indexOf("```json\n") + 8);
        example = example.substring(0, example.indexOf("```"));

        FactTable table = FactDocuments.read(example);

        assertThat(FactDocuments.rows(table))
                .containsExactly(
                        "2024-01-01 EMAIL ONLINE Optional[120] Optional[0.1] Optional.empty Optional.empty",
                        "2024-01-02 (not set) CITY Optional[0] Optional[12345678901234567890.12] Optional[7.5]"
                                + " Optional.empty");
        assertThat(FactDocuments.write(table))
                .isEqualTo(example.replace("\"name\": \"ads\",\n", "\"name\": \"ads\",\n  \"rowGrain\": \"day\",\n"));
    }

    @Test
    void everyWayOfReadingAndWritingSaysTheSame(@TempDir Path directory) throws IOException {
        RaceDocument<FactTable> document = JSON.read(DocumentKind.FACTS, GOLDEN);
        Path file = Files.writeString(directory.resolve("facts.json"), "old");
        JSON.write(document, file);
        byte[] bytes = JSON.writeBytes(document);
        String compact = JSON.compact().writeText(document);

        assertThat(Files.readAllBytes(file)).isEqualTo(bytes).isEqualTo(Files.readAllBytes(GOLDEN));
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
        assertThat(compact)
                .contains("\"rows\":[[\"2024-01-01\",\"EUR\",\"EMAIL\",\"winter\",\"ONLINE\",12,\"3.4\",null,4.25,7],");
        assertThat(JSON.writeText(JSON.read(DocumentKind.FACTS, compact))).isEqualTo(Files.readString(GOLDEN));
        assertThat(JSON.writeText(JSON.read(DocumentKind.FACTS, compact.getBytes(StandardCharsets.UTF_16))))
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void extensionsAndWhatANewerVersionSaysAreKept() {
        String text = """
            {"kind":"race-facts","formatVersion":"1.7","mood":"good","name":"ads","dimensions":[],"measures":[{"id":"clicks"}],\
            "extensions":{"acme.a":[1]},"rows":[["2024-01-01",1]],"after":{"x":1}}
            """;

        RaceDocument<FactTable> document = JSON.read(DocumentKind.FACTS, text);

        assertThat(document.value().size()).isEqualTo(1);
        assertThat(document.warnings())
                .containsExactly(
                        "race-facts 1.7 is newer than the version this library knows, 1.0; kept, but not understood:"
                                + " /after, /mood");
        assertThat(document.findExtension("acme.a")).contains("[1]");
        assertThat(JSON.compact().writeText(document)).isEqualTo("""
            {"kind":"race-facts","formatVersion":"1.7","extensions":{"acme.a":[1]},"name":"ads","rowGrain":"day","dimensions":[],\
            "measures":[{"id":"clicks"}],"rows":[["2024-01-01",1]],"after":{"x":1},"mood":"good"}
            """);
        assertThat(JSON.read(DocumentKind.FACTS, JSON.writeText(document)).unknown())
                .isEqualTo(document.unknown());
    }

    /** What a newer version says after the rows is kept; what this one knows has to come before them, in every version. */
    @Test
    void aKnownPropertyAfterTheRowsIsRefusedInANewerVersionToo() {
        String text = """
            {"kind":"race-facts","formatVersion":"1.7","name":"ads","dimensions":[],"measures":[],"rows":[],"currency":"EUR"}\
            """;

        assertThatThrownBy(() -> FactDocuments.read(text))
                .isInstanceOf(RaceFormatException.class)
                .hasMessage("race-facts, line 1, character 108, /currency: the property comes after the rows; write it"
                        + " before them, as they are read one by one");
    }

    @Test
    void identitiesAreNeverWritten() {
        FactSchema schema =
                CLICKS.withIdentity("customer").withDistinct(Measure.distinct("buyers", "Buyers."), "customer");
        FactAppender rows = FactTable.appender(schema);
        rows.date(LocalDate.of(2024, 1, 1)).identity("customer", "C-1").append();
        FactTable table = rows.toTable();

        assertThatThrownBy(() -> FactDocuments.write(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "table ads has identities [customer], which are never written; write table.withoutIdentities(),"
                                + " which has none and nothing that is counted of them");
        assertThat(FactDocuments.write(table.withoutIdentities())).doesNotContain("customer", "C-1", "buyers");
    }

    @Test
    void whatNoReaderCouldKnowIsRefused() {
        Measure stars = Measure.of(
                "stars",
                Unit.SCORE,
                MeasureKind.STOCK,
                new Additivity(OverTime.NONE, OverDimensions.NONE, Set.of()),
                "Stars.");
        FactTable median = oneRow(FactSchema.named("ads").withMeasure(stars, new Median()));
        FactTable days = oneRow(CLICKS.withRowGrain(Grain.WEEK, new Decades()));
        FactAppender half = FactTable.appender(CLICKS.withDimension(Dimension.open("shop", "Shop.")));
        half.date(LocalDate.of(2024, 1, 1)).dimension("shop", "\ud800").append();

        assertThatThrownBy(() -> FactDocuments.write(median))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("aggregation acme.median of measure stars is not built in; documents can name built-in"
                        + " aggregations only");
        assertThatThrownBy(() -> FactDocuments.write(days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "calendar \"decades\" is the application's own; documents can name built-in calendars only");
        assertThatThrownBy(() -> FactDocuments.write(half.toTable()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text \"\ud800\" has half of a character (a surrogate without its other half), which no"
                        + " document can hold");
    }

    @Test
    void aFileThatCannotBeWrittenInFullStaysAsItWas(@TempDir Path directory) throws IOException {
        FactAppender half = FactTable.appender(CLICKS.withDimension(Dimension.open("shop", "Shop.")));
        half.date(LocalDate.of(2024, 1, 1)).dimension("shop", "\ud800").append();
        Path file = Files.writeString(directory.resolve("facts.json"), "old");

        assertThatThrownBy(() -> JSON.write(DocumentKind.FACTS.of(half.toTable()), file))
                .isInstanceOf(IllegalArgumentException.class);

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(Files.readString(file)).isEqualTo("old");
    }

    @Test
    void convertedRowsAreWrittenWithTheirAmountsInBothCurrencies() {
        ExchangeRates rates = ExchangeRates.of(
                new ExchangeRate(CHF, EUR, DateRange.parse("2024-01-01/2025-01-01"), new BigDecimal("1.0625"), "bank"));
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withMeasure(PaidMediaMeasures.MEDIA_COST)
                .withCurrency(CHF)
                .withConversion(EUR, rates));
        rows.date(LocalDate.of(2024, 1, 1)).measure("media_cost", 10).append();

        String text = FactDocuments.write(rows.toTable());

        assertThat(text)
                .contains("{\"id\": \"media_cost\", \"currency\": \"EUR\"}")
                .contains("{\"definition\": {\"id\": \"media_cost_original\", \"unit\": \"money\",")
                .contains("[\"2024-01-01\", \"10.625\", \"10\"]");
        assertThat(FactDocuments.write(FactDocuments.read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "money",
                "count^2",
                "money/count",
                "1/duration",
                "1/count^2/score",
                "money^2*count/duration",
                "any"
            })
    void everyUnitReadsBack(String unit) {
        String text = """
            {"kind":"race-facts","formatVersion":"1.0","name":"ads","rowGrain":"day","currency":"EUR","dimensions":[],"measures":\
            [{"definition":{"id":"x","unit":"UNIT","kind":"flow","overTime":"sum","overDimensions":"sum","fallback":"a/b","meaning":"X."}}],\
            "rows":[]}
            """.replace("UNIT", unit)
                .replace(unit.contains("money") ? "no such text" : "\"currency\":\"EUR\",", "");

        assertThat(JSON.compact().writeText(JSON.read(DocumentKind.FACTS, text)))
                .isEqualTo(text.replace("a/b", "a / b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "money count",
                "/money",
                "money*",
                "2",
                "1",
                "1*money",
                "1/",
                "money^0",
                "money^10",
                "Money",
                "EUR"
            })
    void whatIsNoUnitIsRefused(String unit) {
        String text = """
            {"kind":"race-facts","formatVersion":"1.0","name":"ads","dimensions":[],"measures":\
            [{"definition":{"id":"x","unit":"UNIT","kind":"flow","overTime":"sum","overDimensions":"sum","meaning":"X."}}],"rows":[]}
            """.replace("UNIT", unit);

        RaceFormatException wrong = catchThrowableOfType(RaceFormatException.class, () -> FactDocuments.read(text));

        assertThat(wrong.violations()).hasSize(1);
        assertThat(wrong.violations().get(0).findPointer()).contains("/measures/0/definition/unit");
    }

    @Test
    void aThousandProblemsAreKeptAndAllAreCounted() {
        String rows = "[7],".repeat(2_000) + "[8]";
        String text = """
            {"kind":"race-facts","formatVersion":"1.0","name":"ads","dimensions":[],"measures":[],"rows":[%s]}\
            """.formatted(rows);

        RaceFormatException wrong = catchThrowableOfType(RaceFormatException.class, () -> FactDocuments.read(text));

        assertThat(wrong.total()).isEqualTo(2_001);
        assertThat(wrong.violations()).hasSize(1_000);
        assertThat(wrong.violations().get(999).findPointer()).contains("/rows/999/0");
    }

    @Test
    void aStreamThatFailsIsNoMatterOfTheFormat() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                throw new IOException("gone");
            }
        };
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        RaceDocument<FactTable> document = JSON.read(DocumentKind.FACTS, GOLDEN);

        assertThatThrownBy(() -> JSON.read(DocumentKind.FACTS, broken)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> JSON.write(document, full)).isInstanceOf(UncheckedIOException.class);
    }

    /** Ten days each; of its own name. */
    private record Decades() implements RaceCalendar {
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
            return "decades";
        }
    }

    /** An aggregation of a plugin; what it computes does not matter here. */
    private static final class Median implements Aggregation<Object> {
        @Override
        public String id() {
            return "acme.median";
        }

        @Override
        public Object newState() {
            return new Object();
        }

        @Override
        public void add(Object state, BigDecimal value, List<BigDecimal> alongside) {}

        @Override
        public void merge(Object state, Object other) {}

        @Override
        public byte[] toBytes(Object state) {
            return new byte[0];
        }

        @Override
        public Object parse(byte[] bytes) {
            return new Object();
        }

        @Override
        public Outcome result(Object state) {
            return Outcome.of(BigDecimal.ONE);
        }
    }
}
