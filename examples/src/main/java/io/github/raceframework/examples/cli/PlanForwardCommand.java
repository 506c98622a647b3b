package io.github.raceframework.examples.cli;

import io.github.raceframework.metrics.funnel.FunnelChannel;
import io.github.raceframework.metrics.funnel.FunnelReport;
import io.github.raceframework.metrics.funnel.PlannedFunnel;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code race plan forward}: what a budget yields. */
@Command(
        name = "forward",
        description = {
            "Goes forward from the planned media budget of a plan over a funnel to what it yields, by channel and bucket of the target's phasing.",
            "The budget of a channel is the planned amount of all media lines of that channel, in the period of the target. With files the rates are measured on these."
                    + " Where nothing can be planned, the exit code is 1."
        },
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false)
final class PlanForwardCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private FunnelOptions options = new FunnelOptions();

    PlanForwardCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PlannedFunnel funnel = options.funnel(terminal);
        if (funnel.budgetLines().isEmpty()) {
            throw new UsageException("no budget line is for media over a channel of funnel \""
                    + funnel.funnel().id() + "\" that has a price; plan one, or give its channel a price");
        }
        FunnelReport yielded =
                options.checked(() -> FunnelReport.forward(funnel.funnel().id(), options.model(funnel), funnel.budget())
                        .withTarget(funnel.target()));
        List<String> free = funnel.model().channels().stream()
                .filter(channel -> channel.findPrice().isEmpty())
                .map(FunnelChannel::name)
                .toList();
        if (!free.isEmpty()) {
            terminal.note("without a price a budget brings nobody, so " + Text.list(free) + " is left out");
        }
        funnel.findBudgetElsewhere()
                .ifPresent(money -> terminal.note(money + " of the budget is outside "
                        + funnel.objective().target().period() + ", the period of the target, and left out"));
        if (!funnel.objective().scope().isAll()) {
            terminal.note("the objective is about "
                    + Text.line(funnel.objective().scope().toString())
                    + ", and a budget line does not say whether it is: all media lines of a channel count");
        }
        return new FunnelAnswer(funnel, yielded).print(options.format(), terminal);
    }
}
