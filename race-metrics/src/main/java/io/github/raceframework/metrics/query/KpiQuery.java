package io.github.raceframework.metrics.query;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question: which KPIs, split by which dimensions and buckets of time, over which range and rows. Nothing but the KPIs has to be said.
 *
 * <p>Immutable: each method returns a changed copy. Two queries are equal when they ask the same.
 */
public final class KpiQuery {

    private final List<KpiId> kpis;
    private final List<DimensionId> dimensions;
    private final @Nullable Grain grain;
    private final RaceCalendar calendar;
    private final @Nullable DateRange range;
    private final Filter filter;
    private final Nulls nulls;

    private KpiQuery(
            List<KpiId> kpis,
            List<DimensionId> dimensions,
            @Nullable Grain grain,
            RaceCalendar calendar,
            @Nullable DateRange range,
            Filter filter,
            Nulls nulls) {
        this.kpis = kpis;
        this.dimensions = dimensions;
        this.grain = grain;
        this.calendar = calendar;
        this.range = range;
        this.filter = filter;
        this.nulls = nulls;
    }

    /**
     * Asks for these KPIs, in this order.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static KpiQuery of(Kpi... kpis) {
        return of(Stream.of(kpis).map(Kpi::id).toList());
    }

    /**
     * Asks for these KPIs, in this order; one that is named twice is given once.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static KpiQuery of(Collection<KpiId> kpis) {
        if (kpis.isEmpty()) {
            throw new IllegalArgumentException("a query asks for at least one KPI");
        }
        return new KpiQuery(
                List.copyOf(new LinkedHashSet<>(kpis)),
                List.of(),
                null,
                RaceCalendar.iso(),
                null,
                Filter.ALL,
                Nulls.COMPLETE_ROWS);
    }

    /**
     * Split by these dimensions too.
     *
     * @throws IllegalArgumentException if one comes twice
     */
    public KpiQuery by(String... more) {
        List<DimensionId> all = Stream.concat(
                        dimensions.stream(), Stream.of(more).map(DimensionId::of))
                .toList();
        Set<DimensionId> distinct = new LinkedHashSet<>(all);
        if (distinct.size() < all.size()) {
            throw new IllegalArgumentException("a query is split twice by one dimension: " + all);
        }
        return new KpiQuery(kpis, all, grain, calendar, range, filter, nulls);
    }

    /** One value per bucket of that length, of the query's calendar. */
    public KpiQuery grain(Grain newGrain) {
        return new KpiQuery(kpis, dimensions, newGrain, calendar, range, filter, nulls);
    }

    /** With buckets of that calendar in place of the ISO calendar. Without a grain it makes no difference. */
    public KpiQuery calendar(RaceCalendar newCalendar) {
        return new KpiQuery(kpis, dimensions, grain, newCalendar, range, filter, nulls);
    }

    /** Over these days only. Without a range: over all that the tables in use cover. */
    public KpiQuery range(DateRange newRange) {
        return new KpiQuery(kpis, dimensions, grain, calendar, newRange, filter, nulls);
    }

    /** Over the rows that also pass this filter. */
    public KpiQuery where(Filter more) {
        return new KpiQuery(kpis, dimensions, grain, calendar, range, filter.and(more), nulls);
    }

    /** With this reading of unknown cells. */
    public KpiQuery nulls(Nulls newNulls) {
        return new KpiQuery(kpis, dimensions, grain, calendar, range, filter, newNulls);
    }

    public List<KpiId> kpis() {
        return kpis;
    }

    public List<DimensionId> dimensions() {
        return dimensions;
    }

    public Optional<Grain> findGrain() {
        return Optional.ofNullable(grain);
    }

    /** The calendar whose buckets the grain is about; ISO unless something else was said. */
    public RaceCalendar calendar() {
        return calendar;
    }

    public Optional<DateRange> findRange() {
        return Optional.ofNullable(range);
    }

    public Filter filter() {
        return filter;
    }

    public Nulls nulls() {
        return nulls;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof KpiQuery other
                && kpis.equals(other.kpis)
                && dimensions.equals(other.dimensions)
                && grain == other.grain
                && calendar.equals(other.calendar)
                && Objects.equals(range, other.range)
                && filter.equals(other.filter)
                && nulls == other.nulls;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kpis, dimensions, grain, calendar, range, filter, nulls);
    }

    @Override
    public String toString() {
        return kpis
                + (dimensions.isEmpty() ? "" : " by " + dimensions)
                + findGrain().map(g -> " per " + g).orElse("")
                + (calendar.equals(RaceCalendar.iso()) ? "" : " of calendar " + calendar)
                + findRange().map(r -> " in " + r).orElse("")
                + (filter.isAll() ? "" : " where " + filter)
                + (nulls == Nulls.KNOWN_SUM ? " summing what is known" : "");
    }
}
