package io.github.raceframework.core.plan;

import static io.github.raceframework.core.plan.Plans.euros;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.MediaType;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The plan of {@link Plans#complete()}: brand EUR 1,000 (990.50 booked), fair EUR 5,000, editor EUR 3,000.01. */
class BudgetTest {

    private final Budget budget = Plans.complete().build().budget();

    @Test
    void aTotalSaysOverHowManyLinesItGoes() {
        assertThat(budget.total(BudgetFigure.PLANNED))
                .isEqualTo(new BudgetTotal(euros("9000.01"), 3, 3))
                .hasToString("EUR 9000.01");
        assertThat(budget.total(BudgetFigure.PLANNED).findAmount()).contains(euros("9000.01"));
        assertThat(budget).hasToString("3 lines, EUR 9000.01 planned");
    }

    @Test
    void anAmountThatIsNotKnownIsNotZero() {
        BudgetTotal actual = budget.total(BudgetFigure.ACTUAL);

        assertThat(actual)
                .isEqualTo(new BudgetTotal(euros("990.5"), 1, 2))
                .hasToString("EUR 990.5 (known 1 of 2 lines)");
        assertThat(actual.isComplete()).isFalse();
        assertThat(actual.findAmount()).isEmpty();
        assertThat(budget.total(BudgetFigure.COMMITTED)).isEqualTo(new BudgetTotal(euros("1000"), 1, 3));
    }

    /** The fair begins on 1 March, to which the books are closed. */
    @Test
    void aLineThatBeginsWhenTheBooksAreNotClosedYetHasNoActualToCount() {
        assertThat(budget.byCampaign(BudgetFigure.ACTUAL).groups()).containsOnlyKeys("brand");
        assertThat(budget.where(line -> !line.id().equals("editor")).total(BudgetFigure.ACTUAL))
                .isEqualTo(known("990.5", 1));
        assertThat(budget.byMedia(BudgetFigure.ACTUAL).groups()).containsEntry(MediaType.PAID, known("990.5", 1));
    }

    @Test
    void withoutClosedBooksEveryActualIsUnknown() {
        Budget open =
                Plans.empty().budget(Plans.line("x"), Plans.line("y")).build().budget();

        assertThat(open.total(BudgetFigure.ACTUAL)).isEqualTo(new BudgetTotal(euros("0"), 0, 2));
    }

    @Test
    void noLinesSumToNothing() {
        Budget none = Plans.empty().build().budget();

        assertThat(none.total(BudgetFigure.ACTUAL).findAmount()).contains(euros("0"));
        assertThat(none.byStage(BudgetFigure.ACTUAL).groups()).isEmpty();
    }

    @Test
    void stagesHaveTheirLines() {
        assertThat(budget.byStage(BudgetFigure.PLANNED).groups())
                .containsExactly(
                        Map.entry(Stage.REACH, known("5000", 1)),
                        Map.entry(Stage.ACT, known("3000.01", 1)),
                        Map.entry(Stage.CONVERT, known("1000", 1)));
        assertThat(budget.byStage(BudgetFigure.PLANNED).rest()).isEqualTo(known("0", 0));
    }

    /** EUR 3,000.01 by halves is 1,500.01 and 1,500.00: the odd cent goes to the first. */
    @Test
    void mediaTypesHaveTheirSharesInWholeCents() {
        assertThat(budget.byMedia(BudgetFigure.PLANNED).groups())
                .containsExactly(
                        Map.entry(MediaType.PAID, known("6000", 2)),
                        Map.entry(MediaType.OWNED, known("1500.01", 1)),
                        Map.entry(MediaType.EARNED, known("1500", 1)));
        assertThat(budget.byMedia(BudgetFigure.ACTUAL).groups())
                .containsEntry(MediaType.PAID, new BudgetTotal(euros("990.5"), 1, 1))
                .containsEntry(MediaType.EARNED, new BudgetTotal(euros("0"), 0, 1));
    }

    @Test
    void linesWithoutTheAspectAreTheRest() {
        assertThat(budget.byCampaign(BudgetFigure.PLANNED).groups())
                .containsExactly(Map.entry("brand", known("1000", 1)), Map.entry("fair", known("5000", 1)));
        assertThat(budget.byCampaign(BudgetFigure.PLANNED).rest()).isEqualTo(known("3000.01", 1));
        assertThat(budget.byRhythm(BudgetFigure.PLANNED).groups())
                .containsExactly(
                        Map.entry(Rhythm.ALWAYS_ON, known("1000", 1)), Map.entry(Rhythm.BURST, known("5000", 1)));
        assertThat(budget.byRhythm(BudgetFigure.PLANNED).rest()).isEqualTo(known("3000.01", 1));
        assertThat(budget.byAllocation(BudgetFigure.PLANNED).groups())
                .containsExactly(Map.entry(Allocation.PROVEN, known("1000", 1)));
        assertThat(budget.byAllocation(BudgetFigure.PLANNED).rest()).isEqualTo(known("8000.01", 2));
        assertThat(budget.byChannel(BudgetFigure.PLANNED).groups()).containsOnlyKeys("EMAIL", "OFFLINE", "PAID_SEARCH");
    }

    @Test
    void everyLineHasAFocusAndACategory() {
        assertThat(budget.byFocus(BudgetFigure.PLANNED).groups())
                .containsExactly(
                        Map.entry(CustomerFocus.ACQUISITION, known("1000", 1)),
                        Map.entry(CustomerFocus.RETENTION, known("3000.01", 1)),
                        Map.entry(CustomerFocus.BOTH, known("5000", 1)));
        assertThat(budget.byCategory(BudgetFigure.PLANNED).groups())
                .containsExactly(
                        Map.entry(CostCategory.MEDIA, known("1000", 1)),
                        Map.entry(CostCategory.PEOPLE, known("3000.01", 1)),
                        Map.entry(CostCategory.AGENCY, known("5000", 1)));
    }

    @Test
    void workingMediaIsTheMediaLines() {
        assertThat(budget.where(line -> line.category().isWorkingMedia()).total(BudgetFigure.PLANNED))
                .isEqualTo(known("1000", 1));
        assertThat(budget.currency()).isEqualTo(Plans.EUR);
    }

    /** The books are closed to 1 March: the editor's January should be booked and is not; the fair's March is open. */
    @Test
    void linesThatShouldBeBookedAndAreNotAreListed() {
        assertThat(budget.findBooksClosedTo()).contains(LocalDate.parse("2025-03-01"));
        assertThat(budget.unbookedLines()).extracting(BudgetLine::id).containsExactly("editor");
        assertThat(Plans.empty().budget(Plans.line("open")).build().budget().unbookedLines())
                .isEmpty();
    }

    /** 70/20/10. */
    @Test
    void theRuleOfThumbAddsUp() {
        assertThat(Allocation.PROVEN
                        .guideline()
                        .add(Allocation.SCALING.guideline())
                        .add(Allocation.EXPERIMENTAL.guideline()))
                .isEqualByComparingTo("1");
    }

    private static BudgetTotal known(String amount, int lines) {
        return new BudgetTotal(euros(amount), lines, lines);
    }
}
