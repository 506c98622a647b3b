package io.github.raceframework.metrics.partial;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.Counting;
import io.github.raceframework.metrics.aggregate.Members;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.aggregate.TableSchema.Combining;
import io.github.raceframework.metrics.aggregate.TableSchema.MeasureSchema;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a state keeps of the rows of one input.
 *
 * @param name table and measure, {@code ads.media_cost}
 * @param kind what its parts are
 * @param overlaps whether several parts must not be added up
 * @param dimensions the dimensions whose members of a row must be known, in their natural order
 * @param alternatives those of them over which nothing is ever summed, by place
 * @param claims those of them over which this measure is not summed, by place
 * @param currency that of all values; null where rows name it or there is none
 * @param aggregation what combines values; null if none does
 * @param counted how identities are counted, in words; null if none are
 */
record InputForm(
        String name,
        Kind kind,
        boolean overlaps,
        List<String> dimensions,
        List<Integer> alternatives,
        List<Integer> claims,
        @Nullable Currency currency,
        @Nullable Aggregation<?> aggregation,
        @Nullable String counted) {

    /** What the parts of an input are. */
    enum Kind {
        /** Rows. */
        ROWS(0),
        /** Rows of one time. */
        SNAPSHOTS(1),
        /** Series, each with its first value. */
        FIRST(2),
        /** Series, each with its last value. */
        LAST(3),
        /** Rows that an aggregation combines. */
        AGGREGATION(4),
        /** Rows of the cell whose identities are counted. */
        COUNT(5),
        /** Rows of the cell or before it whose identities are counted. */
        LOOK_BACK(6),
        /** The same, of which those are counted who are among others too. */
        RETAINED(7),
        /** The same, of which those are counted who are not among others. */
        LOST(8);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        boolean isSeries() {
            return this == FIRST || this == LAST;
        }

        boolean isCount() {
            return code >= COUNT.code;
        }

        private static Kind of(Counting.Rule rule) {
            return switch (rule) {
                case IN_CELL -> COUNT;
                case LOOKING_BACK -> LOOK_BACK;
                case BOTH -> RETAINED;
                case ONLY_FIRST -> LOST;
            };
        }

        private static Kind of(Additivity additivity) {
            return switch (additivity.overTime()) {
                case FIRST -> FIRST;
                case LAST -> LAST;
                case SUM -> ROWS;
                case NONE -> additivity.overDimensions() == OverDimensions.NONE ? ROWS : SNAPSHOTS;
            };
        }
    }

    static InputForm of(TableSchema table, Measure measure) {
        MeasureSchema column = table.measures().get(measure.id());
        if (column == null) {
            throw new IllegalArgumentException("table " + table.name() + " has no measure " + measure);
        }
        if (column.combining() == Combining.COUNTED) {
            return counted(table, measure, column);
        }
        Additivity additivity = column.combining() == Combining.SUMMED
                ? Additivity.FLOW.notOver(measure.additivity().notOver().toArray(DimensionId[]::new))
                : measure.additivity();
        boolean aggregated = column.aggregation() != null;
        Kind kind = aggregated ? Kind.AGGREGATION : Kind.of(additivity);
        boolean overlaps = !aggregated && additivity.overDimensions() == OverDimensions.NONE;
        Map<DimensionId, Members> all = new TreeMap<>(table.dimensions());
        // The date tells no series apart.
        all.values().removeIf(members -> members.findCalendarAttribute().isPresent());
        Set<DimensionId> alternatives = matching(all, dimension -> !dimension.isSummable());
        boolean claiming = !aggregated && !overlaps && !kind.isSeries();
        Set<DimensionId> claims =
                matching(all, dimension -> claiming && additivity.notOver().contains(dimension.id()));
        boolean bySeries = overlaps || kind.isSeries() || kind == Kind.SNAPSHOTS;
        List<DimensionId> needed = List.copyOf(
                matching(all, each -> bySeries || alternatives.contains(each.id()) || claims.contains(each.id())));
        return new InputForm(
                table.name() + "." + measure,
                kind,
                overlaps,
                needed.stream().map(DimensionId::text).toList(),
                alternatives.stream().map(needed::indexOf).toList(),
                claims.stream().map(needed::indexOf).toList(),
                column.currency(),
                column.aggregation(),
                null);
    }

    private static InputForm counted(TableSchema table, Measure measure, MeasureSchema column) {
        Counting counting = column.counting();
        if (counting == null) {
            throw new IllegalArgumentException("table " + table.name() + " does not say how " + measure
                    + " is counted over identities, so that counts of parts of its rows cannot be put together;"
                    + " ask the source that has all of them");
        }
        return new InputForm(
                table.name() + "." + measure,
                Kind.of(counting.rule()),
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                counting.description());
    }

    /** Whether identities are counted. */
    boolean isCounted() {
        return kind.isCount();
    }

    private static Set<DimensionId> matching(Map<DimensionId, Members> all, Predicate<Dimension> meant) {
        Set<DimensionId> matching = new LinkedHashSet<>();
        all.forEach((id, members) -> {
            if (meant.test(members.dimension())) {
                matching.add(id);
            }
        });
        return matching;
    }

    /** Those of a row's members that stand in some places. */
    static List<String> at(List<Integer> places, List<String> members) {
        return places.stream().map(members::get).toList();
    }

    private Optional<Aggregation<?>> findAggregation() {
        return Optional.ofNullable(aggregation);
    }

    void write(StateWriter out) {
        out.text(name);
        out.octet(kind.code);
        out.octet(overlaps ? 1 : 0);
        out.texts(dimensions);
        for (List<Integer> places : List.of(alternatives, claims)) {
            out.count(places.size());
            places.forEach(out::count);
        }
        out.text(CurrencySums.code(currency));
        findAggregation().ifPresent(used -> {
            out.text(used.id());
            out.count(used.version());
        });
        if (counted != null) {
            out.text(counted);
        }
    }

    static InputForm read(StateReader in) {
        String name = in.text();
        int code = in.octet();
        Kind kind = List.of(Kind.values()).stream()
                .filter(each -> each.code == code)
                .findFirst()
                .orElseThrow(() -> in.fault("an input of the unknown kind " + code));
        boolean overlaps = in.upTo(1, "a mark of") == 1;
        List<String> dimensions = in.texts();
        List<Integer> alternatives = readPlaces(in, dimensions);
        List<Integer> claims = readPlaces(in, dimensions);
        String currency = CurrencySums.readCode(in);
        return new InputForm(
                name,
                kind,
                overlaps,
                dimensions,
                alternatives,
                claims,
                currency.isEmpty() ? null : Currency.getInstance(currency),
                kind == Kind.AGGREGATION ? readAggregation(in) : null,
                kind.isCount() ? in.text() : null);
    }

    private static List<Integer> readPlaces(StateReader in, List<String> dimensions) {
        List<Integer> places = new ArrayList<>();
        for (int left = in.size("places"); left > 0; left--) {
            places.add(in.upTo(dimensions.size() - 1, "a place of"));
        }
        return List.copyOf(places);
    }

    private static Aggregation<?> readAggregation(StateReader in) {
        String id = in.text();
        Aggregation<?> found;
        try {
            found = in.aggregations().get(id);
        } catch (IllegalArgumentException e) {
            throw in.fault(String.valueOf(e.getMessage()));
        }
        long version = in.count();
        if (version != found.version()) {
            throw in.fault("states of version " + version + " of aggregation " + id + ", and version " + found.version()
                    + " reads them");
        }
        return found;
    }

    /** All that makes states mergeable; an aggregation by id and version. */
    @Override
    public String toString() {
        return name + " " + kind + (overlaps ? " overlapping" : "") + " by " + dimensions + " alternatives "
                + alternatives + " claims " + claims + " in " + CurrencySums.code(currency) + " by "
                + findAggregation()
                        .map(used -> used.id() + " version " + used.version())
                        .orElse(counted == null ? "additivity" : counted);
    }
}
