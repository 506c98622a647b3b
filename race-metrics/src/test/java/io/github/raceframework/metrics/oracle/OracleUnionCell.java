package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.kpi.Bounds;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A union in one group and period: the cells of its tables read as one. */
final class OracleUnionCell {

    private final OracleUnion union;
    private final KpiQuery query;
    private final List<String> group;
    private final List<List<OracleCell>> branches;

    final Set<AbsenceReason> absences = EnumSet.noneOf(AbsenceReason.class);
    final Set<Currency> currencies = new HashSet<>();
    final int parts;
    final int knownParts;
    final int staleParts;
    final boolean inferred;

    OracleUnionCell(OracleUnion union, Map<OracleInput, OracleCell> cells, KpiQuery query, List<String> group) {
        this.union = union;
        this.query = query;
        this.group = group;
        this.branches = union.branches().stream()
                .map(branch -> branch.stream().map(cells::get).toList())
                .toList();
        this.parts = branches.stream().mapToInt(branch -> branch.get(0).parts).sum();
        this.knownParts = branches.stream()
                .mapToInt(branch ->
                        branch.stream().mapToInt(cell -> cell.knownParts).min().orElseThrow())
                .sum();
        this.staleParts = branches.stream()
                .mapToInt(branch ->
                        branch.stream().mapToInt(cell -> cell.staleParts).max().orElseThrow())
                .sum();
        this.inferred = isInferred();
        takeCurrencies();
        checkSnapshots();
        checkAdditivity();
        if (parts > 0 && (knownParts == 0 || branches.stream().anyMatch(OracleUnionCell::isHalfKnown))) {
            absences.add(AbsenceReason.ALL_NULL);
        }
    }

    /** Of a fallback one part is known and of another nothing is. */
    private static boolean isHalfKnown(List<OracleCell> branch) {
        return branch.stream().anyMatch(cell -> cell.knownParts == 0)
                && branch.stream().anyMatch(cell -> cell.knownParts > 0);
    }

    private Stream<OracleCell> cells() {
        return branches.stream().flatMap(List::stream);
    }

    private Set<Currency> currenciesOf(Collection<OracleCell> some) {
        Set<Currency> found = new HashSet<>();
        some.forEach(cell -> found.addAll(cell.currencies));
        return found;
    }

    private void takeCurrencies() {
        List<OracleCell> known = cells().filter(cell -> cell.knownParts > 0).toList();
        Set<Currency> all = currenciesOf(cells().toList());
        if (!known.isEmpty()) {
            currencies.addAll(currenciesOf(known));
        } else if (all.size() == 1) {
            currencies.addAll(all);
        }
        if (currencies.size() > 1) {
            absences.add(AbsenceReason.MIXED_CURRENCY);
        }
    }

    private boolean hasHeardOf(OracleTable table) {
        for (int i = 0; i < group.size(); i++) {
            if (table.knows(query.dimensions().get(i).text(), group.get(i)) == OracleTable.Knowledge.UNKNOWN) {
                return false;
            }
        }
        for (Filter.Condition condition : included()) {
            if (condition.members().stream()
                    .allMatch(member ->
                            table.knows(condition.dimension().text(), member) == OracleTable.Knowledge.UNKNOWN)) {
                return false;
            }
        }
        return true;
    }

    private List<Filter.Condition> included() {
        return query.filter().and(union.filter()).conditions().stream()
                .filter(condition -> condition.test() == Filter.Test.IN)
                .toList();
    }

    private boolean isInferred() {
        for (int i = 0; i < group.size(); i++) {
            if (isByVocabulary(query.dimensions().get(i), group.get(i))) {
                return true;
            }
        }
        boolean asked = included().stream()
                .anyMatch(condition ->
                        condition.members().stream().anyMatch(member -> isByVocabulary(condition.dimension(), member)));
        return asked || cells().anyMatch(cell -> cell.gaps && hasHeardOf(cell.table()));
    }

    private boolean isByVocabulary(DimensionId dimension, String member) {
        return union.knows(dimension.text(), member) == OracleTable.Knowledge.BY_VOCABULARY;
    }

    private void checkSnapshots() {
        boolean missing = cells().anyMatch(cell ->
                cell.parts == 0 && !cell.isZeroWithoutRows() && (parts == 0 || hasHeardOf(cell.table())));
        if (missing) {
            absences.add(AbsenceReason.NO_SNAPSHOT);
        }
    }

    private void checkAdditivity() {
        boolean within = cells().anyMatch(cell -> cell.parts > 0 && cell.absences.contains(AbsenceReason.NON_ADDITIVE));
        boolean several =
                branches.stream().filter(branch -> branch.get(0).parts > 0).count() > 1;
        if (within || (several && (isOfAlternatives() || overlaps()))) {
            absences.add(AbsenceReason.NON_ADDITIVE);
        }
    }

    private boolean isOfAlternatives() {
        return union.tables().stream()
                .flatMap(table -> table.dimensions().stream())
                .filter(dimension -> !dimension.isSummable())
                .map(Dimension::id)
                .anyMatch(this::maySpread);
    }

    private boolean overlaps() {
        if (cells().anyMatch(OracleCell::isCount)) {
            return true;
        }
        return Stream.concat(Stream.of(union.measure()), cells().map(OracleCell::measure))
                .map(Measure::additivity)
                .anyMatch(additivity -> additivity.overDimensions() == OverDimensions.NONE
                        || additivity.notOver().stream().anyMatch(this::maySpread));
    }

    /** Whether rows of a cell that are in two tables may be of two members, as far as tables, grouping and filters say. */
    private boolean maySpread(DimensionId dimension) {
        List<OracleTable> tables = union.tables();
        if (tables.stream()
                .anyMatch(table -> table.findDimension(dimension.text()).isEmpty())) {
            return true;
        }
        boolean filtered = included().stream()
                .anyMatch(condition -> condition.dimension().equals(dimension)
                        && condition.members().size() == 1);
        Set<Set<String>> occurring = tables.stream()
                .map(table -> table.rows().stream()
                        .map(row -> table.memberOf(row, dimension.text()))
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        boolean same = occurring.size() == 1 && occurring.iterator().next().size() == 1;
        return !query.dimensions().contains(dimension) && !filtered && !same;
    }

    /** Bounds of a KPI that is nothing but this union. */
    @Nullable
    Bounds bounds() {
        boolean fallback = branches.stream().anyMatch(branch -> branch.size() > 1);
        boolean overlapping = union.measure().additivity().overDimensions() == OverDimensions.NONE;
        boolean several =
                branches.stream().filter(branch -> branch.get(0).parts > 0).count() > 1;
        if (fallback
                || (several && isOfAlternatives())
                || cells().anyMatch(cell -> cell.alternatives || cell.repeated)
                || (!overlapping && cells().anyMatch(cell -> cell.longer))) {
            return null;
        }
        List<BigDecimal> overlaps = new ArrayList<>();
        boolean complete = true;
        BigDecimal sum = BigDecimal.ZERO;
        for (OracleCell cell : cells().toList()) {
            overlaps.addAll(cell.overlappingParts());
            complete &= cell.parts == 0 ? cell.isWhole() && !hasHeardOf(cell.table()) : cell.hasAll();
            sum = sum.add(cell.sum);
        }
        if (overlaps.isEmpty() || overlaps.stream().anyMatch(part -> part.signum() < 0)) {
            return null;
        }
        return new Bounds(Collections.max(overlaps), complete ? sum : null);
    }

    boolean isPartlyKnown() {
        return knownParts < parts;
    }
}
