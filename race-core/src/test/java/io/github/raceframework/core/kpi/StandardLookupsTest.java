package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.kpi.standard.StandardLookups;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGrouping;
import io.github.raceframework.core.tactic.TacticCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds the lookups to the texts of the catalogue, which say primary types and first groups first. */
class StandardLookupsTest {

    private static final Map<String, Map<String, String>> CHANNELS = CatalogueText.read("channels.txt");
    private static final Map<String, Map<String, String>> TACTICS = CatalogueText.read("tactics.txt");

    private static final Lookup CHANNEL_TO_MEDIA = StandardLookups.channelToMedia(ChannelGrouping.standard());
    private static final Lookup CHANNEL_TO_GROUP = StandardLookups.channelToGroup(ChannelGrouping.standard());
    private static final Lookup TACTIC_TO_MEDIA = StandardLookups.tacticToMedia(TacticCatalog.standard());
    private static final Lookup TACTIC_TO_GROUP = StandardLookups.tacticToGroup(TacticCatalog.standard());

    @Test
    void everyChannelHasItsPrimaryMediaTypeAndFirstGroup() {
        assertThat(CHANNEL_TO_MEDIA.members()).hasSize(20);
        CHANNELS.forEach((channel, words) -> {
            assertThat(CHANNEL_TO_MEDIA.find(channel)).contains(first(words.get("media")));
            assertThat(CHANNEL_TO_GROUP.find(channel)).contains(first(words.get("groups")));
        });
    }

    @Test
    void everyTacticHasItsPrimaryMediaTypeAndGroup() {
        assertThat(TACTIC_TO_MEDIA.members()).hasSize(62);
        TACTICS.forEach((tactic, words) -> {
            assertThat(TACTIC_TO_MEDIA.find(tactic)).contains(first(words.get("media")));
            assertThat(TACTIC_TO_GROUP.find(tactic)).contains(first(words.get("group")));
        });
    }

    private static String first(@Nullable String list) {
        return list == null ? Dimension.NOT_SET : list.split(", ", -1)[0].toUpperCase(Locale.ROOT);
    }

    @Test
    void whatCannotBeToldIsNotSet() {
        assertThat(CHANNEL_TO_MEDIA.find("UNASSIGNED")).contains(Dimension.NOT_SET);
        assertThat(CHANNEL_TO_MEDIA.find("OFFLINE")).contains(Dimension.NOT_SET);
        assertThat(CHANNEL_TO_GROUP.find("DIRECT")).contains(Dimension.NOT_SET);
    }

    /** Act and Convert are the middle step of the plain funnel; Plan is none. */
    @Test
    void stagesAreStepsOfThePlainFunnel() {
        assertThat(StandardLookups.stageToFunnel().members())
                .containsExactly(
                        Map.entry("PLAN", Dimension.NOT_SET),
                        Map.entry("REACH", "REACH"),
                        Map.entry("ACT", "CONVERT"),
                        Map.entry("CONVERT", "CONVERT"),
                        Map.entry("ENGAGE", "RETAIN"));
    }

    @Test
    void allAreNamedByTheirDimensions() {
        assertThat(StandardLookups.all())
                .extracting(Lookup::toString)
                .containsExactly(
                        "channel -> media",
                        "channel -> channel_group",
                        "tactic -> media",
                        "tactic -> channel_group",
                        "stage -> funnel");
        assertThat(StandardLookups.all())
                .allMatch(lookup -> KpiCatalog.standard()
                        .findDimension(lookup.from())
                        .map(Dimension::vocabulary)
                        .map(List::copyOf)
                        .orElseThrow()
                        .equals(List.copyOf(lookup.members().keySet())));
        assertThat(StandardLookups.all())
                .allMatch(lookup -> lookup.members().values().stream()
                        .allMatch(target -> target.equals(Dimension.NOT_SET)
                                || lookup.to().vocabulary().contains(target)));
    }

    @Test
    void groupsAndFunnelAreVocabulariesBesideTheStandardOnes() {
        assertThat(StandardLookups.CHANNEL_GROUP.vocabulary())
                .containsExactly(
                        "SEARCH",
                        "ONLINE_PR",
                        "PARTNERSHIPS",
                        "DISPLAY",
                        "EMAIL_AND_MESSAGING",
                        "SOCIAL",
                        "OFFLINE",
                        "DESTINATION");
        assertThat(StandardLookups.FUNNEL.vocabulary()).containsExactly("REACH", "CONVERT", "RETAIN");
        assertThat(StandardDimensions.all()).doesNotContain(StandardLookups.CHANNEL_GROUP, StandardLookups.FUNNEL);
    }

    @Test
    void anApplicationsOwnChannelsGiveItsOwnVocabulary() {
        Channel ai = new Channel("AI_ASSISTANTS", "Chatbots of others", null, List.of());
        ChannelGrouping grouping = ChannelGrouping.standard().withChannel(ai);
        Dimension channel = StandardDimensions.channel(grouping);

        assertThat(channel.findMember("chatbots of others")).contains("AI_ASSISTANTS");
        assertThat(StandardLookups.channelToMedia(grouping).find("AI_ASSISTANTS"))
                .contains(Dimension.NOT_SET);
        KpiCatalog catalog = KpiCatalog.standard().replacing(channel);
        assertThat(catalog.findDimension(channel.id())).contains(channel);
        assertThat(catalog.dimensions()).hasSize(16);
        assertThat(catalog.kpis()).hasSize(270);
    }

    @Test
    void onlyADimensionThatIsThereIsReplaced() {
        KpiCatalog catalog = KpiCatalog.standard();
        Dimension misspelt = Dimension.open("chanel", "Channel.");

        assertThatThrownBy(() -> catalog.replacing(misspelt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no dimension \"chanel\" to replace; did you mean \"channel\"?");
    }
}
