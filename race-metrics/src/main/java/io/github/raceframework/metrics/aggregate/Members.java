package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Dimension;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The members of a dimension that a table knows. Implementations are immutable and safe for use by several threads. */
public interface Members {

    /** The definition of the dimension in the table. */
    Dimension dimension();

    /** What the dimension is, if it follows from the dates of rows; the days that count for one of its members are then fewer. */
    default Optional<CalendarAttribute> findCalendarAttribute() {
        return Optional.empty();
    }

    /** How a table stands to a member. */
    enum Knowledge {
        /** It occurs in a row, or the table is declared to speak for every member of the dimension. */
        KNOWN,
        /** It occurs in no row, but the dimension's vocabulary has it and the table's rows keep to that vocabulary. */
        BY_VOCABULARY,
        /** Nothing is known of it; perhaps it is misspelt. */
        UNKNOWN;

        /**
         * How tables that provide a measure together stand to a member, as one table of all their rows would: what one of them knows is known, and what no row
         * has is zero by vocabulary only if all of them that have rows keep to it.
         */
        public static Knowledge ofAll(Collection<Members> tables, String member) {
            if (tables.stream().anyMatch(members -> members.of(member) == KNOWN)) {
                return KNOWN;
            }
            Set<Knowledge> each = tables.stream()
                    .filter(Members::occur)
                    .map(members -> members.of(member))
                    .collect(Collectors.toSet());
            return each.equals(Set.of(BY_VOCABULARY)) ? BY_VOCABULARY : UNKNOWN;
        }
    }

    /** How the rows of a table keep to the vocabulary of a dimension. Of what two parts of a table say, the later constant holds for the whole. */
    enum VocabularyUse {
        /** There is no row, or the dimension has no vocabulary. */
        NONE,
        /** Every row names a member of the vocabulary, so that one it does not name has no rows. */
        KEPT,
        /** A row has a name outside it or a blank, which might stand for any member. */
        LEFT
    }

    /** How the table stands to a member. The blank member {@code (not set)} is always known. */
    Knowledge of(String member);

    /** How the rows keep to the vocabulary. A source that cannot say says {@link VocabularyUse#LEFT}, from which nothing follows. */
    default VocabularyUse vocabularyUse() {
        return VocabularyUse.LEFT;
    }

    /** Whether there are any, because the table has rows. */
    boolean occur();

    /** The member of every row; empty if rows have several, or there is none. */
    Optional<String> findOnly();

    /** The known member whose spelling is nearest, for error messages. */
    Optional<String> findNearest(String member);
}
