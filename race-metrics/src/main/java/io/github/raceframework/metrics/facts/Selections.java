package io.github.raceframework.metrics.facts;

import io.github.raceframework.metrics.facts.SumPass.KnownRows;
import io.github.raceframework.metrics.facts.SumPass.Summed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows a {@link SumPass} counts, prepared so that threads share it. Immutable. */
final class Selections {

    private final List<Passing> passing = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();

    /**
     * Rows that pass the scope and a filter.
     *
     * @param byRun what must accept a run as a whole
     * @param mask what else a row must be in; null for nothing
     */
    record Passing(List<RowFilter> byRun, @Nullable RowMask mask) {
        boolean accepts(int row) {
            for (RowFilter filter : byRun) {
                if (!filter.accepts(row)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Those of them that are known.
     *
     * @param passing the place of the rows they are among
     * @param own the rows that are known, passing or not; null if all are
     * @param mask the rows that are known and pass what is asked row by row; null if all are known
     * @param isListed whether sums run over just these rows, so that they must be listed and not only counted
     */
    record Known(
            int passing, @Nullable RowMask own, @Nullable RowMask mask, boolean isListed) {}

    Selections(RowFilter scope, RunPlan plan, List<RowFilter> filters, List<KnownRows> rows, List<Summed> sums) {
        for (RowFilter filter : filters) {
            List<RowFilter> byRun = new ArrayList<>();
            for (RowFilter one : List.of(scope, filter)) {
                if (plan.isByRun(one) && !one.isAll()) {
                    byRun.add(one);
                }
            }
            passing.add(new Passing(byRun, RowMask.both(plan.mask(scope), plan.mask(filter))));
        }
        for (int i = 0; i < rows.size(); i++) {
            KnownRows one = rows.get(i);
            int place = i;
            boolean isListed = sums.stream().anyMatch(sum -> sum.known() == place && !sum.isOverAll(one.mask()));
            RowMask mask = one.mask() == null
                    ? null
                    : RowMask.both(passing.get(one.filter()).mask(), one.mask());
            known.add(new Known(one.filter(), one.mask(), mask, isListed));
        }
    }

    List<Passing> passing() {
        return passing;
    }

    List<Known> known() {
        return known;
    }
}
