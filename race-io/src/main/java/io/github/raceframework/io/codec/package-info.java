/** How the values of this library are written in JSON documents and read back: one codec for each kind of document. Knows nothing of files. */
@NullMarked
package io.github.raceframework.io.codec;

import org.jspecify.annotations.NullMarked;
