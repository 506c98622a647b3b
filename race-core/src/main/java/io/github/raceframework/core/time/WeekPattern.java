package io.github.raceframework.core.time;

/** How the 13 weeks of a quarter make up its three periods in a {@link RetailCalendar}. Immutable. */
public enum WeekPattern {
    FOUR_FOUR_FIVE(4, 4, 5),
    FOUR_FIVE_FOUR(4, 5, 4),
    FIVE_FOUR_FOUR(5, 4, 4);

    private final int first;
    private final int second;
    private final int third;

    WeekPattern(int first, int second, int third) {
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /** The weeks of a quarter before its period of that index. */
    int weeksBefore(int period) {
        return switch (period) {
            case 0 -> 0;
            case 1 -> first;
            default -> first + second;
        };
    }

    /** The index of the period in which a week lies that has so many weeks of the quarter before it. */
    int period(int week) {
        if (week < first) {
            return 0;
        }
        return week < first + second ? 1 : 2;
    }

    /** The three numbers: {@code 4-4-5}. */
    @Override
    public String toString() {
        return first + "-" + second + "-" + third;
    }
}
