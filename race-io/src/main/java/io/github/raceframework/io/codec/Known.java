package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.value.ExchangeRates;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader knows beside the document: the words that its ids are looked up in, and the application's exchange rates.
 *
 * @param vocabulary KPIs and measures, tactics, channels and activities
 * @param rates the rates of a question that names none; null if there are none
 */
public record Known(PlanVocabulary vocabulary, @Nullable ExchangeRates rates) {

    /** The KPIs and measures. */
    public KpiCatalog catalog() {
        return vocabulary.kpis();
    }

    /** The rates of a question that names none. */
    public Optional<ExchangeRates> findRates() {
        return Optional.ofNullable(rates);
    }
}
