package io.github.raceframework.io.imports;

import io.github.raceframework.io.imports.DateNotations.Reading;
import io.github.raceframework.io.text.Echo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of some rows tell about how they are written: the notation that reads the most of them is the file's. Two that read them equally well
 * and differently, as {@code d/M/yyyy} and {@code M/d/yyyy} read {@code 03/04/2024}, are a question.
 *
 * <p>Only counts are kept, one for each set of notations that reads a cell alike. So neither the order of rows nor their division matters, nor how many
 * different cells there are.
 */
final class DateEvidence {

    private final Map<Reading, Cells> seen = new LinkedHashMap<>();
    private @Nullable Reading latest;
    private Cells latestCells = new Cells("", 0);

    /** Cells that are read alike: the first of them, and how many there are. */
    private static final class Cells {

        private final String first;
        private long count;

        private Cells(String first, long count) {
            this.first = first;
            this.count = count;
        }
    }

    /** Takes a cell that is not blank into account. */
    void see(Reading reading, String cell) {
        // Mostly the very object: rows come in the order of their time.
        if (!reading.equals(latest)) {
            latest = reading;
            latestCells = seen.computeIfAbsent(reading, unseen -> new Cells(cell, 0));
        }
        latestCells.count++;
    }

    /** Takes into account what rows further down tell. */
    void addAll(DateEvidence later) {
        later.seen.forEach((reading, cells) ->
                seen.computeIfAbsent(reading, unseen -> new Cells(cells.first, 0)).count += cells.count);
    }

    /** The notation of the file, as far as it is known. */
    DateCells likeliest(DateNotations notations) {
        return notations.get(best(notations).get(0));
    }

    private List<Integer> best(DateNotations notations) {
        List<Integer> best = new ArrayList<>();
        long most = 0;
        for (int i = 0; i < notations.count(); i++) {
            int notation = i;
            long read = seen.entrySet().stream()
                    .filter(one -> one.getKey().isReadBy(notation))
                    .mapToLong(one -> one.getValue().count)
                    .sum();
            if (read > most) {
                best.clear();
                most = read;
            }
            if (read == most) {
                best.add(notation);
            }
        }
        return best;
    }

    /** The notation of the file. */
    DateCells settle(DateNotations notations) throws CellException {
        List<Integer> best = best(notations);
        for (int other : best) {
            for (int one : best) {
                String cell = one < other ? firstToldApart(one, other) : null;
                if (cell != null) {
                    throw question(notations, one, other, cell);
                }
            }
        }
        return notations.get(best.get(0));
    }

    private @Nullable String firstToldApart(int one, int other) {
        return seen.entrySet().stream()
                .filter(cells -> cells.getKey().tellsApart(one, other))
                .map(cells -> cells.getValue().first)
                .findFirst()
                .orElse(null);
    }

    private static CellException question(DateNotations notations, int one, int other, String cell) {
        return new CellException(
                "dates such as " + Echo.quoted(cell) + " could be " + asReadBy(notations.get(one), notations, cell)
                        + " or "
                        + asReadBy(notations.get(other), notations, cell)
                        + ", and no other date of the column settles it",
                "set the date format to one of the two");
    }

    private static String asReadBy(DateCells notation, DateNotations notations, String cell) {
        return notation.find(notations.key(cell)).orElseThrow() + " (" + notation + ")";
    }
}
