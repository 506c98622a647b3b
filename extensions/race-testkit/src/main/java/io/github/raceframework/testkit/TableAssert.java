package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.kpi.KpiTable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Assertions about an answer. Immutable. */
public final class TableAssert {

    private static final int MOST_BESIDE = 5;

    private final KpiTable table;
    private final @Nullable String period;

    TableAssert(KpiTable table) {
        this(table, null);
    }

    private TableAssert(KpiTable table, @Nullable String period) {
        this.table = table;
        this.period = period;
    }

    /**
     * About the rows of that period alone.
     *
     * @param label of the bucket, {@code 2024-02}; for all periods together their range, {@code 2024-01-01/2024-03-01}
     */
    public TableAssert in(String label) {
        List<String> labels =
                table.rows().stream().map(TableAssert::label).distinct().toList();
        if (!labels.contains(label)) {
            throw new AssertionFailedError(
                    "the answer has no period \"" + label + "\", only " + labels + Spelling.suggestion(label, labels));
        }
        return new TableAssert(table, label);
    }

    private static String label(KpiTable.Row row) {
        return row.findBucket().map(Bucket::label).orElseGet(() -> row.range().toString());
    }

    private List<KpiTable.Row> rows() {
        return table.rows().stream()
                .filter(row -> period == null || label(row).equals(period))
                .toList();
    }

    /**
     * Assertions about the value of a KPI in the row of these members.
     *
     * @param members in the order of the dimensions the question is split by; fewer for a subtotal, none for a question that is not split, or its total
     * @throws IllegalArgumentException if the question did not ask for the KPI
     */
    public ValueAssert value(Kpi kpi, String... members) {
        List<String> wanted = List.of(members);
        List<KpiTable.Row> found =
                rows().stream().filter(row -> row.members().equals(wanted)).toList();
        if (found.isEmpty()) {
            throw new AssertionFailedError("the answer has no row " + wanted + all());
        }
        if (found.size() > 1) {
            throw new AssertionFailedError(
                    "the answer has " + found.size() + " rows " + wanted + "; say by in(...) of which period" + all());
        }
        KpiTable.Row row = found.get(0);
        return new ValueAssert(row.value(kpi), kpi.id() + " of " + row, beside(kpi, row));
    }

    /** What a message says of the formula and of the same KPI in other rows. */
    private String beside(Kpi kpi, KpiTable.Row row) {
        String others = table.rows().stream()
                .filter(other -> !other.toString().equals(row.toString()))
                .limit(MOST_BESIDE)
                .map(other -> "\n  beside    " + other + ": " + other.value(kpi))
                .collect(Collectors.joining());
        return "\n  formula   " + kpi + others;
    }

    private String all() {
        return rows().stream().map(row -> "\n  row       " + line(row)).collect(Collectors.joining());
    }

    /** A row and its values as {@link #hasRows} takes them. */
    private String line(KpiTable.Row row) {
        return table.kpis().stream()
                .map(kpi -> row.value(kpi).toString())
                .collect(Collectors.joining(", ", row + ": ", ""));
    }

    /**
     * The answer has these rows, in this order, and no others: each as its period, its members, and its values with their flags, in the order of the KPIs.
     *
     * @param expected such as {@code 2024-02 [EMAIL]: 12.5 [PARTIAL_INPUT(1/2)], ZERO_DENOMINATOR}
     */
    public TableAssert hasRows(String... expected) {
        String wanted = String.join("\n", expected);
        String actual = rows().stream().map(this::line).collect(Collectors.joining("\n"));
        if (!wanted.equals(actual)) {
            throw new AssertionFailedError(
                    "the answer has other rows than expected\n  expected  " + indented(wanted) + "\n  but was   "
                            + indented(actual),
                    wanted,
                    actual);
        }
        return this;
    }

    private static String indented(String lines) {
        return lines.isEmpty() ? "none" : lines.replace("\n", "\n            ");
    }
}
