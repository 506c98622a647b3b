package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.value.DateRange;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A piece of work that improves something, usually within the 90 days of a {@link ReviewCycle}. The order of a plan's initiatives is their
 * priority.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Immutable.
 *
 * @param id lower-case letters, digits, {@code -} and {@code _}
 * @param title what is done
 * @param stage the stage it improves
 * @param phase whether it looks for opportunities, decides on a strategy, or acts
 * @param period when it is done
 * @param owner who answers for it
 * @param activities ids of the framework's activities it belongs to; may be empty
 */
public record Initiative(
        String id, String title, Stage stage, OsaPhase phase, DateRange period, String owner, Set<String> activities) {

    public Initiative {
        activities = Collections.unmodifiableSet(new LinkedHashSet<>(activities));
    }
}
