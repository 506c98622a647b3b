package io.github.raceframework.core.media;

import static io.github.raceframework.core.media.MediaType.EARNED;
import static io.github.raceframework.core.media.MediaType.OWNED;
import static io.github.raceframework.core.media.MediaType.PAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MediaSplitTest {

    private static final Map<MediaType, BigDecimal> SEVEN_TO_THREE =
            Map.of(OWNED, new BigDecimal("0.30"), PAID, new BigDecimal("0.7"));

    @Test
    void dividesAnAmount() {
        MediaSplit split = new MediaSplit(SEVEN_TO_THREE);

        assertThat(split.divide(Money.of("1000", "EUR")))
                .containsExactly(Map.entry(PAID, Money.of("700", "EUR")), Map.entry(OWNED, Money.of("300", "EUR")));
        // By hand: 0.7 and 0.3 of 0.01 are less than a cent; the cent goes to the larger remainder.
        assertThat(split.divide(Money.of("0.01", "EUR")))
                .containsExactly(Map.entry(PAID, Money.of("0.01", "EUR")), Map.entry(OWNED, Money.of("0", "EUR")));
    }

    /** By hand: 1e-30 of ten thousand euros is far less than a cent, and the rest is less than a cent below all of it. */
    @Test
    void aTinyWeightTakesNothing() {
        MediaSplit split = new MediaSplit(
                Map.of(PAID, new BigDecimal("1e-30"), OWNED, BigDecimal.ONE.subtract(new BigDecimal("1e-30"))));

        assertThat(split.divide(Money.of("10000", "EUR")))
                .containsExactly(Map.entry(PAID, Money.of("0", "EUR")), Map.entry(OWNED, Money.of("10000", "EUR")));
    }

    @Test
    void equalWeightsAreEqualSplitsWhateverTheirScale() {
        assertThat(new MediaSplit(SEVEN_TO_THREE))
                .isEqualTo(new MediaSplit(Map.of(PAID, new BigDecimal("0.700"), OWNED, new BigDecimal("0.3"))))
                .hasToString("PAID=0.7, OWNED=0.3");
    }

    @Test
    void allOfItMayGoToOneType() {
        Money amount = Money.of("12.34", "EUR");

        assertThat(MediaSplit.of(EARNED).divide(amount)).containsExactly(Map.entry(EARNED, amount));
    }

    @Test
    void weightsSumToOne() {
        assertThatThrownBy(() -> new MediaSplit(Map.of(PAID, new BigDecimal("0.7"), OWNED, new BigDecimal("0.31"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "media weights PAID=0.7, OWNED=0.31 sum to 1.01, not to 1; for a share that no decimal gives"
                                + " exactly, write one of the weights as 1 less the others");
        assertThatThrownBy(() -> new MediaSplit(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("media weights  sum to 0, not to 1");
    }

    @Test
    void weightsArePositive() {
        assertThatThrownBy(() -> new MediaSplit(Map.of(PAID, BigDecimal.ONE, OWNED, BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("media weight OWNED=0 is not positive; leave out a type that has no share");
        assertThatThrownBy(() -> new MediaSplit(Map.of(PAID, new BigDecimal("1e1000000"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number 1e1000000 is out of bounds: at most 38 digits, between 1e-30 and 1e30");
    }
}
