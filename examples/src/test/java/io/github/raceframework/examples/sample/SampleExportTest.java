package io.github.raceframework.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleExportTest {

    @TempDir
    private Path directory;

    @Test
    void theFileInTheProjectIsWhatTheGeneratorMakes() throws IOException {
        Path made = directory.resolve("made.csv");
        SampleExport.main(new String[] {made.toString()});

        assertThat(Path.of("data", "shop-ads.csv")).hasSameBinaryContentAs(made);
        assertThat(Files.size(made)).isLessThan(60_000);
    }

    @Test
    void itHasWhatRealExportsHave() {
        assertThat(SampleExport.text())
                .startsWith(
                        "Day,Channel,Campaign,Impr.,Clicks,Cost,Leads,Orders,Revenue\n2024-01-01,Paid search,Brand,")
                // A day with cost and no click, mail without impressions, a blank, a quoted comma
                .containsPattern("2024-02-11,Display,Awareness,\\d+,0,41\\.20,0,")
                .containsPattern("2024-01-02,Email,Newsletter,,\\d+,45\\.00,")
                .containsPattern("2024-02-20,Paid search,Generic,.*,\n")
                .contains(",\"Retargeting, 30 days\",")
                .doesNotContain("2024-04-01");
    }

    @Test
    void oneFileIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> SampleExport.main(new String[0]));
    }
}
