package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Spelling;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of a source.
 *
 * <p>Immutable.
 *
 * @param tables the tables, each with a name of its own
 * @param rules which of them provide what several have
 */
public record SourceSchema(List<TableSchema> tables, List<ProviderRule> rules) {

    public SourceSchema {
        tables = List.copyOf(tables);
        rules = List.copyOf(rules);
        Map<String, TableSchema> byName = new LinkedHashMap<>();
        for (TableSchema table : tables) {
            if (byName.put(table.name(), table) != null) {
                throw new IllegalArgumentException("two tables are named \"" + table.name() + "\"");
            }
        }
        rules.forEach(rule -> requireProviders(rule, byName));
    }

    /** Tables of which no two have a measure in common, or whose common measures are not asked for. */
    public SourceSchema(List<TableSchema> tables) {
        this(tables, List.of());
    }

    /** The tables that have a measure as a column, or all the parts of its fallback, whatever the rules say. */
    public List<TableSchema> tablesWith(Measure measure) {
        return tables.stream().filter(table -> table.provides(measure)).toList();
    }

    /** The rule that counts for a measure: the last that names it, or else the last union of all that the tables share that has all tables with it. */
    public Optional<ProviderRule> findRule(Measure measure) {
        List<String> having =
                tablesWith(measure).stream().map(TableSchema::name).toList();
        ProviderRule found = null;
        for (ProviderRule rule : rules) {
            boolean general = rule.measures().isEmpty()
                    && having.size() > 1
                    && rule.tables().containsAll(having);
            boolean nothingBetter = found == null || found.measures().isEmpty();
            boolean named = rule.names(measure.id()) && !(rule instanceof ProviderRule.StandIn);
            if (named || (general && nothingBetter)) {
                found = rule;
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * The tables that provide a measure together: the one that has it, or those of several that a rule says. None where no table has it, and none where nobody
     * has said which of several count.
     */
    public List<TableSchema> providers(Measure measure) {
        List<TableSchema> having = tablesWith(measure);
        Optional<ProviderRule> rule = findRule(measure);
        if (rule.isEmpty()) {
            return having.size() < 2 ? having : List.of();
        }
        List<TableSchema> chosen = having.stream()
                .filter(table -> rule.get().tables().contains(table.name()))
                .toList();
        boolean forgetsSome = rule.get() instanceof ProviderRule.Union && chosen.size() < having.size();
        return forgetsSome ? List.of() : chosen;
    }

    /** The measure that stands in for one where no table has it, by the last rule that says so. */
    public Optional<Measure> findStandIn(MeasureId measure) {
        return rules.stream()
                .filter(rule -> rule instanceof ProviderRule.StandIn && rule.names(measure))
                .map(rule -> ((ProviderRule.StandIn) rule).by())
                .reduce((earlier, later) -> later);
    }

    private static void requireProviders(ProviderRule rule, Map<String, TableSchema> byName) {
        for (String name : rule.tables()) {
            TableSchema table = byName.get(name);
            if (table == null) {
                throw new IllegalArgumentException(
                        "no table \"" + Spelling.excerpt(name) + "\"" + hint(name, byName.keySet(), "the tables are "));
            }
            for (Measure measure : rule.measures()) {
                if (!table.provides(measure)) {
                    List<String> columns = table.measures().keySet().stream()
                            .map(MeasureId::text)
                            .sorted()
                            .toList();
                    throw new IllegalArgumentException("table \"" + name + "\" has no measure " + measure
                            + hint(measure.id().text(), columns, "it has "));
                }
            }
        }
    }

    private static String hint(String word, Collection<String> there, String words) {
        return Spelling.nearest(word, there)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("; " + words + there);
    }
}
