package io.github.raceframework.metrics.facts.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The identities of one column while rows come in. */
public final class IdentityBuilder {

    private final List<String> identities = new ArrayList<>();
    private final TextNumbers codeOf = new TextNumbers();
    private final LongList codes = new LongList();

    /** Takes the identity of the next row; null or blank where it is unknown. */
    public void add(@Nullable String identity) {
        codes.add(identity == null || identity.isBlank() ? 0 : code(identity));
    }

    private int code(String identity) {
        int known = codeOf.find(identity);
        if (known != TextNumbers.NONE) {
            return known;
        }
        identities.add(identity);
        codeOf.put(identity, identities.size());
        return identities.size();
    }

    /** Takes the identities of another builder's rows, in their order. */
    public void addAll(IdentityBuilder other) {
        int[] translation = new int[other.identities.size() + 1];
        for (int i = 1; i < translation.length; i++) {
            translation[i] = code(other.identities.get(i - 1));
        }
        codes.addAll(other.codes, translation);
    }

    public IdentityColumn toColumn(RowOrder order) {
        return IdentityColumn.of(codes.pack(order), IdentityNumbers.of(identities));
    }
}
