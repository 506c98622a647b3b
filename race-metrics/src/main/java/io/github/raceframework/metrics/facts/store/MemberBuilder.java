package io.github.raceframework.metrics.facts.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The members of one dimension by row, while rows come in: a code each, in the order in which rows first have them. */
public final class MemberBuilder {

    private static final int NONE = -1;

    private final MemberNumbers numbers;
    private int[] codeOf = {};
    private final List<String> members = new ArrayList<>();
    private final LongList codes = new LongList();

    public MemberBuilder(MemberNumbers numbers) {
        this.numbers = numbers;
    }

    /** Adds a row with the member of that number. */
    public void add(int number) {
        codes.add(code(number));
    }

    private int code(int number) {
        if (number >= codeOf.length) {
            codeOf = new int[Math.max(2 * codeOf.length, numbers.count())];
            Arrays.fill(codeOf, NONE);
            for (int code = 0; code < members.size(); code++) {
                codeOf[numbers.of(members.get(code))] = code;
            }
        }
        if (codeOf[number] == NONE) {
            codeOf[number] = members.size();
            members.add(numbers.member(number));
        }
        return codeOf[number];
    }

    /** Gives back the memory that only further rows need. There may be further rows all the same. */
    public void rest() {
        codeOf = new int[0];
    }

    /** Adds the rows of another builder of the dimension, in their order. */
    public void addAll(MemberBuilder other) {
        int[] translation = other.members.stream()
                .mapToInt(member -> code(numbers.of(member)))
                .toArray();
        codes.addAll(other.codes, translation);
    }

    /** The code of each row's member. */
    public LongList codes() {
        return codes;
    }

    /** How many members there are. */
    public int count() {
        return members.size();
    }

    public DimensionColumn toColumn(RowOrder order, int depth) {
        return new DimensionColumn(new Dictionary(numbers.dimension(), members), codes.pack(order), depth);
    }
}
