/** Plugins: measures, KPIs, functions, calendars, tactics and channels that other people ship. */
@NullMarked
package io.github.raceframework.core.plugin;

import org.jspecify.annotations.NullMarked;
