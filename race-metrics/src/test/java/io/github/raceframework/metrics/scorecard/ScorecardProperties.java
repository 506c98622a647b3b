package io.github.raceframework.metrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.EngageVolumeKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.ObjectiveBuilder;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.status.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** What holds of scorecards whatever the plan, the facts and the day. */
class ScorecardProperties {

    private static final LocalDate START = LocalDate.of(2023, 10, 1);
    private static final DateRange COVERED = new DateRange(START, LocalDate.of(2026, 3, 1));
    private static final List<Kpi> KPIS = List.of(
            ReachVolumeKpis.SESSIONS,
            ActVolumeKpis.LEADS,
            ActRateKpis.LEAD_CONVERSION_RATE,
            EngageVolumeKpis.SUBSCRIBERS,
            ReachVolumeKpis.USERS);

    /** A plan, facts and a day, made from one seed. */
    private static final class Scenario {

        private final Random random;
        private LocalDate hole = LocalDate.MIN;
        final Dataset dataset;
        final List<ObjectiveBuilder> objectives = new ArrayList<>();
        final AsOf asOf;

        Scenario(long seed) {
            random = new Random(seed);
            dataset = Dataset.of(Facts.table("web", covered(), rows()));
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                objectives.add(objective("o" + i));
            }
            asOf = AsOf.of(day(LocalDate.of(2024, 12, 1), 460), ZoneOffset.UTC);
        }

        private LocalDate day(LocalDate first, int days) {
            return first.plusDays(random.nextInt(days));
        }

        /** All of it, or with a hole. */
        private String covered() {
            if (random.nextInt(4) > 0) {
                return COVERED.toString();
            }
            hole = day(LocalDate.of(2024, 3, 1), 400);
            return new DateRange(START, hole) + "," + new DateRange(hole.plusDays(20), COVERED.to());
        }

        private String rows() {
            StringBuilder rows = new StringBuilder("date country sessions leads subscribers users\n");
            for (int i = 0; i < 60; i++) {
                LocalDate day = day(START, 850);
                boolean inHole = !day.isBefore(hole) && day.isBefore(hole.plusDays(20));
                rows.append(inHole ? hole.plusDays(20) : day).append(random.nextBoolean() ? " DE" : " CH");
                for (int measure = 0; measure < 4; measure++) {
                    rows.append(' ').append(random.nextInt(60) == 0 ? "-" : String.valueOf(random.nextInt(40)));
                }
                rows.append('\n');
            }
            return rows.toString();
        }

        private ObjectiveBuilder objective(String id) {
            Kpi kpi = KPIS.get(random.nextInt(KPIS.size()));
            boolean rate = kpi.id().equals(ActRateKpis.LEAD_CONVERSION_RATE.id());
            ObjectiveBuilder objective = Objective.define(id, kpi.findStage().orElseThrow(), kpi)
                    .baseline(Baseline.of(rate ? "0.1" : "100", DateRange.parse("2024-01-01/2024-06-01")))
                    .target(Target.of(rate ? "0.5" : "300", period()))
                    .owner("Mara")
                    .source("test");
            return random.nextInt(3) == 0 ? objective.scope("country=DE") : objective;
        }

        private DateRange period() {
            return switch (random.nextInt(5)) {
                case 0 -> Plans.YEAR;
                case 1 -> DateRange.parse("2025-04-01/2025-07-01");
                case 2 -> DateRange.parse("2025-02-01/2025-05-01");
                default -> {
                    LocalDate first = day(LocalDate.of(2025, 1, 1), 200);
                    yield new DateRange(first, first.plusDays(1 + random.nextInt(150)));
                }
            };
        }

        RacePlan plan() {
            return Plans.define(objectives.toArray(ObjectiveBuilder[]::new)).build();
        }

