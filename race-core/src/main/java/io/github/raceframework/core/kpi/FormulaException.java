package io.github.raceframework.core.kpi;

/** A formula, condition or filter that cannot be read or does not type-check, with the place where it went wrong. */
public final class FormulaException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final String formula;
    private final int position;
    private final String problem;

    FormulaException(String formula, int position, String problem) {
        super(problem + " at position " + (position + 1) + " of \"" + excerpt(formula, position) + "\"");
        this.formula = formula;
        this.position = position;
        this.problem = problem;
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
