package io.github.raceframework.core.plan;

import static io.github.raceframework.core.plan.Plans.euros;
import static io.github.raceframework.core.plan.Plans.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BudgetFaultsTest {

    private static final DateRange JANUARY = DateRange.parse("2025-01-01/2025-02-01");

    private static void assertFaults(RacePlanBuilder plan, String... faults) {
        assertThat(Plans.faults(plan)).containsExactly(faults);
    }

    @Test
    void aLineWithoutACampaignSaysItsStageAndItsMedia() {
        assertFaults(
                Plans.empty().budget(BudgetLine.define("x", CostCategory.TOOLS, JANUARY, euros("1"))),
                "/budget/0/stage: budget line \"x\" has no stage and no campaign to take them from; say one of the two",
                "/budget/0/media: budget line \"x\" has no media types and no campaign to take them from; say one of"
                        + " the"
                        + " two");
    }

    @Test
    void whatALineNamesExists() {
        assertFaults(
                Plans.empty()
                        .campaigns(Campaign.define("brand", "Brand", "paid_search"))
                        .budget(
                                line("x").campaign("brandt").channel("EMAILS"),
                                BudgetLine.define("x", CostCategory.MEDIA, JANUARY, euros("1"))
                                        .campaign("b")),
                "/budget/0/channel: budget line \"x\" names channel \"EMAILS\", which does not exist; write \"EMAIL\"",
                "/budget/0/campaign: budget line \"x\" names campaign \"brandt\", which does not exist; write"
                        + " \"brand\"",
                "/budget/1/id: budget line \"x\" exists already, at /budget/0; give each an id of its own",
                "/budget/1/campaign: budget line \"x\" names campaign \"b\", which does not exist; name one that"
                        + " exists, or add it");
    }

    @Test
    void aLineLiesInsideThePlansPeriod() {
        assertFaults(
                Plans.empty()
                        .budget(BudgetLine.define(
                                        "x", CostCategory.MEDIA, DateRange.parse("2025-12-01/2026-02-01"), euros("1"))
                                .stage(Stage.ACT)
                                .media(MediaType.PAID)),
                "/budget/0/period: period 2025-12-01/2026-02-01 of budget line \"x\" is not inside the plan's,"
                        + " 2025-01-01/2026-01-01; keep it inside, or make the plan's period longer");
    }

    @Test
    void amountsAreInThePlansCurrencyAndNotNegative() {
        assertFaults(
                Plans.empty()
                        .budget(BudgetLine.define("x", CostCategory.MEDIA, JANUARY, Money.of("5", "USD"))
                                .stage(Stage.ACT)
                                .media(MediaType.PAID)),
                "/budget/0/planned: planned amount USD 5 of budget line \"x\" is not in the plan's currency, EUR; convert"
                        + " it with a dated rate");
        assertFaults(
                Plans.empty()
                        .booksClosedTo(LocalDate.parse("2025-02-01"))
                        .budget(line("x").committed(Money.of("5", "CHF")).actual(euros("-1"))),
                "/budget/0/committed: committed amount CHF 5 of budget line \"x\" is not in the plan's currency, EUR;"
                        + " convert it with a dated rate",
                "/budget/0/actual: actual amount EUR -1 of budget line \"x\" is negative; write 0 or more");
    }

    @Test
    void actualAmountsAreOfDaysThatAreBooked() {
        assertFaults(
                Plans.empty().budget(line("x").actual(euros("1"))),
                "/budget/0/actual: budget line \"x\" has an actual amount, and the plan does not say to which day its"
                        + " books are closed; say booksClosedTo, or leave the amount out");
        assertFaults(
                Plans.empty()
                        .booksClosedTo(LocalDate.parse("2025-01-01"))
                        .budget(line("x").actual(euros("1"))),
                "/budget/0/actual: budget line \"x\" has an actual amount and begins on 2025-01-01, and the books are"
                        + " closed to 2025-01-01; leave the amount out until the books are closed");
        assertThat(Plans.empty()
                        .booksClosedTo(LocalDate.parse("2025-02-01"))
                        .budget(line("x").actual(euros("1")))
                        .build()
                        .budget()
                        .total(BudgetFigure.ACTUAL)
                        .findAmount())
                .contains(euros("1"));
    }

    @Test
    void aReallocationMovesMoneyBetweenLinesThatThereAre() {
        assertFaults(
                Plans.empty()
                        .budget(line("search"))
                        .reallocations(new Reallocation(
                                "serch",
                                "fair",
                                euros("-5"),
                                LocalDate.parse("2024-12-31"),
                                "",
                                " ",
                                LocalDate.parse("2024-12-30"))),
                "/reallocations/0/from: the reallocation from \"serch\" to \"fair\" names budget line \"serch\","
                        + " which does not exist; write \"search\"",
                "/reallocations/0/to: the reallocation from \"serch\" to \"fair\" names budget line \"fair\", which"
                        + " does not exist; name one that exists, or add it",
                "/reallocations/0/amount: amount EUR -5 of the reallocation from \"serch\" to \"fair\" is not positive;"
                        + " write more than 0; to move money the other way, swap the lines",
                "/reallocations/0/on: the reallocation from \"serch\" to \"fair\" is made on 2024-12-31, before the plan"
                        + " begins, 2025-01-01; leave it out, and write the amounts after it",
                "/reallocations/0/reason: the reallocation from \"serch\" to \"fair\" has no reason; say its reason",
                "/reallocations/0/expectedEffect: the reallocation from \"serch\" to \"fair\" has no expected"
                        + " effect; say"
                        + " its expected effect",
                "/reallocations/0/reviewOn: the reallocation from \"serch\" to \"fair\" is reviewed on 2024-12-30, before"
                        + " it is made, 2024-12-31; review it on that day or later");
    }

    @Test
    void aReallocationMovesMoreThanNothingAndMayBeReviewedOnTheDayItIsMade() {
        LocalDate start = LocalDate.parse("2025-01-01");

        assertFaults(
                Plans.empty()
                        .budget(line("search"), line("fair"))
                        .reallocations(new Reallocation("search", "fair", euros("0"), start, "Why", "Effect", start)),
                "/reallocations/0/amount: amount EUR 0 of the reallocation from \"search\" to \"fair\" is not positive;"
                        + " write more than 0; to move money the other way, swap the lines");
    }

    /** Paid search mainly serves Reach (table 2.4 of the domain reference). */
    @Test
    void aLineIsOfTheStageItsCampaignIsCountedUnder() {
        assertFaults(
                Plans.empty()
                        .campaigns(
                                Campaign.define("brand", "Brand", "paid_search").stage(Stage.CONVERT),
                                Campaign.define("generic", "Generic", "paid_search"),
                                Campaign.define("lost", "Lost", "paid_serach"))
                        .budget(
                                line("brand").campaign("brand"),
                                line("generic").campaign("generic").stage(Stage.ACT),
                                line("same").campaign("generic"),
                                line("lost").campaign("lost")),
                "/campaigns/2/tactic: campaign \"lost\" names tactic \"paid_serach\", which does not exist; write"
                        + " \"paid_search\"",
                "/budget/0/stage: budget line \"brand\" is of stage REACH, and its campaign \"brand\" is counted under"
                        + " CONVERT; leave out the stage, or the campaign",
                "/budget/1/stage: budget line \"generic\" is of stage ACT, and its campaign \"generic\" is counted under"
                        + " REACH; leave out the stage, or the campaign");
    }

    @Test
    void amountsAreSuchThatTheirSumsAreNumbers() {
        assertFaults(
                Plans.empty()
                        .budget(
                                line("x").committed(euros("1000000000000000000000.01")),
                                line("y").committed(euros("0.00000001"))),
                "/budget/0/committed: committed amount EUR 1000000000000000000000.01 of budget line \"x\" is beyond any"
                        + " budget; write at most 1e21",
                "/budget/1/committed: committed amount EUR 0.00000001 of budget line \"y\" has 8 decimal places; write at"
                        + " most 7");
        assertThat(Plans.empty()
                        .budget(line("x").committed(euros("1e21")), line("y").committed(euros("0.0000001")))
                        .build()
                        .budget()
                        .total(BudgetFigure.COMMITTED))
                .hasToString("EUR 1000000000000000000000.0000001");
    }
}
