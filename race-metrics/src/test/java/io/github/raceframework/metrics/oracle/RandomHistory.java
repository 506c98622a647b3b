package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.FactTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A way in which a table may have come to its rows: some days after others, late rows, days that were restated, in any order. The end of every history of
 * a table is the table.
 */
final class RandomHistory {

    private final OracleTable table;
    private final Random random;

    RandomHistory(OracleTable table, Random random) {
        this.table = table;
        this.random = random;
    }

    /**
     * Lives through a history.
     *
     * @param step told of every table on the way and of every batch; gives the one to go on with
     */
    FactTable live(UnaryOperator<FactTable> step) {
        List<OracleRow> rest = new ArrayList<>(table.rows());
        if (random.nextBoolean()) {
            Collections.shuffle(rest, random);
        }
        List<DateRange> restated = restated();
        List<OracleRow> wrong = table.rows().stream()
                .filter(row -> random.nextInt(3) > 0)
                .map(this::moved)
                .filter(row -> restated.stream().anyMatch(days -> days.contains(row.date())))
                .collect(Collectors.toCollection(ArrayList::new));
        List<OracleRow> right = rest.stream()
                .filter(row -> restated.stream().anyMatch(days -> days.contains(row.date())))
                .toList();
        rest.removeAll(right);
        rest.addAll(wrong);
        FactTable grown = step.apply(batch(take(rest)));
        while (!rest.isEmpty()) {
            grown = step.apply(appended(grown, step.apply(batch(take(rest)))));
        }
        for (DateRange days : restated) {
            List<OracleRow> inside =
                    right.stream().filter(row -> days.contains(row.date())).toList();
            grown = step.apply(grown.replacing(days, batch(inside)));
        }
        return grown;
    }

    private FactTable appended(FactTable earlier, FactTable batch) {
        try {
            return earlier.append(batch);
        } catch (IllegalArgumentException e) {
            return earlier.appendNewRows(batch);
        }
    }

    private FactTable batch(List<OracleRow> rows) {
        return Scenario.factTable(table.withRows(rows));
    }

    /** Takes some rows away from a list. */
    private List<OracleRow> take(List<OracleRow> rows) {
        int size = rows.isEmpty() ? 0 : 1 + random.nextInt(Math.min(rows.size(), 1 + random.nextInt(20)));
        List<OracleRow> taken = new ArrayList<>(rows.subList(0, size));
        rows.subList(0, size).clear();
        return taken;
    }

    /** Disjoint ranges of whole row periods. */
    private List<DateRange> restated() {
        List<DateRange> ranges = new ArrayList<>();
        for (OracleRow row : table.rows()) {
            DateRange period = table.rowPeriod(row.date());
            if (random.nextInt(8) == 0) {
                DateRange next = table.rowPeriod(period.to());
                DateRange days = random.nextBoolean() ? period : period.span(next);
                if (ranges.stream().allMatch(range -> range.findOverlap(days).isEmpty())) {
                    ranges.add(days);
                }
            }
        }
        return ranges;
    }

    /** The row with the members and values of another, more or less. */
    private OracleRow moved(OracleRow row) {
        OracleRow other = table.rows().get(random.nextInt(table.rows().size()));
        var members = new java.util.HashMap<>(other.members());
        members.replaceAll((id, member) -> random.nextInt(4) == 0 ? "restated" : member);
        var values = new java.util.HashMap<>(other.values());
        values.replaceAll((id, value) -> random.nextInt(4) == 0 ? value.movePointLeft(3) : value);
        LocalDate date = row.date();
        return new OracleRow(date, members, values, other.currency(), other.person());
    }
}
