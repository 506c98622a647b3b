/**
 * What a plugin must hold, and how to test one. A plugin's author extends a contract in the plugin's own tests, gives it what the plugin brings, and has every
 * law of it as a JUnit test: {@link AggregationContract}, {@link CalendarContract}, {@link KpiContract}, {@link ImportProfileContract}. {@link
 * RaceAssertions} are for tests with figures of one's own.
 *
 * <p>Contracts try their laws on random cases. These come from a seed that is the same in every run, so that a build does not fail today and pass tomorrow. A
 * failure shows the smallest case found that breaks the law. {@code -Drace.testkit.seed=2} tries other cases, {@code -Drace.testkit.seed=random} others every
 * time; a failure names the seed that finds it again.
 */
@NullMarked
package io.github.raceframework.testkit;

import org.jspecify.annotations.NullMarked;
