package com.example.ads;

import static io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis.CPC;
import static io.github.raceframework.testkit.RaceAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdReportTest {

    private static final Path ADS = Path.of("data", "ads.csv");

    private final KpiTable table = AdReport.answer(ADS);

    /** 12.50 + 14.10 = 26.60 of cost for 64 clicks; 118 + 59 = 177 of sales, of which 30 % are 53.10. */
    @Test
    void aChannelOfWhichAllIsKnown() {
        assertThat(table).value(CPC, "PAID_SEARCH").isEqualTo("0.415625").hasNoFlag();
        assertThat(table)
                .value(AdReport.CONTRIBUTION, "PAID_SEARCH")
                .isEqualTo("26.50")
                .hasNoFlag();
    }

    /** Of the second day nobody knows the cost. On the first, 8.00 bought no click and no sale. */
    @Test
    void aDayWithoutItsCostIsLeftOutAndSaidToBe() {
        assertThat(table).value(CPC, "PAID_SOCIAL").isAbsent(AbsenceReason.ZERO_DENOMINATOR);
        assertThat(table)
                .value(AdReport.CONTRIBUTION, "PAID_SOCIAL")
                .isEqualTo("-8.00")
                .hasFlag(Flag.Kind.PARTIAL_INPUT);
    }

    @Test
    void theAnswerIsReadBackAsItWasGiven(@TempDir Path directory) {
        Path file = directory.resolve("answer.json");
        AdReport.main(new String[] {ADS.toString(), file.toString()});

        RaceJson json = RaceJson.standard().withCatalog(AdReport.CATALOG);
        assertEquals(table, json.read(DocumentKind.TABLE, file).value());
    }
}
