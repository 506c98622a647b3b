package com.example.lamps;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.raceframework.report.RaceReport;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DashboardTest {

    private final RaceReport report =
            Dashboard.report(Path.of("data", "plan.json"), Path.of("data", "visits.csv"), LocalDate.of(2026, 3, 1));

    /** 330 + 110 leads of 6,000 + 4,000 visits are 4.4 %, and 5 % should be. */
    @Test
    void theRateOfTheYearSoFarIsHeldAgainstTheTarget() {
        String text = report.toText();
        assertTrue(text.contains("4.40%") && text.contains("5.00%"), text);
    }

    @Test
    void thePageBringsItsChartLibrary() {
        assertTrue(report.toHtml().contains("echarts"));
    }

    @Test
    void theProgramAndTheLibraryAreNamedModules() {
        assertTrue(Dashboard.class.getModule().isNamed());
        assertTrue(RaceReport.class.getModule().isNamed());
    }
}
