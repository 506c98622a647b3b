package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Filter.Condition;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.aggregate.InputCells.Clash;
import io.github.raceframework.metrics.aggregate.Members;
import io.github.raceframework.metrics.aggregate.Members.Knowledge;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.compile.InputUnion;
import io.github.raceframework.metrics.compile.InputUnion.Branch;
import io.github.raceframework.metrics.compile.KpiPlan;
import io.github.raceframework.metrics.compile.KpiPlan.InputPlace;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the branches of a union as one: as a table that had the rows of all of them. What differs from one table is only that a branch keeps its own
 * coverage, row periods and currency, and that of what is not zero without rows each branch must have some.
 */
final class UnionFacts {

    private final CompiledQuery compiled;
    private final KpiPlan plan;
    private final CellFacts facts;
    private final InputUnion union;

    UnionFacts(CompiledQuery compiled, KpiPlan plan, CellFacts facts, InputUnion union) {
        this.compiled = compiled;
        this.plan = plan;
        this.facts = facts;
        this.union = union;
    }

    /** Those of a plan. */
    static List<UnionFacts> of(CompiledQuery compiled, KpiPlan plan, CellFacts facts) {
        return plan.unions().stream()
                .map(union -> new UnionFacts(compiled, plan, facts, union))
                .toList();
    }

    InputUnion union() {
        return union;
    }

    List<InputPlace> places(Branch branch) {
        return branch.inputs().stream().map(plan.inputs()::get).toList();
    }

    Stream<InputPlace> places() {
        return union.branches().stream().flatMap(branch -> places(branch).stream());
    }

    /** Why the union has no value in a cell; null if it has one. */
    @Nullable
    AbsenceReason findAbsence(int group, int period) {
        int cell = facts.cell(group, period);
        AbsenceReason noValue = findNoValue(cell)
                .flatMap(place -> facts.cells(place).findNoValue(cell))
                .map(Outcome.NoValue::reason)
                .orElse(null);
        if (noValue == AbsenceReason.FAILED) {
            return noValue;
        }
        if (places().anyMatch(place -> facts.time(place, period).cutsRows())) {
            return AbsenceReason.UNSUPPORTED_BY_SOURCE;
        }
        boolean empty = parts(cell) == 0;
        if (empty && findGroupMember(group, Knowledge.UNKNOWN) != null) {
            return AbsenceReason.UNKNOWN_MEMBER;
        }
        if (isUncovered(group, period)) {
            return AbsenceReason.NOT_COVERED;
        }
        if (findWithoutSnapshot(group, period).isPresent()) {
            return AbsenceReason.NO_SNAPSHOT;
        }
        if (empty) {
            return null;
        }
        if (places().anyMatch(place -> facts.cells(place).isMixedCurrency(cell))
                || currencies(cell).size() > 1) {
            return AbsenceReason.MIXED_CURRENCY;
        }
        if (clash(cell) != Clash.NONE || places().anyMatch(place -> isNonAdditive(place, group, period))) {
            return AbsenceReason.NON_ADDITIVE;
        }
        return isNowhereKnown(cell) ? AbsenceReason.ALL_NULL : noValue;
    }

    /** A branch whose aggregation has no value, of several the one with the first reason. */
    Optional<InputPlace> findNoValue(int cell) {
        return places().filter(place -> facts.cells(place).findNoValue(cell).isPresent())
                .min(Comparator.comparing(place ->
                        facts.cells(place).findNoValue(cell).orElseThrow().reason()));
    }

    private boolean isUncovered(int group, int period) {
        return places().allMatch(place -> facts.time(place, group, period).isUncovered())
                || places().anyMatch(place -> facts.isWindowTorn(facts.time(place, group, period)));
    }

    /** Whether parts of one branch must not be added up, let alone with those of another. */
    boolean isNonAdditive(InputPlace place, int group, int period) {
        int cell = facts.cell(group, period);
        InputCells cells = facts.cells(place);
        return cells.parts(cell) > 0 && (cells.clash(cell) != Clash.NONE || facts.isStretched(place, group, period));
    }

    /** Why the branches that have parts must not be added up. */
    Clash clash(int cell) {
        long filled = union.branches().stream()
                .filter(branch -> parts(branch, cell) > 0)
                .count();
        return filled > 1 ? union.clash() : Clash.NONE;
    }

