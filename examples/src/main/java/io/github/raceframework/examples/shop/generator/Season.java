package io.github.raceframework.examples.shop.generator;

import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;

/** How much busier or quieter than usual a day is: dark months, Sundays, the week of the November sale, a shop that grows. */
final class Season {

    /** The two years of the exports. */
    static final DateRange YEARS = DateRange.parse("2024-01-01/2026-01-01");

    private static final int[] MONTHS = {1_080, 1_000, 900, 820, 760, 690, 650, 730, 960, 1_150, 1_420, 1_380};
    private static final int[] WEEKDAYS = {1_050, 1_000, 980, 970, 880, 950, 1_170};

    private Season() {}

    /** A usual number on this day. */
    static int of(LocalDate day, int usual) {
        long months = (day.getYear() - 2024) * 12L + day.getMonthValue() - 1;
        long growth = 740 + 16 * months;
        long sale = isNovemberSale(day) ? 1_450 : 1_000;
        long factors = MONTHS[day.getMonthValue() - 1]
                * (long) WEEKDAYS[day.getDayOfWeek().getValue() - 1];
        return Math.toIntExact(usual * factors / 1_000_000 * growth / 1_000 * sale / 1_000);
    }

    static boolean isNovemberSale(LocalDate day) {
        return day.getMonthValue() == 11 && day.getDayOfMonth() >= 24;
    }
}
