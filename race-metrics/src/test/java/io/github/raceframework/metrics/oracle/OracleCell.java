package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.metrics.kpi.Bounds;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Nulls;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One input of a KPI in one group and period: what its rows add up to, and what stands against it. */
final class OracleCell {

    private final OraclePlan plan;
    private final OracleInput input;
    private final KpiQuery query;
    private final SortedSet<LocalDate> covered;
    private final boolean wholePeriod;
    private final List<OracleRow> rows;
    private final List<OracleRow> countedRows = new ArrayList<>();
    private final List<OracleRow> rowsWithCurrency = new ArrayList<>();

    final Set<AbsenceReason> absences = EnumSet.noneOf(AbsenceReason.class);
    final Set<Currency> currencies = new HashSet<>();
    int parts;
    int knownParts;
    int staleParts;
    boolean inferred;

    /** Whether row periods without rows were taken for zero because the coverage is inferred. */
    boolean gaps;

    /** Whether a count that does not look back has a row in each row period. */
    private boolean filled;

    /** Why its parts must not be added up: members of a dimension that is not summable, two rows of a series at a time, several row periods. */
    boolean alternatives;

    boolean repeated;
    boolean longer;
    BigDecimal sum = BigDecimal.ZERO;

    @Nullable
    Bounds bounds;

    /**
     * @param covered the days of the period that are inside the window
     * @param wholePeriod whether that is all of them
     */
    OracleCell(
            OraclePlan plan,
            OracleInput input,
            KpiQuery query,
            List<String> group,
            SortedSet<LocalDate> covered,
            boolean wholePeriod) {
        this.plan = plan;
        this.input = input;
        this.query = query;
        this.covered = covered;
        this.wholePeriod = wholePeriod;
        List<String> groupBy = query.dimensions().stream().map(Object::toString).toList();
        OracleTable table = input.table();
        this.rows = table.rows().stream()
                .filter(row -> input.findCount().isPresent() || isCovered(row))
                .filter(row -> table.membersOf(row, groupBy).equals(group))
                .filter(row -> table.passes(row, query.filter()))
                .filter(row -> table.passes(row, input.filter()))
                .toList();
        if (input.findCount().isPresent()) {
            takePeople(input.findCount().get());
            checkMembers(groupBy, group);
            if (parts > 0 && knownParts == 0) {
                absences.add(AbsenceReason.ALL_NULL);
            }
            return;
        }
        if (input.overTime() == OverTime.LAST || input.overTime() == OverTime.FIRST) {
            takeSeries();
        } else {
            takeRows();
        }
        countedRows.forEach(row -> sum = sum.add(valueOf(row)));
        takeCurrencies();
        checkMembers(groupBy, group);
        checkCoverage();
        if (parts > 0 && knownParts == 0) {
            absences.add(AbsenceReason.ALL_NULL);
        }
        checkAdditivity();
    }

    private boolean isCovered(OracleRow row) {
        return covered.contains(periodOf(row));
    }

    /** Of all rows of the group, whenever they are. */
    private void takePeople(OracleCount count) {
        Set<String> beginning = new HashSet<>();
        Set<String> ending = new HashSet<>();
        List<OracleRow> ofCell = rows.stream().filter(this::isCovered).toList();
        for (OracleRow row : covered.isEmpty() ? List.<OracleRow>of() : rows) {
            LocalDate end = covered.last().plusDays(1);
            boolean begins = count.looksBack() ? count.begins(row.date(), covered.first(), end) : isCovered(row);
            boolean ends = count.ends(row.date(), end);
            parts += begins || ends ? 1 : 0;
            knownParts += (begins || ends) && isKnown(row) ? 1 : 0;
            if (isKnown(row) && counts(row, count)) {
                if (begins) {
                    beginning.add(row.person());
                }
                if (ends) {
                    ending.add(row.person());
                }
            }
        }
        switch (count.rule()) {
            case RETAINED -> beginning.retainAll(ending);
            case LOST, LAPSED -> beginning.removeAll(ending);
            default -> {}
        }
        sum = BigDecimal.valueOf(beginning.size());
        filled = !count.looksBack() && inEachRowPeriod(ofCell);
        gaps = input.table().isCoverageInferred() && !filled && !covered.isEmpty();
        inferred |= gaps;
    }

