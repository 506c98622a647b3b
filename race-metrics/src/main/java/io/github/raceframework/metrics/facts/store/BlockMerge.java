package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.kpi.Measure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Copies the rows of several blocks of one table into a new one, sorted as if they had come in together. */
final class BlockMerge {

    private final List<FactBlock> blocks;
    private final int size;

    private BlockMerge(List<FactBlock> blocks) {
        this.blocks = blocks;
        this.size = blocks.stream().mapToInt(FactBlock::size).sum();
    }

    /** The rows of these blocks, which may have rows in the same row periods. */
    static FactBlock of(List<FactBlock> blocks) {
        return new BlockMerge(blocks).merge();
    }

    private FactBlock merge() {
        List<DimensionColumn> own = blocks.get(0).ownDimensions();
        List<LongList> codes = new ArrayList<>();
        own.forEach(column -> codes.add(codes(column)));
        List<Integer> counts =
                own.stream().map(column -> column.members().size()).toList();
        RowOrder order = new RowOrder(days(), codes, counts, Workers.NONE);
        List<DimensionColumn> dimensions = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            int place = order.leading().indexOf(i);
            int depth = place < 0 ? DimensionColumn.UNSORTED : place + 1;
            dimensions.add(
                    new DimensionColumn(own.get(i).dictionary(), codes.get(i).pack(order), depth));
        }
        List<MeasureColumn> measures = new ArrayList<>();
        blocks.get(0).measures().forEach(column -> measures.add(measure(column.measure(), order)));
        BlockIdentities first = blocks.get(0).identities();
        BlockIdentities identities = BlockIdentities.of(identities(first, order), first.counts(), measures, size);
        return FactBlock.of(order, dimensions, measures, currencies(order), identities, null);
    }

    private static void forEachRow(FactBlock block, IntConsumer action) {
        for (int row = block.periods().firstRow(); row < block.periods().endRow(); row++) {
            action.accept(row);
        }
    }

    private LongList days() {
        LongList days = new LongList();
        for (FactBlock block : blocks) {
            RowPeriods periods = block.periods();
            for (int period = 0; period < periods.count(); period++) {
                for (int row = periods.firstRow(period); row < periods.endRow(period); row++) {
                    days.add(periods.start(period));
                }
            }
        }
        return days;
    }

    private LongList codes(DimensionColumn column) {
        LongList codes = new LongList();
        for (FactBlock block : blocks) {
            DimensionColumn theirs = block.dimension(column.dimension().id());
            forEachRow(block, row -> codes.add(theirs.code(row)));
        }
        return codes;
    }

    private MeasureColumn measure(Measure measure, RowOrder order) {
        List<MeasureColumn> columns = MeasureColumn.aligned(
                blocks.stream().map(block -> block.measure(measure.id())).toList());
        int scale = columns.get(0).scale();
        RowMask known = known(columns, order);
        if (columns.get(0).sumWidth() == SumWidth.WIDE) {
            List<BigInteger> values = new ArrayList<>(size);
            for (int i = 0; i < columns.size(); i++) {
                MeasureColumn column = columns.get(i);
                forEachRow(blocks.get(i), row -> values.add(column.wideValue(row)));
            }
            BigInteger[] sorted = new BigInteger[size];
            for (int row = 0; row < size; row++) {
                sorted[row] = values.get(order.source(row));
            }
            return new MeasureColumn(measure, scale, sorted, known);
        }
        long[] values = new long[size];
        int next = 0;
        for (int i = 0; i < columns.size(); i++) {
            MeasureColumn column = columns.get(i);
            long factor = column.factor();
            int end = blocks.get(i).periods().endRow();
            for (int row = blocks.get(i).periods().firstRow(); row < end; row++) {
                values[next++] = column.values().get(row) * factor;
            }
        }
        return new MeasureColumn(measure, scale, PackedInts.of(order.apply(values), size), size, known);
    }

    private @Nullable RowMask known(List<MeasureColumn> columns, RowOrder order) {
        if (columns.stream().allMatch(column -> column.known() == null)) {
            return null;
        }
        LongList known = new LongList();
        for (int i = 0; i < columns.size(); i++) {
            RowMask mask = columns.get(i).known();
            forEachRow(blocks.get(i), row -> known.add(mask == null || mask.get(row) ? 1 : 0));
        }
        PackedInts sorted = known.pack(order);
        return RowMask.of(size, row -> sorted.get(row) == 1);
    }

    private Map<String, IdentityColumn> identities(BlockIdentities first, RowOrder order) {
        Map<String, IdentityColumn> columns = new LinkedHashMap<>();
        first.numbers().forEach((name, numbers) -> {
            LongList codes = new LongList();
            for (FactBlock block : blocks) {
                IdentityColumn theirs =
                        Objects.requireNonNull(block.identities().columns().get(name));
                forEachRow(block, row -> codes.add(theirs.codes().get(row)));
            }
            columns.put(name, IdentityColumn.of(codes.pack(order), numbers));
        });
        return columns;
    }

    private CurrencyColumn currencies(RowOrder order) {
        List<Currency> currencies = blocks.get(0).currencies().currencies();
        if (currencies.isEmpty()) {
            return new CurrencyColumn(currencies, null);
        }
        LongList codes = new LongList();
        blocks.forEach(
                block -> forEachRow(block, row -> codes.add(block.currencies().code(row))));
        return new CurrencyColumn(currencies, codes.pack(order));
    }
}
