package io.github.raceframework.core.plan;

import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;

/** Checks the plan's period, and the day to which its books are closed: costs are booked by months of its calendar. */
final class PeriodCheck {

    private final Faults faults;

    PeriodCheck(Faults faults) {
        this.faults = faults;
    }

    void check() {
        DateRange period = faults.plan.period;
        if (!Faults.YEARS.contains(period)) {
            faults.add(
                    "/period",
                    "the plan's period " + period + " is not within the years 1 to 9999",
                    "write the days the plan is for");
        } else if (faults.plan.booksClosedTo != null) {
            books("/booksClosedTo", period, faults.plan.booksClosedTo);
        }
    }

    private void books(String path, DateRange period, LocalDate closedTo) {
        if (closedTo.isBefore(period.from())) {
            faults.add(
                    path,
                    "the books are closed to " + closedTo + ", before the plan's period " + period,
                    "leave it out until a month of the plan is booked");
        } else if (closedTo.isAfter(Faults.YEARS.to())) {
            faults.add(
                    path,
                    "the books are closed to " + closedTo + ", after the year 9999",
                    "write the first day that is not booked yet");
        } else {
            DateRange month =
                    faults.plan.calendar.bucketOf(Grain.MONTH, closedTo).range();
            if (!closedTo.equals(month.from())) {
                faults.add(
                        path,
                        "the books are closed to " + closedTo + ", and no month of calendar " + faults.plan.calendar
                                + " starts on that day",
                        "write " + (month.from().isBefore(period.from()) ? "" : month.from() + " or ") + month.to()
                                + ": costs are booked by months");
            }
        }
    }
}
