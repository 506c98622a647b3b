package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.io.FactDocuments;
import io.github.raceframework.io.fault.RaceFormatException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the texts in cells may be, from a file and from a reader. */
class CsvTextTest {

    private static final CsvImport PLAIN = CsvImport.of(KpiCatalog.standard());

    @Test
    void spacesAroundACellAreNoPartOfIt(@TempDir Path folder) throws IOException {
        String text = "date,campaign,clicks\n2024-01-01, spring ,1\n 2024-01-02 ,spring, 2 \n";
        Path file = Files.writeString(folder.resolve("ads.csv"), text);

        List<String> rows =
                List.of("2024-01-01 spring Optional[1] Optional.empty", "2024-01-02 spring Optional[2] Optional.empty");
        assertThat(FactDocuments.rows(PLAIN.read("ads", List.of(file)).table())).isEqualTo(rows);
        assertThat(FactDocuments.rows(PLAIN.read("ads", new StringReader(text)).table()))
                .isEqualTo(rows);
    }

    /** A file of UTF-8 cannot have any, a text of Java can. */
    @Test
    void halfOfASurrogatePairIsNoText() {
        String text = "date,campaign,clicks\n2024-01-01,\ud83d\ude00?,1\n2024-01-02,half \ud83d,2\n";

        assertThatThrownBy(() -> PLAIN.read("ads", new StringReader(text)))
                .isInstanceOf(RaceFormatException.class)
                .hasMessage(
                        "ads, line 3: a cell has half of a surrogate pair, which is no character; write the character in"
                                + " full");
    }
}
