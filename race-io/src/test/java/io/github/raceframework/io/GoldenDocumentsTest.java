package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.RaceFramework;
import io.github.raceframework.core.tactic.TacticCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden files have every property there is; they are changed by hand and never for a released version. */
class GoldenDocumentsTest {

    private static final RaceJson JSON = RaceJson.standard();
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- example: ([a-z-]+) -->\n```json\n(.*?)```", Pattern.DOTALL);

    static List<DocumentKind<?>> kinds() {
        return DocumentKind.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aGoldenFileIsWrittenAsItWasRead(DocumentKind<?> kind) {
        Path file = Documents.golden(kind);

        assertThat(JSON.writeText(JSON.read(kind, file))).isEqualTo(Documents.text(file));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aGoldenFilePassesItsSchema(DocumentKind<?> kind) {
        assertThat(Documents.faults(kind, Documents.text(Documents.golden(kind))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void compactTextIsReadAsTheSameDocument(DocumentKind<?> kind) {
        RaceDocument<?> golden = JSON.read(kind, Documents.golden(kind));
        String compact = JSON.compact().writeText(golden);

        assertThat(compact.strip()).doesNotContain("\n");
        assertThat(JSON.writeText(JSON.read(kind, compact))).isEqualTo(JSON.writeText(golden));
    }

    @Test
    void everyKindHasAnExampleInTheDocumentationThatIsReadAndPassesItsSchema() {
        Matcher example = EXAMPLE.matcher(Documents.text(Path.of("../docs/json-formats.md")));

        for (DocumentKind<?> kind : List.of(DocumentKind.QUERY, DocumentKind.CATALOG, DocumentKind.PLAN)) {
            assertThat(example.find()).as(kind.id()).isTrue();
            assertThat(example.group(1)).isEqualTo(kind.id());
            assertThat(JSON.read(kind, example.group(2)).warnings()).isEmpty();
            assertThat(Documents.faults(kind, example.group(2))).isEmpty();
        }
        assertThat(example.find()).isFalse();
    }

    @Test
    void theIdsInTheDocumentationAreThoseOfTheLibrary() {
        assertThat(documentedIds("tactics"))
                .containsExactlyElementsOf(TacticCatalog.standard().tactics().stream()
                        .map(tactic -> tactic.id().toString())
                        .toList());
        assertThat(documentedIds("activities"))
                .containsExactlyElementsOf(RaceFramework.standard().activities().stream()
                        .map(activity -> activity.id().toString())
                        .toList());
    }

    private static List<String> documentedIds(String what) {
        String text = Documents.text(Path.of("../docs/json-formats.md"));
        String list = text.substring(text.indexOf("<!-- ids: " + what + " -->"));
        return Pattern.compile("`([a-z_.]+)`")
                .matcher(list.substring(0, list.indexOf("\n\n")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
