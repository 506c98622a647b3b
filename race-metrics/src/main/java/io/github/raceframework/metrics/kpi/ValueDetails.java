package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.Members.Knowledge;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.compile.KpiPlan;
import io.github.raceframework.metrics.compile.KpiPlan.InputPlace;
import io.github.raceframework.metrics.compile.PlanNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the value of one KPI in one cell was computed from, or in words why there is none. */
final class ValueDetails {

    /** In an answer with more groups than these no nearest member is looked for: it would take longer than it helps. */
    private static final int MOST_COMPARED = 1_000;

    /** The reasons that a function may give; where there is another, none was called. */
    private static final Set<AbsenceReason> OF_FUNCTIONS =
            Set.of(AbsenceReason.FAILED, AbsenceReason.ZERO_DENOMINATOR, AbsenceReason.OUT_OF_DOMAIN);

    private final CompiledQuery compiled;
    private final KpiPlan plan;
    private final CellFacts facts;
    private final int group;
    private final int period;
    private final int cell;
    private final List<InputPlace> alone;
    private final List<UnionFacts> unions;
    private final ColumnQuotient quotient;

    /**
     * Those of a cell.
     *
     * @param alone {@link KpiPlan#placesAlone}
     * @param unions those of the plan
     * @param quotient that of the plan
     */
    ValueDetails(
            CompiledQuery compiled,
            KpiPlan plan,
            CellFacts facts,
            List<InputPlace> alone,
            List<UnionFacts> unions,
            ColumnQuotient quotient,
            int group,
            int period) {
        this.compiled = compiled;
        this.plan = plan;
        this.facts = facts;
        this.group = group;
        this.period = period;
        this.cell = facts.cell(group, period);
        this.alone = alone;
        this.unions = unions;
        this.quotient = quotient;
    }

