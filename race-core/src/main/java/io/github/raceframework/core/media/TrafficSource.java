package io.github.raceframework.core.media;

import org.jspecify.annotations.Nullable;

/**
 * What an analytics system says of where a visit came from: the three texts by which a {@link ChannelGrouping} tells the channel. They are kept as
 * given but for blanks around them; a blank one is {@link #NOT_SET}.
 *
 * <p>Take all three in one scope (of the user's first visit, of the session, or of the key event). Scopes must not be mixed.
 *
 * <p>Immutable.
 *
 * @param source the site or sender, {@code google}
 * @param medium the kind of traffic, {@code organic}
 * @param campaign the campaign's name
 */
public record TrafficSource(String source, String medium, String campaign) {

    /** What stands for a blank text. */
    public static final String NOT_SET = "(not set)";

    public TrafficSource {
        source = said(source);
        medium = said(medium);
        campaign = said(campaign);
    }

    /** A source of these texts, of which any may be missing. */
    public static TrafficSource of(@Nullable String source, @Nullable String medium, @Nullable String campaign) {
        return new TrafficSource(
                source == null ? NOT_SET : source,
                medium == null ? NOT_SET : medium,
                campaign == null ? NOT_SET : campaign);
    }

    private static String said(String text) {
        return text.isBlank() ? NOT_SET : text.strip();
    }

    /** The text of a field. */
    public String text(TrafficField field) {
        return switch (field) {
            case SOURCE -> source;
            case MEDIUM -> medium;
            case CAMPAIGN -> campaign;
        };
    }
}