    private static boolean counts(OracleRow row, OracleCount count) {
        return count.having() == null || row.values().get(count.having()).signum() != 0;
    }

    private void takeRows() {
        parts = rows.size();
        rows.stream().filter(this::isKnown).forEach(countedRows::add);
        rowsWithCurrency.addAll(countedRows);
        knownParts = countedRows.size();
        long distinct = rows.stream()
                .map(row -> List.of(periodOf(row), input.table().seriesOf(row)))
                .distinct()
                .count();
        if (input.measure().kind() == MeasureKind.COHORT && distinct < parts) {
            absences.add(AbsenceReason.NON_ADDITIVE);
        }
    }

    /** Of each series the first or last row that is known. */
    private void takeSeries() {
        Map<List<String>, List<OracleRow>> series = new LinkedHashMap<>();
        rows.forEach(row -> series.computeIfAbsent(input.table().seriesOf(row), key -> new ArrayList<>())
                .add(row));
        parts = series.size();
        Comparator<OracleRow> order = Comparator.comparing(OracleRow::date);
        if (input.overTime() == OverTime.FIRST) {
            order = order.reversed();
        }
        Comparator<OracleRow> towardsCounted = order;
        LocalDate newest = rows.stream().max(order).map(this::periodOf).orElse(null);
        for (List<OracleRow> ofSeries : series.values()) {
            Optional<OracleRow> counted =
                    ofSeries.stream().filter(this::isKnown).max(towardsCounted);
            counted.ifPresent(countedRows::add);
            List<OracleRow> candidates = ofSeries.stream()
                    .filter(row -> isKnown(row) && periodOf(row).equals(periodOf(counted.orElseThrow())))
                    .toList();
            rowsWithCurrency.addAll(candidates);
            if (candidates.size() > 1) {
                absences.add(AbsenceReason.NON_ADDITIVE);
            }
            if (counted.isPresent() && !periodOf(counted.get()).equals(newest)) {
                staleParts++;
            }
        }
        knownParts = countedRows.size();
    }

    private LocalDate periodOf(OracleRow row) {
        return input.table().rowPeriod(row.date()).from();
    }

    private BigDecimal valueOf(OracleRow row) {
        return row.values().get(input.measure().id().text());
    }

    private boolean isKnown(OracleRow row) {
        if (query.nulls() == Nulls.KNOWN_SUM) {
            return input.isKnownIn(row);
        }
        return plan.inputs.stream()
                .filter(other -> other.table().equals(input.table()) && other.overTime() == input.overTime())
                .filter(other -> input.table().passes(row, other.filter()))
                .allMatch(other -> other.isKnownIn(row));
    }

    private void takeCurrencies() {
        input.table().currencyOf(input.measure()).ifPresent(currencies::add);
        rowsWithCurrency.forEach(
                row -> input.table().currencyOf(input.measure(), row).ifPresent(currencies::add));
        if (currencies.size() > 1) {
            absences.add(AbsenceReason.MIXED_CURRENCY);
        }
    }

    private void checkMembers(List<String> groupBy, List<String> group) {
        for (int i = 0; i < groupBy.size(); i++) {
            inferred |= input.table().knows(groupBy.get(i), group.get(i)) == OracleTable.Knowledge.BY_VOCABULARY;
        }
        inferred |= plan.asksForMemberByVocabulary(input);
    }

    private void checkCoverage() {
        if (parts == 0 && !input.isZeroWithoutRows()) {
            absences.add(AbsenceReason.NO_SNAPSHOT);
        }
        boolean guessed = input.table().isCoverageInferred() && input.isZeroWithoutRows();
        gaps = guessed && !inEachRowPeriod(rows);
        inferred |= gaps;
    }

    private Set<LocalDate> coveredRowPeriods() {
        return covered.stream().map(day -> input.table().rowPeriod(day).from()).collect(Collectors.toSet());
    }

    private boolean inEachRowPeriod(List<OracleRow> wanted) {
        Set<LocalDate> filled = wanted.stream().map(this::periodOf).collect(Collectors.toSet());
        return filled.containsAll(coveredRowPeriods());
    }

