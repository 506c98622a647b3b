package io.github.raceframework.metrics.forecast;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The values of one measure in buckets that follow each other without a gap.
 *
 * <p>A value that is absent makes every forecast of the series absent: filling it would be a guess. Leave out what is not over yet; half a
 * month is no month.
 *
 * <p>Immutable.
 *
 * @param calendar the calendar of the buckets
 * @param first the first bucket
 * @param values the values, one for each bucket from the first on; at least one
 */
public record TimeSeries(RaceCalendar calendar, Bucket first, List<KpiValue> values) {

    public TimeSeries {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("series from " + first.label() + " has no values");
        }
    }

    /** Of plain numbers, such as {@code TimeSeries.of(iso, january, Unit.COUNT, 120, 135, 128)}. */
    public static TimeSeries of(RaceCalendar calendar, Bucket first, Unit unit, double... values) {
        return new TimeSeries(
                calendar,
                first,
                Arrays.stream(values)
                        .mapToObj(value -> Figures.of(Decimals.shortest(value), unit))
                        .toList());
    }

    /** How many values there are. */
    public int size() {
        return values.size();
    }

    /** The bucket of a value; also of one beyond the last. */
    public Bucket bucket(int place) {
        return calendar.shift(first, place);
    }

    /** The series of the first so many values. */
    TimeSeries head(int size) {
        return new TimeSeries(calendar, first, values.subList(0, size));
    }

    /** Why nothing can be made of it, if so. */
    Optional<KpiValue.Absent> findObstacle() {
        for (int i = 0; i < size(); i++) {
            if (values.get(i) instanceof KpiValue.Absent absent) {
                String words = absent.detail().isEmpty() ? absent.reason().words() : absent.detail();
                return Optional.of(Figures.absent(absent.reason(), bucket(i).label() + ": " + words));
            }
            if (!present(i).unit().equals(present(0).unit())) {
                return Optional.of(Figures.absent(
                        AbsenceReason.MIXED_CURRENCY,
                        first.label() + " is in " + present(0).unit() + ", "
                                + bucket(i).label() + " in " + present(i).unit()));
            }
        }
        return Optional.empty();
    }

    private KpiValue.Present present(int place) {
        return (KpiValue.Present) values.get(place);
    }

    /** The unit of its values, where they are all present. */
    Unit unit() {
        return present(0).unit();
    }

    /** What is to be known of its values. */
    List<Flag> ownFlags() {
        return Figures.flags(values.stream().flatMap(value -> ((KpiValue.Present) value).flags().stream()));
    }

    /** What is to be known of its values, and that what is made of them is an estimate. */
    List<Flag> flags() {
        return Figures.flags(ownFlags(), Figures.ESTIMATE);
    }

    double[] numbers() {
        return values.stream()
                .mapToDouble(value -> value.findNumber().orElse(BigDecimal.ZERO).doubleValue())
                .toArray();
    }

    /** The first and the last bucket, and how many there are: {@code 2024-01..2024-12 (12)}. */
    @Override
    public String toString() {
        return first.label() + ".." + bucket(size() - 1).label() + " (" + size() + ")";
    }
}
