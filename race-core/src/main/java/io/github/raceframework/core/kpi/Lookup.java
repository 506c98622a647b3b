package io.github.raceframework.core.kpi;

import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Spelling;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A table from the members of one dimension to those of another: which media type a channel is, which stage a campaign serves. A data set
 * derives the second dimension from it for every table that has the first.
 *
 * <p>Immutable.
 *
 * @param from the dimension looked up
 * @param to the dimension derived
 * @param members for each known member of the first its member of the second; a blank one on either side is {@link Dimension#NOT_SET}
 */
public record Lookup(DimensionId from, Dimension to, Map<String, String> members) {

    public Lookup {
        if (from.equals(to.id())) {
            throw new IllegalArgumentException("a lookup from dimension " + from + " to itself derives nothing");
        }
        Map<String, String> canonical = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : members.entrySet()) {
            String member = entry.getKey().isBlank() ? Dimension.NOT_SET : entry.getKey();
            String target = entry.getValue().isBlank()
                    ? Dimension.NOT_SET
                    : to.findMember(entry.getValue()).orElse(entry.getValue());
            putOnce(canonical, member, target, from + " -> " + to);
        }
        members = Collections.unmodifiableMap(canonical);
    }

    /**
     * A lookup between two dimensions; members of vocabularies are recognised whatever their case and separators, and a blank one on either side is
     * {@link Dimension#NOT_SET}.
     *
     * @throws IllegalArgumentException if two spellings of a member are given two targets, or both dimensions are one
     */
    public static Lookup of(Dimension from, Dimension to, Map<String, String> members) {
        Map<String, String> canonical = new LinkedHashMap<>();
        members.forEach((spelling, target) -> putOnce(
                canonical,
                from.findMember(spelling).orElse(spelling),
                to.findMember(target).orElse(target),
                from + " -> " + to));
        return new Lookup(from.id(), to, canonical);
    }

    private static void putOnce(Map<String, String> members, String member, String target, String lookup) {
        String earlier = members.putIfAbsent(member, target);
        if (earlier != null && !earlier.equals(target)) {
            throw new IllegalArgumentException("lookup " + lookup + " gives member \"" + Spelling.excerpt(member)
                    + "\" both \"" + Spelling.excerpt(earlier) + "\" and \"" + Spelling.excerpt(target) + "\"");
        }
    }

    /** The member of the second dimension that belongs to one of the first; empty if the lookup does not know it. */
    public Optional<String> find(String member) {
        return Optional.ofNullable(members.get(member));
    }

    /** Both dimensions: {@code channel -> media}. */
    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
