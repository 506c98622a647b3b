package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.Spelling;
import java.util.List;

/**
 * A plan was not built because it has faults: all of them, in the order of the plan's parts.
 *
 * <p>Immutable, but for what any {@link Throwable} can be given later.
 */
public final class PlanException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private static final int MOST_SHOWN = 100;

    private final PlanViolation[] violations;

    PlanException(String plan, List<PlanViolation> violations) {
        super(message(plan, violations));
        this.violations = violations.toArray(PlanViolation[]::new);
    }

    private static String message(String plan, List<PlanViolation> violations) {
        StringBuilder message = new StringBuilder("plan \"")
                .append(Spelling.excerpt(plan))
                .append("\" has ")
                .append(violations.size() == 1 ? "1 fault" : violations.size() + " faults");
        violations.stream()
                .limit(MOST_SHOWN)
                .forEach(fault -> message.append("\n  ").append(fault));
        if (violations.size() > MOST_SHOWN) {
            message.append("\n  and ").append(violations.size() - MOST_SHOWN).append(" more");
        }
        return message.toString();
    }

    /** All faults, in the order of the plan's parts; those of one part in the order of its entries. */
    public List<PlanViolation> violations() {
        return List.of(violations);
    }
}
