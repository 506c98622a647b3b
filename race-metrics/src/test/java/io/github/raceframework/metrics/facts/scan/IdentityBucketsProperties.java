package io.github.raceframework.metrics.facts.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Identities of a group are counted as sets of them would be. */
class IdentityBucketsProperties {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void anIdentityIsCountedOnceInEachGroup(@ForAll long seed) {
        Random random = new Random(seed);
        int groups = 1 + random.nextInt(40);
        int identities = 1 + random.nextInt(random.nextBoolean() ? 100 : 100_000);
        long[] bits = new long[(identities + 63) >>> 6];
        IdentityBuckets one = new IdentityBuckets(groups);
        IdentityBuckets other = new IdentityBuckets(groups);
        // Twice, because buckets are used again for the next period.
        for (int round = 0; round < 2; round++) {
            List<Set<Integer>> ones = fill(one, groups, identities, random);
            List<Set<Integer>> others = fill(other, groups, identities, random);
            for (int group = 0; group < groups; group++) {
                Set<Integer> both = new HashSet<>(ones.get(group));
                both.retainAll(others.get(group));

                assertThat(one.setAll(group, bits)).isEqualTo(ones.get(group).size());
                assertThat(other.clearAll(group, bits)).isEqualTo(both.size());
                assertThat(one.clearAll(group, bits)).isEqualTo(ones.get(group).size() - both.size());
                assertThat(bits).containsOnly(0);
            }
            one.clear();
            other.clear();
        }
    }

    private static List<Set<Integer>> fill(IdentityBuckets buckets, int groups, int identities, Random random) {
        List<Set<Integer>> expected =
                Stream.<Set<Integer>>generate(HashSet::new).limit(groups).toList();
        int size = random.nextInt(2_000);
        int[] groupOf = random.ints(size, 0, groups).toArray();
        int[] identityOf = random.ints(size, 0, identities).toArray();
        for (int i = 0; i < size; i++) {
            expected.get(groupOf[i]).add(identityOf[i]);
        }
        buckets.announce(groupOf, size);
        buckets.open();
        buckets.add(groupOf, identityOf, size);
        return expected;
    }
}
