package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * All rows that a table has in some row periods, in columns and sorted by time. Tables that come from one another share the columns of blocks; what
 * differs from table to table, such as dictionaries, is put around them. A block may be a view of some of the row periods of its columns, in which
 * rows keep their numbers. Immutable.
 */
public final class FactBlock {

    private final Rows rows;
    private final RowPeriods periods;
    private final Map<DimensionId, DimensionColumn> dimensions;
    private final Map<DimensionId, DimensionColumn> derived;
    private final Map<MeasureId, MeasureColumn> measures;
    private final CurrencyColumn currencies;
    private final BlockIdentities identities;
    private final @Nullable PackedInts arrivals;

    /** What is the same in every view, and in every table with the same numbers. Equal only to itself, so that it can stand for the rows. */
    private static final class Rows {
        final int count;
        final RowPeriods periods;
        final RowRuns runs;

        Rows(int count, RowPeriods periods, RowRuns runs) {
            this.count = count;
            this.periods = periods;
            this.runs = runs;
        }
    }

    private FactBlock(
            Rows rows,
            RowPeriods periods,
            Map<DimensionId, DimensionColumn> dimensions,
            Map<DimensionId, DimensionColumn> derived,
            Map<MeasureId, MeasureColumn> measures,
            CurrencyColumn currencies,
            BlockIdentities identities,
            @Nullable PackedInts arrivals) {
        this.rows = rows;
        this.periods = periods;
        this.dimensions = dimensions;
        this.derived = derived;
        this.measures = measures;
        this.currencies = currencies;
        this.identities = identities;
        this.arrivals = arrivals;
    }

    /**
     * A block of columns that are new.
     *
     * @param order how rows are sorted
     * @param arrivals which row each was when it came in, from 0; null where nobody will ask
     */
    public static FactBlock of(
            RowOrder order,
            List<DimensionColumn> dimensions,
            List<MeasureColumn> measures,
            CurrencyColumn currencies,
            BlockIdentities identities,
            @Nullable PackedInts arrivals) {
        Map<DimensionId, DimensionColumn> dimensionsById = new LinkedHashMap<>();
        dimensions.forEach(column -> dimensionsById.put(column.dimension().id(), column));
        Map<MeasureId, MeasureColumn> measuresById = new LinkedHashMap<>();
        measures.forEach(column -> measuresById.put(column.measure().id(), column));
        List<PackedInts> leading = order.leading().stream()
                .map(place -> dimensions.get(place).codes())
                .toList();
        Rows rows = new Rows(order.size(), order.periods(), new RowRuns(order.periods(), leading));
        return new FactBlock(
                rows, order.periods(), dimensionsById, Map.of(), measuresById, currencies, identities, arrivals);
    }

    /** The row periods from one to before another. */
    FactBlock view(int from, int to) {
        return to - from == periods.count()
                ? this
                : new FactBlock(
                        rows, periods.slice(from, to), dimensions, derived, measures, currencies, identities, arrivals);
    }

    /** Its own rows in a table whose dictionaries and currencies continue those it has. Which row each was is forgotten. */
    public FactBlock with(Map<DimensionId, Dictionary> dictionaries, List<Currency> continued) {
        return new FactBlock(
                rows,
                periods,
                columns(dictionaries, DimensionColumn::with),
                Map.of(),
                measures,
                currencies.with(continued),
                identities,
                null);
    }

    /**
     * Its own rows in a table whose dictionaries, currencies and identities have other numbers. What stands for them is another object there, so that
     * nothing is taken over that was worked out with the old numbers.
     */
    public FactBlock translated(
            Map<DimensionId, Dictionary> dictionaries, List<Currency> to, Map<String, IdentityNumbers> numbers) {
        return new FactBlock(
                new Rows(rows.count, rows.periods, rows.runs),
                periods,
                columns(dictionaries, (column, dictionary) -> column.translated(rows.count, dictionary)),
                Map.of(),
                measures,
                currencies.translated(rows.count, to),
                identities.translated(rows.count, numbers),
                arrivals);
    }

    /** The same rows, about nobody in particular. What stands for them is another object, so that no count is taken over. */
    public FactBlock withoutIdentities() {
        return new FactBlock(
                new Rows(rows.count, rows.periods, rows.runs),
                periods,
                dimensions,
                derived,
                measures,
                currencies,
                BlockIdentities.of(Map.of(), List.of(), List.of(), rows.count),
                arrivals);
    }

