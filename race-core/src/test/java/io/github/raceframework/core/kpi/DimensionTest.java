package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionTest {

    private static final Dimension CHANNEL = Dimension.closed("channel", "Channel.", "PAID_SEARCH", "EMAIL");

    @ParameterizedTest
    @ValueSource(strings = {"PAID_SEARCH", "Paid search", "paid-search", "paidSearch", " Paid  Search "})
    void aMemberIsKnownWhateverItsCaseAndSeparators(String name) {
        assertThat(CHANNEL.findMember(name)).contains("PAID_SEARCH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(not set)", "Paid", "paid searches"})
    void otherNamesAreUnknown(String name) {
        assertThat(CHANNEL.findMember(name)).isEmpty();
    }

    @Test
    void anOpenDimensionHasNoVocabulary() {
        Dimension campaign = Dimension.open("campaign", "Campaign.");

        assertThat(campaign.isClosed()).isFalse();
        assertThat(campaign.vocabulary()).isEmpty();
        assertThat(campaign.findMember("Spring")).isEmpty();
        assertThat(CHANNEL.isClosed()).isTrue();
        assertThat(CHANNEL.vocabulary()).containsExactly("PAID_SEARCH", "EMAIL");
    }

    @Test
    void nothingIsSummedOverADimensionThatIsNotSummable() {
        Dimension model = Dimension.open("attribution_model", "Rule.");

        assertThat(model.isSummable()).isTrue();
        assertThat(model.notSummable().isSummable()).isFalse();
        assertThat(model.notSummable()).isNotEqualTo(model);
    }

    @Test
    void equalWhenAllTheySayIs() {
        assertThat(CHANNEL)
                .isEqualTo(Dimension.closed("channel", "Channel.", "PAID_SEARCH", "EMAIL"))
                .hasSameHashCodeAs(Dimension.closed("channel", "Channel.", "PAID_SEARCH", "EMAIL"))
                .isNotEqualTo(Dimension.closed("channel", "Channel.", "EMAIL", "PAID_SEARCH"))
                .isNotEqualTo(Dimension.closed("channel", "Another.", "PAID_SEARCH", "EMAIL"))
                .isNotEqualTo(Dimension.open("channel", "Channel."))
                .hasToString("channel");
    }

    @Test
    void membersMustDifferByMoreThanCase() {
        assertThatThrownBy(() -> Dimension.closed("channel", "", "Paid search", "PAID_SEARCH"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension channel: members \"Paid search\" and \"PAID_SEARCH\" differ only by case or"
                        + " separators");
    }
}
