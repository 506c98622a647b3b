package io.github.raceframework.core.kpi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows values to people: percent for fractions, minor units for money, hours and minutes for durations. The only place in the library
 * that rounds; use it for screens and never for data.
 *
 * <p>Rounding is half-even. Immutable and safe for use by several threads.
 *
 * @param locale whose digits, separators and signs are used
 */
public record ValueFormat(Locale locale) {

    private static final int SECONDS_PER_DAY = 86_400;
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** A format for that locale. */
    public static ValueFormat of(Locale locale) {
        return new ValueFormat(locale);
    }

    /**
     * The value as a reader sees it.
     *
     * <ul>
     *   <li>{@code PERCENT}: times 100 with a percent sign, two decimals
     *   <li>{@code MONEY}: with its currency and the currency's minor units, two digits more below one unit; without a currency as a number
     *   <li>{@code MONEY_PER_DAY}: times 86,400, as money, with {@code /d}
     *   <li>{@code DURATION}: {@code 4.2s}, {@code 2m 05s}, {@code 1h 02m}, {@code 3d 04h}
     *   <li>ratios and scores: at most two decimals, four below 1, none from 1,000 on
     *   <li>{@code COUNT} and {@code ANY}: at most two decimals
     * </ul>
     *
     * @param value the value as computed: fractions for percentages, seconds for durations
     * @param unit how it is shown
     * @param currency the currency of money, null where there is none
     */
    public String format(BigDecimal value, DisplayUnit unit, @Nullable Currency currency) {
        return switch (unit) {
            case PERCENT -> percent(value);
            case MONEY -> money(value, currency);
            case MONEY_PER_DAY -> money(value.multiply(BigDecimal.valueOf(SECONDS_PER_DAY)), currency) + "/d";
            case DURATION -> duration(value);
            case RATIO, SCORE -> number(value, decimals(value.abs()));
            case COUNT, ANY -> number(value, 2);
        };
    }

    private static int decimals(BigDecimal size) {
        if (size.compareTo(ONE) < 0) {
            return 4;
        }
        return size.compareTo(THOUSAND) < 0 ? 2 : 0;
    }

    /** The reason in a few words, for a cell without a value. */
    public String format(AbsenceReason reason) {
        return reason.words();
    }

    private String percent(BigDecimal value) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(2);
        return format.format(value.setScale(4, RoundingMode.HALF_EVEN));
    }

    private String number(BigDecimal value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return format.format(value.setScale(decimals, RoundingMode.HALF_EVEN));
    }

    private String money(BigDecimal value, @Nullable Currency currency) {
        if (currency == null) {
            return number(value, 2);
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        int minorDigits = Math.max(0, currency.getDefaultFractionDigits());
        boolean small = value.signum() != 0 && value.abs().compareTo(ONE) < 0;
        int digits = small ? minorDigits + 2 : minorDigits;
        format.setMinimumFractionDigits(digits);
        return format.format(value.setScale(digits, RoundingMode.HALF_EVEN));
    }

    private String duration(BigDecimal value) {
        BigDecimal size = value.abs();
        boolean shownAsZero = size.setScale(1, RoundingMode.HALF_EVEN).signum() == 0;
        String sign = value.signum() < 0 && !shownAsZero ? "-" : "";
        if (size.compareTo(BigDecimal.valueOf(60)) < 0) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(1);
            String shown = format.format(size);
            return sign + (shown.equals(format.format(60)) ? "1m 00s" : shown + "s");
        }
        BigInteger seconds = rounded(size, 1);
        if (seconds.compareTo(BigInteger.valueOf(3_600)) < 0) {
            return sign + twoParts(seconds, 60, "m", "s");
        }
        BigInteger minutes = rounded(size, 60);
        if (minutes.compareTo(BigInteger.valueOf(24 * 60)) < 0) {
            return sign + twoParts(minutes, 60, "h", "m");
        }
        return sign + twoParts(rounded(size, 3_600), 24, "d", "h");
    }

    private static BigInteger rounded(BigDecimal seconds, int unit) {
        return seconds.divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_EVEN)
                .toBigInteger();
    }

    private String twoParts(BigInteger size, int per, String large, String small) {
        BigInteger[] parts = size.divideAndRemainder(BigInteger.valueOf(per));
        return String.format(locale, "%d%s %02d%s", parts[0], large, parts[1], small);
    }
}
