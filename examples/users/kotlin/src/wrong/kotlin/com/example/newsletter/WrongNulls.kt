package com.example.newsletter

import io.github.raceframework.core.value.DimensionId
import io.github.raceframework.metrics.facts.FactMapping
import io.github.raceframework.metrics.kpi.KpiTable
import io.github.raceframework.metrics.kpi.KpiValue
import java.time.LocalDate

// Mistakes that the compiler finds because the library says what may be null. Behind each stands what it says.

class Draft(val day: LocalDate?)

fun nullAsArgument(row: KpiTable.Row) = row.member(null) // Null cannot be a value of a non-null type 'String'.

fun nullableAsArgument(name: String?) = DimensionId.of(name) // actual type is 'String?', but 'String' was expected.

fun nullableOfALambda() = FactMapping.of<Draft>("drafts") { it.day } // expected 'LocalDate', actual 'LocalDate?'.

fun nullableUsed(value: KpiValue.Absent) = value.bounds.least // Only safe (?.) or non-null asserted (!!.) calls are allowed

fun nullableReturned(value: KpiValue.Absent): String = value.bounds?.least?.toPlainString() // expected 'String', actual 'String?'.
