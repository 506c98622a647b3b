package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the faults of a plan, and knows the checks that all its parts have in common. */
final class Faults {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,79}");

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
                    Spelling.nearest(id, known)
                            .map(near -> "write \"" + near + "\"")
                            .orElse("name one that exists, or add it"));
        }
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

    /** An amount is in the plan's currency and not negative. */
    void money(String path, String owner, String what, @Nullable Money amount) {
        if (amount == null) {
            return;
        }
        if (!amount.currency().equals(plan.currency)) {
            add(
                    path,
                    what + " " + amount + " of " + owner + " is not in the plan's currency, " + plan.currency,
                    "convert it with a dated rate");
        }
        if (amount.amount().signum() < 0) {
            add(path, what + " " + amount + " of " + owner + " is negative", "write 0 or more");
        }
    }
}
