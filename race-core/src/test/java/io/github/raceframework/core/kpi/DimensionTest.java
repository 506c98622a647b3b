package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
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

    @ParameterizedTest
    @ValueSource(
            strings = {"Mobile Push Notifications", "mobile-push notifications", "MOBILE_PUSH_NOTIFICATIONS", "push"})
    void anAliasMeansItsMember(String name) {
        Dimension channel =
                Dimension.closed("channel", "Channel.", "PUSH", "EMAIL").withAlias("Mobile Push Notifications", "push");

        assertThat(channel.findMember(name)).contains("PUSH");
        assertThat(channel.vocabulary()).containsExactly("PUSH", "EMAIL");
        assertThat(channel.aliases()).containsExactly(Map.entry("Mobile Push Notifications", "PUSH"));
        assertThat(channel.notSummable().findMember(name)).contains("PUSH");
    }

    @Test
    void aliasesCountForEquality() {
        Dimension plain = Dimension.closed("channel", "Channel.", "PAID_SEARCH", "EMAIL");
        Dimension aliased = plain.withAlias("SEA", "PAID_SEARCH");

        assertThat(aliased)
                .isEqualTo(plain.withAlias("SEA", "paid search"))
                .hasSameHashCodeAs(plain.withAlias("SEA", "paid search"))
                .isNotEqualTo(plain)
                .isNotEqualTo(plain.withAlias("SEA", "EMAIL"));
        assertThat(plain.aliases()).isEmpty();
    }

    @Test
    void anAliasThatMeansItsMemberAlreadyChangesNothing() {
        Dimension aliased = CHANNEL.withAlias("SEA", "PAID_SEARCH");

        assertThat(CHANNEL.withAlias("Paid search", "PAID_SEARCH")).isSameAs(CHANNEL);
        assertThat(aliased.withAlias("s.e.a.", "PAID_SEARCH")).isSameAs(aliased);
    }

    @Test
    void anAliasMeansOneMember() {
        Dimension aliased = CHANNEL.withAlias("SEA", "PAID_SEARCH");

        assertThatThrownBy(() -> aliased.withAlias("sea", "EMAIL"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension channel: alias \"sea\" of EMAIL already means PAID_SEARCH");
        assertThatThrownBy(() -> CHANNEL.withAlias("paid-search", "EMAIL"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension channel: alias \"paid-search\" of EMAIL already means PAID_SEARCH");
        assertThatThrownBy(() -> CHANNEL.withAlias("Mail", "EMIAL"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "dimension channel has no member \"EMIAL\" for the alias \"Mail\"; did you mean \"EMAIL\"?");
    }

    /** A name of separators alone would be found by every other such text, a blank one among them. */
    @Test
    void aNameHasALetterOrADigit() {
        assertThatThrownBy(() -> CHANNEL.withAlias("--", "EMAIL"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension channel: alias \"--\" has no letter or digit to know it by");
        assertThatThrownBy(() -> Dimension.closed("channel", "Channel.", "EMAIL", "-"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension channel: member \"-\" has no letter or digit to know it by");
    }

    @Test
    void severalAliasesAtOnceAreAliasesOneByOne() {
        Dimension dimension = Dimension.closed("tier", "tier", "GOLD", "SILVER");
        Map<String, String> aliases = new LinkedHashMap<>();
        aliases.put("Premium", "gold");
        aliases.put("Best", "Premium");
        aliases.put("Gold", "GOLD");

        Dimension together = dimension.withAliases(aliases);

        assertThat(together).isEqualTo(dimension.withAlias("Premium", "GOLD").withAlias("Best", "GOLD"));
        assertThat(together.aliases()).containsExactly(Map.entry("Premium", "GOLD"), Map.entry("Best", "GOLD"));
        assertThat(dimension.withAliases(Map.of("gold", "GOLD"))).isSameAs(dimension);
    }
}
