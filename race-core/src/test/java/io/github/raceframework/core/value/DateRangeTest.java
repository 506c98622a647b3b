package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

    private static final String NO_DAY = " has no day in it: the end is exclusive and must be after the start";
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 1);

    @Test
    void theEndIsExclusive() {
        DateRange february = DateRange.parse("2024-02-01/2024-03-01");

        // 2024 is a leap year.
        assertThat(february.days()).isEqualTo(29);
        assertThat(february.contains(LocalDate.of(2024, 2, 29))).isTrue();
        assertThat(february.contains(LocalDate.of(2024, 3, 1))).isFalse();
    }

    @Test
    void aDayIsARangeOfOneDay() {
        assertThat(DateRange.day(FIRST)).isEqualTo(new DateRange(FIRST, FIRST.plusDays(1)));
        assertThat(DateRange.day(FIRST).days()).isEqualTo(1);
    }

    @Test
    void neighboursShareNoDayButSpanBoth() {
        DateRange january = DateRange.parse("2024-01-01/2024-02-01");
        DateRange february = DateRange.parse("2024-02-01/2024-03-01");

        assertThat(january.findOverlap(february)).isEmpty();
        assertThat(january.span(february)).isEqualTo(DateRange.parse("2024-01-01/2024-03-01"));
    }

    @Test
    void aSpanHasTheDaysBetween() {
        DateRange newYear = DateRange.parse("2024-01-01/2024-01-02");
        DateRange june = DateRange.parse("2024-06-01/2024-07-01");

        assertThat(june.span(newYear)).isEqualTo(DateRange.parse("2024-01-01/2024-07-01"));
    }

    @Test
    void aRangeWithoutADayIsRefused() {
        assertThatThrownBy(() -> new DateRange(FIRST, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("range 2024-02-01/2024-02-01" + NO_DAY);
        assertThatThrownBy(() -> DateRange.parse("2024-02-02/2024-02-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("range 2024-02-02/2024-02-01" + NO_DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "2024-01-01",
                "2024-01-01/",
                "2024-01-01/2024-02-30",
                "2024-1-1/2024-2-1",
                "2024-01-01/2024-02-01/"
            })
    void whatIsNoRangeIsRefused(String text) {
        assertThatThrownBy(() -> DateRange.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a range of dates such as 2024-01-01/2024-02-01 (end exclusive)");
    }

    @Test
    void spacesAroundTheDatesAreFine() {
        assertThat(DateRange.parse(" 2024-01-01 / 2024-02-01 ")).hasToString("2024-01-01/2024-02-01");
    }
}
