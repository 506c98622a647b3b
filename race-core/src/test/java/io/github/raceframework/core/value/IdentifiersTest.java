package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"media_cost", "a", "top10_keywords", "x_"})
    void wordsNameMeasuresAndDimensions(String text) {
        assertThat(MeasureId.of(text)).hasToString(text);
        assertThat(DimensionId.of(text)).hasToString(text);
        assertThat(KpiId.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reach.ctr", "acme.loyalty_rate", "a.b.c.d"})
    void dotsAreForKpis(String text) {
        assertThat(KpiId.of(text)).hasToString(text);
        assertThatThrownBy(() -> MeasureId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("measure id \"" + text
                        + "\" is not of the form lower-case letters, digits and _, such as media_cost");
        assertThatThrownBy(() -> DimensionId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension id \"" + text
                        + "\" is not of the form lower-case letters, digits and _, such as channel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "CTR", "1st", "_x", "a-b", "a..b", ".a", "a.", "a.b.c.d.e", "kosten\u00e4", "a b"})
    void whatIsNoIdIsRefused(String text) {
        assertThatThrownBy(() -> KpiId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("KPI id \"" + text
                        + "\" is not of the form lower-case words joined by dots, such as convert.cac or acme.rate");
    }

    @Test
    void aWordHasAtMostEightyCharacters() {
        assertThat(MeasureId.of("a".repeat(80)).text()).hasSize(80);
        assertThatThrownBy(() -> MeasureId.of("a".repeat(81)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("measure id \"" + "a".repeat(80)
                        + "...\" is not of the form lower-case letters, digits and _, such as media_cost");
    }

    @Test
    void idsSortAsTheirTexts() {
        assertThat(List.of(KpiId.of("b.a"), KpiId.of("a.b"), KpiId.of("a.a")).stream()
                        .sorted())
                .containsExactly(KpiId.of("a.a"), KpiId.of("a.b"), KpiId.of("b.a"));
        assertThat(MeasureId.of("a")).isLessThan(MeasureId.of("b"));
        assertThat(DimensionId.of("a")).isLessThan(DimensionId.of("b"));
    }
}
