package com.example.newsletter

import io.github.raceframework.core.kpi.ValueFormat
import io.github.raceframework.core.kpi.standard.EmailMeasures.EMAILS_DELIVERED
import io.github.raceframework.core.kpi.standard.EmailMeasures.EMAIL_UNIQUE_OPENS
import io.github.raceframework.core.kpi.standard.EngageEmailKpis.OPEN_RATE
import io.github.raceframework.core.kpi.standard.StandardDimensions.COUNTRY
import io.github.raceframework.metrics.facts.Dataset
import io.github.raceframework.metrics.facts.FactMapping
import io.github.raceframework.metrics.facts.FactTable
import io.github.raceframework.metrics.kpi.KpiEngine
import io.github.raceframework.metrics.kpi.KpiTable
import io.github.raceframework.metrics.kpi.KpiValue
import io.github.raceframework.metrics.query.KpiQuery
import java.time.LocalDate
import java.util.Locale

/** A newsletter that was sent. Where opens were not tracked they are null, which is not 0. */
data class Newsletter(val day: LocalDate, val country: String?, val delivered: Long, val opens: Long?)

/** How many of the newsletters were opened, by country. */
fun openRates(newsletters: List<Newsletter>): KpiTable {
    val mapping = FactMapping.of("newsletters", Newsletter::day)
        .dimension(COUNTRY, Newsletter::country)
        .measure(EMAILS_DELIVERED, Newsletter::delivered)
        .measure(EMAIL_UNIQUE_OPENS, Newsletter::opens)
    return KpiEngine.of(Dataset.of(FactTable.from(newsletters, mapping))).run(KpiQuery.of(OPEN_RATE).by("country"))
}

/** The value as people read it, or why there is none: the compiler knows that there is no third case. */
fun KpiValue.text(format: ValueFormat = ValueFormat.of(Locale.ENGLISH)): String = when (this) {
    is KpiValue.Present -> format.format(number, OPEN_RATE.unit(), null)
    is KpiValue.Absent -> format.format(reason)
}

/** The most that a value can be whose parts do not add up, where that is known. */
fun KpiValue.Absent.atMost() = bounds?.most

fun main() {
    val sent = listOf(
        Newsletter(LocalDate.of(2026, 2, 2), "DE", delivered = 400, opens = 168),
        Newsletter(LocalDate.of(2026, 2, 2), "CH", delivered = 250, opens = null),
    )
    openRates(sent).rows().forEach { println("${it.member("country")}: ${it.value(OPEN_RATE).text()}") }
}
