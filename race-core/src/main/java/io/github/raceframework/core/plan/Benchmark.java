package io.github.raceframework.core.plan;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.KpiId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What others have of a KPI. It compares only with values of the same definition: the same id and version.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Immutable.
 *
 * @param kpi the KPI
 * @param version the version of its definition
 * @param value the value in the KPI's unit: a fraction for a percentage, seconds for a duration
 * @param currency the currency of an amount of money, null for anything else
 * @param source who published it and where
 * @param segment whom it is about: an industry, a country, a size of company
 * @param date the day it speaks of or was published
 */
public record Benchmark(
        KpiId kpi,
        int version,
        BigDecimal value,
        @Nullable Currency currency,
        String source,
        String segment,
        LocalDate date) {

    public Benchmark {
        value = Decimals.canonical(value);
    }

    /** A benchmark of that definition whose value is no money, from its decimal text. */
    public static Benchmark of(Kpi kpi, String value, String source, String segment, LocalDate date) {
        return new Benchmark(kpi.id(), kpi.version(), Decimals.parse(value), null, source, segment, date);
    }

    /** The same benchmark as an amount in this currency. */
    public Benchmark withCurrency(Currency newCurrency) {
        return new Benchmark(kpi, version, value, newCurrency, source, segment, date);
    }

    /** The currency of an amount of money. */
    public Optional<Currency> findCurrency() {
        return Optional.ofNullable(currency);
    }
}
