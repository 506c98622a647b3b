package io.github.raceframework.core.tactic;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGroup;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.media.Touchpoint;
import io.github.raceframework.core.value.Spelling;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something marketers do, with what is usually true of it. A plan may say otherwise of its own campaigns.
 *
 * <p>Immutable.
 *
 * @param id lower-case words joined by underscores, {@code paid_search}: a member of the dimension {@code tactic}
 * @param name what readers see
 * @param group the channel group it belongs to
 * @param touchpoints online, offline or both; at least one
 * @param media its media types
 * @param stages the stages it mainly serves, most usual first; at least one
 * @param channels the channels in which the visits it brings show up, most usual first; none for what brings no visits of its own, such as a
 *     page that channels lead to
 */
public record Tactic(
        String id,
        String name,
        ChannelGroup group,
        Set<Touchpoint> touchpoints,
        MediaMix media,
        List<Stage> stages,
        List<Channel> channels) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,79}");

    public Tactic {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("tactic id \"" + Spelling.excerpt(id)
                    + "\" is not of the form lower-case letters, digits and _, such as paid_search");
        }
        if (name.isBlank() || touchpoints.isEmpty() || stages.isEmpty()) {
            throw new IllegalArgumentException(
                    "tactic " + id + " needs a name, at least one touchpoint and at least one stage");
        }
        touchpoints = Collections.unmodifiableSet(EnumSet.copyOf(touchpoints));
        stages = List.copyOf(stages);
        channels = List.copyOf(channels);
    }

    /** The stage it is counted under if nothing else is said. */
    public Stage stage() {
        return stages.get(0);
    }

    /** The channel in which its visits usually show up. */
    public Optional<Channel> findChannel() {
        return channels.stream().findFirst();
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
