/**
 * What comes next: forecasts of measures with an interval, how good they were, and how likely a target is. Start at {@link Forecast}; which
 * method suits a series is told by {@link Backtest}.
 *
 * <p>Forecast measures that add up and derive ratios from them ({@link Forecast#per}); a ratio is not forecast itself. All here is computed
 * in doubles and is an estimate: values carry {@code ESTIMATE}.
 */
@NullMarked
package io.github.raceframework.metrics.forecast;

import org.jspecify.annotations.NullMarked;
