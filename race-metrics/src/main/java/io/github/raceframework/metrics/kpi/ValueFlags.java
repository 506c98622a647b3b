package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.compile.KpiPlan;
import io.github.raceframework.metrics.compile.KpiPlan.InputPlace;
import io.github.raceframework.metrics.compile.Period;
import io.github.raceframework.metrics.kpi.CellFacts.SetTime;
import io.github.raceframework.metrics.kpi.Flag.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to know about the values of one KPI, beside the numbers. Flags that hold in every cell are made once. */
final class ValueFlags {

    private final KpiPlan plan;
    private final CellFacts facts;
    private final List<InputPlace> alone;
    private final List<UnionFacts> unions;
    private final List<Flag> ofEveryCell = new ArrayList<>();

    ValueFlags(KpiPlan plan, CellFacts facts, List<UnionFacts> unions) {
        this.plan = plan;
        this.facts = facts;
        this.alone = plan.placesAlone();
        this.unions = unions;
        if (plan.estimate()) {
            ofEveryCell.add(Flag.of(Kind.ESTIMATE));
        }
        if (!plan.missingOptionals().isEmpty()) {
            String missing = plan.missingOptionals().stream()
                    .map(MeasureId::text)
                    .sorted()
                    .collect(Collectors.joining(","));
            ofEveryCell.add(new Flag(Kind.OPTIONAL_MISSING, missing));
        }
        if (!plan.standIns().isEmpty()) {
            String taken = plan.standIns().entrySet().stream()
                    .map(entry -> entry.getValue() + " for " + entry.getKey())
                    .sorted()
                    .collect(Collectors.joining(","));
            ofEveryCell.add(new Flag(Kind.STAND_IN, taken));
        }
    }

    /** The flags of a value, in the order of {@link Kind}. */
    List<Flag> of(ValueDetails details, int group, int period, BigDecimal number) {
        List<Flag> flags = new ArrayList<>();
        addPartialInput(flags, facts.cell(group, period));
        addTime(flags, group, period);
        addInferred(flags, group, period);
        addStale(flags, facts.cell(group, period));
        details.findLowSample().ifPresent(flags::add);
        if (plan.kpi().findRange().filter(range -> !range.contains(number)).isPresent()) {
            flags.add(Flag.of(Kind.OUT_OF_RANGE));
        }
        flags.addAll(ofEveryCell);
        details.findConverted().ifPresent(flags::add);
        return flags;
    }

    /** The inputs of a KPI can be known on different rows where they have filters of their own: the least known one counts. */
    private void addPartialInput(List<Flag> flags, int cell) {
        long known = 1;
        long all = 1;
        for (InputPlace place : alone) {
            InputCells cells = facts.cells(place);
            if (isLess(cells.knownParts(cell), cells.parts(cell), known, all)) {
                known = cells.knownParts(cell);
                all = cells.parts(cell);
            }
        }
        for (UnionFacts union : unions) {
            if (isLess(union.knownParts(cell), union.parts(cell), known, all)) {
                known = union.knownParts(cell);
                all = union.parts(cell);
            }
        }
        if (known < all) {
            flags.add(Flag.part(Kind.PARTIAL_INPUT, known, all));
        }
    }

    /** Whether so many known parts are a smaller share of all than others are. */
    private static boolean isLess(long known, long all, long otherKnown, long otherAll) {
        return known < all && (double) known / all < (double) otherKnown / otherAll;
    }

    private void addTime(List<Flag> flags, int group, int period) {
        SetTime least = null;
        for (InputPlace place : plan.inputs()) {
            SetTime time = facts.time(place, group, period);
            if (!time.isCoveredInFull() && (least == null || time.coveredShare() < least.coveredShare())) {
                least = time;
            }
        }
        if (least != null) {
            flags.add(Flag.part(Kind.PARTIAL_COVERAGE, least.coveredDays(), least.days()));
        }
        Period time = facts.period(period);
        if (time.isCut()) {
            long whole = time.findBucket().orElseThrow().range().days();
            flags.add(Flag.part(Kind.INCOMPLETE_PERIOD, time.bucketDays(), whole));
        }
    }

    private void addInferred(List<Flag> flags, int group, int period) {
        boolean inferred = false;
        for (InputPlace place : alone) {
            inferred |= facts.isInferred(place, group, period);
        }
        for (UnionFacts union : unions) {
            inferred |= union.isInferred(group, period);
        }
        if (inferred) {
            flags.add(Flag.of(Kind.COVERAGE_INFERRED));
        }
    }

    private void addStale(List<Flag> flags, int cell) {
        long stale = 0;
        for (InputPlace place : alone) {
            stale = Math.max(stale, facts.cells(place).staleParts(cell));
        }
        for (UnionFacts union : unions) {
            stale = Math.max(stale, union.staleParts(cell));
        }
        if (stale > 0) {
            flags.add(new Flag(Kind.STALE, String.valueOf(stale)));
        }
    }
}
