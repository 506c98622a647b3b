package io.github.raceframework.core.media;

import static io.github.raceframework.core.media.MediaType.EARNED;
import static io.github.raceframework.core.media.MediaType.OWNED;
import static io.github.raceframework.core.media.MediaType.PAID;
import static io.github.raceframework.core.media.MediaType.SHARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MediaMixTest {

    @Test
    void theOrderOfTheOthersMakesNoDifference() {
        assertThat(MediaMix.of(PAID, SHARED, EARNED))
                .isEqualTo(MediaMix.of(PAID, EARNED, SHARED))
                .hasSameHashCodeAs(MediaMix.of(PAID, EARNED, SHARED))
                .isNotEqualTo(MediaMix.of(EARNED, PAID, SHARED))
                .hasToString("PAID+earned+shared");
        assertThat(MediaMix.of(OWNED)).hasToString("OWNED");
    }

    @Test
    void thePrimaryTypeIsNoneOfTheOthers() {
        MediaMix mix = new MediaMix(PAID, EnumSet.of(PAID, OWNED));

        assertThat(mix.others()).containsExactly(OWNED);
        assertThat(mix.types()).containsExactly(PAID, OWNED);
    }

    @Test
    void doesNotChangeWithTheSetItWasMadeOf() {
        Set<MediaType> others = EnumSet.of(EARNED);
        MediaMix mix = new MediaMix(PAID, others);
        others.add(OWNED);

        assertThat(mix.others()).containsExactly(EARNED);
        assertThatThrownBy(() -> mix.others().add(OWNED)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mix.types().add(OWNED)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void overlapsAreNamed() {
        assertThat(MediaOverlap.find(MediaMix.of(PAID, OWNED))).contains(MediaOverlap.PROMOTED_CONTENT);
        assertThat(MediaOverlap.find(MediaMix.of(OWNED, PAID))).contains(MediaOverlap.PROMOTED_CONTENT);
        assertThat(MediaOverlap.find(MediaMix.of(PAID, EARNED))).contains(MediaOverlap.AMPLIFIED_VOICES);
        assertThat(MediaOverlap.find(MediaMix.of(EARNED, OWNED))).contains(MediaOverlap.EARNED_ON_OWN_GROUND);
        assertThat(MediaOverlap.find(MediaMix.of(OWNED, EARNED, PAID))).contains(MediaOverlap.INTEGRATED_CAMPAIGN);
    }

    @Test
    void sharedMediaAreLeftAside() {
        assertThat(MediaOverlap.find(MediaMix.of(PAID, EARNED, SHARED))).contains(MediaOverlap.AMPLIFIED_VOICES);
        assertThat(MediaOverlap.find(MediaMix.of(SHARED, OWNED))).isEmpty();
        assertThat(MediaOverlap.find(MediaMix.of(SHARED))).isEmpty();
        assertThat(MediaOverlap.find(MediaMix.of(PAID))).isEmpty();
    }

    @Test
    void overlapsHaveExamples() {
        assertThat(MediaOverlap.all())
                .hasSize(4)
                .allMatch(overlap -> !overlap.examples().isEmpty());
        assertThat(MediaOverlap.AMPLIFIED_VOICES).hasToString("Amplified voices");
        assertThat(MediaOverlap.AMPLIFIED_VOICES.types()).containsExactly(PAID, EARNED);
    }

    /** In the terms of the domain reference: variable media cost, fixed, effort, effort and boosting. */
    @Test
    void typesCostDifferently() {
        assertThat(MediaType.values())
                .extracting(MediaType::costBehaviour)
                .containsExactly(
                        "Variable: the price of the media",
                        "Fixed: content, platform and people",
                        "Effort, no price of media",
                        "Effort, and what is paid to boost");
    }
}
