/**
 * The exports of an invented shop, read as an application would read its own: each file by a small class into records, the records into tables of
 * facts.
 */
@NullMarked
package io.github.raceframework.examples.shop;

import org.jspecify.annotations.NullMarked;
