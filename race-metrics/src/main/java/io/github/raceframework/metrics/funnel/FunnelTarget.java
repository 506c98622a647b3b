package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a funnel is to yield, and when: revenue, or a count at one of its steps, spread over the buckets of a period.
 *
 * <p>Immutable.
 *
 * @param step the step that is counted; null for revenue
 * @param amount the count, or the revenue, above 0
 * @param currency the currency of revenue; null for a count
 * @param period the days in which it is to come, whole buckets of the calendar
 * @param calendar the calendar of the buckets
 * @param phasing the season: a weight for each bucket
 */
public record FunnelTarget(
        @Nullable String step,
        BigDecimal amount,
        @Nullable Currency currency,
        DateRange period,
        RaceCalendar calendar,
        Phasing phasing) {

    public FunnelTarget {
        amount = Decimals.canonical(amount);
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("target " + amount.toPlainString() + " is not above 0");
        }
        List<Bucket> buckets = calendar.buckets(phasing.grain(), period);
        DateRange whole =
                buckets.get(0).range().span(buckets.get(buckets.size() - 1).range());
        if (!whole.equals(period)) {
            throw new IllegalArgumentException("period " + period + " is not made of whole buckets of grain "
                    + phasing.grain() + "; make it " + whole + ", or phase it by another grain");
        }
        if (buckets.size() != phasing.size()) {
            throw new IllegalArgumentException("phasing of " + phasing.size() + " weights for " + buckets.size()
                    + " buckets of grain " + phasing.grain() + "; give one weight for each");
        }
    }

    /** Revenue, in the buckets of the ISO calendar. */
    public static FunnelTarget revenue(Money amount, DateRange period, Phasing phasing) {
        return new FunnelTarget(null, amount.amount(), amount.currency(), period, RaceCalendar.iso(), phasing);
    }

    /** A count at a step, such as 7500 leads, in the buckets of the ISO calendar. */
    public static FunnelTarget count(String step, long count, DateRange period, Phasing phasing) {
        return new FunnelTarget(step, BigDecimal.valueOf(count), null, period, RaceCalendar.iso(), phasing);
    }

    /** The same target in the buckets of another calendar. */
    public FunnelTarget withCalendar(RaceCalendar newCalendar) {
        return new FunnelTarget(step, amount, currency, period, newCalendar, phasing);
    }

    /** The step that is counted; empty for revenue. */
    public Optional<String> findStep() {
        return Optional.ofNullable(step);
    }

    /** The buckets in which it is to come. */
    public List<Bucket> buckets() {
        return calendar.buckets(phasing.grain(), period);
    }
}
