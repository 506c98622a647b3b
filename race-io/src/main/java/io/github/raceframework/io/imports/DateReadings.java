package io.github.raceframework.io.imports;

import io.github.raceframework.io.imports.DateNotations.Reading;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the notations of a file's dates read cells. Remembers what it has found out for other cells that only tell another time of the day. Used by one thread. */
final class DateReadings {

    /** So many different days are seldom in a file, and more would take room. */
    private static final int MOST = 1 << 16;

    private final ProfileParts parts;
    private final Map<String, Reading> known = new HashMap<>();
    private @Nullable DateNotations notations;

    /** Readings of the dates of files of a profile. */
    DateReadings(ProfileParts parts) {
        this.parts = parts;
    }

    /** How a cell is read that is not blank; null if there is only one notation, so that nothing is to be found out. */
    @Nullable
    Reading reading(String cell) {
        if (notations == null) {
            notations = DateNotations.of(parts);
        }
        DateNotations all = notations;
        if (all.count() < 2) {
            return null;
        }
        if (known.size() == MOST) {
            known.clear();
        }
        return known.computeIfAbsent(all.key(cell), all::reading);
    }
}
