package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Filter.Condition;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.Members;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.kpi.CellFacts.SetTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Counts the days that matter to a cell where the query groups or filters by attributes of the date: of Mondays only Mondays can be covered, or lack
 * rows.
 *
 * <p>Safe for use by several threads.
 */
final class CalendarDays {

    private final CompiledQuery compiled;
    private final Set<DimensionId> attributes = new LinkedHashSet<>();
    private final Map<Key, SetTime> times = new ConcurrentHashMap<>();

    /** What times depend on. */
    private record Key(String table, Coverage window, Filter filter, List<String> members, DateRange range) {}

    CalendarDays(CompiledQuery compiled) {
        this.compiled = compiled;
        for (TableSchema table : compiled.schema().tables()) {
            table.dimensions().forEach((id, members) -> {
                if (members.findCalendarAttribute().isPresent()) {
                    attributes.add(id);
                }
            });
        }
    }

    /** Whether days differ by the group or the filter of an input. */
    boolean matter(Filter filter) {
        return !attributes.isEmpty()
                && Stream.concat(
                                compiled.query().dimensions().stream(),
                                conditions(filter).map(Condition::dimension))
                        .anyMatch(attributes::contains);
    }

    private Stream<Condition> conditions(Filter filter) {
        return compiled.aggregates().scope().and(filter).conditions().stream();
    }

    /**
     * How the days of a period that match stand to those covered.
     *
     * @param all how all its days stand
     */
    SetTime time(TableSchema table, Coverage window, Filter filter, List<String> group, DateRange range, SetTime all) {
        List<DimensionId> dimensions = compiled.query().dimensions();
        List<String> members = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            members.add(attributes.contains(dimensions.get(i)) ? group.get(i) : "");
        }
        Key key = new Key(table.name(), window, filter, members, range);
        return times.computeIfAbsent(key, none -> count(table, window, matching(table, filter, members), range, all));
    }

    private Predicate<LocalDate> matching(TableSchema table, Filter filter, List<String> group) {
        List<Predicate<LocalDate>> tests = new ArrayList<>();
        List<DimensionId> dimensions = compiled.query().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            String member = group.get(i);
            findAttribute(table, dimensions.get(i))
                    .ifPresent(attribute ->
                            tests.add(day -> attribute.memberOf(day).equals(member)));
        }
        conditions(filter)
                .forEach(condition -> findAttribute(table, condition.dimension())
                        .ifPresent(attribute -> tests.add(day -> condition.accepts(attribute.memberOf(day)))));
        return day -> tests.stream().allMatch(test -> test.test(day));
    }

    private static Optional<CalendarAttribute> findAttribute(TableSchema table, DimensionId dimension) {
        return Optional.ofNullable(table.dimensions().get(dimension)).flatMap(Members::findCalendarAttribute);
    }

    private static SetTime count(
            TableSchema table, Coverage window, Predicate<LocalDate> matches, DateRange range, SetTime all) {
        if (all.coveredDays() == 0) {
            return all;
        }
        long days = days(range, matches);
        long covered = 0;
        long rowPeriods = 0;
        for (DateRange part : window.within(range)) {
            covered += days(part, matches);
            rowPeriods += table.rowGrain() == Grain.DAY
                    ? days(part, matches)
                    : table.rowCalendar().buckets(table.rowGrain(), part).stream()
                            .filter(bucket -> matches.test(bucket.range().from()))
                            .count();
        }
        return new SetTime(covered, days, Math.toIntExact(rowPeriods), all.cutsRows());
    }

    private static long days(DateRange range, Predicate<LocalDate> matches) {
        return range.from().datesUntil(range.to()).filter(matches).count();
    }
}
