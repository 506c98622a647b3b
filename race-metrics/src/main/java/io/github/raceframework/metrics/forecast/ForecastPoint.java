package io.github.raceframework.metrics.forecast;

import io.github.raceframework.core.time.Bucket;

/**
 * The forecast of a bucket.
 *
 * <p>Immutable.
 *
 * @param bucket which one
 * @param forecast its forecast
 */
public record ForecastPoint(Bucket bucket, ForecastInterval forecast) {}
