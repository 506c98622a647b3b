package io.github.raceframework.examples.cli;

/** The command was called wrongly; the message says how and what would be right. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    /** Wrong usage that the library noticed. */
    UsageException(String where, IllegalArgumentException cause) {
        super(where + cause.getMessage(), cause);
    }
}
