/**
 * The RACE framework itself: its stages, activities and improvement loop, and the VQVC families. What never changes is an enum ({@link Stage},
 * {@link OsaPhase}, {@link SostacStep}, {@link VqvcFamily}); what changes from edition to edition is data of a {@link RaceFramework}. Start there.
 */
@NullMarked
package io.github.raceframework.core.framework;

import org.jspecify.annotations.NullMarked;
