package io.github.raceframework.core.media;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The media types that a tactic, channel or campaign belongs to, one of them primary. A paid influencer is paid, earned and shared at once;
 * figures by media type count it under its primary type alone, so that they add up.
 *
 * <p>Immutable. For dividing an amount among types see {@link MediaSplit}.
 *
 * @param primary the type it is counted under
 * @param others the further types it belongs to; the primary one is left out of them
 */
public record MediaMix(MediaType primary, Set<MediaType> others) {

    public MediaMix {
        Set<MediaType> rest = EnumSet.noneOf(MediaType.class);
        rest.addAll(others);
        rest.remove(primary);
        others = Collections.unmodifiableSet(rest);
    }

    /** A mix of this primary type and these others. */
    public static MediaMix of(MediaType primary, MediaType... others) {
        return new MediaMix(primary, Set.of(others));
    }

    /** All types, in their order. Never sum by them: a figure would count once for each. */
    public Set<MediaType> types() {
        EnumSet<MediaType> all = EnumSet.of(primary);
        all.addAll(others);
        return Collections.unmodifiableSet(all);
    }

    /** The primary type in capitals, then the others: {@code PAID+earned+shared}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(primary.name());
        others.forEach(other -> text.append('+').append(other.name().toLowerCase(Locale.ROOT)));
        return text.toString();
    }
}
