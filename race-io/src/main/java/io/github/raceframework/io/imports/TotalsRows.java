package io.github.raceframework.io.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Knows the rows of an export that are none of their own: comments, and rows that sum up others. Used by one thread. */
final class TotalsRows implements RowTerm.Cells {

    private final ColumnPlan plan;
    private final RowTest[] tests;
    private final byte @Nullable [] commentMark;
    private RowCells row = new RowCells();

    TotalsRows(ProfileParts parts, ColumnPlan plan) {
        this.plan = plan;
        this.commentMark = parts.commentMark == null ? null : parts.commentMark.getBytes(StandardCharsets.UTF_8);
        this.tests = parts.totals.stream()
                .filter(test -> plan.formulaColumns().keySet().containsAll(test.columns()))
                .map(test -> new RowTest(test, plan))
                .toArray(RowTest[]::new);
    }

    boolean isComment(RowCells cells) {
        return commentMark != null && cells.startsWith(0, commentMark);
    }

    boolean matches(RowCells cells) {
        row = cells;
        for (RowTest test : tests) {
            if (Boolean.TRUE.equals(test.holds(cells, this))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable BigDecimal number(String column) {
        return null;
    }

    @Override
    public String text(String column) {
        Integer place = plan.formulaColumns().get(column);
        return place == null || place >= row.count() ? "" : row.string(place).strip();
    }
}
