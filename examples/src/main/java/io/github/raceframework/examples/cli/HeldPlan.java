package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.FormulaException;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.plan.CostBasis;
import io.github.raceframework.metrics.plan.PlanFacts;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The parameters and options of commands that hold a plan against what was measured up to a day. */
final class HeldPlan {

    @Mixin
    private PlanFile file = new PlanFile();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = FileParameters.DESCRIPTION)
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            converter = DayOption.class,
            description = "The day on which one looks, such as 2025-07-01; it is not over and does not count.")
    private @Nullable LocalDate day;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneOption.class,
            description = "The time zone in which it is that day (default: UTC).")
    private @Nullable ZoneId zone;

    @Option(names = "--with-today", description = "Count the day itself as far as it has come.")
    private boolean withToday;

    @Option(
            names = "--where",
            paramLabel = "FILTER",
            description =
                    "Board, transitions and diagnosis over these rows, such as country=DE. Objectives have scopes of their own.")
    private String where = "";

    @Option(
            names = "--cost-basis",
            paramLabel = "BASIS",
            description =
                    "What marketing costs are: books (actual amounts of the plan), media_and_books (media cost of the files and what else is booked),"
                            + " media_only (media cost of the files, flagged) (default: books).")
    private CostBasis costs = CostBasis.BOOKS;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ConversionOptions conversion = new ConversionOptions();

    /**
     * What was read.
     *
     * @param plan the plan
     * @param dataset what was measured, with the facts of the plan
     * @param asOf up to which day to look
     * @param options how to look
     */
    record Held(RacePlan plan, Dataset dataset, AsOf asOf, ScorecardOptions options) {}

    /** Reads plan and files; what is to be known of them is noted. */
    Held read(Terminal terminal) {
        conversion.findGiven().ifPresent(conversion::require);
        ScorecardOptions options = options();
        ColumnMap columns = input.columnMap();
        InputFiles read = new InputFiles(List.copyOf(files));
        conversion.checkRows(read, input.profiles());
        RacePlan plan = file.read(columns.catalog(), terminal);
        Dataset provided =
                new InputTables(read, input, columns, csv -> conversion.apply(csv, plan.currency())).load(terminal);
        AsOf asOf = AsOf.of(Objects.requireNonNull(day), zone == null ? ZoneId.of("UTC") : zone);
        return new Held(plan, dataset(plan, provided), withToday ? asOf.withToday() : asOf, options);
    }

    private Dataset dataset(RacePlan plan, Dataset provided) {
        try {
            return PlanFacts.of(plan).dataset(costs, provided);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--cost-basis: ", e);
        }
    }

    private ScorecardOptions options() {
        ScorecardOptions options = ScorecardOptions.DEFAULT;
        if (conversion.findGiven().isPresent() && !conversion.isByEvent()) {
            options = options.converting(conversion::conversion);
        }
        try {
            return options.withScope(Filter.parse(where));
        } catch (FormulaException e) {
            throw new UsageException("--where: ", e);
        }
    }

    /** A day. */
    static final class DayOption implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(Text.quoted(value) + " is no day such as 2025-07-01");
            }
        }
    }

    /** A time zone. */
    static final class ZoneOption implements ITypeConverter<ZoneId> {

        @Override
        public ZoneId convert(String value) {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(Text.quoted(value) + " is no time zone such as Europe/Berlin");
            }
        }
    }
}
