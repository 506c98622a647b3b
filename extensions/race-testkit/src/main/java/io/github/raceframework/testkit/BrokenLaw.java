package io.github.raceframework.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Says that a case breaks the law it is tried on, and what there was to see: lines with a name each. */
final class BrokenLaw extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Not serialised with the exception, which never leaves this package. */
    private final transient Map<String, String> lines = new LinkedHashMap<>();

    BrokenLaw(String problem) {
        super(problem);
    }

    /** With a line. */
    BrokenLaw with(String name, Object text) {
        lines.put(name, String.valueOf(text));
        return this;
    }

    Map<String, String> lines() {
        return lines;
    }

    /** Breaks the law unless the two are equal. */
    static void unlessEqual(Object expected, Object actual, String problem) {
        if (!Objects.equals(expected, actual)) {
            throw different(expected, actual, problem);
        }
    }

    /** The law asks for one thing and another came. */
    static BrokenLaw different(Object expected, Object actual, String problem) {
        return new BrokenLaw(problem).with("expected", expected).with("but was", actual);
    }
}
