package io.github.raceframework.examples.cli;

import io.github.raceframework.core.plan.Funnel;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.metrics.funnel.FunnelModel;
import io.github.raceframework.metrics.funnel.PlannedFunnel;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private CatalogOption catalog = new CatalogOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (rounded, for people), json or csv (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    OutputFormat format() {
        return format;
    }

    /** The funnel, with the rates that the plan states. */
    PlannedFunnel funnel(Terminal terminal) {
        RacePlan plan = file.read(catalog.catalog(), terminal);
        try {
            return PlannedFunnel.of(plan, id == null ? choose(plan) : id);
        } catch (IllegalArgumentException e) {
            throw new UsageException(file.toString(), e);
        }
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
