/** What orders tell about customers: who is new, who comes back, who stays away. */
@NullMarked
package io.github.raceframework.metrics.customers;

import org.jspecify.annotations.NullMarked;
