package io.github.raceframework.metrics.partial;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Filter.Condition;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.InputSet;
import java.util.List;

/**
 * The text of a question, the same for two questions that count the same rows for the same cells: conditions and members are in their natural order,
 * and a window is named by what lies in the periods asked for.
 */
final class Question {

    private final StringBuilder text = new StringBuilder("race partial frame 1\n");

    private Question(AggregateQuery query) {
        line("scope", filter(query.scope()));
        for (InputSet set : query.inputSets()) {
            line("table", quoted(set.table()));
            for (CellSet cells : query.cellSets()) {
                for (DateRange period : cells.periods()) {
                    line("days", set.window().within(period).toString());
                }
            }
            for (AggregateInput input : set.inputs()) {
                line("input", input.measure() + " " + filter(input.filter()));
            }
        }
        for (CellSet cells : query.cellSets()) {
            line("by", cells.groupBy().toString());
            cells.periods().forEach(period -> line("period", period.toString()));
        }
    }

    private void line(String what, String said) {
        text.append(what).append(' ').append(said).append('\n');
    }

    private static String filter(Filter filter) {
        return filter.conditions().stream()
                .map(Question::condition)
                .sorted()
                .toList()
                .toString();
    }

    private static String condition(Condition condition) {
        List<String> members =
                condition.members().stream().sorted().map(Question::quoted).toList();
        return condition.dimension() + " " + condition.test() + " " + members;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static byte[] fingerprint(AggregateQuery query) {
        return Sha256.digest(new Question(query).text.toString());
    }
}
