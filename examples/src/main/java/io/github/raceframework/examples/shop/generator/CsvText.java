package io.github.raceframework.examples.shop.generator;

import java.util.List;
import java.util.Locale;

/** Text of a CSV file while it grows. */
final class CsvText {

    private final StringBuilder text = new StringBuilder();

    CsvText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    CsvText row(Object... cells) {
        return row(List.of(cells));
    }

    CsvText row(List<?> cells) {
        return line(String.join(",", cells.stream().map(CsvText::quoted).toList()));
    }

    private static String quoted(Object cell) {
        String plain = cell.toString();
        return plain.contains(",") ? '"' + plain + '"' : plain;
    }

    /** Cents as {@code 1234.50}. */
    static String money(long cents) {
        String digits = String.format(Locale.ROOT, "%03d", cents);
        int point = digits.length() - 2;
        return digits.substring(0, point) + '.' + digits.substring(point);
    }

    /** With a comma between the thousands: {@code 1,234,567}. */
    static String thousands(long number) {
        return number < 1_000 ? Long.toString(number) : thousands(number / 1_000) + padded(number % 1_000);
    }

    /** Cents as {@code 1,234.50}. */
    static String moneyWithThousands(long cents) {
        return thousands(cents / 100) + money(cents % 100).substring(1);
    }

    /** A quotient to four decimals, as vendors write rates: {@code 0.4213}. */
    static String rate(long part, long whole) {
        long tenThousandths = (part * 20_000 + whole) / (2 * whole);
        String digits = String.format(Locale.ROOT, "%05d", tenThousandths);
        return digits.substring(0, digits.length() - 4) + '.' + digits.substring(digits.length() - 4);
    }

    private static String padded(long group) {
        return "," + String.format(Locale.ROOT, "%03d", group);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
