package io.github.raceframework.metrics.facts.store;

import io.github.raceframework.core.kpi.Measure;

/** A measure and how it is counted. */
public record MeasureCount(Measure measure, CountRule rule) {}
