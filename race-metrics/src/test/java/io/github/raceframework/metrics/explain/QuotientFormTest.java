package io.github.raceframework.metrics.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.compile.KpiPlan;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which formulas are a sum or a quotient of sums. */
class QuotientFormTest {

    private static final Map<String, Integer> VALUES = Map.of("clicks", 3, "sessions", 5, "leads", 7);

    /** With 3 clicks, 5 sessions and 7 leads; whole numbers by hand. */
    @ParameterizedTest
    @CsvSource({
        "clicks, 3",
        "-clicks, -3",
        "2 * clicks - sessions / 4, 19/4",
        "(clicks + sessions) * 3, 24",
        "clicks + saves?, 3",
        "clicks + 0, 3",
        "clicks + sessions - clicks, 5",
        "0 * clicks, 0",
    })
    void aSumOfMultiplesIsASum(String formula, String value) {
        QuotientForm form = form(formula).orElseThrow();

        assertThat(form.isSum()).isTrue();
        assertThat(form.isRate()).isFalse();
        assertThat(value(formula)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "clicks / sessions, 3/5",
        "1000 * clicks / sessions, 600",
        "clicks / sessions * 1000, 600",
        "clicks / sessions / 2, 3/10",
        "clicks / (-sessions), -3/5",
        "-(clicks / sessions), -3/5",
        "clicks / (2 * sessions), 3/10",
        "(clicks - leads) / (sessions + leads), -1/3",
        "1 - clicks / sessions, 2/5",
        "clicks / sessions - 1, -2/5",
        "(clicks / 2) / (sessions / 3), 9/10",
        // 3/5 + 7/10: the denominators are multiples of each other
        "clicks / sessions + leads / (2 * sessions), 13/10",
        "clicks / sessions + clicks / sessions, 6/5",
        "(clicks + 0) / (sessions + 0), 3/5",
    })
    void aQuotientOfSumsIsARate(String formula, String value) {
        QuotientForm form = form(formula).orElseThrow();

        assertThat(form.isRate()).isTrue();
        assertThat(form.isSum()).isFalse();
        assertThat(value(formula)).isEqualTo(value);
    }

    /** Of these the value for the whole does not follow from numerators and denominators of members. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "clicks * sessions",
                "clicks / sessions * leads",
                "clicks * sessions / leads",
                "clicks / sessions + clicks / leads",
                "clicks / sessions / leads",
                "clicks / (sessions / leads)",
                "min(clicks, sessions)",
                "abs(clicks)",
                "max(clicks, sessions) / leads",
                "clicks / 0",
                "clicks / (sessions - sessions)",
                "100 / (clicks / sessions)",
            })
    void anythingElseIsNeither(String formula) {
        assertThat(form(formula).filter(form -> form.isSum() || form.isRate())).isEmpty();
    }

    /** A constant does not add up over members, wherever it stands. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2 / 3", "1 / clicks", "5 / 3 - 1"})
    void constantsDoNotAddUp(String formula) {
        assertThat(form(formula).filter(form -> form.isSum() || form.isRate())).isEmpty();
    }

    private static String value(String formula) {
        CompiledQuery compiled = compile(formula);
        KpiPlan plan = compiled.plans().get(0);
        List<BigDecimal> inputs = new ArrayList<>();
        for (KpiPlan.InputPlace place : plan.inputs()) {
            InputSet set = compiled.aggregates().inputSets().get(place.set());
            String measure = set.inputs().get(place.index()).measure().id().text();
            inputs.add(BigDecimal.valueOf(VALUES.get(measure)));
        }
        QuotientForm form = QuotientForm.of(plan.root()).orElseThrow();
        Fraction value =
                form.numerator().value(inputs::get).over(form.denominator().value(inputs::get));
        return value.below().equals(BigInteger.ONE) ? value.above().toString() : value.above() + "/" + value.below();
    }

    private static Optional<QuotientForm> form(String formula) {
        return QuotientForm.of(compile(formula).plans().get(0).root());
    }

    private static CompiledQuery compile(String formula) {
        Kpi kpi = Kpi.define("test.it", "It", formula).unit(DisplayUnit.ANY).build();
        KpiCatalog catalog = KpiCatalog.standard().with(kpi);
        FactSchema schema = FactSchema.named("web");
        for (String measure : VALUES.keySet()) {
            schema = schema.withMeasure(catalog.findMeasure(measure).orElseThrow());
        }
        Dataset dataset = Dataset.of(FactTable.appender(schema).toTable());
        return CompiledQuery.compile(KpiQuery.of(kpi), catalog, dataset.schema());
    }
}
