package io.github.raceframework.examples.cli;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The range that {@code --from} and {@code --to} name; an end left out is that of the data. */
final class RangeOptions {

    private RangeOptions() {}

    static Optional<DateRange> findRange(@Nullable LocalDate from, @Nullable LocalDate to, Dataset dataset) {
        if (from == null && to == null) {
            return Optional.empty();
        }
        LocalDate first = from != null ? from : span(dataset, "--to", to).from();
        LocalDate end = to != null ? to : span(dataset, "--from", from).to();
        if (!first.isBefore(end)) {
            throw new UsageException("no day lies from " + first + (from == null ? " (where the data begin)" : "")
                    + " to " + end + (to == null ? " (where the data end)" : "") + ", the end exclusive");
        }
        return Optional.of(new DateRange(first, end));
    }

    private static DateRange span(Dataset dataset, String option, @Nullable LocalDate given) {
        return findSpan(dataset)
                .orElseThrow(() -> new UsageException(
                        option + " " + given + ": the data cover no day, so name the other end of the range too"));
    }

    /** From the first day that the data cover to the last; empty if they cover none. */
    static Optional<DateRange> findSpan(Dataset dataset) {
        return dataset.schema().tables().stream()
                .flatMap(table -> table.measures().values().stream())
                .flatMap(measure -> measure.coverage().findSpan().stream())
                .reduce(DateRange::span);
    }

    /** A date such as 2024-02-29. */
    static final class DateOption implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(Text.quoted(value) + " is not a date such as 2024-02-29");
            }
        }
    }
}
