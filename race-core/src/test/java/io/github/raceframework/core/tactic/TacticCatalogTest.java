package io.github.raceframework.core.tactic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.CatalogueText;
import io.github.raceframework.core.media.ChannelGrouping;
import io.github.raceframework.core.media.ChannelGroups;
import io.github.raceframework.core.media.Channels;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.media.Touchpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the standard tactics to what {@code catalogue/tactics.txt} says of them, in both directions. */
class TacticCatalogTest {

    private static final TacticCatalog STANDARD = TacticCatalog.standard();
    private static final Map<String, Map<String, String>> TACTICS = CatalogueText.read("tactics.txt");

    private static final List<Class<?>> HOLDERS = List.of(
            SearchTactics.class,
            OnlinePrTactics.class,
            PartnershipTactics.class,
            DisplayTactics.class,
            MessagingTactics.class,
            SocialTactics.class,
            DestinationTactics.class,
            OfflineTactics.class);

    private static final Tactic BOOTH = tactic("acme_booth", "Booth", MediaMix.of(MediaType.PAID));

    private static Tactic tactic(String id, String name, MediaMix media) {
        return new Tactic(
                id,
                name,
                ChannelGroups.OFFLINE,
                Set.of(Touchpoint.OFFLINE),
                media,
                List.of(Stage.REACH, Stage.ACT),
                List.of(Channels.DIRECT));
    }

    @Test
    void hasThe62TacticsOfTheTextInItsOrder() {
        assertThat(STANDARD.tactics()).extracting(Tactic::id).containsExactlyElementsOf(TACTICS.keySet());
        assertThat(STANDARD.tactics()).hasSize(62);
    }

    static Stream<Tactic> tactics() {
        return STANDARD.tactics().stream();
    }

    @ParameterizedTest
    @MethodSource("tactics")
    void aTacticSaysWhatItsTextSays(Tactic tactic) {
        List<String> media = new ArrayList<>();
        media.add(tactic.media().primary().name());
        tactic.media().others().forEach(other -> media.add(other.name()));
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", tactic.name());
        words.put("group", tactic.group().id());
        words.put("touchpoints", joined(tactic.touchpoints()));
        words.put("media", String.join(", ", media));
        words.put("stages", joined(tactic.stages()));
        words.put("channels", joined(tactic.channels()));
        words.values().removeIf(String::isEmpty);

        assertThat(words).isEqualTo(inOrderOfTypes(TACTICS.getOrDefault(tactic.id(), Map.of())));
    }

    /** The further media types are a set: the text may have them in any order. */
    private static Map<String, String> inOrderOfTypes(Map<String, String> words) {
        Map<String, String> ordered = new LinkedHashMap<>(words);
        ordered.computeIfPresent("media", (key, text) -> {
            List<String> types = List.of(text.split(", "));
            return Stream.concat(
                            types.stream().limit(1),
                            Stream.of(MediaType.values())
                                    .map(Enum::name)
                                    .filter(types.subList(1, types.size())::contains))
                    .collect(Collectors.joining(", "));
        });
        return ordered;
    }

    private static String joined(Iterable<?> things) {
        List<String> texts = new ArrayList<>();
        things.forEach(thing -> texts.add(thing.toString()));
        return String.join(", ", texts);
    }

    @ParameterizedTest
    @MethodSource("tactics")
    void channelsAndGroupsAreTheStandardOnes(Tactic tactic) {
        assertThat(ChannelGrouping.standard().channels()).containsAll(tactic.channels());
        assertThat(ChannelGroups.all()).contains(tactic.group());
        assertThat(tactic.stages()).allMatch(Stage::isLifecycle).doesNotHaveDuplicates();
        assertThat(tactic.stage()).isEqualTo(tactic.stages().get(0));
    }

    static Stream<Class<?>> holders() {
        return HOLDERS.stream();
    }

