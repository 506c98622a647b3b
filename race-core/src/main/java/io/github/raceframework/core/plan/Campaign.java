package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.value.DateRange;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tactic at work: a brand search campaign, a newsletter, a trade fair.
 *
 * <p>Write one with {@link #define}; a {@link RacePlan} checks it and fills in what is left unsaid.
 *
 * <p>Immutable.
 *
 * @param id lower-case letters, digits, {@code -} and {@code _}
 * @param name what readers see
 * @param tactic id of its tactic
 * @param stage the one stage it is counted under
 * @param media its media types
 * @param channel id of the channel in which its visits show up; null for what brings no visits
 * @param audiences ids of the audiences it addresses; none for everybody
 * @param period when it runs
 * @param rhythm always on, or for a while
 * @param focus whose custom it seeks
 * @param namesInData the members of the dimension {@code campaign} under which exports know it
 */
public record Campaign(
        String id,
        String name,
        String tactic,
        Stage stage,
        MediaMix media,
        @Nullable String channel,
        Set<String> audiences,
        DateRange period,
        Rhythm rhythm,
        CustomerFocus focus,
        Set<String> namesInData) {

    public Campaign {
        audiences = Collections.unmodifiableSet(new LinkedHashSet<>(audiences));
        namesInData = Collections.unmodifiableSet(new LinkedHashSet<>(namesInData));
    }

    /**
     * Starts a campaign.
     *
     * @param tactic id of its tactic in the plan's catalogue, {@code paid_search}
     */
    public static CampaignBuilder define(String id, String name, String tactic) {
        return new CampaignBuilder(id, name, tactic);
    }

    /** The channel in which its visits show up; empty for what brings no visits. */
    public Optional<String> findChannel() {
        return Optional.ofNullable(channel);
    }
}
