package io.github.raceframework.io;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Knows the rows of an export that sum up others. */
final class TotalsRows {

    private final ProfileParts parts;
    private final ColumnPlan plan;

    TotalsRows(ProfileParts parts, ColumnPlan plan) {
        this.parts = parts;
        this.plan = plan;
    }

    boolean matches(CsvRecord row) {
        if (parts.totals.isEmpty()) {
            return false;
        }
        RowTerm.Cells cells = new RowTerm.Cells() {
            @Override
            public @Nullable BigDecimal number(String column) {
                return null;
            }

            @Override
            public String text(String column) {
                Integer place = plan.formulaColumns().get(column);
                return place == null || place >= row.getFieldCount()
                        ? ""
                        : row.getField(place).strip();
            }
        };
        return parts.totals.stream()
                .filter(test -> plan.formulaColumns().keySet().containsAll(test.columns()))
                .anyMatch(test -> Boolean.TRUE.equals(test.holds(cells)));
    }
}
