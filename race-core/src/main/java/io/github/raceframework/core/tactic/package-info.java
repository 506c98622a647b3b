/** What marketers do: the catalogue of tactics. Start at {@link TacticCatalog}; the standard tactics are in {@link StandardTactics}. */
@NullMarked
package io.github.raceframework.core.tactic;

import org.jspecify.annotations.NullMarked;
