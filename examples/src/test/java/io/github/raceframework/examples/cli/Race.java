package io.github.raceframework.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of the command.
 *
 * @param exitCode its exit code
 * @param out what it printed on the standard output
 * @param err what it printed on the standard error
 */
record Race(int exitCode, String out, String err) {

    static Race run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = new ArrayList<>();
        for (Object arg : args) {
            words.add(arg.toString());
        }
        int exitCode = RaceCommand.run(new PrintWriter(out), new PrintWriter(err), words.toArray(new String[0]));
        return new Race(exitCode, out.toString(), err.toString());
    }

    /** A run with more words after these. */
    static Race run(List<?> args, Object... more) {
        List<Object> all = new ArrayList<>(args);
        all.addAll(List.of(more));
        return run(all.toArray());
    }
}
