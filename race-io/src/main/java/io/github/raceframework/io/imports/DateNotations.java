package io.github.raceframework.io.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways in which the dates of a file may be written: those that its profile names, or the usual ones.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class DateNotations {

    /** The usual ways to write a day, each with or without a time of day. */
    static final List<String> USUAL = List.of(
            "yyyy-MM-dd[ HH:mm[:ss][ xx]]",
            "yyyyMMdd",
            "yyyy-MM-dd'T'HH:mm[:ss][.SSSSSS][.SSS][XXX]",
            "yyyy/M/d[ H:mm[:ss]]",
            "d.M.yyyy[ H:mm[:ss]]",
            "d/M/yyyy[ H:mm[:ss]]",
            "M/d/yyyy[ H:mm[:ss]]",
            "d/M/yyyy h:mm[:ss] a",
            "M/d/yyyy h:mm[:ss] a",
            "d-M-yyyy[ H:mm[:ss]]",
            "M-d-yyyy[ H:mm[:ss]]",
            "d-M-yyyy h:mm[:ss] a",
            "M-d-yyyy h:mm[:ss] a",
            "MMM d, yyyy[ h:mm[:ss] a]",
            "d MMM yyyy[ H:mm[:ss]]");

    private final List<DateCells> patterns;
    private final boolean usual;

    private DateNotations(List<DateCells> patterns, boolean usual) {
        this.patterns = patterns;
        this.usual = usual;
    }

    /** Those of the files of a profile. */
    static DateNotations of(ProfileParts parts) {
        boolean usual = parts.dateFormats.isEmpty();
        return new DateNotations(
                (usual ? USUAL : parts.dateFormats)
                        .stream()
                                .map(format -> DateCells.ofDays(format, parts.zone))
                                .toList(),
                usual);
    }

    /**
     * Who reads a cell, and who reads it alike.
     *
     * @param sameAs for each notation the first one that reads the same day; -1 if it reads none
     */
    record Reading(List<Integer> sameAs) {

        boolean isReadBy(int notation) {
            return sameAs.get(notation) >= 0;
        }

        /** Whether two notations read different days. */
        boolean tellsApart(int one, int other) {
            return isReadBy(one) && isReadBy(other) && !sameAs.get(one).equals(sameAs.get(other));
        }
    }

    /** How many there are. */
    int count() {
        return patterns.size();
    }

    DateCells get(int notation) {
        return patterns.get(notation);
    }

    /** How a text that is a {@link #key} is read. */
    Reading reading(String key) {
        List<Optional<LocalDate>> days =
                patterns.stream().map(pattern -> pattern.find(key)).toList();
        List<Integer> sameAs = new ArrayList<>();
        for (Optional<LocalDate> day : days) {
            sameAs.add(day.isPresent() ? days.indexOf(day) : -1);
        }
        return new Reading(List.copyOf(sameAs));
    }

    /** What of a cell decides how it is read. The usual notations end with the time of day, of which the digits decide nothing. */
    String key(String cell) {
        int colon = usual ? cell.indexOf(':') : -1;
        if (colon < 0) {
            return cell;
        }
        int from = colon;
        while (from > 0 && isDigit(cell.charAt(from - 1))) {
            from--;
        }
        StringBuilder key = new StringBuilder(cell);
        for (int i = from; i < key.length() && isOfTime(key.charAt(i)); i++) {
            if (isDigit(key.charAt(i))) {
                key.setCharAt(i, '1');
            }
        }
        return key.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isOfTime(char c) {
        return isDigit(c) || c == ':' || c == '.';
    }
}
