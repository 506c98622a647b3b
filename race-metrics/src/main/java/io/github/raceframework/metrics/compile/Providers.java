package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Filter.Condition;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputCells.Clash;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.aggregate.Members;
import io.github.raceframework.metrics.aggregate.Members.Knowledge;
import io.github.raceframework.metrics.aggregate.ProviderRule;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.aggregate.TableSchema.MeasureSchema;
import io.github.raceframework.metrics.compile.KpiPlan.Absence;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows which table a measure comes from, and whether that table can be split and filtered as a query asks. */
final class Providers {

    private final KpiCatalog catalog;
    private final SourceSchema schema;
    private final KpiQuery query;
    private final Filter scope;

    Providers(KpiCatalog catalog, SourceSchema schema, KpiQuery query) {
        this.catalog = catalog;
        this.schema = schema;
        this.query = query;
        this.scope = canonical(query.filter());
        schema.tables().forEach(this::requireSameMeaning);
    }

    /** A table's measure or dimension of a known id must be the one known, or its cells would be added up by another rule than the formula's. */
    private void requireSameMeaning(TableSchema table) {
        for (MeasureSchema column : table.measures().values()) {
            Measure theirs = column.measure();
            Optional<Measure> ours = catalog.findMeasure(theirs.id().text());
            boolean same = ours.isEmpty()
                    || (ours.get().unit().equals(theirs.unit())
                            && ours.get().kind() == theirs.kind()
                            && ours.get().additivity().equals(theirs.additivity()));
            if (!same) {
                throw new IllegalArgumentException("table " + table.name() + " has a measure " + theirs
                        + " of another unit, kind or additivity than the catalogue's");
            }
        }
        for (Members column : table.dimensions().values()) {
            Dimension theirs = column.dimension();
            Optional<Dimension> ours = catalog.findDimension(theirs.id());
            boolean same = ours.isEmpty()
                    || (ours.get().vocabulary().equals(theirs.vocabulary())
                            && ours.get().aliases().equals(theirs.aliases())
                            && ours.get().isSummable() == theirs.isSummable());
            if (!same) {
                throw new IllegalArgumentException("table " + table.name() + " has a dimension " + theirs
                        + " of another vocabulary, or otherwise summable, than the catalogue's");
            }
        }
    }

    /** The tables that provide a measure: those that have it as a column or have all the parts of its fallback, or those of them that a rule names. */
    Provision of(Measure measure) {
        List<TableSchema> having = schema.tablesWith(measure);
        Optional<ProviderRule> rule = schema.findRule(measure);
        if (rule.isEmpty()) {
            return having.size() < 2
                    ? Provision.unstated(measure, having)
                    : Provision.ambiguous(
                            measure,
                            "tables " + names(having) + " all have " + measure
                                    + "; leave all but one out, prefer one, or say that they are a union");
        }
        List<String> named = rule.get().tables();
        List<TableSchema> chosen =
                having.stream().filter(table -> named.contains(table.name())).toList();
        List<TableSchema> others =
                having.stream().filter(table -> !named.contains(table.name())).toList();
        if (rule.get().measures().isEmpty()) {
            return Provision.unstated(measure, chosen);
        }
        if (rule.get() instanceof ProviderRule.Union && !others.isEmpty()) {
            return Provision.ambiguous(
                    measure,
                    "tables " + names(having) + " all have " + measure + ", and its union is only of " + names(chosen)
                            + "; add the rest to it, or leave it out");
        }
        boolean complete = chosen.size() == named.size();
        return new Provision(measure, complete ? chosen : List.of(), others, true, null);
    }

    /** What stands in for a measure that no table provides, as far as a table provides it; empty if nothing does. */
    Optional<Measure> findStandIn(Measure measure) {
        return schema.findStandIn(measure.id())
                .filter(standIn -> !schema.tablesWith(standIn).isEmpty());
    }

    /** The filter with the members of vocabularies as these write them. */
    Filter canonical(Filter filter) {
        Set<Condition> conditions = new LinkedHashSet<>();
        for (Condition condition : filter.conditions()) {
            Optional<Dimension> dimension = findDimension(condition.dimension());
            Set<String> members = new LinkedHashSet<>();
            condition
                    .members()
                    .forEach(member -> members.add(
                            dimension.flatMap(d -> d.findMember(member)).orElse(member)));
            conditions.add(new Condition(condition.dimension(), condition.test(), members));
        }
        return new Filter(conditions);
    }

