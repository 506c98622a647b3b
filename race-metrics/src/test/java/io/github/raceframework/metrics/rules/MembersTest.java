package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members as the file writes them, and what a table knows of them. */
class MembersTest {

    private static final FactTable ADS =
            Table.named("ads").covers("2024-01-01/2024-01-02").rows("""
            date        channel      campaign        clicks
            2024-01-01  Paid-search  facebOOK_tier2  1
            2024-01-01  PAID_SEARCH  facebook_tier2  2
            2024-01-01  email        spring          4
            2024-01-01  -            -               8
            """);

    @Test
    void aVocabularyRecognisesItsMembersInDataAndInFilters() {
        assertThat(Ask.kpi("reach.clicks").by("channel").lines(ADS))
                .containsExactly("(not set): 8", "EMAIL: 4", "PAID_SEARCH: 3");
        assertThat(Ask.kpi("reach.clicks").where("channel=paid search").of(ADS)).hasToString("3");
        assertThat(Ask.formula("clicks{channel=Email}").of(ADS)).hasToString("4");
    }

    @Test
    void otherNamesStayAsTheyAre() {
        assertThat(Ask.kpi("reach.clicks").by("campaign").lines(ADS))
                .containsExactly("(not set): 8", "facebOOK_tier2: 1", "facebook_tier2: 2", "spring: 4");
        assertThat(Ask.kpi("reach.clicks").where("campaign=Spring").of(ADS)).hasToString("UNKNOWN_MEMBER");
    }

    @Test
    void rulingOutAMemberKeepsTheBlanks() {
        assertThat(Ask.kpi("reach.clicks").where("channel!=EMAIL").of(ADS)).hasToString("11");
        assertThat(Ask.kpi("reach.clicks").where("channel=\"(not set)\"").of(ADS))
                .hasToString("8");
    }

    @Test
    void aMisspeltMemberIsNotZero() {
        KpiValue.Absent absent =
                Ask.kpi("reach.clicks").where("campaign=sprnig").absent(ADS);
        assertThat(absent).hasToString("UNKNOWN_MEMBER");
        assertThat(absent.detail()).contains("ads", "campaign", "\"sprnig\"", "\"spring\"");

        assertThat(Ask.formula("clicks{channel=EMIAL}").absent(ADS).detail()).contains("\"EMIAL\"", "\"EMAIL\"");
        assertThat(Ask.formula("clicks{channel=EMAIL|EMIAL}").of(ADS)).hasToString("UNKNOWN_MEMBER");
    }

    @Test
    void rulingOutAMemberThatNobodyKnowsIsAMistakeToo() {
        assertThat(Ask.kpi("reach.clicks").where("channel!=EMIAL").of(ADS)).hasToString("UNKNOWN_MEMBER");
        assertThat(Ask.kpi("reach.clicks").where("campaign!=sprnig").of(ADS)).hasToString("UNKNOWN_MEMBER");
    }

    @Test
    void rulingOutWhatATableNeverHadChangesNothing() {
        FactTable web = Table.named("web").covers("2024-01-01/2024-01-02").rows("""
                date        campaign  sessions
                2024-01-01  autumn    5
                """);

        assertThat(Ask.kpi("reach.clicks").where("channel!=SMS").of(ADS)).hasToString("15");
        // the other table knows autumn
        assertThat(Ask.kpi("reach.clicks").where("campaign!=autumn").of(ADS, web))
                .hasToString("15");
    }

    /** All rows are ruled out, and that the table has no OWNED changes nothing: the coverage is declared, so 0 is no guess. */
    @Test
    void rulingOutAllMembersLeavesAZeroThatIsNoGuess() {
        FactTable cost = Table.named("cost").covers("2024-01-01/2024-01-02").rows("""
                date        media  media_cost
                2024-01-01  PAID   5
                """);

        assertThat(Ask.kpi("reach.media_cost").where("media!=PAID|OWNED").of(cost))
                .hasToString("0");
    }

    private static final FactTable TIDY =
            Table.named("ads").covers("2024-01-01/2024-01-02").rows("""
            date        channel      clicks
            2024-01-01  PAID_SEARCH  2
            2024-01-01  email        4
            """);

    @Test
    void aMemberOfTheVocabularyWithoutRowsIsAFlaggedZero() {
        assertThat(Ask.formula("clicks{channel=SMS}").of(TIDY)).hasToString("0 [COVERAGE_INFERRED]");
        assertThat(Ask.kpi("reach.clicks").where("channel=SMS").of(TIDY)).hasToString("0 [COVERAGE_INFERRED]");
    }

