package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.io.fault.RaceFormatException.Violation;
import io.github.raceframework.io.imports.PieceReader.PieceRead;
import io.github.raceframework.metrics.facts.FactSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PieceReadingTest {

    private static final Executor THREADS = task -> new Thread(task).start();
    private static final String HEADER = "date,campaign,clicks\n";
    private static final String ROWS = HEADER + "2024-01-01,a,1\n".repeat(40);

    /** So many that a piece is some rows. */
    private static final int SIZE = 64;

    private static FilePieces pieces(InputStream text) throws IOException {
        return new FilePieces(text, SIZE, ',');
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final List<String> COLUMNS = List.of("date", "campaign", "clicks");
    private static final FactSchema SCHEMA =
            FactSchema.named("ads").withDimension(StandardDimensions.CAMPAIGN).withMeasure(PaidMediaMeasures.CLICKS);

    private static PieceReader newReader() {
        return new PieceReader(plan(SCHEMA), rows -> {});
    }

    private static ReadingPlan plan(FactSchema schema) {
        ColumnPlan columns = new ColumnPlan(
                COLUMNS,
                0,
                -1,
                -1,
                -1,
                List.of(new ColumnPlan.NumberFeed(PaidMediaMeasures.CLICKS, 2, null, false)),
                List.of(new ColumnPlan.MemberFeed(StandardDimensions.CAMPAIGN, 1)),
                List.of(),
                List.of(),
                Collections.nCopies(COLUMNS.size(), null),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of());
        FilePlan file = new FilePlan(
                "ads.csv",
                new ExportDialect(ExportEncoding.UTF_8, ',', 1, 1, COLUMNS),
                columns,
                new DateCells("yyyy-MM-dd"),
                new NumberCells('.'),
                null,
                Map.of(),
                Long.MAX_VALUE,
                Long.MAX_VALUE);
        return new ReadingPlan(new ProfileParts("ads"), file, schema, BadCells.FAIL, false);
    }

    /** The rows read; -1 where there is doubt. */
    private static int read(InputStream text, Executor executor, int helpers) throws IOException {
        return pieces(text, executor, helpers)
                .map(parts -> parts.stream()
                        .mapToInt(part -> part.facts().toTable().size())
                        .sum())
                .orElse(-1);
    }

    private static Optional<List<PieceRead>> pieces(InputStream text, Executor executor, int helpers)
            throws IOException {
        return new PieceReading(pieces(text), PieceReadingTest::newReader).read(executor, helpers);
    }

    private static List<String> problems(String text, int helpers) throws IOException {
        return pieces(stream(text), THREADS, helpers).orElseThrow().stream()
                .flatMap(part -> part.read().violations().kept().stream())
                .map(Violation::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER,
                "\uFEFF" + HEADER + "2024-01-01,a,1\n2024-01-01,b,2\n2024-01-01,c,3\n2024-01-01,d,4\n2024-01-01,e,5\n",
                HEADER + "2024-01-01,a,1",
                HEADER + "2024-01-01,a,\n",
                HEADER + "\r\n2024-01-01,Gr\u00fc\u00dfe,1\r\n\r\n",
                HEADER + "2024-01-01,a\tb,1e2\n",
                "\"date\",campaign,\"clicks\"\n\"2024-01-01\",\"a, \"\"b\"\"\nc\",\"1\"\n",
                HEADER + "2024-01-01,\"Gr\u00fc\u00dfe\",1\n"
            })
    void isSureOfOrdinaryFiles(String text) throws IOException {
        long rows = text.lines().filter(line -> line.contains("2024-")).count();

        assertThat(read(stream(text), Runnable::run, 0)).isEqualTo((int) rows);
        assertThat(read(stream(text), THREADS, 3)).isEqualTo((int) rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01,\"a,1\n",
                "2024-01-01,\"a\"b,1\n",
            })
    void leavesQuotesThatDoNotMatchToAParser(String row) throws IOException {
        assertThat(read(stream(ROWS + row + "2024-01-02,b,3\n"), Runnable::run, 0))
                .isEqualTo(-1);
        assertThat(read(stream(ROWS + row + "2024-01-02,b,3\n"), THREADS, 3)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01,a,x\n",
                "2024-01-32,a,1\n",
                ",a,1\n",
                "2024-01-01,a\n",
                "2024-01-01,a,1,2\n",
                "2024-01-01,\"a\",1,2\n",
                "2024-01-01,\"a\"\n",
                "2024-01-01,\"a\",x\n",
                "2024-01-01,\"a \"\"b\"\"\",x\n",
                " \n"
            })
    void reportsABadRowOnce(String row) throws IOException {
        String text = ROWS + row + "2024-01-02,b,3\n";

        assertThat(problems(text, 0)).hasSize(1).isEqualTo(problems(text, 3));
        assertThat(read(stream(text), THREADS, 3)).isEqualTo(41);
    }

    @Test
    void isNotSureOfOtherEncodings() throws IOException {
        byte[] latin = (HEADER + "2024-01-01,Gr\u00fc\u00dfe,1\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] quoted = (HEADER + "2024-01-01,\"Gr\u00fc\u00dfe\",1\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(new ByteArrayInputStream(latin), Runnable::run, 0)).isEqualTo(-1);
        assertThat(read(new ByteArrayInputStream(quoted), Runnable::run, 0)).isEqualTo(-1);
    }

    @Test
    void isNotSureOfRowsLongerThanAPieceOrWithoutLineFeeds() throws IOException {
        assertThat(read(stream(HEADER + "2024-01-01," + "a".repeat(2 * SIZE) + ",1\n"), Runnable::run, 0))
                .isEqualTo(-1);
        assertThat(read(stream(ROWS.replace('\n', '\r')), Runnable::run, 0)).isEqualTo(-1);
        // The header in the second piece would be taken for a row.
        assertThat(read(stream("\n".repeat(SIZE) + ROWS), Runnable::run, 0)).isEqualTo(-1);
        assertThat(read(stream("\n".repeat(SIZE - 4) + "\"a\"\n"), Runnable::run, 0))
                .isZero();
    }

    @Test
    void anExecutorWithoutAFreeThreadLeavesTheWorkToTheThreadThatAsks() throws IOException {
        List<Runnable> neverRun = new ArrayList<>();

        assertThat(read(stream(ROWS), neverRun::add, 3)).isEqualTo(40);
        assertThat(neverRun).hasSize(3);
        neverRun.forEach(Runnable::run);
    }

    @Test
    void anExecutorThatRefusesLeavesTheWorkToTheThreadThatAsks() throws IOException {
        Executor full = task -> {
            throw new RejectedExecutionException("full");
        };

        assertThat(read(stream(ROWS), full, 3)).isEqualTo(40);
    }

    @Test
    void anExecutorThatRunsTasksAtOnceDoesTheWork() throws IOException {
        assertThat(read(stream(ROWS), Runnable::run, 3)).isEqualTo(40);
    }

    @Test
    void anExecutorThatFailsIsHeard() {
        Executor broken = task -> {
            throw new IllegalStateException("broken");
        };

        assertThatThrownBy(() -> read(stream(ROWS), broken, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void aFileThatCannotBeReadOnIsHeard() {
        for (int helpers : new int[] {0, 3}) {
            InputStream failing = new SequenceInputStream(stream(ROWS), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("disk on fire");
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    return read();
                }
            });

            assertThatThrownBy(() -> read(failing, THREADS, helpers))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("disk on fire");
        }
    }

    /** Whichever thread it is in. */
    @Test
    void aReaderThatFailsIsHeard() {
        // A column of a measure that the schema does not have.
        for (int helpers : new int[] {0, 3}) {
            assertThatThrownBy(() -> new PieceReading(
                                    pieces(stream(ROWS)),
                                    () -> new PieceReader(plan(FactSchema.named("ads")), rows -> {}))
                            .read(THREADS, helpers))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void filesAreReadWithTheThreadsOfTheApplication(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("ads.csv");
        int rows = 2 * FilePieces.SIZE / 15;
        Files.writeString(file, HEADER + "2024-01-01,a,1\n".repeat(rows));
        AtomicInteger lent = new AtomicInteger();
        Executor executor = task -> {
            lent.incrementAndGet();
            THREADS.execute(task);
        };
        CsvImport csv = CsvImport.of(KpiCatalog.standard()).withCurrency(Currencies.parse("EUR"));

        ImportedTable read = csv.withExecutor(executor, 2).read("ads", List.of(file, file));

        assertThat(read.table()).hasToString("ads (" + 2 * rows + " rows)");
        assertThat(lent).hasPositiveValue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv.withExecutor(executor, 0))
                .withMessage("threads 0 is less than 1, the thread that asks");
    }
}
