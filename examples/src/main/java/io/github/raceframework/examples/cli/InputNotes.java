package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.imports.ImportedTable;
import io.github.raceframework.metrics.aggregate.ProviderRule;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.aggregate.TableSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what the reading of files left open: columns not used, days without rows, names outside a vocabulary, measures in two tables. */
final class InputNotes {

    private final Terminal terminal;

    InputNotes(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<ImportedTable> tables, SourceSchema schema) {
        for (ImportedTable table : tables) {
            String name = "table " + Text.quoted(table.table().name()) + ": ";
            ignored(name, table.ignoredColumns());
            gaps(name, table.gaps());
            table.outsideVocabulary()
                    .forEach((dimension, members) -> terminal.note(name + "not in the vocabulary of " + dimension
                            + ", so members of their own: " + Text.list(members)));
            if (table.table().size() == 0) {
                terminal.note(name + "there are no rows");
            }
        }
        sharedMeasures(tables, schema);
    }

    private void ignored(String name, List<String> columns) {
        if (!columns.isEmpty()) {
            String all = String.join(", ", columns.stream().map(Text::quoted).toList());
            terminal.note(
                    name + (columns.size() == 1 ? "this column is ignored: " : "these columns are ignored: ") + all);
        }
    }

    private void gaps(String name, List<DateRange> gaps) {
        if (!gaps.isEmpty()) {
            long days = gaps.stream().mapToLong(DateRange::days).sum();
            terminal.note(
                    name + days + (days == 1 ? " day" : " days") + " without a row between the first and the last: "
                            + Text.list(gaps.stream().map(DateRange::toString).toList())
                            + "; taken as covered, --coverage says for sure");
        }
    }

    private void sharedMeasures(List<ImportedTable> tables, SourceSchema schema) {
        Set<Measure> measures = new LinkedHashSet<>();
        tables.forEach(table -> measures.addAll(table.table().schema().measures()));
        for (Measure measure : measures) {
            List<String> names =
                    schema.tablesWith(measure).stream().map(TableSchema::name).toList();
            Optional<ProviderRule> rule = schema.findRule(measure);
            boolean settled = rule.filter(found -> found instanceof ProviderRule.Preference
                            || found.tables().containsAll(names))
                    .isPresent();
            if (names.size() > 1 && !settled) {
                terminal.note("measure " + measure + " is in the tables " + Text.list(names)
                        + ", so KPIs that use it are ambiguous; --prefer or --union says which tables count");
            }
        }
    }
}
