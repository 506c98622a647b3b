package io.github.raceframework.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.framework.Edition;
import io.github.raceframework.core.kpi.CatalogueText;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds channels and rules to what {@code catalogue/channels.txt} and {@code catalogue/channel-rules.txt} say of them, in both directions. */
class ChannelGroupingTest {

    private static final ChannelGrouping STANDARD = ChannelGrouping.standard();
    private static final Map<String, Map<String, String>> CHANNELS = CatalogueText.read("channels.txt");
    private static final Map<String, Map<String, String>> RULES = CatalogueText.read("channel-rules.txt");

    private static final Channel AI =
            new Channel("AI_ASSISTANTS", "AI assistants", MediaMix.of(MediaType.EARNED), List.of());
    private static final ChannelRule FROM_AI =
            ChannelRule.of(AI, ChannelCondition.of(TrafficField.SOURCE, TextTest.IN_CATEGORY, "assistants"));
    private static final SourceList WITH_AI = SourceList.standard().with("assistants", "chat.example.com");

    @Test
    void hasTheTwentyChannelsOfTheTextInItsOrder() {
        assertThat(STANDARD.channels()).extracting(Channel::id).containsExactlyElementsOf(CHANNELS.keySet());
        assertThat(STANDARD.channels()).hasSize(20).isEqualTo(Channels.all());
    }

    static Stream<Channel> channels() {
        return STANDARD.channels().stream();
    }

    @ParameterizedTest
    @MethodSource("channels")
    void aChannelSaysWhatItsTextSays(Channel channel) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", channel.name());
        channel.findMedia().ifPresent(media -> words.put("media", inWords(media)));
        words.put("groups", channel.groups().stream().map(ChannelGroup::id).collect(Collectors.joining(", ")));
        words.values().removeIf(String::isEmpty);

