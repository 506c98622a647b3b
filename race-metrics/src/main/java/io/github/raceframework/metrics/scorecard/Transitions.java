package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Expression.Operation;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.TransitionKpis;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values the passage from stage to stage. */
final class Transitions {

    /** The rate at which people leave a stage. */
    static final Map<Stage, KpiId> RATES = Map.of(
            Stage.REACH, TransitionKpis.REACH_TO_ACT.id(),
            Stage.ACT, TransitionKpis.ACT_TO_CONVERT.id(),
            Stage.CONVERT, TransitionKpis.CONVERT_TO_ENGAGE.id());

    static final KpiId SALE = ConvertSalesKpis.AOV.id();

    private final KpiCatalog catalog;
    private final Comparisons comparisons;
    private final List<ObjectiveScore> scores;
    private final WholePlan whole;
    private final KpiValue valuePerSale;

    Transitions(
            KpiCatalog catalog,
            Comparisons comparisons,
            List<ObjectiveScore> scores,
            WholePlan whole,
            KpiValue valuePerSale) {
        this.catalog = catalog;
        this.comparisons = comparisons;
        this.scores = scores;
        this.whole = whole;
        this.valuePerSale = valuePerSale;
    }

    /** What a sale is worth: as said, else the average order value. */
    static KpiValue valuePerSale(
            KpiCatalog catalog, Comparisons comparisons, WholePlan whole, ScorecardOptions options) {
        Optional<Money> said = options.findValuePerSale();
        if (said.isPresent()) {
            return Figures.of(said.get().amount(), Unit.MONEY.in(said.get().currency()));
        }
        return catalog.findKpi(SALE.text())
                .map(kpi -> comparisons.actual(whole.subject(SALE), whole.outlook()))
                .orElseGet(() -> Figures.absent(
                        AbsenceReason.MISSING_MEASURE,
                        "the catalogue has no " + SALE + "; ScorecardOptions.withValuePerSale says what a sale is"
                                + " worth"));
    }

    List<TransitionScore> scores() {
        return Stream.of(Stage.REACH, Stage.ACT, Stage.CONVERT)
                .flatMap(stage -> find(stage).stream())
                .toList();
    }

    private Optional<TransitionScore> find(Stage from) {
        return Optional.ofNullable(RATES.get(from))
                .flatMap(rate -> catalog.findKpi(rate.text()))
                .map(kpi -> score(from, kpi));
    }

    private TransitionScore score(Stage from, Kpi kpi) {
        KpiValue actual = actual(kpi);
        PeriodComparison previous = comparisons.previous(whole.subject(kpi.id()), whole.outlook());
        PeriodComparison yearAgo = comparisons.yearAgo(whole.subject(kpi.id()), whole.outlook());
        Goal goal = goal(kpi, previous, yearAgo);
        KpiValue entering = entering(actual);
        KpiValue comparable = new Accrual(catalog).comparable(kpi, actual);
        KpiValue sales = sales(from, comparable, goal.rate, entering);
        return new TransitionScore(
                kpi.id(),
                from,
                from.findNext().orElseThrow(),
                actual,
                goal.rate,
                goal.basis,
                goal.objective,
                previous,
                yearAgo,
                points(comparable, goal.rate),
                entering,
                sales,
                worth(sales));
    }

    private KpiValue actual(Kpi kpi) {
        return comparisons.actual(whole.subject(kpi.id()), whole.outlook());
    }

    /** What a rate should be. */
    private record Goal(
            KpiValue rate,
            TransitionScore.Basis basis,
            @Nullable String objective) {}

    private Goal goal(Kpi kpi, PeriodComparison previous, PeriodComparison yearAgo) {
        Optional<ObjectiveScore> objective = findScore(kpi);
        if (objective.isPresent()) {
            return new Goal(
                    objective.get().pace().expected(),
                    TransitionScore.Basis.TARGET,
                    objective.get().objective().id());
        }
        if (Comparisons.isKnownInFull(yearAgo.before())) {
            return new Goal(yearAgo.before(), TransitionScore.Basis.YEAR_AGO, null);
        }
        if (Comparisons.isKnownInFull(previous.before())) {
            return new Goal(previous.before(), TransitionScore.Basis.PREVIOUS_PERIOD, null);
        }
        KpiValue none = Figures.absent(
                AbsenceReason.NOT_COVERED,
                "no objective says what it should be, and of no earlier period it is known in full");
        return new Goal(none, TransitionScore.Basis.NONE, null);
    }

