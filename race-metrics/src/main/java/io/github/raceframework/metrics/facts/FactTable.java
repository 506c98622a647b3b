package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.facts.store.CountRule;
import io.github.raceframework.metrics.facts.store.Dictionary;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.IdentityNumbers;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import io.github.raceframework.metrics.facts.store.MeasureCount;
import io.github.raceframework.metrics.facts.store.OccurringMembers;
import io.github.raceframework.metrics.facts.store.RowKeys;
import io.github.raceframework.metrics.facts.store.RowPeriods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named source of facts: an immutable snapshot of rows, kept in columns, each row with a date, one member of every dimension and a value, or
 * nothing, of every measure.
 *
 * <p>Safe for use by several threads. Sums over it are exact and do not depend on the order in which rows came in.
 */
public final class FactTable {

    private final FactSchema schema;
    private final List<FactBlock> blocks;
    private final Map<DimensionId, OccurringMembers> members;
    private final List<Currency> currencies;
    private final Map<String, IdentityNumbers> identities;
    private final List<Lookup> lookups;
    private final List<CalendarAttribute> calendar;
    private final Coverage coverage;

    /** A table whose rows have just come in. */
    FactTable(FactSchema schema, FactBlock rows) {
        this(
                schema,
                rows.size() == 0 ? List.of() : List.of(rows),
                OccurringMembers.of(rows),
                rows.currencies().currencies(),
                rows.identities().numbers());
        schema.findRowKey().ifPresent(key -> new RowKeys(schema.name(), key).requireUnique(rows));
    }

    /**
     * A table of blocks.
     *
     * @param blocks in the order of time, aligned, none of them empty
     * @param members of the table's own dimensions
     * @param currencies the list that codes of rows refer to
     * @param identities what the numbers in identity columns stand for
     */
    FactTable(
            FactSchema schema,
            List<FactBlock> blocks,
            Map<DimensionId, OccurringMembers> members,
            List<Currency> currencies,
            Map<String, IdentityNumbers> identities) {
        this(schema, blocks, members, currencies, identities, List.of(), List.of());
    }

    private FactTable(
            FactSchema schema,
            List<FactBlock> blocks,
            Map<DimensionId, OccurringMembers> members,
            List<Currency> currencies,
            Map<String, IdentityNumbers> identities,
            List<Lookup> lookups,
            List<CalendarAttribute> calendar) {
        this.schema = schema;
        this.blocks = List.copyOf(blocks);
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        this.currencies = List.copyOf(currencies);
        this.identities = Map.copyOf(identities);
        this.lookups = List.copyOf(lookups);
        this.calendar = List.copyOf(calendar);
        this.coverage = coverage();
    }

    /** A table of an application's own objects. */
    public static <T> FactTable from(Iterable<? extends T> objects, FactMapping<T> mapping) {
        FactAppender rows = appender(mapping.schema());
        objects.forEach(object -> mapping.append(object, rows));
        return rows.toTable();
    }

    /**
     * Builds a table row by row.
     *
     * @throws IllegalArgumentException if the schema has money without a currency
     */
    public static FactAppender appender(FactSchema schema) {
        return new FactAppender(schema);
    }

    /** What the rows look like. */
    public FactSchema schema() {
        return schema;
    }

    public String name() {
        return schema.name();
    }

    /**
     * This table with the rows of a batch, a table of the same schema but for the days it covers. What either declares to cover is covered; coverage
     * that is inferred is inferred from the rows of both. The columns of earlier rows are shared, so that a batch costs about what it holds.
     *
     * @throws IllegalArgumentException if the schemas differ; if there is no {@linkplain FactSchema#withRowKey row key} and the table already has rows of
     *     a row period of the batch, so that nobody knows whether those of the batch are further ones or the same; if there is one and two rows have it;
     *     if a row lies outside declared coverage, or only one of the two declares any
     * @see #appendNewRows
     * @see #replacing
     */
    public FactTable append(FactTable batch) {
        TableChange change = TableChange.adding(this, batch);
        change.requireNoOverlap();
        return change.apply();
    }

    /**
     * As {@link #append}, for rows of a batch that are known to be further ones, whatever rows of their row periods the table has: late orders, the
     * visits of another site.
     *
     * @throws IllegalArgumentException as {@link #append}, but for rows of the same row periods
     */
    public FactTable appendNewRows(FactTable batch) {
        return TableChange.adding(this, batch).apply();
    }

