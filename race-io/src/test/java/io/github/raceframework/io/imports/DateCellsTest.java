package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.raceframework.core.time.Grain;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yyyy-MM-dd            | 2024-02-29              | 2024-02-29 | DAY",
                "uuuu-MM-dd            | 2024-02-29              | 2024-02-29 | DAY",
                "d.M.yyyy              | 1.8.2019                | 2019-08-01 | DAY",
                "d.M.yyyy              | 31.12.2019              | 2019-12-31 | DAY",
                "M/d/yy                | 12/31/19                | 2019-12-31 | DAY",
                "yyyyMMdd              | 20240229                | 2024-02-29 | DAY",
                "yyyy-DDD              | 2024-060                | 2024-02-29 | DAY",
                "dd MMM yyyy           | 29 FEB 2024             | 2024-02-29 | DAY",
                "MMMM d, yyyy          | February 29, 2024       | 2024-02-29 | DAY",
                "EEE d MMM yyyy        | Thu 29 Feb 2024         | 2024-02-29 | DAY",
                "yyyy-MM-dd HH:mm      | 2024-02-29 23:59        | 2024-02-29 | DAY",
                "dd/MM/yyyy hh:mm a    | 29/02/2024 12:00 am     | 2024-02-29 | DAY",
                "yyyy-MM-dd'T'HH:mmXXX | 2024-02-29T00:00+14:00  | 2024-02-29 | DAY",
                "'day' yyyy-MM-dd      | day 2024-02-29          | 2024-02-29 | DAY",
                "yyyy-MM               | 2024-02                 | 2024-02-01 | MONTH",
                "MMM yyyy              | Feb 2024                | 2024-02-01 | MONTH",
                "yyyy-'Q'q             | 2024-Q3                 | 2024-07-01 | QUARTER",
                "yyyy                  | 2024                    | 2024-01-01 | YEAR"
            })
    void readsDatesOfAPattern(String pattern, String cell, LocalDate date, Grain precision) throws CellException {
        DateCells dates = new DateCells(pattern);

        assertThat(dates.parse(" " + cell + " ")).isEqualTo(date);
        assertThat(dates.precision()).isEqualTo(precision);
        assertThat(dates.pattern()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yyyy-mm-dd", "YYYY-MM-dd", "yyyy-mm", "dd.MM", "MM", "HH:mm", "", "yyyy-dd", "{", "'x", "b"})
    void refusesPatternsThatGiveNoDate(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateCells(pattern))
                .withMessage(
                        "date format \"" + pattern
                                + "\" gives no date: write yyyy for the year, MM for the month, dd for the day, as in yyyy-MM-dd");
    }

    @Test
    void aWrongDayOfTheWeekIsNoDate() {
        assertThat(catchThrowableOfType(
                        CellException.class, () -> new DateCells("EEE d MMM yyyy").parse("Fri 29 Feb 2024")))
                .isNotNull();
    }
}
