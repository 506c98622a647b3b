package io.github.raceframework.core.plan;

import static io.github.raceframework.core.plan.Plans.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every line names a campaign one letter away from one there is. */
class SuggestionsTest {

    private static List<String> faults(int campaigns, int lines) {
        return Plans.faults(Plans.empty()
                .campaigns(IntStream.range(0, campaigns)
                        .mapToObj(i -> Campaign.define("campaign-" + i, "Campaign " + i, "paid_search"))
                        .toArray(CampaignBuilder[]::new))
                .budget(IntStream.range(0, lines)
                        .mapToObj(i -> line("line-" + i).campaign("campaing-0"))
                        .toArray(BudgetLineBuilder[]::new)));
    }

    @Test
    void theFirstHundredFaultsHaveASuggestion() {
        List<String> faults = faults(1, 101);

        assertThat(faults.get(99))
                .isEqualTo("/budget/99/campaign: budget line \"line-99\" names campaign \"campaing-0\", which does not"
                        + " exist; write \"campaign-0\"");
        assertThat(faults.get(100))
                .isEqualTo(
                        "/budget/100/campaign: budget line \"line-100\" names campaign \"campaing-0\", which does not"
                                + " exist; name one that exists, or add it");
    }

    @Test
    void amongMoreThanTwoThousandNamesNoneIsSuggested() {
        assertThat(faults(2_000, 1).get(0)).endsWith("; write \"campaign-0\"");
        assertThat(faults(2_001, 1).get(0)).endsWith("; name one that exists, or add it");
    }

    @Test
    void aGreatPlanOfFaultsIsReportedInFull() {
        assertThat(faults(20_000, 20_000)).hasSize(20_000);
    }
}
