package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.metrics.budget.AllocatedChannel;
import io.github.raceframework.metrics.forecast.ForecastReport;
import io.github.raceframework.metrics.funnel.BindingLimit;
import io.github.raceframework.metrics.funnel.FunnelReport;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Planned funnels, forecasts and allocations are read as they were written, with reasons, flags and evidence, and pass the schemas that are in the jar. */
class ReportProperties {

    private static final RaceJson JSON = RaceJson.standard();

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void aPlannedFunnelIsReadAsItWasWritten(@ForAll long seed) {
        isReadAsItWasWritten(DocumentKind.FUNNEL, new RandomReports(new Chance(seed)).funnel());
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void aForecastIsReadAsItWasWritten(@ForAll long seed) {
        isReadAsItWasWritten(DocumentKind.FORECAST, new RandomReports(new Chance(seed)).forecast());
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void anAllocationIsReadAsItWasWritten(@ForAll long seed) {
        isReadAsItWasWritten(DocumentKind.ALLOCATION, new RandomReports(new Chance(seed)).allocation());
    }

    private static <T> void isReadAsItWasWritten(DocumentKind<T> kind, T value) {
        RaceDocument<T> document = kind.of(value).withExtension("acme.x", "{\"a\": [1.50, null]}");

        String text = JSON.writeText(document);

        assertThat(Documents.faults(kind, text)).isEmpty();
        for (RaceDocument<T> read : List.of(
                JSON.read(kind, text),
                JSON.read(kind, text.getBytes(StandardCharsets.UTF_16)),
                JSON.read(kind, JSON.compact().writeBytes(document)))) {
            assertThat(read).isEqualTo(document);
            assertThat(JSON.writeText(read)).isEqualTo(text);
        }
    }

    /** The properties are about something: funnels of both directions with limits, intervals and obstacles, forecasts by all methods, and absent figures. */
    @Example
    void randomReportsHaveAllParts() {
        Set<Object> seen = new HashSet<>();
        for (int seed = 0; seed < 300; seed++) {
            FunnelReport funnel = new RandomReports(new Chance(seed)).funnel();
            seen.add(funnel.direction());
            seen.add("obstacle " + funnel.findObstacle().isPresent());
            seen.add("target " + funnel.findTarget().isPresent());
            seen.add("range " + funnel.findRange().isPresent());
            funnel.limits().stream().map(BindingLimit::limit).forEach(limit -> seen.add(limit.kind()));
            ForecastReport forecast = new RandomReports(new Chance(seed)).forecast();
            seen.add(forecast.method().getClass());
            seen.add("accuracy " + forecast.findAccuracy().isPresent());
            if (forecast.total().value() instanceof KpiValue.Absent absent) {
                seen.add(absent.reason());
            }
            new RandomReports(new Chance(seed))
                    .allocation()
                    .allocation()
                    .channels()
                    .forEach(each -> seen.add(each.limit()));
        }

        assertThat(seen)
                .contains((Object[]) FunnelReport.Direction.values())
                .contains((Object[]) AllocatedChannel.Limit.values())
                .containsAll(EnumSet.of(AbsenceReason.ALL_NULL, AbsenceReason.NOT_COVERED, AbsenceReason.OUT_OF_DOMAIN))
                .hasSize(2 + 8 + 4 + 6 + 3 + 3);
    }
}