    /**
     * This table with the rows of a batch in place of all those that it has in a range of days: what a platform restates. The batch may have no row, so that
     * none is left there. Coverage is that of {@link #append}: what was declared stays declared.
     *
     * @throws IllegalArgumentException if the schemas differ; if the range cuts a row period, or a row of the batch is outside it; if a row lies outside
     *     declared coverage, or only one of the two declares any
     */
    public FactTable replacing(DateRange days, FactTable batch) {
        return TableChange.replacing(this, days, batch).apply();
    }

    /** The number of rows. */
    public int size() {
        return blocks.stream().mapToInt(FactBlock::size).sum();
    }

    /** The rows, from before the first one on. */
    public FactRows rows() {
        return new FactRows(this);
    }

    /** The same rows without whom they are about, and so without what is counted of identities. */
    public FactTable withoutIdentities() {
        List<FactBlock> anonymous =
                blocks.stream().map(FactBlock::withoutIdentities).toList();
        SchemaParts changed = schema.copy();
        changed.identities = IdentitySchema.NONE;
        return new FactTable(new FactSchema(changed), anonymous, members, currencies, Map.of(), lookups, calendar);
    }

    /** What a source tells about this table: measures with coverage, dimensions with members. */
    public TableSchema describe() {
        return new TableDescription(this).schema();
    }

    /** The days that the table speaks for. */
    Coverage covered() {
        return coverage;
    }

    /** The members that occur of each dimension but for attributes of dates. */
    Map<DimensionId, OccurringMembers> members() {
        return members;
    }

    /** The days inside the coverage on which there is no row at all, where the coverage is inferred from the rows; else nothing. */
    public List<DateRange> gaps() {
        List<DateRange> gaps = new ArrayList<>();
        LocalDate expected = null;
        for (FactBlock block : coverage.inferred() ? blocks : List.<FactBlock>of()) {
            for (int period = 0; period < block.periods().count(); period++) {
                LocalDate day = block.periods().day(period);
                if (expected != null && day.isAfter(expected)) {
                    gaps.add(new DateRange(expected, day));
                }
                expected = schema.rowPeriod(day).to();
            }
        }
        return gaps;
    }

    /** The members that a dimension with a vocabulary has in this table although its vocabulary does not know them. */
    public Map<DimensionId, List<String>> outsideVocabulary() {
        Map<DimensionId, List<String>> outside = new LinkedHashMap<>();
        members.forEach((id, occurring) -> {
            List<String> strays = occurring.members().stream()
                    .filter(member -> ColumnMembers.isOutside(occurring.dimension(), member))
                    .toList();
            if (!strays.isEmpty()) {
                outside.put(id, strays);
            }
        });
        return outside;
    }

    /**
     * These rows with the dimensions that lookups derive: each lookup in turn, where the table has the dimension looked up and lacks the derived
     * one.
     *
     * @param earlier a table from which derived columns of the same rows are taken over, if it has them
     */
    FactTable derive(Collection<Lookup> wanted, FactTable earlier) {
        Map<DimensionId, OccurringMembers> all = new LinkedHashMap<>(members);
        List<Lookup> used = new ArrayList<>(lookups);
        List<FactBlock> derived = new ArrayList<>(blocks);
        Map<Object, FactBlock> known = new HashMap<>();
        earlier.blocks.forEach(block -> known.put(block.identity(), block));
        for (Lookup lookup : wanted) {
            OccurringMembers from = all.get(lookup.from());
            if (from != null
                    && !all.containsKey(lookup.to().id())
                    && findAttribute(lookup.to().id()).isEmpty()) {
                OccurringMembers to = from.derive(lookup);
                int[] translation = from.translation(lookup, to.dictionary());
                used.add(lookup);
                boolean same = used.equals(earlier.lookups.subList(0, Math.min(used.size(), earlier.lookups.size())));
                derived.replaceAll(block ->
                        block.derive(lookup, translation, to.dictionary(), same ? known.get(block.identity()) : null));
                all.put(lookup.to().id(), to);
            }
        }
        return used.equals(lookups)
                ? this
                : new FactTable(schema, derived, all, currencies, identities, used, calendar);
    }

