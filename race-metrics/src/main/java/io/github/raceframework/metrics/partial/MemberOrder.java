package io.github.raceframework.metrics.partial;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The natural order of combinations of members: by the first member in which they differ. */
final class MemberOrder {

    static final Comparator<List<String>> NATURAL = MemberOrder::compare;

    private MemberOrder() {}

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    static List<List<String>> sorted(Collection<List<String>> combinations) {
        return combinations.stream().sorted(NATURAL).toList();
    }
}
