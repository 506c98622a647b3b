package com.example.newsletter

import io.github.raceframework.core.kpi.standard.EngageEmailKpis.OPEN_RATE
import io.github.raceframework.metrics.kpi.KpiTable
import io.github.raceframework.metrics.kpi.KpiValue
import java.math.BigDecimal
import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class NewslettersTest {

    private val day = LocalDate.of(2026, 2, 2)

    private fun rate(table: KpiTable, country: String): KpiValue =
        table.rows().single { it.member("country") == country }.value(OPEN_RATE)

    /** 168 + 12 of 400 + 50 are 0.4. */
    @Test
    fun `opens of all newsletters of a country`() {
        val table = openRates(listOf(Newsletter(day, "DE", 400, 168), Newsletter(day, "DE", 50, 12)))

        assertEquals(BigDecimal("0.4"), (rate(table, "DE") as KpiValue.Present).number)
        assertEquals("40.00%", rate(table, "DE").text())
    }

    @Test
    fun `opens that nobody tracked are unknown and not zero`() {
        val table = openRates(listOf(Newsletter(day, "CH", 250, null)))

        assertEquals("unknown", rate(table, "CH").text())
    }

    @Test
    fun `a newsletter of no country has a row of its own`() {
        val table = openRates(listOf(Newsletter(day, null, 10, 5)))

        assertEquals("50.00%", rate(table, "(not set)").text())
    }
}
