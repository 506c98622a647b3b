package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputCells.Clash;
import io.github.raceframework.metrics.aggregate.Members.Knowledge;
import io.github.raceframework.metrics.aggregate.TableSchema.Combining;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.compile.InputUnion;
import io.github.raceframework.metrics.compile.InputUnion.Branch;
import io.github.raceframework.metrics.compile.KpiPlan;
import io.github.raceframework.metrics.compile.KpiPlan.InputPlace;
import io.github.raceframework.metrics.compile.PlanNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a measure that several tables provide together has no value in a cell, in words, and what bounds it. */
final class UnionAbsence {

    private final CompiledQuery compiled;
    private final KpiPlan plan;
    private final CellFacts facts;
    private final UnionFacts unionFacts;
    private final InputUnion union;
    private final ValueDetails details;
    private final int group;
    private final int period;
    private final int cell;

    UnionAbsence(
            CompiledQuery compiled,
            KpiPlan plan,
            CellFacts facts,
            UnionFacts unionFacts,
            ValueDetails details,
            int group,
            int period) {
        this.compiled = compiled;
        this.plan = plan;
        this.facts = facts;
        this.unionFacts = unionFacts;
        this.union = unionFacts.union();
        this.details = details;
        this.group = group;
        this.period = period;
        this.cell = facts.cell(group, period);
    }

    KpiValue.Absent absent(AbsenceReason reason) {
        return new KpiValue.Absent(reason, detail(reason), reason == AbsenceReason.NON_ADDITIVE ? bounds() : null);
    }

    private String detail(AbsenceReason reason) {
        Optional<InputPlace> culprit = findCulprit(reason);
        if (culprit.isPresent()) {
            return details.describe(reason, culprit.get());
        }
        String measure = union.measure().id().text();
        return switch (reason) {
            case UNKNOWN_MEMBER -> unknownMember();
            case NOT_COVERED ->
                "neither of tables " + tables() + " covers a day of "
                        + compiled.periods().get(period).range();
            case MIXED_CURRENCY -> measure + " of tables " + tables() + " is in different currencies";
            case NON_ADDITIVE ->
                unionFacts.clash(cell) == Clash.ALTERNATIVES
                        ? measure + " of tables " + tables()
                                + " would be added up over alternatives, such as attribution models"
                        : measure + " of tables " + tables()
                                + " cannot be added up: the same people or sales would count twice" + remedy();
            default ->
                "none of the rows here (" + unionFacts.parts(cell) + " of tables " + tables() + ") has " + measure;
        };
    }

    /** The input of a branch that gives the reason by itself. */
    private Optional<InputPlace> findCulprit(AbsenceReason reason) {
        return switch (reason) {
            case UNSUPPORTED_BY_SOURCE ->
                unionFacts
                        .places()
                        .filter(place -> facts.time(place, group, period).cutsRows())
                        .findFirst();
            case NOT_COVERED ->
                unionFacts
                        .places()
                        .filter(place -> facts.time(place, group, period).coveredDays() > 0)
                        .min(Comparator.comparing(
                                place -> facts.time(place, group, period).coveredDays()));
            case NO_SNAPSHOT -> unionFacts.findWithoutSnapshot(group, period);
            case MIXED_CURRENCY ->
                unionFacts
                        .places()
                        .filter(place -> facts.cells(place).isMixedCurrency(cell))
                        .findFirst();
            case NON_ADDITIVE ->
                unionFacts
                        .places()
                        .filter(place -> unionFacts.isNonAdditive(place, group, period))
                        .findFirst();
            default ->
                unionFacts
                        .findNoValue(cell)
                        .filter(place -> facts.cells(place)
                                .findNoValue(cell)
                                .filter(found -> found.reason() == reason)
                                .isPresent());
        };
    }

    private String tables() {
        return union.branches().stream().map(Branch::table).collect(Collectors.joining(" and "));
    }

    private String unknownMember() {
        DimensionId dimension = unionFacts.findGroupMember(group, Knowledge.UNKNOWN);
        int index = compiled.query().dimensions().indexOf(dimension);
        String member = facts.groups().get(group).get(index);
        return "tables " + tables() + " know no " + dimension + " \"" + Spelling.excerpt(member) + "\"";
    }

