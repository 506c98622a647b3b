package io.github.raceframework.examples.cli;

import io.github.raceframework.examples.cli.HeldPlan.Held;
import io.github.raceframework.report.RaceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code race report}: a plan and what was measured as a dashboard. */
@Command(
        name = "report",
        description = {
            "Makes a dashboard of a plan and what was measured up to a day: whether it is on plan and what to do, the board of four stages and four questions,"
                    + " the funnel, objectives with their pace, budget, trends, why figures changed, and channels.",
            "An HTML report is one file that loads nothing. Files are read as race kpis reads them; costs, campaigns and channels come from the plan too."
        },
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false)
final class ReportCommand implements Runnable {

    private final Terminal terminal;

    @Mixin
    private HeldPlan held = new HeldPlan();

    @Mixin
    private ReportOutput output = new ReportOutput();

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        output.check();
        Held read = held.read(terminal);
        output.write(RaceReport.of(read.plan(), read.dataset(), read.asOf(), read.options()), terminal);
    }
}
