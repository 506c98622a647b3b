package io.github.raceframework.io.imports;

import io.github.raceframework.io.text.Echo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds in which of several patterns the dates of a file are written: the one that reads the most of them. Two that read them equally well
 * and differently, as {@code d/M/yyyy} and {@code M/d/yyyy} read {@code 03/04/2024}, are a question.
 */
final class DateEvidence {

    /** Of so many different dates the pattern is clear, and more would take room. */
    static final int MOST = 50_000;

    private final List<DateCells> patterns;
    private final long[] read;
    private final @Nullable String[][] differs;
    private final Set<String> seen = new HashSet<>();

    DateEvidence(List<DateCells> patterns) {
        this.patterns = patterns;
        this.read = new long[patterns.size()];
        this.differs = new @Nullable String[patterns.size()][patterns.size()];
    }

    /** Takes a cell that is not blank into account. */
    void see(String cell) {
        if (patterns.size() < 2 || seen.size() == MOST || !seen.add(cell)) {
            return;
        }
        List<Optional<LocalDate>> days =
                patterns.stream().map(pattern -> pattern.find(cell)).toList();
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).isPresent()) {
                read[i]++;
                for (int j = 0; j < i; j++) {
                    boolean otherwise = days.get(j).isPresent() && !days.get(j).equals(days.get(i));
                    differs[j][i] = otherwise && differs[j][i] == null ? cell : differs[j][i];
                }
            }
        }
    }

    /** The pattern of the file, as far as it is known. */
    DateCells likeliest() {
        return patterns.get(best().get(0));
    }

    private List<Integer> best() {
        List<Integer> best = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            if (!best.isEmpty() && read[i] > read[best.get(0)]) {
                best.clear();
            }
            if (best.isEmpty() || read[i] == read[best.get(0)]) {
                best.add(i);
            }
        }
        return best;
    }

    /** The pattern of the file. */
    DateCells pattern() throws CellException {
        List<Integer> best = best();
        for (int j : best) {
            for (int i : best) {
                String cell = differs[j][i];
                if (cell != null) {
                    throw question(patterns.get(j), patterns.get(i), cell);
                }
            }
        }
        return patterns.get(best.get(0));
    }

    private static CellException question(DateCells one, DateCells other, String cell) {
        return new CellException(
                "dates such as " + Echo.quoted(cell) + " could be "
                        + one.find(cell).orElseThrow() + " (" + one + ") or "
                        + other.find(cell).orElseThrow() + " (" + other
                        + "), and no other date of the column settles it",
                "set the date format to one of the two");
    }
}
