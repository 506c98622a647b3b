package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What is said when something is wrong, and with which exit code. */
class FailuresTest {

    private static final String ADS = "date,channel,clicks,Cost\n2024-01-01,EMAIL,3,5.5\n2024-01-02,EMAIL,4,6\n";

    @TempDir
    private Path directory;

    static Stream<Arguments> wrongUsages() {
        return Stream.of(
                usage(
                        "--map Cost=media_cots: no measure or dimension \"media_cots\"; did you mean \"media_cost\"?"
                                + " race catalog lists them, and dim:NAME makes a dimension of your own",
                        "--map",
                        "Cost=media_cots"),
                usage(
                        "--map Cost=qqqqqqqqqqqq: no measure or dimension \"qqqqqqqqqqqq\";"
                                + " race catalog lists them, and dim:NAME makes a dimension of your own",
                        "--map",
                        "Cost=qqqqqqqqqqqq"),
                usage(
                        "--map Cost=Media Cost: no measure or dimension \"Media Cost\"; did you mean \"media_cost\"?"
                                + " race catalog lists them, and dim:NAME makes a dimension of your own",
                        "--map",
                        "Cost=Media Cost"),
                usage(
                        "--map Cost=date: no measure or dimension \"date\"; name the column of the dates with --date-column",
                        "--map",
                        "Cost=date"),
                usage(
                        "--map Cost=media_cost,: no measure or dimension \"\";"
                                + " race catalog lists them, and dim:NAME makes a dimension of your own",
                        "--map",
                        "Cost=media_cost,"),
                usage("--map Cost: write COLUMN=ID, such as Cost=media_cost", "--map", "Cost"),
                usage("--map =clicks: write COLUMN=ID, such as Cost=media_cost", "--map", "=clicks"),
                usage(
                        "--map Cost=target: target is a symbol of planning, given by a plan and never by a column",
                        "--map",
                        "Cost=target"),
                usage(
                        "--map Cost=dim:My Own: \"My Own\" cannot be the name of a dimension: write lower-case letters,"
                                + " digits and _, and not the id of a measure",
                        "--map",
                        "Cost=dim:My Own"),
                usage(
                        "--map Cost=dim:clicks: \"clicks\" cannot be the name of a dimension: write lower-case letters,"
                                + " digits and _, and not the id of a measure",
                        "--map",
                        "Cost=dim:clicks"),
                usage(
                        "--map: column \"Cost\" feeds leads already, so column \"clicks\" cannot",
                        "--map",
                        "Cost=leads",
                        "--map",
                        "clicks=leads"),
                usage(
                        "table \"ads\": media_cost is money; name its currency with --currency EUR, or a column that does"
                                + " with --map COLUMN=currency",
                        "--map",
                        "Cost=media_cost"),
                usage(
                        "table ads has a currency for all money, EUR, and a column with the currency of each row;"
                                + " keep one of the two",
                        "--map",
                        "channel=currency",
                        "--currency",
                        "EUR"),
                usage(
                        "date format \"yyyy-mm-dd\" gives no date: write yyyy for the year, MM for the month, dd for the day,"
                                + " as in yyyy-MM-dd",
                        "--date-format",
                        "yyyy-mm-dd"),
                usage(
                        "date format \"yyyy-MM\" names no more than a month, but rows speak for a day;"
                                + " set the row grain to month or longer",
                        "--date-format",
                        "yyyy-MM"),
                usage("delimiter \"x\" cannot separate cells; use a comma, a semicolon or a tab", "--delimiter", "x"),
                usage("Invalid value for option '--delimiter': \";;\" is not one character", "--delimiter", ";;"),
                usage("decimal separator '_' is neither '.' nor ','", "--decimal", "_"),
                usage(
                        "Invalid value for option '--currency': \"Euro\" is not an ISO 4217 currency code, such as EUR, USD"
                                + " or JPY",
                        "--currency",
                        "Euro"),
                usage(
                        "Invalid value for option '--coverage' (FROM/TO): \"2024-01\" is not a range of dates such as"
                                + " 2024-01-01/2024-02-01 (end exclusive)",
                        "--coverage",
                        "2024-01"),
                usage(
                        "Invalid value for option '--row-grain': expected one of [DAY, WEEK, MONTH, QUARTER, YEAR]"
                                + " (case-insensitive) but was 'hour'",
                        "--row-grain",
                        "hour"),
                usage(
                        "Invalid value for option '--calendar': calendar \"nfr\": \"nfr\" is no calendar; write iso, nrf,"
                                + " week=SUNDAY,year=APRIL or 4-4-5,last=SATURDAY,month=JANUARY; did you mean \"nrf\"?",
                        "--calendar",
                        "nfr"),
                usage(
                        "Invalid value for option '--row-calendar': calendar \"week=\": week is one of MONDAY, TUESDAY,"
                                + " WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY, not \"\"",
                        "--row-calendar",
                        "week="),
                usage("--calendar nrf is about buckets of time; ask for them with --grain", "--calendar", "nrf"),
                usage("--trailing 3 is about buckets of time; ask for them with --grain", "--trailing", "3"),
                usage("--to-date YEAR is about buckets of time; ask for them with --grain", "--to-date", "year"),
                usage(
                        "--trailing \"3 weeks\" is no number of buckets, such as 3, or of days, such as 28,day",
                        "--grain",
                        "month",
                        "--trailing",
                        "3 weeks"),
                usage(
                        "--trailing and --to-date: a value goes over one of the two",
                        "--grain",
                        "month",
                        "--trailing",
                        "3",
                        "--to-date",
                        "year"),
                usage("a MONTH has no WEEK to date; name a longer grain", "--grain", "month", "--to-date", "week"),
                usage(
                        "--row-calendar nrf is about rows of a week or longer; say what a row speaks for with --row-grain",
                        "--row-calendar",
                        "nrf"),
                usage(
                        "date format \"yyyy-MM\" names a month of the civil calendar, but rows speak for a month of calendar"
                                + " nrf; write the first day of each, as in yyyy-MM-dd",
                        "--date-format",
                        "yyyy-MM",
                        "--row-grain",
                        "month",
                        "--row-calendar",
                        "nrf"),
                usage("--kpi: no KPI \"reach.cmp\"; did you mean \"reach.cpm\"?", "--kpi", "reach.cmp"),
                usage("--kpi: no KPI \"headlines\"; did you mean \"headline\"?", "--kpi", "headlines"),
                usage("--kpi: no KPI \"clicks\"; it is a measure, which --formula x='clicks' shows", "--kpi", "clicks"),
                usage(
                        "--formula x: unknown measure or KPI \"impresions\"; did you mean \"impressions\"? at position 10 of"
                                + " \"clicks / impresions\"",
                        "--formula",
                        "x=clicks / impresions"),
                usage(
                        "--formula x: cannot subtract count/money from count at position 8 of \"clicks - clicks / media_cost\"",
                        "--formula",
                        "x=clicks - clicks / media_cost"),
                usage(
                        "--formula x: its unit is money^2, which is no number, money, duration, score or money per time",
                        "--formula",
                        "x=media_cost * media_cost"),
                usage(
                        "--formula reach.ctr: KPI id \"reach.ctr\" is taken by another KPI",
                        "--formula",
                        "reach.ctr=clicks / impressions"),
                usage(
                        "--formula X: KPI id \"X\" is not of the form lower-case words joined by dots, such as convert.cac or"
                                + " acme.rate",
                        "--formula",
                        "X=clicks"),
                usage("--formula clicks: write ID=EXPRESSION, such as cpl='media_cost / leads'", "--formula", "clicks"),
                usage("--by: no table has a dimension \"chanel\"; did you mean \"channel\"?", "--by", "chanel"),
                usage(
                        "--by: no table has a dimension \"campaign\"; there are \"channel\", \"channel_group\", \"media\"",
                        "--by",
                        "campaign"),
                usage("--by: a query is split twice by one dimension: [channel, channel]", "--by", "channel,channel"),
                usage(
                        "--where: no table has a dimension \"chanel\"; did you mean \"channel\"?",
                        "--where",
                        "chanel=EMAIL"),
                usage(
                        "--where: expected a member but found \",\" at position 9 of \"channel=,\"",
                        "--where",
                        "channel=,"),
                usage(
                        "Invalid value for option '--from': \"1.1.2024\" is not a date such as 2024-02-29",
                        "--from",
                        "1.1.2024"),
                usage(
                        "no day lies from 2024-02-01 to 2024-01-03 (where the data end), the end exclusive",
                        "--from",
                        "2024-02-01"),
                usage(
                        "no day lies from 2024-01-01 (where the data begin) to 2023-01-01, the end exclusive",
                        "--to",
                        "2023-01-01"),
                usage(
                        "no day lies from 2024-01-02 to 2024-01-02, the end exclusive",
                        "--from",
                        "2024-01-02",
                        "--to",
                        "2024-01-02"),
                usage(
                        "Invalid value for option '--format': expected one of [TABLE, JSON, CSV] (case-insensitive) but was"
                                + " 'xml'",
                        "--format",
                        "xml"),
                usage("Unknown option: '--gran'; did you mean --grain?", "--gran"),
                usage(
                        "option '--format' (FORMAT) should be specified only once",
                        "--format",
                        "csv",
                        "--format",
                        "csv"));
    }

