package io.github.raceframework.io.imports;

import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CLICKS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.io.fault.RaceFormatException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** How a file is written is settled by all of its rows, in whatever order they come and however the file is divided. */
class ExportOrderProperties {

    private static final List<String> DAYS = List.of(
            "03/04/2024",
            "03/04/2024 10:00",
            "03/04/2024 25:61",
            "13/04/2024",
            "04/13/2024",
            "03-04-2024",
            "13-04-2024",
            "3/4/2024 1:00 PM",
            "13/4/2024 1:00 PM",
            "2024-03-04",
            "2024-03-04 11:59",
            "x",
            "");
    private static final List<String> NUMBERS = List.of("1", "\"1,234\"", "1.234", "0.5", "\"0,5\"", "1.2.3", "x", "");
    private static final ImportProfile CLICK_ROWS =
            ImportProfile.named("clicks").with(ImportColumn.day("Day"), ImportColumn.of(CLICKS, "Clicks"));

    /** Few of the ways at a time, so that often something settles it. */
    private static List<String> rows(Random random) {
        List<String> days = new ArrayList<>(DAYS);
        List<String> numbers = new ArrayList<>(NUMBERS);
        Collections.shuffle(days, random);
        Collections.shuffle(numbers, random);
        int kinds = 1 + random.nextInt(3);
        List<String> rows = new ArrayList<>();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            rows.add(days.get(random.nextInt(kinds)) + "," + numbers.get(random.nextInt(kinds)));
        }
        return rows;
    }

    @Property(tries = 1_500)
    void anyOrderOfRowsSettlesTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> rows = rows(random);
        String asTheyCome = settled(rows, 1 << 20);
        Collections.shuffle(rows, random);

        assertThat(settled(rows, 64)).isEqualTo(asTheyCome);
    }

    /** How days and numbers are written and how many rows that leaves, or the question without its example. */
    private static String settled(List<String> rows, int piece) {
        try {
            ImportReport report = ProfileImport.of(CLICK_ROWS)
                    .withBadCells(BadCells.SKIP_ROW)
                    .withPieceSize(piece)
                    .read("t", ("Day,Clicks\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8))
                    .report();
            ImportReport.FileReport file = report.files().get(0);
            return file.dateFormat() + " " + file.decimalSeparator() + " " + report.rowsUsed();
        } catch (RaceFormatException e) {
            return e.violations().stream()
                    .map(question -> question.problem().replaceAll("\".*?\"|[0-9]+[-.0-9]*", "?"))
                    .toList()
                    .toString();
        }
    }
}
