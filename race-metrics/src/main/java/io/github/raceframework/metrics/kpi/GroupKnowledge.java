package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.Members;
import io.github.raceframework.metrics.aggregate.Members.Knowledge;
import io.github.raceframework.metrics.aggregate.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a table stands to the members of each group. Found out once per member, not per group and input. */
final class GroupKnowledge {

    private final List<Column> columns;

    private GroupKnowledge(List<Column> columns) {
        this.columns = columns;
    }

    /** The members that groups have of one dimension: each member once, and for each group the place of its own. */
    static final class GroupMembers {
        private final DimensionId dimension;
        private final List<String> members;
        private final int[] places;

        private GroupMembers(DimensionId dimension, List<String> members, int[] places) {
            this.dimension = dimension;
            this.members = members;
            this.places = places;
        }

        /** The members of every dimension that groups are made of. */
        static List<GroupMembers> of(List<DimensionId> dimensions, List<List<String>> groups) {
            List<GroupMembers> all = new ArrayList<>();
            for (int i = 0; i < dimensions.size(); i++) {
                Map<String, Integer> placeOf = new LinkedHashMap<>();
                int[] places = new int[groups.size()];
                for (int group = 0; group < places.length; group++) {
                    places[group] = placeOf.computeIfAbsent(groups.get(group).get(i), member -> placeOf.size());
                }
                all.add(new GroupMembers(dimensions.get(i), List.copyOf(placeOf.keySet()), places));
            }
            return all;
        }
    }

    /** What a table knows of the members of one dimension, by their place. */
    private record Column(GroupMembers members, List<Knowledge> knowledge) {
        Knowledge of(int group) {
            return knowledge.get(members.places[group]);
        }
    }

    static GroupKnowledge of(TableSchema table, List<GroupMembers> dimensions) {
        List<Column> columns = new ArrayList<>();
        for (GroupMembers dimension : dimensions) {
            Members members = table.dimensions().get(dimension.dimension);
            if (members != null) {
                List<Knowledge> knowledge =
                        dimension.members.stream().map(members::of).toList();
                if (knowledge.stream().anyMatch(known -> known != Knowledge.KNOWN)) {
                    columns.add(new Column(dimension, knowledge));
                }
            }
        }
        return new GroupKnowledge(columns);
    }

    /** The first dimension of whose member in a group less is known than that it occurs, but as much as said; null if there is none. */
    @Nullable
    DimensionId find(int group, Knowledge less) {
        for (Column column : columns) {
            if (column.of(group) == less) {
                return column.members().dimension;
            }
        }
        return null;
    }
}
