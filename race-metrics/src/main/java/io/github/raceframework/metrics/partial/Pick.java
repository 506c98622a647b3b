package io.github.raceframework.metrics.partial;

import io.github.raceframework.metrics.partial.InputForm.Kind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The value that counts for a series: that of its first or last known row. Where several rows of one time contradict each other nobody can say
 * which one counts; then it is the smallest of them, so that the order in which they come makes no difference.
 *
 * @param day the first day of the row's period
 * @param value its value
 * @param currency its currency
 * @param currencies the currencies of all known rows of that time
 * @param repeated whether there are several
 */
record Pick(int day, BigDecimal value, String currency, SortedSet<String> currencies, boolean repeated) {

    private static final Comparator<Pick> BY_VALUE =
            Comparator.comparing(Pick::value).thenComparing(Pick::currency);

    Pick {
        currencies = Collections.unmodifiableSortedSet(new TreeSet<>(currencies));
    }

    static Pick of(int day, BigDecimal value, String currency) {
        return new Pick(day, value, currency, new TreeSet<>(Set.of(currency)), false);
    }

    /** What counts of both. */
    Pick or(Pick other, Kind kind) {
        if (day != other.day) {
            return kind == Kind.FIRST == day < other.day ? this : other;
        }
        Pick smaller = BY_VALUE.compare(this, other) <= 0 ? this : other;
        SortedSet<String> all = new TreeSet<>(currencies);
        all.addAll(other.currencies);
        return new Pick(day, smaller.value, smaller.currency, all, true);
    }

    /** The day, the value, its currency, and those of contradicting rows: none unless it is repeated. */
    void write(StateWriter out) {
        out.signed(day);
        out.decimal(value);
        out.text(currency);
        out.octet(repeated ? 1 : 0);
        if (repeated) {
            out.texts(currencies);
        }
    }

    static Pick read(StateReader in) {
        long day = in.signed();
        if (day != (int) day) {
            throw in.fault("a day too far away");
        }
        BigDecimal value = in.decimal();
        String currency = CurrencySums.readCode(in);
        boolean repeated = in.upTo(1, "a mark of") == 1;
        SortedSet<String> currencies = new TreeSet<>(Set.of(currency));
        for (int left = repeated ? in.size("currencies") : 0; left > 0; left--) {
            currencies.add(CurrencySums.readCode(in));
        }
        return new Pick((int) day, value, currency, currencies, repeated);
    }
}
