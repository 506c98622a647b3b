package io.github.raceframework.metrics.explain;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.explain.Decomposition.Method;
import io.github.raceframework.metrics.explain.Obstacles.When;
import io.github.raceframework.metrics.explain.TwoPeriods.Change;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Nulls;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes a change apart along a chain of factors. */
final class ChainExplanation {

    /** By how much, relative to the larger of the two, a product of rounded factors may miss the value. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private final KpiCatalog catalog;
    private final ExplainQuery query;
    private final Obstacles obstacles;
    private final TwoPeriods answers;
    private final Change whole;
    private final List<Change> factors;

    ChainExplanation(KpiEngine engine, ExplainQuery query) {
        List<KpiId> all =
                Stream.concat(Stream.of(query.kpi()), query.chain().stream()).toList();
        this.catalog = engine.catalog();
        this.query = query;
        this.obstacles = new Obstacles(query);
        this.answers = TwoPeriods.ask(engine, query, all);
        this.whole = answers.changes(query.kpi()).get(0);
        this.factors = query.chain().stream()
                .map(factor -> answers.changes(factor).get(0))
                .toList();
    }

    Explanation explain() {
        checkUnits();
        return new Explanation(query, answers.plan().kpi(), whole.before(), whole.after(), decompose());
    }

    private void checkUnits() {
        Unit product = Unit.NONE;
        for (KpiId factor : query.chain()) {
            product = product.times(catalog.unitOf(catalog.getKpi(factor.text())));
        }
        Unit unit = catalog.unitOf(catalog.getKpi(query.kpi().text()));
        if (!unit.accepts(product)) {
            throw new IllegalArgumentException("chain " + query.chain() + " is " + product + ", but " + query.kpi()
                    + " is " + unit + "; name factors whose product it is");
        }
    }

    private Decomposition decompose() {
        Set<Currency> currencies = new LinkedHashSet<>();
        addObstacles(query.kpi(), whole, currencies);
        for (int i = 0; i < factors.size(); i++) {
            addObstacles(query.chain().get(i), factors.get(i), currencies);
        }
        obstacles.addIfSeveral(currencies);
        if (obstacles.findFirst().isEmpty()) {
            checkProduct("before", Change::before);
            checkProduct("after", Change::after);
        }
        Optional<Decomposition.Absent> obstacle = obstacles.findFirst();
        return obstacle.isPresent() ? obstacle.get() : effects();
    }

    private void addObstacles(KpiId kpi, Change change, Set<Currency> currencies) {
        obstacles.addIfAbsent(kpi.text(), When.BEFORE, change.before());
        obstacles.addIfAbsent(kpi.text(), When.AFTER, change.after());
        obstacles.addIfPartlyCovered(kpi.text(), When.BEFORE, change.before());
        obstacles.addIfPartlyCovered(kpi.text(), When.AFTER, change.after());
        if (query.nulls() == Nulls.COMPLETE_ROWS && !answers.isRate(kpi)) {
            obstacles.addIfPartlyKnown(kpi.text(), When.BEFORE, change.before());
            obstacles.addIfPartlyKnown(kpi.text(), When.AFTER, change.after());
        }
        currencies.addAll(answers.currencies(kpi));
    }

    /** Fails if the factors do not make up the KPI, unless what is unknown may be why: each KPI leaves out the rows on which it is not known. */
    private void checkProduct(String when, Function<Change, KpiValue> period) {
        BigDecimal value = number(period.apply(whole));
        BigDecimal product = BigDecimal.ONE;
        for (Change factor : factors) {
            product = product.multiply(number(period.apply(factor)));
        }
        BigDecimal allowed = value.abs().max(product.abs()).multiply(TOLERANCE);
        if (product.subtract(value).abs().compareTo(allowed) <= 0) {
            return;
        }
        String detail = "the product of " + query.chain() + " " + when + " is "
                + Decimals.shortest(product.doubleValue()).toPlainString() + ", but " + query.kpi() + " is "
                + value.toPlainString();
        boolean partly = Stream.concat(Stream.of(whole), factors.stream())
                .map(period)
                .flatMap(each -> flags(each).stream())
                .anyMatch(flag -> flag.kind() == Flag.Kind.PARTIAL_INPUT);
        if (!partly) {
            throw new IllegalArgumentException(detail + "; name factors whose product it is");
        }
        obstacles.add(AbsenceReason.PARTIAL_INPUT, detail + ": they do not leave out the same unknown rows");
    }

    private Decomposition effects() {
        List<BigDecimal> before = numbers(Change::before);
        List<BigDecimal> after = numbers(Change::after);
        BigDecimal start = number(whole.before());
        BigDecimal end = number(whole.after());
        boolean positive = Stream.of(before, after, List.of(start, end))
                .flatMap(List::stream)
                .allMatch(number -> number.signum() > 0);
        BigDecimal change = Decimals.plain(end.subtract(start));
        List<BigDecimal> values = positive
                ? logMeanEffects(before, after, LogMean.of(end, start))
                : ShapleyValues.of(before, after).stream()
                        .map(Fraction::nearest)
                        .toList();
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            BigDecimal share = change.signum() == 0
                    ? null
                    : Fraction.of(values.get(i)).over(Fraction.of(change)).nearest();
            effects.add(new Effect(
                    Effect.Kind.FACTOR,
                    query.chain().get(i).text(),
                    values.get(i),
                    share,
                    null,
                    side(factors.get(i).before()),
                    side(factors.get(i).after())));
        }
        Method method = positive ? Method.LMDI : Method.SHAPLEY;
        return new Decomposition.Present(method, change, whole.unit(), effects, Residual.of(change, effects));
    }

    private static List<BigDecimal> logMeanEffects(List<BigDecimal> before, List<BigDecimal> after, double mean) {
        List<BigDecimal> effects = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            effects.add(Decimals.shortest(mean * LogMean.logOfQuotient(after.get(i), before.get(i))));
        }
        return effects;
    }

    private List<BigDecimal> numbers(Function<Change, KpiValue> period) {
        return factors.stream().map(period).map(ChainExplanation::number).toList();
    }

    private static BigDecimal number(KpiValue value) {
        return value.findNumber().orElseThrow();
    }

    private static List<Flag> flags(KpiValue value) {
        return value instanceof KpiValue.Present present ? present.flags() : List.of();
    }

    private static Effect.Side side(KpiValue value) {
        KpiValue.Present present = (KpiValue.Present) value;
        return new Effect.Side(present.number(), present.unit(), null, present.flags());
    }
}
