/** The RACE framework itself: stages and the VQVC families. Start at {@link Stage}. */
@NullMarked
package io.github.raceframework.core.framework;

import org.jspecify.annotations.NullMarked;
