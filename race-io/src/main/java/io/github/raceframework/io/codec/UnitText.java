package io.github.raceframework.io.codec;

import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.core.value.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units of definitions as texts: {@code none}, {@code money}, {@code money/count}, {@code count^2*score/duration}. */
final class UnitText {

    private static final String NONE = "none";

    private static final Map<String, Unit> BASES = new LinkedHashMap<>(Map.of(
            "money", Unit.MONEY, "duration", Unit.DURATION, "count", Unit.COUNT, "score", Unit.SCORE, "any", Unit.ANY));

    private static final Pattern FACTOR = Pattern.compile("([*/])([a-z]+)(?:\\^([1-9]))?");

    private UnitText() {}

    /** The unit of a text. */
    static Unit parse(String text) {
        if (text.equals(NONE)) {
            return Unit.NONE;
        }
        Unit unit = Unit.NONE;
        String factors = text.startsWith("1/") ? text.substring(1) : "*" + text;
        Matcher factor = FACTOR.matcher(factors);
        int end = 0;
        while (end < factors.length()) {
            if (!factor.find() || factor.start() != end) {
                throw new IllegalArgumentException("it is no unit such as count, money, money/count or none");
            }
            Unit base = BASES.get(factor.group(2));
            if (base == null) {
                throw new IllegalArgumentException("there is no unit \"" + Spelling.excerpt(factor.group(2)) + "\""
                        + Spelling.suggestion(factor.group(2), BASES.keySet()));
            }
            int power = factor.group(3) == null ? 1 : Integer.parseInt(factor.group(3));
            for (int i = 0; i < power; i++) {
                unit = factor.group(1).equals("*") ? unit.times(base) : unit.per(base);
            }
            end = factor.end();
        }
        return unit;
    }

    /**
     * The text of a unit.
     *
     * @throws IllegalArgumentException if the unit has a currency, which definitions have not, or a power beyond 9
     */
    static String of(Unit unit) {
        String text = unit.equals(Unit.NONE) ? NONE : unit.toString();
        boolean isRead;
        try {
            isRead = parse(text).equals(unit);
        } catch (IllegalArgumentException e) {
            isRead = false;
        }
        if (!isRead) {
            throw new IllegalArgumentException("unit " + unit + " is none that a definition in a document can have");
        }
        return text;
    }

    /**
     * The text of a unit without its currency: of EUR per day the text of money per day.
     *
     * @throws IllegalArgumentException if the unit has a power beyond 9
     */
    static String withoutCurrency(Unit unit) {
        return unit.findCurrency()
                .map(currency -> {
                    String text = unit.toString().replace(currency.getCurrencyCode(), "money");
                    of(parse(text));
                    return text;
                })
                .orElseGet(() -> of(unit));
    }
}
