package io.github.raceframework.core.media;

import io.github.raceframework.core.value.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A channel through which people come: a member of the dimension {@code channel}. The standard ones are in {@link Channels}.
 *
 * <p>Immutable.
 *
 * @param id the member: capitals, digits and underscores, {@code PAID_SEARCH}
 * @param name what readers see, {@code Paid Search}
 * @param media its media types; null where they cannot be told
 * @param groups the groups it belongs to, most usual first; none where it cannot be told
 */
public record Channel(String id, String name, @Nullable MediaMix media, List<ChannelGroup> groups) {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_]{0,79}");

    public Channel {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("channel id \"" + Spelling.excerpt(id)
                    + "\" is not of the form capital letters, digits and _, such as PAID_SEARCH");
        }
        groups = List.copyOf(groups);
    }

    /** Its media types; empty where they cannot be told. */
    public Optional<MediaMix> findMedia() {
        return Optional.ofNullable(media);
    }

    /** The group it is counted under; empty where it cannot be told. */
    public Optional<ChannelGroup> findGroup() {
        return groups.stream().findFirst();
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
