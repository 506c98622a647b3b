package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.facts.store.CountRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Counts over identities are the sizes of sets that are filled row by row as the rules say. */
class IdentityCountProperties {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Dimension COUNTRY = Dimension.open("country", "of a test");
    private static final Measure AGAIN = Measure.flow("again", Unit.COUNT, "of a test");
    private static final Measure WEIGHT = Measure.flow("weight", Unit.COUNT, "of a test");

    private record Row(
            LocalDate day,
            String country,
            @Nullable String customer,
            @Nullable Integer again,
            @Nullable Integer weight) {}

    private record Case(String name, IdentityCount count) {
        Measure measure() {
            return Measure.distinct(name, "of a test");
        }
    }

    private static final class World {
        final Random random;
        final int days;
        final List<Row> rows = new ArrayList<>();
        final List<Case> cases = new ArrayList<>();

        World(long seed) {
            random = new Random(seed);
            days = 1 + random.nextInt(60);
            int customers = 1 + random.nextInt(random.nextBoolean() ? 5 : 200);
            int countries = 1 + random.nextInt(random.nextInt(5) == 0 ? 200 : 4);
            int unknown = random.nextInt(3) * 10;
            int size = random.nextInt(random.nextBoolean() ? 20 : 400);
            for (int i = 0; i < size; i++) {
                rows.add(new Row(
                        FIRST.plusDays(random.nextInt(days)),
                        "c" + random.nextInt(countries),
                        random.nextInt(100) < unknown ? blank() : "p" + random.nextInt(customers),
                        random.nextInt(100) < unknown ? null : random.nextInt(2),
                        random.nextInt(100) < unknown ? null : random.nextInt(9)));
            }
            int within = 1 + random.nextInt(40);
            add("seen", IdentityCount.distinct("customer"));
            add("active", IdentityCount.active("customer", within));
            add("opening", IdentityCount.opening("customer", within));
            add("retained", IdentityCount.retained("customer", within));
            add("lost", IdentityCount.lost("customer", within));
            add("ever", IdentityCount.ever("customer"));
            add("lapsed", IdentityCount.lapsed("customer", within));
        }

        private @Nullable String blank() {
            return random.nextBoolean() ? null : " ";
        }

        private void add(String name, IdentityCount count) {
            cases.add(new Case(name, count));
            cases.add(new Case(name + "_again", count.having(AGAIN)));
        }

        /** All rows at once or, from the same seed, in one of many histories. */
        FactTable table() {
            Random history = new Random(rows.size() + 31L * days);
            FactTable table = table(List.of());
            for (int from = 0; from < rows.size(); ) {
                int to = history.nextInt(3) == 0 ? rows.size() : from + 1 + history.nextInt(rows.size() - from);
                table = table.appendNewRows(table(rows.subList(from, to)));
                from = to;
            }
            DateRange restated =
                    new DateRange(FIRST.plusDays(history.nextInt(days)), FIRST.plusDays(days + history.nextInt(9)));
            FactTable right = table(
                    rows.stream().filter(row -> restated.contains(row.day())).toList());
            FactTable wrong = table(List.of(new Row(restated.from(), "c0", "somebody else", 1, 1)));
            return history.nextBoolean() ? table.replacing(restated, wrong).replacing(restated, right) : table;
        }

        private FactTable table(List<Row> some) {
            FactSchema schema = FactSchema.named("orders")
                    .withDimension(COUNTRY)
                    .withMeasure(AGAIN)
                    .withMeasure(WEIGHT)
                    .withIdentity("customer")
                    .withWholeHistory();
            for (Case each : cases) {
                schema = schema.withCount(each.measure(), each.count());
            }
            FactAppender appender = FactTable.appender(schema);
            for (Row row : some) {
                appender.date(row.day())
                        .dimension("country", row.country())
                        .identity("customer", row.customer())
                        .measure("again", row.again())
                        .measure("weight", row.weight())
                        .append();
            }
            return appender.toTable();
        }

        DateRange range() {
            LocalDate from = FIRST.plusDays(random.nextInt(days + 10) - 5);
            return new DateRange(from, from.plusDays(1 + random.nextInt(20)));
        }

