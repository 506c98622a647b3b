package io.github.raceframework.core.media;

import static io.github.raceframework.core.media.TextTest.CONTAINS;
import static io.github.raceframework.core.media.TextTest.ENDS_WITH;
import static io.github.raceframework.core.media.TextTest.IS;
import static io.github.raceframework.core.media.TextTest.MATCHES;
import static io.github.raceframework.core.media.TextTest.STARTS_WITH;
import static io.github.raceframework.core.media.TrafficField.CAMPAIGN;
import static io.github.raceframework.core.media.TrafficField.MEDIUM;
import static io.github.raceframework.core.media.TrafficField.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelRuleTest {

    @ParameterizedTest
    @CsvSource({
        "IS, Spring, spring, true",
        "IS, Spring, spring sale, false",
        "CONTAINS, ING, spring, true",
        "CONTAINS, ong, spring, false",
        "STARTS_WITH, SPR, spring, true",
        "STARTS_WITH, pri, spring, false",
        "ENDS_WITH, Ing, SPRING, true",
        "ENDS_WITH, rin, spring, false",
        "MATCHES, s.*g, SPRING, true",
        "MATCHES, pri, spring, false",
        "MATCHES, prin|spring, spring, true",
        "MATCHES, ä+, ÄÄ, true",
    })
    void aConditionComparesWhateverTheCase(TextTest test, String value, String text, boolean holds) {
        ChannelCondition condition = ChannelCondition.of(CAMPAIGN, test, "no such text", value);

        assertThat(condition.holds(TrafficSource.of(null, null, text), SourceList.standard()))
                .isEqualTo(holds);
    }

    @Test
    void aConditionLooksAtItsOwnField() {
        TrafficSource traffic = TrafficSource.of("a", "b", "c");

        assertThat(ChannelCondition.of(SOURCE, IS, "a").holds(traffic, SourceList.standard()))
                .isTrue();
        assertThat(ChannelCondition.of(MEDIUM, IS, "b").holds(traffic, SourceList.standard()))
                .isTrue();
        assertThat(ChannelCondition.of(CAMPAIGN, IS, "c").holds(traffic, SourceList.standard()))
                .isTrue();
        assertThat(ChannelCondition.of(CAMPAIGN, IS, "a").holds(traffic, SourceList.standard()))
                .isFalse();
    }

    @Test
    void missingTextsAreNotSet() {
        assertThat(TrafficSource.of(null, "", "  "))
                .isEqualTo(new TrafficSource("(not set)", "(not set)", "(not set)"))
                .isEqualTo(new TrafficSource("", " ", "\t"));
        assertThat(TrafficSource.of(" google ", "cpc", null).source()).isEqualTo("google");
    }

    @Test
    void aRuleNeedsAllConditionsOfOneAlternative() {
        ChannelRule rule = ChannelRule.of(
                        Channels.EMAIL, ChannelCondition.of(SOURCE, IS, "crm"), ChannelCondition.of(MEDIUM, IS, "mail"))
                .or(ChannelCondition.of(CAMPAIGN, ENDS_WITH, "@mail"));
        SourceList sources = SourceList.standard();

        assertThat(rule.matches(TrafficSource.of("crm", "mail", null), sources)).isTrue();
        assertThat(rule.matches(TrafficSource.of("crm", null, null), sources)).isFalse();
        assertThat(rule.matches(TrafficSource.of(null, "mail", null), sources)).isFalse();
        assertThat(rule.matches(TrafficSource.of(null, null, "spring@mail"), sources))
                .isTrue();
        assertThat(rule)
                .hasToString("EMAIL if source is \"crm\" and medium is \"mail\"; or if campaign ends with \"@mail\"");
    }

    @Test
    void aRuleCanBeMadeOfItsParts() {
        ChannelRule rule = ChannelRule.of(Channels.SMS, ChannelCondition.of(MEDIUM, STARTS_WITH, "sms", "text"));

        assertThat(new ChannelRule(
                        "SMS", List.of(List.of(ChannelCondition.of(MEDIUM, STARTS_WITH, List.of("sms", "text"))))))
                .isEqualTo(rule)
                .hasSameHashCodeAs(rule);
    }

    @Test
    void conditionsAreEqualWhenAllTheySayIs() {
        ChannelCondition condition = ChannelCondition.of(MEDIUM, CONTAINS, "video");

        assertThat(condition)
                .isEqualTo(ChannelCondition.of(MEDIUM, CONTAINS, List.of("video")))
                .hasSameHashCodeAs(ChannelCondition.of(MEDIUM, CONTAINS, List.of("video")))
                .isNotEqualTo(ChannelCondition.of(SOURCE, CONTAINS, "video"))
                .isNotEqualTo(ChannelCondition.of(MEDIUM, IS, "video"))
                .isNotEqualTo(ChannelCondition.of(MEDIUM, CONTAINS, "videos"));
        assertThat(condition.field()).isEqualTo(MEDIUM);
        assertThat(condition.test()).isEqualTo(CONTAINS);
        assertThat(condition.values()).containsExactly("video");
    }

    @Test
    void refusesRulesThatWouldTakeEveryVisit() {
        assertThatThrownBy(() -> new ChannelRule("EMAIL", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule for channel EMAIL has no condition, so it would take every visit");
        assertThatThrownBy(() -> ChannelRule.of(Channels.EMAIL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule for channel EMAIL has no condition, so it would take every visit");
        assertThatThrownBy(() -> ChannelCondition.of(MEDIUM, IS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("condition MEDIUM IS has no value to compare with");
        assertThatThrownBy(() -> ChannelCondition.of(MEDIUM, CONTAINS, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("condition MEDIUM CONTAINS has a blank value; a blank text is (not set)");
    }

    @Test
    void refusesWhatIsNoRegularExpression() {
        assertThatThrownBy(() -> ChannelCondition.of(MEDIUM, MATCHES, "cp(c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"cp(c\" is not a regular expression: Unclosed group");
        assertThat(ChannelCondition.of(MEDIUM, IS, "cp(c").values()).containsExactly("cp(c");
    }
}
