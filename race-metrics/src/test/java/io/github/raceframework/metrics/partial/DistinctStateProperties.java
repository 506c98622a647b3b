package io.github.raceframework.metrics.partial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.metrics.aggregate.Aggregations;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The count over any split of the rows is the size of the one set of identities. */
class DistinctStateProperties {

    @Property
    void anySplitCountsTheUnion(@ForAll("identities") List<String> identities, @ForAll Random random) {
        List<DistinctState> parts = new ArrayList<>(List.of(new DistinctState()));
        for (String identity : identities) {
            if (random.nextInt(4) == 0) {
                parts.add(new DistinctState());
            }
            parts.get(parts.size() - 1).add(IdentityDigest.of(identity));
        }
        while (parts.size() > 1) {
            Collections.shuffle(parts, random);
            parts.get(0).merge(parts.remove(parts.size() - 1));
        }

        assertThat(parts.get(0).count()).isEqualTo(new HashSet<>(identities).size());
        assertThat(bytes(parts.get(0))).isEqualTo(bytes(of(identities)));
    }

    @Property
    void whatTwoHaveInCommonIsTheirIntersection(
            @ForAll("identities") List<String> one, @ForAll("identities") List<String> other) {
        HashSet<String> both = new HashSet<>(one);
        both.retainAll(other);

        assertThat(of(one).countIn(of(other))).isEqualTo(both.size());
        assertThat(of(other).countIn(of(one))).isEqualTo(both.size());
    }

    @Property
    void bytesReadBackAndCarryNoIdentity(@ForAll("identities") List<String> identities) {
        byte[] bytes = bytes(of(identities));
        DistinctState read = DistinctState.read(new StateReader(bytes, 0, bytes.length, Aggregations.standard()));

        assertThat(read.count()).isEqualTo(new HashSet<>(identities).size());
        assertThat(bytes(read)).isEqualTo(bytes);
        identities.stream()
                .filter(identity -> identity.length() > 3)
                .forEach(identity -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain(identity));
    }

    @Property
    void anEmptyStateIsTheIdentity(@ForAll("identities") List<String> identities) {
        DistinctState merged = of(identities);
        merged.merge(new DistinctState());

        assertThat(bytes(merged)).isEqualTo(bytes(of(identities)));
    }

    private static DistinctState of(List<String> identities) {
        DistinctState state = new DistinctState();
        identities.forEach(identity -> state.add(IdentityDigest.of(identity)));
        return state;
    }

    private static byte[] bytes(DistinctState state) {
        StateWriter out = new StateWriter();
        state.write(out);
        return out.toBytes();
    }

    /** Few different ones, so that some repeat, and halves of surrogate pairs, which UTF-8 would make one. */
    @Provide
    Arbitrary<List<String>> identities() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 60).map(number -> "customer-" + number),
                        Arbitraries.of("", "\ud800", "\udc00", "?", "\ud83d\ude00"))
                .list()
                .ofMaxSize(80);
    }
}
