package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.ConversionRate;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.query.CurrencyConversion;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rates by which the money of some periods is converted. Each is found once, when it is first asked for, by whichever thread. */
final class PeriodRates {

    private final CurrencyConversion conversion;
    private final List<DateRange> periods;
    private final Map<Key, ConversionRate> found = new ConcurrentHashMap<>();

    /** A flow may have another rate than a level. */
    private record Key(Currency from, int period, boolean flow) {}

    PeriodRates(CurrencyConversion conversion, List<DateRange> periods) {
        this.conversion = conversion;
        this.periods = periods;
    }

    Currency target() {
        return conversion.target();
    }

    /** The number of periods. */
    int periods() {
        return periods.size();
    }

    /** By what a measure's amounts of a currency are multiplied in a period. */
    ConversionRate of(Measure measure, Currency from, int period) {
        boolean flow = measure.additivity().overTime() == OverTime.SUM;
        return found.computeIfAbsent(new Key(from, period, flow), this::find);
    }

    private ConversionRate find(Key key) {
        DateRange days = periods.get(key.period);
        if (conversion instanceof CurrencyConversion.PeriodAverage && key.flow) {
            return conversion.rates().meanRate(key.from, target(), days);
        }
        LocalDate day = conversion instanceof CurrencyConversion.Fixed fixed
                ? fixed.day()
                : days.to().minusDays(1);
        return conversion.rates().rate(key.from, target(), day);
    }
}
