package io.github.raceframework.metrics.facts.store;

/** Numbers of 64 bits. */
final class PackedLongs extends PackedInts {

    private final long[] values;

    PackedLongs(long[] values, long bound) {
        super(bound);
        this.values = values;
    }

    @Override
    int size() {
        return values.length;
    }

    @Override
    public long get(int row) {
        return values[row];
    }

    @Override
    void copyTo(int[] target, int at) {
        for (int row = 0; row < values.length; row++) {
            target[at + row] = (int) values[row];
        }
    }

    @Override
    void copyTo(long[] target, int at) {
        System.arraycopy(values, 0, target, at, values.length);
    }

    @Override
    public long sum(int from, int to) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        int row = from;
        for (; row < to - 3; row += 4) {
            a += values[row];
            b += values[row + 1];
            c += values[row + 2];
            d += values[row + 3];
        }
        for (; row < to; row++) {
            a += values[row];
        }
        return a + b + c + d;
    }

    @Override
    public long sum(int[] rows, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[rows[i]];
        }
        return sum;
    }

    @Override
    public void addTo(long[] sums, int[] cells, int from, int count) {
        for (int i = 0; i < count; i++) {
            sums[cells[i]] += values[from + i];
        }
    }

    @Override
    public void addTo(long[] sums, int[] cells, int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            sums[cells[i]] += values[rows[i]];
        }
    }

    @Override
    public void appendTo(int[] numbers, int base, int from, int count) {
        for (int i = 0; i < count; i++) {
            numbers[i] = numbers[i] * base + (int) values[from + i];
        }
    }
}
