package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.metrics.facts.IdentityCount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which people a measure counts, as docs/interpretation.md says it.
 *
 * @param days W of the rules
 * @param having id of the measure that must not be zero; null for none
 */
record OracleCount(Rule rule, int days, @Nullable String having) {

    /** The table of the rules. */
    enum Rule {
        DISTINCT,
        ACTIVE,
        OPENING,
        RETAINED,
        LOST,
        EVER,
        LAPSED
    }

    IdentityCount inEngine() {
        String person = OracleCounts.PERSON;
        IdentityCount count = switch (rule) {
            case DISTINCT -> IdentityCount.distinct(person);
            case ACTIVE -> IdentityCount.active(person, days);
            case OPENING -> IdentityCount.opening(person, days);
            case RETAINED -> IdentityCount.retained(person, days);
            case LOST -> IdentityCount.lost(person, days);
            case EVER -> IdentityCount.ever(person);
            case LAPSED -> IdentityCount.lapsed(person, days);
        };
        return having == null
                ? count
                : count.having(KpiCatalog.standard().findMeasure(having).orElseThrow());
    }

    boolean looksBack() {
        return rule != Rule.DISTINCT;
    }

    boolean needsWholeHistory() {
        return rule == Rule.EVER || rule == Rule.LAPSED;
    }

    /** The first day that is looked at for days that begin with this one. */
    LocalDate earliest(LocalDate day) {
        return switch (rule) {
            case DISTINCT -> day;
            case ACTIVE -> day.minusDays(days - 1L);
            case OPENING, RETAINED, LOST -> day.minusDays(days);
            case EVER, LAPSED -> LocalDate.of(1, 1, 1);
        };
    }

    /** Whether a row is of the cell itself, or of the people that the rule begins with. */
    boolean begins(LocalDate day, LocalDate start, LocalDate end) {
        return switch (rule) {
            case DISTINCT -> !day.isBefore(start) && day.isBefore(end);
            case ACTIVE -> isActive(day, end);
            case OPENING, RETAINED, LOST -> isActive(day, start);
            case EVER, LAPSED -> day.isBefore(end);
        };
    }

    /** Whether a row makes somebody active at the end, if that is asked. */
    boolean ends(LocalDate day, LocalDate end) {
        boolean asked = rule == Rule.RETAINED || rule == Rule.LOST || rule == Rule.LAPSED;
        return asked && isActive(day, end);
    }

    private boolean isActive(LocalDate day, LocalDate end) {
        return !day.isBefore(end.minusDays(days)) && day.isBefore(end);
    }
}
