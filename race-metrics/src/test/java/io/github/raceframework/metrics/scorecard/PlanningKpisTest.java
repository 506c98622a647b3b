package io.github.raceframework.metrics.scorecard;

import static io.github.raceframework.metrics.scorecard.Plans.objective;
import static io.github.raceframework.metrics.scorecard.Plans.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.plan.Benchmark;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.economics.RetentionModel;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;
import org.junit.jupiter.api.Test;

/**
 * Every KPI of the standard catalogue that is made of planning symbols has its answer. What it is to be is computed here from the text of its
 * formula, with symbols worked out by hand.
 */
class PlanningKpisTest {

    private static final KpiId CLV = KpiId.of("engage.clv");

    /**
     * 720 visits in the first half of 2025 and 380 in the second; a target of 1,500 in twelve equal parts, from 1,000. A tenth become leads; of
     * those of others 0.08.
     */
    private static final RacePlan PLAN = Plans.define(objective("visits", ReachVolumeKpis.SESSIONS, "1000", "1500")
                    .phasing(Phasing.even(Grain.MONTH, 12)))
            .objectives(objective("rate", ActRateKpis.LEAD_CONVERSION_RATE, "0.05", "0.2"))
            .benchmarks(Benchmark.of(
                    ActRateKpis.LEAD_CONVERSION_RATE, "0.08", "A survey", "Shops", LocalDate.of(2024, 1, 1)))
            .build();

    private static final Dataset WEB = Dataset.of(Facts.table("web", "2025-01-01/2026-01-01", """
        date       sessions leads
        2025-02-10 720      72
        2025-11-10 380      38
        """));

    /** On July 1: half the weight, 184 days to come. */
    private static final Map<String, Double> OPEN = Map.of(
            "actual", 720.0,
            "target", 1500.0,
            "baseline", 1000.0,
            "expected_to_date", 750.0,
            "elapsed_weight", 0.5,
            "remaining_days", 184.0);

    /** At the end. */
    private static final Map<String, Double> CLOSED = Map.of(
            "actual", 1100.0,
            "target", 1500.0,
            "baseline", 1000.0,
            "expected_to_date", 1500.0,
            "elapsed_weight", 1.0,
            "remaining_days", 0.0);

    /** Sums are not held against benchmarks; rates are. */
    private static final Map<String, Double> RATE = Map.of("actual", 0.1, "benchmark", 0.08);

    private static ObjectiveScore score(String day) {
        return Scorecard.of(PLAN, WEB, on(day)).objective("visits");
    }

    private static List<Kpi> planningKpis() {
        KpiCatalog catalog = KpiCatalog.standard();
        return catalog.kpis().stream()
                .filter(kpi -> catalog.classOf(kpi) == KpiClass.PARAM)
                .toList();
    }

    @Test
    void aScorecardAnswersAllButThatOfSingleCustomers() {
        List<KpiId> answered = new ArrayList<>(ObjectiveScore.planningKpis());
        answered.add(CLV);

        assertThat(planningKpis()).extracting(Kpi::id).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void eachIsWhatItsFormulaSays() {
        ObjectiveScore open = score("2025-07-01");
        ObjectiveScore closed = score("2026-01-01");
        ObjectiveScore rate = Scorecard.of(PLAN, WEB, on("2025-07-01")).objective("rate");
        for (Kpi kpi : planningKpis()) {
            if (!kpi.id().equals(CLV)) {
                boolean inOpen = agrees(kpi, open, OPEN);
                boolean inClosed = agrees(kpi, closed, CLOSED);
                boolean inRate = kpi.formula().toString().contains("benchmark") && agrees(kpi, rate, RATE);
                assertThat(inOpen || inClosed || inRate)
                        .as("%s has a value", kpi)
                        .isTrue();
            }
        }
    }

    /** Whether it has a value there, which is then that of the formula. */
    private static boolean agrees(Kpi kpi, ObjectiveScore score, Map<String, Double> symbols) {
        KpiValue value = score.value(kpi.id());
        value.findNumber()
                .ifPresent(number -> assertThat(number.doubleValue())
                        .as("%s", kpi)
                        .isCloseTo(new Evaluation(kpi.formula().toString(), symbols).value(), within(1e-9)));
        return value.isPresent();
    }

    /** The worth of a customer is one of people, not of an objective: 60 * 0.7 / (1 + 0.1 - 0.7). */
    @Test
    void theWorthOfACustomerComesFromTheRetentionModel() {
        Kpi clv = KpiCatalog.standard().getKpi(CLV.text());
        double byFormula = new Evaluation(
                        clv.formula().toString(),
                        Map.of("margin_per_period", 60.0, "retention", 0.7, "period_discount_rate", 0.1))
                .value();

        assertThat(RetentionModel.of(Money.of("60", "EUR"), "0.70", "0.10")
                        .lifetimeValue()
                        .findNumber()
                        .orElseThrow()
                        .doubleValue())
                .isCloseTo(byFormula, within(1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score("2025-07-01").value(CLV))
                .withMessage("KPI \"engage.clv\" is none that an objective has a value of; there are"
                        + " [plan.target_attainment, plan.baseline_progress, plan.pacing_index, plan.pacing_variance,"
                        + " plan.projected_outturn, plan.required_run_rate, plan.benchmark_index]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score("2025-07-01").value(KpiId.of("plan.pacing_indx")))
                .withMessage("KPI \"plan.pacing_indx\" is none that an objective has a value of; did you mean"
                        + " \"plan.pacing_index\"?");
    }

    @Test
    void withoutABenchmarkThereIsNoIndex() {
        RacePlan plan = Plans.plan(objective("visits", ReachVolumeKpis.SESSIONS, "1000", "1500"));

        assertThat(Scorecard.of(plan, WEB, on("2026-01-01"))
                        .objective("visits")
                        .value(KpiId.of("plan.benchmark_index")))
                .isEqualTo(new KpiValue.Absent(
                        AbsenceReason.MISSING_MEASURE, "the plan has no benchmark of reach.sessions version 1", null));
    }

    /** Sums, products, quotients and parentheses of numbers and symbols, by two stacks; apart from the library's own. */
    private static final class Evaluation {

        private final Deque<Double> values = new ArrayDeque<>();
        private final Deque<String> operators = new ArrayDeque<>();

        Evaluation(String formula, Map<String, Double> symbols) {
            StringTokenizer tokens = new StringTokenizer(formula.replace(" ", ""), "+-*/()", true);
            while (tokens.hasMoreTokens()) {
                String token = tokens.nextToken();
                if (token.equals("(")) {
                    operators.push(token);
                } else if (token.equals(")")) {
                    while (!Objects.equals(operators.peek(), "(")) {
                        reduce();
                    }
                    operators.pop();
                } else if ("+-*/".contains(token)) {
                    while (!operators.isEmpty() && rank(operators.peek()) >= rank(token)) {
                        reduce();
                    }
                    operators.push(token);
                } else {
                    values.push(symbols.containsKey(token) ? symbols.get(token) : Double.valueOf(token));
                }
            }
            while (!operators.isEmpty()) {
                reduce();
            }
        }

        private static int rank(String operator) {
            return operator.equals("(") ? 0 : operator.equals("+") || operator.equals("-") ? 1 : 2;
        }

        private void reduce() {
            double right = values.pop();
            double left = values.pop();
            values.push(
                    switch (operators.pop()) {
                        case "+" -> left + right;
                        case "-" -> left - right;
                        case "*" -> left * right;
                        default -> left / right;
                    });
        }

        double value() {
            return values.element();
        }
    }
}