    /** A dimension as the catalogue has it, or else the tables: those that follow from dates are in no catalogue. */
    private Optional<Dimension> findDimension(DimensionId id) {
        return catalog.findDimension(id)
                .or(() -> schema.tables().stream()
                        .flatMap(table -> Stream.ofNullable(table.dimensions().get(id)))
                        .map(Members::dimension)
                        .findFirst());
    }

    /** Why a table has no attribute of the date that others have, in words; empty if that is not what it lacks. */
    String coarse(TableSchema table, Set<DimensionId> missing) {
        boolean attribute = schema.tables().stream()
                .flatMap(other -> missing.stream()
                        .flatMap(id -> Stream.ofNullable(other.dimensions().get(id))))
                .anyMatch(members -> members.findCalendarAttribute().isPresent());
        return attribute ? ", as a row of it speaks for a whole " + table.rowGrain() : "";
    }

    /** The dimensions that a table would need for the query and a formula's filter, and lacks. */
    Set<DimensionId> missingDimensions(TableSchema table, Filter formulaFilter) {
        Set<DimensionId> needed = new LinkedHashSet<>(query.dimensions());
        scope.and(formulaFilter).conditions().forEach(condition -> needed.add(condition.dimension()));
        needed.removeAll(table.dimensions().keySet());
        return needed;
    }

    /**
     * The first member that the filters name and that nothing is known of; empty if there is none.
     *
     * @param tables the tables that provide a measure together: a member that one of them knows is known
     */
    Optional<Absence> findUnknownMember(List<TableSchema> tables, Filter formulaFilter) {
        for (Condition condition : scope.and(formulaFilter).conditions()) {
            List<Members> known = tables.stream()
                    .flatMap(table -> Stream.ofNullable(table.dimensions().get(condition.dimension())))
                    .toList();
            for (String member : condition.members()) {
                if (!known.isEmpty()
                        && Knowledge.ofAll(known, member) == Knowledge.UNKNOWN
                        && !isKnownElsewhere(condition, member)) {
                    return Optional.of(new Absence(
                            AbsenceReason.UNKNOWN_MEMBER,
                            noneKnows(tables) + " " + condition.dimension() + " \"" + Spelling.excerpt(member) + "\""
                                    + suggestion(known, member)));
                }
            }
        }
        return Optional.empty();
    }

    private static String noneKnows(List<TableSchema> tables) {
        return tables.size() == 1 ? "table " + names(tables) + " knows no" : "tables " + names(tables) + " know no";
    }

    private static String suggestion(List<Members> known, String member) {
        List<String> near = known.stream()
                .flatMap(members -> members.findNearest(member).stream())
                .toList();
        return Spelling.nearest(member, near)
                .map(found -> "; did you mean \"" + Spelling.excerpt(found) + "\"?")
                .orElse("");
    }

    /** Ruling out what a table never had leaves everything; only a member that nobody knows is likely a slip. */
    private boolean isKnownElsewhere(Condition condition, String member) {
        boolean inVocabulary = catalog.findDimension(condition.dimension())
                .flatMap(dimension -> dimension.findMember(member))
                .isPresent();
        boolean inData = schema.tables().stream()
                .map(table -> table.dimensions().get(condition.dimension()))
                .anyMatch(known -> known != null && known.of(member) == Knowledge.KNOWN);
        return condition.test() == Filter.Test.NOT_IN && (inVocabulary || inData);
    }

    /** Why figures of several tables must not be added up, asked as the query and a formula ask. */
    Clash clash(Set<Measure> measures, List<TableSchema> tables, Filter formulaFilter) {
        return new UnionClash(query.dimensions(), scope.and(formulaFilter)).of(measures, tables);
    }

    /** Asks every table that can be split and filtered as the query says for its groups, so that reasons have rows to stand in. */
    List<InputSet> groupsOnly() {
        return schema.tables().stream()
                .filter(table -> missingDimensions(table, Filter.ALL).isEmpty())
                .map(table -> new InputSet(table.name(), Coverage.NONE, List.of()))
                .toList();
    }

    /** Tables in words: {@code ads and shop}. */
    static String names(Collection<TableSchema> tables) {
        return tables.stream().map(TableSchema::name).collect(Collectors.joining(" and "));
    }
}
