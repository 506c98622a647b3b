package io.github.raceframework.io.imports;

import io.github.raceframework.io.text.Echo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a file tell about its decimal separator. {@code 12.5} and {@code 1,234.5} prove a point, {@code 12,5} and {@code 1.234.567} a
 * comma; {@code 1,234} is two numbers and proves nothing, and {@code 1.2.3} is none.
 */
final class NumberEvidence {

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
        boolean isOfPoint = ExportNumbers.of('.').isNumber(digits);
        boolean isOfComma = ExportNumbers.of(',').isNumber(digits);
        if (isOfPoint && isOfComma) {
            either = either == null ? cell : either;
        } else if (isOfPoint) {
            point = point == null ? cell : point;
        } else if (isOfComma) {
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
