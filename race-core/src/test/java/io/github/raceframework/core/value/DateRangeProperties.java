package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A range behaves as the set of its days. The days are few, so that ranges often meet, nest and miss each other. */
class DateRangeProperties {

    private static final LocalDate ORIGIN = LocalDate.of(2024, 2, 20);

    @Property
    void hasItsDaysAndNoOthers(@ForAll("ranges") DateRange range) {
        Set<LocalDate> days = daysOf(range);

        assertThat(range.days()).isEqualTo(days.size());
        for (int i = -5; i < 60; i++) {
            LocalDate day = ORIGIN.plusDays(i);
            assertThat(range.contains(day)).as("%s in %s", day, range).isEqualTo(days.contains(day));
        }
    }

    @Property
    void containsARangeIfItHasAllItsDays(@ForAll("ranges") DateRange a, @ForAll("ranges") DateRange b) {
        assertThat(a.contains(b)).isEqualTo(daysOf(a).containsAll(daysOf(b)));
    }

    @Property
    void theOverlapHasTheSharedDays(@ForAll("ranges") DateRange a, @ForAll("ranges") DateRange b) {
        Set<LocalDate> shared = daysOf(a);
        shared.retainAll(daysOf(b));

        assertThat(a.findOverlap(b).map(DateRangeProperties::daysOf).orElse(Set.of()))
                .isEqualTo(shared);
        assertThat(b.findOverlap(a)).isEqualTo(a.findOverlap(b));
    }

    @Property
    void theSpanRunsFromTheFirstDayToTheLast(@ForAll("ranges") DateRange a, @ForAll("ranges") DateRange b) {
        TreeSet<LocalDate> both = new TreeSet<>(daysOf(a));
        both.addAll(daysOf(b));

        assertThat(a.span(b))
                .isEqualTo(new DateRange(both.first(), both.last().plusDays(1)))
                .isEqualTo(b.span(a));
    }

    @Property
    void readsWhatItWrites(@ForAll("ranges") DateRange range) {
        assertThat(DateRange.parse(range.toString())).isEqualTo(range);
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        Arbitrary<LocalDate> starts = Arbitraries.integers().between(0, 30).map(ORIGIN::plusDays);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 20);
        return Combinators.combine(starts, lengths).as((start, length) -> new DateRange(start, start.plusDays(length)));
    }

    private static Set<LocalDate> daysOf(DateRange range) {
        return range.from().datesUntil(range.to()).collect(Collectors.toCollection(TreeSet::new));
    }
}