    /** These rows with attributes of their dates: those that all days of a row have in common, and that the table has no dimension for. */
    FactTable derive(List<CalendarAttribute> attributes) {
        FactTable table = this;
        for (CalendarAttribute attribute : attributes) {
            DimensionId id = attribute.dimension().id();
            boolean free = !members.containsKey(id) && table.findAttribute(id).isEmpty();
            if (free && attribute.isOneIn(schema.rowGrain(), schema.rowCalendar())) {
                table = table.with(attribute);
            }
        }
        return table;
    }

    private FactTable with(CalendarAttribute attribute) {
        Dictionary dictionary = dictionary(attribute);
        List<FactBlock> derived = blocks.stream()
                .map(block -> block.derive(attribute, dictionary))
                .toList();
        List<CalendarAttribute> more = new ArrayList<>(calendar);
        more.add(attribute);
        return new FactTable(schema, derived, members, currencies, identities, lookups, more);
    }

    private static Dictionary dictionary(CalendarAttribute attribute) {
        return new Dictionary(attribute.dimension(), attribute.dimension().vocabulary());
    }

    private Optional<CalendarAttribute> findAttribute(DimensionId id) {
        return calendar.stream()
                .filter(attribute -> attribute.dimension().id().equals(id))
                .findFirst();
    }

    /** The attributes of dates that are dimensions of this table. */
    List<CalendarAttribute> calendar() {
        return calendar;
    }

    /** What the numbers in identity columns stand for. */
    Map<String, IdentityNumbers> identities() {
        return identities;
    }

    /** The lookups that derive dimensions of this table, in turn. */
    List<Lookup> lookups() {
        return lookups;
    }

    /** The members that lookups did not know, by the dimension derived. */
    Map<DimensionId, List<String>> unmapped() {
        Map<DimensionId, List<String>> unmapped = new LinkedHashMap<>();
        members.forEach((id, occurring) -> {
            if (!occurring.unmapped().isEmpty()) {
                unmapped.put(id, occurring.unmapped());
            }
        });
        return unmapped;
    }

    private Coverage coverage() {
        if (!schema.coverage().isEmpty()) {
            return Coverage.declared(schema.coverage().toArray(new DateRange[0]));
        }
        List<DateRange> guessed = new ArrayList<>(schema.guessed());
        if (!blocks.isEmpty()) {
            RowPeriods last = blocks.get(blocks.size() - 1).periods();
            LocalDate end = schema.rowPeriod(last.day(last.count() - 1)).to();
            guessed.add(new DateRange(blocks.get(0).periods().day(0), end));
        }
        return guessed.isEmpty() ? Coverage.NONE : new Coverage(guessed, true);
    }

    /** The rows, in the order of time. */
    List<FactBlock> blocks() {
        return blocks;
    }

    /** The members that occur of each of the table's own dimensions. */
    Map<DimensionId, OccurringMembers> ownMembers() {
        Map<DimensionId, OccurringMembers> own = new LinkedHashMap<>();
        schema.dimensions().forEach(dimension -> own.put(dimension.id(), members(dimension.id())));
        return own;
    }

    /** The dimensions that tell series apart, those of lookups last: attributes of the date are none. */
    List<Dimension> dimensions() {
        return members.values().stream().map(OccurringMembers::dimension).toList();
    }

    /** The members of a dimension that occur. */
    OccurringMembers members(DimensionId id) {
        return Objects.requireNonNull(members.get(id), () -> "table " + schema.name() + " has no dimension " + id);
    }

    /** What the numbers in columns of a dimension stand for. */
    Dictionary dictionary(DimensionId id) {
        return findAttribute(id)
                .map(FactTable::dictionary)
                .orElseGet(() -> members(id).dictionary());
    }

    /** How a measure is counted; null for one that rows have values of. */
    @Nullable
    CountRule findCount(MeasureId id) {
        MeasureCount count = schema.identities().counts().get(id);
        return count == null ? null : count.rule();
    }

    /** A column of a measure, of any block: scale and width of sums are those of all. */
    MeasureColumn column(MeasureId id) {
        return blocks.isEmpty()
                ? MeasureColumn.none(schema.measure(id))
                : blocks.get(0).measure(id);
    }

    /** The currencies that rows may name, in the order of their numbers. Not all need to occur. */
    List<Currency> currencies() {
        return currencies;
    }

    /** The name and the size: {@code ads (308 rows)}. */
    @Override
    public String toString() {
        return schema.name() + " (" + size() + " rows)";
    }
}
