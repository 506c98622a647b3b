package io.github.raceframework.metrics.partial;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.Members;
import java.util.List;
import java.util.Optional;

/** The members that any part of a table knows. */
final class MergedMembers implements Members {

    private final List<Members> parts;
    private final VocabularyUse vocabularyUse;

    MergedMembers(List<Members> parts) {
        this.parts = parts;
        this.vocabularyUse = parts.stream()
                .map(Members::vocabularyUse)
                .max(VocabularyUse::compareTo)
                .orElse(VocabularyUse.LEFT);
    }

    @Override
    public Dimension dimension() {
        return parts.get(0).dimension();
    }

    /** What follows from the vocabulary follows from all parts together, or not at all. */
    @Override
    public Knowledge of(String member) {
        if (parts.stream().anyMatch(part -> part.of(member) == Knowledge.KNOWN)) {
            return Knowledge.KNOWN;
        }
        boolean follows =
                vocabularyUse == VocabularyUse.KEPT && dimension().vocabulary().contains(member);
        return follows ? Knowledge.BY_VOCABULARY : Knowledge.UNKNOWN;
    }

    @Override
    public VocabularyUse vocabularyUse() {
        return vocabularyUse;
    }

    @Override
    public Optional<CalendarAttribute> findCalendarAttribute() {
        return parts.get(0).findCalendarAttribute();
    }

    @Override
    public boolean occur() {
        return parts.stream().anyMatch(Members::occur);
    }

    @Override
    public Optional<String> findOnly() {
        List<Optional<String>> only = parts.stream()
                .filter(Members::occur)
                .map(Members::findOnly)
                .distinct()
                .toList();
        return only.size() == 1 ? only.get(0) : Optional.empty();
    }

    /** The nearest of all is the nearest of its part. */
    @Override
    public Optional<String> findNearest(String member) {
        List<String> nearest = parts.stream()
                .map(part -> part.findNearest(member))
                .flatMap(Optional::stream)
                .toList();
        return Spelling.nearest(member, nearest);
    }
}
