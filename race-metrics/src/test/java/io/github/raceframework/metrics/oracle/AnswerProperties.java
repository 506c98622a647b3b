package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.partial.PartialFrame;
import io.github.raceframework.metrics.partial.PartialSource;
import io.github.raceframework.metrics.partial.PartitionedSource;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Any question has one answer, however the rows came in, wherever they lie and whoever does the work: values, flags, reasons and their words, evidence,
 * changes, shares and ranks.
 */
class AnswerProperties {

    private static final int TRIES = 300;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void divisionIntoPartsChangesNothing(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            RandomQuestion question = RandomQuestion.of(seed + i);
            Random random = new Random(seed + i);
            List<Dataset> parts = parts(question, random);
            List<PartialSource> sources = new ArrayList<>();
            parts.forEach(part -> sources.add(random.nextBoolean() ? part : new Shipped(part)));

            assertSame(question, question.answer(PartitionedSource.of(sources)), question.answer(question.dataset()));
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void divisionIntoBlocksChangesNothing(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            RandomQuestion question = RandomQuestion.of(seed + i);
            Random random = new Random(seed + i);
            Dataset grown = question.dataset(table -> new RandomHistory(table, random).live(UnaryOperator.identity()));

            assertSame(question, question.answer(grown), question.answer(question.dataset()));
        }
    }

    /** Of every step of a history. */
    @Property(tries = TRIES / 3, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsRememberedChangesNothing(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            RandomQuestion question = RandomQuestion.of(seed + i);
            Random random = new Random(seed + i);
            Dataset[] remembering = {question.dataset().remembering(random.nextBoolean() ? 100_000 : 20)};
            question.scenario()
                    .tables()
                    .forEach(table -> new RandomHistory(table, random).live(step -> {
                        remembering[0] = remembering[0].with(step);
                        Dataset anew = question.with(Dataset.of(remembering[0].tables().stream()
                                .map(each -> each.name().equals(step.name()) ? step : plain(question, each))
                                .toArray(FactTable[]::new)));
                        List<String> expected = question.answer(anew);
                        assertSame(question, question.answer(remembering[0]), expected);
                        assertSame(question, question.answer(remembering[0]), expected);
                        return step;
                    }));
        }
    }

    private static void assertSame(RandomQuestion question, List<String> answer, List<String> expected) {
        assertThat(RandomQuestion.differences(answer, expected))
                .as(question::toString)
                .isEmpty();
    }

    private static FactTable plain(RandomQuestion question, FactTable table) {
        return question.scenario().tables().stream()
                .filter(each -> each.name().equals(table.name()))
                .map(Scenario::factTable)
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = TRIES / 3, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theNumberOfThreadsChangesNothing(@ForAll long seed) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
                RandomQuestion question = RandomQuestion.of(seed + i);
                Dataset dataset = question.dataset();
                EngineOptions three = EngineOptions.DEFAULT.withExecutor(threads, 3);

                assertSame(
                        question,
                        question.answer(question.engine(dataset).with(three), UnaryOperator.identity()),
                        question.answer(dataset));
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Of windows, comparisons and money in other currencies too. The words of a reason may name the filter. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void filteringToAMemberIsItsSlice(@ForAll long seed) {
        for (int i = 0; i < Tries.SMALL_FACTOR; i++) {
            RandomQuestion any = RandomQuestion.of(seed + i);
            KpiEngine engine = any.engine(any.dataset());
            KpiTable table = KpiEngine.of(any.dataset(), any.scenario().catalog())
                    .run(any.scenario().query());
            if (table.rows().isEmpty() || any.query().dimensions().isEmpty()) {
                continue;
            }
            DateRange range = table.rows()
                    .get(0)
                    .range()
                    .span(table.rows().get(table.size() - 1).range());
            RandomQuestion question = any.plainlyArranged(range);
            String dimension = question.query().dimensions().get(0).text();
            for (String member : members(engine, question.query(), dimension)) {
                Predicate<KpiTable.Row> isOfMember =
                        row -> row.member(dimension).equals(member);
                List<String> slice = values(engine, question.query(), isOfMember);
                List<String> filtered =
                        values(engine, question.query().where(Filter.where(dimension, member)), isOfMember);

                assertThat(RandomQuestion.differences(filtered, slice))
                        .as("%s of %s", member, question)
                        .isEmpty();
            }
        }
    }

    private static Set<String> members(KpiEngine engine, KpiQuery query, String dimension) {
        Set<String> members = new TreeSet<>();
        rows(engine, query).forEach(row -> members.add(row.member(dimension)));
        return members;
    }

    private static List<KpiTable.Row> rows(KpiEngine engine, KpiQuery query) {
        try {
            return engine.run(query).rows();
        } catch (IllegalArgumentException e) {
            // Without a meaning: weeks a year ago, the month to date of a quarter.
            return List.of();
        }
    }

    private static List<String> values(KpiEngine engine, KpiQuery query, Predicate<KpiTable.Row> which) {
        return rows(engine, query).stream()
                .filter(which)
                .flatMap(row -> query.kpis().stream()
                        .map(kpi -> row.range() + " " + row.members() + " " + kpi + " " + row.value(kpi)
                                + query.findComparison()
                                        .map(none -> " after " + row.change(kpi).before() + " by "
                                                + row.change(kpi).absolute() + " or "
                                                + row.change(kpi).relative())
                                        .orElse("")))
                .toList();
    }

    /** The rows, dealt to 1 to 4 parts. */
    private static List<Dataset> parts(RandomQuestion question, Random random) {
        int count = 1 + random.nextInt(4);
        List<List<OracleTable>> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            parts.add(new ArrayList<>());
        }
        for (OracleTable table : question.scenario().tables()) {
            List<List<OracleRow>> dealt = new ArrayList<>();
            parts.forEach(part -> dealt.add(new ArrayList<>()));
            table.rows().forEach(row -> dealt.get(random.nextInt(count)).add(row));
            for (int part = 0; part < count; part++) {
                parts.get(part).add(table.withRows(dealt.get(part)));
            }
        }
        return parts.stream()
                .map(tables -> question.with(
                        Dataset.of(tables.stream().map(Scenario::factTable).toArray(FactTable[]::new))))
                .toList();
    }

    /** A part in another place: its answers come as bytes. */
    private record Shipped(PartialSource source) implements PartialSource {

        @Override
        public SourceSchema schema() {
            return source.schema();
        }

        @Override
        public PartialFrame partial(AggregateQuery query) {
            byte[] bytes = source.partial(query).toBytesWithIdentities();
            PartialFrame read = PartialFrame.parse(bytes);
            assertThat(read.toBytesWithIdentities()).isEqualTo(bytes);
            return read;
        }
    }
}