    /** Beside EMAIL, which has rows, SMS counts as zero. */
    @Test
    void aZeroBesideOtherMembersIsFlaggedToo() {
        assertThat(Ask.formula("clicks{channel=EMAIL|SMS}").of(TIDY)).hasToString("4 [COVERAGE_INFERRED]");
    }

    /** The eight clicks without a channel may be of SMS. */
    @Test
    void aBlankMightMeanAnything() {
        assertThat(Ask.formula("clicks{channel=SMS}").absent(ADS)).hasToString("UNKNOWN_MEMBER");
        assertThat(Ask.formula("clicks{channel=EMAIL}").of(ADS)).hasToString("4");
    }

    @Test
    void aTableWithNamesOfItsOwnMightMeanAnything() {
        FactTable mail = Table.named("mail").rows("""
                date        channel       clicks
                2024-01-01  e-mail-promo  3
                2024-01-01  DISPLAY       4
                """);

        KpiValue.Absent absent = Ask.formula("clicks{channel=EMAIL}").absent(mail);
        assertThat(absent).hasToString("UNKNOWN_MEMBER");
        assertThat(mail.outsideVocabulary())
                .containsExactly(java.util.Map.entry(DimensionId.of("channel"), List.of("e-mail-promo")));
    }

    @Test
    void aTableMaySpeakForEveryMember() {
        FactTable web = Table.named("web")
                .covers("2024-01-01/2024-01-02")
                .conformed("campaign")
                .rows("""
                        date        campaign  sessions
                        2024-01-01  autumn    5
                        """);

        assertThat(Ask.kpi("reach.sessions").where("campaign=winter").of(web)).hasToString("0");
    }

    /** ADS writes spring, the shop sprimg: neither group has both sides. */
    @Test
    void tablesAreJoinedByMembersAsTheyAre() {
        FactTable ads = Table.named("ads").rows("""
                date        campaign  clicks
                2024-01-01  spring    10
                2024-01-01  autumn    20
                """);
        FactTable shop = Table.named("shop").rows("""
                date        campaign  orders
                2024-01-01  sprimg    1
                2024-01-01  autumn    5
                """);

        assertThat(Ask.formula("orders / clicks").by("campaign").lines(ads, shop))
                .containsExactly("autumn: 0.25", "sprimg: UNKNOWN_MEMBER", "spring: UNKNOWN_MEMBER");
        // 6 / 30: the total does not ask for names
        assertThat(Ask.formula("orders / clicks").of(ads, shop)).hasToString("0.2");
    }

    /** The same with a vocabulary: E-MIAL is a name of its own, and so the shop may mean EMAIL by it. */
    @Test
    void aMisspeltChannelJoinsNothing() {
        FactTable ads = Table.named("ads").rows("""
                date        channel  clicks
                2024-01-01  EMAIL    10
                2024-01-01  DISPLAY  20
                """);
        FactTable shop = Table.named("shop").rows("""
                date        channel  orders
                2024-01-01  E-MIAL   1
                2024-01-01  DISPLAY  5
                """);

        assertThat(Ask.formula("orders / clicks").by("channel").lines(ads, shop))
                .containsExactly("DISPLAY: 0.25", "E-MIAL: UNKNOWN_MEMBER", "EMAIL: UNKNOWN_MEMBER");
        KpiValue absent = Ask.formula("orders / clicks")
                .by("channel")
                .table(ads, shop)
                .rows()
                .get(2)
                .value(io.github.raceframework.core.value.KpiId.of("test.it"));
        assertThat(((KpiValue.Absent) absent).detail()).contains("shop", "EMAIL");
    }

    /** EMAIL sold nothing, as far as one can tell; nobody clicked on OFFLINE. */
    @Test
    void groupsThatOnlyOneTableHasAreZerosOfTheOtherByItsVocabulary() {
        FactTable ads = Table.named("ads").covers("2024-01-01/2024-01-02").rows("""
                date        channel  clicks
                2024-01-01  EMAIL    10
                """);
        FactTable shop = Table.named("shop").covers("2024-01-01/2024-01-02").rows("""
                date        channel  orders
                2024-01-01  OFFLINE  5
                """);

        assertThat(Ask.formula("orders / clicks").by("channel").lines(ads, shop))
                .containsExactly("EMAIL: 0 [COVERAGE_INFERRED]", "OFFLINE: ZERO_DENOMINATOR");
    }
}
