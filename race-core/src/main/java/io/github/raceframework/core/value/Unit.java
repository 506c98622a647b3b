package io.github.raceframework.core.value;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts: a product of powers of money, duration, count and score.
 *
 * <p>Units form a group: {@link #times} adds powers, {@link #per} subtracts them, {@link #NONE} is a plain number. Durations are
 * seconds; a percentage is a plain number that is only displayed as percent. Counts of different things are one unit, so {@code
 * clicks + sessions} has a unit: that is a stated non-goal.
 *
 * <p>{@link #ANY} stands for the one unit, whichever it is, of the KPI that a planning symbol such as {@code target} belongs to.
 *
 * <p>The unit of a value of money also has a currency. The unit of a definition has none.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Unit {

    /** A plain number: a ratio, a multiple, an index. */
    public static final Unit NONE = new Unit(0, 0, 0, 0, 0, null);

    /** Money, in the currency of the value. */
    public static final Unit MONEY = new Unit(1, 0, 0, 0, 0, null);

    /** A length of time, in seconds. */
    public static final Unit DURATION = new Unit(0, 1, 0, 0, 0, null);

    /** A number of things: people, orders, impressions. */
    public static final Unit COUNT = new Unit(0, 0, 1, 0, 0, null);

    /** Points on a scale: a rating, a lead score, a position. */
    public static final Unit SCORE = new Unit(0, 0, 0, 1, 0, null);

    /** The unit of whatever KPI is planned for. */
    public static final Unit ANY = new Unit(0, 0, 0, 0, 1, null);

    private final int money;
    private final int duration;
    private final int count;
    private final int score;
    private final int any;
    private final @Nullable Currency currency;

    private Unit(int money, int duration, int count, int score, int any, @Nullable Currency currency) {
        this.money = money;
        this.duration = duration;
        this.count = count;
        this.score = score;
        this.any = any;
        this.currency = currency;
    }

    /**
     * The unit of a product.
     *
     * @throws IllegalArgumentException if both units have a currency and the currencies differ
     */
    public Unit times(Unit other) {
        return combine(other, 1);
    }

    /**
     * The unit of a quotient of this by the other.
     *
     * @throws IllegalArgumentException if both units have a currency and the currencies differ
     */
    public Unit per(Unit other) {
        return combine(other, -1);
    }

    private Unit combine(Unit other, int sign) {
        if (currency != null && other.currency != null && !currency.equals(other.currency)) {
            throw new IllegalArgumentException("units in two currencies, " + currency + " and " + other.currency);
        }
        int moneyPower = money + sign * other.money;
        Currency kept = currency != null ? currency : other.currency;
        return new Unit(
                moneyPower,
                duration + sign * other.duration,
                count + sign * other.count,
                score + sign * other.score,
                any + sign * other.any,
                moneyPower == 0 ? null : kept);
    }

    /**
     * This unit of money, in a currency.
     *
     * @throws IllegalArgumentException if this unit has no power of money
     */
    public Unit in(Currency newCurrency) {
        if (money == 0) {
            throw new IllegalArgumentException("unit " + this + " has no money in it, so no currency");
        }
        return new Unit(money, duration, count, score, any, newCurrency);
    }

    /** The currency of a value's money; empty for the unit of a definition and where no money is. */
    public Optional<Currency> findCurrency() {
        return Optional.ofNullable(currency);
    }

    /** Whether a power of money is part of this unit. */
    public boolean hasMoney() {
        return money != 0;
    }

    /**
     * Whether a definition that declares this unit may have a formula of the derived unit: equal up to powers of count (cost per
     * click is money); a score may be a plain number; {@link #ANY} may stand for one unit that makes both sides equal.
     */
    public boolean accepts(Unit derived) {
        int free = derived.any - any;
        int moneyGap = money - derived.money;
        int durationGap = duration - derived.duration;
        int scoreGap = score - derived.score;
        if (free != 0) {
            return moneyGap % free == 0 && durationGap % free == 0 && scoreGap % free == 0;
        }
        boolean plainScore = score == 1 && derived.score == 0;
        return moneyGap == 0 && durationGap == 0 && (scoreGap == 0 || plainScore);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Unit other
                && money == other.money
                && duration == other.duration
                && count == other.count
                && score == other.score
                && any == other.any
                && Objects.equals(currency, other.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(money, duration, count, score, any, currency);
    }

    /** For example {@code money/count}, {@code EUR/duration}, {@code count^2}; a plain number is {@code 1}. */
    @Override
    public String toString() {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        collect(currency == null ? "money" : currency.getCurrencyCode(), money, above, below);
        collect("duration", duration, above, below);
        collect("count", count, above, below);
        collect("score", score, above, below);
        collect("any", any, above, below);
        String numerator = above.isEmpty() ? "1" : String.join("*", above);
        return below.isEmpty() ? numerator : numerator + "/" + String.join("/", below);
    }

    private static void collect(String name, int power, List<String> above, List<String> below) {
        if (power != 0) {
            String factor = Math.abs(power) == 1 ? name : name + "^" + Math.abs(power);
            (power > 0 ? above : below).add(factor);
        }
    }
}
