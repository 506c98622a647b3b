package io.github.raceframework.io.imports;

import io.github.raceframework.io.imports.ImportColumn.Trait;
import org.jspecify.annotations.Nullable;

/** A test of rows. What one says that looks at the text of a single column is remembered for each text. Used by one thread. */
final class RowTest {

    private static final int NONE = -1;

    private final RowFormula test;
    private final int column;
    private final CellDictionary<Boolean> known = new CellDictionary<>();

    /** A test of the rows of a file. */
    RowTest(RowFormula test, ColumnPlan plan) {
        this.test = test;
        boolean isOfOneText = test.numbers().isEmpty() && test.texts().size() == 1;
        int place =
                isOfOneText ? plan.formulaColumns().getOrDefault(test.texts().get(0), NONE) : NONE;
        // A cell that may be bad has to be reported each time.
        this.column = place >= 0 && plan.is(place, Trait.ONLY_MEMBERS) ? NONE : place;
    }

    /** Whether the test holds of a row; null if that cannot be told. */
    @Nullable
    Boolean holds(RowCells row, RowTerm.Cells cells) {
        if (column == NONE || column >= row.count()) {
            return test.holds(cells);
        }
        int from = row.from(column);
        int to = row.to(column);
        Boolean holds = known.find(row.text(), from, to);
        if (holds == null) {
            holds = test.holds(cells);
            if (holds != null) {
                known.put(row.text(), from, to, holds);
            }
        }
        return holds;
    }

    @Override
    public String toString() {
        return test.toString();
    }
}
