package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.scorecard.Answers.Subject;
import java.util.Currency;

/**
 * What board, transitions and diagnoses are over.
 *
 * @param scope the facts
 * @param currency the currency of the plan
 * @param outlook the period of the plan
 */
record WholePlan(Filter scope, Currency currency, Outlook outlook) {

    Subject subject(KpiId kpi) {
        return new Subject(kpi, scope, currency);
    }

    /** Whether an objective is about the same facts and days. */
    boolean isOf(ObjectiveScore score) {
        return score.objective().scope().equals(scope)
                && score.objective().target().period().equals(outlook.period());
    }
}