        Filter filter() {
            return random.nextInt(3) == 0 ? Filter.where("country", "c0", "c1") : Filter.ALL;
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aCountIsTheSizeOfTheSetThatItsRuleDescribes(@ForAll long seed) {
        World world = new World(seed);
        List<DateRange> periods = IntStream.rangeClosed(0, world.random.nextInt(5))
                .mapToObj(i -> world.range())
                .toList();
        List<DateRange> covered = IntStream.rangeClosed(0, world.random.nextInt(3))
                .mapToObj(i -> world.range())
                .toList();
        Coverage window = world.random.nextBoolean()
                ? Coverage.declared(new DateRange(FIRST.minusDays(9), FIRST.plusDays(99)))
                : new Coverage(covered, false);
        Filter scope = world.filter();
        Filter filter = world.filter();
        boolean byCountry = world.random.nextBoolean();
        boolean together = world.random.nextBoolean();
        List<InputSet> sets = new ArrayList<>();
        for (Case each : world.cases) {
            List<AggregateInput> inputs = new ArrayList<>(List.of(new AggregateInput(each.measure(), filter)));
            if (together) {
                inputs.add(new AggregateInput(WEIGHT, Filter.ALL));
            }
            sets.add(new InputSet("orders", window, inputs));
        }
        CellSet cells = new CellSet(byCountry ? List.of(DimensionId.of("country")) : List.of(), periods);
        AggregateQuery query = new AggregateQuery(sets, List.of(cells), scope);
        CellBlock block = Dataset.of(world.table()).run(query).blocks().get(0);

        for (int group = 0; group < block.groups().size(); group++) {
            List<String> members = block.groups().get(group);
            Predicate<Row> passes = row -> (members.isEmpty() || row.country().equals(members.get(0)))
                    && scope.conditions().stream().allMatch(condition -> condition.accepts(row.country()))
                    && filter.conditions().stream().allMatch(condition -> condition.accepts(row.country()));
            for (int period = 0; period < periods.size(); period++) {
                int cell = group * periods.size() + period;
                for (int i = 0; i < world.cases.size(); i++) {
                    InputCells found = block.inputs().get(i).get(0);
                    Expected expected = expected(
                            world,
                            passes,
                            world.cases.get(i).count().rule(),
                            together,
                            window.within(periods.get(period)));
                    assertThat(List.of(found.sum(cell).longValueExact(), found.parts(cell), found.knownParts(cell)))
                            .as("%s of %s in %s", world.cases.get(i).count(), members, periods.get(period))
                            .containsExactly((long) expected.people.size(), expected.parts, expected.known);
                }
            }
        }
    }

    private static final class Expected {
        final Set<String> people = new HashSet<>();
        long parts;
        long known;
    }

    /** The rules of {@link IdentityCount}, written down a second time and without any thought of speed. */
    private static Expected expected(
            World world, Predicate<Row> passes, CountRule count, boolean together, List<DateRange> days) {
        Expected expected = new Expected();
        if (days.isEmpty()) {
            return expected;
        }
        LocalDate start = days.get(0).from();
        LocalDate end = days.get(days.size() - 1).to();
        Predicate<Row> inCell = row -> days.stream().anyMatch(range -> range.contains(row.day()));
        Predicate<Row> before = row -> row.day().isBefore(start) && !row.day().isBefore(start.minusDays(count.days()));
        Predicate<Row> atEnd = row -> row.day().isBefore(end) && !row.day().isBefore(end.minusDays(count.days()));
        Predicate<Row> ever = row -> row.day().isBefore(end);
        Predicate<Row> first = switch (count.whom()) {
            case IN_CELL -> inCell;
            case ACTIVE -> atEnd;
            case OPENING, RETAINED, LOST -> before;
            case EVER, LAPSED -> ever;
        };
        Set<String> closing = new HashSet<>();
        for (Row row : world.rows) {
            boolean heldAgainst = count.whom() == CountRule.Whom.RETAINED
                    || count.whom() == CountRule.Whom.LOST
                    || count.whom() == CountRule.Whom.LAPSED;
            boolean looked = passes.test(row) && (first.test(row) || (heldAgainst && atEnd.test(row)));
            boolean known = row.customer() != null
                    && !row.customer().isBlank()
                    && (count.findCondition().isEmpty() || row.again() != null)
                    && (!together || row.weight() != null);
            expected.parts += looked ? 1 : 0;
            expected.known += looked && known ? 1 : 0;
            boolean counts =
                    count.findCondition().isEmpty() || Integer.valueOf(1).equals(row.again());
            if (looked && known && counts && first.test(row)) {
                expected.people.add(row.customer());
            }
            if (looked && known && counts && atEnd.test(row)) {
                closing.add(row.customer());
            }
        }
        if (count.whom() == CountRule.Whom.RETAINED) {
            expected.people.retainAll(closing);
        } else if (count.whom() == CountRule.Whom.LOST || count.whom() == CountRule.Whom.LAPSED) {
            expected.people.removeAll(closing);
        }
        return expected;
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theNumberOfThreadsMakesNoDifference(@ForAll long seed) {
        World world = new World(seed);
        List<AggregateInput> inputs = world.cases.stream()
                .map(each -> new AggregateInput(each.measure(), Filter.ALL))
                .toList();
        List<DateRange> periods =
                IntStream.range(0, 9).mapToObj(i -> world.range()).toList();
        AggregateQuery query = new AggregateQuery(
                List.of(new InputSet("orders", Coverage.declared(new DateRange(FIRST, FIRST.plusDays(99))), inputs)),
                List.of(new CellSet(List.of(DimensionId.of("country")), periods)),
                Filter.ALL);
        Dataset alone = Dataset.of(world.table());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            assertThat(sums(alone.run(query, EngineOptions.DEFAULT.withExecutor(threads, 3))
                            .blocks()
                            .get(0)))
                    .isEqualTo(sums(alone.run(query).blocks().get(0)));
        } finally {
            threads.shutdown();
        }
    }

    /** Of one long period threads share the groups. */
    @Example
    void threadsThatShareGroupsCountTheSame() {
        World world = new World(7);
        world.rows.clear();
        for (int i = 0; i < 40_000; i++) {
            world.rows.add(new Row(
                    FIRST.plusDays(i % 50),
                    "c" + world.random.nextInt(5),
                    i % 17 == 0 ? null : "p" + world.random.nextInt(3_000),
                    world.random.nextInt(2),
                    1));
        }
        List<InputSet> sets = world.cases.stream()
                .map(each -> new InputSet(
                        "orders",
                        Coverage.declared(new DateRange(FIRST, FIRST.plusDays(99))),
                        List.of(new AggregateInput(each.measure(), Filter.ALL))))
                .toList();
        CellSet cells = new CellSet(
                List.of(DimensionId.of("country")), List.of(new DateRange(FIRST.plusDays(1), FIRST.plusDays(60))));
        AggregateQuery query = new AggregateQuery(sets, List.of(cells), Filter.ALL);
        Dataset alone = Dataset.of(world.table());
        CellBlock one = alone.run(query).blocks().get(0);
        CellBlock three = alone.run(query, EngineOptions.DEFAULT.withExecutor(Runnable::run, 3))
                .blocks()
                .get(0);
        for (int i = 0; i < sets.size(); i++) {
            InputCells expected = one.inputs().get(i).get(0);
            InputCells found = three.inputs().get(i).get(0);
            for (int cell = 0; cell < one.groups().size(); cell++) {
                assertThat(List.of(
                                found.sum(cell),
                                found.parts(cell),
                                found.knownParts(cell),
                                found.filledRowPeriods(cell)))
                        .containsExactly(
                                expected.sum(cell),
                                expected.parts(cell),
                                expected.knownParts(cell),
                                expected.filledRowPeriods(cell));
            }
        }
        assertThat(one.inputs().get(0).get(0).sum(0).intValueExact()).isBetween(1, 3_000);
    }

    private static List<Long> sums(CellBlock block) {
        int cells = block.groups().size() * 9;
        return block.inputs().get(0).stream()
                .flatMap(input -> IntStream.range(0, cells)
                        .mapToObj(cell -> input.sum(cell).longValueExact()))
                .toList();
    }
}