    /** A part of a fallback of which nothing is known leaves its branch without a value, even where its other parts are known. */
    private boolean isNowhereKnown(int cell) {
        boolean torn = union.branches().stream()
                .anyMatch(branch -> knownParts(branch, cell) == 0
                        && places(branch).stream()
                                .anyMatch(place -> facts.cells(place).knownParts(cell) > 0));
        return torn || knownParts(cell) == 0;
    }

    /** A branch that has no part in a cell although that does not mean zero; one that knows no member of the cell has nothing to tell of it. */
    Optional<InputPlace> findWithoutSnapshot(int group, int period) {
        int cell = facts.cell(group, period);
        boolean empty = parts(cell) == 0;
        return union.branches().stream()
                .filter(branch -> parts(branch, cell) == 0 && (empty || isConcerned(branch, group)))
                .flatMap(branch -> places(branch).stream())
                .filter(place -> !facts.measure(place).isZeroWithoutRows())
                .findFirst();
    }

    /** Whether a branch knows the members of a group, and of each filter at least one. */
    boolean isConcerned(Branch branch, int group) {
        InputPlace place = plan.inputs().get(branch.inputs().get(0));
        return facts.findGroupMember(place, group, Knowledge.UNKNOWN) == null
                && includedMembers()
                        .allMatch(condition -> members(branch, condition.dimension())
                                .map(members -> condition.members().stream()
                                        .anyMatch(member -> members.of(member) != Knowledge.UNKNOWN))
                                .orElse(true));
    }

    private Stream<Condition> includedMembers() {
        return compiled.aggregates().scope().and(union.filter()).conditions().stream()
                .filter(condition -> condition.test() == Filter.Test.IN);
    }

    private Optional<Members> members(Branch branch, DimensionId dimension) {
        return Optional.ofNullable(facts.table(branch.table()).dimensions().get(dimension));
    }

    private Knowledge knowledge(DimensionId dimension, String member) {
        List<Members> all = union.branches().stream()
                .flatMap(branch -> members(branch, dimension).stream())
                .toList();
        return Knowledge.ofAll(all, member);
    }

    /** The first dimension of whose member in a group the branches together know as much as said; null if there is none. */
    @Nullable
    DimensionId findGroupMember(int group, Knowledge wanted) {
        List<DimensionId> dimensions = compiled.query().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            if (knowledge(dimensions.get(i), facts.groups().get(group).get(i)) == wanted) {
                return dimensions.get(i);
            }
        }
        return null;
    }

    /** Whether days or members without rows were taken for zero although nobody said that they are covered. */
    boolean isInferred(int group, int period) {
        boolean gaps = union.branches().stream()
                .filter(branch -> isConcerned(branch, group))
                .flatMap(branch -> places(branch).stream())
                .anyMatch(place -> facts.hasInferredGaps(place, group, period));
        return gaps
                || findGroupMember(group, Knowledge.BY_VOCABULARY) != null
                || includedMembers()
                        .anyMatch(condition -> condition.members().stream()
                                .anyMatch(
                                        member -> knowledge(condition.dimension(), member) == Knowledge.BY_VOCABULARY));
    }

    long parts(int cell) {
        return union.branches().stream()
                .mapToLong(branch -> parts(branch, cell))
                .sum();
    }

    long knownParts(int cell) {
        return union.branches().stream()
                .mapToLong(branch -> knownParts(branch, cell))
                .sum();
    }

    /** Inputs of one branch have the same rows. */
    long parts(Branch branch, int cell) {
        return facts.cells(places(branch).get(0)).parts(cell);
    }

    private long knownParts(Branch branch, int cell) {
        return places(branch).stream()
                .mapToLong(place -> facts.cells(place).knownParts(cell))
                .min()
                .orElse(0);
    }

    long staleParts(int cell) {
        return union.branches().stream()
                .mapToLong(branch -> places(branch).stream()
                        .mapToLong(place -> facts.cells(place).staleParts(cell))
                        .max()
                        .orElse(0))
                .sum();
    }

    /** The currencies of what is known. Where nothing is, zero is in the currency that all branches have. */
    Set<Currency> currencies(int cell) {
        Set<Currency> known = new HashSet<>();
        Set<Currency> all = new HashSet<>();
        places().forEach(place -> facts.cells(place).findCurrency(cell).ifPresent(currency -> {
            all.add(currency);
            if (facts.cells(place).knownParts(cell) > 0) {
                known.add(currency);
            }
        }));
        return known.isEmpty() && all.size() == 1 ? all : known;
    }
}
