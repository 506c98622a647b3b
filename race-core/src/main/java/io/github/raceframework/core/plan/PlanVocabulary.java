package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.RaceFramework;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.media.ChannelGrouping;
import io.github.raceframework.core.tactic.TacticCatalog;

/**
 * The words a plan may use: what its ids of KPIs, tactics, channels and activities are checked against.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param kpis measures, dimensions and KPIs
 * @param tactics tactics
 * @param channels channels
 * @param framework activities
 */
public record PlanVocabulary(
        KpiCatalog kpis, TacticCatalog tactics, ChannelGrouping channels, RaceFramework framework) {

    /** The standard KPIs, tactics, channels and activities. */
    public static PlanVocabulary standard() {
        return new PlanVocabulary(
                KpiCatalog.standard(), TacticCatalog.standard(), ChannelGrouping.standard(), RaceFramework.standard());
    }

    /** The same words with these measures, dimensions and KPIs. */
    public PlanVocabulary withKpis(KpiCatalog newKpis) {
        return new PlanVocabulary(newKpis, tactics, channels, framework);
    }

    /** The same words with these tactics. */
    public PlanVocabulary withTactics(TacticCatalog newTactics) {
        return new PlanVocabulary(kpis, newTactics, channels, framework);
    }

    /** The same words with these channels. */
    public PlanVocabulary withChannels(ChannelGrouping newChannels) {
        return new PlanVocabulary(kpis, tactics, newChannels, framework);
    }

    /** The same words with the activities of this edition of the framework. */
    public PlanVocabulary withFramework(RaceFramework newFramework) {
        return new PlanVocabulary(kpis, tactics, channels, newFramework);
    }
}
