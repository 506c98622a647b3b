/**
 * Dashboards of plans: {@link io.github.raceframework.report.RaceReport} makes of a scorecard one self-contained HTML page, Markdown or plain text, and gives
 * its charts alone for pages of an application's own.
 */
@NullMarked
package io.github.raceframework.report;

import org.jspecify.annotations.NullMarked;
