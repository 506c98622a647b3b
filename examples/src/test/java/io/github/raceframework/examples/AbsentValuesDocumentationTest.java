package io.github.raceframework.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.metrics.kpi.Flag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/absent-values.md tells of every reason and every flag, in their order and by their words. */
class AbsentValuesDocumentationTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([A-Z_]+)` \\| ([^|]+) \\|", Pattern.MULTILINE);

    @Test
    void everyReasonAndEveryFlagIsThere() throws IOException {
        Matcher row = ROW.matcher(Files.readString(Path.of("../docs/absent-values.md")));
        List<String> told = row.results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
        List<String> reasons = Arrays.stream(AbsenceReason.values())
                .map(reason -> reason + " " + reason.words())
                .toList();
        List<String> flags = Arrays.stream(Flag.Kind.values())
                .map(kind -> kind + " " + kind.words())
                .toList();

        assertThat(told.subList(0, reasons.size())).isEqualTo(reasons);
        assertThat(told.subList(reasons.size(), told.size())).isEqualTo(flags);
    }
}
