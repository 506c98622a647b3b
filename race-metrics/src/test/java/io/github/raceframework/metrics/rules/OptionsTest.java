package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.LimitException;
import io.github.raceframework.metrics.aggregate.LimitException.Limit;
import io.github.raceframework.metrics.explain.ExplainQuery;
import io.github.raceframework.metrics.explain.Explainer;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** What an application lends to a question: threads, memory, the time of day. */
class OptionsTest {

    private static final KpiId CLICKS = KpiId.of("reach.clicks");
    private static final Executor THREADS = task -> new Thread(task).start();

    /** One click a day and channel in 2024, covered to the end of the year although only 9 March is over. */
    private static final FactTable YEAR = year();

    private static FactTable year() {
        StringBuilder rows = new StringBuilder("date channel clicks\n");
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            rows.append(day).append(" EMAIL 1\n").append(day).append(" DIRECT 1\n");
        }
        return Table.named("ads").covers("2024-01-01/2025-01-01").rows(rows.toString());
    }

    private static final EngineOptions MARCH_10 = at("2024-03-10T08:00:00Z", "Europe/Vienna");

    private static EngineOptions at(String instant, String zone) {
        return EngineOptions.DEFAULT.withClock(Clock.fixed(Instant.parse(instant), ZoneId.of(zone)));
    }

    private static KpiTable ask(KpiQuery query, EngineOptions options) {
        return KpiEngine.of(Dataset.of(YEAR)).with(options).run(query);
    }

    private static List<String> values(KpiQuery query, EngineOptions options) {
        return ask(query, options).rows().stream()
                .map(row -> row + ": " + row.value(CLICKS))
                .toList();
    }

    private static KpiQuery clicks() {
        return KpiQuery.of(List.of(CLICKS));
    }

    @Test
    void byAClockOnlyDaysThatAreOverCount() {
        KpiQuery perMonth = clicks().grain(Grain.MONTH);

        // 31 and 29 days, and 9 days of March, of 2 clicks each.
        assertThat(values(perMonth, MARCH_10))
                .containsExactly("2024-01 []: 62", "2024-02 []: 58", "2024-03 []: 18 [INCOMPLETE_PERIOD(9/31)]");
        assertThat(values(perMonth.range(DateRange.parse("2024-02-01/2024-06-01")), MARCH_10))
                .containsExactly("2024-02 []: 58", "2024-03 []: 18 [INCOMPLETE_PERIOD(9/31)]");
        assertThat(values(clicks(), MARCH_10)).containsExactly("2024-01-01/2024-03-10 []: 138");
        assertThat(values(clicks(), EngineOptions.DEFAULT)).containsExactly("2024-01-01/2025-01-01 []: 732");
    }

    /** Shortly before midnight in London, 10 March has begun in Vienna: there 9 March is over. */
    @Test
    void todayIsThatOfTheZoneOfTheClock() {
        assertThat(values(clicks(), at("2024-03-09T23:30:00Z", "Europe/Vienna")))
                .containsExactly("2024-01-01/2024-03-10 []: 138");
        assertThat(values(clicks(), at("2024-03-09T23:30:00Z", "Europe/London")))
                .containsExactly("2024-01-01/2024-03-09 []: 136");
    }

    @Test
    void theOpenBucketIsComparedWithAsManyDays() {
        KpiTable table = ask(
                clicks().grain(Grain.MONTH)
                        .range(DateRange.parse("2024-03-01/2024-04-01"))
                        .compare(Comparison.PREVIOUS),
                MARCH_10);

        assertThat(table.rows().get(0).change(CLICKS).before().toString()).isEqualTo("18 [INCOMPLETE_PERIOD(9/29)]");
    }

    @Test
    void aRangeThatHasNotBegunIsRefused() {
        KpiQuery april = clicks().range(DateRange.parse("2024-03-10/2024-05-01"));

        assertThatThrownBy(() -> ask(april, MARCH_10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no day of range 2024-03-10/2024-05-01 is over on 2024-03-10; ask for days before, or an"
                        + " engine without a clock");
    }

    @Test
    void anExplanationIsOfPeriodsThatAreOver() {
        Explainer explainer = Explainer.of(KpiEngine.of(Dataset.of(YEAR)).with(MARCH_10));
        ExplainQuery query = ExplainQuery.of(
                        KpiCatalog.standard().getKpi("reach.clicks"),
                        DateRange.parse("2024-02-01/2024-03-01"),
                        DateRange.parse("2024-03-01/2024-04-01"))
                .by("channel");

        assertThatThrownBy(() -> explainer.explain(query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("range 2024-03-01/2024-04-01 is not over on 2024-03-10, so that a change would be one of"
                        + " days that are missing; end both ranges there or before");
    }

    @Test
    void anAnswerHasNoMoreGroupsThanAllowed() {
        KpiQuery byChannel = clicks().by("channel");

        assertThat(ask(byChannel, EngineOptions.DEFAULT.withMostGroups(2)).size())
                .isEqualTo(2);
        assertThatThrownBy(() -> ask(byChannel, EngineOptions.DEFAULT.withMostGroups(1)))
                .asInstanceOf(type(LimitException.class))
                .satisfies(failure -> {
                    assertThat(failure.limit()).isEqualTo(Limit.GROUPS);
                    assertThat(failure.asked()).isEqualTo(2);
                    assertThat(failure.allowed()).isEqualTo(1);
                })
                .hasToString(LimitException.class.getName()
                        + ": the answer has 2 groups, more than the 1 allowed; ask for fewer dimensions, or filter");
    }

    @Test
    void anAnswerHasNoMoreCellsThanAllowed() {
        KpiQuery byChannel = clicks().by("channel").grain(Grain.MONTH);

        assertThat(ask(byChannel, EngineOptions.DEFAULT.withMostCells(24)).size())
                .isEqualTo(24);
        assertThatThrownBy(() -> ask(byChannel, EngineOptions.DEFAULT.withMostCells(23)))
                .asInstanceOf(type(LimitException.class))
                .satisfies(failure -> assertThat(failure.limit()).isEqualTo(Limit.CELLS))
                .hasToString(LimitException.class.getName()
                        + ": 2 groups in 12 periods are 24 cells over all inputs of formulas, more than the 23 allowed;"
                        + " ask for a coarser grain, a shorter range, fewer dimensions or fewer KPIs");
    }

    @Test
    void anInterruptBreaksAQuestionOffAndStaysSet() {
        for (String kpi : List.of("reach.clicks", "engage.customer_base")) {
            FactTable table = Table.named("t").rows("date clicks customer_base\n2024-01-01 1 5");
            KpiEngine engine =
                    KpiEngine.of(Dataset.of(table), KpiCatalog.standard()).with(EngineOptions.DEFAULT);
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> engine.run(KpiQuery.of(List.of(KpiId.of(kpi)))))
                        .isInstanceOf(CancellationException.class)
                        .hasMessage("the thread that asks was interrupted");
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    @Test
    void threadsAreLentByTheApplication() {
        EngineOptions options = EngineOptions.DEFAULT.withExecutor(THREADS, 3);

        assertThat(options.threads()).isEqualTo(3);
        assertThat(options.findExecutor()).containsSame(THREADS);
        assertThat(EngineOptions.DEFAULT.findExecutor()).isEmpty();
        assertThat(values(clicks(), options)).isEqualTo(values(clicks(), EngineOptions.DEFAULT));
    }

    @Test
    void optionsThatAllowNothingAreRefused() {
        EngineOptions options = EngineOptions.DEFAULT;

        assertThatThrownBy(() -> options.withExecutor(THREADS, 0))
                .hasMessage("threads 0 is less than 1, the thread that asks");
        assertThatThrownBy(() -> options.withMostGroups(0))
                .hasMessage("most groups 0 is less than 1, the group of a total");
        assertThatThrownBy(() -> options.withMostCells(-1))
                .hasMessage("most cells -1 is less than 1, the cell of a total");
    }

    @Test
    void eachOptionLeavesTheOthersAsTheyWere() {
        EngineOptions all = MARCH_10.withMostGroups(5)
                .withMostCells(7)
                .withExecutor(THREADS, 2)
                .withMostCells(8);

        assertThat(all.mostGroups()).isEqualTo(5);
        assertThat(all.mostCells()).isEqualTo(8);
        assertThat(all.threads()).isEqualTo(2);
        assertThat(all.findToday()).contains(LocalDate.of(2024, 3, 10));
    }
}
