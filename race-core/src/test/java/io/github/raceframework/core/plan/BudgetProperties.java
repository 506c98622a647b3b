package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.MediaSplit;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class BudgetProperties {

    private static final DateRange JANUARY = DateRange.parse("2025-01-01/2025-02-01");
    private static final DateRange JUNE = DateRange.parse("2025-06-01/2025-07-01");

    @Property
    void everyViewAddsUpToTheTotal(@ForAll("budgets") Budget budget, @ForAll BudgetFigure figure) {
        BudgetTotal total = budget.total(figure);

        for (BudgetView<?> view : List.of(
                budget.byStage(figure),
                budget.byChannel(figure),
                budget.byCampaign(figure),
                budget.byRhythm(figure),
                budget.byFocus(figure),
                budget.byCategory(figure),
                budget.byAllocation(figure))) {
            assertThat(view.groups().values().stream().reduce(view.rest(), BudgetProperties::plus))
                    .isEqualTo(total);
        }
    }

    @Property
    void mediaTypesAddUpToTheTotal(@ForAll("budgets") Budget budget, @ForAll BudgetFigure figure) {
        Money known = budget.byMedia(figure).groups().values().stream()
                .map(BudgetTotal::known)
                .reduce(Plans.euros("0"), Money::plus);

        assertThat(known).isEqualTo(budget.total(figure).known());
    }

    @Property
    void aTotalIsTheSumOfTheKnownAmounts(@ForAll("budgets") Budget budget, @ForAll BudgetFigure figure) {
        BigDecimal sum = BigDecimal.ZERO;
        int known = 0;
        for (BudgetLine line : budget.lines()) {
            Money amount = figure == BudgetFigure.PLANNED
                    ? line.planned()
                    : figure == BudgetFigure.COMMITTED ? line.committed() : line.actual();
            if (amount != null) {
                sum = sum.add(amount.amount());
                known++;
            }
        }

        BudgetTotal total = budget.total(figure);
        assertThat(total.known().amount()).isEqualByComparingTo(sum);
        assertThat(total.knownLines()).isEqualTo(known);
        assertThat(total.findAmount().isPresent()).isEqualTo(known == total.lines());
    }

    /** The books are closed to 1 June, on which the lines of June begin. */
    @Property
    void everyLineCountsSaveThoseOfOpenDaysInActuals(@ForAll("budgets") Budget budget, @ForAll BudgetFigure figure) {
        long open = budget.lines().stream()
                .filter(line -> line.period().equals(JUNE))
                .count();

        assertThat((long) budget.total(figure).lines())
                .isEqualTo(budget.lines().size() - (figure == BudgetFigure.ACTUAL ? open : 0));
    }

    private static BudgetTotal plus(BudgetTotal one, BudgetTotal other) {
        return new BudgetTotal(
                one.known().plus(other.known()), one.knownLines() + other.knownLines(), one.lines() + other.lines());
    }

    @Provide
    Arbitrary<Budget> budgets() {
        return lines().list().ofMaxSize(12).map(lines -> {
            RacePlanBuilder plan = Plans.empty()
                    .booksClosedTo(LocalDate.parse("2025-06-01"))
                    .campaigns(
                            Campaign.define("always", "Always", "paid_search"),
                            Campaign.define("burst", "Burst", "display_programmatic")
                                    .rhythm(Rhythm.BURST));
            for (int i = 0; i < lines.size(); i++) {
                plan.budget(lines.get(i).builder("line-" + i, JANUARY));
            }
            if (!lines.isEmpty()) {
                plan.budget(lines.get(0).builder("june", JUNE));
            }
            return plan.build().budget();
        });
    }

    private record Line(
            CostCategory category,
            Stage stage,
            MediaSplit media,
            @Nullable String campaign,
            @Nullable Allocation allocation,
            Money planned,
            @Nullable Money actual) {

        BudgetLineBuilder builder(String id, DateRange period) {
            BudgetLineBuilder line =
                    BudgetLine.define(id, category, period, planned).media(media);
            if (campaign == null) {
                line.stage(stage);
            } else {
                line.campaign(campaign);
            }
            if (allocation != null) {
                line.allocation(allocation);
            }
            if (actual != null && !period.equals(JUNE)) {
                line.actual(actual).committed(planned);
            }
            return line;
        }
    }

    private Arbitrary<Line> lines() {
        Arbitrary<Money> amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100_000))
                .ofScale(2)
                .map(amount -> new Money(amount, Plans.EUR));
        Arbitrary<MediaSplit> splits = Arbitraries.integers()
                .between(1, 999)
                .map(share -> new MediaSplit(Map.of(
                        MediaType.PAID, BigDecimal.valueOf(share, 3),
                        MediaType.SHARED, BigDecimal.valueOf(1000 - share, 3))));
        return Combinators.combine(
                        Arbitraries.of(CostCategory.class),
                        Arbitraries.of(Stage.class),
                        splits,
                        Arbitraries.of("always", "burst").injectNull(0.3),
                        Arbitraries.of(Allocation.class).injectNull(0.3),
                        amounts,
                        amounts.injectNull(0.3))
                .as(Line::new);
    }
}
