package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.PlanMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.time.RetailCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.fault.RaceFormatException.Violation;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvErrorsTest {

    private static final CsvImport PLAIN =
            CsvImport.of(KpiCatalog.standard()).withCurrency(Currency.getInstance("EUR"));
    private static final CsvImport COMMA = PLAIN.withDelimiter(';').withDecimalSeparator(',');
    private static final CsvImport GERMAN = PLAIN.withDateFormat("dd.MM.yyyy");
    private static final CsvImport PER_ROW = CsvImport.of(KpiCatalog.standard()).withCurrencyColumn("money");
    private static final CsvImport COVERED = PLAIN.withCoverage(DateRange.parse("2024-01-01/2024-02-01"));
    private static final String NO_POINT = " is not a number with decimal separator \".\"; ";
    private static final String PLAIN_OR_BLANK = "write a plain number, or leave the cell blank if it is unknown";
    private static final String FORMAT = "; correct the date or set the date format";

    @TempDir
    private Path directory;

    static Stream<Arguments> badTexts() {
        return Stream.of(
                // Numbers
                cell(
                        PLAIN,
                        "7307,37",
                        NO_POINT + "if the file writes decimal commas, set the decimal separator to \",\""),
                cell(
                        PLAIN,
                        "\"1,234\"",
                        "1,234",
                        NO_POINT
                                + "if it means 1234, write it without thousands separators; only if it means 1.234, set the"
                                + " decimal separator to \",\""),
                cell(PLAIN, "\"1,234.50\"", "1,234.50", NO_POINT + "write it without thousands separators"),
                cell(PLAIN, "\"1,234,567\"", "1,234,567", NO_POINT + "write it without thousands separators"),
                cell(PLAIN, "1'234.50", NO_POINT + "write it without thousands separators"),
                cell(PLAIN, "1 234", NO_POINT + "write it without thousands separators"),
                cell(PLAIN, "1\u00a0234", NO_POINT + "write it without thousands separators"),
                cell(PLAIN, "12%", NO_POINT + "write the plain number, without a percent sign"),
                cell(PLAIN, "$12", NO_POINT + "write the plain number, without a currency sign"),
                cell(PLAIN, "12 \u20ac", NO_POINT + "write the plain number, without a currency sign"),
                cell(PLAIN, "--", NO_POINT + PLAIN_OR_BLANK),
                cell(PLAIN, "n/a", NO_POINT + PLAIN_OR_BLANK),
                cell(PLAIN, "< 10", NO_POINT + PLAIN_OR_BLANK),
                cell(PLAIN, "5.", NO_POINT + PLAIN_OR_BLANK),
                cell(PLAIN, "1e", NO_POINT + PLAIN_OR_BLANK),
                cell(PLAIN, "0x1F", NO_POINT + PLAIN_OR_BLANK),
                cell(PLAIN, "NaN", NO_POINT + PLAIN_OR_BLANK),
                cell(PLAIN, "Infinity", NO_POINT + PLAIN_OR_BLANK),
                cell(PLAIN, "\u0661\u0662", NO_POINT + PLAIN_OR_BLANK),
                cell(PLAIN, "1-2", NO_POINT + PLAIN_OR_BLANK),
                cell(PLAIN, "a\tb", "a\\tb", NO_POINT + PLAIN_OR_BLANK),
                cell(PLAIN, "\"a\nb\u001b[2J\"", "a\\nb\\u001b[2J", NO_POINT + PLAIN_OR_BLANK),
                cell(PLAIN, "x".repeat(200), "x".repeat(80) + "...", NO_POINT + PLAIN_OR_BLANK),
                cell(PLAIN, "1e1000000", " is out of bounds; write at most 38 digits, between 1e-30 and 1e30"),
                cell(PLAIN, "1e99999999999", " is out of bounds; write at most 38 digits, between 1e-30 and 1e30"),
                cell(PLAIN, "9".repeat(39), " is out of bounds; write at most 38 digits, between 1e-30 and 1e30"),
                text(
                        COMMA,
                        "date;cost\n2024-01-01;7307.37\n",
                        "ads.csv, line 2, column \"cost\": \"7307.37\" is not a number with decimal separator \",\";"
                                + " if the file writes decimal points, set the decimal separator to \".\""),
                text(
                        COMMA,
                        "date;cost\n2024-01-01;1.234,5\n",
                        "ads.csv, line 2, column \"cost\": \"1.234,5\" is not a number with decimal separator \",\";"
                                + " write it without thousands separators"),
                // Dates
                date(PLAIN, "01.02.2024", " is not a date of the form \"yyyy-MM-dd\"" + FORMAT),
                date(PLAIN, "2024-2-1", " is not a date of the form \"yyyy-MM-dd\"" + FORMAT),
                date(PLAIN, "2024-02-01 10:00", " is not a date of the form \"yyyy-MM-dd\"" + FORMAT),
                date(PLAIN, "20240201", " is not a date of the form \"yyyy-MM-dd\"" + FORMAT),
                date(PLAIN, "Total", " is not a date of the form \"yyyy-MM-dd\"" + FORMAT),
                date(PLAIN, "2023-02-29", " is no day of the calendar; correct the date"),
                date(GERMAN, "31.02.2024", " is no day of the calendar; correct the date"),
                date(GERMAN, "31.04.2024", " is no day of the calendar; correct the date"),
                date(GERMAN, "32.01.2024", " is not a date of the form \"dd.MM.yyyy\"" + FORMAT),
                date(GERMAN, "01.13.2024", " is not a date of the form \"dd.MM.yyyy\"" + FORMAT),
                date(GERMAN, "1.02.2024", " is not a date of the form \"dd.MM.yyyy\"" + FORMAT),
                date(PLAIN, "0000-01-01", " is out of bounds; write a year between 1 and 9999"),
                date(PLAIN, "+99999-01-01", " is out of bounds; write a year between 1 and 9999"),
                date(
                        COVERED,
                        "2024-02-01",
                        " is outside the declared coverage [2024-01-01/2024-02-01]; widen the coverage or leave the row out"),
                text(
                        PLAIN,
                        "date,clicks\n ,1\n",
                        "ads.csv, line 2, column \"date\": is blank, but every row needs a date; write the date or leave the row out"),
                // Currencies
                text(
                        PER_ROW,
                        "date,media_cost,money\n2024-01-01,5,Euro\n",
                        "ads.csv, line 2, column \"money\": \"Euro\" is not an ISO 4217 currency code;"
                                + " write one in capital letters, such as EUR, USD or JPY"),
                text(
                        PER_ROW,
                        "date,media_cost,money\n2024-01-01,5,\n",
                        "ads.csv, line 2, column \"money\": is blank, but the row has money;"
                                + " write an ISO 4217 currency code, such as EUR, USD or JPY"),
                // Rows
                text(
                        PLAIN,
                        "date,clicks\n2024-01-01,1,2\n",
                        "ads.csv, line 2: the row has 3 cells but the header has 2;"
                                + " put cells that contain the delimiter \",\" in quotes"),
                text(
                        PLAIN,
                        "date,clicks\n2024-01-01\n",
                        "ads.csv, line 2: the row has 1 cell but the header has 2;"
                                + " put cells that contain the delimiter \",\" in quotes"),
                text(
                        PLAIN,
                        "date,clicks\n2024-01-01,1\n\"2024-01-02,2\n2024-01-03,3\n",
                        "ads.csv, line 3: a cell is quoted and the quote is not closed;"
                                + " close it, or write a quote inside quotes twice"),
                text(
                        PLAIN,
                        "date,clicks\n\"2024-01-01\"x,1\n",
                        "ads.csv, line 2: text follows the closing quote of a cell; write a quote inside quotes twice"),
                text(
                        PLAIN,
                        "date,clicks\n2024-01-01,1" + ",".repeat(1_000) + "\n",
                        "ads.csv, line 2: there are more than 1,000 cells; split the file by columns"),
                text(
                        PLAIN,
                        "date,clicks\n2024-01-01," + "1".repeat(100_001) + "\n",
                        "ads.csv, line 2: a cell has more than 100,000 characters; close its quote, or shorten it"),
                text(
                        PLAIN,
                        "date,clicks\n2024-01-01,\"" + "1\n".repeat(200_000),
                        "ads.csv, line 2: a cell has more than 100,000 characters; close its quote, or shorten it"),
                // Headers
                text(PLAIN, "", "ads.csv: the file is empty; begin it with a row of column names"),
                text(PLAIN, "\n\n", "ads.csv: the file is empty; begin it with a row of column names"),
                text(PLAIN, "\uFEFF", "ads.csv: the file is empty; begin it with a row of column names"),
                text(
                        PLAIN,
                        "date,clicks,clicks\n",
                        "ads.csv, line 1, column \"clicks\": two columns have this name; give each column a name of its own"),
                text(
                        PLAIN,
                        "Date,clicks\n",
                        "ads.csv, line 1, column \"date\": there is no such column to take the dates from;"
                                + " did you mean \"Date\"? The columns are \"Date\", \"clicks\""),
                text(
                        PLAIN.withMeasure("Cost", PaidMediaMeasures.MEDIA_COST),
                        "\ndate,Costs,Clicks\n",
                        "ads.csv, line 2, column \"Cost\": there is no such column;"
                                + " did you mean \"Costs\"? The columns are \"date\", \"Costs\", \"Clicks\""),
                text(
                        PLAIN,
                        "date;clicks\n",
                        "ads.csv, line 1, column \"date\": there is no such column to take the dates from;"
                                + " the columns are \"date;clicks\"; if they are separated by another character, set the delimiter"),
                // Several at once, in the order of rows; within a row the date first, then measures
                text(
                        PLAIN,
                        "date,clicks,media_cost\nx,1,2\n2024-01-01,a,b\n2024-01-02,1,2\n2024-01-03,1\n",
                        "4 problems:\n"
                                + "ads.csv, line 2, column \"date\": \"x\" is not a date of the form \"yyyy-MM-dd\""
                                + FORMAT
                                + "\nads.csv, line 3, column \"clicks\": \"a\"" + NO_POINT + PLAIN_OR_BLANK
                                + "\nads.csv, line 3, column \"media_cost\": \"b\"" + NO_POINT + PLAIN_OR_BLANK
                                + "\nads.csv, line 5: the row has 2 cells but the header has 3;"
                                + " put cells that contain the delimiter \",\" in quotes"));
    }

    private static Arguments cell(CsvImport csv, String cell, String problem) {
        return cell(csv, cell, cell, problem);
    }

    /** The cell's comma, if it has one, does not separate: the delimiter of these texts is a semicolon. */
    private static Arguments cell(CsvImport csv, String cell, String shown, String problem) {
        return text(
                csv.withDelimiter(';'),
                "date;cost\n2024-01-01;1\n2024-01-02;" + cell + "\n",
                "ads.csv, line 3, column \"cost\": \"" + shown + "\"" + problem);
    }

    private static Arguments date(CsvImport csv, String cell, String problem) {
        return text(
                csv, "date,clicks\n" + cell + ",1\n", "ads.csv, line 2, column \"date\": \"" + cell + "\"" + problem);
    }

    private static Arguments text(CsvImport csv, String text, String message) {
        CsvImport mapped = text.contains("cost\n") && !text.contains("media_cost")
                ? csv.withMeasure("cost", PaidMediaMeasures.MEDIA_COST)
                : csv;
        return arguments(mapped, text, message);
    }

    @ParameterizedTest
    @MethodSource("badTexts")
    void saysWhatIsWrongWhereAndWhatToDo(CsvImport csv, String text, String message) throws IOException {
        Path file = write("ads.csv", text);

        RaceFormatException thrown =
                catchThrowableOfType(RaceFormatException.class, () -> csv.read("ads", List.of(file)));

        assertThat(thrown).hasMessage(message);
    }

    @Test
    void violationsHaveTheirParts() {
        RaceFormatException thrown = catchThrowableOfType(
                RaceFormatException.class,
                () -> PLAIN.read("ads", new StringReader("date,clicks\n2024-01-01,x\n2024-01-02\n")));

        Violation cell = Violation.ofCell(
                "ads", 2, "clicks", "x", "is not a number with decimal separator \".\"", PLAIN_OR_BLANK);
        Violation row = Violation.ofCell(
                "ads",
                3,
                null,
                null,
                "the row has 1 cell but the header has 2",
                "put cells that contain the delimiter \",\" in quotes");
        assertThat(thrown.violations()).containsExactly(cell, row);
        assertThat(thrown.total()).isEqualTo(2);
        assertThat(cell.findColumn()).contains("clicks");
        assertThat(cell.findValue()).contains("x");
        assertThat(row.findColumn()).isEmpty();
        assertThat(row.findValue()).isEmpty();
    }

    @Test
    void showsTheFirst50KeepsTheFirst1000AndCountsAll() {
        String text = "date,clicks\n" + "2024-01-01,x\n".repeat(1_200);

        RaceFormatException thrown =
                catchThrowableOfType(RaceFormatException.class, () -> PLAIN.read("ads", new StringReader(text)));

        assertThat(thrown.violations()).hasSize(1_000);
        assertThat(thrown.total()).isEqualTo(1_200);
        String[] lines = String.valueOf(thrown.getMessage()).split("\n");
        assertThat(lines).hasSize(52);
        assertThat(lines[0]).isEqualTo("1200 problems:");
        assertThat(lines[50]).startsWith("ads, line 51, ");
        assertThat(lines[51]).isEqualTo("and 1150 more");
    }

    @Test
    void namesTheLineOfBytesThatAreNotUtf8() throws IOException {
        Path file = directory.resolve("latin.csv");
        Files.write(
                file,
                "date,campaign,clicks\n2024-01-01,a,1\n2024-01-02,Gr\u00f6\u00dfe,2\n"
                        .getBytes(StandardCharsets.ISO_8859_1));

        RaceFormatException thrown =
                catchThrowableOfType(RaceFormatException.class, () -> PLAIN.read("ads", List.of(file)));

        assertThat(thrown).hasMessage("latin.csv, line 3: the bytes are not UTF-8; save the file as UTF-8");
    }

    @Test
    void utf16IsNotUtf8() throws IOException {
        Path file = directory.resolve("wide.csv");
        Files.write(file, "date,clicks\n2024-01-01,1\n".getBytes(StandardCharsets.UTF_16));

        assertThat(catchThrowableOfType(RaceFormatException.class, () -> PLAIN.read("ads", List.of(file))))
                .hasMessage("wide.csv, line 1: the bytes are not UTF-8; save the file as UTF-8");
        assertThat(catchThrowableOfType(RaceFormatException.class, () -> PLAIN.header(file)))
                .hasMessage("wide.csv, line 1: the bytes are not UTF-8; save the file as UTF-8");
    }

    @Test
    void aReaderOfTheApplicationMayFindMalformedBytesToo() {
        Reader malformed = new FailingReader(new MalformedInputException(1));

        assertThat(catchThrowableOfType(RaceFormatException.class, () -> PLAIN.read("ads", malformed)))
                .hasMessage("ads: the bytes are not UTF-8; save the file as UTF-8");
    }

    @Test
    void whatCannotBeReadAtAllIsAnotherException() {
        Path missing = directory.resolve("missing.csv");
        Reader broken = new FailingReader(new IOException("disk on fire"));

        assertThat(catchThrowableOfType(UncheckedIOException.class, () -> PLAIN.read("ads", List.of(missing))))
                .hasCauseInstanceOf(NoSuchFileException.class);
        assertThat(catchThrowableOfType(UncheckedIOException.class, () -> PLAIN.header(missing)))
                .hasCauseInstanceOf(NoSuchFileException.class);
        assertThat(catchThrowableOfType(UncheckedIOException.class, () -> PLAIN.read("ads", broken)))
                .hasRootCauseMessage("disk on fire");
    }

    @Test
    void filesOfOneTableHaveOneHeader() throws IOException {
        Path january = write("january.csv", "date,clicks\n2024-01-01,1\n");
        Path february = write("february.csv", "clicks,date\n1,2024-02-01\n");

        RaceFormatException thrown =
                catchThrowableOfType(RaceFormatException.class, () -> PLAIN.read("ads", List.of(january, february)));

        assertThat(thrown)
                .hasMessage(
                        "february.csv, line 1: the header is not that of january.csv, which goes into the same table;"
                                + " give both files the columns \"date\", \"clicks\", or read them into two tables");
    }

    @Test
    void problemsOfAllFilesAreReportedTogether() throws IOException {
        Path january = write("january.csv", "date,clicks\n2024-01-01,x\n");
        Path february = write("february.csv", "date,clicks\n2024-02-01,y\n");

        RaceFormatException thrown =
                catchThrowableOfType(RaceFormatException.class, () -> PLAIN.read("ads", List.of(january, february)));

        assertThat(thrown.violations()).extracting(Violation::source).containsExactly("january.csv", "february.csv");
    }

    @Test
    void mistakesOfTheProgramAreIllegalArguments() {
        CsvImport csv = CsvImport.of(KpiCatalog.standard());
        StringReader money = new StringReader("date,media_cost\n2024-01-01,1\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv.read("ads", money))
                .withMessage("table ads: measure media_cost is money without a currency;"
                        + " name one for the table, the measure or the row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv.read("ads", List.of()))
                .withMessage("no files to read into table \"ads\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv.withDelimiter('"'))
                .withMessage("delimiter \"\"\" cannot separate cells; use a comma, a semicolon or a tab");
        assertThatIllegalArgumentException().isThrownBy(() -> csv.withDelimiter('e'));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv.withDecimalSeparator('\''))
                .withMessage("decimal separator ''' is neither '.' nor ','");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> csv.withMeasure("a", PaidMediaMeasures.CLICKS).withMeasure("b", PaidMediaMeasures.CLICKS))
                .withMessage("column \"a\" feeds clicks already, so column \"b\" cannot");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv.withDimension("a", StandardDimensions.CHANNEL)
                        .withDimension("a", StandardDimensions.CHANNEL))
                .withMessage("column \"a\" feeds channel already, so column \"a\" cannot");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv.withCurrencyColumn("a").withCurrencyColumn("b"))
                .withMessage("column \"a\" feeds currency already, so column \"b\" cannot");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv.withMeasure("a", PlanMeasures.TARGET))
                .withMessage("measure target is a symbol of planning, given by a plan and never by a column");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PLAIN.withCurrencyColumn("c").read("ads", new StringReader("date,c\n2024-01-01,EUR\n")))
                .withMessage("table ads has a currency for all money, EUR, and a column with the currency of each row;"
                        + " keep one of the two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv.withDateFormat("yyyy-MM").read("ads", new StringReader("date\n2024-01\n")))
                .withMessage("date format \"yyyy-MM\" names no more than a month, but rows speak for a day;"
                        + " set the row grain to month or longer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv.withDateFormat("yyyy-MM")
                        .withRowGrain(Grain.WEEK)
                        .read("ads", new StringReader("date\n2024-01\n")));
    }

    /** A month does not lie in one period of four or five weeks, and "2024" may mean either of two fiscal years. */
    @Test
    void datesOfTheCivilCalendarDoNotNamePeriodsOfAnother() {
        CsvImport nrf = PLAIN.withRowGrain(Grain.MONTH, RetailCalendar.NRF);
        CsvImport april = PLAIN.withRowGrain(Grain.YEAR, RaceCalendar.parse("year=APRIL"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> nrf.withDateFormat("yyyy-MM").read("ads", new StringReader("date\n2024-01\n")))
                .withMessage(
                        "date format \"yyyy-MM\" names a month of the civil calendar, but rows speak for a month of"
                                + " calendar nrf; write the first day of each, as in yyyy-MM-dd");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> april.withDateFormat("yyyy").read("ads", new StringReader("date\n2024\n")))
                .withMessage("date format \"yyyy\" names a year of the civil calendar, but rows speak for a year of"
                        + " calendar year=APRIL; write the first day of each, as in yyyy-MM-dd");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> april.withDateFormat("yyyy-'Q'q").read("ads", new StringReader("date\n2024-Q1\n")))
                .withMessage(
                        "date format \"yyyy-'Q'q\" names a quarter of the civil calendar, but rows speak for a year"
                                + " of calendar year=APRIL; write the first day of each, as in yyyy-MM-dd");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static final class FailingReader extends Reader {

        private final IOException failure;

        FailingReader(IOException failure) {
            this.failure = failure;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            throw failure;
        }

        @Override
        public void close() {}
    }
}
