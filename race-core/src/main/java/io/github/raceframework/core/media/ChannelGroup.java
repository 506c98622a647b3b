package io.github.raceframework.core.media;

import io.github.raceframework.core.value.Spelling;
import java.util.regex.Pattern;

/**
 * A group of channels as Chaffey orders them: six of digital media, and offline communications. The standard ones are in {@link ChannelGroups}.
 *
 * <p>Immutable.
 *
 * @param id lower-case words joined by underscores, {@code search}
 * @param number its number in Chaffey's figure: 1 to 6, 0 for offline; -1 for one that the figure does not have
 * @param name what readers see
 * @param contents what belongs to it
 */
public record ChannelGroup(String id, int number, String name, String contents) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,79}");

    public ChannelGroup {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("channel group id \"" + Spelling.excerpt(id)
                    + "\" is not of the form lower-case letters, digits and _, such as search");
        }
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
