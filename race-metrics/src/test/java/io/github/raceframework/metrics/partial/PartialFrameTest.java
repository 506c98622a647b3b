package io.github.raceframework.metrics.partial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.AggregationProvider;
import io.github.raceframework.metrics.aggregate.Aggregations;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartialFrameTest {

    static final DateRange JANUARY = DateRange.parse("2024-01-01/2024-02-01");
    private static final Measure POSITION = Measure.of(
            "test_position",
            Unit.SCORE,
            MeasureKind.STOCK,
            new Additivity(OverTime.NONE, OverDimensions.NONE, Set.of()),
            "Position on a result page.");

    private static final FactSchema ADS = FactSchema.named("ads")
            .withDimension(dimension("channel"))
            .withDimension(dimension("campaign"))
            .withMeasure(measure("media_cost"))
            .withMeasure(measure("followers"))
            .withMeasure(measure("reach"))
            .withMeasure(measure("impressions"))
            .withMeasure(POSITION, Aggregation.weightedMean("impressions"))
            .withCurrency(Currencies.parse("EUR"));

    /** Day, channel, campaign, cost, followers, reach, impressions, position. */
    private static final List<String> ROWS = List.of(
            "01 EMAIL a 10  100 700 20 1",
            "02 EMAIL a 2.5 110 -   30 3",
            "05 EMAIL b 0.1 50  300 50 2",
            "05 SMS   - -4  -   9   10 -");

    static final AggregateQuery QUERY = new AggregateQuery(
            List.of(
                    set(measure("media_cost"), Filter.ALL),
                    set(measure("followers"), Filter.ALL),
                    set(measure("reach"), Filter.where("channel", "EMAIL")),
                    set(POSITION, Filter.ALL)),
            List.of(new CellSet(List.of(DimensionId.of("channel")), List.of(JANUARY))),
            Filter.ALL);

    private static Dimension dimension(String id) {
        return KpiCatalog.standard().findDimension(DimensionId.of(id)).orElseThrow();
    }

    private static Measure measure(String id) {
        return KpiCatalog.standard().findMeasure(id).orElseThrow();
    }

    private static InputSet set(Measure measure, Filter filter) {
        return new InputSet("ads", Coverage.declared(JANUARY), List.of(new AggregateInput(measure, filter)));
    }

    static Dataset dataset(List<String> rows) {
        List<String> columns =
                List.of("channel", "campaign", "media_cost", "followers", "reach", "impressions", "test_position");
        FactAppender table = FactTable.appender(ADS);
        for (String row : rows) {
            String[] cells = row.split(" +", -1);
            table.date(LocalDate.parse("2024-01-" + cells[0]));
            for (int i = 1; i < cells.length; i++) {
                if (!cells[i].equals("-") && i <= 2) {
                    table.dimension(columns.get(i - 1), cells[i]);
                } else if (!cells[i].equals("-")) {
                    table.measure(columns.get(i - 1), new BigDecimal(cells[i]));
                }
            }
            table.append();
        }
        return Dataset.of(table.toTable());
    }

    static PartialFrame frame() {
        return dataset(ROWS).partial(QUERY);
    }

    /** The bytes are from a Python script of some fifty lines that was written by docs/partial-frames.md and knows nothing of this code. */
    @Test
    void bytesAreThoseOfTheDocument() throws IOException {
        byte[] golden = golden();

        assertThat(HexFormat.of().formatHex(frame().toBytes()))
                .isEqualTo(HexFormat.of().formatHex(golden));
        assertThat(PartialFrame.parse(golden)).isEqualTo(frame());
    }

    private static byte[] golden() throws IOException {
        try (InputStream in = PartialFrameTest.class.getResourceAsStream("frame.hex")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
            return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
        }
    }

    /** By hand from the rows above: positions (20 + 90 + 100) / 100. */
    @Test
    void partsMergeToTheWhole() {
        PartialFrame merged = ROWS.stream()
                .map(row -> dataset(List.of(row)).partial(QUERY))
                .reduce(PartialFrame.none(QUERY, dataset(List.of()).schema()), PartialFrame::merge);

        assertThat(merged).isEqualTo(frame()).hasSameHashCodeAs(frame());
        var block = merged.toFrame(QUERY).blocks().get(0);
        assertThat(block.groups()).containsExactly(List.of("EMAIL"), List.of("SMS"));
        InputCells position = block.inputs().get(3).get(0);
        assertThat(position.sum(0)).isEqualTo(new BigDecimal("2.1"));
        assertThat(position.parts(1)).isEqualTo(1);
        assertThat(position.knownParts(1)).isZero();
        assertThat(position.sum(1)).isZero();
        assertThat(position.findNoValue(1)).isEmpty();
        InputCells reach = block.inputs().get(2).get(0);
        assertThat(reach.findLargest(0)).contains(new BigDecimal("700"));
        assertThat(reach.parts(1)).isZero();
    }

    @Test
    void aFrameKnowsItsQuestion() {
        AggregateQuery other = new AggregateQuery(QUERY.inputSets(), QUERY.cellSets(), Filter.where("channel", "SMS"));
        PartialFrame theirs = dataset(ROWS).partial(other);
        String mine = frame().toString().substring("partial frame of question ".length());
        String its = theirs.toString().substring("partial frame of question ".length());

        assertThat(mine).matches("[0-9a-f]{8}");
        assertThatThrownBy(() -> frame().merge(theirs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the two partial frames answer different questions, " + mine + " and " + its
                        + "; only answers to one question merge");
        assertThatThrownBy(() -> theirs.toFrame(QUERY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the partial frame answers question " + its + ", not " + mine + ", the one asked");
        assertThat(frame()).isNotEqualTo(theirs);
    }

    /** Days outside the periods asked for, and the order of conditions, change nothing. */
    @Test
    void aQuestionIsWhatItCounts() {
        List<InputSet> wider = QUERY.inputSets().stream()
                .map(set -> new InputSet(
                        set.table(), Coverage.inferred(DateRange.parse("2023-01-01/2025-01-01")), set.inputs()))
                .toList();
        Filter one = Filter.where("channel", "SMS", "EMAIL").and(Filter.where("campaign", "a"));
        Filter same = Filter.where("campaign", "a").and(Filter.where("channel", "EMAIL", "SMS"));

        assertThat(dataset(ROWS).partial(new AggregateQuery(wider, QUERY.cellSets(), one)))
                .isEqualTo(dataset(ROWS).partial(new AggregateQuery(QUERY.inputSets(), QUERY.cellSets(), same)));
    }

    @Test
    void tablesMustBeMadeAlike() {
        Dataset other = Dataset.of(
                FactTable.appender(ADS.withDimension(dimension("stage"))).toTable());

        assertThatThrownBy(() -> frame().merge(other.partial(QUERY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("states of tables that are not made alike: ads.followers LAST by [campaign, channel]"
                        + " alternatives [] claims [] in  by additivity, and ads.followers LAST by [campaign, channel,"
                        + " stage] alternatives [] claims [] in  by additivity");
    }

    @Test
    void anUnknownTableOrMeasureIsAnError() {
        AggregateQuery adds = new AggregateQuery(
                List.of(new InputSet("adds", Coverage.NONE, List.of())), QUERY.cellSets(), Filter.ALL);
        AggregateQuery clicks =
                new AggregateQuery(List.of(set(measure("clicks"), Filter.ALL)), QUERY.cellSets(), Filter.ALL);

        assertThatThrownBy(() -> dataset(ROWS).partial(adds))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no table \"adds\"; did you mean \"ads\"?");
        assertThatThrownBy(() -> dataset(ROWS).partial(clicks))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("table ads has no measure clicks");
    }

    @Test
    void aTotalHasItsOneGroupWithoutRows() {
        AggregateQuery total =
                new AggregateQuery(QUERY.inputSets(), List.of(new CellSet(List.of(), List.of(JANUARY))), Filter.ALL);
        PartialFrame none = dataset(List.of()).partial(total);

        assertThat(PartialFrame.parse(none.toBytes())
                        .toFrame(total)
                        .blocks()
                        .get(0)
                        .groups())
                .containsExactly(List.of());
    }

    @Test
    void badBytesAreNamedByPlaceAndProblem() {
        byte[] good = frame().toBytes();
        byte[] newer = good.clone();
        newer[8] = 2;
        byte[] flipped = good.clone();
        flipped[60] ^= 1;

        assertFault(new byte[0], 0, "does not begin with RACEPART");
        assertFault("RACEPORT".getBytes(StandardCharsets.US_ASCII), 5, "does not begin with RACEPART");
        assertFault(Arrays.copyOf(good, 30), 30, "the bytes end early");
        assertFault(newer, 8, "version 2, and this library reads version 1");
        assertFault(flipped, good.length - 4, "the checksum is wrong: bytes were changed or are missing");
        assertFault(
                Arrays.copyOf(good, good.length - 1),
                good.length - 5,
                "the checksum is wrong: bytes were changed or are missing");
    }

    /**
     * An aggregation whose states nobody can read.
     *
     * @param version its version
     */
    private record Unreadable(int version) implements Aggregation<int[]> {
        @Override
        public String id() {
            return "test.unreadable";
        }

        @Override
        public int[] newState() {
            return new int[0];
        }

        @Override
        public void add(int[] state, BigDecimal value, List<BigDecimal> alongside) {}

        @Override
        public void merge(int[] state, int[] other) {}

        @Override
        public byte[] toBytes(int[] state) {
            return new byte[1];
        }

        @Override
        public int[] parse(byte[] bytes) {
            throw new UnsupportedOperationException("never");
        }

        @Override
        public Outcome result(int[] state) {
            throw new UnsupportedOperationException("never");
        }
    }

    private static Aggregations knowing(Aggregation<?> aggregation) {
        return Aggregations.standard().with(new AggregationProvider() {
            @Override
            public Collection<Aggregation<?>> aggregations() {
                return List.of(aggregation);
            }
        });
    }

    @Test
    void statesOfAnAggregationAreReadByThatAggregation() {
        FactSchema schema = FactSchema.named("ads").withMeasure(POSITION, new Unreadable(1));
        FactAppender rows = FactTable.appender(schema);
        rows.date(JANUARY.from()).measure("test_position", 1).append();
        AggregateQuery query = new AggregateQuery(
                List.of(set(POSITION, Filter.ALL)), List.of(new CellSet(List.of(), List.of(JANUARY))), Filter.ALL);
        PartialFrame frame = Dataset.of(rows.toTable()).partial(query);
        byte[] bytes = frame.toBytes();

        assertThatThrownBy(() -> PartialFrame.parse(bytes))
                .isInstanceOf(PartialFormatException.class)
                .hasMessageEndingWith(
                        ": no aggregation \"test.unreadable\"; there are count, max, min and weighted_mean(WEIGHT)");
        assertThatThrownBy(() -> PartialFrame.parse(bytes, knowing(new Unreadable(2))))
                .isInstanceOf(PartialFormatException.class)
                .hasMessageEndingWith(": states of version 1 of aggregation test.unreadable, and version 2 reads them");
        assertThatThrownBy(() -> PartialFrame.parse(bytes, knowing(new Unreadable(1))))
                .isInstanceOf(PartialFormatException.class)
                .hasMessageEndingWith(": aggregation test.unreadable cannot read its state:"
                        + " java.lang.UnsupportedOperationException: never");
        InputCells cells = frame.toFrame(query).blocks().get(0).inputs().get(0).get(0);
        assertThat(cells.findNoValue(0))
                .contains(new Outcome.NoValue(
                        AbsenceReason.FAILED,
                        "aggregation test.unreadable of class " + Unreadable.class.getName()
                                + " threw java.lang.UnsupportedOperationException"));
        assertThat(cells.sum(0)).isZero();
    }

    private static void assertFault(byte[] bytes, int position, String problem) {
        PartialFormatException fault =
                catchThrowableOfType(PartialFormatException.class, () -> PartialFrame.parse(bytes));

        assertThat(fault.position()).isEqualTo(position);
        assertThat(fault.problem()).isEqualTo(problem);
        assertThat(fault).hasMessage("partial frame, byte " + position + ": " + problem);
    }
}
