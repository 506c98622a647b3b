/** Units, money, ranges of dates, decimals and identifiers: the values everything else is made of. Start at {@link Unit}. */
@NullMarked
package io.github.raceframework.core.value;

import org.jspecify.annotations.NullMarked;
