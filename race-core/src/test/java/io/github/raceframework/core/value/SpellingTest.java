package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    private static final List<String> IDS =
            List.of("clicks", "link_clicks", "impressions", "media_cost", "sessions", "EMAIL");

    @ParameterizedTest
    @CsvSource({
        "clicks, clicks",
        // one letter wrong, missing, too many, swapped with its neighbour
        "clickz, clicks",
        "clcks, clicks",
        "cliccks, clicks",
        "clikcs, clicks",
        "imprssion, impressions",
        "Media_Cost, media_cost",
        "email, EMAIL"
    })
    void findsTheWordThatWasMeant(String word, String meant) {
        assertThat(Spelling.nearest(word, IDS)).contains(meant);
        assertThat(Spelling.suggestion(word, IDS)).isEqualTo("; did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "x", "c", "cl", "impress"})
    void suggestsNothingThatIsFarOff(String word) {
        assertThat(Spelling.nearest(word, IDS)).isEmpty();
        assertThat(Spelling.suggestion(word, IDS)).isEmpty();
    }

    @Test
    void ofEquallyNearWordsTheFirstInTheirOrder() {
        assertThat(Spelling.nearest("orderx", List.of("orders", "orderb", "ordera")))
                .contains("ordera");
    }

    @Test
    void withoutCandidatesThereIsNoSuggestion() {
        assertThat(Spelling.nearest("clicks", List.of())).isEmpty();
    }

    /** An exception whose message is an accident of its own. */
    private static final class Mute extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Error accident;

        Mute(Error accident) {
            this.accident = accident;
        }

        @Override
        public String getMessage() {
            throw accident;
        }
    }

    @Test
    void anExceptionThatCannotTellItsMessageIsNamed() {
        Error exhausted = new OutOfMemoryError("heap");

        assertThat(Spelling.excerpt(new IllegalStateException("no licence")))
                .isEqualTo("java.lang.IllegalStateException: no licence");
        assertThat(Spelling.excerpt(new Mute(new AssertionError("not so")))).isEqualTo(Mute.class.getName());
        assertThat(Spelling.excerpt(new Mute(new StackOverflowError()))).isEqualTo(Mute.class.getName());
        assertThatThrownBy(() -> Spelling.excerpt(new Mute(exhausted))).isSameAs(exhausted);
    }
}
