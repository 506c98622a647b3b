package io.github.raceframework.metrics.partial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.CustomerMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.Aggregations;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.Counting.Side;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.aggregate.TableSchema.Combining;
import io.github.raceframework.metrics.aggregate.TableSchema.MeasureSchema;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.facts.IdentityCount;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.query.KpiQuery;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Counts over identities merge as sets, and leave the process only where that is asked for. */
class CountedPartsTest {

    private static final DateRange JANUARY = DateRange.parse("2024-01-01/2024-02-01");
    private static final Measure PURCHASERS = SalesMeasures.PURCHASERS;
    private static final Measure RETAINED = CustomerMeasures.CUSTOMERS_RETAINED;
    private static final FactSchema ORDERS = FactSchema.named("orders")
            .withMeasure(SalesMeasures.NET_SALES)
            .withCurrency(Currencies.parse("EUR"))
            .withCoverage(DateRange.parse("2023-12-01/2024-02-01"))
            .withIdentity("customer")
            .withDistinct(PURCHASERS, "customer")
            .withCount(RETAINED, IdentityCount.retained("customer", 30));

    /** Two in December, of whom one comes again in January, beside a new one and a guest. */
    private static final List<String> ROWS = List.of(
            "2023-12-15 anna",
            "2023-12-20 clara",
            "2024-01-05 anna",
            "2024-01-05 berta",
            "2024-01-20 anna",
            "2024-01-20 -");

    static final AggregateQuery QUERY = new AggregateQuery(
            List.of(set(PURCHASERS), set(RETAINED)), List.of(new CellSet(List.of(), List.of(JANUARY))), Filter.ALL);

    private static InputSet set(Measure measure) {
        return new InputSet("orders", Coverage.declared(JANUARY), List.of(new AggregateInput(measure, Filter.ALL)));
    }

    private static Dataset dataset(FactSchema schema, List<String> rows) {
        FactAppender table = FactTable.appender(schema);
        for (String row : rows) {
            String[] cells = row.split(" ", -1);
            table.date(LocalDate.parse(cells[0]))
                    .identity("customer", cells[1].equals("-") ? null : cells[1])
                    .measure("net_sales", 1)
                    .append();
        }
        return Dataset.of(table.toTable());
    }

    static PartialFrame frame() {
        return dataset(ORDERS, ROWS).partial(QUERY);
    }

    private static String told(PartialFrame frame, int input) {
        InputCells cells =
                frame.toFrame(QUERY).blocks().get(0).inputs().get(input).get(0);
        return cells.sum(0) + " of " + cells.knownParts(0) + "/" + cells.parts(0) + " rows, "
                + cells.filledRowPeriods(0) + " days filled";
    }

    /** Anna is in three rows, and in two or three parts: she counts once. Of Anna and Clara, active before January, Anna is at its end. */
    @Test
    void whoIsInSeveralPartsCountsOnce() {
        PartialFrame merged = ROWS.stream()
                .map(row -> dataset(ORDERS, List.of(row)).partial(QUERY))
                .reduce(PartialFrame.none(QUERY, dataset(ORDERS, List.of()).schema()), PartialFrame::merge);

        for (PartialFrame each : List.of(merged, frame(), PartialFrame.parse(frame().toBytesWithIdentities()))) {
            assertThat(told(each, 0)).isEqualTo("2 of 3/4 rows, 2 days filled");
            assertThat(told(each, 1)).isEqualTo("1 of 5/6 rows, 0 days filled");
        }
        assertThat(merged).isEqualTo(frame());
        assertThat(told(PartialFrame.none(QUERY, dataset(ORDERS, List.of()).schema()), 0))
                .isEqualTo("0 of 0/0 rows, 0 days filled");
    }

