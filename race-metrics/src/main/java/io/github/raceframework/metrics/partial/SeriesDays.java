package io.github.raceframework.metrics.partial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which row periods each series has a row, and whether any has two in one. */
final class SeriesDays {

    private final Map<List<String>, DaySet> days = new HashMap<>();
    private boolean repeated;

    void add(List<String> series, int day) {
        repeated |= !days.computeIfAbsent(series, none -> new DaySet()).add(day);
    }

    void add(SeriesDays other) {
        repeated |= other.repeated;
        other.days.forEach((series, theirs) ->
                repeated |= !days.computeIfAbsent(series, none -> new DaySet()).addAll(theirs));
    }

    boolean isRepeated() {
        return repeated;
    }

    /** Whether every series has a row in so many row periods. */
    boolean isGapless(int rowPeriods) {
        return days.values().stream().allMatch(each -> each.size() == rowPeriods);
    }

    /** Whether a row period is repeated, how many series there are, and of each the members and the row periods. */
    void write(StateWriter out) {
        out.octet(repeated ? 1 : 0);
        out.count(days.size());
        for (List<String> series : MemberOrder.sorted(days.keySet())) {
            out.members(series);
            days.getOrDefault(series, new DaySet()).write(out);
        }
    }

    static SeriesDays read(StateReader in, int size) {
        SeriesDays all = new SeriesDays();
        all.repeated = in.upTo(1, "a mark of") == 1;
        for (int left = in.size("series"); left > 0; left--) {
            List<String> series = in.members(size);
            all.days.put(series, DaySet.read(in));
        }
        return all;
    }
}