    /** A constant that is forgotten in {@code all()} would be in no catalogue. */
    @ParameterizedTest
    @MethodSource("holders")
    void everyConstantIsListedUnderItsOwnName(Class<?> holder) throws ReflectiveOperationException {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (var field : holder.getFields()) {
            constants.put(field.getName().toLowerCase(Locale.ROOT), field.get(null));
        }
        List<?> listed = (List<?>) holder.getMethod("all").invoke(null);

        assertThat(listed).map(Object.class::cast).containsExactlyInAnyOrderElementsOf(constants.values());
        constants.forEach((name, constant) -> assertThat(constant).hasToString(name));
    }

    @Test
    void theUsualChannelIsTheFirst() {
        assertThat(OnlinePrTactics.INFLUENCER_PAID.findChannel()).contains(Channels.PAID_SOCIAL);
        assertThat(DestinationTactics.LANDING_PAGE.findChannel()).isEqualTo(Optional.empty());
    }

    @Test
    void findsTacticsById() {
        assertThat(STANDARD.find("paid_search")).contains(SearchTactics.PAID_SEARCH);
        assertThat(STANDARD.find("Paid search")).isEmpty();
        assertThat(STANDARD.get("seo")).isEqualTo(SearchTactics.SEO);
        assertThatThrownBy(() -> STANDARD.get("paid_serch"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no tactic \"paid_serch\"; did you mean \"paid_search\"?");
    }

    @Test
    void anApplicationAddsTacticsOfItsOwn() {
        TacticCatalog own = STANDARD.with(List.of(BOOTH));

        assertThat(own.tactics()).hasSize(63).endsWith(BOOTH);
        assertThat(STANDARD.tactics()).hasSize(62);
        assertThatThrownBy(() -> own.with(List.of(BOOTH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tactic id \"acme_booth\" is taken");
    }

    @Test
    void anApplicationCountsATacticOtherwise() {
        Tactic email = tactic("email_newsletter", "Newsletter", MediaMix.of(MediaType.PAID));
        TacticCatalog own = STANDARD.replacing(List.of(email));

        assertThat(own.get("email_newsletter")).isEqualTo(email);
        assertThat(own.tactics()).hasSize(62);
        assertThat(own.tactics().indexOf(email))
                .isEqualTo(STANDARD.tactics().indexOf(MessagingTactics.EMAIL_NEWSLETTER));
        assertThatThrownBy(() -> STANDARD.replacing(List.of(BOOTH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no tactic \"acme_booth\"");
    }

    @Test
    void equalWhenTheyHaveTheSameTactics() {
        TacticCatalog own = STANDARD.with(List.of(BOOTH));

        assertThat(own)
                .isEqualTo(STANDARD.with(List.of(BOOTH)))
                .hasSameHashCodeAs(STANDARD.with(List.of(BOOTH)))
                .isNotEqualTo(STANDARD);
        assertThat(own.toString()).startsWith("[seo, paid_search, ").endsWith(", word_of_mouth, acme_booth]");
    }

    @Test
    void aTacticNeedsANameAStageAndATouchpoint() {
        String needs = "tactic acme_booth needs a name, at least one touchpoint and at least one stage";

        assertThatThrownBy(() -> tactic("acme_booth", " ", MediaMix.of(MediaType.PAID)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(needs);
        assertThatThrownBy(() -> new Tactic(
                        "acme_booth",
                        "Booth",
                        ChannelGroups.OFFLINE,
                        Set.of(),
                        MediaMix.of(MediaType.PAID),
                        List.of(Stage.REACH),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(needs);
        assertThatThrownBy(() -> new Tactic(
                        "acme_booth",
                        "Booth",
                        ChannelGroups.OFFLINE,
                        Set.of(Touchpoint.ONLINE),
                        MediaMix.of(MediaType.PAID),
                        List.of(),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(needs);
        assertThatThrownBy(() -> tactic("Acme Booth", "Booth", MediaMix.of(MediaType.PAID)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tactic id \"Acme Booth\" is not of the form lower-case letters, digits and _, such as"
                        + " paid_search");
    }
}
