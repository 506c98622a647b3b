package io.github.raceframework.examples.cli;

import io.github.raceframework.examples.cli.HeldPlan.Held;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.scorecard.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code race scorecard}: a plan held against what was measured. */
@Command(
        name = "scorecard",
        description = {
            "Holds a plan against what was measured up to a day: how each objective stands, the board of four stages and four questions, how many pass from"
                    + " stage to stage, what holds the plan back, and what the plan does where it falls short.",
            "Files are read as race kpis reads them; costs, campaigns and channels come from the plan too. With exchange rates money is put into the currency of"
                    + " the target for an objective in money, and into that of the plan for everything else."
        },
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false)
final class ScorecardCommand implements Runnable {

    private final Terminal terminal;

    @Mixin
    private HeldPlan held = new HeldPlan();

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
        Held read = held.read(terminal);
        Scorecard scorecard = Scorecard.of(read.plan(), read.dataset(), read.asOf(), read.options());
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
}
