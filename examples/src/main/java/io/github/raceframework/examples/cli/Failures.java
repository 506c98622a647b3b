package io.github.raceframework.examples.cli;

import io.github.raceframework.examples.shop.ExportException;
import io.github.raceframework.io.fault.RaceFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns exceptions into messages and exit codes. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private static final int UNEXPECTED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int BAD_DATA = 3;

    private final Terminal terminal;
    private final BooleanSupplier debug;

    Failures(Terminal terminal, BooleanSupplier debug) {
        this.terminal = terminal;
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        String meant = exception instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? "; did you mean " + unmatched.getSuggestions().get(0) + "?"
                : "";
        return wrongUsage(exception.getMessage() + meant, exception.getCommandLine());
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        if (exception instanceof UsageException) {
            return wrongUsage(String.valueOf(exception.getMessage()), command);
        }
        if (exception instanceof RaceFormatException badData) {
            return badData(badData);
        }
        if (exception instanceof ExportException badExport) {
            terminal.error(Text.line(String.valueOf(badExport.getMessage())));
            return BAD_DATA;
        }
        if (exception instanceof UncheckedIOException && exception.getCause() instanceof IOException cause) {
            return wrongUsage(fileProblem(cause), command);
        }
        terminal.error("unexpected error: " + Text.line(exception.toString())
                + (debug.getAsBoolean() ? "" : " (--debug prints where)"));
        if (debug.getAsBoolean()) {
            exception.printStackTrace(terminal.err());
        }
        return UNEXPECTED;
    }

    private int wrongUsage(String message, CommandLine command) {
        terminal.error(Text.line(message));
        terminal.err().print("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".\n");
        return WRONG_USAGE;
    }

    private int badData(RaceFormatException badData) {
        badData.violations().forEach(violation -> terminal.error(violation.toString()));
        long more = badData.total() - badData.violations().size();
        if (more > 0) {
            terminal.error("and " + more + " more");
        }
        for (Throwable other : badData.getSuppressed()) {
            if (other instanceof RaceFormatException otherTable) {
                badData(otherTable);
            }
        }
        return BAD_DATA;
    }

    private static String fileProblem(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no file " + cause.getMessage();
        }
        if (cause instanceof AccessDeniedException) {
            return "file " + cause.getMessage() + " may not be read";
        }
        return "a file cannot be read: " + cause.getMessage();
    }
}
