package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.Aggregation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows and what is said about them.
 *
 * @param conformed ids of the dimensions for whose every member the table speaks
 * @param ownCurrencies by id of the measure
 * @param currency of all other money; null where the rows name it
 * @param declared the coverage; empty where it is to be inferred
 * @param counts the measures of which rows have no values
 */
record OracleTable(
        String name,
        Grain rowGrain,
        RaceCalendar rowCalendar,
        List<Dimension> dimensions,
        Set<String> conformed,
        List<Measure> measures,
        Map<String, Currency> ownCurrencies,
        @Nullable Currency currency,
        List<DateRange> declared,
        OracleCounts counts,
        List<OracleRow> rows) {

    /** How a table stands to a member. */
    enum Knowledge {
        KNOWN,
        BY_VOCABULARY,
        UNKNOWN
    }

    boolean hasMeasure(String id) {
        return measures.stream().anyMatch(measure -> measure.id().text().equals(id));
    }

    Optional<Dimension> findDimension(String id) {
        return dimensions.stream()
                .filter(dimension -> dimension.id().text().equals(id))
                .findFirst();
    }

    /** The member as results write it: a blank is not set, a member of the vocabulary has the vocabulary's spelling. */
    static String canonical(Dimension dimension, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return Dimension.NOT_SET;
        }
        return dimension.findMember(written).orElse(written);
    }

    String memberOf(OracleRow row, String dimension) {
        return canonical(findDimension(dimension).orElseThrow(), row.members().get(dimension));
    }

    List<String> membersOf(OracleRow row, Collection<String> wanted) {
        return wanted.stream().map(dimension -> memberOf(row, dimension)).toList();
    }

    /** All its members: what tells the series apart. */
    List<String> seriesOf(OracleRow row) {
        return membersOf(
                row, dimensions.stream().map(dimension -> dimension.id().text()).toList());
    }

    boolean passes(OracleRow row, Filter filter) {
        for (Filter.Condition condition : filter.conditions()) {
            String dimension = condition.dimension().text();
            Dimension definition = findDimension(dimension).orElseThrow();
            boolean named = condition.members().stream()
                    .anyMatch(member -> canonical(definition, member).equals(memberOf(row, dimension)));
            if (named != (condition.test() == Filter.Test.IN)) {
                return false;
            }
        }
        return true;
    }

    Knowledge knows(String dimension, String written) {
        Dimension definition = findDimension(dimension).orElseThrow();
        String member = canonical(definition, written);
        Set<String> occurring =
                rows.stream().map(row -> memberOf(row, dimension)).collect(Collectors.toSet());
        boolean isMember = !definition.isClosed() || definition.vocabulary().contains(member);
        boolean spokenFor = conformed.contains(dimension) && isMember;
        if (member.equals(Dimension.NOT_SET) || spokenFor || occurring.contains(member)) {
            return Knowledge.KNOWN;
        }
        boolean usesVocabulary = !occurring.isEmpty() && definition.vocabulary().containsAll(occurring);
        return usesVocabulary && definition.vocabulary().contains(member) ? Knowledge.BY_VOCABULARY : Knowledge.UNKNOWN;
    }

    /** The time for which a row of that date speaks. */
    DateRange rowPeriod(LocalDate date) {
        return rowCalendar.bucketOf(rowGrain, date).range();
    }

    boolean isCoverageInferred() {
        return declared.isEmpty();
    }

    SortedSet<LocalDate> coveredDays() {
        SortedSet<LocalDate> days = new TreeSet<>();
        declared.forEach(range -> days.addAll(daysOf(range)));
        if (isCoverageInferred() && !rows.isEmpty()) {
            LocalDate first =
                    rows.stream().map(OracleRow::date).min(LocalDate::compareTo).orElseThrow();
            LocalDate last =
                    rows.stream().map(OracleRow::date).max(LocalDate::compareTo).orElseThrow();
            days.addAll(daysOf(
                    new DateRange(rowPeriod(first).from(), rowPeriod(last).to())));
        }
        return days;
    }

    /** The days on which a measure is known: those for which all days that it looks back to are covered, or were before everything. */
    SortedSet<LocalDate> coveredDays(Measure measure) {
        SortedSet<LocalDate> covered = coveredDays();
        Optional<OracleCount> count = counts.find(measure.id().text());
        if (count.isEmpty() || covered.isEmpty()) {
            return covered;
        }
        LocalDate beginning = covered.first();
        SortedSet<LocalDate> known = new TreeSet<>();
        for (LocalDate day : covered) {
            LocalDate earliest = count.get().earliest(day);
            boolean reaches = !earliest.isBefore(beginning) || counts.wholeHistory();
            LocalDate from = earliest.isBefore(beginning) ? beginning : earliest;
            if (reaches && covered.containsAll(daysOf(new DateRange(from, day.plusDays(1))))) {
                known.add(day);
            }
        }
        return known;
    }

    static List<LocalDate> daysOf(DateRange range) {
        return range.from().datesUntil(range.to()).toList();
    }

    /** The currency of the measure in this row; empty for what is not money. */
    Optional<Currency> currencyOf(Measure measure, OracleRow row) {
        Optional<Currency> ofColumn = currencyOf(measure);
        return !measure.unit().hasMoney() || ofColumn.isPresent() ? ofColumn : Optional.ofNullable(row.currency());
    }

    /** The currency of the whole column; empty for what is not money and where rows name it. */
    Optional<Currency> currencyOf(Measure measure) {
        if (!measure.unit().hasMoney()) {
            return Optional.empty();
        }
        return Optional.ofNullable(ownCurrencies.getOrDefault(measure.id().text(), currency));
    }

    /** A data set has one table of a name. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof OracleTable other && name.equals(other.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    OracleTable named(String newName) {
        return new OracleTable(
                newName,
                rowGrain,
                rowCalendar,
                dimensions,
                conformed,
                measures,
                ownCurrencies,
                currency,
                declared,
                counts,
                rows);
    }

    OracleTable withCombined(Map<String, Aggregation<?>> combined) {
        return new OracleTable(
                name,
                rowGrain,
                rowCalendar,
                dimensions,
                conformed,
                measures,
                ownCurrencies,
                currency,
                declared,
                counts.withCombined(combined),
                rows);
    }

    OracleTable withRows(List<OracleRow> newRows) {
        return new OracleTable(
                name,
                rowGrain,
                rowCalendar,
                dimensions,
                conformed,
                measures,
                ownCurrencies,
                currency,
                declared,
                counts,
                newRows);
    }

    /** With a further dimension, whose members the new rows name. */
    OracleTable withDimension(Dimension dimension, List<OracleRow> newRows) {
        List<Dimension> more =
                Stream.concat(dimensions.stream(), Stream.of(dimension)).toList();
        return new OracleTable(
                name,
                rowGrain,
                rowCalendar,
                more,
                conformed,
                measures,
                ownCurrencies,
                currency,
                declared,
                counts,
                newRows);
    }
}
