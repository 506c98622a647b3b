package io.github.raceframework.examples.cli;

import io.github.raceframework.core.plan.Funnel;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.funnel.FunnelModel;
import io.github.raceframework.metrics.funnel.PlannedFunnel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of the commands that compute a funnel of a plan. */
final class FunnelOptions {

    @Mixin
    private PlanFile file = new PlanFile();

    @Option(
            names = "--funnel",
            paramLabel = "ID",
            description = "The funnel of the plan (default: the one of which the plan says what it assumes).")
    private @Nullable String id;

    @Option(
            names = "--whole",
            description = "Count whole people: up going back from a target, down going forward from a budget.")
    private boolean whole;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILE",
            description = "Facts to measure the rates on: " + FileParameters.DESCRIPTION)
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--measured-over",
            paramLabel = "FROM/TO",
            converter = InputOptions.RangeOption.class,
            description = "Days that rates are measured over, TO exclusive (default: all that the files cover).")
    private @Nullable DateRange days;

    @Option(names = "--keep-stated", description = "Measure only the rates that the plan does not state.")
    private boolean keepsStated;

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (rounded, for people), json or csv (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    OutputFormat format() {
        return format;
    }

    /** The funnel, with the rates that the plan states, or as they are measured on the files. */
    PlannedFunnel funnel(Terminal terminal) {
        if (files.isEmpty()) {
            refuse("--measured-over", days);
            refuse("--keep-stated", keepsStated ? "" : null);
            RacePlan plan = file.read(input.columnMap().catalog(), terminal);
            return checked(() -> PlannedFunnel.of(plan, idIn(plan)));
        }
        ColumnMap columns = input.columnMap();
        RacePlan plan = file.read(columns.catalog(), terminal);
        Dataset facts = new InputTables(new InputFiles(List.copyOf(files)), input, columns)
                .load(terminal)
                .with(plan.lookups());
        DateRange over = days == null ? covered(facts) : days;
        terminal.note("rates are measured over " + over + (keepsStated ? ", but for those that the plan states" : ""));
        return checked(() -> keepsStated
                ? PlannedFunnel.measured(plan, idIn(plan), facts, over)
                : PlannedFunnel.remeasured(plan, idIn(plan), facts, over));
    }

    private static DateRange covered(Dataset facts) {
        return RangeOptions.findSpan(facts)
                .orElseThrow(() -> new UsageException(
                        "the files cover no day; say over which days to measure with --measured-over"));
    }

    private static void refuse(String option, @Nullable Object given) {
        if (given != null) {
            throw new UsageException(option + (given.equals("") ? "" : " " + given)
                    + " is about rates that are measured; name files to measure them on");
        }
    }

    private String idIn(RacePlan plan) {
        return id == null ? choose(plan) : id;
    }

    private static String choose(RacePlan plan) {
        List<Funnel> assumed = plan.funnels().stream()
                .filter(funnel -> funnel.findAssumptions().isPresent())
                .toList();
        if (assumed.size() > 1) {
            throw new IllegalArgumentException("the plan has several funnels that can be computed; name one of "
                    + Text.list(assumed.stream().map(Funnel::id).toList()) + " with --funnel");
        }
        return assumed.stream()
                .findFirst()
                .or(() -> plan.funnels().stream().findFirst())
                .map(Funnel::id)
                .orElse("");
    }

    /** The chain, with people counted as asked. */
    FunnelModel model(PlannedFunnel funnel) {
        return funnel.model().counting(whole ? FunnelModel.Counting.WHOLE : FunnelModel.Counting.EXACT);
    }

    /** Something that may be refused for what the plan says. */
    <T> T checked(Supplier<T> step) {
        try {
            return step.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(file.toString(), e);
        }
    }
}
