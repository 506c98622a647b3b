package io.github.raceframework.io.imports;

import java.util.HashMap;
import java.util.Map;

/** Where the rows of groups end whose rows are not together, so that a reader knows when it has all of them. */
final class GroupKeys {

    private final Map<String, Long> lastLines = new HashMap<>();
    private final Map<String, Long> scattered = new HashMap<>();
    private String latest = "";

    /** Takes a row with that key into account. */
    void see(String key, long line) {
        if (key.isEmpty()) {
            return;
        }
        Long before = lastLines.put(key, line);
        boolean isApart = before != null && !key.equals(latest);
        if (isApart || scattered.containsKey(key)) {
            scattered.put(key, line);
        }
        latest = key;
    }

    /** By key, the last line of a group that has rows of others between its own. */
    Map<String, Long> scattered() {
        return scattered;
    }
}
