package io.github.raceframework.io.imports;

import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CLICKS;
import static io.github.raceframework.io.imports.Imports.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.io.fault.RaceFormatException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the header of an export is, and in what it is written. */
class ExportLayoutTest {

    private static final ImportProfile ADS =
            ImportProfile.named("ads").with(ImportColumn.day("Day"), ImportColumn.of(CLICKS, "Clicks"));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aHeaderMayBeLongerThanTheFirstLook(boolean detected) {
        // 900 names of 100 characters: 90,000 of them.
        String names = IntStream.range(0, 900)
                .mapToObj(i -> String.format("%0100d", i))
                .collect(Collectors.joining(","));
        String text = "Day," + names + ",Clicks\n2024-03-01," + ",".repeat(900) + "7\n";

        assertThat(totals(detected ? Imports.read(Imports.DETECTING, text) : Imports.read(ADS, text), CLICKS))
                .containsExactly("clicks=7");
    }

    @Test
    void aFileMayBeginWithManyBlankLines() {
        String text = "\n".repeat(70_000) + "Day,Clicks\n2024-03-01,7\n";

        ImportResult read = Imports.read(ADS, text);

        assertThat(totals(read, CLICKS)).containsExactly("clicks=7");
        assertThat(read.report().files().get(0).headerLine()).isEqualTo(70_001);
    }

    @Test
    void aFileOfBlankLinesIsEmpty() {
        assertThatThrownBy(() -> Imports.read(ADS, "\ufeff" + " \r\n".repeat(70_000)))
                .isInstanceOf(RaceFormatException.class)
                .hasMessage("t: the file is empty; begin it with a row of column names");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, fffe", "UTF-16BE, feff"})
    void aByteTooManyIsNamedAfterItsEncoding(String charset, String mark) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] text = "\ufeffDay,Clicks\n2024-03-01,7\n".getBytes(Charset.forName(charset));
        assertThat(String.format("%02x%02x", text[0], text[1])).isEqualTo(mark);
        file.writeBytes(text);
        file.write('7');

        assertThatThrownBy(() -> ProfileImport.of(ADS).read("t", file.toByteArray()))
                .isInstanceOf(RaceFormatException.class)
                .hasMessage("t: the bytes are not " + charset + "; save the file as UTF-8");
    }

    @Test
    void bytesThatAreNoTextBeyondTheHeaderAreNamedByTheirLine() {
        String text = "Day,Clicks\n2024-03-01,7\n2024-03-01,\u00e9\n";

        assertThatThrownBy(() -> ProfileImport.of(ADS).read("t", text.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("t, line 3: the bytes are not UTF-8; save the file as UTF-8");
    }
}
