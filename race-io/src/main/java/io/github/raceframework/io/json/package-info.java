/**
 * Reading JSON by hand: a tree in which every value knows where it stands, and decoders that report everything wrong with it at once. Start with {@link
 * io.github.raceframework.io.json.JsonTree#parse}.
 */
@NullMarked
package io.github.raceframework.io.json;

import org.jspecify.annotations.NullMarked;
