package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.ProviderRule;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.facts.scan.BlockAggregation;
import io.github.raceframework.metrics.facts.scan.CellMemory;
import io.github.raceframework.metrics.facts.scan.PartialAggregation;
import io.github.raceframework.metrics.facts.scan.ScannedTables;
import io.github.raceframework.metrics.partial.PartialFrame;
import io.github.raceframework.metrics.partial.PartialSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tables in memory that are asked together. Each is aggregated at its own grain to the cells asked for, then groups are joined, so that no row is
 * ever counted twice.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Dataset implements PartialSource {

    private final Map<String, FactTable> tables = new LinkedHashMap<>();
    private final SourceSchema schema;
    private final List<Derivation> derivations;
    private final @Nullable CellMemory memory;

    /** Gives tables further dimensions. */
    private interface Derivation {

        /**
         * The table with the dimensions.
         *
         * @param earlier a table from which derived columns of the same rows are taken over, if it has them
         */
        FactTable apply(FactTable table, FactTable earlier);
    }

    private Dataset(
            Collection<FactTable> tables,
            List<ProviderRule> rules,
            List<Derivation> derivations,
            @Nullable CellMemory memory) {
        this.derivations = derivations;
        this.memory = memory;
        this.schema = new SourceSchema(tables.stream().map(FactTable::describe).toList(), rules);
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    /**
     * A data set of these tables.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public static Dataset of(FactTable... tables) {
        return new Dataset(List.of(tables), List.of(), List.of(), null);
    }

    /**
     * This data set with derived dimensions. The lookups apply to each table in turn, so that one may look up what an earlier one derived. A
     * table's own column is never replaced, and of two lookups to one dimension the first that a table can use is used for all its rows.
     *
     * <p>A member that a lookup does not know is {@code (not set)} in the derived dimension: its rows are still counted in totals. {@link
     * #unmapped} names such members.
     */
    public Dataset with(Collection<Lookup> lookups) {
        List<Lookup> added = List.copyOf(lookups);
        return with((table, earlier) -> table.derive(added, earlier));
    }

    private Dataset with(Derivation derivation) {
        List<FactTable> derived = tables.values().stream()
                .map(table -> derivation.apply(table, table))
                .toList();
        List<Derivation> more =
                Stream.concat(derivations.stream(), Stream.of(derivation)).toList();
        return new Dataset(derived, schema.rules(), more, memory);
    }

    /**
     * This data set with a table in place of the one that has its name: the same to which rows were {@linkplain FactTable#append appended}, say. It is
     * given the derived dimensions of this data set. What was said of measures that several tables have stays said.
     *
     * @throws IllegalArgumentException if there is none of that name, or the table lacks a measure that it is said to give
     */
    public Dataset with(FactTable table) {
        FactTable earlier = table(table.name());
        FactTable derived = table;
        for (Derivation derivation : derivations) {
            derived = derivation.apply(derived, earlier);
        }
        List<FactTable> all = new ArrayList<>(tables.values());
        all.set(all.indexOf(earlier), derived);
        return new Dataset(all, schema.rules(), derivations, memory);
    }

    /**
     * This data set with further tables, which are given its derived dimensions. What was said of measures that several tables have stays said; it says nothing
     * of the new ones.
     *
     * @throws IllegalArgumentException if two tables have one name
     */
    public Dataset adding(FactTable... more) {
        List<FactTable> all = new ArrayList<>(tables.values());
        for (FactTable table : more) {
            FactTable derived = table;
            for (Derivation derivation : derivations) {
                derived = derivation.apply(derived, table);
            }
            all.add(derived);
        }
        return new Dataset(all, schema.rules(), derivations, memory);
    }

    /**
     * This data set, remembering what it has summed, so that a question asked again after rows were {@linkplain FactTable#append appended} reads only the
     * new rows. Data sets made of this one share the memory. Answers are the same with and without it. What was not asked for the longest time is
     * forgotten first. Only plain sums are remembered: stocks, distinct counts, aggregations and sums in several currencies are read anew.
     *
     * @param cells how many values may be kept, one for each measure, group and period, and some 16 more for each period; a value takes about 20 bytes
     * @throws IllegalArgumentException if that is less than one
     */
    public Dataset remembering(long cells) {
        if (cells < 1) {
            throw new IllegalArgumentException("cells " + cells + " is less than 1");
        }
        return new Dataset(tables.values(), schema.rules(), derivations, new CellMemory(cells));
    }

    /**
     * This data set with dimensions that follow from the dates of rows, such as the day of the week, in every table whose rows speak for times that short. A
     * dimension of the table itself is never replaced, nor is an attribute of the same id that was added before.
     */
    public Dataset with(CalendarAttribute... attributes) {
        List<CalendarAttribute> added = List.of(attributes);
        return with((table, earlier) -> table.derive(added));
    }

    /**
     * This data set, in which measures come from several tables together: the value of a cell is the sum over the tables. Takes the place of what was said
     * of these measures before.
     *
     * <p>The rows of the tables must be different facts, such as those of two ad accounts. A fact that is in two of them counts twice; that cannot be seen in
     * the rows, and whoever calls this vouches for it.
     *
     * @param measures the measures, each of which every one of the tables has
     * @param unionTables the names of the tables
     * @throws IllegalArgumentException if there are fewer than two tables, or one is not in the data set or lacks one of the measures
     */
    public Dataset union(Collection<Measure> measures, String... unionTables) {
        if (measures.isEmpty()) {
            throw new IllegalArgumentException(
                    "a union of no measures; leave the measures out for all that the tables share");
        }
        return with(new ProviderRule.Union(Set.copyOf(measures), List.of(unionTables)));
    }

    /**
     * This data set, in which every measure that several of these tables have comes from those of them that have it together, unless something else is said
     * of that measure.
     *
     * @throws IllegalArgumentException if there are fewer than two tables, or one is not in the data set
     * @see #union(Collection, String...)
     */
    public Dataset union(String... unionTables) {
        return with(new ProviderRule.Union(Set.of(), List.of(unionTables)));
    }

    /**
     * This data set, in which measures come from this table, whatever other tables have of them. Takes the place of what was said of these measures before.
     *
     * @param measures the measures, at least one
     * @throws IllegalArgumentException if there is no such table, or it lacks one of the measures
     */
    public Dataset prefer(Collection<Measure> measures, String table) {
        return with(new ProviderRule.Preference(Set.copyOf(measures), table));
    }

    /**
     * This data set, in which another measure stands in for one that no table has. Values that rest on it carry {@code STAND_IN}. Takes the place of what was
     * said of this measure before.
     *
     * @param measure the measure that is wanted
     * @param by the measure that is taken instead: a known part of the other
     * @throws IllegalArgumentException if the two differ in unit, kind or additivity
     */
    public Dataset standIn(Measure measure, Measure by) {
        return with(new ProviderRule.StandIn(measure, by));
    }

    private Dataset with(ProviderRule rule) {
        List<ProviderRule> rules = new ArrayList<>(schema.rules());
        rules.add(rule);
        return new Dataset(tables.values(), rules, derivations, memory);
    }

    /** The members that lookups did not know, by table and derived dimension; nothing where all were known. */
    public Map<String, Map<DimensionId, List<String>>> unmapped() {
        Map<String, Map<DimensionId, List<String>>> unmapped = new LinkedHashMap<>();
        tables.forEach((name, table) -> {
            if (!table.unmapped().isEmpty()) {
                unmapped.put(name, table.unmapped());
            }
        });
        return unmapped;
    }

    /** The tables, in the order they came in. */
    public List<FactTable> tables() {
        return List.copyOf(tables.values());
    }

    @Override
    public SourceSchema schema() {
        return schema;
    }

    @Override
    public AggregateFrame run(AggregateQuery query, EngineOptions options) {
        List<CellBlock> blocks = new ArrayList<>();
        for (CellSet cells : query.cellSets()) {
            blocks.add(new BlockAggregation(scanned(), query, cells, options).run());
        }
        return new AggregateFrame(blocks);
    }

    /** {@inheritDoc} Takes longer than {@link #run}, which need not keep what only a merge asks for. */
    @Override
    public PartialFrame partial(AggregateQuery query) {
        return new PartialAggregation(scanned(), query).run();
    }

    /** The tables, to be scanned. */
    ScannedTables scanned() {
        return new ScannedTables(schema, name -> new ScannedFacts(table(name)), memory);
    }

    FactTable table(String name) {
        FactTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException(
                    "no table \"" + name + "\"" + Spelling.suggestion(name, tables.keySet()));
        }
        return table;
    }
}
