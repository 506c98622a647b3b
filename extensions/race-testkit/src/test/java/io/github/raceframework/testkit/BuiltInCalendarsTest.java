package io.github.raceframework.testkit;

import io.github.raceframework.core.time.RaceCalendar;
import org.junit.jupiter.api.Nested;

/** The library's own calendars keep the contract that those of plugins are held to. */
class BuiltInCalendarsTest {

    abstract static class Contract extends CalendarContract {

        private final String name;

        Contract(String name) {
            this.name = name;
        }

        @Override
        protected RaceCalendar calendar() {
            return RaceCalendar.parse(name);
        }
    }

    @Nested
    class Iso extends Contract {
        Iso() {
            super("iso");
        }
    }

    @Nested
    class Fiscal extends Contract {
        Fiscal() {
            super("week=SUNDAY,year=APRIL");
        }
    }

    @Nested
    class Nrf extends Contract {
        Nrf() {
            super("nrf");
        }
    }

    @Nested
    class FourFourFive extends Contract {
        FourFourFive() {
            super("4-4-5,nearest=FRIDAY,month=JUNE");
        }
    }
}
