package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGrouping;
import io.github.raceframework.core.tactic.Tactic;
import io.github.raceframework.core.tactic.TacticCatalog;
import io.github.raceframework.core.value.DateRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignFaultsTest {

    private static void assertFaults(RacePlanBuilder plan, String... faults) {
        assertThat(Plans.faults(plan)).containsExactly(faults);
    }

    private static CampaignBuilder brand(String id) {
        return Campaign.define(id, "Brand", "paid_search");
    }

    @Test
    void aTacticIsChosenOnceForAStageAndForAPurpose() {
        PlannedTactic seo = new PlannedTactic("seo", Stage.REACH, List.of(), "Be found");

        assertFaults(
                Plans.empty()
                        .tactics(
                                seo,
                                new PlannedTactic("seo", Stage.ACT, List.of(), " "),
                                seo,
                                new PlannedTactic("se0", Stage.REACH, List.of("x"), "Be found")),
                "/tactics/1/purpose: planned tactic ACT \"seo\" has no purpose; say its purpose",
                "/tactics/2: planned tactic REACH \"seo\" exists already; say all it is for in one entry",
                "/tactics/3/tactic: planned tactic REACH \"se0\" names tactic \"se0\", which does not exist; write"
                        + " \"seo\"",
                "/tactics/3/objectives/0: planned tactic REACH \"se0\" names objective \"x\", which does not exist;"
                        + " name one that exists, or add it");
    }

    @Test
    void whatACampaignNamesExists() {
        assertFaults(
                Plans.empty()
                        .audiences(Audience.of("gardeners", "Gardeners", ""))
                        .campaigns(Campaign.define("brand", " ", "paid_serach")
                                .channel("PAID_SERCH")
                                .audiences("gardeners", "new-homes")
                                .period(DateRange.parse("2024-12-01/2025-02-01"))),
                "/campaigns/0/name: campaign \"brand\" has no name; say its name",
                "/campaigns/0/tactic: campaign \"brand\" names tactic \"paid_serach\", which does not exist; write"
                        + " \"paid_search\"",
                "/campaigns/0/channel: campaign \"brand\" names channel \"PAID_SERCH\", which does not exist; write"
                        + " \"PAID_SEARCH\"",
                "/campaigns/0/audiences/1: campaign \"brand\" names audience \"new-homes\", which does not exist;"
                        + " name one that exists, or add it",
                "/campaigns/0/period: period 2024-12-01/2025-02-01 of campaign \"brand\" is not inside the plan's,"
                        + " 2025-01-01/2026-01-01; keep it inside, or make the plan's period longer");
    }

    @Test
    void theUsualChannelOfATacticOfOnesOwnExistsAsWell() {
        Tactic search = TacticCatalog.standard().get("paid_search");
        Channel walk = new Channel("LIGHT_WALK", "Light walk", null, List.of());
        Tactic own = new Tactic(
                "light_walk",
                "Light walk",
                search.group(),
                search.touchpoints(),
                search.media(),
                search.stages(),
                List.of(walk));
        PlanVocabulary vocabulary =
                PlanVocabulary.standard().withTactics(TacticCatalog.standard().with(List.of(own)));

        assertFaults(
                Plans.empty().vocabulary(vocabulary).campaigns(Campaign.define("walk", "Walk", "light_walk")),
                "/campaigns/0/channel: campaign \"walk\" names channel \"LIGHT_WALK\", which does not exist; name one"
                        + " that exists, or add it");
        assertThat(Plans.empty()
                        .vocabulary(vocabulary.withChannels(
                                ChannelGrouping.standard().withChannel(walk)))
                        .campaigns(Campaign.define("walk", "Walk", "light_walk"))
                        .build()
                        .getCampaign("walk")
                        .findChannel())
                .contains("LIGHT_WALK");
    }

    @Test
    void idsAreTheirOwn() {
        assertFaults(
                Plans.empty().campaigns(brand("brand"), brand("brand").namesInData("Brand 2")),
                "/campaigns/1/id: campaign \"brand\" exists already, at /campaigns/0; give each an id of its own");
    }

    @Test
    void namesInTheDataAreNotBlank() {
        String fault = "/campaigns/0/namesInData: campaign \"brand\" has no name in the data, or a blank one; write its"
                + " names as exports have them, or leave them out to use its own";

        assertFaults(Plans.empty().campaigns(brand("brand").namesInData()), fault);
        assertFaults(Plans.empty().campaigns(brand("brand").namesInData("Brand", "")), fault);
    }

    /** However much they agree: costs of the one would be divided by visits of both. */
    @Test
    void aNameInTheDataIsThatOfOneCampaign() {
        assertFaults(
                Plans.empty()
                        .campaigns(
                                brand("a"),
                                brand("b"),
                                Campaign.define("c", "Other", "shopping_ads").namesInData("Other", "Brand")),
                "/campaigns/1/namesInData: name \"Brand\" in the data of campaign \"b\" is that of the campaign at"
                        + " /campaigns/0 already; give each its own names in the data",
                "/campaigns/2/namesInData: name \"Brand\" in the data of campaign \"c\" is that of the campaign at"
                        + " /campaigns/0 already; give each its own names in the data");
    }

    @Test
    void anUnknownTacticDoesNotHideANameInTheDataThatTwoShare() {
        assertFaults(
                Plans.empty().campaigns(Campaign.define("a", "Brand", "paid_serach"), brand("b")),
                "/campaigns/0/tactic: campaign \"a\" names tactic \"paid_serach\", which does not exist; write"
                        + " \"paid_search\"",
                "/campaigns/1/namesInData: name \"Brand\" in the data of campaign \"b\" is that of the campaign at"
                        + " /campaigns/0 already; give each its own names in the data");
    }

    @Test
    void blankNamesAreNotShared() {
        assertFaults(
                Plans.empty().campaigns(Campaign.define("a", " ", "seo"), Campaign.define("b", " ", "seo")),
                "/campaigns/0/name: campaign \"a\" has no name; say its name",
                "/campaigns/1/name: campaign \"b\" has no name; say its name");
    }
}
