package io.github.raceframework.core.media;

import static io.github.raceframework.core.media.MediaType.EARNED;
import static io.github.raceframework.core.media.MediaType.OWNED;
import static io.github.raceframework.core.media.MediaType.PAID;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named intersection of paid, owned and earned media. Shared media have none of their own: they split out what the three scatter over owned and
 * earned, so a mix is looked up by its other types.
 *
 * <p>Immutable.
 *
 * @param name what readers see
 * @param types the types that meet
 * @param examples what lies in it
 */
public record MediaOverlap(String name, Set<MediaType> types, List<String> examples) {

    /** Paid and owned: own material that is promoted. */
    public static final MediaOverlap PROMOTED_CONTENT = of(
            "Promoted content",
            List.of("Promoted content", "Retargeting to an own list", "Marketing communications (PESO 2.0)"),
            PAID,
            OWNED);

    /** Paid and earned: the word of others that is paid for or amplified. Shares of a paid video are earned alone. */
    public static final MediaOverlap AMPLIFIED_VOICES = of(
            "Amplified voices",
            List.of("Paid influencer", "Amplified PR", "Ads with reviews", "A boosted article of others"),
            PAID,
            EARNED);

    /** Owned and earned: what others add to own ground, or give to it. */
    public static final MediaOverlap EARNED_ON_OWN_GROUND = of(
            "Earned on own ground",
            List.of("SEO", "Hubs of user content", "Reviews on the own site", "Referral programme"),
            OWNED,
            EARNED);

    /** All three. */
    public static final MediaOverlap INTEGRATED_CAMPAIGN = of(
            "Integrated content campaign",
            List.of("A press release on the own site, with comments of the public, beside a bought ad"),
            PAID,
            OWNED,
            EARNED);

    public MediaOverlap {
        types = Collections.unmodifiableSet(EnumSet.copyOf(types));
        examples = List.copyOf(examples);
    }

    /** The overlaps in the order above. */
    public static List<MediaOverlap> all() {
        return List.of(PROMOTED_CONTENT, AMPLIFIED_VOICES, EARNED_ON_OWN_GROUND, INTEGRATED_CAMPAIGN);
    }

    /** The overlap in which a mix lies, its shared part left aside; empty if it has fewer than two of paid, owned and earned. */
    public static Optional<MediaOverlap> find(MediaMix mix) {
        Set<MediaType> types = EnumSet.copyOf(mix.types());
        types.remove(MediaType.SHARED);
        return all().stream().filter(overlap -> overlap.types.equals(types)).findFirst();
    }

    private static MediaOverlap of(String name, List<String> examples, MediaType... types) {
        return new MediaOverlap(name, Set.of(types), examples);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
