package io.github.raceframework.examples.cli;

import java.io.PrintWriter;

/**
 * Where results, notes and errors go.
 *
 * @param out results and nothing else
 * @param err everything else
 */
record Terminal(PrintWriter out, PrintWriter err) {

    /** Something to know about a result. */
    void note(String text) {
        err.print("note: " + text + "\n");
    }

    /** Why there is no result. */
    void error(String text) {
        err.print("race: " + text + "\n");
    }
}
