package io.github.raceframework.core.plan;

import static io.github.raceframework.core.plan.Plans.YEAR;
import static io.github.raceframework.core.plan.Plans.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.framework.FiveS;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small values a plan is made of. */
class PlanValuesTest {

    private static void refused(Runnable act, String message) {
        assertThatThrownBy(act::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aTargetIsOneValueOrABand() {
        assertThat(Target.of("0.50", YEAR)).isEqualTo(Target.of("0.5", YEAR));
        assertThat(Target.of("0.5", YEAR).findValue()).contains(new BigDecimal("0.5"));
        assertThat(Target.of("0.5", YEAR).isBand()).isFalse();
        assertThat(Target.band("0.5", "0.7", YEAR).findValue()).isEmpty();
        assertThat(Target.band("0.5", "0.7", YEAR).isBand()).isTrue();
        assertThat(Target.band("0.5", "0.7", YEAR).findCurrency()).isEmpty();
        assertThat(Target.band(euros("5"), euros("7"), YEAR).findCurrency()).contains(Plans.EUR);
        refused(() -> Target.band("0.7", "0.5", YEAR), "band 0.7..0.5 ends below its start");
        refused(() -> Target.band(euros("5"), Money.of("7", "CHF"), YEAR), "band EUR 5..CHF 7 has two currencies");
        refused(() -> Target.of("five", YEAR), "\"five\" is not a decimal number");
    }

    @Test
    void aBaselineIsANumberOrMoney() {
        assertThat(Baseline.of("0.40", YEAR)).isEqualTo(Baseline.of("0.4", YEAR));
        assertThat(Baseline.of("0.4", YEAR).findCurrency()).isEmpty();
        assertThat(Baseline.of(euros("5"), YEAR).findCurrency()).contains(Plans.EUR);
    }

    /** George Doran's own words: specific, measurable, assignable, realistic, time-related. */
    @Test
    void aSmartReadingHasAWordForEachLetter() {
        assertThat(SmartReading.ASSIGNABLE).hasToString("Specific, Measurable, Assignable, Realistic, Time-related");
        assertThat(SmartReading.ACTIONABLE.words().get(2)).isEqualTo("Actionable");
        assertThat(SmartReading.of("spezifisch", "messbar", "attraktiv", "realistisch", "terminiert")
                        .words())
                .hasSize(5);
        refused(
                () -> SmartReading.of("Specific", "Measurable", "Realistic", "Achievable", "Timely"),
                "words [Specific, Measurable, Realistic, Achievable, Timely] do not begin with the letters S, M, A, R, T");
        refused(
                () -> new SmartReading(List.of("Specific", "")),
                "words [Specific, ] do not begin with the letters S, M, A, R, T");
    }

    @Test
    void aReviewCycleLooksAhead() {
        assertThat(ReviewCycle.STANDARD).isEqualTo(new ReviewCycle(90, Grain.MONTH));
        assertThat(new ReviewCycle(1, Grain.DAY).horizonDays()).isEqualTo(1);
        refused(() -> new ReviewCycle(0, Grain.MONTH), "horizon of 0 days is not positive");
    }

    /** ClearPoint's rule: 100 % of the target is green, 90 % is amber. */
    @Test
    void theStandardPolicyIsGreenFromTheTargetAndAmberToTenPercentShort() {
        assertThat(StatusPolicy.STANDARD.amberBelow()).isEqualByComparingTo("0");
        assertThat(StatusPolicy.STANDARD.redBelow()).isEqualByComparingTo("-0.10");
        assertThat(StatusPolicy.STANDARD.findExceededFrom()).isEmpty();
        assertThat(StatusPolicy.STANDARD.findKpi()).isEmpty();
        assertThat(StatusPolicy.STANDARD.withExceededFrom("0.10").findExceededFrom())
                .contains(new BigDecimal("0.1"));
        assertThat(StatusPolicy.STANDARD
                        .withThresholds(StatusPolicy.Scale.POINTS, "0", "-5")
                        .scale())
                .isEqualTo(StatusPolicy.Scale.POINTS);
    }

    @Test
    void aBenchmarkIsOfOneVersionOfADefinition() {
        LocalDate day = LocalDate.parse("2024-06-30");
        Benchmark benchmark = Benchmark.of(ConvertSalesKpis.NET_SALES, "80.00", "Survey", "Shops", day);

        assertThat(benchmark.findCurrency()).isEmpty();
        assertThat(benchmark.withCurrency(Plans.EUR))
                .isEqualTo(new Benchmark(
                        ConvertSalesKpis.NET_SALES.id(),
                        ConvertSalesKpis.NET_SALES.version(),
                        new BigDecimal("80"),
                        Plans.EUR,
                        "Survey",
                        "Shops",
                        day));
    }

    @Test
    void aGoalMayBeAdapted() {
        Goal goal = StandardGoals.BECAME_LEAD
                .withSignal(GoalSignal.crm("contact", "lead"))
                .withValue(euros("25"))
                .withFamily(FiveS.SELL);

        assertThat(goal.signal()).isEqualTo(GoalSignal.crm("contact", "lead"));
        assertThat(goal.findValue()).contains(euros("25"));
        assertThat(goal.findFamily()).contains(FiveS.SELL);
        assertThat(goal.findMeasure()).isEqualTo(StandardGoals.BECAME_LEAD.findMeasure());
        assertThat(StandardGoals.BECAME_LEAD.findFamily()).isEmpty();
    }

    @Test
    void contentIsForEverybodyOnTheOwnSiteUnlessItSaysOtherwise() {
        ContentItem item =
                ContentItem.of("guide", "Guide", "ebook", Stage.ACT, LocalDate.parse("2025-02-01"), "Editor");

        assertThat(item.findAudience()).isEmpty();
        assertThat(item.findChannel()).isEmpty();
        assertThat(item.findCampaign()).isEmpty();
        assertThat(Audience.of("a", "A", "").findPopulation()).isEmpty();
    }
}
