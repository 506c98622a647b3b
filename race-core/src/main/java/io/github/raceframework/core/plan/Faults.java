package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Spelling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the faults of a plan, and knows the checks that all its parts have in common. */
final class Faults {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,79}");

    /** The days of the years 1 to 9999, on which facts may be. */
    static final DateRange YEARS = new DateRange(LocalDate.of(1, 1, 1), LocalDate.of(10_000, 1, 1));

    /** Looking for the nearest id costs time with each fault and each id, so it is done for as many faults as messages show and for few ids only. */
    private static final int MOST_SUGGESTIONS = 100;

    private static final int MOST_COMPARED = 2_000;

    /** 10^9 amounts within these bounds sum to 10^30 at most with 7 decimal places: to no more than the 38 digits a number may have. */
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1e21");

    private static final int MOST_DECIMALS = 7;

    final RacePlanBuilder plan;
    private final List<PlanViolation> found = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();

    Faults(RacePlanBuilder plan) {
        this.plan = plan;
    }

    List<PlanViolation> found() {
        return List.copyOf(found);
    }

    void add(String path, String problem, String remedy) {
        found.add(new PlanViolation(path, problem, remedy));
    }

    /** How messages speak of a part: {@code objective "leads"}. */
    static String part(String kind, String id) {
        return kind + " \"" + Spelling.excerpt(id) + "\"";
    }

    /** The id of a part is of its form, and no part of its kind before has it. */
    void id(String path, String kind, String id) {
        String earlier = ids.putIfAbsent(part(kind, id), path);
        if (!ID.matcher(id).matches()) {
            add(
                    path + "/id",
                    kind + " id \"" + Spelling.excerpt(id) + "\" is not of its form",
                    "write lower-case letters, digits, - and _, a letter first, at most 80");
        } else if (earlier != null) {
            add(path + "/id", part(kind, id) + " exists already, at " + earlier, "give each an id of its own");
        }
    }

    /** A text says something. */
    void text(String path, String owner, String what, String text) {
        if (text.isBlank()) {
            add(path, owner + " has no " + what, "say its " + what);
        }
    }

    /** A part names something that exists. */
    void reference(String path, String owner, String kind, String id, Collection<String> known) {
        if (!known.contains(id)) {
            add(
                    path,
                    owner + " names " + part(kind, id) + ", which does not exist",
                    nearest(id, known).map(near -> "write \"" + near + "\"").orElse("name one that exists, or add it"));
        }
    }

    private Optional<String> nearest(String id, Collection<String> known) {
        return found.size() < MOST_SUGGESTIONS && known.size() <= MOST_COMPARED
                ? Spelling.nearest(id, known)
                : Optional.empty();
    }

    /** As {@link #reference}, for what a part need not name. */
    void optionalReference(String path, String owner, String kind, @Nullable String id, Collection<String> known) {
        if (id != null) {
            reference(path, owner, kind, id, known);
        }
    }

    /** A part lies inside the plan's period. */
    void period(String path, String owner, DateRange period) {
        if (!plan.period.contains(period)) {
            add(
                    path,
                    "period " + period + " of " + owner + " is not inside the plan's, " + plan.period,
                    "keep it inside, or make the plan's period longer");
        }
    }

    /** An amount that may be left out is in the plan's currency, can be summed, and is not negative. */
    void money(String path, String owner, String what, @Nullable Money amount) {
        if (amount == null) {
            return;
        }
        summand(path, owner, what, amount);
        if (amount.amount().signum() < 0) {
            add(path, what + " " + amount + " of " + owner + " is negative", "write 0 or more");
        }
    }

    /** An amount is in the plan's currency, and sums of such amounts stay within the bounds of numbers. */
    void summand(String path, String owner, String what, Money amount) {
        if (!amount.currency().equals(plan.currency)) {
            add(
                    path,
                    what + " " + amount + " of " + owner + " is not in the plan's currency, " + plan.currency,
                    "convert it with a dated rate");
        }
        if (amount.amount().compareTo(LARGEST_AMOUNT) > 0) {
            add(path, what + " " + amount + " of " + owner + " is beyond any budget", "write at most 1e21");
        }
        if (amount.amount().scale() > MOST_DECIMALS) {
            add(
                    path,
                    what + " " + amount + " of " + owner + " has "
                            + amount.amount().scale() + " decimal places",
                    "write at most " + MOST_DECIMALS);
        }
    }
}
