package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Nulls;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Answers a query by the rules of docs/interpretation.md, cell by cell and row by row, slowly and plainly. Written apart from the engine: what the
 * two agree on is not one mistake made once.
 */
final class Oracle {

    /** A period of the result; the bucket is null for a query without a grain. */
    record Period(DateRange range, @Nullable Bucket bucket) {}

    /** One cell of the result. */
    record Cell(Period period, List<String> group, List<OracleValue> values) {}

    private final KpiCatalog catalog;
    private final List<OracleTable> tables;
    private final KpiQuery query;
    private final List<OraclePlan> plans;

    private Oracle(KpiCatalog catalog, List<OracleTable> tables, KpiQuery query) {
        this.catalog = catalog;
        this.tables = tables;
        this.query = query;
        this.plans = query.kpis().stream()
                .map(id -> new OraclePlan(catalog, tables, query, catalog.getKpi(id.text())))
                .toList();
    }

    /** The cells in order, with a value per KPI. */
    static List<Cell> answer(KpiCatalog catalog, List<OracleTable> tables, KpiQuery query) {
        return new Oracle(catalog, tables, query).answer();
    }

    private List<Cell> answer() {
        List<Period> periods = periods();
        List<Cell> cells = new ArrayList<>();
        for (Period period : periods) {
            for (List<String> group : groups(periods)) {
                cells.add(new Cell(
                        period,
                        group,
                        plans.stream().map(plan -> value(plan, period, group)).toList()));
            }
        }
        return cells;
    }

    private Set<OracleTable> tablesUsed() {
        Set<OracleTable> used = new LinkedHashSet<>();
        plans.stream().filter(OraclePlan::hasInputs).forEach(plan -> used.addAll(plan.tablesUsed()));
        return used;
    }

    private List<Period> periods() {
        Optional<DateRange> asked = query.findRange();
        Optional<DateRange> range = asked.isPresent() ? asked : span();
        if (range.isEmpty()) {
            return List.of();
        }
        if (query.findGrain().isEmpty()) {
            return List.of(new Period(range.get(), null));
        }
        List<Period> periods = new ArrayList<>();
        Set<Bucket> buckets = new LinkedHashSet<>();
        for (LocalDate day : OracleTable.daysOf(range.get())) {
            buckets.add(query.calendar().bucketOf(query.findGrain().get(), day));
        }
        for (Bucket bucket : buckets) {
            DateRange inside =
                    asked.isPresent() ? bucket.range().findOverlap(asked.get()).orElseThrow() : bucket.range();
            periods.add(new Period(inside, bucket));
        }
        return periods;
    }

    /** All that the tables in use cover; if that is nothing, what any table covers. */
    private Optional<DateRange> span() {
        SortedSet<LocalDate> covered = new TreeSet<>();
        tablesUsed().forEach(table -> covered.addAll(table.coveredDays()));
        if (covered.isEmpty()) {
            tables.stream()
                    .filter(table -> !table.measures().isEmpty())
                    .forEach(table -> covered.addAll(table.coveredDays()));
        }
        return covered.isEmpty()
                ? Optional.empty()
                : Optional.of(new DateRange(covered.first(), covered.last().plusDays(1)));
    }

    /** The tables in use; if there are none, those that have the dimensions asked for. */
    private Collection<OracleTable> tablesWithGroups() {
        Set<String> needed = new HashSet<>();
        query.dimensions().forEach(dimension -> needed.add(dimension.text()));
        query.filter().conditions().forEach(c -> needed.add(c.dimension().text()));
        if (!tablesUsed().isEmpty()) {
            return tablesUsed();
        }
        return tables.stream()
                .filter(table -> !table.measures().isEmpty())
                .filter(table -> needed.stream()
                        .allMatch(dimension -> table.findDimension(dimension).isPresent()))
                .toList();
    }

    private List<List<String>> groups(List<Period> periods) {
        List<String> groupBy = query.dimensions().stream().map(Object::toString).toList();
        if (groupBy.isEmpty()) {
            return List.of(List.of());
        }
        if (periods.isEmpty()) {
            return List.of();
        }
        DateRange scope =
                periods.get(0).range().span(periods.get(periods.size() - 1).range());
        Set<List<String>> groups = new HashSet<>();
        for (OracleTable table : tablesWithGroups()) {
            for (OracleRow row : table.rows()) {
                boolean inTime = scope.contains(table.rowPeriod(row.date()).from());
                if (inTime && table.passes(row, query.filter())) {
                    groups.add(table.membersOf(row, groupBy));
                }
            }
        }
        List<List<String>> sorted = new ArrayList<>(groups);
        for (int i = groupBy.size() - 1; i >= 0; i--) {
            int place = i;
            sorted.sort(Comparator.comparing(group -> group.get(place)));
        }
        return sorted;
    }

