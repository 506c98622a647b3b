package io.github.raceframework.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Window;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Totals, subtotals, windows, comparisons and shares are what the rules give for the days and members that they are about: each value of a random question
 * beside that of the oracle for the row's range and members alone. Money is converted in {@link ConversionProperties}.
 */
class QuestionProperties {

    /** Flags of which the oracle does not speak here: of buckets, whose days a window changes, and of small samples. */
    private static final Set<Flag.Kind> ASIDE = EnumSet.of(Flag.Kind.INCOMPLETE_PERIOD, Flag.Kind.LOW_SAMPLE);

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyCellOfAQuestionFollowsTheRules(@ForAll long seed) {
        for (int i = 0; i < Tries.FACTOR; i++) {
            RandomQuestion question = RandomQuestion.of(seed + i);
            if (!question.isPlain()) {
                continue;
            }
            KpiTable table;
            try {
                table = question.engine(question.dataset()).run(question.query());
            } catch (IllegalArgumentException e) {
                // Without a meaning: weeks a year ago, the month to date of a quarter.
                continue;
            }
            Map<List<Object>, OracleValue> known = new HashMap<>();
            for (KpiTable.Row row : table.rows()) {
                for (int kpi = 0; kpi < table.kpis().size(); kpi++) {
                    check(question, table, row, kpi, known);
                }
            }
        }
    }

    private static void check(
            RandomQuestion question, KpiTable table, KpiTable.Row row, int kpi, Map<List<Object>, OracleValue> known) {
        Kpi definition = table.kpis().get(kpi);
        KpiValue value = row.value(definition);
        Oracle.Period period = new Oracle.Period(row.range(), null);
        OracleValue expected = value(question, kpi, period, row.members(), known);
        assertThat(Comparison.agrees(aside(expected), aside(value)))
                .as(
                        "%s of %s %s should be %s but is %s in\n%s",
                        definition, row.range(), row.members(), expected, value, question)
                .isTrue();
        if (question.query().findComparison().isPresent()) {
            checkChange(question, value, row.change(definition));
            checkPrevious(question, row, kpi, known);
        }
        question.query()
                .arrangement()
                .findShareOf()
                .filter(none -> !row.members().isEmpty())
                .ifPresent(of -> {
                    List<String> members = of == ShareOf.TOTAL
                            ? List.of()
                            : row.members().subList(0, row.members().size() - 1);
                    OracleValue whole = value(question, kpi, period, members, known);
                    if (row.share(definition) instanceof KpiValue.Present share) {
                        Fraction quotient = Fraction.of(expected.number()).over(Fraction.of(whole.number()));
                        assertThat(share.number())
                                .as(question.toString())
                                .isEqualByComparingTo(quotient.nearestDouble());
                    }
                });
    }

    /** The bucket before, where neither it nor the row's own is cut. */
    private static void checkPrevious(
            RandomQuestion question, KpiTable.Row row, int kpi, Map<List<Object>, OracleValue> known) {
        KpiQuery query = question.query();
        Optional<Bucket> bucket = row.findBucket().filter(own -> own.range().equals(row.range()));
        boolean previous = query.findComparison()
                .filter(io.github.raceframework.metrics.query.Comparison.PREVIOUS::equals)
                .isPresent();
        if (bucket.isEmpty() || !previous || query.findWindow().isPresent()) {
            return;
        }
        Bucket before = query.calendar().shift(bucket.get(), -1);
        OracleValue expected = value(question, kpi, new Oracle.Period(before.range(), null), row.members(), known);
        KpiId id = query.kpis().get(kpi);
        assertThat(Comparison.agrees(aside(expected), aside(row.change(id).before())))
                .as(
                        "%s before %s %s should be %s but is %s in\n%s",
                        id, row.range(), row.members(), expected, row.change(id).before(), question)
                .isTrue();
    }

    /** The difference of the two values as they stand, and that over the size of the one before. */
    private static void checkChange(RandomQuestion question, KpiValue now, KpiChange change) {
        if (!(change.absolute() instanceof KpiValue.Present absolute)) {
            return;
        }
        BigDecimal before = change.before().findNumber().orElseThrow();
        BigDecimal difference = now.findNumber().orElseThrow().subtract(before);
        assertThat(absolute.number()).as(question.toString()).isEqualByComparingTo(difference);
        if (before.signum() == 0) {
            assertThat(change.relative()).as(question.toString()).hasToString("ZERO_DENOMINATOR");
        } else if (change.relative() instanceof KpiValue.Present relative) {
            assertThat(relative.number())
                    .as(question.toString())
                    .isEqualByComparingTo(Fraction.of(difference)
                            .over(Fraction.of(before.abs()))
                            .nearestDouble());
        }
    }

    private static OracleValue value(
            RandomQuestion question,
            int kpi,
            Oracle.Period period,
            List<String> members,
            Map<List<Object>, OracleValue> known) {
        Scenario scenario = question.scenario();
        KpiQuery plain =
                scenario.withBy(scenario.by().subList(0, members.size())).query();
        KpiQuery query = question.query()
                .findWindow()
                .filter(Window.Trailing.class::isInstance)
                .map(window -> plain.trailing(1, Grain.DAY))
                .orElse(plain);
        return known.computeIfAbsent(
                List.of(kpi, period, members),
                none -> Oracle.value(
                        scenario.catalog(), scenario.tables(), question.rules(), query, kpi, period, members));
    }

    private static OracleValue aside(OracleValue value) {
        if (value.number() == null) {
            return value;
        }
        Map<Flag.Kind, String> flags = new EnumMap<>(Flag.Kind.class);
        flags.putAll(value.flags());
        flags.keySet().removeAll(ASIDE);
        return OracleValue.present(value.number(), value.currency(), flags);
    }

    private static KpiValue aside(KpiValue value) {
        return value instanceof KpiValue.Present present
                ? new KpiValue.Present(
                        present.number(),
                        present.unit(),
                        present.flags().stream()
                                .filter(flag -> !ASIDE.contains(flag.kind()))
                                .toList(),
                        present.evidence())
                : value;
    }
}
