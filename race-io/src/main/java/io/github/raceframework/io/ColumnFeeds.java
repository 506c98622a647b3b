package io.github.raceframework.io;

import io.github.raceframework.io.ColumnMapping.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What each column of a header feeds, where the schema has its dimensions and measures in the order of the header. */
final class ColumnFeeds {

    private final List<List<Feed>> byColumn = new ArrayList<>();

    /** The parts of a row of facts. */
    enum Part {
        DATE,
        DIMENSION,
        MEASURE,
        CURRENCY
    }

    /** The part that a column feeds, and the place of the dimension or measure in the schema. */
    record Feed(Part part, int place) {}

    ColumnFeeds(List<String> header, String dateColumn, Map<String, List<Target>> targets) {
        int dimensions = 0;
        int measures = 0;
        for (int column = 0; column < header.size(); column++) {
            List<Feed> feeds = new ArrayList<>();
            if (column == header.indexOf(dateColumn)) {
                feeds.add(new Feed(Part.DATE, 0));
            }
            for (Target target : targets.getOrDefault(header.get(column), List.of())) {
                if (target instanceof Target.OfMeasure) {
                    feeds.add(new Feed(Part.MEASURE, measures++));
                } else if (target instanceof Target.OfDimension) {
                    feeds.add(new Feed(Part.DIMENSION, dimensions++));
                } else {
                    feeds.add(new Feed(Part.CURRENCY, 0));
                }
            }
            byColumn.add(feeds);
        }
    }

    int columns() {
        return byColumn.size();
    }

    /** What a column feeds; nothing if it is ignored. */
    List<Feed> of(int column) {
        return byColumn.get(column);
    }
}
