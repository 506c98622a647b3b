package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.Members;
import java.util.Optional;

/** The members that a column of a table knows. */
final class ColumnMembers implements Members {

    /** Among more members than these no nearest one is looked for: it would take longer than it helps. */
    private static final int MOST_COMPARED = 2_000;

    private final DimensionColumn column;
    private final boolean conformed;
    private final boolean keepsToVocabulary;

    ColumnMembers(DimensionColumn column, boolean conformed) {
        this.column = column;
        this.conformed = conformed;
        Dimension dimension = column.dimension();
        boolean strays = column.members().stream().anyMatch(member -> isOutside(dimension, member));
        boolean uses = column.members().stream().anyMatch(dimension.vocabulary()::contains);
        // A blank may stand for any member.
        this.keepsToVocabulary = uses && !strays && !column.has(Dimension.NOT_SET);
    }

    static boolean isOutside(Dimension dimension, String member) {
        return dimension.isClosed()
                && !member.equals(Dimension.NOT_SET)
                && !dimension.vocabulary().contains(member);
    }

    @Override
    public Dimension dimension() {
        return column.dimension();
    }

    @Override
    public Knowledge of(String member) {
        boolean inVocabulary = column.dimension().vocabulary().contains(member);
        boolean spokenFor = conformed && (inVocabulary || !column.dimension().isClosed());
        if (spokenFor || member.equals(Dimension.NOT_SET) || column.has(member)) {
            return Knowledge.KNOWN;
        }
        return inVocabulary && keepsToVocabulary ? Knowledge.BY_VOCABULARY : Knowledge.UNKNOWN;
    }

    @Override
    public Optional<String> findNearest(String member) {
        return column.members().size() > MOST_COMPARED ? Optional.empty() : Spelling.nearest(member, column.members());
    }
}