    /** Which currencies the money of the value was converted from, and how. */
    Optional<Flag> findConverted() {
        if (compiled.query().findConversion().isEmpty()) {
            return Optional.empty();
        }
        String currencies = plan.inputs().stream()
                .flatMap(place -> conversions(place).stream())
                .map(conversion -> conversion.currency().getCurrencyCode())
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        String method = compiled.query().findConversion().orElseThrow().toString();
        return currencies.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flag(Flag.Kind.CONVERTED, currencies + " by " + method));
    }

    private List<Evidence.Conversion> conversions(InputPlace place) {
        return facts.cells(place) instanceof ConvertedCells converted ? converted.conversions(cell) : List.of();
    }

    Optional<Flag> findLowSample() {
        return quotient.findLowSample(compiled.query().minimumSample(), cell);
    }

    Evidence evidence() {
        List<Evidence.Input> inputs = new ArrayList<>();
        for (InputPlace place : plan.inputs()) {
            AggregateInput input = facts.input(place);
            InputCells cells = facts.cells(place);
            inputs.add(new Evidence.Input(
                    input.measure().id(),
                    input.filter(),
                    facts.set(place).table(),
                    Decimals.plain(cells.sum(cell)),
                    cells.parts(cell),
                    cells.knownParts(cell),
                    conversions(place)));
        }
        return new Evidence(inputs, plan.fallbacks(), quotient.find(cell).orElse(null));
    }

    KpiValue.Absent absent(AbsenceReason reason) {
        Optional<InputPlace> culprit = alone.stream()
                .filter(place -> facts.findAbsence(place, group, period) == reason)
                .findFirst();
        Optional<UnionFacts> union = unions.stream()
                .filter(one -> one.findAbsence(group, period) == reason)
                .findFirst();
        if (culprit.isEmpty() && union.isPresent()) {
            return new UnionAbsence(compiled, plan, facts, union.get(), this, group, period).absent(reason);
        }
        String detail = culprit.map(place -> describe(reason, place))
                .or(() -> findCall(reason))
                .orElseGet(() -> describe(reason));
        Bounds bounds = reason == AbsenceReason.NON_ADDITIVE && culprit.isPresent() ? bounds(culprit.get()) : null;
        return new KpiValue.Absent(reason, detail, bounds);
    }

    String describe(AbsenceReason reason, InputPlace place) {
        String table = facts.set(place).table();
        String measure = facts.input(place).measure().id().text();
        Optional<Outcome.NoValue> noValue =
                facts.cells(place).findNoValue(cell).filter(found -> found.reason() == reason);
        if (noValue.isPresent()) {
            return measure + " of table " + table + ": " + noValue.get().detail();
        }
        return switch (reason) {
            case UNSUPPORTED_BY_SOURCE ->
                "a row of table " + table + " speaks for a whole " + rowPeriod(facts.table(table))
                        + ", and the period asked for, or what all inputs cover of it, cuts one";
            case UNKNOWN_MEMBER -> unknownMember(table, place);
            case NOT_COVERED -> notCovered(measure, place);
            case NO_SNAPSHOT -> measure + " has no row in table " + table + ", and none does not mean zero";
            case MIXED_CURRENCY -> measure + " of table " + table + mixedCurrency(place);
            case NON_ADDITIVE -> nonAdditive(measure, place);
            case ALL_NULL -> allNull(place);
            default -> describe(reason);
        };
    }

    /** What a function says of why it has no value, and where that was. Computed again, as only the reason is kept. */
    private Optional<String> findCall(AbsenceReason reason) {
        if (!OF_FUNCTIONS.contains(reason)) {
            return Optional.empty();
        }
        PlanEvaluation evaluation = new PlanEvaluation(
                input -> facts.cells(plan.inputs().get(input)).sum(cell));
        evaluation.report(plan.root());
        return reason == evaluation.reason()
                ? Optional.ofNullable(evaluation.detail()).map(detail -> detail + ", " + where())
                : Optional.empty();
    }

    /** The cell in words: {@code for channel=EMAIL in 2024-02-01/2024-03-01}. */
    private String where() {
        List<String> members = facts.groups().get(group);
        List<String> group = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            group.add(compiled.query().dimensions().get(i) + "=" + Spelling.excerpt(members.get(i)));
        }
        return (group.isEmpty() ? "in " : "for " + String.join(", ", group) + " in ")
                + compiled.periods().get(period).range();
    }

    private static String rowPeriod(TableSchema table) {
        RaceCalendar calendar = table.rowCalendar();
        return table.rowGrain() + (calendar.equals(RaceCalendar.iso()) ? "" : " of calendar " + calendar);
    }

    /** A measure may be covered by itself where the inputs of the KPI are not covered together. */
    private String notCovered(String measure, InputPlace place) {
        String table = facts.set(place).table();
        DateRange days = compiled.periods().get(period).range();
        long alone = facts.coveredDays(place, period);
        CellFacts.SetTime time = facts.time(place, group, period);
        long together = time.coveredDays();
        if (together == 0 && facts.time(place, period).coveredDays() > 0) {
            return measure + " of table " + table + " covers no day of " + days + " that is asked for";
        }
        if (together > 0) {
            return "only " + together + " of the " + days.days() + " days of the window " + days
                    + " are covered by all inputs";
        }
        return measure + " of table " + table + " covers "
                + (alone == 0
                        ? "no day of " + days
                        : alone + " of the " + days.days() + " days of " + days
                                + ", but the inputs together cover none of their row periods in whole");
    }

    private String allNull(InputPlace place) {
        List<String> measures = facts.set(place).inputs().stream()
                .map(input -> input.measure().id().text())
                .distinct()
                .toList();
        return "none of the rows here (" + facts.cells(place).parts(cell) + " of table "
                + facts.set(place).table() + ") has " + (measures.size() > 1 ? "all of " : "")
                + String.join(" and ", measures);
    }

    private String unknownMember(String table, InputPlace place) {
        DimensionId dimension = facts.findGroupMember(place, group, Knowledge.UNKNOWN);
        int index = compiled.query().dimensions().indexOf(dimension);
        String member = facts.groups().get(group).get(index);
        boolean compared = facts.groups().size() <= MOST_COMPARED;
        String near = !compared
                ? ""
                : Optional.ofNullable(facts.table(table).dimensions().get(dimension))
                        .flatMap(members -> members.findNearest(member))
                        .map(found -> "; the nearest it knows is \"" + Spelling.excerpt(found) + "\"")
                        .orElse("");
        return "table " + table + " knows no " + dimension + " \"" + Spelling.excerpt(member) + "\"" + near;
    }

    private String mixedCurrency(InputPlace place) {
        return facts.cells(place) instanceof ConvertedCells converted
                ? ": " + converted.findObstacle(cell).orElse("")
                : " is in several currencies";
    }

    private String nonAdditive(String measure, InputPlace place) {
        return switch (facts.cells(place).clash(cell)) {
            case REPEATED_SNAPSHOT -> measure + " has two values for one series and time";
            case ALTERNATIVES -> measure + " would be added up over alternatives, such as attribution models";
            case OVERLAPPING_PARTS ->
                measure + " cannot be added up over " + overWhat(place)
                        + ": the same people or sales would count twice";
            case NONE -> measure + " cannot be added up over time";
        };
    }

    private String overWhat(InputPlace place) {
        Set<DimensionId> notOver = facts.input(place).measure().additivity().notOver();
        if (!notOver.isEmpty()) {
            return notOver.stream().map(DimensionId::text).sorted().collect(Collectors.joining(", "));
        }
        return facts.isStretched(place, group, period) ? "time" : "rows";
    }

    private String describe(AbsenceReason reason) {
        return switch (reason) {
            case MIXED_CURRENCY -> "its inputs are in different currencies";
            case PARTIAL_INPUT -> "inputs come from several tables and are not known on all rows: " + knownParts();
            case ZERO_DENOMINATOR -> "a denominator of " + plan.kpi().formula() + " is zero";
            case OUT_OF_DOMAIN ->
                plan.kpi()
                        .findRequirement()
                        .map(requirement -> "needs " + requirement + " and positive denominators")
                        .orElse("a denominator of " + plan.kpi().formula()
                                + " is negative, or the value is beyond all bounds");
            default -> reason.words();
        };
    }

    private String knownParts() {
        return evidence().inputs().stream()
                .map(input -> input.measure() + " " + input.sum().toPlainString() + " on " + input.knownRows() + " of "
                        + input.rows())
                .collect(Collectors.joining(", "));
    }

    /** Bounds hold for a lone figure whose parts overlap; a formula over it, or parts that may cancel out, have none. */
    private @Nullable Bounds bounds(InputPlace place) {
        InputCells cells = facts.cells(place);
        AggregateInput input = facts.input(place);
        boolean overlapping = cells.clash(cell) == InputCells.Clash.OVERLAPPING_PARTS
                || (cells.clash(cell) == InputCells.Clash.NONE
                        && input.measure().additivity().overDimensions() == OverDimensions.NONE);
        Optional<BigDecimal> largest = cells.findLargest(cell);
        if (!(plan.root() instanceof PlanNode.Input) || !overlapping || largest.isEmpty()) {
            return null;
        }
        CellFacts.SetTime time = facts.time(place, group, period);
        boolean complete = cells.knownParts(cell) == cells.parts(cell)
                && time.isCoveredInFull()
                && cells.filledRowPeriods(cell) >= time.rowPeriods()
                && cells.isGapless(cell, time.rowPeriods());
        return new Bounds(Decimals.plain(largest.get()), complete ? Decimals.plain(cells.sum(cell)) : null);
    }
}