    private Map<DimensionId, DimensionColumn> columns(
            Map<DimensionId, Dictionary> dictionaries,
            BiFunction<DimensionColumn, Dictionary, DimensionColumn> change) {
        Map<DimensionId, DimensionColumn> columns = new LinkedHashMap<>();
        dimensions.forEach(
                (id, column) -> columns.put(id, change.apply(column, Objects.requireNonNull(dictionaries.get(id)))));
        return columns;
    }

    /** Blocks of one table whose measures agree on how they are summed. */
    public static List<FactBlock> aligned(List<FactBlock> blocks) {
        if (blocks.size() < 2) {
            return blocks;
        }
        List<Map<MeasureId, MeasureColumn>> all = new ArrayList<>();
        blocks.forEach(block -> all.add(new LinkedHashMap<>()));
        for (MeasureId id : blocks.get(0).measures.keySet()) {
            List<MeasureColumn> columns = MeasureColumn.aligned(
                    blocks.stream().map(block -> block.measure(id)).toList());
            for (int i = 0; i < columns.size(); i++) {
                all.get(i).put(id, columns.get(i));
            }
        }
        List<FactBlock> aligned = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            FactBlock block = blocks.get(i);
            aligned.add(new FactBlock(
                    block.rows,
                    block.periods,
                    block.dimensions,
                    block.derived,
                    all.get(i),
                    block.currencies,
                    block.identities,
                    block.arrivals));
        }
        return aligned;
    }

    /**
     * With the dimension that a lookup derives.
     *
     * @param translation for the number of each member looked up that of the member derived
     * @param earlier a block that may have the same rows with the same numbers in that dimension already; null for none
     */
    public FactBlock derive(Lookup lookup, int[] translation, Dictionary dictionary, @Nullable FactBlock earlier) {
        DimensionColumn column = dimension(lookup.from());
        DimensionColumn known =
                earlier == null ? null : earlier.derived.get(lookup.to().id());
        PackedInts codes =
                known != null ? known.codes() : PackedInts.of(rows.count, row -> translation[column.code(row)]);
        return withDerived(column.derived(dictionary, codes));
    }

    /** With the dimension of an attribute of dates, in which rows of one row period agree. */
    public FactBlock derive(CalendarAttribute attribute, Dictionary dictionary) {
        byte[] codes = new byte[rows.periods.count()];
        for (int period = 0; period < codes.length; period++) {
            codes[period] = (byte) dictionary.code(attribute.memberOf(rows.periods.day(period)));
        }
        return withDerived(new DimensionColumn(dictionary, new PeriodCodes(rows.periods, codes), 0));
    }

    private FactBlock withDerived(DimensionColumn column) {
        Map<DimensionId, DimensionColumn> more = new LinkedHashMap<>(derived);
        more.put(column.dimension().id(), column);
        return new FactBlock(rows, periods, dimensions, more, measures, currencies, identities, arrivals);
    }

    /**
     * What stands for its columns: the same object in every view, and in every table that shares them and has the same numbers for members; equal to
     * no other.
     */
    public Object identity() {
        return rows;
    }

    /** How many rows it has. */
    public int size() {
        return periods.rows();
    }

    /** How many rows its columns have; the numbers of its own lie below. */
    public int capacity() {
        return rows.count;
    }

    /** The row periods that have rows. */
    public RowPeriods periods() {
        return periods;
    }

    /** Where rows that agree lie side by side. */
    public RowRuns runs() {
        return rows.runs;
    }

    /** The columns of the table's own dimensions. */
    public List<DimensionColumn> ownDimensions() {
        return List.copyOf(dimensions.values());
    }

    public DimensionColumn dimension(DimensionId id) {
        DimensionColumn own = dimensions.get(id);
        return own != null ? own : Objects.requireNonNull(derived.get(id), () -> "no dimension " + id);
    }

    public MeasureColumn measure(MeasureId id) {
        return Objects.requireNonNull(measures.get(id), () -> "no measure " + id);
    }

    List<MeasureColumn> measures() {
        return List.copyOf(measures.values());
    }

    public CurrencyColumn currencies() {
        return currencies;
    }

    /** Whom rows are about. */
    public BlockIdentities identities() {
        return identities;
    }

    /** The rows on which a measure is known, whether they have values of it or it is counted; null for all. */
    @Nullable
    public RowMask known(MeasureId id) {
        Counted count = identities.find(id);
        return count == null ? measure(id).known() : count.known();
    }

    /** Which row each was when it came in, from 0; null where nobody knows. */
    @Nullable
    PackedInts arrivals() {
        return arrivals;
    }
}