    private static Arguments usage(String message, String... args) {
        return arguments(message, List.of(args));
    }

    @ParameterizedTest
    @MethodSource("wrongUsages")
    void wrongUsageIsExplained(String message, List<String> args) throws IOException {
        List<Object> all = new ArrayList<>(List.of("kpis", write("ads.csv", ADS)));
        all.addAll(args);

        Race race = Race.run(all);

        assertThat(race.err().lines().filter(line -> !line.startsWith("note: ")))
                .containsExactly("race: " + message, "Try \"race kpis --help\".");
        assertThat(race.out()).isEmpty();
        assertThat(race.exitCode()).isEqualTo(2);
    }

    @Test
    void commandsAndFilesAreNeeded() throws IOException {
        Path missing = directory.resolve("missing.csv");
        Path ads = write("ads.csv", ADS);

        assertThat(Race.run())
                .isEqualTo(wrong(
                        "name a command: demo, kpis, query, plan, scorecard, report, import, validate, explain, computable or catalog",
                        "race"));
        assertThat(Race.run("kpi"))
                .isEqualTo(wrong("Unmatched argument at index 0: 'kpi'; did you mean kpis?", "race"));
        assertThat(Race.run("kpis")).isEqualTo(wrong("Missing required parameter: 'FILE'", "race kpis"));
        assertThat(Race.run("kpis", missing)).isEqualTo(wrong("there is no file " + missing, "race kpis"));
        assertThat(Race.run("computable", directory))
                .isEqualTo(wrong(directory + " is a directory", "race computable"));
        assertThat(Race.run("kpis", ads, directory.resolve("./ads.csv")))
                .isEqualTo(wrong(
                        "file " + directory.resolve("./ads.csv") + " is given twice, so its rows would count twice",
                        "race kpis"));
        assertThat(Race.run("kpis", ads, "--kpi", "reach.clicks", "--by", "x").exitCode())
                .isEqualTo(2);
        assertThat(Race.run("catalog", "--stage", "reech"))
                .isEqualTo(wrong("--stage: no stage \"reech\"; did you mean \"reach\"?", "race catalog"));
        assertThat(Race.run("catalog", "--format", "csv"))
                .isEqualTo(wrong(
                        "Invalid value for option '--format': expected one of [TABLE, JSON, MARKDOWN] (case-insensitive) but was 'csv'",
                        "race catalog"));
    }