    private void checkAdditivity() {
        boolean addsOverNothing = input.measure().additivity().overDimensions() == OverDimensions.NONE && parts > 1;
        longer = input.overTime() == OverTime.NONE && coveredRowPeriods().size() > 1 && parts > 0;
        List<String> notOver = input.measure().additivity().notOver().stream()
                .map(Object::toString)
                .filter(dimension -> input.table().findDimension(dimension).isPresent())
                .toList();
        boolean claims = severalMembers(notOver);
        alternatives = severalMembers(input.table().dimensions().stream()
                .filter(dimension -> !dimension.isSummable())
                .map(Dimension::toString)
                .toList());
        repeated = absences.contains(AbsenceReason.NON_ADDITIVE);
        if (!(addsOverNothing || longer || claims || alternatives || repeated)) {
            return;
        }
        absences.add(AbsenceReason.NON_ADDITIVE);
        boolean overlap = input.measure().additivity().overDimensions() == OverDimensions.NONE || claims;
        boolean cohort = input.measure().kind() == MeasureKind.COHORT;
        if (plan.isLoneInput() && overlap && !alternatives && !repeated && !cohort) {
            bounds = bounds(claims ? sumsPer(notOver) : valuesOfCountedRows());
        }
    }

    private boolean severalMembers(Collection<String> dimensions) {
        return rows.stream()
                        .map(row -> input.table().membersOf(row, dimensions))
                        .distinct()
                        .count()
                > 1;
    }

    private List<BigDecimal> valuesOfCountedRows() {
        return countedRows.stream().map(this::valueOf).toList();
    }

    private List<BigDecimal> sumsPer(List<String> dimensions) {
        Map<List<String>, BigDecimal> sums = new LinkedHashMap<>();
        countedRows.forEach(row -> sums.merge(input.table().membersOf(row, dimensions), valueOf(row), BigDecimal::add));
        return List.copyOf(sums.values());
    }

    /** Whether no series of distinct counts lacks a row period, and no stock is old. */
    private boolean isGapless() {
        if (input.measure().additivity().overDimensions() == OverDimensions.SUM) {
            return true;
        }
        Map<List<String>, List<OracleRow>> series =
                rows.stream().collect(Collectors.groupingBy(row -> input.table().seriesOf(row)));
        return input.overTime() == OverTime.NONE
                ? series.values().stream().allMatch(this::inEachRowPeriod)
                : staleParts == 0;
    }

    private @Nullable Bounds bounds(List<BigDecimal> overlapping) {
        if (overlapping.isEmpty() || overlapping.stream().anyMatch(part -> part.signum() < 0)) {
            return null;
        }
        BigDecimal largest = overlapping.stream().max(BigDecimal::compareTo).orElseThrow();
        return new Bounds(largest, hasAll() ? sum : null);
    }

    /** What may overlap with the parts of another table: the rows or series of what adds up over nothing, else the sums of members or of the table. */
    List<BigDecimal> overlappingParts() {
        if (isCount()) {
            return knownParts > 0 ? List.of(sum) : List.of();
        }
        if (input.measure().additivity().overDimensions() == OverDimensions.NONE) {
            return valuesOfCountedRows();
        }
        return sumsPer(input.measure().additivity().notOver().stream()
                .map(Object::toString)
                .filter(dimension -> input.table().findDimension(dimension).isPresent())
                .toList());
    }

    /** Whether all its parts are there and known. */
    boolean hasAll() {
        if (isCount()) {
            return knownParts == parts && wholePeriod && filled;
        }
        return knownParts == parts && wholePeriod && inEachRowPeriod(rows) && isGapless();
    }

    /** Whether all days of the period are covered. */
    boolean isWhole() {
        return wholePeriod;
    }

    OracleTable table() {
        return input.table();
    }

    boolean isZeroWithoutRows() {
        return input.isZeroWithoutRows();
    }

    boolean isCount() {
        return input.findCount().isPresent();
    }

    Measure measure() {
        return input.measure();
    }

    /** Whether some of its parts are unknown. */
    boolean isPartlyKnown() {
        return knownParts < parts;
    }
}
