package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.Dimension;
import java.util.Optional;

/** The members of a dimension that a table knows. */
public interface Members {

    /** The definition of the dimension in the table. */
    Dimension dimension();

    /** How a table stands to a member. */
    enum Knowledge {
        /** It occurs in a row, or the table is declared to speak for every member of the dimension. */
        KNOWN,
        /** It occurs in no row, but the dimension's vocabulary has it and the table's rows keep to that vocabulary. */
        BY_VOCABULARY,
        /** Nothing is known of it; perhaps it is misspelt. */
        UNKNOWN
    }

    /** How the table stands to a member. The blank member {@code (not set)} is always known. */
    Knowledge of(String member);

    /** The known member whose spelling is nearest, for error messages. */
    Optional<String> findNearest(String member);
}
