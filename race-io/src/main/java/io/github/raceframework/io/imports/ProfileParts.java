package io.github.raceframework.io.imports;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.imports.ImportProfile.Distinct;
import io.github.raceframework.io.imports.ImportProfile.Grouping;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an {@link ImportProfile} is made of. Changed only on a copy that nobody else has seen. */
final class ProfileParts {

    final String name;
    List<ImportColumn> columns = List.of();
    List<Computed> computed = List.of();
    List<Distinct> distinct = List.of();
    List<Constant> constants = List.of();
    List<String> dateFormats = List.of();
    List<RowFormula> filters = List.of();
    List<RowFormula> totals = List.of();
    List<String> unknownMarks = List.of("--");
    List<DateRange> coverage = List.of();
    Grain rowGrain = Grain.DAY;

    @Nullable
    Grouping grouping;

    @Nullable
    List<String> rowKey;

    @Nullable
    Character delimiter;

    @Nullable
    Character decimalSeparator;

    @Nullable
    String commentMark;

    @Nullable
    ZoneId zone;

    @Nullable
    Currency currency;

    /** A measure and the formula of its value in a row. */
    record Computed(Measure measure, RowFormula formula) {}

    /** A dimension of which all rows have one member. */
    record Constant(Dimension dimension, String member) {}

    ProfileParts(String name) {
        this.name = name;
    }

    ProfileParts copy() {
        ProfileParts copy = new ProfileParts(name);
        copy.columns = columns;
        copy.computed = computed;
        copy.distinct = distinct;
        copy.constants = constants;
        copy.dateFormats = dateFormats;
        copy.filters = filters;
        copy.totals = totals;
        copy.unknownMarks = unknownMarks;
        copy.coverage = coverage;
        copy.rowGrain = rowGrain;
        copy.grouping = grouping;
        copy.rowKey = rowKey;
        copy.delimiter = delimiter;
        copy.decimalSeparator = decimalSeparator;
        copy.commentMark = commentMark;
        copy.zone = zone;
        copy.currency = currency;
        return copy;
    }

    /** All of it, for comparing. */
    List<@Nullable Object> all() {
        return Arrays.asList(
                name,
                columns,
                computed,
                distinct,
                constants,
                dateFormats,
                filters,
                totals,
                unknownMarks,
                coverage,
                rowGrain,
                grouping,
                rowKey,
                delimiter,
                decimalSeparator,
                commentMark,
                zone,
                currency);
    }
}
