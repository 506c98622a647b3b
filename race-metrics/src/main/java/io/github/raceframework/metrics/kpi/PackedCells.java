package io.github.raceframework.metrics.kpi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of recorded rows, each as the {@link PackedValues} of which it is made. A row begins with the places of its cells, so that any of them is found
 * at once.
 *
 * <p>Not for use by several threads while rows are added; after that it may be read by any number.
 */
final class PackedCells {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int CHUNK_SIZE = 1 << 20;

    private final int columns;
    private final int valuesPerCell;
    private final int[] likelyShapes;
    private final int[] ends;
    private final PackedValues values = new PackedValues();
    private final PackedNumbers numbers = new PackedNumbers();
    private final List<byte[]> chunks = new ArrayList<>();
    private int[] chunkOfRow = new int[16];
    private int[] startOfRow = new int[16];
    private int size;
    private int used = CHUNK_SIZE;

    /**
     * No rows yet.
     *
     * @param valuesPerCell how many values each cell has
     */
    PackedCells(int columns, int valuesPerCell) {
        this.columns = columns;
        this.valuesPerCell = valuesPerCell;
        this.likelyShapes = new int[columns * valuesPerCell];
        this.ends = new int[columns];
    }

    /** Adds a row, with so many cells of so many values. */
    void add(List<RecordedRow.Cell> row) {
        numbers.clear();
        for (int column = 0; column < columns; column++) {
            RecordedRow.Cell cell = row.get(column);
            int place = column * valuesPerCell;
            place = add(cell.value(), place);
            KpiChange change = cell.change();
            if (change != null) {
                place = add(change.before(), place);
                place = add(change.absolute(), place);
                place = add(change.relative(), place);
            }
            KpiValue share = cell.share();
            if (share != null) {
                add(share, place);
            }
            ends[column] = numbers.size();
        }
        store();
    }

    private int add(KpiValue value, int place) {
        likelyShapes[place] = values.add(value, likelyShapes[place], numbers);
        return place + 1;
    }

    private void store() {
        int heads = Integer.BYTES * columns;
        int length = heads + numbers.size();
        if (used + length > CHUNK_SIZE) {
            chunks.add(new byte[Math.max(CHUNK_SIZE, length)]);
            used = 0;
        }
        byte[] chunk = chunks.get(chunks.size() - 1);
        for (int column = 0; column < columns; column++) {
            INTS.set(chunk, used + Integer.BYTES * column, heads + (column == 0 ? 0 : ends[column - 1]));
        }
        numbers.copyTo(chunk, used + heads);
        if (size == startOfRow.length) {
            chunkOfRow = Arrays.copyOf(chunkOfRow, 2 * size);
            startOfRow = Arrays.copyOf(startOfRow, 2 * size);
        }
        chunkOfRow[size] = chunks.size() - 1;
        startOfRow[size] = used;
        size++;
        used += length;
    }

    /** The value of a cell by its place among those of the cell. */
    KpiValue value(int row, int column, int place) {
        byte[] chunk = chunks.get(chunkOfRow[row]);
        int start = startOfRow[row];
        int head = start + Integer.BYTES * column;
        PackedNumbers.Cursor source = new PackedNumbers.Cursor(chunk, start + (int) INTS.get(chunk, head));
        KpiValue value = values.next(source);
        for (int i = 0; i < place; i++) {
            value = values.next(source);
        }
        return value;
    }
}
