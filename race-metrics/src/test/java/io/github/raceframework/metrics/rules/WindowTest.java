package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.time.Grain;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.query.Comparison;
import org.junit.jupiter.api.Test;

/** Values over more than their own bucket. Expected sums are of a few rows, by hand. */
class WindowTest {

    private static final FactTable VISITS =
            Table.named("visits").covers("2024-01-01/2024-05-01").rows("""
                    date       channel sessions
                    2024-01-10 EMAIL   1
                    2024-02-10 EMAIL   20
                    2024-03-10 DIRECT  300
                    2024-04-10 EMAIL   4000
                    """);

    @Test
    void trailingMonthsEndWithTheMonth() {
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .trailing(3, Grain.MONTH)
                        .lines(VISITS))
                .containsExactly("2024-01: NOT_COVERED", "2024-02: NOT_COVERED", "2024-03: 321", "2024-04: 4320");
    }

    @Test
    void trailingDaysEndWithTheBucket() {
        // 60 days to 1 March (exclusive) begin on 1 January; to 1 April on 1 February; to 1 May on 2 March.
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .trailing(60, Grain.DAY)
                        .in("2024-02-01/2024-05-01")
                        .lines(VISITS))
                .containsExactly("2024-02: 21", "2024-03: 320", "2024-04: 4300");
        assertThat(Ask.formula("sessions")
                        .per(Grain.DAY)
                        .trailing(31, Grain.DAY)
                        .in("2024-02-09/2024-02-12")
                        .lines(VISITS))
                .containsExactly("2024-02-09: 1", "2024-02-10: 20", "2024-02-11: 20");
    }

    @Test
    void aWindowThatReachesOutsideCoverageIsAbsentAndSaysHowMuchIsCovered() {
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .trailing(2, Grain.MONTH)
                        .in("2024-01-01/2024-02-01")
                        .absent(VISITS)
                        .detail())
                .isEqualTo("only 31 of the 62 days of the window 2023-12-01/2024-02-01 are covered by all inputs");
    }

    @Test
    void theYearToDateBeginsWithTheYear() {
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .toDate(Grain.YEAR)
                        .in("2024-02-01/2024-05-01")
                        .lines(VISITS))
                .containsExactly("2024-02: 21", "2024-03: 321", "2024-04: 4321");
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .toDate(Grain.QUARTER)
                        .in("2024-03-01/2024-05-01")
                        .lines(VISITS))
                .containsExactly("2024-03: 321", "2024-04: 4000");
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH, "year=MARCH")
                        .toDate(Grain.YEAR)
                        .in("2024-03-01/2024-05-01")
                        .lines(VISITS))
                .containsExactly("2024-03: 300", "2024-04: 4300");
    }

    @Test
    void aBucketInTwoLongerOnesCountsFromTheOneInWhichItEnds() {
        // The week from 26 February ends on 3 March.
        assertThat(Ask.formula("sessions")
                        .per(Grain.WEEK)
                        .toDate(Grain.MONTH)
                        .in("2024-02-26/2024-03-18")
                        .lines(VISITS))
                .containsExactly("2024-W09: 0", "2024-W10: 300", "2024-W11: 300");
    }

    @Test
    void aBucketThatIsCutEndsItsWindowWhereItIsCut() {
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .toDate(Grain.YEAR)
                        .in("2024-02-05/2024-03-10")
                        .lines(VISITS))
                .containsExactly("2024-02: 21", "2024-03: 21 [INCOMPLETE_PERIOD(9/31)]");
    }

    @Test
    void aWindowOfDaysIsWholeWhereverItsBucketIsCut() {
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .trailing(28, Grain.DAY)
                        .in("2024-03-01/2024-03-11")
                        .lines(VISITS))
                .containsExactly("2024-03: 300");
    }

    @Test
    void theFirstMonthToDateHasNoMonthBeforeIt() {
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .toDate(Grain.QUARTER)
                        .in("2024-04-01/2024-05-01")
                        .against(Comparison.PREVIOUS)
                        .changes(VISITS))
                .containsExactly("2024-04: 4000 - NOT_COVERED = NOT_COVERED, NOT_COVERED");
    }

    @Test
    void windowsAreComparedLikeBuckets() {
        // January to March against January to February; then the same days to date.
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .toDate(Grain.YEAR)
                        .in("2024-03-01/2024-04-01")
                        .against(Comparison.PREVIOUS)
                        .changes(VISITS))
                .containsExactly("2024-03: 321 - 21 = 300, 14.285714285714286"); // 300 / 21
        assertThat(Ask.formula("sessions")
                        .per(Grain.MONTH)
                        .trailing(2, Grain.MONTH)
                        .in("2024-03-01/2024-04-01")
                        .against(Comparison.PREVIOUS)
                        .changes(VISITS))
                .containsExactly("2024-03: 320 - 21 = 299, 14.238095238095237"); // 299 / 21
    }

    @Test
    void aWindowNeedsABucketToEndWith() {
        assertThatThrownBy(
                        () -> Ask.formula("sessions").trailing(3, Grain.MONTH).lines(VISITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a window (trailing 3 MONTH) ends with a bucket; ask for a grain too");
        assertThatThrownBy(() -> Ask.formula("sessions")
                        .per(Grain.DAY)
                        .trailing(3, Grain.MONTH)
                        .lines(VISITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a window of 3 MONTH does not end with each DAY; count it in days or in the grain of the query");
        assertThatThrownBy(() -> Ask.formula("sessions").trailing(0, Grain.DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a trailing window of 0 buckets has no day in it");
        assertThatThrownBy(() -> Ask.formula("sessions")
                        .per(Grain.QUARTER)
                        .toDate(Grain.MONTH)
                        .lines(VISITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a QUARTER has no MONTH to date; name a longer grain");
    }
}
