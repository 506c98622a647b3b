package io.github.raceframework.core.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of dated exchange rates. The application brings the rates; this class finds the one that counts, and never guesses: a rate that is not
 * there is {@link ConversionRate.Absent}.
 *
 * <ul>
 *   <li>A pair that is quoted the way it is asked for has the rate as quoted. Of a pair quoted only the other way round the rate is the inverse.
 *   <li>Other pairs have none, unless a {@linkplain #through pivot} is named: then the rate is the product of the two rates that lead over it, both
 *       of one day.
 *   <li>A day has the rate quoted for it. Weekends and holidays have none, unless rates are {@linkplain #carryingForward carried forward}.
 *   <li>What is not as quoted is worked out exactly and rounded once, to 15 significant digits, half-even: 1/1.0837 is 0.922764602749839. An
 *       amount converted by it is less than a cent off in 10^12.
 * </ul>
 *
 * <p>Immutable and safe for use by several threads. Two tables are equal when they have the same rates and find them by the same rules.
 */
public final class ExchangeRates {

    private static final MathContext ROUNDED = new MathContext(ExchangeRate.MAX_DIGITS, RoundingMode.HALF_EVEN);
    private static final int MOST_DAYS_BACK = 366;

    private final Map<Pair, NavigableMap<LocalDate, ExchangeRate>> quoted;
    private final int daysBack;
    private final @Nullable Currency pivot;

    private record Pair(Currency base, Currency quote) {}

    /**
     * What was found for a day.
     *
     * @param rate the rate, rounded unless it is as quoted
     * @param day the day on which it is quoted
     * @param first the quoted rate it is, or is worked out from
     * @param second the other one, of a rate over a pivot
     */
    private record Found(
            BigDecimal rate,
            LocalDate day,
            ExchangeRate first,
            @Nullable ExchangeRate second) {}

    private ExchangeRates(
            Map<Pair, NavigableMap<LocalDate, ExchangeRate>> quoted, int daysBack, @Nullable Currency pivot) {
        this.quoted = quoted;
        this.daysBack = daysBack;
        this.pivot = pivot;
    }

    /** A table of these rates; fails as {@link #of(Collection)} does. */
    public static ExchangeRates of(ExchangeRate... rates) {
        return of(List.of(rates));
    }

    /**
     * A table of these rates, in any order.
     *
     * @throws IllegalArgumentException if a pair has two rates for one day
     */
    public static ExchangeRates of(Collection<ExchangeRate> rates) {
        Map<Pair, NavigableMap<LocalDate, ExchangeRate>> quoted = new HashMap<>();
        for (ExchangeRate rate : rates) {
            NavigableMap<LocalDate, ExchangeRate> ofPair =
                    quoted.computeIfAbsent(new Pair(rate.base(), rate.quote()), none -> new TreeMap<>());
            Map.Entry<LocalDate, ExchangeRate> before =
                    ofPair.lowerEntry(rate.days().to());
            if (before != null
                    && before.getValue().days().to().isAfter(rate.days().from())) {
                throw new IllegalArgumentException(
                        "two rates for one day, " + before.getValue() + " and " + rate + "; leave one out");
            }
            ofPair.put(rate.days().from(), rate);
        }
        return new ExchangeRates(quoted, 0, null);
    }

    /**
     * These rates, each counting beyond its days as well, until there is a newer one but for so many days at most: 3 reach from a Friday over a
     * weekend to Monday. A pair that has no newer rate is then without one.
     *
     * @param mostDays how old a rate may be, from 0 (a day has its own rate or none) to 366
     * @throws IllegalArgumentException if it is another number
     */
    public ExchangeRates carryingForward(int mostDays) {
        if (mostDays < 0 || mostDays > MOST_DAYS_BACK) {
            throw new IllegalArgumentException(
                    "rates are carried forward for 0 to " + MOST_DAYS_BACK + " days, not " + mostDays);
        }
        return new ExchangeRates(quoted, mostDays, pivot);
    }

    /** These rates, and for pairs that are not quoted those that lead over this currency. */
    public ExchangeRates through(Currency newPivot) {
        return new ExchangeRates(quoted, daysBack, newPivot);
    }

    /** The rates as they were given, by base, quote and days. */
    public List<ExchangeRate> quoted() {
        return quoted.values().stream()
                .flatMap(rates -> rates.values().stream())
                .sorted(Comparator.comparing((ExchangeRate rate) -> rate.base().getCurrencyCode())
                        .thenComparing(rate -> rate.quote().getCurrencyCode())
                        .thenComparing(rate -> rate.days().from()))
                .toList();
    }

    /** For how many days at most a rate counts beyond its own; 0 if rates are not carried forward. */
    public int daysCarriedForward() {
        return daysBack;
    }

    /** The currency over which pairs are led that are not quoted, if one is named. */
    public Optional<Currency> findPivot() {
        return Optional.ofNullable(pivot);
    }

    /** By what amounts in one currency are multiplied to have them in another, at the rate of a day. 1 for one and the same currency. */
    public ConversionRate rate(Currency from, Currency to, LocalDate day) {
        if (from.equals(to)) {
            return new ConversionRate.Present(BigDecimal.ONE, "the same currency");
        }
        Found found = find(from, to, day);
        return found == null
                ? absent(from, to, day, "")
                : new ConversionRate.Present(found.rate, origin(found, from, day));
    }

    /**
     * The arithmetic mean of the {@linkplain #rate rates} of all days of a range: each calendar day counts once, with its own rate or the one carried
     * forward to it. Their sum is exact; the quotient is rounded to 15 significant digits, half-even. Absent if any day has no rate.
     */
    public ConversionRate meanRate(Currency from, Currency to, DateRange days) {
        if (from.equals(to)) {
            return rate(from, to, days.from());
        }
        BigDecimal sum = BigDecimal.ZERO;
        long carried = 0;
        for (LocalDate day = days.from(); day.isBefore(days.to()); day = day.plusDays(1)) {
            Found found = find(from, to, day);
            if (found == null) {
                return absent(from, to, day, ", so that " + days + " has no mean");
            }
            sum = sum.add(found.rate);
            carried += found.day.equals(day) ? 0 : 1;
        }
        BigDecimal mean = Decimals.plain(sum.divide(BigDecimal.valueOf(days.days()), ROUNDED));
        String older = carried == 0 ? "" : ", " + carried + " of them carried forward";
        return new ConversionRate.Present(mean, "mean of the rates of " + days.days() + " days" + older);
    }

    /** The newest rate that counts for a day; null if there is none. */
    private @Nullable Found find(Currency from, Currency to, LocalDate day) {
        for (int back = 0; back <= daysBack; back++) {
            Found found = findOn(from, to, day.minusDays(back));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found findOn(Currency from, Currency to, LocalDate day) {
        ExchangeRate quotedSo = findQuoted(from, to, day);
        if (quotedSo != null) {
            boolean direct = quotedSo.base().equals(from);
            return new Found(direct ? quotedSo.rate() : rounded(BigDecimal.ONE, quotedSo.rate()), day, quotedSo, null);
        }
        if (pivot == null) {
            return null;
        }
        ExchangeRate first = findQuoted(from, pivot, day);
        ExchangeRate second = findQuoted(pivot, to, day);
        if (first == null || second == null) {
            return null;
        }
        BigDecimal above = BigDecimal.ONE;
        BigDecimal below = BigDecimal.ONE;
        if (first.base().equals(from)) {
            above = first.rate();
        } else {
            below = first.rate();
        }
        if (second.quote().equals(to)) {
            above = above.multiply(second.rate());
        } else {
            below = below.multiply(second.rate());
        }
        return new Found(rounded(above, below), day, first, second);
    }

    private static BigDecimal rounded(BigDecimal above, BigDecimal below) {
        return Decimals.plain(above.divide(below, ROUNDED));
    }

    /** The rate of a pair quoted for just that day, the way it is asked for before the other way round. */
    private @Nullable ExchangeRate findQuoted(Currency from, Currency to, LocalDate day) {
        return findLast(new Pair(from, to), day)
                .filter(rate -> rate.days().contains(day))
                .or(() -> findLast(new Pair(to, from), day)
                        .filter(rate -> rate.days().contains(day)))
                .orElse(null);
    }

    /** The rate of that day or the last before it, however old. */
    private Optional<ExchangeRate> findLast(Pair pair, LocalDate day) {
        return Optional.ofNullable(quoted.get(pair))
                .map(rates -> rates.floorEntry(day))
                .map(Map.Entry::getValue);
    }

    private String origin(Found found, Currency from, LocalDate asked) {
        ExchangeRate second = found.second;
        boolean inverse = second == null && !found.first.base().equals(from);
        return found.first
                + (inverse ? ", inverse" : "")
                + (second == null ? "" : " and " + second)
                + (found.day.equals(asked) ? "" : ", carried forward to " + asked);
    }

    private ConversionRate.Absent absent(Currency from, Currency to, LocalDate day, String consequence) {
        String last = findLast(new Pair(from, to), day)
                .or(() -> findLast(new Pair(to, from), day))
                .map(rate -> "; the last one before is " + rate)
                .orElse("");
        String older =
                daysBack == 0 ? "" : daysBack == 1 ? " or the day before" : " or the " + daysBack + " days before";
        return new ConversionRate.Absent(
                day, "no rate from " + from + " to " + to + " for " + day + older + consequence + last);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ExchangeRates other
                && quoted.equals(other.quoted)
                && daysBack == other.daysBack
                && Objects.equals(pivot, other.pivot);
    }

    @Override
    public int hashCode() {
        return Objects.hash(quoted, daysBack, pivot);
    }

    /** {@code 308 rates of [EUR/CHF, EUR/USD], carried forward for 3 days, through EUR}. */
    @Override
    public String toString() {
        int count = quoted.values().stream().mapToInt(Map::size).sum();
        List<String> pairs = quoted.keySet().stream()
                .map(pair -> pair.base() + "/" + pair.quote())
                .sorted()
                .toList();
        return count + " rates of " + pairs
                + (daysBack == 0 ? "" : ", carried forward for " + daysBack + " days")
                + (pivot == null ? "" : ", through " + pivot);
    }
}
