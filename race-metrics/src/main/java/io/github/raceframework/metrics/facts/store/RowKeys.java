package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds rows to the row key of their table: of one row period, no two may have the same members of its dimensions. */
public final class RowKeys {

    private final String table;
    private final List<DimensionId> dimensions;

    public RowKeys(String table, List<DimensionId> dimensions) {
        this.table = table;
        this.dimensions = dimensions;
    }

    /** Gives the keys of one row period a number each, from 0 in the order in which they come. */
    private final class Numbers {
        final List<LongNumbers> byDimension = new ArrayList<>();
        int size;

        Numbers() {
            dimensions.forEach(dimension -> byDimension.add(new LongNumbers()));
        }

        int number(List<DimensionColumn> columns, int row) {
            long number = 0;
            for (int i = 0; i < columns.size(); i++) {
                DimensionColumn column = columns.get(i);
                number = byDimension.get(i).number(number * column.members().size() + column.code(row));
            }
            size = Math.max(size, (int) number + 1);
            return (int) number;
        }
    }

    private List<DimensionColumn> columns(FactBlock block) {
        return dimensions.stream().map(block::dimension).toList();
    }

    /**
     * Fails if two rows of a block have one key.
     *
     * @throws IllegalArgumentException that names both
     */
    public void requireUnique(FactBlock block) {
        List<DimensionColumn> columns = columns(block);
        for (int period = 0; period < block.periods().count(); period++) {
            Numbers numbers = new Numbers();
            for (int row = block.periods().firstRow(period);
                    row < block.periods().endRow(period);
                    row++) {
                int before = numbers.size;
                int number = numbers.number(columns, row);
                if (number < before) {
                    throw repeated(block, period, find(block, period, row, number), row);
                }
            }
        }
    }

    /** The row before another whose key has that number. */
    private int find(FactBlock block, int period, int before, int wanted) {
        List<DimensionColumn> columns = columns(block);
        Numbers numbers = new Numbers();
        return IntStream.range(block.periods().firstRow(period), before)
                .filter(row -> numbers.number(columns, row) == wanted)
                .findFirst()
                .orElseThrow();
    }

    private IllegalArgumentException repeated(FactBlock block, int period, int one, int other) {
        List<String> numbers = IntStream.of(one, other)
                .map(row -> arrival(block, row))
                .sorted()
                .mapToObj(Integer::toString)
                .toList();
        return new IllegalArgumentException("rows " + String.join(" and ", numbers) + " of table " + table
                + " have the same row key: " + key(block, period, one)
                + "; leave one out, add them up, or make the key of more dimensions");
    }

    /**
     * Fails if a row of a batch has the key of a row that is already there.
     *
     * @param there a block of the table, with the same dictionaries as the batch
     * @throws IllegalArgumentException that names both
     */
    public void requireNew(FactBlock there, FactBlock batch) {
        for (int period = 0; period < batch.periods().count(); period++) {
            int same = there.periods().from(batch.periods().start(period));
            if (same < there.periods().count()
                    && there.periods().start(same) == batch.periods().start(period)) {
                requireNew(there, same, batch, period);
            }
        }
    }

    private void requireNew(FactBlock there, int same, FactBlock batch, int period) {
        Numbers numbers = new Numbers();
        List<DimensionColumn> columns = columns(there);
        for (int row = there.periods().firstRow(same); row < there.periods().endRow(same); row++) {
            numbers.number(columns, row);
        }
        int known = numbers.size;
        List<DimensionColumn> columnsOfBatch = columns(batch);
        for (int row = batch.periods().firstRow(period); row < batch.periods().endRow(period); row++) {
            if (numbers.number(columnsOfBatch, row) < known) {
                throw new IllegalArgumentException(row(batch, row) + " of the batch has the row key of one already in "
                        + "table " + table + ": " + key(batch, period, row)
                        + "; leave it out, or replace the rows of its days (replacing)");
            }
        }
    }

    private static String row(FactBlock block, int row) {
        return block.arrivals() == null ? "a row" : "row " + arrival(block, row);
    }

    /** The number of a row as it came in, from 1. */
    private static int arrival(FactBlock block, int row) {
        PackedInts arrivals = block.arrivals();
        return (arrivals == null ? row : (int) arrivals.get(row)) + 1;
    }

    private String key(FactBlock block, int period, int row) {
        return dimensions.stream()
                .map(block::dimension)
                .map(column -> ", " + column.dimension().id() + " \""
                        + Spelling.excerpt(column.members().get(column.code(row))) + "\"")
                .collect(Collectors.joining("", block.periods().day(period).toString(), ""));
    }
}
