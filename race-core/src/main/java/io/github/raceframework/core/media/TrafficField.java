package io.github.raceframework.core.media;

/** A text of a {@link TrafficSource} that a {@link ChannelCondition} looks at. Immutable. */
public enum TrafficField {
    /** The site or sender. */
    SOURCE,
    /** The kind of traffic. */
    MEDIUM,
    /** The campaign's name. */
    CAMPAIGN
}
