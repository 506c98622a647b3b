package io.github.raceframework.core.kpi.standard;

import io.github.raceframework.core.framework.SimpleFunnel;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Lookup;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGroup;
import io.github.raceframework.core.media.ChannelGrouping;
import io.github.raceframework.core.media.ChannelGroups;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.tactic.Tactic;
import io.github.raceframework.core.tactic.TacticCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lookups that follow from the channels, the tactics and the stages. Each member has one target, so that figures by it add up: a channel or tactic
 * of several media types counts under its primary one, a channel of several groups under its first. What cannot be told is {@link
 * Dimension#NOT_SET}: the media type of {@code UNASSIGNED} and {@code OFFLINE}, the group of {@code DIRECT}.
 *
 * <p>Constants, all of them immutable.
 */
public final class StandardLookups {

    /** Channel group after Chaffey. Not of the standard catalogue, as no formula names it; a lookup brings it in. */
    public static final Dimension CHANNEL_GROUP = Dimension.closed(
            "channel_group",
            "group of digital media channels, offline communications, or own destinations",
            ChannelGroups.all().stream().map(StandardLookups::member).toArray(String[]::new));

    /** Step of the plain funnel Reach, Convert, Retain. Not of the standard catalogue, as no formula names it; a lookup brings it in. */
    public static final Dimension FUNNEL = Dimension.closed(
            "funnel",
            "step of the plain funnel; Act and Convert are one step, Plan is in none",
            Stream.of(SimpleFunnel.values()).map(Enum::name).toArray(String[]::new));

    private StandardLookups() {}

    /** The lookups below, over the standard channels and tactics. */
    public static List<Lookup> all() {
        ChannelGrouping grouping = ChannelGrouping.standard();
        TacticCatalog tactics = TacticCatalog.standard();
        return List.of(
                channelToMedia(grouping),
                channelToGroup(grouping),
                tacticToMedia(tactics),
                tacticToGroup(tactics),
                stageToFunnel());
    }

    /** From a channel to its primary media type. */
    public static Lookup channelToMedia(ChannelGrouping grouping) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Channel channel : grouping.channels()) {
            members.put(
                    channel.id(),
                    channel.findMedia().map(MediaMix::primary).map(Enum::name).orElse(""));
        }
        return Lookup.of(StandardDimensions.channel(grouping), StandardDimensions.MEDIA, members);
    }

    /** From a channel to the first of its groups. */
    public static Lookup channelToGroup(ChannelGrouping grouping) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Channel channel : grouping.channels()) {
            members.put(
                    channel.id(),
                    channel.findGroup().map(StandardLookups::member).orElse(""));
        }
        return Lookup.of(StandardDimensions.channel(grouping), CHANNEL_GROUP, members);
    }

    /** From a tactic to its primary media type. */
    public static Lookup tacticToMedia(TacticCatalog catalog) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Tactic tactic : catalog.tactics()) {
            members.put(tactic.id(), tactic.media().primary().name());
        }
        return Lookup.of(StandardDimensions.tactic(catalog), StandardDimensions.MEDIA, members);
    }

    /** From a tactic to its channel group. */
    public static Lookup tacticToGroup(TacticCatalog catalog) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Tactic tactic : catalog.tactics()) {
            members.put(tactic.id(), member(tactic.group()));
        }
        return Lookup.of(StandardDimensions.tactic(catalog), CHANNEL_GROUP, members);
    }

    /** From a stage to its step of the plain funnel. */
    public static Lookup stageToFunnel() {
        Map<String, String> members = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            members.put(stage.name(), SimpleFunnel.of(stage).map(Enum::name).orElse(""));
        }
        return Lookup.of(StandardDimensions.STAGE, FUNNEL, members);
    }

    private static String member(ChannelGroup group) {
        return group.id().toUpperCase(Locale.ROOT);
    }
}
