package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.Money;
import java.time.LocalDate;

/**
 * A record of money moved from one budget line to another. It is a record only: the planned amounts of both lines are those after the move. A
 * {@link RacePlan} checks it.
 *
 * <p>Immutable.
 *
 * @param from id of the budget line that gave
 * @param to id of the budget line that got
 * @param amount how much; more than 0
 * @param on when it is made; not before the plan's period, because until then the plan itself can be changed
 * @param reason why
 * @param expectedEffect what is expected of it
 * @param reviewOn when it is looked at again; not before it is made
 */
public record Reallocation(
        String from, String to, Money amount, LocalDate on, String reason, String expectedEffect, LocalDate reviewOn) {}
