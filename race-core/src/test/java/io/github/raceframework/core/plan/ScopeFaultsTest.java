package io.github.raceframework.core.plan;

import static io.github.raceframework.core.plan.Plans.leads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGrouping;
import io.github.raceframework.core.tactic.Tactic;
import io.github.raceframework.core.tactic.TacticCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeFaultsTest {

    private static void assertFault(String scope, String fault) {
        assertThat(Plans.faults(Plans.empty().objectives(leads("x").scope(scope))))
                .containsExactly("/objectives/0/scope: " + fault);
    }

    private static void assertSound(ObjectiveBuilder objective) {
        assertThatCode(() -> Plans.empty().objectives(objective).build()).doesNotThrowAnyException();
    }

    @Test
    void dimensionsAreThoseOfTheCatalogue() {
        assertFault(
                "chanel=EMAIL",
                "scope of objective \"x\" names dimension \"chanel\", which does not exist; write \"channel\"");
    }

    @Test
    void membersOfClosedDimensionsAreThoseOfTheirVocabulary() {
        assertFault(
                "channel!=EMAIL|PAID_SERCH",
                "scope of objective \"x\" names member of channel \"PAID_SERCH\", which does not exist; write"
                        + " \"PAID_SEARCH\"");
        assertFault(
                "device=MOBIL",
                "scope of objective \"x\" names member of device \"MOBIL\", which does not exist; write \"MOBILE\"");
    }

    @Test
    void anySpellingOfAMemberAndAnyMemberOfAnOpenDimensionWillDo() {
        assertSound(leads("x").scope("channel=paid search|email, country=DE|Nowhere, device=\"(not set)\""));
    }

    @Test
    void tacticsAndChannelsOfThePlansOwnVocabularyAreKnown() {
        Tactic seo = TacticCatalog.standard().get("seo");
        Tactic own = new Tactic(
                "light_walk", "Light walk", seo.group(), seo.touchpoints(), seo.media(), seo.stages(), seo.channels());
        PlanVocabulary vocabulary =
                PlanVocabulary.standard().withTactics(TacticCatalog.standard().with(List.of(own)));

        assertThatCode(() -> Plans.empty()
                        .vocabulary(vocabulary)
                        .objectives(leads("x").scope("tactic=light_walk|seo"))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void aChannelOfThePlansOwnGroupingIsKnown() {
        ChannelGrouping own =
                ChannelGrouping.standard().withChannel(new Channel("LIGHT_WALK", "Light walk", null, List.of()));

        assertThatCode(() -> Plans.empty()
                        .vocabulary(PlanVocabulary.standard().withChannels(own))
                        .objectives(leads("x").scope("channel=LIGHT_WALK|EMAIL"))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void membersOfThePlannedCampaignAreThePlansCampaigns() {
        RacePlanBuilder plan = Plans.empty().campaigns(Campaign.define("brand", "Brand", "paid_search"));

        assertThat(Plans.faults(plan.objectives(
                        leads("x").scope("planned_campaign=brand|\"(not set)\""),
                        leads("y").scope("planned_campaign!=brant"))))
                .containsExactly("/objectives/1/scope: scope of objective \"y\" names member of planned_campaign"
                        + " \"brant\", which does not exist; write \"brand\"");
        assertFault(
                "planed_campaign=brand",
                "scope of objective \"x\" names dimension \"planed_campaign\", which does not exist; write"
                        + " \"planned_campaign\"");
    }

    @Test
    void theScopeLetsTheObjectivesOwnStageIn() {
        assertFault(
                "stage=convert|REACH",
                "scope \"stage=convert|REACH\" of objective \"x\" leaves out its own stage, ACT; let that stage in, or"
                        + " give the objective the stage it is about");
        assertFault(
                "stage!=ACT",
                "scope \"stage!=ACT\" of objective \"x\" leaves out its own stage, ACT; let that stage in, or give the"
                        + " objective the stage it is about");
        assertSound(leads("x").scope("stage=REACH|act"));
    }

    @Test
    void anObjectiveOfThePlanMayBeAboutAnyStage() {
        assertSound(Objective.define("x", Stage.PLAN, ActVolumeKpis.LEADS)
                .baseline(Baseline.of("9000", Plans.LAST_YEAR))
                .target(Target.of("12000", Plans.YEAR))
                .scope("stage=ACT")
                .owner("Owner")
                .source("CRM"));
    }
}