        assertThat(words).isEqualTo(CHANNELS.get(channel.id()));
        assertThat(channel.findGroup()).isEqualTo(channel.groups().stream().findFirst());
    }

    private static String inWords(MediaMix media) {
        List<String> types = new ArrayList<>();
        types.add(media.primary().name());
        media.others().forEach(other -> types.add(other.name()));
        return String.join(", ", types);
    }

    @Test
    void everyChannelIsAConstantUnderItsOwnId() throws ReflectiveOperationException {
        for (var field : Channels.class.getFields()) {
            assertThat(field.get(null)).hasToString(field.getName());
            assertThat(Modifier.isStatic(field.getModifiers())).isTrue();
        }
        assertThat(Channels.class.getFields()).hasSize(20);
    }

    @Test
    void hasTheEighteenRulesOfTheTextInItsOrder() {
        assertThat(STANDARD.rules()).extracting(ChannelRule::channel).containsExactlyElementsOf(RULES.keySet());
        assertThat(STANDARD.rules()).hasSize(18);
        for (ChannelRule rule : STANDARD.rules()) {
            assertThat(Map.of("rule", rule.toString().substring((rule.channel() + " if ").length())))
                    .isEqualTo(RULES.get(rule.channel()));
        }
    }

    @Test
    void hasTheSixGroupsOfChaffeyWithOfflineAndDestinations() {
        assertThat(ChannelGroups.all()).extracting(ChannelGroup::number).containsExactly(1, 2, 3, 4, 5, 6, 0, -1);
        assertThat(ChannelGroups.all())
                .extracting(group -> group.id().toUpperCase(Locale.ROOT))
                .containsExactly(
                        "SEARCH",
                        "ONLINE_PR",
                        "PARTNERSHIPS",
                        "DISPLAY",
                        "EMAIL_AND_MESSAGING",
                        "SOCIAL",
                        "OFFLINE",
                        "DESTINATION");
        assertThat(ChannelGroups.all()).allMatch(group -> !group.contents().isEmpty());
        assertThat(ChannelGroups.SEARCH).hasToString("Search engine marketing");
    }

    @Test
    void findsChannelsById() {
        assertThat(STANDARD.findChannel("PAID_SEARCH")).contains(Channels.PAID_SEARCH);
        assertThat(STANDARD.findChannel("Paid Search")).isEmpty();
        assertThat(STANDARD.getChannel("PUSH").name()).isEqualTo("Mobile Push Notifications");
        assertThatThrownBy(() -> STANDARD.getChannel("PAID_SERCH"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no channel \"PAID_SERCH\"; did you mean \"PAID_SEARCH\"?");
    }

    @Test
    void saysWhichRuleMatched() {
        TrafficSource newsletter = TrafficSource.of("crm", "e-mail", "spring");

        assertThat(STANDARD.findRule(newsletter)).map(ChannelRule::channel).contains("EMAIL");
        assertThat(STANDARD.findRule(TrafficSource.of("crm", "letter", "spring")))
                .isEmpty();
        assertThat(STANDARD.classify(TrafficSource.of("crm", "letter", "spring")))
                .isEqualTo(Channels.UNASSIGNED);
    }

    /** What no name can be is told by no rule, however long a pattern would have to look at it. */
    @Test
    void aTextThatIsTooLongIsUnassigned() {
        String longest = "cp" + "x".repeat(998);

        assertThat(STANDARD.classify(TrafficSource.of("a", longest, ""))).isEqualTo(Channels.PAID_OTHER);
        assertThat(STANDARD.classify(TrafficSource.of("a", longest + "x", ""))).isEqualTo(Channels.UNASSIGNED);
        assertThat(STANDARD.classify(TrafficSource.of("google", "organic", longest + "x")))
                .isEqualTo(Channels.UNASSIGNED);
    }

    @Test
    void anApplicationMayAddAChannelWithItsRule() {
        ChannelGrouping own = STANDARD.withEdition(new Edition("Acme", "Acme handbook"))
                .withChannel(AI)
                .withSources(WITH_AI)
                .withRuleBefore("REFERRAL", FROM_AI);
        TrafficSource visit = TrafficSource.of("chat.example.com", "referral", null);

        assertThat(STANDARD.classify(visit)).isEqualTo(Channels.REFERRAL);
        assertThat(own.classify(visit)).isEqualTo(AI);
        assertThat(own.channels()).hasSize(21).endsWith(AI);
        assertThat(own.rules()).hasSize(19);
        assertThat(own.rules().indexOf(FROM_AI)).isEqualTo(12);
        assertThat(own).hasToString("Acme").isNotEqualTo(STANDARD);
        assertThat(own.edition().source()).isEqualTo("Acme handbook");
        assertThat(own.sources()).isEqualTo(WITH_AI);
    }

    @Test
    void aRuleMayComeBeforeAllOthers() {
        ChannelRule all =
                ChannelRule.of(Channels.EMAIL, ChannelCondition.of(TrafficField.CAMPAIGN, TextTest.IS, "newsletter"));
        TrafficSource visit = TrafficSource.of("(direct)", "(none)", "newsletter");

        assertThat(STANDARD.withRuleBefore("DIRECT", all).classify(visit)).isEqualTo(Channels.EMAIL);
        assertThat(STANDARD.classify(visit)).isEqualTo(Channels.DIRECT);
    }

    @Test
    void aChannelReplacesTheOneOfItsId() {
        Channel unknown = new Channel("DIRECT", "Direct", null, List.of());
        ChannelGrouping own = STANDARD.withChannel(unknown);

        assertThat(own.classify(TrafficSource.of("(direct)", "(none)", null))).isEqualTo(unknown);
        assertThat(own.channels()).hasSize(20).startsWith(unknown);
    }

    @Test
    void equalWhenAllTheySayIs() {
        assertThat(STANDARD.withRules(STANDARD.rules())).isEqualTo(STANDARD).hasSameHashCodeAs(STANDARD);
        assertThat(STANDARD)
                .hasToString("GA4 default channel group, read 2026")
                .isNotEqualTo(STANDARD.withRules(List.of()))
                .isNotEqualTo(STANDARD.withSources(WITH_AI))
                .isNotEqualTo(STANDARD.withChannel(AI))
                .isNotEqualTo(STANDARD.withEdition(new Edition("Acme", "Acme")));
    }

    @Test
    void withoutRulesAllIsUnassigned() {
        ChannelGrouping bare =
                ChannelGrouping.of(new Edition("Bare", "Acme"), List.of(AI), List.of(), SourceList.standard());

        assertThat(bare.channels()).containsExactly(AI, Channels.UNASSIGNED);
        assertThat(bare.classify(TrafficSource.of("google", "organic", null))).isEqualTo(Channels.UNASSIGNED);
    }

    @Test
    void rulesNameChannelsAndCategoriesThatAreThere() {
        assertThatThrownBy(() -> STANDARD.withRuleBefore("EMAIL", ChannelRule.of(AI, emailMedium())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no channel \"AI_ASSISTANTS\"");
        assertThatThrownBy(() -> STANDARD.withRuleBefore("EMIAL", ChannelRule.of(Channels.EMAIL, emailMedium())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no rule is for channel \"EMIAL\"; did you mean \"EMAIL\"?");
        ChannelCondition misspelt = ChannelCondition.of(TrafficField.SOURCE, TextTest.IN_CATEGORY, "serch");
        assertThatThrownBy(() -> STANDARD.withRules(List.of(ChannelRule.of(Channels.EMAIL, misspelt))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "rule for channel EMAIL asks for category \"serch\", which sources \"Short list 2026-11\" do"
                                + " not have; did you mean \"search\"?");
        assertThatThrownBy(() -> STANDARD.withSources(SourceList.of(new Edition("Empty", "Acme"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "rule for channel PAID_SHOPPING asks for category \"shopping\", which sources \"Empty\" do not"
                                + " have");
        assertThatThrownBy(() -> ChannelGrouping.of(
                        new Edition("Twice", "Acme"), List.of(AI, AI), List.of(), SourceList.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("channel id \"AI_ASSISTANTS\" is taken");
    }

    @Test
    void idsAreOfTheirForm() {
        assertThatThrownBy(() -> new Channel("Paid Search", "Paid Search", null, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("channel id \"Paid Search\" is not of the form capital letters, digits and _, such as"
                        + " PAID_SEARCH");
        assertThatThrownBy(() -> new ChannelGroup("Search", 1, "Search", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("channel group id \"Search\" is not of the form lower-case letters, digits and _, such as"
                        + " search");
    }

    private static ChannelCondition emailMedium() {
        return ChannelCondition.of(TrafficField.MEDIUM, TextTest.IS, "email");
    }
}
