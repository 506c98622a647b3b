package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.value.DimensionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A filter as it reads on the members of one table. */
final class MemberTests {

    private final List<Test> tests = new ArrayList<>();

    /** What one condition accepts. */
    static final class Test {
        final DimensionId dimension;

        /** By the number of a member, 1 or 0. */
        final long[] accepts;

        private Test(DimensionId dimension, long[] accepts) {
            this.dimension = dimension;
            this.accepts = accepts;
        }
    }

    MemberTests(ScannedTable table, Filter filter) {
        for (Filter.Condition condition : filter.conditions()) {
            List<String> members = table.dictionary(condition.dimension()).members();
            long[] accepts = new long[members.size()];
            Arrays.setAll(accepts, code -> condition.accepts(members.get(code)) ? 1 : 0);
            tests.add(new Test(condition.dimension(), accepts));
        }
    }

    List<Test> tests() {
        return tests;
    }
}
