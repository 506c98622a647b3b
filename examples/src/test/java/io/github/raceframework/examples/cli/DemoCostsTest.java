package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.BudgetLineBuilder;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoCostsTest {

    private static BudgetLineBuilder line(String id, String period, Stage stage, MediaType media) {
        return BudgetLine.define(id, CostCategory.MEDIA, DateRange.parse(period), Money.of("10", "EUR"))
                .stage(stage)
                .media(media);
    }

    /** January is booked for Reach, missing for Act, and Convert begins in February, to which the books are closed. */
    @Test
    void whereNothingIsBookedThereIsNoAmount() {
        RacePlan plan = RacePlan.define("Lamps", DateRange.parse("2025-01-01/2026-01-01"), Currencies.parse("EUR"))
                .budget(
                        line("a", "2025-01-01/2025-02-01", Stage.REACH, MediaType.PAID)
                                .actual(Money.of("0", "EUR")),
                        line("b", "2025-01-01/2025-02-01", Stage.ACT, MediaType.OWNED),
                        line("c", "2025-02-01/2025-03-01", Stage.CONVERT, MediaType.EARNED))
                .booksClosedTo(LocalDate.of(2025, 2, 1))
                .build();
        StringWriter out = new StringWriter();

        new DemoCosts(plan).print(new PrintWriter(out, true));

        assertThat(out.toString().lines().map(line -> line.strip().replaceAll(" {2,}", " | ")))
                .containsExactly(
                        "planned EUR | booked to 2025-02-01 | budget lines booked",
                        "REACH | 10.00 | 0.00 | 1 of 1",
                        "ACT | 10.00 | - | 0 of 1",
                        "CONVERT | 10.00 | - | -",
                        "",
                        "PAID | 10.00 | 0.00 | 1 of 1",
                        "OWNED | 10.00 | - | 0 of 1",
                        "EARNED | 10.00 | - | -",
                        "",
                        "all | 30.00 | 0.00 | 1 of 2");
    }
}
