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
import java.util.function.Consumer;
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
    private final @Nullable Window window;
    private final @Nullable Comparison comparison;
    private final Arrangement arrangement;
    private final long minimumSample;
    private final @Nullable CurrencyConversion conversion;

    private KpiQuery(Parts parts) {
        this.kpis = parts.kpis;
        this.dimensions = parts.dimensions;
        this.grain = parts.grain;
        this.calendar = parts.calendar;
        this.range = parts.range;
        this.filter = parts.filter;
        this.nulls = parts.nulls;
        this.window = parts.window;
        this.comparison = parts.comparison;
        this.arrangement = parts.arrangement;
        this.minimumSample = parts.minimumSample;
        this.conversion = parts.conversion;
    }

    /** A changeable copy, so that each method names only what it changes. */
    private static final class Parts {
        final List<KpiId> kpis;
        List<DimensionId> dimensions = List.of();

        @Nullable
        Grain grain;

        RaceCalendar calendar = RaceCalendar.iso();

        @Nullable
        DateRange range;

        Filter filter = Filter.ALL;
        Nulls nulls = Nulls.COMPLETE_ROWS;

        @Nullable
        Window window;

        @Nullable
        Comparison comparison;

        Arrangement arrangement = Arrangement.PLAIN;
        long minimumSample;

        @Nullable
        CurrencyConversion conversion;

        Parts(List<KpiId> kpis) {
            this.kpis = kpis;
        }
    }

    private KpiQuery with(Consumer<Parts> change) {
        Parts parts = new Parts(kpis);
        parts.dimensions = dimensions;
        parts.grain = grain;
        parts.calendar = calendar;
        parts.range = range;
        parts.filter = filter;
        parts.nulls = nulls;
        parts.window = window;
        parts.comparison = comparison;
        parts.arrangement = arrangement;
        parts.minimumSample = minimumSample;
        parts.conversion = conversion;
        change.accept(parts);
        return new KpiQuery(parts);
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
        return new KpiQuery(new Parts(List.copyOf(new LinkedHashSet<>(kpis))));
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
        return with(parts -> parts.dimensions = all);
    }

    /** One value per bucket of that length, of the query's calendar. */
    public KpiQuery grain(Grain newGrain) {
        return with(parts -> parts.grain = newGrain);
    }

    /** With buckets of that calendar in place of the ISO calendar. Without a grain it only says what a year ago was. */
    public KpiQuery calendar(RaceCalendar newCalendar) {
        return with(parts -> parts.calendar = newCalendar);
    }

    /** Over these days only. Without a range: over all that the tables in use cover. */
    public KpiQuery range(DateRange newRange) {
        return with(parts -> parts.range = newRange);
    }

    /** Over the rows that also pass this filter. */
    public KpiQuery where(Filter more) {
        return with(parts -> parts.filter = filter.and(more));
    }

    /** With this reading of unknown cells. */
    public KpiQuery nulls(Nulls newNulls) {
        return with(parts -> parts.nulls = newNulls);
    }

    /**
     * Each value over so many buckets, the last of which is the row's own, or over so many days that end with it: {@code trailing(28, Grain.DAY)}. A value
     * whose window is not covered in full is absent. Takes the place of another window.
     *
     * @param unit the grain of the query, or days
     * @throws IllegalArgumentException if there is not at least one
     */
    public KpiQuery trailing(int count, Grain unit) {
        Window trailing = new Window.Trailing(count, unit);
        return with(parts -> parts.window = trailing);
    }

    /** Each value from the start of the longer bucket in which its own ends: {@code toDate(Grain.YEAR)}. Takes the place of another window. */
    public KpiQuery toDate(Grain since) {
        return with(parts -> parts.window = new Window.ToDate(since));
    }

    /** Each value beside that of another period, with the change. */
    public KpiQuery compare(Comparison newComparison) {
        return with(parts -> parts.comparison = newComparison);
    }

    /** With rows for totals too, after those they are totals of. */
    public KpiQuery totals(Total... more) {
        return with(parts -> parts.arrangement = arrangement.withTotals(List.of(more)));
    }

    /** Each value with its share of that of a whole. Takes the place of another whole. */
    public KpiQuery shares(ShareOf whole) {
        return with(parts -> parts.arrangement = arrangement.withShareOf(whole));
    }

    /** With groups in the order of their values. With subtotals, those of one subtotal among themselves. Takes the place of another order. */
    public KpiQuery orderBy(GroupOrder newOrder) {
        return with(parts -> parts.arrangement = arrangement.withOrder(newOrder));
    }

    /**
     * Only the first so many groups of each period, in their order; with subtotals, the first of each subtotal. Totals and shares are of
     * all groups, as without.
     *
     * @throws IllegalArgumentException if that is less than one
     */
    public KpiQuery limit(int groups) {
        return with(parts -> parts.arrangement = arrangement.withLimit(groups));
    }

    /**
     * With a flag at rates whose denominator is smaller than this. Their values stay what they are.
     *
     * @throws IllegalArgumentException if that is less than one
     */
    public KpiQuery minimumSample(long least) {
        if (least < 1) {
            throw new IllegalArgumentException("a minimum sample of " + least + " is reached by every rate");
        }
        return with(parts -> parts.minimumSample = least);
    }

    /**
     * The same question split by the first so many dimensions only, without totals, shares, order and limit: what a total of it is asked by.
     *
     * @throws IndexOutOfBoundsException if it has fewer dimensions
     */
    public KpiQuery byFirst(int count) {
        return with(parts -> {
            parts.dimensions = dimensions.subList(0, count);
            parts.arrangement = Arrangement.PLAIN;
        });
    }

    /** With all money in one currency. */
    public KpiQuery convert(CurrencyConversion newConversion) {
        return with(parts -> parts.conversion = newConversion);
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

    /** Over which days values go, where these are not those of their bucket. */
    public Optional<Window> findWindow() {
        return Optional.ofNullable(window);
    }

    /** With which period each is compared, if with any. */
    public Optional<Comparison> findComparison() {
        return Optional.ofNullable(comparison);
    }

    /** What is asked for around the values of groups: totals, shares, order and limit. */
    public Arrangement arrangement() {
        return arrangement;
    }

    /** The denominator below which rates are flagged; 0 if none is. */
    public long minimumSample() {
        return minimumSample;
    }

    /** Into which currency money is put and how, if it is. */
    public Optional<CurrencyConversion> findConversion() {
        return Optional.ofNullable(conversion);
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
                && nulls == other.nulls
                && Objects.equals(window, other.window)
                && comparison == other.comparison
                && arrangement.equals(other.arrangement)
                && minimumSample == other.minimumSample
                && Objects.equals(conversion, other.conversion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                kpis,
                dimensions,
                grain,
                calendar,
                range,
                filter,
                nulls,
                window,
                comparison,
                arrangement,
                minimumSample,
                conversion);
    }

    @Override
    public String toString() {
        return kpis
                + (dimensions.isEmpty() ? "" : " by " + dimensions)
                + findGrain().map(g -> " per " + g).orElse("")
                + (calendar.equals(RaceCalendar.iso()) ? "" : " of calendar " + calendar)
                + findRange().map(r -> " in " + r).orElse("")
                + (filter.isAll() ? "" : " where " + filter)
                + (nulls == Nulls.KNOWN_SUM ? " summing what is known" : "")
                + findWindow().map(w -> " " + w).orElse("")
                + findComparison().map(c -> " compared with " + c).orElse("")
                + (arrangement.equals(Arrangement.PLAIN) ? "" : " " + arrangement)
                + (minimumSample == 0 ? "" : " from a sample of " + minimumSample)
                + findConversion().map(c -> " in " + c.target() + " at " + c).orElse("");
    }
}
