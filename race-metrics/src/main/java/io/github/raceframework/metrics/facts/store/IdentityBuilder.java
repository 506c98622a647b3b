package io.github.raceframework.metrics.facts.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The identities of one column while rows come in. */
public final class IdentityBuilder {

    private final Map<String, Integer> codeOf = new LinkedHashMap<>();
    private final LongList codes = new LongList();

    /** Takes the identity of the next row; null or blank where it is unknown. */
    public void add(@Nullable String identity) {
        boolean unknown = identity == null || identity.isBlank();
        codes.add(unknown ? 0 : codeOf.computeIfAbsent(identity, none -> codeOf.size() + 1));
    }

    /** Takes the identities of another builder's rows, in their order. */
    public void addAll(IdentityBuilder other) {
        int[] translation = new int[other.codeOf.size() + 1];
        other.codeOf.forEach(
                (identity, code) -> translation[code] = codeOf.computeIfAbsent(identity, none -> codeOf.size() + 1));
        codes.addAll(other.codes, translation);
    }

    public IdentityColumn toColumn(RowOrder order) {
        IdentityNumbers numbers = IdentityNumbers.of(codeOf.keySet());
        return IdentityColumn.of(codes.pack(order), numbers);
    }
}
