package io.github.raceframework.core.media;

import io.github.raceframework.core.framework.Edition;
import io.github.raceframework.core.value.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The channels, and the rules that tell a channel from the source of a visit. The first rule that matches gives the channel; if none does it is
 * {@link Channels#UNASSIGNED}.
 *
 * <p>{@link #standard()} has the rules of the GA4 default channel group, over the short {@link SourceList} of this library: the rules agree with
 * those published, the list of sources is far shorter, so single visits may be told otherwise than by GA4. A platform's own channel, where an export has
 * it, is better than one that is told here.
 *
 * <p>Immutable and safe for use by several threads. Two groupings are equal when edition, channels, rules and sources are.
 */
public final class ChannelGrouping {

    /** A longer source, medium or campaign is no name: what has one is told by no rule. */
    static final int LONGEST_TEXT = 1000;

    private final Edition edition;
    private final Map<String, Channel> channels;
    private final List<ChannelRule> rules;
    private final SourceList sources;

    private ChannelGrouping(
            Edition edition, Map<String, Channel> channels, List<ChannelRule> rules, SourceList sources) {
        this.edition = edition;
        this.channels = Collections.unmodifiableMap(channels);
        this.rules = List.copyOf(rules);
        this.sources = sources;
        for (ChannelRule rule : this.rules) {
            getChannel(rule.channel());
            rule.categories()
                    .filter(category -> !sources.categories().contains(category))
                    .forEach(category -> {
                        throw new IllegalArgumentException("rule for channel " + rule.channel()
                                + " asks for category \""
                                + Spelling.excerpt(category) + "\", which sources \"" + sources + "\" do not have"
                                + Spelling.suggestion(category, sources.categories()));
                    });
        }
    }

    private static final class Holder {
        static final ChannelGrouping STANDARD = of(
                new Edition(
                        "GA4 default channel group, read 2026",
                        "GA4 help 9756891; Velir dbt-ga4, default channel grouping"),
                Channels.all(),
                StandardChannelRules.all(),
                SourceList.standard());
    }

    /** The channels and rules of the GA4 default channel group, with {@link Channels#OFFLINE}. */
    public static ChannelGrouping standard() {
        return Holder.STANDARD;
    }

    /**
     * A grouping. {@link Channels#UNASSIGNED} is added as the last channel if there is none of its id.
     *
     * @throws IllegalArgumentException if two channels have one id, or a rule names a channel or a category of sources that is not there
     */
    public static ChannelGrouping of(
            Edition edition, List<Channel> channels, List<ChannelRule> rules, SourceList sources) {
        Map<String, Channel> byId = new LinkedHashMap<>();
        for (Channel channel : channels) {
            if (byId.putIfAbsent(channel.id(), channel) != null) {
                throw new IllegalArgumentException("channel id \"" + channel + "\" is taken");
            }
        }
        byId.putIfAbsent(Channels.UNASSIGNED.id(), Channels.UNASSIGNED);
        return new ChannelGrouping(edition, byId, rules, sources);
    }

    /** The same under another edition: for a grouping that no longer is what its edition says. */
    public ChannelGrouping withEdition(Edition newEdition) {
        return new ChannelGrouping(newEdition, channels, rules, sources);
    }

    /** With this channel: in place of the one of its id, or else as the last. */
    public ChannelGrouping withChannel(Channel channel) {
        Map<String, Channel> all = new LinkedHashMap<>(channels);
        all.put(channel.id(), channel);
        return new ChannelGrouping(edition, all, rules, sources);
    }

    /**
     * With these rules in place of all there are.
     *
     * @throws IllegalArgumentException if one names a channel or a category of sources that is not there
     */
    public ChannelGrouping withRules(List<ChannelRule> newRules) {
        return new ChannelGrouping(edition, channels, newRules, sources);
    }

    /**
     * With one more rule, before the first one for a channel: what it matches never gets there.
     *
     * @param channelId the channel of the rule before which it comes
     * @throws IllegalArgumentException if no rule is for that channel, or the new one names a channel or a category of sources that is not there
     */
    public ChannelGrouping withRuleBefore(String channelId, ChannelRule rule) {
        List<String> ruled = rules.stream().map(ChannelRule::channel).toList();
        int place = ruled.indexOf(channelId);
        if (place < 0) {
            throw new IllegalArgumentException("no rule is for channel \"" + Spelling.excerpt(channelId) + "\""
                    + Spelling.suggestion(channelId, ruled));
        }
        List<ChannelRule> more = new ArrayList<>(rules);
        more.add(place, rule);
        return withRules(more);
    }

    /**
     * With this list of sources in place of the other.
     *
     * @throws IllegalArgumentException if it lacks a category that a rule names
     */
    public ChannelGrouping withSources(SourceList newSources) {
        return new ChannelGrouping(edition, channels, rules, newSources);
    }

    public Edition edition() {
        return edition;
    }

    /** The channels, in their order. */
    public List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    /** The rules, in the order in which they are tried. */
    public List<ChannelRule> rules() {
        return rules;
    }

    public SourceList sources() {
        return sources;
    }

    /** The channel of that id. */
    public Optional<Channel> findChannel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    /**
     * The channel of that id.
     *
     * @throws IllegalArgumentException if there is none, with the nearest id there is
     */
    public Channel getChannel(String id) {
        return findChannel(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no channel \"" + Spelling.excerpt(id) + "\"" + Spelling.suggestion(id, channels.keySet())));
    }

    /** The channel of a visit: that of {@link #findRule}, or {@link Channels#UNASSIGNED} if there is none. */
    public Channel classify(TrafficSource traffic) {
        return getChannel(findRule(traffic).map(ChannelRule::channel).orElse(Channels.UNASSIGNED.id()));
    }

    /** The first rule that matches. None does if a text is longer than 1,000 characters. */
    public Optional<ChannelRule> findRule(TrafficSource traffic) {
        if (Stream.of(TrafficField.values())
                .anyMatch(field -> traffic.text(field).length() > LONGEST_TEXT)) {
            return Optional.empty();
        }
        return rules.stream().filter(rule -> rule.matches(traffic, sources)).findFirst();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ChannelGrouping other
                && edition.equals(other.edition)
                && channels().equals(other.channels())
                && rules.equals(other.rules)
                && sources.equals(other.sources);
    }

    @Override
    public int hashCode() {
        return Objects.hash(edition, rules);
    }

    /** The name of the edition. */
    @Override
    public String toString() {
        return edition.name();
    }
}
