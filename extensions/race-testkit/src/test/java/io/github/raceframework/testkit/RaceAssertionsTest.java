package io.github.raceframework.testkit;

import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CLICKS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.IMPRESSIONS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.MEDIA_COST;
import static io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis.CPC;
import static io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis.CPM;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.CHANNEL;
import static io.github.raceframework.testkit.RaceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** On the table of the README: CPM 1000 * 12.50 / 1000 = 12.5 of one of two days, CPC 16.60 / 40 = 0.415; CPM 1000 * 8 / 4000 = 2, and no click. */
class RaceAssertionsTest {

    private static final KpiTable TABLE = table();

    private static KpiTable table() {
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withDimension(CHANNEL)
                .withMeasure(IMPRESSIONS)
                .withMeasure(CLICKS)
                .withMeasure(MEDIA_COST)
                .withCurrency(Currencies.parse("EUR"))
                .withCoverage(DateRange.parse("2024-02-01/2024-03-01")));
        append(rows, 1, "PAID_SEARCH", 1000, 30, "12.50");
        rows.date(LocalDate.of(2024, 2, 2)).dimension("channel", "PAID_SEARCH");
        rows.measure("clicks", 10).measure("media_cost", new BigDecimal("4.10")).append();
        append(rows, 2, "PAID_SOCIAL", 4000, 0, "8.00");
        return KpiEngine.of(Dataset.of(rows.toTable()))
                .run(KpiQuery.of(CPM, CPC).by("channel").grain(Grain.MONTH));
    }

    private static void append(FactAppender rows, int day, String channel, int impressions, int clicks, String cost) {
        rows.date(LocalDate.of(2024, 2, day)).dimension("channel", channel);
        rows.measure("impressions", impressions).measure("clicks", clicks);
        rows.measure("media_cost", new BigDecimal(cost)).append();
    }

    @Test
    void whatHoldsPasses() {
        assertThat(TABLE)
                .in("2024-02")
                .value(CPM, "PAID_SEARCH")
                .isEqualTo("12.50")
                .isEqualTo(new BigDecimal("12.5"))
                .isCloseTo(new BigDecimal("12.6"), new BigDecimal("0.1"))
                .hasFlag(Flag.Kind.PARTIAL_INPUT);
        assertThat(TABLE).value(CPM, "PAID_SOCIAL").isEqualTo("2").hasNoFlag();
        assertThat(TABLE)
                .value(CPC, "PAID_SOCIAL")
                .isAbsent(AbsenceReason.ZERO_DENOMINATOR)
                .hasDetail("clicks");
        assertThat(TABLE.rows().get(0).value(CPC)).isEqualTo("0.415");
        assertThat(TABLE)
                .hasRows(
                        "2024-02 [PAID_SEARCH]: 12.5 [PARTIAL_INPUT(1/2)], 0.415",
                        "2024-02 [PAID_SOCIAL]: 2, ZERO_DENOMINATOR");
    }

    @Test
    void aWrongNumberShowsTheCellItsEvidenceAndWhatIsBeside() {
        assertFails(() -> assertThat(TABLE).value(CPM, "PAID_SEARCH").isEqualTo("12"), """
                reach.cpm of 2024-02 [PAID_SEARCH]: expected 12, but was 12.5 [PARTIAL_INPUT(1/2)]
                  from      media_cost = 12.5, of 1/2 rows of ads
                  from      impressions = 1000, of 1/2 rows of ads
                  formula   reach.cpm = 1000 * media_cost / impressions
                  beside    2024-02 [PAID_SOCIAL]: 2""");
    }

    @Test
    void anAbsentValueSaysWhy() {
        String detail = ((io.github.raceframework.metrics.kpi.KpiValue.Absent)
                        TABLE.rows().get(1).value(CPC))
                .detail();
        assertFails(() -> assertThat(TABLE).value(CPC, "PAID_SOCIAL").isEqualTo("0"), """
                reach.cpc of 2024-02 [PAID_SOCIAL]: expected 0, but was absent, ZERO_DENOMINATOR: %s
                  formula   reach.cpc = media_cost / clicks
                  beside    2024-02 [PAID_SEARCH]: 0.415""".formatted(detail));
    }

    @Test
    void everyOtherAssertionFailsWhereItDoesNotHold() {
        ValueAssert value = assertThat(TABLE.rows().get(1).value(CPM));
        assertFails(
                () -> value.isCloseTo(BigDecimal.ONE, new BigDecimal("0.5")),
                "the value: expected 1 within 0.5, but was 2\n  from      media_cost = 8, of 1/1 rows of ads\n  from      impressions ="
                        + " 4000, of 1/1 rows of ads");
        for (ThrowingCallable wrong : java.util.List.<ThrowingCallable>of(
                () -> value.isAbsent(AbsenceReason.ZERO_DENOMINATOR),
                () -> value.hasDetail("clicks"),
                () -> value.hasFlag(Flag.Kind.STALE),
                () -> assertThat(TABLE.rows().get(0).value(CPM)).hasNoFlag(),
                () -> assertThat(TABLE.rows().get(1).value(CPC)).hasNoFlag(),
                () -> assertThat(TABLE.rows().get(1).value(CPC)).isAbsent(AbsenceReason.ALL_NULL),
                () -> assertThat(TABLE.rows().get(1).value(CPC)).hasDetail("impressions"))) {
            assertThatThrownBy(wrong).isInstanceOf(AssertionFailedError.class).hasMessageContaining("expected ");
        }
    }

    @Test
    void aRowOrPeriodThatIsNotThereShowsThoseThatAre() {
        String rows =
                "\n  row       2024-02 [PAID_SEARCH]: 12.5 [PARTIAL_INPUT(1/2)], 0.415\n  row       2024-02 [PAID_SOCIAL]: 2,"
                        + " ZERO_DENOMINATOR";
        assertFails(() -> assertThat(TABLE).value(CPM, "EMAIL"), "the answer has no row [EMAIL]" + rows);
        assertFails(
                () -> assertThat(TABLE).in("2024-03"),
                "the answer has no period \"2024-03\", only [2024-02]; did you mean \"2024-02\"?");
        KpiTable days = KpiEngine.of(Dataset.of(FactTable.appender(FactSchema.named("ads")
                                .withMeasure(CLICKS)
                                .withMeasure(MEDIA_COST)
                                .withCurrency(Currencies.parse("EUR"))
                                .withCoverage(DateRange.parse("2024-02-01/2024-02-03")))
                        .toTable()))
                .run(KpiQuery.of(CPC).grain(Grain.DAY));
        assertFails(
                () -> assertThat(days).value(CPC),
                "the answer has 2 rows []; say by in(...) of which period\n  row       2024-02-01 []: ZERO_DENOMINATOR\n  row     "
                        + "  2024-02-02 []: ZERO_DENOMINATOR");
    }

    @Test
    void otherRowsAreShownBesideThoseExpected() {
        assertFails(() -> assertThat(TABLE).hasRows("2024-02 [EMAIL]: 1, 2"), """
                the answer has other rows than expected
                  expected  2024-02 [EMAIL]: 1, 2
                  but was   2024-02 [PAID_SEARCH]: 12.5 [PARTIAL_INPUT(1/2)], 0.415
                            2024-02 [PAID_SOCIAL]: 2, ZERO_DENOMINATOR""");
        assertFails(() -> assertThat(TABLE).hasRows(), """
                the answer has other rows than expected
                  expected  none
                  but was   2024-02 [PAID_SEARCH]: 12.5 [PARTIAL_INPUT(1/2)], 0.415
                            2024-02 [PAID_SOCIAL]: 2, ZERO_DENOMINATOR""");
    }

    private static void assertFails(ThrowingCallable wrong, String message) {
        assertThatThrownBy(wrong).isInstanceOf(AssertionFailedError.class).hasMessage(message);
    }
}
