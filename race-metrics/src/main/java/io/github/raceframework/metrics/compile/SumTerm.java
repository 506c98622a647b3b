package io.github.raceframework.metrics.compile;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Filter.Condition;
import io.github.raceframework.metrics.aggregate.TableSchema.Combining;
import io.github.raceframework.metrics.compile.InputSets.Leaf;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A measure as a term of a sum.
 *
 * @param leaf the measure
 * @param place where in the sum it stands
 */
record SumTerm(Leaf leaf, Place place) {

    /**
     * Where in a sum a node stands.
     *
     * @param negative whether it is taken away
     * @param turns which {@code abs} it stands in that may turn its sign, each by a number of its own
     * @param branches of which argument of which {@code min}, {@code max} or function it is a part: only one argument of each becomes part of the sum
     * @param scale by which powers of which other parts of the formula it is multiplied; constants are left out
     */
    record Place(boolean negative, Set<Integer> turns, Map<Integer, Integer> branches, Map<PlanNode, Integer> scale) {

        static final Place START = new Place(false, Set.of(), Map.of(), Map.of());

        Place negated() {
            return new Place(!negative, turns, branches, scale);
        }

        Place turned(int number) {
            Set<Integer> all = new HashSet<>(turns);
            all.add(number);
            return new Place(negative, all, branches, scale);
        }

        Place inBranch(int number, int branch) {
            Map<Integer, Integer> all = new HashMap<>(branches);
            all.put(number, branch);
            return new Place(negative, turns, all, scale);
        }

        /** Multiplied by a power of a part of the formula. */
        Place times(PlanNode factor, int power) {
            Map<PlanNode, Integer> all = new HashMap<>(scale);
            all.merge(factor, power, Integer::sum);
            all.values().removeIf(sum -> sum == 0);
            return new Place(negative, turns, branches, all);
        }

        /** Whether what stands in the two places may be added up. */
        boolean meets(Place other) {
            boolean together = branches.entrySet().stream()
                    .allMatch(branch -> other.branches
                            .getOrDefault(branch.getKey(), branch.getValue())
                            .equals(branch.getValue()));
            boolean alike = negative == other.negative || !turns.equals(other.turns);
            return alike && together && scale.equals(other.scale);
        }
    }

    /** Whether the two are added up, and must not be. */
    boolean clashes(SumTerm other) {
        if (!leaf.measure().equals(other.leaf.measure())) {
            return false;
        }
        Additivity additivity = leaf.measure().additivity();
        boolean overlaps = additivity.overDimensions() == OverDimensions.NONE
                || leaf.schema().combining() == Combining.COUNTED;
        boolean differs = overlaps
                ? !leaf.filter().equals(other.leaf.filter())
                : !claims(leaf).equals(claims(other.leaf));
        return differs && place.meets(other.place);
    }

    /** The conditions of a leaf on dimensions over which its measure must not be summed. */
    private static Set<Condition> claims(Leaf leaf) {
        return leaf.filter().conditions().stream()
                .filter(condition -> leaf.measure().additivity().notOver().contains(condition.dimension()))
                .collect(Collectors.toSet());
    }
}
