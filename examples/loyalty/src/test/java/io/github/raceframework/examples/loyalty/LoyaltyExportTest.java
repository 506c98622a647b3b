package io.github.raceframework.examples.loyalty;

import static io.github.raceframework.testkit.RaceAssertions.assertThat;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plugin.RacePlugins;
import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.io.imports.ImportProfiles;
import io.github.raceframework.io.imports.ImportResult;
import io.github.raceframework.io.imports.ProfileImport;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.testkit.ImportProfileContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The export of the loyalty system is read, and known by its header. */
class LoyaltyExportTest extends ImportProfileContract {

    private static final String SAMPLE = """
            Booking Date;Tier;Points Issued;Points Redeemed;Points Expired;Reward Cost;Currency;Balance
            2024-01-05;GOLD;1.200;300;0;15,50;EUR;900
            2024-01-05;BASIC;400;100;20;4,50;EUR;280
            2024-01-06;GOLD;400;600;;30,00;EUR;700
            """;

    @Override
    protected ImportProfile profile() {
        return LoyaltyExport.BOOKINGS;
    }

    @Override
    protected List<String> samples() {
        return List.of(
                SAMPLE,
                "Booking Date,Tier,Points Issued,Points Redeemed\n2024-02-01,SILVER,10,5\n2024-02-02,SILVER,1,0\n");
    }

    @Override
    protected KpiCatalog catalog() {
        return RacePlugins.standard().with(new LoyaltyPlugin()).catalog();
    }

    /** By hand: 300 + 100 + 600 points of 1200 + 400 + 400 are half; of GOLD 900 of 1600. */
    @Test
    void theExportGivesTheRedemptionRate() {
        ImportResult read = ProfileImport.detecting(
                        catalog(), ImportProfiles.standard().with(new LoyaltyPlugin()))
                .read("loyalty", SAMPLE.getBytes(StandardCharsets.UTF_8));
        KpiEngine engine = KpiEngine.of(Dataset.of(read.table()), catalog());
        KpiTable table = engine.run(KpiQuery.of(LoyaltyKpis.REDEMPTION_RATE));

        org.assertj.core.api.Assertions.assertThat(read.report().profile()).isEqualTo("loyalty.bookings");
        assertThat(table.rows().get(0).value(LoyaltyKpis.REDEMPTION_RATE)).isEqualTo("0.5");
        assertThat(engine.run(KpiQuery.of(LoyaltyKpis.REDEMPTION_RATE).by("loyalty_tier"))
                        .rows()
                        .get(1)
                        .value(LoyaltyKpis.REDEMPTION_RATE))
                .isEqualTo("0.5625");
    }
}
