package io.github.raceframework.examples.cli;

import io.github.raceframework.io.fault.RaceFormatException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with several files, so that all of it is reported together. */
final class BadFiles {

    private final List<RaceFormatException> failures = new ArrayList<>();

    /** Reads a file; what is wrong with it is kept. */
    void collect(Runnable reading) {
        try {
            reading.run();
        } catch (RaceFormatException e) {
            failures.add(e);
        }
    }

    /** Throws what is wrong with the first bad file, with that of the others suppressed. */
    void throwIfAny() {
        if (!failures.isEmpty()) {
            RaceFormatException first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
    }
}
