package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.MeasureId;
import java.util.List;
import java.util.Set;

/**
 * Which tables provide a measure that several of them have, or what stands in for one that none has. Whoever knows the tables says so, for the whole source: never per question and never per
 * row. Of two rules that name one measure the later one counts.
 *
 * <p>Immutable.
 */
public sealed interface ProviderRule {

    /** The measures it is about; none for all of them. */
    Set<Measure> measures();

    /** The tables it names. */
    List<String> tables();

    /** Whether it names this measure. */
    default boolean names(MeasureId measure) {
        return measures().stream().anyMatch(named -> named.id().equals(measure));
    }

    /**
     * One table provides the measures, and what others have of them is left aside. That table has all there is of them.
     *
     * @param measures the measures, at least one
     * @param table the table
     */
    record Preference(Set<Measure> measures, String table) implements ProviderRule {

        public Preference {
            measures = Set.copyOf(measures);
            if (measures.isEmpty()) {
                throw new IllegalArgumentException(
                        "table \"" + table + "\" is preferred for no measure; name at least one");
            }
        }

        @Override
        public List<String> tables() {
            return List.of(table);
        }
    }

    /**
     * Another measure stands in for one that no table has, because it is a known part of it: media cost for all marketing cost. Every value that rests on
     * it says so. Where a table has the measure itself, nothing stands in for it.
     *
     * @param measure the measure that is wanted
     * @param by the measure that is taken instead, of the same unit and additivity
     */
    record StandIn(Measure measure, Measure by) implements ProviderRule {

        public StandIn {
            boolean same = measure.unit().equals(by.unit())
                    && measure.kind() == by.kind()
                    && measure.additivity().equals(by.additivity());
            if (measure.id().equals(by.id()) || !same) {
                throw new IllegalArgumentException("measure " + by + " cannot stand in for " + measure
                        + "; only another one of the same unit, kind and additivity can");
            }
        }

        @Override
        public Set<Measure> measures() {
            return Set.of(measure);
        }

        @Override
        public List<String> tables() {
            return List.of();
        }
    }

    /**
     * Several tables provide the measures together, because their rows are different facts, such as those of two ad accounts. That no fact is in two of
     * them cannot be seen in the rows; whoever makes the rule vouches for it.
     *
     * @param measures the measures, all of which each of the tables has; none for every measure that several of the tables have
     * @param tables the tables, at least two
     */
    record Union(Set<Measure> measures, List<String> tables) implements ProviderRule {

        public Union {
            measures = Set.copyOf(measures);
            tables = List.copyOf(tables);
            if (tables.size() < 2 || Set.copyOf(tables).size() < tables.size()) {
                throw new IllegalArgumentException("a union is of two or more different tables, not of " + tables);
            }
        }
    }
}
