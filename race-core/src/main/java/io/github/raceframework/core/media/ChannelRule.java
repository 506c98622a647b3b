package io.github.raceframework.core.media;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule that tells a channel: alternatives, each of conditions that must all hold.
 *
 * <p>Immutable.
 *
 * @param channel the id of the channel
 * @param anyOf the alternatives; at least one, none of them empty
 */
public record ChannelRule(String channel, List<List<ChannelCondition>> anyOf) {

    public ChannelRule {
        if (anyOf.isEmpty() || anyOf.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException(
                    "rule for channel " + channel + " has no condition, so it would take every visit");
        }
        anyOf = anyOf.stream().map(List::copyOf).toList();
    }

    /** A rule for a channel, of conditions that must all hold. */
    public static ChannelRule of(Channel channel, ChannelCondition... allOf) {
        return new ChannelRule(channel.id(), List.of(List.of(allOf)));
    }

    /** A rule that these conditions, if they all hold, satisfy as well. */
    public ChannelRule or(ChannelCondition... allOf) {
        List<List<ChannelCondition>> more = new ArrayList<>(anyOf);
        more.add(List.of(allOf));
        return new ChannelRule(channel, more);
    }

    boolean matches(TrafficSource traffic, SourceList sources) {
        return anyOf.stream().anyMatch(allOf -> allOf.stream().allMatch(each -> each.holds(traffic, sources)));
    }

    /** The categories of sources that it names. */
    Stream<String> categories() {
        return anyOf.stream()
                .flatMap(List::stream)
                .filter(condition -> condition.test() == TextTest.IN_CATEGORY)
                .flatMap(condition -> condition.values().stream());
    }

    /** For people: {@code REFERRAL if medium is "referral", "app"}. */
    @Override
    public String toString() {
        return channel + " if "
                + anyOf.stream()
                        .map(allOf -> allOf.stream().map(Object::toString).collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining("; or if "));
    }
}
