package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.Members;
import io.github.raceframework.metrics.facts.store.OccurringMembers;
import java.util.Optional;

/** The members that a table knows of one dimension. */
final class ColumnMembers implements Members {

    /** Among more members than these no nearest one is looked for: it would take longer than it helps. */
    private static final int MOST_COMPARED = 2_000;

    private final OccurringMembers occurring;
    private final boolean conformed;
    private final VocabularyUse vocabularyUse;

    ColumnMembers(OccurringMembers occurring, boolean conformed) {
        this.occurring = occurring;
        this.conformed = conformed;
        this.vocabularyUse = use(occurring);
    }

    private static VocabularyUse use(OccurringMembers occurring) {
        Dimension dimension = occurring.dimension();
        if (!dimension.isClosed() || occurring.members().isEmpty()) {
            return VocabularyUse.NONE;
        }
        return dimension.vocabulary().containsAll(occurring.members()) ? VocabularyUse.KEPT : VocabularyUse.LEFT;
    }

    static boolean isOutside(Dimension dimension, String member) {
        return dimension.isClosed()
                && !member.equals(Dimension.NOT_SET)
                && !dimension.vocabulary().contains(member);
    }

    @Override
    public Dimension dimension() {
        return occurring.dimension();
    }

    @Override
    public Knowledge of(String member) {
        boolean inVocabulary = dimension().vocabulary().contains(member);
        boolean spokenFor = conformed && (inVocabulary || !dimension().isClosed());
        if (spokenFor || member.equals(Dimension.NOT_SET) || occurring.has(member)) {
            return Knowledge.KNOWN;
        }
        return inVocabulary && vocabularyUse == VocabularyUse.KEPT ? Knowledge.BY_VOCABULARY : Knowledge.UNKNOWN;
    }

    @Override
    public VocabularyUse vocabularyUse() {
        return vocabularyUse;
    }

    @Override
    public boolean occur() {
        return !occurring.members().isEmpty();
    }

    @Override
    public Optional<String> findOnly() {
        return occurring.members().size() == 1 ? Optional.of(occurring.members().get(0)) : Optional.empty();
    }

    @Override
    public Optional<String> findNearest(String member) {
        return occurring.members().size() > MOST_COMPARED
                ? Optional.empty()
                : Spelling.nearest(member, occurring.members());
    }
}
