package io.github.raceframework.examples.cli;

import picocli.CommandLine.Command;

/** {@code race plan}: what a plan takes, what its budget yields, and whether its targets go together. */
@Command(
        name = "plan",
        description = "What the targets of a plan take, what its budget yields, and whether its targets go together.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class PlanCommand implements Runnable {

    @Override
    public void run() {
        throw new UsageException("name what to do with the plan: reverse, forward or check");
    }
}
