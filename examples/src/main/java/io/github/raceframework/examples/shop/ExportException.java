package io.github.raceframework.examples.shop;

import io.github.raceframework.core.value.Spelling;

/** An export says something that cannot be read: which file, line and column, what stands there, and what to do. */
public final class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportException(String file, long line, String column, String value, String problem) {
        super(file + ", line " + line + ", column \"" + column + "\": \"" + Spelling.excerpt(value) + "\" " + problem);
    }

    ExportException(String file, String problem) {
        super(file + ": " + problem);
    }
}