    /** Claims of one system may be added up, if one can tell that they are. */
    private String remedy() {
        String dimensions = union.measure().additivity().notOver().stream()
                .map(DimensionId::text)
                .sorted()
                .collect(Collectors.joining(", "));
        return dimensions.isEmpty() ? "" : "; split or filter by " + dimensions + ", which each table must have";
    }

    /** As those of a lone figure: the largest part of any branch, and the sum where all parts of all branches are known. */
    private @Nullable Bounds bounds() {
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        boolean complete = true;
        for (Branch branch : union.branches()) {
            InputPlace place = unionFacts.places(branch).get(0);
            InputCells cells = facts.cells(place);
            Optional<BigDecimal> largest = findLargest(place);
            if (cells.knownParts(cell) > 0 && largest.isEmpty()) {
                return null;
            }
            largest.ifPresent(parts::add);
            sum = sum.add(cells.sum(cell));
            complete &= cells.parts(cell) > 0 ? isComplete(place) : isOutside(branch, place);
        }
        if (!isBounded() || parts.isEmpty()) {
            return null;
        }
        return new Bounds(Decimals.plain(Collections.max(parts)), complete ? Decimals.plain(sum) : null);
    }

    /** Whether the whole KPI is this union of columns, and what stands against it is that parts overlap. */
    private boolean isBounded() {
        boolean columns =
                union.branches().stream().allMatch(branch -> branch.inputs().size() == 1);
        boolean lone = plan.unions().size() == 1
                && plan.alone().isEmpty()
                && terms(plan.root()) == union.branches().size();
        boolean alternatives = unionFacts.clash(cell) == Clash.ALTERNATIVES
                || unionFacts.places().anyMatch(place -> isOtherwiseBad(facts.cells(place)));
        boolean stretched =
                !overlapsAnyway() && unionFacts.places().anyMatch(place -> facts.isStretched(place, group, period));
        return columns && lone && !alternatives && !stretched;
    }

    private boolean isOtherwiseBad(InputCells cells) {
        return cells.clash(cell) == Clash.ALTERNATIVES || cells.clash(cell) == Clash.REPEATED_SNAPSHOT;
    }

    /** How many inputs a formula adds up; 0 if it does anything else. */
    private static int terms(PlanNode node) {
        if (node instanceof PlanNode.Operation sum && sum.operator() == Operator.ADD) {
            int left = terms(sum.left());
            int right = terms(sum.right());
            return left == 0 || right == 0 ? 0 : left + right;
        }
        return node instanceof PlanNode.Input ? 1 : 0;
    }

    /**
     * The largest known part of a branch; a branch without members to be kept apart is one part, and so is a count. Empty if a part is negative or nothing is
     * known.
     */
    private Optional<BigDecimal> findLargest(InputPlace place) {
        InputCells cells = facts.cells(place);
        boolean counted = facts.measure(place).combining() == Combining.COUNTED;
        if (!counted && (overlapsAnyway() || cells.clash(cell) == Clash.OVERLAPPING_PARTS)) {
            return cells.findLargest(cell);
        }
        return Optional.of(cells.sum(cell)).filter(sum -> cells.knownParts(cell) > 0 && sum.signum() >= 0);
    }

    private boolean overlapsAnyway() {
        return union.measure().additivity().overDimensions() == OverDimensions.NONE;
    }

    private boolean isComplete(InputPlace place) {
        InputCells cells = facts.cells(place);
        CellFacts.SetTime time = facts.time(place, group, period);
        return cells.knownParts(cell) == cells.parts(cell)
                && isCovered(place)
                && cells.filledRowPeriods(cell) >= time.rowPeriods()
                && cells.isGapless(cell, time.rowPeriods());
    }

    /** Whether a branch without parts has none because it does not know the members. */
    private boolean isOutside(Branch branch, InputPlace place) {
        return isCovered(place) && !unionFacts.isConcerned(branch, group);
    }

    private boolean isCovered(InputPlace place) {
        return facts.time(place, group, period).isCoveredInFull();
    }
}
