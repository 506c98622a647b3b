package io.github.raceframework.metrics.facts.store;

import org.jspecify.annotations.Nullable;

/** Whom each row of a block is about: a number each, 0 where that is unknown. What the numbers stand for is in no answer, message or document. */
public final class IdentityColumn {

    private final PackedInts codes;
    private final IdentityNumbers numbers;
    private final int count;
    private final @Nullable RowMask known;

    private IdentityColumn(PackedInts codes, IdentityNumbers numbers, @Nullable RowMask known) {
        this.codes = codes;
        this.numbers = numbers;
        this.count = numbers.bound();
        this.known = known;
    }

    /** A column of a number for each row. */
    static IdentityColumn of(PackedInts codes, IdentityNumbers numbers) {
        int rows = codes.size();
        RowMask known = RowMask.of(rows, row -> codes.get(row) != 0);
        return new IdentityColumn(codes, numbers, known.count(0, rows) == rows ? null : known);
    }

    /** The same rows, so many of them, with the numbers of another table. */
    IdentityColumn translated(int rows, IdentityNumbers to) {
        int[] translation = numbers.numbersIn(to);
        PackedInts translated = PackedInts.of(rows, row -> translation[(int) codes.get(row)]);
        return new IdentityColumn(translated, to, known);
    }

    public PackedInts codes() {
        return codes;
    }

    /** What the numbers stand for: the same object in all blocks of a table. */
    public IdentityNumbers numbers() {
        return numbers;
    }

    /** All numbers are below this. */
    public int count() {
        return count;
    }

    /** The rows of which it is known; null for all. */
    @Nullable
    RowMask known() {
        return known;
    }
}
