package io.github.raceframework.metrics.facts.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Numbers the combinations of members that occur in the scope of any table, in the natural order of their members. Members are ranked, and the ranks
 * of a combination's members are the digits of a key, so that texts are compared once per member and not once per combination.
 */
final class GroupNumbers {

    /** Keys stay below this; before they would not, they are replaced by their places in the order. */
    private static final long MOST_KEYS = 1L << 62;

    private final List<Occurring> tables = new ArrayList<>();
    private long[] distinct = {0};

    /** The combinations that occur in a table. */
    private static final class Occurring {
        final TableScan scan;
        final int[] codes;
        final int[][] memberCodes;
        final long[] keys;

        Occurring(TableScan scan, int[] codes) {
            this.scan = scan;
            this.codes = codes;
            this.keys = new long[codes.length];
            this.memberCodes = new int[codes.length][];
            Arrays.setAll(memberCodes, i -> scan.groups().memberCodes(codes[i]));
        }

        List<String> members(int index) {
            String[] members = new String[memberCodes[index].length];
            for (int i = 0; i < members.length; i++) {
                members[i] = scan.groupDictionaries().get(i).members().get(memberCodes[index][i]);
            }
            return List.of(members);
        }
    }

    GroupNumbers(Collection<TableScan> scans, int dimensions) {
        scans.forEach(scan -> tables.add(new Occurring(scan, OccurringCodes.of(scan))));
        long size = 1;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            Map<String, Integer> ranks = ranks(dimension);
            if (size > MOST_KEYS / Math.max(1, ranks.size())) {
                rank();
                size = distinct.length;
                tables.forEach(table -> Arrays.setAll(table.keys, i -> Arrays.binarySearch(distinct, table.keys[i])));
            }
            size *= ranks.size();
            append(dimension, ranks);
        }
        rank();
    }

    /** The members of a dimension in all tables, by their natural order. */
    private Map<String, Integer> ranks(int dimension) {
        TreeSet<String> members = new TreeSet<>();
        tables.forEach(table ->
                members.addAll(table.scan.groupDictionaries().get(dimension).members()));
        Map<String, Integer> ranks = new HashMap<>();
        members.forEach(member -> ranks.put(member, ranks.size()));
        return ranks;
    }

    private void append(int dimension, Map<String, Integer> ranks) {
        for (Occurring table : tables) {
            int[] rankOf = table.scan.groupDictionaries().get(dimension).members().stream()
                    .mapToInt(ranks::get)
                    .toArray();
            for (int i = 0; i < table.keys.length; i++) {
                table.keys[i] = table.keys[i] * ranks.size() + rankOf[table.memberCodes[i][dimension]];
            }
        }
    }

    private void rank() {
        distinct = tables.stream()
                .flatMapToLong(table -> LongStream.of(table.keys))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Tells the tables the number of each of their combinations; gives the members of each number. */
    List<List<String>> apply() {
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; i < distinct.length; i++) {
            groups.add(List.of());
        }
        for (Occurring table : tables) {
            int[] groupOfCode = new int[table.scan.groups().count()];
            Arrays.fill(groupOfCode, -1);
            for (int i = 0; i < table.codes.length; i++) {
                int group = Arrays.binarySearch(distinct, table.keys[i]);
                groupOfCode[table.codes[i]] = group;
                if (groups.get(group).isEmpty()) {
                    groups.set(group, table.members(i));
                }
            }
            table.scan.number(groupOfCode);
        }
        return groups;
    }
}
