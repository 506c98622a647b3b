package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.FormulaException;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.plan.CostBasis;
import io.github.raceframework.metrics.plan.PlanFacts;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.ScorecardOptions;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code race scorecard}: a plan held against what was measured. */
@Command(
        name = "scorecard",
        description = {
            "Holds a plan against what was measured up to a day: how each objective stands, the board of four stages and four questions, how many pass from"
                    + " stage to stage, what holds the plan back, and what the plan does where it falls short.",
            "Files are read as race kpis reads them; costs, campaigns and channels come from the plan too."
        },
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false)
final class ScorecardCommand implements Runnable {

    private final Terminal terminal;

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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (rounded, for people) or json (default: table).")
    private Format format = Format.TABLE;

    /** How a scorecard is printed. */
    private enum Format {
        TABLE,
        JSON
    }

    ScorecardCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ScorecardOptions options = options();
        ColumnMap columns = input.columnMap();
        RacePlan plan = file.read(columns.catalog(), terminal);
        Dataset read = new InputTables(new InputFiles(List.copyOf(files)), input, columns).load(terminal);
        Dataset provided = input.providers().addTo(read, columns.catalog());
        Dataset dataset = dataset(plan, provided);
        AsOf asOf = AsOf.of(Objects.requireNonNull(day), zone == null ? ZoneId.of("UTC") : zone);
        Scorecard scorecard = Scorecard.of(plan, dataset, withToday ? asOf.withToday() : asOf, options);
        if (format == Format.JSON) {
            RaceJson.standard().write(DocumentKind.SCORECARD.of(scorecard), terminal.out());
            return;
        }
        terminal.out()
                .print(Text.line(Text.quoted(scorecard.plan()) + ", " + scorecard.period() + ", looked at "
                                + scorecard.asOf()
                                + (scorecard.scope().isAll() ? "" : ", board over " + scorecard.scope()))
                        + "\n\n");
        new ScorecardText(scorecard, terminal.out()).print();
    }

    private Dataset dataset(RacePlan plan, Dataset provided) {
        try {
            return PlanFacts.of(plan).dataset(costs, provided);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--cost-basis: ", e);
        }
    }

    private ScorecardOptions options() {
        try {
            return ScorecardOptions.DEFAULT.withScope(Filter.parse(where));
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
