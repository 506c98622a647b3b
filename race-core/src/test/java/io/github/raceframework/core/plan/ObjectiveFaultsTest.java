package io.github.raceframework.core.plan;

import static io.github.raceframework.core.plan.Plans.LAST_YEAR;
import static io.github.raceframework.core.plan.Plans.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.value.KpiId;
import org.junit.jupiter.api.Test;

class ObjectiveFaultsTest {

    private static void assertFaults(ObjectiveBuilder objective, String... faults) {
        assertThat(Plans.faults(Plans.empty().objectives(objective))).containsExactly(faults);
    }

    private static void assertSound(ObjectiveBuilder objective) {
        assertThatCode(() -> Plans.empty().objectives(objective).build()).doesNotThrowAnyException();
    }

    private static ObjectiveBuilder of(KpiId kpi, int version) {
        return Objective.define("x", Stage.PLAN, kpi, version)
                .baseline(Baseline.of("0.1", LAST_YEAR))
                .target(Target.of("0.2", YEAR))
                .owner("Owner")
                .source("Source");
    }

    @Test
    void whatIsMissingIsNamedOnceEach() {
        assertFaults(
                Objective.define("x", Stage.ACT, ActVolumeKpis.LEADS).source(" "),
                "/objectives/0/baseline: objective \"x\" has no baseline; say where the KPI stood, and over which days",
                "/objectives/0/target: objective \"x\" has no target; say a value or a band, and the days it is"
                        + " measured"
                        + " over",
                "/objectives/0/owner: objective \"x\" has no owner; say its owner",
                "/objectives/0/source: objective \"x\" has no source; say its source");
    }

    @Test
    void idsAreOfTheirForm() {
        assertFaults(
                leads(""),
                "/objectives/0/id: objective id \"\" is not of its form; write lower-case letters, digits, - and _, a"
                        + " letter first, at most 80");
        assertSound(leads("leads_2025-q1"));
    }

    @Test
    void anUnknownKpiSaysWhichWasMeantAndNothingElse() {
        assertFaults(
                of(KpiId.of("act.leadz"), 7),
                "/objectives/0/kpi: objective \"x\" names KPI \"act.leadz\", which does not exist; write"
                        + " \"act.leads\"");
    }

    @Test
    void aKpiOfPlanningSymbolsIsNoObjective() {
        assertFaults(
                of(KpiId.of("plan.pacing_index"), 1),
                "/objectives/0/kpi: objective \"x\" names KPI plan.pacing_index, which is made of planning symbols"
                        + " alone;"
                        + " name a KPI that facts give a value");
    }

    @Test
    void theVersionIsTheCatalogues() {
        assertFaults(
                leads("leads", 2),
                "/objectives/0/kpiVersion: objective \"leads\" names version 2 of KPI act.leads, which has version"
                        + " 1; write version 1, or give the plan a catalogue that has version 2");
    }

    private static ObjectiveBuilder leads(String id) {
        return Plans.leads(id);
    }

    private static ObjectiveBuilder leads(String id, int version) {
        return Objective.define(id, Stage.ACT, ActVolumeKpis.LEADS.id(), version)
                .baseline(Baseline.of("9000", LAST_YEAR))
                .target(Target.of("12000", YEAR))
                .owner("Owner")
                .source("CRM");
    }

    /** Paid media share is a context KPI of the domain reference: neither more nor less is better. */
    @Test
    void whatIsNeitherBetterHigherNorLowerNeedsADirection() {
        assertFaults(
                of(KpiId.of("plan.paid_media_share"), 1),
                "/objectives/0/direction: objective \"x\" has no direction: neither more nor less of KPI"
                        + " plan.paid_media_share is better in itself; say UP, DOWN or BAND");
        assertSound(of(KpiId.of("plan.paid_media_share"), 1).direction(Direction.UP));
    }

    @Test
    void theQualityPairIsAnotherKpiThatThereIs() {
        assertFaults(
                leads("leads").qualityPair(KpiId.of("engage.npss")),
                "/objectives/0/qualityPair: objective \"leads\" names KPI \"engage.npss\", which does not exist; write"
                        + " \"engage.nps\"");
        assertFaults(
                leads("leads").qualityPair(ActVolumeKpis.LEADS),
                "/objectives/0/qualityPair: objective \"leads\" is paired with its own KPI; name a KPI that would"
                        + " fall if"
                        + " this one were forced");
    }

    @Test
    void aKpiDefinedOutsideTheCatalogueIsUnknown() {
        Kpi own = Kpi.define("acme.loyalty", "Loyalty", "orders").build();

        assertFaults(
                Objective.define("x", Stage.ENGAGE, own)
                        .baseline(Baseline.of("1", LAST_YEAR))
                        .target(Target.of("2", YEAR))
                        .owner("Owner")
                        .source("Shop"),
                "/objectives/0/kpi: objective \"x\" names KPI \"acme.loyalty\", which does not exist; name one that"
                        + " exists, or add it");
    }
}