    @Test
    void aFilterNeedsADimensionThatIsThere() throws IOException {
        Path plain = write("plain.csv", "date,clicks\n2024-01-01,1\n");
        Path empty = write("empty.csv", "date,clicks\n");

        assertThat(Race.run("kpis", plain, "--by", "channel"))
                .isEqualTo(wrong(
                        "--by: no table has a dimension \"channel\"; map a column to one with --map", "race kpis"));
        assertThat(Race.run("kpis", empty, "--from", "2024-01-01").err())
                .contains("race: --from 2024-01-01: the data cover no day, so name the other end of the range too\n");
    }

    @Test
    void aColumnIsLookedForInAllFiles() throws IOException {
        Path ads = write("ads.csv", "date,clicks\n2024-01-01,1\n");
        Path web = write("web.csv", "date,visits\n2024-01-01,1\n");

        assertThat(Race.run("kpis", ads, web, "--map", "visits=sessions", "--kpi", "reach.sessions")
                        .exitCode())
                .isZero();
        assertThat(Race.run("kpis", ads, web, "--map", "visit=sessions")).isEqualTo(new Race(3, "", """
                race: ads.csv, line 1, column "visit": there is no such column; the columns are "date", "clicks"
                race: web.csv, line 1, column "visit": there is no such column; did you mean "visits"? The columns are "date", "visits"
                """));
    }

