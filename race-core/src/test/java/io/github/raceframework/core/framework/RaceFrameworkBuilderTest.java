package io.github.raceframework.core.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RaceFrameworkBuilderTest {

    private static final Edition OWN = new Edition("Acme 2027", "Acme handbook");
    private static final Activity FAIRS = new Activity("reach.fairs", Stage.REACH, "Trade fairs", OWN);

    private static RaceFrameworkBuilder acme() {
        return RaceFramework.standard().revise(OWN);
    }

    @Test
    void anEditionSaysTheSameUntilItIsRevised() {
        assertThat(RaceFramework.standard()
                        .revise(RaceFramework.standard().edition())
                        .build())
                .isEqualTo(RaceFramework.standard())
                .hasSameHashCodeAs(RaceFramework.standard());
    }

    static Stream<UnaryOperator<RaceFrameworkBuilder>> changes() {
        return Stream.of(
                builder -> builder.profiles(
                        List.of(StageProfile.define(Stage.ACT, "Talk to people").build())),
                builder -> builder.activities(List.of(FAIRS)),
                builder -> builder.activities(List.of()).pillars(List.of()),
                builder -> builder.pillars(Stream.concat(
                                RaceFramework.standard().pillars().stream(),
                                Stream.of(new Pillar("events", "Events", List.of(), OWN)))
                        .toList()),
                builder -> builder.osaCells(List.of(new OsaCell(Stage.ACT, OsaPhase.ACTION, "Talk"))),
                builder -> builder.successFactors(List.of("Patience")),
                builder -> builder.capabilityLevels(List.of(new CapabilityLevel(1, "Poor"))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void equalWhenAllTheySayIs(UnaryOperator<RaceFrameworkBuilder> change) {
        RaceFramework changed = change.apply(acme()).build();

        assertThat(changed)
                .isEqualTo(change.apply(acme()).build())
                .isNotEqualTo(acme().build())
                .isNotEqualTo(change.apply(RaceFramework.standard().revise(new Edition("Other", "Other")))
                        .build());
    }

    @Test
    void anApplicationMayHaveActivitiesOfItsOwn() {
        RaceFramework own = acme().activities(List.of(FAIRS)).build();

        assertThat(own.activities()).containsExactly(FAIRS);
        assertThat(own.activities(Stage.ACT)).isEmpty();
        assertThat(own.edition()).isEqualTo(OWN);
        assertThat(own.profiles()).isEqualTo(RaceFramework.standard().profiles());
    }

    @Test
    void aProfileReplacesTheOneOfItsStage() {
        StageProfile talk = StageProfile.define(Stage.ACT, "Talk to people").build();
        RaceFramework own = acme().profiles(List.of(talk)).build();

        assertThat(own.profile(Stage.ACT)).isEqualTo(talk);
        assertThat(own.profile(Stage.REACH)).isEqualTo(RaceFramework.standard().profile(Stage.REACH));
        assertThat(talk.goals()).isEmpty();
        assertThat(talk.buyerStage()).isEmpty();
    }

    @Test
    void theBuilderMayGoOnToMakeAnother() {
        RaceFrameworkBuilder builder = acme();
        RaceFramework first = builder.build();
        RaceFramework second = builder.activities(List.of()).build();

        assertThat(first.activities()).hasSize(25);
        assertThat(second.activities()).isEmpty();
    }

    @Test
    void everyStageNeedsAProfileAndATitlePerPhase() {
        assertRefused(() -> RaceFramework.define(OWN).build(), "Acme 2027 has no profile of stage PLAN; give one");
        assertRefused(
                () -> RaceFramework.define(OWN)
                        .profiles(RaceFramework.standard().profiles())
                        .build(),
                "Acme 2027 does not say what is done at stage PLAN in phase OPPORTUNITY; give a cell for them");
    }

    @Test
    void idsAreUnique() {
        assertRefused(
                () -> acme().activities(List.of(FAIRS, FAIRS)).build(),
                "activity id \"reach.fairs\" stands twice in Acme 2027");
        Pillar events = new Pillar("events", "Events", List.of(), OWN);
        assertRefused(
                () -> acme().activities(List.of())
                        .pillars(List.of(events, events))
                        .build(),
                "pillar id \"events\" stands twice in Acme 2027");
    }

    @Test
    void activitiesNamePillarsThatAreThere() {
        Activity lost = new Activity("reach.fairs", Stage.REACH, "Trade fairs", OWN, List.of("medai"));

        assertRefused(
                () -> acme().activities(List.of(lost)).build(),
                "activity reach.fairs names pillar \"medai\", which Acme 2027 does not have; did you mean \"media\"?");
    }

    @Test
    void capabilityLevelsAreNumberedFromOne() {
        assertRefused(
                () -> acme().capabilityLevels(List.of(new CapabilityLevel(2, "Fair")))
                        .build(),
                "capability level 2 of Acme 2027 stands where level 1 belongs; number them 1, 2, 3 from the lowest");
        assertRefused(() -> new CapabilityLevel(0, "None"), "capability level 0 is below 1, the lowest there is");
        assertRefused(() -> new CapabilityLevel(1, " "), "name of capability level 1 is blank");
    }

    @Test
    void partsSayWhatTheyMust() {
        String form = " is not of the form lower-case words joined by dots or underscores, such as ";

        assertRefused(
                () -> new Activity("Reach fairs", Stage.REACH, "Trade fairs", OWN),
                "activity id \"Reach fairs\"" + form + "convert.cro");
        assertRefused(
                () -> new Activity("a".repeat(100), Stage.REACH, "Trade fairs", OWN),
                "activity id \"" + "a".repeat(80) + "...\"" + form + "convert.cro");
        assertRefused(
                () -> new Activity("reach.fairs", Stage.REACH, "", OWN), "title of activity reach.fairs is blank");
        assertRefused(() -> new Pillar("", "Events", List.of(), OWN), "pillar id \"\"" + form + "media");
        assertRefused(() -> new Pillar("events", "", List.of(), OWN), "title of pillar events is blank");
        assertRefused(() -> new OsaCell(Stage.ACT, OsaPhase.ACTION, ""), "title of ACT ACTION is blank");
        assertRefused(() -> StageProfile.define(Stage.ACT, " ").build(), "summary of stage ACT is blank");
        assertRefused(() -> new Edition("", "Acme"), "name of an edition is blank");
        assertRefused(() -> new Edition("2027", ""), "source of edition \"2027\" is blank");
        assertThat(OWN).hasToString("Acme 2027");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
