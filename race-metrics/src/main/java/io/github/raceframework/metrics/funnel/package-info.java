/**
 * From a target back to visits, impressions and budget, and from a budget forward to what it yields. Start at {@link FunnelModel}.
 *
 * <p>Counts and money are exact quotients of whole numbers all the way; a figure is rounded once, when it is shown. Only a {@link FunnelInterval} is
 * computed in doubles.
 */
@NullMarked
package io.github.raceframework.metrics.funnel;

import org.jspecify.annotations.NullMarked;
