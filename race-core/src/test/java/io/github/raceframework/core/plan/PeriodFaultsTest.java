package io.github.raceframework.core.plan;

import static io.github.raceframework.core.plan.Plans.EUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodFaultsTest {

    private static final String NOT_WITHIN = " is not within the years 1 to 9999; write the days the plan is for";

    private static RacePlanBuilder plan(String period) {
        return RacePlan.define("Edge", DateRange.parse(period), EUR);
    }

    private static RacePlanBuilder closedTo(String day) {
        return Plans.empty().booksClosedTo(LocalDate.parse(day));
    }

    private static void assertFaults(RacePlanBuilder plan, String... faults) {
        assertThat(Plans.faults(plan)).containsExactly(faults);
    }

    @Test
    void thePeriodIsWithinTheYearsThatFactsMayHave() {
        assertFaults(plan("0000-12-31/0002-01-01"), "/period: the plan's period 0000-12-31/0002-01-01" + NOT_WITHIN);
        assertFaults(
                plan("9999-01-01/+10000-01-02"), "/period: the plan's period 9999-01-01/+10000-01-02" + NOT_WITHIN);
        assertThatCode(() -> plan("0001-01-01/+10000-01-01").build()).doesNotThrowAnyException();
    }

    /** The week and the retail month at the very edge of time have no end there. */
    @Test
    void noBucketIsSoughtAtTheEdgeOfTime() {
        for (String calendar : new String[] {"iso", "nrf"}) {
            for (String end : new String[] {"-99999-01-01/-99998-01-01", "+99999-01-01/+100000-01-01"}) {
                DateRange period = DateRange.parse(end);
                for (Grain grain : Grain.values()) {
                    ObjectiveBuilder leads = Objective.define("x", Stage.ACT, ActVolumeKpis.LEADS)
                            .baseline(Baseline.of("1", DateRange.parse("-99999-01-01/-99998-01-01")))
                            .target(Target.of("2", period))
                            .phasing(Phasing.even(grain, 2))
                            .owner("Owner")
                            .source("CRM");
                    RacePlanBuilder plan = plan(end)
                            .calendar(RaceCalendar.parse(calendar))
                            .booksClosedTo(LocalDate.MAX)
                            .objectives(leads);

                    assertThat(Plans.faults(plan)).first().isEqualTo("/period: the plan's period " + end + NOT_WITHIN);
                }
            }
        }
    }

    @Test
    void aTargetFarOutsideThePlanIsNotSoughtInTheCalendar() {
        DateRange last = DateRange.parse("+99999-12-31/+100000-01-01");

        assertFaults(
                Plans.empty()
                        .objectives(Plans.leads("x")
                                .target(Target.of("90000", last))
                                .phasing(Phasing.even(Grain.WEEK, 1))),
                "/objectives/0/target/period: period +99999-12-31/+100000-01-01 of the target of objective \"x\" is not"
                        + " inside the plan's, 2025-01-01/2026-01-01; keep it inside, or make the plan's period longer");
    }

    @Test
    void booksAreNotClosedBeforeThePlanBegins() {
        assertFaults(
                closedTo("2024-12-01"),
                "/booksClosedTo: the books are closed to 2024-12-01, before the plan's period 2025-01-01/2026-01-01; leave"
                        + " it out until a month of the plan is booked");
        assertFaults(
                Plans.empty().booksClosedTo(LocalDate.MIN),
                "/booksClosedTo: the books are closed to -999999999-01-01, before the plan's period"
                        + " 2025-01-01/2026-01-01; leave it out until a month of the plan is booked");
    }

    @Test
    void booksAreClosedByMonths() {
        assertFaults(
                closedTo("2025-02-02"),
                "/booksClosedTo: the books are closed to 2025-02-02, and no month of calendar iso starts on that day; write"
                        + " 2025-02-01 or 2025-03-01: costs are booked by months");
        assertThatCode(() -> closedTo("2025-02-01").build()).doesNotThrowAnyException();
        assertThatCode(() -> closedTo("2026-04-01").build()).doesNotThrowAnyException();
    }

    /** Fiscal January 2025 of the published NRF calendar ends on 1 February 2025, fiscal February on 1 March. */
    @Test
    void monthsAreThoseOfThePlansCalendar() {
        RaceCalendar nrf = RaceCalendar.parse("nrf");

        assertThatCode(() -> closedTo("2025-02-02").calendar(nrf).build()).doesNotThrowAnyException();
        assertFaults(
                closedTo("2025-02-01").calendar(nrf),
                "/booksClosedTo: the books are closed to 2025-02-01, and no month of calendar nrf starts on that day; write"
                        + " 2025-01-05 or 2025-02-02: costs are booked by months");
    }

    @Test
    void noDayBeforeThePlanIsProposed() {
        assertFaults(
                plan("2025-01-15/2026-01-15").booksClosedTo(LocalDate.parse("2025-01-20")),
                "/booksClosedTo: the books are closed to 2025-01-20, and no month of calendar iso starts on that day; write"
                        + " 2025-02-01: costs are booked by months");
    }

    @Test
    void booksAreNotClosedToADayThatNeverComes() {
        assertFaults(
                Plans.empty().booksClosedTo(LocalDate.MAX),
                "/booksClosedTo: the books are closed to +999999999-12-31, after the year 9999; write the first day that is"
                        + " not booked yet");
    }
}
