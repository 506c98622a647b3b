package io.github.raceframework.metrics.partial;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sums by member of dimensions over which a measure must not be summed. */
final class ClaimSums {

    /** By members; nothing for those of which no row is known. */
    private final Map<List<String>, Optional<BigDecimal>> sums = new HashMap<>();

    void add(List<String> members, @Nullable BigDecimal value) {
        add(members, Optional.ofNullable(value));
    }

    private void add(List<String> members, Optional<BigDecimal> value) {
        sums.merge(
                members,
                value,
                (one, other) -> one.isEmpty() || other.isEmpty()
                        ? one.or(() -> other)
                        : Optional.of(one.get().add(other.get())));
    }

    void add(ClaimSums other) {
        other.sums.forEach(this::add);
    }

    boolean isSeveral() {
        return sums.size() > 1;
    }

    Optional<BigDecimal> findLargest() {
        LargestValue largest = new LargestValue();
        sums.values().forEach(sum -> sum.ifPresent(largest::add));
        return largest.find();
    }

    /** How many there are, and of each the members, 0 or 1, and with 1 the sum. */
    void write(StateWriter out) {
        out.count(sums.size());
        for (List<String> members : MemberOrder.sorted(sums.keySet())) {
            out.members(members);
            Optional<BigDecimal> sum = sums.getOrDefault(members, Optional.empty());
            out.octet(sum.isPresent() ? 1 : 0);
            sum.ifPresent(out::decimal);
        }
    }

    static ClaimSums read(StateReader in, int size) {
        ClaimSums claims = new ClaimSums();
        for (int left = in.size("claims"); left > 0; left--) {
            List<String> members = in.members(size);
            claims.add(members, in.upTo(1, "a mark of") == 1 ? in.decimal() : null);
        }
        return claims;
    }
}
