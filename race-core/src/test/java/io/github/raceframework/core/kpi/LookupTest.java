package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.value.DimensionId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookupTest {

    private static final Dimension CAMPAIGN = StandardDimensions.CAMPAIGN;
    private static final Dimension CHANNEL = StandardDimensions.CHANNEL;
    private static final Dimension MEDIA = StandardDimensions.MEDIA;

    @Test
    void membersOfVocabulariesAreRecognisedOnBothSides() {
        Lookup lookup = Lookup.of(CHANNEL, MEDIA, Map.of("Paid search", "paid", "mobile push notifications", "Owned"));

        assertThat(lookup.find("PAID_SEARCH")).contains("PAID");
        assertThat(lookup.find("PUSH")).contains("OWNED");
        assertThat(lookup.find("EMAIL")).isEmpty();
        assertThat(lookup).hasToString("channel -> media");
    }

    @Test
    void otherMembersAreAsTheyAreWritten() {
        Lookup lookup = Lookup.of(CAMPAIGN, MEDIA, Map.of("Spring Sale", "Barter"));

        assertThat(lookup.find("Spring Sale")).contains("Barter");
        assertThat(lookup.find("spring sale")).isEmpty();
    }

    @Test
    void aBlankOnEitherSideIsNotSet() {
        Lookup lookup = Lookup.of(CAMPAIGN, MEDIA, Map.of("", "PAID", "Spring", " "));

        assertThat(lookup.find(Dimension.NOT_SET)).contains("PAID");
        assertThat(lookup.find("Spring")).contains(Dimension.NOT_SET);
    }

    @Test
    void twoSpellingsOfAMemberAgree() {
        Map<String, String> alike = new LinkedHashMap<>();
        alike.put("Paid search", "PAID");
        alike.put("PAID_SEARCH", "paid");
        assertThat(Lookup.of(CHANNEL, MEDIA, alike).members()).containsExactly(Map.entry("PAID_SEARCH", "PAID"));

        Map<String, String> clashing = new LinkedHashMap<>();
        clashing.put("Paid search", "PAID");
        clashing.put("PAID_SEARCH", "owned");
        assertThatThrownBy(() -> Lookup.of(CHANNEL, MEDIA, clashing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lookup channel -> media gives member \"PAID_SEARCH\" both \"PAID\" and \"OWNED\"");
        Map<String, String> blank = new LinkedHashMap<>();
        blank.put("", "PAID");
        blank.put("(not set)", "OWNED");
        assertThatThrownBy(() -> new Lookup(DimensionId.of("campaign"), MEDIA, blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lookup campaign -> media gives member \"(not set)\" both \"PAID\" and \"OWNED\"");
    }

    @Test
    void aLookupToItselfDerivesNothing() {
        assertThatThrownBy(() -> Lookup.of(MEDIA, MEDIA, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a lookup from dimension media to itself derives nothing");
    }

    @Test
    void doesNotChangeWithTheMapItWasMadeOf() {
        Map<String, String> members = new LinkedHashMap<>(Map.of("EMAIL", "OWNED"));
        Lookup lookup = Lookup.of(CHANNEL, MEDIA, members);
        members.put("SMS", "OWNED");

        assertThat(lookup.members()).containsOnlyKeys("EMAIL");
        assertThat(lookup).isEqualTo(Lookup.of(CHANNEL, MEDIA, Map.of("e-mail", "owned")));
    }
}
