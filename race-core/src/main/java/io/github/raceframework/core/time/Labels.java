package io.github.raceframework.core.time;

import java.time.Month;

/** The parts of the labels of buckets. */
final class Labels {

    private Labels() {}

    /** A year as ISO 8601 writes it: {@code 2024}, {@code 0987}, {@code -0001}, {@code +12024}. */
    static String year(long year) {
        String digits = Long.toString(Math.abs(year));
        String sign = year < 0 ? "-" : year > 9999 ? "+" : "";
        return sign + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** The year that begins in this month: {@code 2024} for January, otherwise {@code FY2024/25}. */
    static String fiscalYear(long year, Month firstMonth) {
        return firstMonth == Month.JANUARY
                ? year(year)
                : "FY" + year(year) + "/" + twoDigits((int) (Math.abs(year + 1) % 100));
    }

    static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
