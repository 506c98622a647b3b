/** Makes the files of {@code examples/shop}: always the same bytes, from a seed. No other code needs it. */
@NullMarked
package io.github.raceframework.examples.shop.generator;

import org.jspecify.annotations.NullMarked;