    private OracleValue value(OraclePlan plan, Period period, List<String> group) {
        Set<AbsenceReason> absences = EnumSet.noneOf(AbsenceReason.class);
        absences.addAll(plan.absences);
        if (plan.knowsNot(group)) {
            absences.add(AbsenceReason.UNKNOWN_MEMBER);
        }
        SortedSet<LocalDate> covered = new TreeSet<>(OracleTable.daysOf(period.range()));
        SortedSet<LocalDate> window = plan.window();
        if (window != null) {
            covered.retainAll(window);
        }
        if (plan.tablesUsed().stream().anyMatch(table -> cutsRowPeriod(covered, table))) {
            absences.add(AbsenceReason.UNSUPPORTED_BY_SOURCE);
        }
        if (covered.isEmpty()) {
            absences.add(AbsenceReason.NOT_COVERED);
        }
        absences.remove(AbsenceReason.NON_ADDITIVE);
        if (!absences.isEmpty()) {
            return OracleValue.absent(Collections.min(absences));
        }
        return covered(plan, period, group, covered);
    }

    /** Whether the days are not whole row periods of the table. */
    private static boolean cutsRowPeriod(Set<LocalDate> covered, OracleTable table) {
        return covered.stream().anyMatch(day -> !covered.containsAll(OracleTable.daysOf(table.rowPeriod(day))));
    }

    private OracleValue covered(OraclePlan plan, Period period, List<String> group, SortedSet<LocalDate> covered) {
        boolean whole = covered.size() == period.range().days();
        Map<OracleInput, OracleCell> cells = new LinkedHashMap<>();
        plan.inputs.forEach(input -> cells.put(input, new OracleCell(plan, input, query, group, covered, whole)));

        Set<AbsenceReason> absences = EnumSet.noneOf(AbsenceReason.class);
        Set<Currency> currencies = new HashSet<>();
        plan.absences.stream().filter(AbsenceReason.NON_ADDITIVE::equals).forEach(absences::add);
        cells.values().forEach(cell -> {
            absences.addAll(cell.absences);
            currencies.addAll(cell.currencies);
        });
        if (currencies.size() > 1) {
            absences.add(AbsenceReason.MIXED_CURRENCY);
        }
        boolean partly = cells.values().stream().anyMatch(OracleCell::isPartlyKnown);
        if (partly && plan.tablesUsed().size() > 1 && query.nulls() == Nulls.COMPLETE_ROWS) {
            absences.add(AbsenceReason.PARTIAL_INPUT);
        }
        if (!absences.isEmpty()) {
            AbsenceReason first = Collections.min(absences);
            boolean bounded = first == AbsenceReason.NON_ADDITIVE && cells.size() == 1;
            return OracleValue.absent(first, bounded ? cells.values().iterator().next().bounds : null);
        }

        Map<OracleInput, BigDecimal> sums = new LinkedHashMap<>();
        cells.forEach((input, cell) -> sums.put(input, cell.sum));
        OracleFormula formula = new OracleFormula(catalog, plan, sums);
        Fraction result = formula.value();
        if (!formula.absences.isEmpty() || result == null) {
            return OracleValue.absent(Collections.min(formula.absences));
        }
        BigDecimal number = formula.divided ? result.nearestDouble() : result.exact();
        boolean money = plan.kpi.unit().unit().hasMoney();
        return OracleValue.present(
                number,
                money ? currencies.stream().findFirst() : Optional.empty(),
                flags(plan, period, covered, List.copyOf(cells.values()), number));
    }

    private static Map<Flag.Kind, String> flags(
            OraclePlan plan, Period period, Set<LocalDate> covered, List<OracleCell> cells, BigDecimal number) {
        Map<Flag.Kind, String> flags = new EnumMap<>(Flag.Kind.class);
        cells.stream()
                .filter(OracleCell::isPartlyKnown)
                .min(Comparator.comparing(cell -> share(cell.knownParts, cell.parts)))
                .ifPresent(least -> flags.put(Flag.Kind.PARTIAL_INPUT, least.knownParts + "/" + least.parts));
        long days = period.range().days();
        if (covered.size() < days) {
            flags.put(Flag.Kind.PARTIAL_COVERAGE, covered.size() + "/" + days);
        }
        if (cells.stream().anyMatch(cell -> cell.inferred)) {
            flags.put(Flag.Kind.COVERAGE_INFERRED, "");
        }
        int stale = cells.stream().mapToInt(cell -> cell.staleParts).max().orElse(0);
        if (stale > 0) {
            flags.put(Flag.Kind.STALE, String.valueOf(stale));
        }
        if (!plan.kpi.findRange().map(range -> range.contains(number)).orElse(true)) {
            flags.put(Flag.Kind.OUT_OF_RANGE, "");
        }
        if (plan.estimate) {
            flags.put(Flag.Kind.ESTIMATE, "");
        }
        if (plan.optionalMissing) {
            flags.put(Flag.Kind.OPTIONAL_MISSING, "");
        }
        if (period.bucket() != null && period.bucket().range().days() > days) {
            flags.put(
                    Flag.Kind.INCOMPLETE_PERIOD,
                    days + "/" + period.bucket().range().days());
        }
        return flags;
    }

    private static Fraction share(int known, int all) {
        return Fraction.of(BigDecimal.valueOf(known)).over(Fraction.of(BigDecimal.valueOf(all)));
    }
}
