package io.github.raceframework.io.imports;

import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.codec.Values;
import io.github.raceframework.io.fault.RaceFormatException.Violation;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonFaults;
import io.github.raceframework.io.json.JsonPlace;
import io.github.raceframework.io.json.JsonTree;
import io.github.raceframework.io.json.JsonTree.JsonNull;
import io.github.raceframework.io.json.JsonTree.JsonObject;
import io.github.raceframework.io.json.JsonTree.JsonText;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object per line into rows of a table. */
final class JsonLines implements JsonFaults {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_IGNORED = 1_000;

    private final String source;
    private final RecordRows rows;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private long line;
    private boolean isRight;

    JsonLines(String source, RecordRows rows) {
        this.source = source;
        this.rows = rows;
        rows.columns().forEach(column -> known.add(column.name()));
    }

    ImportedTable read(Reader text) {
        StringBuilder read = new StringBuilder();
        try {
            char[] buffer = new char[1 << 13];
            for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == '\n') {
                        end(read);
                    } else if (read.length() <= LONGEST) {
                        read.append(buffer[i]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!read.isEmpty()) {
            end(read);
        }
        // After a line that could not be read nobody knows which names it has.
        if (line > 0 && rows.violations().total() == 0) {
            rows.columns().stream()
                    .filter(column -> !seen.contains(column.name()))
                    .forEach(column -> rows.reportMissing(source, column, ignored));
        }
        return rows.finish(source, ignored);
    }

    private void end(StringBuilder read) {
        line++;
        isRight = true;
        if (read.length() > LONGEST) {
            add(
                    JsonPlace.DOCUMENT,
                    null,
                    "the line has more than " + LONGEST + " characters",
                    "write one object per line");
        } else if (!read.toString().isBlank()) {
            JsonTree.parse(new StringReader(read.toString()), this).ifPresent(this::readRecord);
        }
        read.setLength(0);
    }

    private void readRecord(JsonTree json) {
        if (!(json instanceof JsonObject object)) {
            Decoders.addWrongSort(json, this, "an object");
            return;
        }
        for (String name : object.properties().keySet()) {
            if (known.contains(name)) {
                seen.add(name);
            } else if (ignored.size() < MOST_IGNORED) {
                ignored.add(name);
            }
        }
        for (int i = 0; i < rows.columns().size(); i++) {
            RecordRows.Column column = rows.columns().get(i);
            JsonTree value = object.properties().get(column.name());
            boolean isBlank = value == null || value instanceof JsonNull;
            rows.put(
                    i,
                    value == null || value instanceof JsonNull
                            ? null
                            : decoder(column, value).decode(value, this));
            if (isBlank && column.sort() == RecordRows.Sort.DATE) {
                add(
                        json.place(),
                        null,
                        "has no \"" + Spelling.excerpt(column.name()) + "\" to take the date from",
                        "add the date");
            }
        }
        if (isRight) {
            append(json.place());
        }
    }

    private static Decoder<?> decoder(RecordRows.Column column, JsonTree value) {
        return switch (column.sort()) {
            case DATE -> Values.DATES;
            case CURRENCY -> Values.CURRENCIES;
            case MEMBER, IDENTITY -> Decoders.text();
            case NUMBER -> Decoders.decimal();
            case MONEY -> value instanceof JsonText ? Values.AMOUNTS : Decoders.decimal();
        };
    }

    private void append(JsonPlace place) {
        try {
            rows.append();
        } catch (IllegalArgumentException e) {
            add(place, null, "the row does not fit the table: " + e.getMessage(), "correct the row or leave it out");
        }
    }

    @Override
    public void add(JsonPlace place, @Nullable String value, String problem, String remedy) {
        isRight = false;
        rows.violations().add(Violation.ofJson(source, line, place.column(), place.pointer(), value, problem, remedy));
    }
}
