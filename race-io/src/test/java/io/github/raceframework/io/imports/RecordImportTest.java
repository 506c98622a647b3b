package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.io.FactDocuments;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.fault.RaceFormatException.Violation;
import io.github.raceframework.metrics.facts.FactSchema;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordImportTest {

    private static final FactSchema ADS = FactSchema.named("ads")
            .withDimension(StandardDimensions.CHANNEL)
            .withMeasure(PaidMediaMeasures.CLICKS)
            .withMeasure(PaidMediaMeasures.MEDIA_COST)
            .withCurrencyPerRow();
    private static final RecordImport IMPORT =
            RecordImport.into(ADS).withName("date", "day").withName("media_cost", "Cost");

    private static List<String> wrong(RecordImport records, String lines) {
        RaceFormatException thrown =
                catchThrowableOfType(RaceFormatException.class, () -> records.readLines(new StringReader(lines)));
        return thrown.violations().stream().map(Violation::toString).toList();
    }

    @Test
    void readsLines() {
        ImportedTable read = IMPORT.readLines(new StringReader("""
            {"day": "2024-01-02", "channel": "EMAIL", "clicks": 12, "Cost": 3.40, "currency": "EUR", "note": {"a": 1}}

            {"day": "2024-01-01", "Cost": "12345678901234567890.12", "currency": "CHF", "clicks": null}
            {"day": "2024-01-03", "clicks": 1.5e1}\
            """));

        assertThat(FactDocuments.rows(read.table()))
                .containsExactly(
                        "2024-01-01 (not set) Optional.empty Optional[12345678901234567890.12] Optional[CHF]",
                        "2024-01-02 EMAIL Optional[12] Optional[3.4] Optional[EUR]",
                        "2024-01-03 (not set) Optional[15] Optional.empty Optional.empty");
        assertThat(read.ignoredColumns()).containsExactly("note");
    }

    @Test
    void readsAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                directory.resolve("ads.jsonl"),
                "{\"day\":\"2024-01-01\",\"channel\":\"\u00e9\",\"clicks\":1,\"Cost\":1,\"currency\":\"EUR\"}\r\n");
        Path latin = Files.write(
                directory.resolve("latin.jsonl"), "{\"channel\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(IMPORT.readLines(file).table().size()).isEqualTo(1);
        assertThatThrownBy(() -> IMPORT.readLines(latin)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> IMPORT.readLines(directory.resolve("none.jsonl")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void noLineIsATableWithoutRows() {
        assertThat(IMPORT.readLines(Reader.nullReader()).table().size()).isZero();
    }

    @Test
    void allThatIsWrongWithLinesIsSaidAtOnce() {
        assertThat(wrong(IMPORT, """
            {"day": "2024-13-01", "channel": 7, "clicks": "12", "Cost": "3,40", "currency": "Euro"}
            [1]
            {"day": "2024-01-01"
            {"clicks": 1e99}
            {"day": "2024-01-01", "day": "2024-01-02"}
            {"day": "2024-01-01", "Cost": 1}
            {"day": "2024-01-01"} x
            """))
                .containsExactly(
                        "ads, line 1, character 9, /day: \"2024-13-01\" cannot be read: there is no such day; write a"
                                + " text such as \"2025-01-31\"",
                        "ads, line 1, character 81, /currency: \"Euro\" cannot be read: \"Euro\" is not an ISO 4217"
                                + " currency code, such as EUR, USD or JPY; write a text such as \"EUR\"",
                        "ads, line 1, character 34, /channel: \"7\" is a number where a text is wanted; write a text",
                        "ads, line 1, character 47, /clicks: \"12\" is a text where a number is wanted; write a number",
                        "ads, line 1, character 61, /Cost: \"3,40\" cannot be read: it is no plain decimal such as"
                                + " 1234.50; write a text such as \"1234.50\"",
                        "ads, line 2, character 1: is a list where an object is wanted; write an object",
                        "ads, line 3, character 21: this is no JSON: Unexpected end-of-input: expected close marker"
                                + " for Object; mend the document here, or write it again",
                        "ads, line 4, character 1: has no \"day\" to take the date from; add the date",
                        "ads, line 4, character 12, /clicks: \"1e99\" is out of bounds; write at most 38 digits, in"
                                + " size between 1e-30 and 1e30",
                        "ads, line 5, character 23, /day: the property comes twice; keep one of the two",
                        "ads, line 6, character 1: the row does not fit the table: row 1 of table ads has media_cost"
                                + " but names no currency; correct the row or leave it out",
                        "ads, line 7, character 23: this is no JSON: Unrecognized token 'x': was expecting (JSON"
                                + " String, Number, Array, Object or token 'null', 'true' or 'false'); mend the document"
                                + " here, or write it again");
    }

    @Test
    void aNameThatNoRecordHasIsAnError() {
        assertThat(wrong(IMPORT, "{\"day\": \"2024-01-01\", \"channel\": \"A\", \"click\": 1, \"currency\": null}"))
                .containsExactly(
                        "ads, column \"clicks\": is in no record; leave clicks out of the table, or say under which"
                                + " name its values are; did you mean \"click\"?",
                        "ads, column \"Cost\": is in no record; leave media_cost out of the table, or say under which"
                                + " name its values are");
    }

    @Test
    void aLineHasAnEnd() {
        assertThat(wrong(IMPORT, "{\"note\": \"" + "x".repeat(1_000_000) + "\"}\n"))
                .containsExactly(
                        "ads, line 1, character 1: the line has more than 1000000 characters; write one object per"
                                + " line");
    }

    @Test
    void whatDoesNotMakeATableIsSaid() {
        RecordImport keyed = RecordImport.into(
                FactSchema.named("ads").withMeasure(PaidMediaMeasures.CLICKS).withRowKey());

        assertThat(wrong(keyed, "{\"date\":\"2024-01-01\",\"clicks\":1}\n{\"date\":\"2024-01-01\",\"clicks\":2}\n"))
                .containsExactly("ads: the rows do not make a table: rows 1 and 2 of table ads have the same row key:"
                        + " 2024-01-01; leave one out, add them up, or make the key of more dimensions; correct"
                        + " the rows");
    }

    @Test
    void aColumnIsOfTheSchema() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IMPORT.withName("chanel", "x"))
                .withMessage(
                        "table ads has no column \"chanel\"; it has [date, currency, channel, clicks, media_cost]; did"
                                + " you mean \"channel\"?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordImport.into(FactSchema.named("t").withIdentity("date")))
                .withMessage("table t has two columns called date, so that records cannot tell them apart");
    }

    @Test
    void identitiesAreCounted() {
        Measure buyers = Measure.distinct("buyers", "Buyers.");
        RecordImport orders = RecordImport.into(
                FactSchema.named("orders").withIdentity("customer").withDistinct(buyers, "customer"));

        ImportedTable read = orders.readLines(new StringReader("{\"date\":\"2024-01-01\",\"customer\":\"C-1\"}"));

        assertThat(read.table().schema().identityNames()).containsExactly("customer");
    }

    @Test
    void readsRowsOfAQuery() throws SQLException {
        ResultSet rows = result(
                List.of("DAY", "Channel", "CLICKS", "cost", "currency", "extra"),
                new @Nullable Object[] {LocalDate.of(2024, 1, 1), "EMAIL", 12L, new BigDecimal("3.40"), "EUR", "x"},
                new @Nullable Object[] {java.sql.Date.valueOf("2024-01-02"), 7, 1.5, BigInteger.TEN, "CHF ", null},
                new @Nullable Object[] {Timestamp.valueOf("2024-01-03 23:59:59"), null, null, null, null, null},
                new @Nullable Object[] {LocalDateTime.of(2024, 1, 4, 0, 0), "B", (short) 3, 4, "EUR", null},
                new @Nullable Object[] {"2024-01-05", "B", 2.5f, (byte) 4, "EUR", null});

        ImportedTable read = IMPORT.read(rows);

        assertThat(FactDocuments.rows(read.table()))
                .containsExactly(
                        "2024-01-01 EMAIL Optional[12] Optional[3.4] Optional[EUR]",
                        "2024-01-02 7 Optional[1.5] Optional[10] Optional[CHF]",
                        "2024-01-03 (not set) Optional.empty Optional.empty Optional.empty",
                        "2024-01-04 B Optional[3] Optional[4] Optional[EUR]",
                        "2024-01-05 B Optional[2.5] Optional[4] Optional[EUR]");
        assertThat(read.ignoredColumns()).containsExactly("extra");
    }

    @Test
    void allThatIsWrongWithRowsIsSaidAtOnce() {
        ResultSet rows = result(
                List.of("day", "channel", "clicks", "Cost", "currency"),
                new @Nullable Object[] {null, true, "12", 3.4, 7},
                new @Nullable Object[] {"01.02.2024", "A", Double.NaN, new BigDecimal("1e99"), "Euro"},
                new @Nullable Object[] {12, "A", 1, 1, null},
                new @Nullable Object[] {LocalDate.of(2024, 1, 1), "A", 1, 1, null});

        RaceFormatException thrown = catchThrowableOfType(RaceFormatException.class, () -> IMPORT.read(rows));

        assertThat(thrown.violations())
                .map(Violation::toString)
                .containsExactly(
                        "ads, line 1, column \"day\": is null, but every row has a date; leave the row out of the"
                                + " query, or give it a date",
                        "ads, line 1, column \"currency\": \"7\" is a Integer; give a text such as EUR",
                        "ads, line 1, column \"channel\": \"true\" is a Boolean; give a text or a whole number",
                        "ads, line 1, column \"clicks\": \"12\" is a String; give a number",
                        "ads, line 1, column \"Cost\": \"3.4\" is a Double; give a DECIMAL, as a binary fraction is no"
                                + " exact amount; cast it in the query",
                        "ads, line 2, column \"day\": \"01.02.2024\" cannot be read: it is no day of the years 0000 to"
                                + " 9999 such as 2025-01-31; correct it in the query",
                        "ads, line 2, column \"currency\": \"Euro\" cannot be read: \"Euro\" is not an ISO 4217"
                                + " currency code, such as EUR, USD or JPY; correct it in the query",
                        "ads, line 2, column \"clicks\": \"NaN\" cannot be read: number NaN is not finite; correct it"
                                + " in the query",
                        "ads, line 2, column \"Cost\": \"1E+99\" cannot be read: number 1e99 is out of bounds: at most"
                                + " 38 digits, between 1e-30 and 1e30; correct it in the query",
                        "ads, line 3, column \"day\": \"12\" is a Integer; give a DATE, a TIMESTAMP without a zone, or"
                                + " a text such as 2024-02-29",
                        "ads, line 4: the row does not fit the table: row 1 of table ads has media_cost but names no"
                                + " currency; correct the row or leave it out");
    }

    @Test
    void columnsMustBeThereAndBeOne() {
        RaceFormatException thrown = catchThrowableOfType(
                RaceFormatException.class,
                () -> IMPORT.read(result(List.of("day", "CHANNELS", "clicks", "Clicks", "cost", "currency"))));

        assertThat(thrown.violations())
                .map(Violation::toString)
                .containsExactly(
                        "ads, column \"Clicks\": two columns have this name; give each column a name of its own",
                        "ads, column \"channel\": is in no record; leave channel out of the table, or say under which"
                                + " name its values are; did you mean \"channels\"?");
    }

    /** A result of labels and rows, as far as a reader asks for it. */
    private static ResultSet result(List<String> labels, @Nullable Object[]... rows) {
        AtomicInteger at = new AtomicInteger(-1);
        ResultSetMetaData columns = proxy(ResultSetMetaData.class, (name, place) -> switch (name) {
            case "getColumnCount" -> labels.size();
            case "getColumnLabel" -> labels.get(place - 1);
            default -> throw new AssertionError(name);
        });
        return proxy(ResultSet.class, (name, place) -> switch (name) {
            case "getMetaData" -> columns;
            case "next" -> at.incrementAndGet() < rows.length;
            case "getObject" -> rows[at.get()][place - 1];
            default -> throw new AssertionError(name);
        });
    }

    private interface Answer {
        @Nullable
        Object to(String method, int place);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? RecordImportTest.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments == null ? 0 : (int) arguments[0])));
    }
}
