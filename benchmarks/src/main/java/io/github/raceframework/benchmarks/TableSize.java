package io.github.raceframework.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** How many bytes of memory a row takes. */
public final class TableSize {

    private TableSize() {}

    /** Prints the bytes per row of the benchmarks' table of so many rows, 20 million unless an argument says otherwise. */
    public static void main(String[] arguments) {
        int rows = arguments.length == 0 ? 20_000_000 : Integer.parseInt(arguments[0]);
        for (Question question : new Question[] {Question.CHANNEL_MONTH, Question.NULLS}) {
            long before = used();
            try (Engine engine = Engine.of("race", question.rows(rows), 1)) {
                double bytes = (double) (used() - before) / rows;
                System.out.printf(Locale.ROOT, "%s, %d rows: %.1f bytes per row%n", question, rows, bytes);
                engine.ask(question);
            }
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
