package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.tactic.Tactic;
import io.github.raceframework.core.value.DateRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a {@link Campaign} says. What is left unsaid: stage, media and channel are the tactic's, the period is the plan's, it is
 * always on, addresses everybody, seeks old and new customers, and exports know it by its name. Not for use by several threads.
 */
public final class CampaignBuilder {

    final String id;
    final String name;
    final String tactic;

    @Nullable
    Stage stage;

    @Nullable
    MediaMix media;

    @Nullable
    String channel;

    @Nullable
    DateRange period;

    final Set<String> audiences = new LinkedHashSet<>();
    Rhythm rhythm = Rhythm.ALWAYS_ON;
    CustomerFocus focus = CustomerFocus.BOTH;
    Set<String> namesInData;

    CampaignBuilder(String id, String name, String tactic) {
        this.id = id;
        this.name = name;
        this.tactic = tactic;
        this.namesInData = Set.of(name);
    }

    /** The one stage it is counted under. */
    public CampaignBuilder stage(Stage newStage) {
        stage = newStage;
        return this;
    }

    /** Its media types. */
    public CampaignBuilder media(MediaMix newMedia) {
        media = newMedia;
        return this;
    }

    /** Id of the channel in which its visits show up, {@code PAID_SEARCH}. */
    public CampaignBuilder channel(String newChannel) {
        channel = newChannel;
        return this;
    }

    /** Ids of audiences it addresses. */
    public CampaignBuilder audiences(String... added) {
        audiences.addAll(List.of(added));
        return this;
    }

    /** When it runs. */
    public CampaignBuilder period(DateRange newPeriod) {
        period = newPeriod;
        return this;
    }

    /** Always on, or for a while. */
    public CampaignBuilder rhythm(Rhythm newRhythm) {
        rhythm = newRhythm;
        return this;
    }

    /** Whose custom it seeks. */
    public CampaignBuilder focus(CustomerFocus newFocus) {
        focus = newFocus;
        return this;
    }

    /** The names under which exports know it, exactly as they write them, instead of its own. */
    public CampaignBuilder namesInData(String... names) {
        namesInData = new LinkedHashSet<>(List.of(names));
        return this;
    }

    /** The one stage it is counted under: as said, else as usual for the tactic. */
    Stage stageOf(Tactic of) {
        return stage == null ? of.stage() : stage;
    }

    /** The channel in which its visits show up: as said, else as usual for the tactic. */
    @Nullable
    String channelOf(Tactic of) {
        return channel == null ? of.findChannel().map(Channel::id).orElse(null) : channel;
    }

    /** The campaign, once a plan has found no fault in it. */
    Campaign build(Tactic of, DateRange planPeriod) {
        return new Campaign(
                id,
                name,
                tactic,
                stageOf(of),
                media == null ? of.media() : media,
                channelOf(of),
                audiences,
                period == null ? planPeriod : period,
                rhythm,
                focus,
                namesInData);
    }
}
