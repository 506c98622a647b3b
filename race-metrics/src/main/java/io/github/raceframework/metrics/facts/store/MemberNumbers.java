package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.kpi.Dimension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number for each member of a dimension that has been asked for, however it is spelt. */
public final class MemberNumbers {

    /** The number of {@code (not set)}. */
    public static final int NOT_SET = 0;

    private final Dimension dimension;
    private final TextNumbers ofSpelling = new TextNumbers();
    private final TextNumbers ofMember = new TextNumbers();
    private final List<String> members = new ArrayList<>();

    public MemberNumbers(Dimension dimension) {
        this.dimension = dimension;
        of(Dimension.NOT_SET);
    }

    /** The number of a member; that of none if it is null or blank. */
    public int of(@Nullable String spelling) {
        if (spelling == null) {
            return NOT_SET;
        }
        int number = ofSpelling.find(spelling);
        return number == TextNumbers.NONE ? newSpelling(spelling) : number;
    }

    private int newSpelling(String spelling) {
        String member = spelling.isBlank()
                ? Dimension.NOT_SET
                : dimension.findMember(spelling).orElse(spelling);
        int number = ofMember.find(member);
        if (number == TextNumbers.NONE) {
            number = members.size();
            members.add(member);
            ofMember.put(member, number);
        }
        ofSpelling.put(spelling, number);
        return number;
    }

    /** How many members have numbers. */
    public int count() {
        return members.size();
    }

    String member(int number) {
        return members.get(number);
    }

    Dimension dimension() {
        return dimension;
    }
}