    /** A column that a file lacks is a matter of the file: the message names it, and what it has instead. */
    @Test
    void aFileThatLacksAColumnIsBadData() throws IOException {
        Path ads = write("ads.csv", ADS);

        assertThat(Race.run("kpis", ads, "--map", "Costs=media_cost", "--currency", "EUR"))
                .isEqualTo(new Race(3, "", """
                race: ads.csv, line 1, column "Costs": there is no such column; did you mean "Cost"? The columns are "date", "channel", "clicks", "Cost"
                """));
        assertThat(Race.run("kpis", ads, "--date-column", "Date")).isEqualTo(new Race(3, "", """
                race: ads.csv, line 1, column "Date": there is no such column to take the dates from; did you mean "date"? The columns are "date", "channel", "clicks", "Cost"
                """));
        assertThat(Race.run("kpis", ads, "--delimiter", ";")).isEqualTo(new Race(3, "", """
                race: ads.csv, line 1, column "date": there is no such column to take the dates from; the columns are "date,channel,clicks,Cost"; if they are separated by another character, set the delimiter
                """));
    }

    @Test
    void aFormulaThatTakesTheNameOfAColumnIsWrongUsage() throws IOException {
        Path ads = write("ads.csv", ADS);

        Race race = Race.run("kpis", ads, "--formula", "notes=clicks", "--format", "csv");

        assertThat(race.exitCode()).isEqualTo(2);
        assertThat(race.err()).contains("notes");
    }

    @Test
    void aSlipInADateDoesNotFillTheMemory() throws IOException {
        Path ads = write("ads.csv", "date,clicks\n0024-01-01,3\n2024-01-02,4\n");

        Race race = Race.run("kpis", ads, "--kpi", "reach.clicks", "--grain", "day");

        assertThat(race.exitCode()).isEqualTo(2);
        assertThat(race.err())
                .contains("range 0024-01-01/2024-01-03 has more than 366000 periods of a DAY;"
                        + " ask for a coarser grain or a shorter range");
    }

    @Test
    void aDirectoryOrPipeIsNoFile() {
        assertThat(Race.run("kpis", "/dev/null").exitCode()).isEqualTo(2);
    }

    private static Race wrong(String message, String command) {
        return new Race(2, "", "race: " + message + "\nTry \"" + command + " --help\".\n");
    }