    /** An objective of the rate itself, else of a KPI that is computed alike: {@code act.lead_conversion_rate} is leads over sessions too. */
    private Optional<ObjectiveScore> findScore(Kpi kpi) {
        List<ObjectiveScore> candidates = scores.stream()
                .filter(whole::isOf)
                .filter(score -> score.pace().expected().isPresent())
                .toList();
        return candidates.stream()
                .filter(score -> score.objective().kpi().equals(kpi.id()))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(score -> isComputedAlike(
                                kpi, catalog.getKpi(score.objective().kpi().text())))
                        .findFirst());
    }

    private static boolean isComputedAlike(Kpi one, Kpi other) {
        return one.formula().equals(other.formula())
                && one.isSigned() == other.isSigned()
                && one.findRequirement().equals(other.findRequirement());
    }

    private static KpiValue entering(KpiValue actual) {
        return Figures.map(
                actual,
                rate -> rate.evidence()
                        .findQuotient()
                        .map(quotient -> Figures.of(quotient.denominator(), Unit.COUNT, rate.flags()))
                        .orElseGet(() -> Figures.absent(
                                AbsenceReason.OUT_OF_DOMAIN, "the rate is no quotient, so nobody knows of how many")));
    }

    private static KpiValue points(KpiValue actual, KpiValue goal) {
        return of(
                Unit.NONE,
                List.of(),
                List.of(actual, goal),
                parts -> parts.get(1).minus(parts.get(0)));
    }

    /** Those who do not pass, times the rates from there to the next sale. */
    private KpiValue sales(Stage from, KpiValue actual, KpiValue goal, KpiValue entering) {
        List<KpiValue> factors = new ArrayList<>(List.of(actual, goal, entering));
        if (from == Stage.REACH) {
            factors.add(rateAfterAct());
        }
        return of(
                Unit.COUNT,
                Figures.ESTIMATE,
                factors,
                parts -> parts.stream().skip(2).reduce(parts.get(1).minus(parts.get(0)), Fraction::times));
    }

    private KpiValue rateAfterAct() {
        KpiId first = TransitionKpis.REACH_TO_ACT.id();
        KpiId next = TransitionKpis.ACT_TO_CONVERT.id();
        Optional<Kpi> rate = catalog.findKpi(next.text());
        if (rate.isEmpty()) {
            return Figures.absent(AbsenceReason.MISSING_MEASURE, "the catalogue has no " + next);
        }
        Optional<Operation> entering = findQuotient(catalog.getKpi(first.text()));
        Optional<Operation> leaving = findQuotient(rate.get());
        boolean chains = entering.isPresent() && entering.map(Operation::left).equals(leaving.map(Operation::right));
        return chains
                ? actual(rate.get())
                : Figures.absent(
                        AbsenceReason.OUT_OF_DOMAIN, next + " does not begin with those with whom " + first + " ends");
    }

    private static Optional<Operation> findQuotient(Kpi kpi) {
        return kpi.formula().expression() instanceof Operation operation && operation.operator() == Operator.DIVIDE
                ? Optional.of(operation)
                : Optional.empty();
    }

    private KpiValue worth(KpiValue sales) {
        Optional<KpiValue.Absent> absence = Figures.findAbsence(sales, valuePerSale);
        if (absence.isPresent()) {
            return absence.get();
        }
        Unit unit = ((KpiValue.Present) valuePerSale).unit();
        return unit.findCurrency().isEmpty()
                ? Figures.absent(AbsenceReason.OUT_OF_DOMAIN, "the value of a sale is no money")
                : of(
                        unit,
                        Figures.ESTIMATE,
                        List.of(sales, valuePerSale),
                        parts -> parts.get(0).times(parts.get(1)));
    }

    /** What is computed of the exact numbers of values; absent if one of them is. */
    private static KpiValue of(
            Unit unit, List<Flag> flags, List<KpiValue> values, Function<List<Fraction>, Fraction> formula) {
        Optional<KpiValue.Absent> absence = Figures.findAbsence(values.toArray(KpiValue[]::new));
        if (absence.isPresent()) {
            return absence.get();
        }
        List<KpiValue.Present> present =
                values.stream().map(KpiValue.Present.class::cast).toList();
        List<Flag> all = present.stream().map(KpiValue.Present::flags).reduce(flags, Figures::flags);
        return Figures.exactly(
                formula.apply(present.stream().map(Figures::exact).toList()), unit, all);
    }
}
