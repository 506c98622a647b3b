package io.github.raceframework.io.imports;

import io.github.raceframework.io.text.Echo;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a file tell about its decimal separator. {@code 12.5} and {@code 1,234.5} prove a point, {@code 12,5} and {@code 1.234.567} a
 * comma; {@code 1,234} is two numbers and proves nothing.
 */
final class NumberEvidence {

    private static final Pattern ONE_GROUP = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern GROUPS_OF_COMMAS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3}){2,}");
    private static final Pattern GROUPS_OF_POINTS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3}){2,}");

    private @Nullable String point;
    private @Nullable String comma;
    private @Nullable String either;

    /** Takes a cell into account. */
    void see(String cell) {
        boolean hasPoint = cell.indexOf('.') >= 0;
        boolean hasComma = cell.indexOf(',') >= 0;
        if (!hasPoint && !hasComma) {
            return;
        }
        String digits = ExportNumbers.digits(cell);
        if (digits.isEmpty()) {
            return;
        }
        if (ONE_GROUP.matcher(digits).matches()) {
            either = either == null ? cell : either;
        } else if (isPoint(digits)) {
            point = point == null ? cell : point;
        } else {
            comma = comma == null ? cell : comma;
        }
    }

    /** Takes into account what cells further down tell. */
    void addAll(NumberEvidence later) {
        point = point == null ? later.point : point;
        comma = comma == null ? later.comma : comma;
        either = either == null ? later.either : either;
    }

    /** Whether plain numbers of that separator can tell nothing more. */
    boolean isProved(char separator) {
        return (separator == '.' ? point : comma) != null;
    }

    private static boolean isPoint(String digits) {
        if (GROUPS_OF_COMMAS.matcher(digits).matches()) {
            return true;
        }
        if (GROUPS_OF_POINTS.matcher(digits).matches()) {
            return false;
        }
        return digits.lastIndexOf('.') > digits.lastIndexOf(',');
    }

    /** The separator; empty if nothing settles it. */
    Optional<Character> findSeparator() {
        if (point != null && comma != null) {
            return Optional.empty();
        }
        if (comma != null) {
            return Optional.of(',');
        }
        return point != null || either == null ? Optional.of('.') : Optional.empty();
    }

    /** What to ask where there is no separator. */
    String question() {
        if (point != null && comma != null) {
            return "numbers are written both as " + Echo.quoted(point) + " and as " + Echo.quoted(comma);
        }
        String seen = String.valueOf(either);
        return "numbers such as " + Echo.quoted(seen) + " could be " + seen.replaceAll("[.,]", "") + " or "
                + seen.replace(',', '.') + ", and no other number of the file settles it";
    }
}
