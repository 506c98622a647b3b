/**
 * The standard catalogue as constants: 216 measures, 16 dimensions and 270 KPIs, by stage and topic. {@link
 * io.github.raceframework.core.kpi.KpiCatalog#standard()} has them all; an application with a smaller world puts the
 * lists it wants into a catalogue of its own.
 *
 * <p>Where several definitions of a figure are common each has an id of its own, and none stands in for another.
 * Sources are given in short: <i>Farris</i> is Farris, Bendle, Pfeifer and Reibstein, <i>Marketing Metrics</i>;
 * <i>MASB</i> the dictionary of the Marketing Accountability Standards Board; <i>Chaffey</i> the books and articles of
 * Dave Chaffey, who devised RACE; the names of products stand for their documentation.
 */
@NullMarked
package io.github.raceframework.core.kpi.standard;

import org.jspecify.annotations.NullMarked;
