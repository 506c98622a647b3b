/** A dashboard and a query endpoint over HTTP: how an application embeds the library. */
@NullMarked
package io.github.raceframework.examples.service;

import org.jspecify.annotations.NullMarked;