    /** December of one part and January of the other: neither alone knows who was retained in January. */
    @Test
    void partsKnowTogetherWhatNeitherKnowsAlone() {
        FactSchema inferred = FactSchema.named("orders")
                .withIdentity("customer")
                .withMeasure(SalesMeasures.NET_SALES)
                .withCurrency(Currencies.parse("EUR"))
                .withCount(RETAINED, IdentityCount.retained("customer", 15));
        PartitionedSource source = PartitionedSource.of(
                List.of(dataset(inferred, ROWS.subList(0, 2)), dataset(inferred, ROWS.subList(2, 6))));
        Kpi retained =
                Kpi.define("test.retained", "Retained", "customers_retained").build();

        assertThat(KpiEngine.of(source, KpiCatalog.standard().withKpis(List.of(retained)))
                        .run(KpiQuery.of(retained).range(DateRange.parse("2023-12-30/2024-01-06")))
                        .rows()
                        .get(0)
                        .value(retained))
                .hasToString("1 [COVERAGE_INFERRED]");
    }

    @Test
    void identitiesLeaveTheProcessOnlyWhereThatIsAskedFor() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> frame().toBytes())
                .withMessage("orders.purchasers is counted over identities, so that the bytes would have a digest of"
                        + " each, which is personal data; take toBytesWithIdentities, and keep and pass on the bytes"
                        + " as the identities themselves");
        assertThat(new String(frame().toBytesWithIdentities(), StandardCharsets.ISO_8859_1))
                .contains("RACEPART")
                .doesNotContain("anna", "berta", "clara");
        assertThat(IdentityDigest.of("anna")).hasToString("digest of an identity");
    }

    /** A frame without counts is the same in both ways. */
    @Test
    void withoutCountsThereIsNothingToAskFor() {
        AggregateQuery sales = new AggregateQuery(List.of(set(SalesMeasures.NET_SALES)), QUERY.cellSets(), Filter.ALL);
        PartialFrame frame = dataset(ORDERS, ROWS).partial(sales);

        assertThat(frame.toBytesWithIdentities()).isEqualTo(frame.toBytes());
    }

    /** The bytes are from a Python script that was written by docs/partial-frames.md and knows nothing of this code. */
    @Test
    void bytesAreThoseOfTheDocument() {
        String golden = """
                    524143455041525401ab3e2305968f2ed250a041b0d59ab02ac73fb0179ef5e930f542ce54957b2f4e05116f72646572732e
                    707572636861736572730014637573746f6d657220696e207468652063656c6c196f72646572732e637573746f6d6572735f
                    72657461696e656420637573746f6d65722072657461696e65642077697468696e2033302064617973010001020005000000
                    0001020307000000000104010200029eb4020f04030276f8767563dbf5657727453b70114daee44eb8ff51096931fdd56afb
                    9021feeb01000605021a4e34cc249ba873a0f36bf753070a0c76f8767563dbf5657727453b70114dae0276f8767563dbf565
                    7727453b70114daee44eb8ff51096931fdd56afb9021feebddb7027a
                    """.replaceAll("\\s", "");

        assertThat(HexFormat.of().formatHex(frame().toBytesWithIdentities())).isEqualTo(golden);
    }

    @Test
    void countsMustBeMadeAlike() {
        FactSchema plain = FactSchema.named("orders")
                .withIdentity("customer")
                .withMeasure(SalesMeasures.NET_SALES)
                .withCurrency(Currencies.parse("EUR"))
                .withDistinct(PURCHASERS, "customer");
        FactSchema sixty = plain.withCount(RETAINED, IdentityCount.retained("customer", 60));
        FactSchema thirty = plain.withCount(RETAINED, IdentityCount.retained("customer", 30));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartitionedSource.of(List.of(dataset(thirty, ROWS), dataset(sixty, ROWS))))
                .withMessage(
                        "table orders, measure customers_retained: the counting of part 2, customer retained within"
                                + " 60 days, and of part 1, customer retained within 30 days, are not the same");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PartitionedSource.of(List.of(dataset(plain, ROWS), dataset(plain.withWholeHistory(), ROWS))))
                .withMessage("table orders, measure purchasers: the counting of part 2, customer in the cell of the"
                        + " whole history, and of part 1, customer in the cell, are not the same");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frame().merge(dataset(sixty, ROWS).partial(QUERY)))
                .withMessage("states of tables that are not made alike: orders.customers_retained RETAINED by []"
                        + " alternatives [] claims [] in  by customer retained within 30 days, and"
                        + " orders.customers_retained RETAINED by [] alternatives [] claims [] in  by customer"
                        + " retained within 60 days");
    }

    /** A source may count in a way of its own; then only it can. */
    @Test
    void aCountThatIsNotDescribedIsNotPutTogether() {
        TableSchema described = dataset(ORDERS, ROWS).schema().tables().get(0);
        TableSchema silent = new TableSchema(
                "orders",
                described.rowGrain(),
                described.rowCalendar(),
                Map.of(
                        PURCHASERS.id(),
                        new MeasureSchema(PURCHASERS, Coverage.declared(JANUARY), Combining.COUNTED, null, null, null)),
                Map.of());
        AggregateQuery query = new AggregateQuery(List.of(set(PURCHASERS)), QUERY.cellSets(), Filter.ALL);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialFrame.none(query, new SourceSchema(List.of(silent), List.of())))
                .withMessage("table orders does not say how purchasers is counted over identities, so that counts of"
                        + " parts of its rows cannot be put together; ask the source that has all of them");
    }

    @Test
    void aCellTakesItsOwnKindOfRows() {
        AggregateQuery query = new AggregateQuery(
                List.of(set(PURCHASERS), set(SalesMeasures.NET_SALES)), QUERY.cellSets(), Filter.ALL);
        PartialFrameBuilder builder =
                PartialFrame.builder(query, dataset(ORDERS, ROWS).schema());
        PartialCell counted = builder.cell(0, List.of(), 0, 0, 0);
        PartialCell summed = builder.cell(0, List.of(), 0, 1, 0);
        LocalDate day = JANUARY.from();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> counted.add(day, List.of(), List.of(), null))
                .withMessage(
                        "orders.purchasers is counted over identities; its rows are given to count and countUnknown");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> summed.count(day, Set.of(Side.FIRST), null))
                .withMessage("orders.net_sales is not counted over identities; its rows are given to add");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> summed.countUnknown(day))
                .withMessage("orders.net_sales is not counted over identities; its rows are given to add");
    }

    @Test
    void anInterruptBreaksCountingOff() {
        Dataset dataset = dataset(ORDERS, ROWS);
        AggregateQuery counts = new AggregateQuery(List.of(set(RETAINED)), QUERY.cellSets(), Filter.ALL);
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> dataset.partial(counts))
                    .withMessage("the thread that asks was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void badStatesAreNamed() {
        List<InputForm> forms =
                Shape.of(QUERY, dataset(ORDERS, List.of()).schema()).inputs();
        byte[] oneOfNobody = new byte[19];
        oneOfNobody[0] = 1;
        oneOfNobody[2] = 1;

        assertFault(() -> CellState.read(reader((byte) 0), forms.get(0)), "a state of no rows");
        assertFault(
                () -> CellState.read(reader((byte) 1, (byte) 0), forms.get(1)),
                "row periods of a count that looks back");
        assertFault(() -> CountedParts.read(reader((byte) 1, (byte) 2), forms.get(0)), "more known rows than rows");
        assertFault(() -> CountedParts.read(reader(oneOfNobody), forms.get(0)), "more identities than known rows");
    }

    private static StateReader reader(byte... bytes) {
        return new StateReader(bytes, 0, bytes.length, Aggregations.standard());
    }

    private static void assertFault(ThrowingCallable read, String problem) {
        assertThatExceptionOfType(PartialFormatException.class)
                .isThrownBy(read)
                .satisfies(fault -> assertThat(fault.problem()).isEqualTo(problem));
    }
}
