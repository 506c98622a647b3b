package io.github.raceframework.io.fault;

import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.text.Echo;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that is not what it has to be: every place found wrong, with what would put it right. The only exception that readers of
 * documents and exports throw for what a text says; a source that fails is a {@link java.io.UncheckedIOException}.
 *
 * <p>Immutable, but for what any {@link Throwable} can be given later.
 */
public final class RaceFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    /** An array, because a list need not be serializable. */
    private final Violation[] violations;

    private final long total;

    /** Of these violations, which are the first of that many. */
    RaceFormatException(List<Violation> violations, long total) {
        super(message(violations, total));
        this.violations = violations.toArray(new Violation[0]);
        this.total = total;
    }

    private static String message(List<Violation> violations, long total) {
        StringBuilder message = new StringBuilder(total == 1 ? "" : total + " problems:\n");
        List<Violation> shown = violations.subList(0, Math.min(SHOWN, violations.size()));
        message.append(String.join("\n", shown.stream().map(Violation::toString).toList()));
        if (total > shown.size()) {
            message.append("\nand ").append(total - shown.size()).append(" more");
        }
        return message.toString();
    }

    /** What is wrong, in the order it was found: all of it, up to the first 1,000. */
    public List<Violation> violations() {
        return List.of(violations);
    }

    /** How many violations there are, the ones beyond {@link #violations()} included. */
    public long total() {
        return total;
    }

    /**
     * One thing that is wrong: in a cell of a CSV file, or at a place of a JSON document.
     *
     * @param source the file's name, or the table's or the kind of document where the text was no file
     * @param line the line on which the row or the JSON value begins, from 1; 0 if it is about no line
     * @param character the character in the line at which the JSON value begins, from 1; 0 for CSV
     * @param column the name of the column; null if it is about no column
     * @param pointer the JSON Pointer (RFC 6901) of the value, empty for the whole document; null for CSV
     * @param value what stands there, cut after 80 characters; null if nothing does
     * @param problem what is wrong with it
     * @param remedy what to do about it
     */
    public record Violation(
            String source,
            long line,
            int character,
            @Nullable String column,
            @Nullable String pointer,
            @Nullable String value,
            String problem,
            String remedy)
            implements Serializable {

        public Violation {
            value = value == null ? null : Spelling.excerpt(value);
        }

        /** What is wrong with a cell, or with a whole row or file of cells. */
        public static Violation ofCell(
                String source,
                long line,
                @Nullable String column,
                @Nullable String value,
                String problem,
                String remedy) {
            return new Violation(source, line, 0, column, null, value, problem, remedy);
        }

        /** What is wrong at a place of a JSON document. */
        public static Violation ofJson(
                String source,
                long line,
                int character,
                String pointer,
                @Nullable String value,
                String problem,
                String remedy) {
            return new Violation(source, line, character, null, pointer, value, problem, remedy);
        }

        Violation movedDown(long lines) {
            return new Violation(source, line + lines, character, column, pointer, value, problem, remedy);
        }

        /** The same, said to be at another character of its line. */
        public Violation withCharacter(int newCharacter) {
            return new Violation(source, line, newCharacter, column, pointer, value, problem, remedy);
        }

        /** The name of the column, if it is about one. */
        public Optional<String> findColumn() {
            return Optional.ofNullable(column);
        }

        /** The JSON Pointer of the value, if it is about a JSON document. */
        public Optional<String> findPointer() {
            return Optional.ofNullable(pointer);
        }

        /** What stands there, if anything does. */
        public Optional<String> findValue() {
            return Optional.ofNullable(value);
        }

        /**
         * {@code ads.csv, line 5, column "cost": "x" is not a number; write a plain number}, or {@code plan.json, line 12, character 9,
         * /budget/0/planned: ...}: one line, whatever the value.
         */
        @Override
        public String toString() {
            return Echo.plain(source)
                    + (line == 0 ? "" : ", line " + line)
                    + (character == 0 ? "" : ", character " + character)
                    + findPointer()
                            .filter(place -> !place.isEmpty())
                            .map(place -> ", " + Echo.plain(place))
                            .orElse("")
                    + findColumn().map(name -> ", column " + Echo.quoted(name)).orElse("")
                    + ": "
                    + findValue().map(text -> Echo.quoted(text) + " ").orElse("")
                    + problem
                    + "; "
                    + remedy;
        }
    }
}
