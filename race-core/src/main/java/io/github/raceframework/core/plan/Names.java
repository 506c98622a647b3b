package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Activity;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.tactic.Tactic;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.MeasureId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids that the parts of a plan may name: those of the vocabulary and those of the plan's own parts. */
final class Names {

    final Set<String> kpis;
    final Set<String> measures;
    final Set<String> tactics;
    final Set<String> channels;
    final Set<String> activities;
    final Set<String> audiences;
    final Set<String> objectives;
    final Set<String> campaigns;
    final Set<String> budgetLines;

    private final Faults faults;

    Names(Faults faults) {
        this.faults = faults;
        RacePlanBuilder plan = faults.plan;
        PlanVocabulary vocabulary = plan.vocabulary;
        kpis = ids(vocabulary.kpis().kpis(), kpi -> kpi.id().text());
        measures = ids(vocabulary.kpis().measures(), measure -> measure.id().text());
        tactics = ids(vocabulary.tactics().tactics(), Tactic::id);
        channels = ids(vocabulary.channels().channels(), Channel::id);
        activities = ids(vocabulary.framework().activities(), Activity::id);
        audiences = ids(plan.audiences, Audience::id);
        objectives = ids(plan.objectives, objective -> objective.id);
        campaigns = ids(plan.campaigns, campaign -> campaign.id);
        budgetLines = ids(plan.budget, line -> line.id);
    }

    private static <T> Set<String> ids(Collection<T> parts, Function<T, String> id) {
        Set<String> ids = new LinkedHashSet<>();
        parts.forEach(part -> ids.add(id.apply(part)));
        return ids;
    }

    /** The KPI of that id, whose absence is a fault. */
    Optional<Kpi> kpi(String path, String owner, KpiId id) {
        faults.reference(path, owner, "KPI", id.text(), kpis);
        return faults.plan.vocabulary.kpis().findKpi(id.text());
    }

    /** The version is the catalogue's. */
    void version(String path, String owner, Kpi kpi, int version) {
        if (version != kpi.version()) {
            faults.add(
                    path,
                    owner + " names version " + version + " of KPI " + kpi.id() + ", which has version "
                            + kpi.version(),
                    "write version " + kpi.version() + ", or give the plan a catalogue that has version " + version);
        }
    }

    /** The measure exists and is a column of facts, not a planning symbol. */
    void measure(String path, String owner, @Nullable MeasureId id) {
        if (id == null) {
            return;
        }
        faults.reference(path, owner, "measure", id.text(), measures);
        Optional<MeasureKind> kind =
                faults.plan.vocabulary.kpis().findMeasure(id.text()).map(Measure::kind);
        if (kind.equals(Optional.of(MeasureKind.PARAMETER))) {
            faults.add(
                    path,
                    owner + " names measure " + id + ", which is a planning symbol",
                    "name a measure that facts have");
        }
    }
}
