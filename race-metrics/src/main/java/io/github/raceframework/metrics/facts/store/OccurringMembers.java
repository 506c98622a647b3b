package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.value.DimensionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of a dimension that a table has rows of. Its dictionary may have others: those of rows that were replaced. How many rows each member has
 * is kept up as rows come and go. Immutable.
 */
public final class OccurringMembers {

    private static final int CHUNK = 4096;

    private final Dictionary dictionary;
    private final int[] rows;
    private final List<String> members;
    private final List<String> unmapped;

    private OccurringMembers(Dictionary dictionary, int[] rows, Collection<String> unmapped) {
        this.dictionary = dictionary;
        this.rows = rows;
        List<String> occurring = new ArrayList<>();
        for (int code = 0; code < rows.length; code++) {
            if (rows[code] > 0) {
                occurring.add(dictionary.members().get(code));
            }
        }
        this.members = List.copyOf(occurring);
        this.unmapped = List.copyOf(unmapped);
    }

    /** Those of rows, by the dimensions these have of their own. */
    public static Map<DimensionId, OccurringMembers> of(FactBlock rows) {
        Map<DimensionId, OccurringMembers> members = new LinkedHashMap<>();
        for (DimensionColumn column : rows.ownDimensions()) {
            Dictionary dictionary = column.dictionary();
            members.put(column.dimension().id(), none(dictionary).changed(dictionary, List.of(rows), List.of()));
        }
        return members;
    }

    /** Those of no rows. */
    static OccurringMembers none(Dictionary dictionary) {
        return new OccurringMembers(dictionary, new int[dictionary.size()], List.of());
    }

    /** These after rows have come and others have gone, all of them with numbers of a dictionary that continues this one. */
    public OccurringMembers changed(Dictionary continued, Collection<FactBlock> added, Collection<FactBlock> removed) {
        int[] counts = Arrays.copyOf(rows, continued.size());
        added.forEach(block -> count(block, counts, 1));
        removed.forEach(block -> count(block, counts, -1));
        return new OccurringMembers(continued, counts, List.of());
    }

    private void count(FactBlock block, int[] counts, int step) {
        DimensionColumn column = block.dimension(dictionary.dimension().id());
        int[] codes = new int[CHUNK];
        for (int from = block.periods().firstRow(); from < block.periods().endRow(); from += CHUNK) {
            int size = Math.min(CHUNK, block.periods().endRow() - from);
            column.fill(codes, from, size);
            for (int i = 0; i < size; i++) {
                counts[codes[i]] += step;
            }
        }
    }

    /** What a lookup makes of these. What it does not know becomes {@code (not set)}. */
    public OccurringMembers derive(Lookup lookup) {
        Set<String> targets = new LinkedHashSet<>();
        dictionary.members().forEach(member -> targets.add(target(lookup, member)));
        Dictionary derived = new Dictionary(lookup.to(), List.copyOf(targets));
        int[] counts = new int[derived.size()];
        int[] translation = translation(lookup, derived);
        for (int code = 0; code < rows.length; code++) {
            counts[translation[code]] += rows[code];
        }
        List<String> unknown = members.stream()
                .filter(member -> lookup.find(member).isEmpty() && !member.equals(Dimension.NOT_SET))
                .toList();
        return new OccurringMembers(derived, counts, unknown);
    }

    /** For the number of each member that of the member it becomes. */
    public int[] translation(Lookup lookup, Dictionary derived) {
        return dictionary.members().stream()
                .mapToInt(member -> derived.code(target(lookup, member)))
                .toArray();
    }

    private static String target(Lookup lookup, String member) {
        return lookup.find(member).orElse(Dimension.NOT_SET);
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    public Dimension dimension() {
        return dictionary.dimension();
    }

    /** The members, in the order of their numbers. */
    public List<String> members() {
        return members;
    }

    public boolean has(String member) {
        int code = dictionary.code(member);
        return code >= 0 && rows[code] > 0;
    }

    /** Of a derived dimension, the members looked up that the lookup does not know. */
    public List<String> unmapped() {
        return unmapped;
    }
}
