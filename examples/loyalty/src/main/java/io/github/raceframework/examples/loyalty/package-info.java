/**
 * A plugin as others would write one: what a loyalty programme measures, and KPIs of it. {@link
 * io.github.raceframework.examples.loyalty.LoyaltyPlugin} brings them all.
 */
@NullMarked
package io.github.raceframework.examples.loyalty;

import org.jspecify.annotations.NullMarked;
