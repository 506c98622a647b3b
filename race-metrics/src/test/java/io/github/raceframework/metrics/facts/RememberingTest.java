package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.facts.scan.CellMemory;
import io.github.raceframework.metrics.facts.scan.CellSums;
import io.github.raceframework.metrics.facts.scan.RowSpan;
import io.github.raceframework.metrics.facts.scan.SpanCells;
import io.github.raceframework.metrics.facts.scan.SpanQuestion;
import io.github.raceframework.metrics.facts.scan.SpanSums;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a data set remembers. That it gives the right answers is a law of {@code HistoryProperties}. */
class RememberingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Measure MEASURE =
            KpiCatalog.standard().findMeasure("clicks").orElseThrow();
    private static final Kpi CLICKS = KpiCatalog.standard().getKpi("reach.clicks");
    private static final FactSchema SCHEMA =
            FactSchema.named("ads").withDimension(StandardDimensions.CHANNEL).withMeasure(MEASURE);
    private static final SpanQuestion ASKED = question(Filter.ALL, "channel", Set.of());

    private static SpanQuestion question(Filter scope, String by, Set<Lookup> lookups) {
        return new SpanQuestion(
                scope,
                List.of(DimensionId.of(by)),
                List.copyOf(lookups),
                List.of(),
                List.of(new SpanQuestion.Input(MEASURE, Filter.ALL, Set.of())));
    }

    /** A row a day of two channels in turn. */
    private static FactTable days(int firstDay, int count, @Nullable Integer clicks) {
        FactAppender rows = FactTable.appender(SCHEMA);
        for (int day = firstDay; day < firstDay + count; day++) {
            rows.date(DAY.plusDays(day))
                    .dimension("channel", day % 2 == 0 ? "EMAIL" : "SMS")
                    .measure("clicks", clicks)
                    .append();
        }
        return rows.toTable();
    }

    private static List<String> clicks(Dataset dataset, KpiQuery query) {
        KpiTable answer = KpiEngine.of(dataset).run(query);
        return answer.rows().stream()
                .map(row -> row.members() + " " + row.value(CLICKS).findNumber().orElseThrow())
                .toList();
    }

    private static List<String> byChannel(Dataset dataset) {
        return clicks(dataset, KpiQuery.of(CLICKS).by("channel"));
    }

    private static CellMemory memory(Dataset dataset) {
        CellMemory memory = dataset.scanned().memory();
        assertThat(memory).isNotNull();
        return memory == null ? new CellMemory(1) : memory;
    }

    /** A memory that was told something wrong shows that it is asked, and for what. */
    @Test
    void whatIsKnownOfOldRowsIsNotReadAgain() {
        FactTable table = days(0, 20, 1);
        FactBlock block = table.blocks().get(0);
        Dataset dataset = Dataset.of(table).remembering(1000);
        assertThat(byChannel(dataset)).containsExactly("[EMAIL] 10", "[SMS] 10");
        SpanCells right = memory(dataset).find(block, new RowSpan(0, 0, 20), ASKED);
        assertThat(right).isNotNull();
        CellSums wrong = CellSums.of(block.measure(MEASURE.id()), 2);
        wrong.addSum(0, 100, 0);
        wrong.addSum(1, 200, 0);
        int[] ones = {1, 1};
        memory(dataset)
                .keep(
                        block,
                        new RowSpan(0, 0, 20),
                        ASKED,
                        new SpanCells(
                                2, new int[] {0, 1}, List.of(new SpanSums(ones, ones, ones, wrong, new int[] {0, 1}))));

        assertThat(byChannel(dataset.with(table.append(days(20, 1, 5))))).containsExactly("[EMAIL] 105", "[SMS] 200");
        assertThat(byChannel(Dataset.of(table))).containsExactly("[EMAIL] 10", "[SMS] 10");
    }

    @Test
    void aPeriodThatIsAskedInAnotherQueryIsKnown() {
        Dataset dataset = Dataset.of(days(0, 60, 1)).remembering(1000);
        FactBlock block = dataset.tables().get(0).blocks().get(0);

        clicks(dataset, KpiQuery.of(CLICKS).by("channel").grain(Grain.MONTH));

        assertThat(memory(dataset).find(block, new RowSpan(0, 0, 31), ASKED)).isNotNull();
        assertThat(memory(dataset).find(block, new RowSpan(0, 31, 60), ASKED)).isNotNull();
        assertThat(memory(dataset).find(block, new RowSpan(0, 0, 60), ASKED)).isNull();
    }

    @Test
    void rowsOfAViewAreThoseOfTheBlock() {
        FactTable table = days(0, 60, 1);
        Dataset dataset = Dataset.of(table).remembering(1000);
        clicks(dataset, KpiQuery.of(CLICKS).by("channel").grain(Grain.MONTH));
        FactTable restated = table.replacing(
                new DateRange(DAY.plusDays(45), DAY.plusDays(60)),
                FactTable.appender(SCHEMA).toTable());

        assertThat(memory(dataset).find(restated.blocks().get(0), new RowSpan(0, 0, 31), ASKED))
                .isNotNull();
    }

    @Test
    void whatWasNotAskedForTheLongestTimeIsForgottenFirst() {
        CellMemory memory = new CellMemory(60);
        FactBlock block = days(0, 9, 1).blocks().get(0);
        // 16 and as many as groups: 18.
        SpanCells cells = new SpanCells(2, new int[] {0, 1}, List.of());
        for (int row = 0; row < 3; row++) {
            memory.keep(block, new RowSpan(0, row, 9), ASKED, cells);
        }
        assertThat(memory.find(block, new RowSpan(0, 0, 9), ASKED)).isSameAs(cells);

        memory.keep(block, new RowSpan(0, 3, 9), ASKED, cells);

        assertThat(memory.find(block, new RowSpan(0, 0, 9), ASKED)).isSameAs(cells);
        assertThat(memory.find(block, new RowSpan(0, 1, 9), ASKED)).isNull();
        assertThat(memory.find(block, new RowSpan(0, 2, 9), ASKED)).isSameAs(cells);
        memory.keep(block, new RowSpan(0, 4, 9), ASKED, new SpanCells(99, new int[99], List.of()));
        assertThat(memory.find(block, new RowSpan(0, 0, 9), ASKED)).isNull();
        assertThat(memory.find(block, new RowSpan(0, 4, 9), ASKED)).isNull();
    }

    @Test
    void questionsAreToldApartByAllThatMatters() {
        Lookup lookup = Lookup.of(StandardDimensions.CHANNEL, Dimension.open("kind", "of a test"), Map.of());
        Filter email = Filter.where("channel", "EMAIL");
        SpanQuestion groups =
                new SpanQuestion(Filter.ALL, List.of(DimensionId.of("channel")), List.of(), List.of(), List.of());

        assertThat(question(Filter.ALL, "channel", Set.of())).isEqualTo(ASKED).hasSameHashCodeAs(ASKED);
        assertThat(ASKED)
                .isNotEqualTo(question(email, "channel", Set.of()))
                .isNotEqualTo(question(Filter.ALL, "kind", Set.of()))
                .isNotEqualTo(question(Filter.ALL, "channel", Set.of(lookup)))
                .isNotEqualTo(groups)
                .isNotEqualTo("a question");
        CellMemory memory = new CellMemory(1);
        assertThat(memory.known(ASKED)).isSameAs(ASKED);
        assertThat(memory.known(question(Filter.ALL, "channel", Set.of()))).isSameAs(ASKED);
    }

    /** Another lookup under the same name is another question. */
    @Test
    void derivedDimensionsAreRememberedByTheirLookups() {
        Dimension kind = Dimension.open("kind", "of a test");
        Dataset dataset = Dataset.of(days(0, 20, 1)).remembering(1000);
        Dataset one = dataset.with(List.of(Lookup.of(StandardDimensions.CHANNEL, kind, Map.of("EMAIL", "mail"))));
        Dataset other = dataset.with(List.of(Lookup.of(StandardDimensions.CHANNEL, kind, Map.of("SMS", "mail"))));
        KpiQuery query = KpiQuery.of(CLICKS).where(Filter.where("kind", "mail")).by("channel");

        assertThat(clicks(one, query)).containsExactly("[EMAIL] 10");
        assertThat(clicks(other, query)).containsExactly("[SMS] 10");
        assertThat(clicks(one.with(days(0, 40, 1)), query)).containsExactly("[EMAIL] 20");
    }

    /** A first unknown cell in a later block is no reason to read older ones again. */
    @Test
    void anUnknownCellInANewBlockLeavesOldOnesKnown() {
        FactTable table = days(0, 20, 1);
        Dataset dataset = Dataset.of(table).remembering(1000);
        byChannel(dataset);
        FactTable appended = table.append(days(20, 2, null));

        assertThat(byChannel(dataset.with(appended))).containsExactly("[EMAIL] 10", "[SMS] 10");
        SpanQuestion patchy = new SpanQuestion(
                Filter.ALL,
                List.of(DimensionId.of("channel")),
                List.of(),
                List.of(),
                List.of(new SpanQuestion.Input(MEASURE, Filter.ALL, Set.of(new AggregateInput(MEASURE, Filter.ALL)))));
        assertThat(memory(dataset).find(appended.blocks().get(0), new RowSpan(0, 0, 20), ASKED))
                .isNotNull();
        assertThat(memory(dataset).find(appended.blocks().get(1), new RowSpan(0, 0, 2), patchy))
                .isNotNull();
    }

    @Test
    void aTableIsPutInPlaceOfTheOneOfItsName() {
        Dataset dataset = Dataset.of(
                days(0, 2, 1), FactTable.appender(FactSchema.named("other")).toTable());

        assertThat(byChannel(dataset.with(days(0, 4, 1)))).containsExactly("[EMAIL] 2", "[SMS] 2");
        assertThat(dataset.with(days(0, 4, 1)).tables()).map(FactTable::name).containsExactly("ads", "other");
        assertThatThrownBy(() ->
                        dataset.with(FactTable.appender(FactSchema.named("adz")).toTable()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no table \"adz\"; did you mean \"ads\"?");
    }

    @Test
    void aMemoryHasRoomForAtLeastOneCell() {
        assertThatThrownBy(() -> Dataset.of().remembering(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cells 0 is less than 1");
    }

    @Test
    void derivedColumnsOfOldRowsAreTakenOver() {
        Dimension kind = Dimension.open("kind", "of a test");
        Lookup lookup = Lookup.of(StandardDimensions.CHANNEL, kind, Map.of("EMAIL", "mail"));
        FactTable table = days(0, 20, 1);
        Dataset dataset = Dataset.of(table).with(List.of(lookup));
        FactTable derived = dataset.tables().get(0);

        FactTable grown = dataset.with(table.append(days(20, 2, 1))).tables().get(0);
        FactTable grownAfterwards = derived.append(days(20, 2, 1));

        for (FactTable one : List.of(grown, grownAfterwards)) {
            assertThat(one.blocks()).hasSize(2);
            assertThat(one.blocks().get(0).dimension(kind.id()).codes())
                    .isSameAs(derived.blocks().get(0).dimension(kind.id()).codes());
            assertThat(one.unmapped()).hasToString("{kind=[SMS]}");
        }
        Lookup another = Lookup.of(StandardDimensions.CHANNEL, kind, Map.of("SMS", "mail"));
        assertThat(Dataset.of(table)
                        .with(List.of(another))
                        .with(derived)
                        .tables()
                        .get(0)
                        .unmapped())
                .hasToString("{kind=[SMS]}");
    }

    /** In the batch SMS is the first member, in the table the second. */
    @Test
    void aBatchThatWasAskedAloneHasOtherNumbersInATable() {
        Lookup lookup = Lookup.of(
                StandardDimensions.CHANNEL,
                Dimension.open("kind", "of a test"),
                Map.of("EMAIL", "mail", "SMS", "text"));
        FactTable batch = days(21, 3, 1);
        Dataset dataset = Dataset.of(batch).with(List.of(lookup)).remembering(1000);
        KpiQuery byKind = KpiQuery.of(CLICKS).by("kind");

        assertThat(byChannel(dataset)).containsExactly("[EMAIL] 1", "[SMS] 2");
        assertThat(clicks(dataset, byKind)).containsExactly("[mail] 1", "[text] 2");
        FactTable table = days(0, 19, 1).append(batch);
        assertThat(byChannel(dataset.with(table))).containsExactly("[EMAIL] 11", "[SMS] 11");
        assertThat(clicks(dataset.with(table), byKind)).containsExactly("[mail] 11", "[text] 11");
    }

    /** The coverage leaves out every other day, so that one period has more spans of rows than there are periods. */
    @Test
    void aPeriodMayHaveManySpans() {
        FactTable table = FactTable.appender(SCHEMA).toTable();
        for (int day = 0; day < 20; day += 2) {
            FactAppender rows = FactTable.appender(SCHEMA.withCoverage(DateRange.day(DAY.plusDays(day))));
            rows.date(DAY.plusDays(day))
                    .dimension("channel", "EMAIL")
                    .measure("clicks", 1)
                    .append();
            table = table.append(rows.toTable());
        }
        Dataset dataset = Dataset.of(table).remembering(1000);

        assertThat(byChannel(dataset)).containsExactly("[EMAIL] 10");
        assertThat(byChannel(dataset)).containsExactly("[EMAIL] 10");
    }
}