    @Test
    void badDataHasALinePerProblem() throws IOException {
        Path ads = write("ads.csv", "date,clicks\n2024-01-32,3\n2024-01-02,3,4\n2024-01-03,3 clicks\n");
        Path web = write("web.csv", "date,sessions\n2024-01-01,x\n");

        Race race = Race.run("kpis", ads, web);

        assertThat(race.out()).isEmpty();
        assertThat(race.err()).isEqualTo("""
                        race: ads.csv, line 2, column "date": "2024-01-32" is not a date of the form "yyyy-MM-dd"; correct the date or set the date format
                        race: ads.csv, line 3: the row has 3 cells but the header has 2; put cells that contain the delimiter "," in quotes
                        race: ads.csv, line 4, column "clicks": "3 clicks" is not a number with decimal separator "."; write a plain number, or leave the cell blank if it is unknown
                        race: web.csv, line 2, column "sessions": "x" is not a number with decimal separator "."; write a plain number, or leave the cell blank if it is unknown
                        """);
        assertThat(race.exitCode()).isEqualTo(3);
    }

    @Test
    void aFileThatLacksTheDatesIsBadDataWhereAnotherHasThem() throws IOException {
        Path ads = write("ads.csv", "date,clicks\n2024-01-02,3\n");
        Path web = write("web.csv", "day,sessions\n2024-01-01,1\n");

        Race race = Race.run("kpis", ads, web);

        assertThat(race.err())
                .isEqualTo("race: web.csv, line 1, column \"date\": there is no such column to take the dates from;"
                        + " the columns are \"day\", \"sessions\"\n");
        assertThat(race.exitCode()).isEqualTo(3);
    }

    @Test
    void anEmptyFileIsBadDataAndManyProblemsEnd() throws IOException {
        Path empty = write("empty.csv", "");
        Path many = write("many.csv", "date,clicks\n" + "2024-01-01,x\n".repeat(1_003));

        assertThat(Race.run("kpis", empty))
                .isEqualTo(
                        new Race(3, "", "race: empty.csv: the file is empty; begin it with a row of column names\n"));
        assertThat(Race.run("kpis", many).err().lines()).hasSize(1_001).endsWith("race: and 3 more");
    }

    @Test
    void whatNobodyExpectedIsOneLineUnlessAskedFor() {
        StringWriter quiet = new StringWriter();
        StringWriter loud = new StringWriter();
        CommandLine command = new CommandLine(CommandLine.Model.CommandSpec.create());

        int exitCode =
                failures(quiet, false).handleExecutionException(new IllegalStateException("a\nb"), command, null);
        failures(loud, true).handleExecutionException(new IllegalStateException("a\nb"), command, null);

        assertThat(exitCode).isEqualTo(1);
        assertThat(quiet)
                .hasToString("race: unexpected error: java.lang.IllegalStateException: a b (--debug prints where)\n");
        assertThat(loud.toString())
                .startsWith(
                        "race: unexpected error: java.lang.IllegalStateException: a b\njava.lang.IllegalStateException: a")
                .contains("\tat ");
    }

    @Test
    void filesThatCannotBeReadAreNamed() {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(CommandLine.Model.CommandSpec.create());
        Failures failures = failures(err, false);

        failures.handleExecutionException(
                new UncheckedIOException(new AccessDeniedException("ads.csv")), command, null);
        failures.handleExecutionException(new UncheckedIOException(new IOException("disk on fire")), command, null);

        assertThat(err.toString())
                .contains("race: file ads.csv may not be read\n")
                .contains("race: a file cannot be read: disk on fire\n");
    }

    @Test
    void aResultThatCannotBeWrittenIsAFailure() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();

        int exitCode = RaceCommand.run(new PrintWriter(full), new PrintWriter(err), "catalog");

        assertThat(exitCode).isEqualTo(1);
        assertThat(err).hasToString("race: the result could not be written in full\n");
    }

    private static Failures failures(StringWriter err, boolean debug) {
        return new Failures(new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err)), () -> debug);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
