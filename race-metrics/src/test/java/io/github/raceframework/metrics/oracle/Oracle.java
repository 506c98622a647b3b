package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.kpi.Bounds;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Nulls;
import io.github.raceframework.metrics.query.Window;
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

    private Oracle(KpiCatalog catalog, List<OracleTable> tables, OracleRules rules, KpiQuery query) {
        this.catalog = catalog;
        this.tables = tables;
        this.query = query;
        this.plans = query.kpis().stream()
                .map(id -> new OraclePlan(catalog, tables, rules, query, catalog.getKpi(id.text())))
                .toList();
    }

    /** The cells in order, with a value per KPI. */
    static List<Cell> answer(KpiCatalog catalog, List<OracleTable> tables, KpiQuery query) {
        return answer(catalog, tables, OracleRules.NONE, query);
    }

    /** The same where something is said about measures that several tables have. */
    static List<Cell> answer(KpiCatalog catalog, List<OracleTable> tables, OracleRules rules, KpiQuery query) {
        return new Oracle(catalog, tables, rules, query).answer();
    }

    /** The value of one KPI of a query in one period and group, whether or not the group occurs there. */
    static OracleValue value(
            KpiCatalog catalog,
            List<OracleTable> tables,
            OracleRules rules,
            KpiQuery query,
            int kpi,
            Period period,
            List<String> group) {
        Oracle oracle = new Oracle(catalog, tables, rules, query);
        return oracle.value(oracle.plans.get(kpi), period, group);
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

    private List<OracleInput> inputsUsed() {
        return plans.stream()
                .filter(OraclePlan::hasInputs)
                .flatMap(plan -> plan.inputs.stream())
                .toList();
    }

    /** The first day whose rows are looked at for days that begin with this one. */
    private LocalDate earliest(OracleTable table, LocalDate start) {
        return inputsUsed().stream()
                .filter(input -> input.table().equals(table))
                .flatMap(input -> input.findCount().stream())
                .map(count -> count.earliest(start))
                .min(LocalDate::compareTo)
                .orElse(start);
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
        inputsUsed().forEach(input -> covered.addAll(input.table().coveredDays(input.measure())));
        if (covered.isEmpty()) {
            tables.forEach(table -> table.measures().forEach(measure -> covered.addAll(table.coveredDays(measure))));
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
            DateRange looked = new DateRange(earliest(table, scope.from()), scope.to());
            for (OracleRow row : table.rows()) {
                boolean inTime = looked.contains(table.rowPeriod(row.date()).from());
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
        Map<OracleTable, SortedSet<LocalDate>> covered = new LinkedHashMap<>();
        for (OracleTable table : plan.tablesUsed()) {
            SortedSet<LocalDate> days = new TreeSet<>(OracleTable.daysOf(period.range()));
            days.retainAll(plan.window(table));
            covered.put(table, days);
        }
        if (covered.entrySet().stream().anyMatch(entry -> cutsRowPeriod(entry.getValue(), entry.getKey()))) {
            absences.add(AbsenceReason.UNSUPPORTED_BY_SOURCE);
        }
        boolean uncovered =
                plan.alone.stream().anyMatch(input -> covered.get(input.table()).isEmpty())
                        || plan.unions.stream()
                                .anyMatch(union -> union.tables().stream()
                                        .allMatch(table -> covered.get(table).isEmpty()));
        boolean torn =
                query.findWindow().filter(Window.Trailing.class::isInstance).isPresent()
                        && covered.values().stream()
                                .anyMatch(days -> days.size() < period.range().days());
        if (uncovered || torn) {
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

    private OracleValue covered(
            OraclePlan plan, Period period, List<String> group, Map<OracleTable, SortedSet<LocalDate>> covered) {
        Map<OracleInput, OracleCell> cells = new LinkedHashMap<>();
        plan.inputs.forEach(input -> {
            SortedSet<LocalDate> days = covered.get(input.table());
            boolean whole = days.size() == period.range().days();
            cells.put(input, new OracleCell(plan, input, query, group, days, whole));
        });
        List<OracleCell> alone = plan.alone.stream().map(cells::get).toList();
        List<OracleUnionCell> unions = plan.unions.stream()
                .map(union -> new OracleUnionCell(union, cells, query, group))
                .toList();

        Set<AbsenceReason> absences = EnumSet.noneOf(AbsenceReason.class);
        Set<Currency> currencies = new HashSet<>();
        plan.absences.stream().filter(AbsenceReason.NON_ADDITIVE::equals).forEach(absences::add);
        alone.forEach(cell -> {
            absences.addAll(cell.absences);
            currencies.addAll(cell.currencies);
        });
        unions.forEach(cell -> {
            absences.addAll(cell.absences);
            currencies.addAll(cell.currencies);
        });
        if (currencies.size() > 1) {
            absences.add(AbsenceReason.MIXED_CURRENCY);
        }
        boolean partly = cells.values().stream().anyMatch(OracleCell::isPartlyKnown);
        if (partly && plan.joins() && query.nulls() == Nulls.COMPLETE_ROWS) {
            absences.add(AbsenceReason.PARTIAL_INPUT);
        }
        if (!absences.isEmpty()) {
            AbsenceReason first = Collections.min(absences);
            Bounds bounds = null;
            if (first == AbsenceReason.NON_ADDITIVE && alone.size() == 1 && unions.isEmpty()) {
                bounds = alone.get(0).bounds;
            } else if (first == AbsenceReason.NON_ADDITIVE && plan.isLoneUnion()) {
                bounds = unions.get(0).bounds();
            }
            return OracleValue.absent(first, bounds);
        }

        Map<OracleInput, BigDecimal> sums = new LinkedHashMap<>();
        cells.forEach((input, cell) -> sums.put(input, cell.sum));
        OracleFormula formula = new OracleFormula(catalog, plan, sums);
        BigDecimal number = formula.value();
        if (!formula.absences.isEmpty() || number == null) {
            return OracleValue.absent(Collections.min(formula.absences));
        }
        boolean money = plan.kpi.unit().unit().hasMoney();
        return OracleValue.present(
                number,
                money ? currencies.stream().findFirst() : Optional.empty(),
                flags(plan, period, covered.values(), alone, unions, number));
    }

    private static Map<Flag.Kind, String> flags(
            OraclePlan plan,
            Period period,
            Collection<SortedSet<LocalDate>> covered,
            List<OracleCell> alone,
            List<OracleUnionCell> unions,
            BigDecimal number) {
        Map<Flag.Kind, String> flags = new EnumMap<>(Flag.Kind.class);
        List<Knowledge> knowledge = new ArrayList<>();
        alone.forEach(cell -> knowledge.add(new Knowledge(cell.knownParts, cell.parts)));
        unions.forEach(cell -> knowledge.add(new Knowledge(cell.knownParts, cell.parts)));
        knowledge.stream()
                .filter(known -> known.parts() < known.all())
                .min(Comparator.comparing(known -> share(known.parts(), known.all())))
                .ifPresent(least -> flags.put(Flag.Kind.PARTIAL_INPUT, least.parts() + "/" + least.all()));
        long days = period.range().days();
        long least = covered.stream().mapToLong(Set::size).min().orElse(days);
        if (least < days) {
            flags.put(Flag.Kind.PARTIAL_COVERAGE, least + "/" + days);
        }
        if (alone.stream().anyMatch(cell -> cell.inferred) || unions.stream().anyMatch(cell -> cell.inferred)) {
            flags.put(Flag.Kind.COVERAGE_INFERRED, "");
        }
        int stale = Math.max(
                alone.stream().mapToInt(cell -> cell.staleParts).max().orElse(0),
                unions.stream().mapToInt(cell -> cell.staleParts).max().orElse(0));
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

    /** How many parts are known, of how many. */
    private record Knowledge(int parts, int all) {}

    private static Fraction share(int known, int all) {
        return Fraction.of(BigDecimal.valueOf(known)).over(Fraction.of(BigDecimal.valueOf(all)));
    }
}
