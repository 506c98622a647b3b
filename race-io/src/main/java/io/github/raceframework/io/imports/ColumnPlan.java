package io.github.raceframework.io.imports;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.io.imports.ImportColumn.Trait;
import io.github.raceframework.io.imports.ImportReport.ColumnUse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one file are for. Columns are named by their places.
 *
 * @param header the headers
 * @param day the place of the day
 * @param lastDay the place of the last day; -1 if there is none
 * @param currency the place of the currency code; -1 if there is none
 * @param groupKey the place of the key of groups; -1 if rows are not grouped
 * @param measures what gives measures
 * @param members what gives members of dimensions
 * @param identities what says whom rows are about
 * @param filters which rows count
 * @param columns what the profile says of a column, by place; null where it says nothing
 * @param money the places of amounts of money
 * @param operands the places of numbers that only formulas use
 * @param formulaColumns the places of the columns that formulas name; those that the file does not have are left out
 * @param uses what became of each column
 */
record ColumnPlan(
        List<String> header,
        int day,
        int lastDay,
        int currency,
        int groupKey,
        List<NumberFeed> measures,
        List<MemberFeed> members,
        List<IdentityFeed> identities,
        List<LineTest> filters,
        List<@Nullable ImportColumn> columns,
        Set<Integer> money,
        Set<Integer> operands,
        Map<String, Integer> formulaColumns,
        List<ColumnUse> uses) {

    /**
     * A measure's column or formula.
     *
     * @param index the place of the column; -1 for a formula
     * @param perLine whether each row of a group has a value of its own
     */
    record NumberFeed(Measure measure, int index, @Nullable RowFormula formula, boolean perLine) {}

    /** A dimension's column. */
    record MemberFeed(Dimension dimension, int index) {}

    /** An identity's column. */
    record IdentityFeed(String name, int index) {}

    /** A test of rows, or of whole groups. */
    record LineTest(RowFormula test, boolean perLine) {}

    boolean hasMoney() {
        return measures.stream().anyMatch(feed -> feed.measure().unit().hasMoney());
    }

    /** The tests of single lines, or those of whole groups; of rows that are not grouped all are such. */
    RowTest[] tests(boolean perLine) {
        return filters.stream()
                .filter(filter -> filter.perLine() == perLine)
                .map(filter -> new RowTest(filter.test(), this))
                .toArray(RowTest[]::new);
    }

    /** The places of all columns of which numbers are used, be it by formulas of what else they hold: their cells tell how numbers are written. */
    List<Integer> numberPlaces() {
        Stream<Integer> columns = measures.stream().map(NumberFeed::index).filter(index -> index >= 0);
        Stream<Integer> named = Stream.concat(
                        measures.stream().map(NumberFeed::formula).filter(Objects::nonNull),
                        filters.stream().map(LineTest::test))
                .flatMap(formula -> formula.numbers().stream())
                .map(formulaColumns::get)
                .filter(Objects::nonNull);
        return Stream.of(columns, operands.stream(), named)
                .flatMap(places -> places)
                .distinct()
                .sorted()
                .toList();
    }

    boolean is(int index, Trait trait) {
        ImportColumn column = columns.get(index);
        return column != null && column.is(trait);
    }
}
