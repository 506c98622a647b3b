package io.github.raceframework.metrics.facts.store;

/** Numbers that rows of one row period have in common: kept once for each period, and not by row. */
final class PeriodCodes extends PackedInts {

    private final RowPeriods periods;
    private final byte[] codes;

    /**
     * The numbers of the rows of a table.
     *
     * @param codes the number of each row period
     */
    PeriodCodes(RowPeriods periods, byte[] codes) {
        super(Byte.MAX_VALUE);
        this.periods = periods;
        this.codes = codes;
    }

    @Override
    int size() {
        return periods.rows();
    }

    @Override
    void copyTo(int[] target, int at) {
        for (int row = 0; row < size(); row++) {
            target[at + row] = codes[periods.of(row)];
        }
    }

    @Override
    void copyTo(long[] target, int at) {
        for (int row = 0; row < size(); row++) {
            target[at + row] = get(row);
        }
    }

    @Override
    public long get(int row) {
        return codes[periods.of(row)];
    }

    @Override
    public long sum(int from, int to) {
        long sum = 0;
        for (int row = from; row < to; row++) {
            sum += get(row);
        }
        return sum;
    }

    @Override
    public long sum(int[] rows, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += get(rows[i]);
        }
        return sum;
    }

    @Override
    public void addTo(long[] sums, int[] cells, int from, int count) {
        for (int i = 0; i < count; i++) {
            sums[cells[i]] += get(from + i);
        }
    }

    @Override
    public void addTo(long[] sums, int[] cells, int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            sums[cells[i]] += get(rows[i]);
        }
    }

    @Override
    public void appendTo(int[] numbers, int base, int from, int count) {
        int i = 0;
        while (i < count) {
            int period = periods.of(from + i);
            int end = Math.min(count, periods.endRow(period) - from);
            for (; i < end; i++) {
                numbers[i] = numbers[i] * base + codes[period];
            }
        }
    }
}
