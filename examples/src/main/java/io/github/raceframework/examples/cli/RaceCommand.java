package io.github.raceframework.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code race}. Results go to the standard output, everything else to the standard error. */
@Command(
        name = "race",
        description = "KPIs of the RACE framework (Plan, Reach, Act, Convert, Engage) from CSV exports.",
        mixinStandardHelpOptions = true,
        versionProvider = RaceCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit codes: 0 good, 2 wrong usage, 3 bad data, 1 anything else."})
public final class RaceCommand implements Runnable {

    private static final int FAILED = 1;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an unexpected error.")
    private boolean debug;

    private RaceCommand() {}

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        int exitCode;
        try (PrintWriter out = writer(FileDescriptor.out);
                PrintWriter err = writer(FileDescriptor.err)) {
            exitCode = run(out, err, args);
        }
        System.exit(exitCode);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        OutputStream bytes = new FileOutputStream(stream);
        return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), false);
    }

    /** Runs the command with other streams, and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        RaceCommand race = new RaceCommand();
        Terminal terminal = new Terminal(out, err);
        Failures failures = new Failures(terminal, () -> race.debug);
        CommandLine command = new CommandLine(race)
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new KpisCommand(terminal))
                .addSubcommand(new QueryCommand(terminal))
                .addSubcommand(new CommandLine(new PlanCommand())
                        .addSubcommand(new PlanReverseCommand(terminal))
                        .addSubcommand(new PlanForwardCommand(terminal))
                        .addSubcommand(new PlanCheckCommand(terminal)))
                .addSubcommand(new ScorecardCommand(terminal))
                .addSubcommand(new ReportCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new ValidateCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new ComputableCommand(terminal))
                .addSubcommand(new CatalogCommand(terminal))
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        int exitCode = command.execute(args);
        err.flush();
        if (out.checkError()) {
            terminal.error("the result could not be written in full");
            err.flush();
            return FAILED;
        }
        return exitCode;
    }

    @Override
    public void run() {
        throw new UsageException(
                "name a command: demo, kpis, query, plan, scorecard, report, import, validate, explain, computable or catalog");
    }

    /** The version the jar was built with. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = RaceCommand.class.getPackage().getImplementationVersion();
            return new String[] {"race " + (version == null ? "(not packaged)" : version)};
        }
    }
}
