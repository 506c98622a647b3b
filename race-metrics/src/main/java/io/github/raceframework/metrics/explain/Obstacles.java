package io.github.raceframework.metrics.explain;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands against taking a change apart. The first reason in the order of {@link AbsenceReason} is given. */
final class Obstacles {

    private final ExplainQuery query;
    private final List<Decomposition.Absent> found = new ArrayList<>();

    Obstacles(ExplainQuery query) {
        this.query = query;
    }

    void add(AbsenceReason reason, String detail) {
        found.add(new Decomposition.Absent(reason, detail));
    }

    /** Adds a value that is absent. */
    void addIfAbsent(String whose, When when, KpiValue value) {
        if (value instanceof KpiValue.Absent absent) {
            String words = absent.detail().isEmpty() ? absent.reason().words() : absent.detail();
            add(absent.reason(), place(whose, when) + ": " + words);
        }
    }

    /** Adds a value of some days of its period: set against another one it would show growth that is only coverage. */
    void addIfPartlyCovered(String whose, When when, KpiValue value) {
        if (value instanceof KpiValue.Present present) {
            present.flags().stream()
                    .filter(flag -> flag.kind() == Flag.Kind.PARTIAL_COVERAGE)
                    .forEach(flag -> add(
                            AbsenceReason.NOT_COVERED,
                            place(whose, when) + ": only " + flag.detail()
                                    + " days are covered, and a change needs both periods in full"));
        }
    }

    /** Adds a sum of some rows: set against another one it would show growth that is only knowledge. */
    void addIfPartlyKnown(String whose, When when, KpiValue value) {
        if (value instanceof KpiValue.Present present) {
            present.flags().stream()
                    .filter(flag -> flag.kind() == Flag.Kind.PARTIAL_INPUT)
                    .forEach(flag -> add(
                            AbsenceReason.PARTIAL_INPUT,
                            place(whose, when) + ": only " + flag.detail()
                                    + " rows are known, and the change of a sum needs all"));
        }
    }

    /** Adds values that are in several currencies, or were worked out from amounts in several. */
    void addIfSeveral(Set<Currency> currencies) {
        if (currencies.size() > 1) {
            String codes = currencies.stream().map(Currency::getCurrencyCode).collect(Collectors.joining(" and "));
            add(AbsenceReason.MIXED_CURRENCY, "the values to compare are in " + codes);
        }
    }

    Optional<Decomposition.Absent> findFirst() {
        return found.stream().min(Comparator.comparing(Decomposition.Absent::reason));
    }

    private String place(String whose, When when) {
        return whose + (when == When.BEFORE ? ", before (" + query.before() : ", after (" + query.after()) + ")";
    }

    /** Which of the two periods. */
    enum When {
        BEFORE,
        AFTER
    }
}
