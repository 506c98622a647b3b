package io.github.raceframework.core.kpi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A formula, condition or filter that cannot be read or does not type-check, with the place where it went wrong.
 *
 * <p>Immutable, but for what any {@link Throwable} can be given later.
 */
public final class FormulaException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final String formula;
    private final int position;
    private final String problem;
    private final @Nullable String definition;

    FormulaException(String formula, int position, String problem) {
        this(formula, position, problem, null);
    }

    private FormulaException(String formula, int position, String problem, @Nullable String definition) {
        super(problem + " at position " + (position + 1) + " of \"" + excerpt(formula, position) + "\"");
        this.formula = formula;
        this.position = position;
        this.problem = problem;
        this.definition = definition;
    }

    /** The same, of the formula of that measure or KPI. */
    FormulaException in(String newDefinition) {
        FormulaException same = new FormulaException(formula, position, problem, newDefinition);
        same.setStackTrace(getStackTrace());
        return same;
    }

    /** The id of the measure or KPI whose formula it is; empty while the text is only being read. */
    public Optional<String> findDefinition() {
        return Optional.ofNullable(definition);
    }

    /** The text that was being read. */
    public String formula() {
        return formula;
    }

    /** The index of the character where the problem shows, from 0; the message counts from 1. */
    public int position() {
        return position;
    }

    /** What is wrong there, without the place. */
    public String problem() {
        return problem;
    }

    private static String excerpt(String formula, int position) {
        if (formula.length() <= SHOWN) {
            return formula;
        }
        int start = Math.max(0, Math.min(position - SHOWN / 2, formula.length() - SHOWN));
        String middle = formula.substring(start, start + SHOWN);
        return (start > 0 ? "..." : "") + middle + (start + SHOWN < formula.length() ? "..." : "");
    }
}
