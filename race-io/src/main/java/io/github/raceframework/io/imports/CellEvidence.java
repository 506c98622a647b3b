package io.github.raceframework.io.imports;

import java.util.LinkedHashSet;
import java.util.Set;

/** What the cells of some rows tell about how their file is written, in the order of the rows. It does not depend on how they were read. */
final class CellEvidence {

    private final DateEvidence dates = new DateEvidence();
    private final Set<String> marks = new LinkedHashSet<>();
    private final NumberEvidence numbers = new NumberEvidence();

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
        dates.addAll(later.dates);
        marks.addAll(later.marks);
        numbers.addAll(later.numbers);
    }

    DateEvidence dates() {
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
