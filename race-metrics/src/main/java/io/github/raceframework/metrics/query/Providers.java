package io.github.raceframework.metrics.query;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Expression.Reference;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Filter.Condition;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.aggregate.Members;
import io.github.raceframework.metrics.aggregate.Members.Knowledge;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.aggregate.TableSchema.MeasureSchema;
import io.github.raceframework.metrics.query.KpiPlan.Absence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** The tables that have a measure as a column or have all the parts of its fallback. One provides it; several are ambiguous. */
    List<TableSchema> of(Measure measure) {
        return schema.tables().stream()
                .filter(table -> hasColumn(table, measure) || hasFallback(table, measure))
                .toList();
    }

    static boolean hasColumn(TableSchema table, Measure measure) {
        return table.measures().containsKey(measure.id());
    }

    private static boolean hasFallback(TableSchema table, Measure measure) {
        return measure.findFallback()
                .map(fallback -> fallback.references().stream()
                        .map(Reference::name)
                        .map(MeasureId::of)
                        .allMatch(table.measures()::containsKey))
                .orElse(false);
    }

    /** The filter with the members of vocabularies as these write them. */
    Filter canonical(Filter filter) {
        Set<Condition> conditions = new LinkedHashSet<>();
        for (Condition condition : filter.conditions()) {
            Optional<Dimension> dimension = catalog.findDimension(condition.dimension());
            Set<String> members = new LinkedHashSet<>();
            condition
                    .members()
                    .forEach(member -> members.add(
                            dimension.flatMap(d -> d.findMember(member)).orElse(member)));
            conditions.add(new Condition(condition.dimension(), condition.test(), members));
        }
        return new Filter(conditions);
    }

    /** The dimensions that a table would need for the query and a formula's filter, and lacks. */
    Set<DimensionId> missingDimensions(TableSchema table, Filter formulaFilter) {
        Set<DimensionId> needed = new LinkedHashSet<>(query.dimensions());
        scope.and(formulaFilter).conditions().forEach(condition -> needed.add(condition.dimension()));
        needed.removeAll(table.dimensions().keySet());
        return needed;
    }

    /** The first member that the filters name and that nothing is known of; empty if there is none. */
    Optional<Absence> findUnknownMember(TableSchema table, Filter formulaFilter) {
        for (Condition condition : scope.and(formulaFilter).conditions()) {
            Members known = table.dimensions().get(condition.dimension());
            for (String member : condition.members()) {
                if (known != null && known.of(member) == Knowledge.UNKNOWN && !isKnownElsewhere(condition, member)) {
                    String near = known.findNearest(member)
                            .map(found -> "; did you mean \"" + Spelling.excerpt(found) + "\"?")
                            .orElse("");
                    return Optional.of(new Absence(
                            AbsenceReason.UNKNOWN_MEMBER,
                            "table " + table.name() + " knows no " + condition.dimension() + " \""
                                    + Spelling.excerpt(member) + "\"" + near));
                }
            }
        }
        return Optional.empty();
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

    /** Asks every table that can be split and filtered as the query says for its groups, so that reasons have rows to stand in. */
    List<InputSet> groupsOnly() {
        return schema.tables().stream()
                .filter(table -> missingDimensions(table, Filter.ALL).isEmpty())
                .map(table -> new InputSet(table.name(), Coverage.NONE, List.of()))
                .toList();
    }

    /** Several tables in words: {@code ads and shop}. */
    static String names(List<TableSchema> tables) {
        List<String> names = new ArrayList<>();
        tables.forEach(table -> names.add(table.name()));
        return String.join(" and ", names);
    }
}
