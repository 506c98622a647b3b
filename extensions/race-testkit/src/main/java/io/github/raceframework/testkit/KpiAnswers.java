package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The answer to a question of a case, and what laws ask of it.
 *
 * @param kpis as the catalogue has them
 */
record KpiAnswers(List<Kpi> kpis, KpiTable table) {

    /** Looks at a value. */
    @FunctionalInterface
    interface Look {
        void at(Kpi kpi, KpiTable.Row row, KpiValue value);
    }

    static KpiAnswers of(KpisOverFacts one, KpiQuery query) {
        return new KpiAnswers(one.kpis(), one.engine().run(query));
    }

    void forEach(Look look) {
        for (KpiTable.Row row : table.rows()) {
            kpis.forEach(kpi -> look.at(kpi, row, row.value(kpi.id())));
        }
    }

    /** Breaks the law unless another table says the same, down to the evidence and the words of reasons. */
    void requireEqual(KpiTable other, String how) {
        BrokenLaw.unlessEqual(table.size(), other.size(), how + " there are other rows");
        for (int i = 0; i < table.size(); i++) {
            KpiTable.Row row = table.rows().get(i);
            KpiTable.Row otherRow = other.rows().get(i);
            BrokenLaw.unlessEqual(row.toString(), otherRow.toString(), how + " there are other rows");
            for (Kpi kpi : kpis) {
                BrokenLaw.unlessEqual(
                        row.value(kpi.id()),
                        otherRow.value(kpi.id()),
                        how + " " + kpi.id() + " of " + row + " is another");
            }
        }
    }

    /** Whether another answer to the same question says the same of a KPI in every row. */
    boolean saysTheSameOf(Kpi kpi, KpiTable other) {
        return IntStream.range(0, table.size())
                .allMatch(row -> table.rows()
                        .get(row)
                        .value(kpi.id())
                        .equals(other.rows().get(row).value(kpi.id())));
    }

    /** Breaks the law unless two rows say the same; the words of a reason may name the filter or the group. */
    static void requireAlike(List<Kpi> kpis, KpiTable.Row expected, KpiTable.Row actual, String problem) {
        for (Kpi kpi : kpis) {
            BrokenLaw.unlessEqual(
                    expected.value(kpi.id()).toString(), actual.value(kpi.id()).toString(), kpi.id() + ": " + problem);
        }
    }

    /** Breaks the law unless the groups of a table sum up to its last row; exactly, or within the rounding of quotients. */
    static void requireSum(Kpi kpi, KpiTable split) {
        KpiTable.Row total = split.rows().get(split.size() - 1);
        List<Optional<BigDecimal>> parts = split.rows().subList(0, split.size() - 1).stream()
                .map(row -> row.value(kpi.id()).findNumber())
                .toList();
        Optional<BigDecimal> whole = total.value(kpi.id()).findNumber();
        if (whole.isEmpty() || parts.isEmpty() || !parts.stream().allMatch(Optional::isPresent)) {
            return;
        }
        BigDecimal sum = parts.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal size = parts.stream()
                .map(part -> part.orElseThrow().abs())
                .reduce(whole.get().abs(), BigDecimal::add);
        if (sum.subtract(whole.get()).abs().compareTo(size.movePointLeft(14)) > 0) {
            throw BrokenLaw.different(
                    sum.toPlainString(),
                    whole.get().toPlainString(),
                    kpi.id() + ": the members sum up to something else");
        }
    }
}
