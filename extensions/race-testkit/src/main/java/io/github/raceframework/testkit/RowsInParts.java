package io.github.raceframework.testkit;

import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.MeasureId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows for an aggregation, in parts: the state of the whole is that of the parts together.
 *
 * @param parts each with its rows, in their order
 * @param values what rows may have; any number if empty
 */
record RowsInParts(List<List<Row>> parts, List<BigDecimal> values) {

    /**
     * A known row.
     *
     * @param value of the measure
     * @param alongside of the measures that the aggregation needs beside it
     */
    record Row(BigDecimal value, List<BigDecimal> alongside) {

        /** The same row, whose numbers are written with zeros at the end, as a column of a larger scale has them. */
        Row padded() {
            return new Row(padded(value), alongside.stream().map(Row::padded).toList());
        }

        private static BigDecimal padded(BigDecimal number) {
            return number.setScale(number.scale() + 3);
        }

        /** {@code 7.5}, with others {@code 7.5(3, 1)}. */
        @Override
        public String toString() {
            return value.toPlainString()
                    + (alongside.isEmpty()
                            ? ""
                            : alongside.stream()
                                    .map(BigDecimal::toPlainString)
                                    .collect(Collectors.joining(", ", "(", ")")));
        }
    }

    /**
     * Draws so many parts.
     *
     * @param values what rows may have; any number if empty
     * @param alongside the measures beside the value
     */
    static RowsInParts draw(Draw draw, int parts, List<BigDecimal> values, List<MeasureId> alongside) {
        List<List<Row>> drawn = new ArrayList<>();
        while (drawn.size() < parts) {
            drawn.add(draw.some(1, () -> {
                BigDecimal value = number(draw, values);
                return new Row(
                        value,
                        alongside.stream().map(measure -> number(draw, values)).toList());
            }));
        }
        return new RowsInParts(drawn, values);
    }

    /** Small whole numbers, which are often alike, amounts, and numbers of many digits. */
    private static BigDecimal number(Draw draw, List<BigDecimal> values) {
        BigDecimal number = !values.isEmpty()
                ? draw.pick(values)
                : switch (draw.below(4)) {
                    case 0 -> BigDecimal.valueOf(draw.between(-2, 9));
                    case 1 -> BigDecimal.valueOf(draw.between(-100, 10_000), 1);
                    case 2 -> BigDecimal.valueOf(draw.between(0, 100_000), 2);
                    default -> BigDecimal.valueOf(draw.below(2_000_000_000_000_000L) - 1_000_000_000_000_000L, 6);
                };
        return Decimals.plain(number);
    }

    /** The rows of a part. */
    List<Row> part(int number) {
        return parts.get(number);
    }

    /** All rows, in the order of the parts. */
    List<Row> all() {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** Those with fewer rows in a part, which keeps at least one, and those with a simpler value in a row. */
    List<RowsInParts> smaller() {
        List<RowsInParts> smaller = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (List<Row> shorter : Law.shorter(part(i))) {
                smaller.add(with(i, shorter));
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            for (int row = 0; row < part(i).size(); row++) {
                for (BigDecimal simpler : simpler(part(i).get(row).value())) {
                    List<Row> changed = new ArrayList<>(part(i));
                    changed.set(row, new Row(simpler, changed.get(row).alongside()));
                    smaller.add(with(i, changed));
                }
            }
        }
        return smaller;
    }

    private RowsInParts with(int part, List<Row> rows) {
        List<List<Row>> changed = new ArrayList<>(parts);
        changed.set(part, rows);
        return new RowsInParts(changed, values);
    }

    /** The number 1, and the number without its decimals, where these are others. */
    private List<BigDecimal> simpler(BigDecimal number) {
        if (!values.isEmpty() || number.compareTo(BigDecimal.ONE) == 0) {
            return List.of();
        }
        return number.scale() == 0
                ? List.of(BigDecimal.ONE)
                : List.of(BigDecimal.ONE, number.setScale(0, RoundingMode.DOWN));
    }

    /** {@code rows 1, 2.5}, in parts {@code rows 1, 2.5 | 3}. */
    @Override
    public String toString() {
        return "rows "
                + parts.stream()
                        .map(part -> part.stream().map(Row::toString).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining(" | "));
    }
}
