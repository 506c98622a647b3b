package io.github.raceframework.io.imports;

/** A cell that cannot be read: what is wrong with it and what to do. Whoever reads the row knows where it stands. */
final class CellException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    CellException(String problem, String remedy) {
        super(problem, null, false, false);
        this.problem = problem;
        this.remedy = remedy;
    }

    String problem() {
        return problem;
    }

    String remedy() {
        return remedy;
    }
}