        Scorecard card() {
            return Scorecard.of(plan(), dataset, asOf);
        }
    }

    @Provide
    static Arbitrary<Scenario> scenarios() {
        return Arbitraries.longs().map(Scenario::new);
    }

    private static Optional<KpiTable.Row> ask(
            Scenario scenario, ObjectiveScore score, @Nullable Comparison comparison) {
        Objective objective = score.objective();
        Outlook outlook = new Outlook(objective.target().period(), scenario.asOf);
        return outlook.findElapsed().map(days -> {
            KpiQuery query = KpiQuery.of(List.of(objective.kpi())).range(days).where(objective.scope());
            return KpiEngine.of(scenario.dataset)
                    .run(comparison == null ? query : query.compare(comparison))
                    .rows()
                    .get(0);
        });
    }

    @Property(tries = 100)
    void valuesAreThoseTheEngineGives(@ForAll("scenarios") Scenario scenario) {
        for (ObjectiveScore score : scenario.card().objectives()) {
            ask(scenario, score, null)
                    .ifPresent(row -> assertThat(score.actual())
                            .isEqualTo(row.value(score.objective().kpi())));
            Statistics.collect(score.actual().isPresent());
        }
        Statistics.coverage(checker -> checker.check(true).percentage(share -> share > 20));
    }

    @Property(tries = 100)
    void changesSinceAYearAgoAreThoseTheEngineGives(@ForAll("scenarios") Scenario scenario) {
        for (ObjectiveScore score : scenario.card().objectives()) {
            ask(scenario, score, Comparison.YEAR_AGO)
                    .filter(row -> Comparison.YEAR_AGO
                            .findCounterpart(row.range(), RaceCalendar.iso())
                            .isPresent())
                    .ifPresent(row -> assertThat(score.yearAgo().change())
                            .isEqualTo(row.change(score.objective().kpi())));
            Statistics.collect(score.yearAgo().absolute().isPresent());
        }
        Statistics.coverage(checker -> checker.check(true).percentage(share -> share > 20));
    }

    /** Where a period is over and no bucket of the calendar, the one before it is that of a query: as many days. */
    @Property(tries = 100)
    void changesSincePeriodsOfDaysAreThoseTheEngineGives(@ForAll("scenarios") Scenario scenario) {
        for (ObjectiveScore score : scenario.card().objectives()) {
            DateRange period = score.objective().target().period();
            DateRange before = new DateRange(period.from().minusDays(period.days()), period.from());
            boolean ofDays =
                    new EarlierPeriods(RaceCalendar.iso()).previous(period).equals(before);
            if (ofDays && score.state() == PeriodState.CLOSED) {
                KpiChange change = ask(scenario, score, Comparison.PREVIOUS)
                        .orElseThrow()
                        .change(score.objective().kpi());
                assertThat(score.previous().change()).isEqualTo(change);
            }
            Statistics.collect(ofDays
                    && score.state() == PeriodState.CLOSED
                    && score.previous().absolute().isPresent());
        }
        Statistics.coverage(checker -> checker.check(true).percentage(share -> share > 1));
    }

    @Property(tries = 30)
    void permutedObjectivesHavePermutedScores(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        List<ObjectiveScore> scores = new ArrayList<>(scenario.card().objectives());
        Collections.shuffle(scenario.objectives, random);

        assertThat(scenario.card().objectives()).containsExactlyInAnyOrderElementsOf(scores);
        assertThat(scenario.card().objectives())
                .extracting(score -> score.objective().id())
                .isEqualTo(
                        scenario.plan().objectives().stream().map(Objective::id).toList());
    }

    /** Once a period is over, nothing that comes later changes its score. */
    @Property(tries = 30)
    void theEndOfAPeriodIsTheEnd(@ForAll("scenarios") Scenario scenario) {
        for (ObjectiveScore score : scenario.card().objectives()) {
            LocalDate end = score.objective().target().period().to();
            ObjectiveScore then = later(scenario, end, score);
            assertThat(then.state()).isEqualTo(PeriodState.CLOSED);
            assertThat(later(scenario, end.plusDays(70), score)).isEqualTo(then);
        }
    }

    private static ObjectiveScore later(Scenario scenario, LocalDate day, ObjectiveScore score) {
        return Scorecard.of(scenario.plan(), scenario.dataset, AsOf.of(day, ZoneOffset.UTC))
                .objective(score.objective().id());
    }

    /** From the same baseline to the same target, up or down: what is so much better for one is so much worse for the other. */
    @Property(tries = 30)
    void statusIsSymmetricInDirection(@ForAll("scenarios") Scenario scenario) {
        Scorecard up = directed(scenario, Direction.UP);
        Scorecard down = directed(scenario, Direction.DOWN);
        for (int i = 0; i < up.objectives().size(); i++) {
            Optional<BigDecimal> better = deviation(up.objectives().get(i));
            assertThat(deviation(down.objectives().get(i)).map(BigDecimal::negate))
                    .isEqualTo(better);
            Statistics.collect(better.isPresent());
            Status status = up.objectives().get(i).status();
            boolean onBoth = better.filter(number -> number.signum() == 0).isPresent();
            assertThat(down.objectives().get(i).status() == status).isEqualTo(status == Status.GREY || onBoth);
        }
        Statistics.coverage(checker -> checker.check(true).percentage(share -> share > 20));
    }

    private static Scorecard directed(Scenario scenario, Direction direction) {
        ObjectiveBuilder[] objectives = scenario.plan().objectives().stream()
                .map(each -> Objective.define(each.id(), each.stage(), each.kpi(), each.kpiVersion())
                        .scope(each.scope())
                        .baseline(new Baseline(
                                each.target().low(), each.baseline().period(), null))
                        .target(each.target())
                        .direction(direction)
                        .owner("Mara")
                        .source("test"))
                .toArray(ObjectiveBuilder[]::new);
        return Scorecard.of(Plans.define(objectives).build(), scenario.dataset, scenario.asOf);
    }

    private static Optional<BigDecimal> deviation(ObjectiveScore score) {
        return score.reading().deviation().findNumber();
    }

    @Property(tries = 40)
    void everyFigureIsThereOrSaysWhy(@ForAll("scenarios") Scenario scenario) {
        Scorecard card = scenario.card();
        Stream<KpiValue> values = Stream.concat(
                card.objectives().stream().flatMap(ScorecardProperties::figures),
                Stream.concat(
                        card.board().stream()
                                .flatMap(cell -> Stream.concat(
                                        Stream.of(cell.actual()), figures(cell.previous(), cell.yearAgo()))),
                        card.transitions().stream()
                                .flatMap(each -> Stream.of(
                                        each.actual(),
                                        each.goal(),
                                        each.points(),
                                        each.entering(),
                                        each.sales(),
                                        each.worth()))));

        assertThat(values)
                .allMatch(value -> !(value instanceof KpiValue.Absent absent)
                        || !absent.detail().isBlank());
    }

    private static Stream<KpiValue> figures(ObjectiveScore score) {
        Pace pace = score.pace();
        return Stream.of(
                        Stream.of(score.actual(), score.attainment(), score.progress()),
                        Stream.of(pace.elapsed(), pace.expected(), pace.index(), pace.variance(), pace.outturn()),
                        Stream.of(pace.requiredPerDay(), score.reading().deviation()),
                        figures(score.previous(), score.yearAgo()))
                .flatMap(values -> values);
    }

    private static Stream<KpiValue> figures(PeriodComparison... comparisons) {
        return Stream.of(comparisons).flatMap(each -> Stream.of(each.before(), each.absolute(), each.relative()));
    }
}
