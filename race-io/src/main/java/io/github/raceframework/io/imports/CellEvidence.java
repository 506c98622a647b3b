package io.github.raceframework.io.imports;

import java.util.LinkedHashSet;
import java.util.Set;

/** What the cells of some rows tell about how their file is written, in the order of the rows. It does not depend on how they were read. */
final class CellEvidence {

    private final Set<String> dates = new LinkedHashSet<>();
    private final Set<String> marks = new LinkedHashSet<>();
    private final NumberEvidence numbers = new NumberEvidence();

    /** Takes a cell into account that holds a date and is not blank. */
    void seeDate(String cell) {
        if (dates.size() < DateEvidence.MOST) {
            dates.add(cell);
        }
    }

    /** Takes a number into account that is not blank. */
    void seeNumber(String cell) {
        numbers.see(cell);
    }

    /** Takes an amount of money into account that is not blank. */
    void seeMoney(String cell) {
        if (!Character.isDigit(cell.charAt(0)) || !Character.isDigit(cell.charAt(cell.length() - 1))) {
            String mark = ExportNumbers.mark(cell);
            if (!mark.isEmpty()) {
                marks.add(mark);
            }
        }
    }

    /** Takes into account what rows further down tell. */
    void addAll(CellEvidence later) {
        later.dates.forEach(this::seeDate);
        marks.addAll(later.marks);
        numbers.addAll(later.numbers);
    }

    /** The cells with dates, each once, up to as many as {@link DateEvidence} looks at. */
    Set<String> dates() {
        return dates;
    }

    /** The currency signs and codes beside amounts. */
    Set<String> marks() {
        return marks;
    }

    NumberEvidence numbers() {
        return numbers;
    }
}
