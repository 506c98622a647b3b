package io.github.raceframework.metrics.scorecard;

import static io.github.raceframework.metrics.scorecard.Plans.objective;
import static io.github.raceframework.metrics.scorecard.Plans.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.TransitionKpis;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.scorecard.Diagnosis.Kind;
import io.github.raceframework.metrics.scorecard.Diagnosis.Outcome;
import io.github.raceframework.metrics.scorecard.Diagnosis.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules apply, and by which numbers. */
class DiagnosisTest {

    /** Visits, leads, orders and repeat orders of 2024 and 2025, in hundredths a day: 2024 had a day more. */
    private static Dataset changes(String before, String now) {
        return Dataset.of(Facts.table(
                "counts",
                "2024-01-01/2026-01-01",
                "date sessions leads orders repeat_orders\n2024-02-10 " + days(before, "3.66") + "\n2025-02-10 "
                        + days(now, "3.65")));
    }

    private static String days(String hundredths, String days) {
        return Stream.of(hundredths.strip().split("\\s+"))
                .map(each -> new BigDecimal(each).multiply(new BigDecimal(days)).toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static Map<Rule, Outcome> outcomes(Dataset dataset) {
        return Scorecard.of(Plans.plan(), dataset, on("2026-01-01")).diagnoses().stream()
                .collect(Collectors.toMap(Diagnosis::rule, Diagnosis::outcome));
    }

    /** Before, all are 100. A change of 5 is the least that counts. */
    @ParameterizedTest
    @CsvSource({
        "110 100 100 100, VISITS_UP_LEADS_NOT",
        "106 101 100 100, VISITS_UP_LEADS_NOT",
        "120  80 100 100, VISITS_UP_LEADS_NOT",
        "100 110 100 100, LEADS_UP_ORDERS_NOT",
        "100 110  90 100, LEADS_UP_ORDERS_NOT",
        "100 100 110  95, ORDERS_UP_REPEATS_DOWN",
        "100 100 100 100, ALL_FLAT",
        "104  96 104  96, ALL_FLAT"
    })
    void aRuleAppliesByItsNumbers(String now, Rule rule) {
        Map<Rule, Outcome> outcomes = outcomes(changes("100 100 100 100", now));

        for (Rule each : List.of(
                Rule.VISITS_UP_LEADS_NOT, Rule.LEADS_UP_ORDERS_NOT, Rule.ORDERS_UP_REPEATS_DOWN, Rule.ALL_FLAT)) {
            assertThat(outcomes.get(each))
                    .as("%s", each)
                    .isEqualTo(each == rule ? Outcome.APPLIES : Outcome.DOES_NOT_APPLY);
        }
    }

    @ParameterizedTest
    @CsvSource({"110 110 110 110", "90 90 90 90", "100 100 110 96", "95 100 100 100", "105 104 100 100"})
    void otherChangesAreNoPattern(String now) {
        assertThat(outcomes(changes("100 100 100 100", now)))
                .doesNotContainValue(Outcome.APPLIES)
                .containsEntry(Rule.ALL_FLAT, Outcome.DOES_NOT_APPLY);
    }

    @Test
    void aRuleSaysWhatItGoesBy() {
        Diagnosis diagnosis = Scorecard.of(
                        Plans.plan(), changes("100 100 100 100", "130 110 100 100"), on("2026-01-01"))
                .diagnoses()
                .get(2);

        assertThat(diagnosis.rule()).isEqualTo(Rule.LEADS_UP_ORDERS_NOT);
        assertThat(diagnosis.applies()).isTrue();
        assertThat(diagnosis.findTransition()).contains(TransitionKpis.ACT_TO_CONVERT.id());
        assertThat(diagnosis.figures())
                .hasToString("[Figure[kpi=act.leads, kind=CHANGE_SINCE_YEAR_AGO, value=0.1],"
                        + " Figure[kpi=convert.orders, kind=CHANGE_SINCE_YEAR_AGO, value=0]]");
        assertThat(diagnosis.words())
                .isEqualTo("leads are up and orders are not: look at lead quality, follow-up and decision pages");
    }

    @Test
    void aRuleThatDoesNotApplyPointsNowhere() {
        Diagnosis diagnosis = Scorecard.of(Plans.plan(), changes("100 100 100 100", "90 90 90 90"), on("2026-01-01"))
                .diagnoses()
                .get(1);

        assertThat(diagnosis.findTransition()).isEmpty();
        assertThat(diagnosis.words()).isEqualTo("the changes are not those of the rule");
        assertThat(Rule.VISITS_UP_LEADS_NOT.findFrom()).contains(Stage.REACH);
        assertThat(Rule.ALL_FLAT.findFrom()).isEmpty();
    }

    @Test
    void aMissingNumberIsNamed() {
        Dataset dataset = Dataset.of(Facts.table("counts", "2024-01-01/2026-01-01", """
            date       sessions
            2024-02-10 100
            2025-02-10 110
            """));
        Diagnosis diagnosis = Scorecard.of(Plans.plan(), dataset, on("2026-01-01"))
                .diagnoses()
                .get(1);

        assertThat(diagnosis.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(diagnosis.words()).isEqualTo("act.leads: no table has leads");
        assertThat(diagnosis.figures()).hasSize(2);
    }

    @Test
    void aKpiThatTheCatalogueLacksIsNamed() {
        RacePlan plan = Plans.define()
                .vocabulary(PlanVocabulary.standard()
                        .withKpis(KpiCatalog.empty()
                                .withMeasures(KpiCatalog.standard().measures())
                                .with(ReachVolumeKpis.SESSIONS)))
                .build();

        assertThat(Scorecard.of(plan, changes("1 1 1 1", "1 1 1 1"), on("2026-01-01"))
                        .diagnoses()
                        .get(1)
                        .words())
                .isEqualTo("act.leads: the catalogue has no act.leads");
    }

    /** The second quarter against the first, where 2024 is not known: 120 of 91 days, 100 of 90; 17 / 91 more a day. */
    @Test
    void withoutAYearAgoThePeriodBeforeCounts() {
        Dataset dataset = Dataset.of(Facts.table("counts", "2025-01-01/2026-01-01", """
            date       sessions leads
            2025-02-10 100      10
            2025-05-10 120      10
            """));
        RacePlan plan = RacePlan.define(
                        "Spring",
                        DateRange.parse("2025-04-01/2025-07-01"),
                        Money.of("1", "EUR").currency())
                .build();
        Diagnosis diagnosis =
                Scorecard.of(plan, dataset, on("2026-01-01")).diagnoses().get(1);

        assertThat(diagnosis.applies()).isTrue();
        assertThat(diagnosis.figures()).allMatch(figure -> figure.kind() == Kind.CHANGE_SINCE_PREVIOUS);
        assertThat(diagnosis.figures().get(0).value()).hasToString("0.18681318681318682");
    }

    /** February and January, 17 % more orders a day, and as many repeat orders a day: by the month these would be 10 % fewer. */
    @Test
    void monthsAreComparedByTheDay() {
        Dataset dataset = Dataset.of(Facts.table("counts", "2025-01-01/2026-01-01", """
            date       orders repeat_orders
            2025-01-10 3100   310
            2025-02-10 3276   280
            """));
        RacePlan plan = RacePlan.define(
                        "February",
                        DateRange.parse("2025-02-01/2025-03-01"),
                        Money.of("1", "EUR").currency())
                .build();
        Diagnosis diagnosis =
                Scorecard.of(plan, dataset, on("2026-01-01")).diagnoses().get(3);

        assertThat(diagnosis.outcome()).isEqualTo(Outcome.DOES_NOT_APPLY);
        // 3,276 / 28 = 117 of 100 a day
        assertThat(diagnosis.figures())
                .extracting(figure -> figure.value().toString())
                .containsExactly("0.17", "0");
    }

    @Test
    void countsThatAreTooSmallSayNothing() {
        RacePlan plan = Plans.define()
                .statusPolicies(StatusPolicy.STANDARD.withMinimumSample(365))
                .build();
        Scorecard card = Scorecard.of(plan, changes("100 99 100 100", "110 110 100 100"), on("2026-01-01"));

        assertThat(card.diagnoses().get(1).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(card.diagnoses().get(1).words())
                .isEqualTo("act.leads: 362.34 are fewer than 365, the least that count");
        assertThat(card.diagnoses().get(3).outcome()).isEqualTo(Outcome.DOES_NOT_APPLY);
    }

    @Test
    void whatIsFlatMayBeSaid() {
        Dataset dataset = changes("100 100 100 100", "110 100 100 100");
        ScorecardOptions wide = ScorecardOptions.DEFAULT.withFlatWithin("0.11");

        assertThat(Scorecard.of(Plans.plan(), dataset, on("2026-01-01"), wide)
                        .diagnoses()
                        .get(4)
                        .words())
                .isEqualTo(
                        "visits, leads, orders and repeat orders are all flat: look at audience size and channel mix");
        assertThat(wide.flatWithin()).isEqualByComparingTo("0.11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScorecardOptions.DEFAULT.withFlatWithin("0"))
                .withMessage("flat within 0 is not above 0; give the least change that counts, such as 0.05 for 5 %");
    }

    private static final String FUNNEL = """
        date       sessions leads new_customers
        2025-02-10 10000    400   80
        """;

    private static final String BUYERS = """
        date       purchasers repeat_customers
        2025-02-10 80         20
        """;

    private static Scorecard funnel(String leadRate, String closeRate, String backRate) {
        RacePlan plan = Plans.plan(
                objective("lead-rate", ActRateKpis.LEAD_CONVERSION_RATE, leadRate, leadRate),
                objective("close-rate", TransitionKpis.ACT_TO_CONVERT, closeRate, closeRate),
                objective("back-rate", TransitionKpis.CONVERT_TO_ENGAGE, backRate, backRate));
        return Scorecard.of(
                plan,
                Dataset.of(
                        Facts.table("counts", "2025-01-01/2026-01-01", FUNNEL),
                        Facts.yearly("buyers", "2025-01-01/2026-01-01", BUYERS)),
                on("2026-01-01"));
    }

    /** 0.01 * 10,000 * 0.2 = 20 sales; 0.02 * 400 = 8; 0.3 * 80 - 20 = 4. */
    @Test
    void theLargestGapHoldsThePlanBack() {
        Scorecard card = funnel("0.05", "0.22", "0.3");
        Diagnosis diagnosis = card.diagnoses().get(0);

        assertThat(diagnosis.rule()).isEqualTo(Rule.LARGEST_GAP);
        assertThat(diagnosis.findTransition()).contains(TransitionKpis.REACH_TO_ACT.id());
        assertThat(diagnosis.figures())
                .extracting(figure -> figure.value().toString())
                .containsExactly("20 [ESTIMATE]", "8 [ESTIMATE]", "4 [ESTIMATE]");
        assertThat(diagnosis.words()).isEqualTo("of all transitions its gap costs most sales");
        assertThat(card.findBottleneck().orElseThrow().from()).isEqualTo(Stage.REACH);
        // 0.05 * 400 = 20 sales, and 0.0101 * 10,000 * 0.2 = 20.2
        assertThat(funnel("0.0499", "0.25", "0.25")
                        .findBottleneck()
                        .orElseThrow()
                        .from())
                .isEqualTo(Stage.ACT);
    }

    /** A year ago the one lead became a customer; that is no goal where a hundred are the least that count. */
    @Test
    void aRateOfAFewIsNoGoal() {
        Dataset dataset = Dataset.of(Facts.table("counts", "2024-01-01/2026-01-01", """
            date       leads new_customers
            2024-02-10 1     1
            2025-02-10 100   10
            """));
        RacePlan plan = Plans.define()
                .statusPolicies(StatusPolicy.STANDARD.withMinimumSample(50))
                .build();
        Diagnosis diagnosis =
                Scorecard.of(plan, dataset, on("2026-01-01")).diagnoses().get(0);

        assertThat(diagnosis.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(diagnosis.words()).contains("race.act_to_convert: a sample of 1 is below 50");
    }

    /** 0.04 of 0.041 is short by a fortieth; 20 of 80 buyers came back, which by chance may be 0.3 (Wilson: 0.168 to 0.355). */
    @Test
    void aSmallOrUncertainGapHoldsNothingBack() {
        assertThat(funnel("0.041", "0.2", "0.2").diagnoses().get(0).outcome()).isEqualTo(Outcome.DOES_NOT_APPLY);
        assertThat(funnel("0.04", "0.2", "0.3").diagnoses().get(0).outcome()).isEqualTo(Outcome.DOES_NOT_APPLY);
        assertThat(funnel("0.04", "0.2", "0.4").findBottleneck().orElseThrow().from())
                .isEqualTo(Stage.CONVERT);
    }

    /** One target, and for the other what it was a year ago. */
    @Test
    void goalsOfDifferentKindsAreNamed() {
        Dataset dataset = Dataset.of(Facts.table("counts", "2024-01-01/2026-01-01", """
            date       sessions leads new_customers
            2024-02-10 10000    400   100
            2025-02-10 10000    400   80
            """));
        RacePlan plan = Plans.plan(objective("lead-rate", ActRateKpis.LEAD_CONVERSION_RATE, "0.04", "0.04"));

        assertThat(Scorecard.of(plan, dataset, on("2026-01-01"))
                        .diagnoses()
                        .get(0)
                        .words())
                .startsWith("of the transitions that are known its gap costs most sales; goals: race.reach_to_act by"
                        + " TARGET, race.act_to_convert by YEAR_AGO; not known: race.convert_to_engage: ");
    }

    @Test
    void withoutAGapNothingHoldsThePlanBack() {
        Scorecard card = funnel("0.04", "0.2", "0.2");

        assertThat(card.diagnoses().get(0).outcome()).isEqualTo(Outcome.DOES_NOT_APPLY);
        assertThat(card.diagnoses().get(0).words()).isEqualTo("no rate that is known is clearly below its goal");
        assertThat(card.findBottleneck()).isEmpty();
    }

    @Test
    void aTransitionThatIsNotKnownIsNamed() {
        Dataset dataset = Dataset.of(Facts.table("counts", "2025-01-01/2026-01-01", """
            date       sessions leads new_customers
            2025-02-10 10000    400   80
            """));
        RacePlan above = Plans.plan(
                objective("lead-rate", ActRateKpis.LEAD_CONVERSION_RATE, "0.03", "0.03"),
                objective("close-rate", TransitionKpis.ACT_TO_CONVERT, "0.1", "0.1"));
        RacePlan below = Plans.plan(
                objective("lead-rate", ActRateKpis.LEAD_CONVERSION_RATE, "0.05", "0.05"),
                objective("close-rate", TransitionKpis.ACT_TO_CONVERT, "0.1", "0.1"));
        String unknown = "; not known: race.convert_to_engage: no table has repeat_customers, purchasers";

        Diagnosis fine =
                Scorecard.of(above, dataset, on("2026-01-01")).diagnoses().get(0);
        assertThat(fine.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(fine.words()).isEqualTo("no rate that is known is clearly below its goal" + unknown);

        Diagnosis held =
                Scorecard.of(below, dataset, on("2026-01-01")).diagnoses().get(0);
        assertThat(held.outcome()).isEqualTo(Outcome.APPLIES);
        assertThat(held.words()).isEqualTo("of the transitions that are known its gap costs most sales" + unknown);

        Diagnosis none = Scorecard.of(Plans.plan(), changes("1 1 1 1", "1 1 1 1"), on("2024-01-01"))
                .diagnoses()
                .get(0);
        assertThat(none.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(none.words()).startsWith("not known: race.reach_to_act: 2025-01-01/2026-01-01 has not begun");
    }
}
