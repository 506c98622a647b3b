package io.github.raceframework.examples.cli;

import io.github.raceframework.metrics.funnel.FunnelReport;
import io.github.raceframework.metrics.funnel.FunnelTarget;
import io.github.raceframework.metrics.funnel.PlannedFunnel;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code race plan reverse}: what a target takes. */
@Command(
        name = "reverse",
        description = {
            "Goes back from the target of a plan over a funnel to visits, impressions and budget, by channel and bucket of the target's phasing.",
            "Rates, channels, prices and limits are what the plan assumes of the funnel; with files the rates are measured on these. Where the target cannot be"
                    + " planned for, the exit code is 1."
        },
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false)
final class PlanReverseCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private FunnelOptions options = new FunnelOptions();

    PlanReverseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PlannedFunnel funnel = options.funnel(terminal);
        FunnelTarget target = options.checked(funnel::target);
        FunnelReport needed =
                options.checked(() -> FunnelReport.reverse(funnel.funnel().id(), options.model(funnel), target));
        return new FunnelAnswer(funnel, needed).print(options.format(), terminal);
    }
}
