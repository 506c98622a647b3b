package io.github.raceframework.metrics.kpi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The groups of an answer as a tree: below a subtotal the groups it is one of. Without subtotals all groups are below the root.
 *
 * @param members the members that all groups below it share
 * @param level the level its own row is of
 * @param group the group of that level; -1 if the level does not have it
 * @param below in the natural order of their members
 */
record GroupNode(List<String> members, GroupLevel level, int group, List<GroupNode> below) {

    /** For lists of equally many members. */
    private static final Comparator<List<String>> NATURAL = (one, other) -> {
        int order = 0;
        for (int i = 0; i < one.size() && order == 0; i++) {
            order = one.get(i).compareTo(other.get(i));
        }
        return order;
    };

    /**
     * The groups of these levels, below a root.
     *
     * @param levels from the one with the most dimensions down to the one with the fewest, without the total of all
     */
    static List<GroupNode> tree(List<GroupLevel> levels) {
        List<GroupNode> nodes = leaves(levels.get(0));
        for (GroupLevel level : levels.subList(1, levels.size())) {
            nodes = put(nodes, level);
        }
        return nodes;
    }

    private static List<GroupNode> leaves(GroupLevel level) {
        List<GroupNode> leaves = new ArrayList<>();
        for (int group = 0; group < level.groups().size(); group++) {
            leaves.add(new GroupNode(level.groups().get(group), level, group, List.of()));
        }
        return leaves;
    }

    /** The groups of a level, with these below them. */
    private static List<GroupNode> put(List<GroupNode> below, GroupLevel level) {
        Map<List<String>, GroupNode> nodes = new TreeMap<>(NATURAL);
        for (int group = 0; group < level.groups().size(); group++) {
            List<String> members = level.groups().get(group);
            nodes.put(members, new GroupNode(members, level, group, new ArrayList<>()));
        }
        for (GroupNode node : below) {
            List<String> shared = node.members.subList(0, level.depth());
            nodes.computeIfAbsent(shared, none -> new GroupNode(shared, level, -1, new ArrayList<>()))
                    .below
                    .add(node);
        }
        return List.copyOf(nodes.values());
    }
}
