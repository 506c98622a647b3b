package io.github.raceframework.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

class SeedTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "1"})
    void theUsualOneIsOne(String text) {
        assertThat(Seed.parse(text)).isEqualTo(new Seed(1)).hasToString("-Drace.testkit.seed=1");
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "' -7 ', -7"})
    void aNumberIsRead(String text, long number) {
        assertThat(Seed.parse(text)).isEqualTo(new Seed(number));
    }

    @Test
    void aRandomOneIsAnotherEveryTime() {
        assertThat(IntStream.range(0, 9).mapToObj(i -> Seed.parse("Random")).distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> Seed.parse("abc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("race.testkit.seed \"abc\" is neither a whole number nor random");
    }

    @Test
    void oneSeedDrawsOneCaseAndAnotherAnother() {
        assertThat(numbers(new Seed(5))).isEqualTo(numbers(new Seed(5))).isNotEqualTo(numbers(new Seed(6)));
    }

    private static List<Integer> numbers(Seed seed) {
        Draw draw = seed.draw(1, 10);
        return IntStream.range(0, 20).mapToObj(i -> draw.below(1000)).toList();
    }

    /** Of all lists of numbers that have a 7 the shortest has nothing else. */
    @Test
    void aFailureShowsTheSmallestCase() {
        Law<List<Integer>> law = new Law<>("a list", draw -> draw.some(0, () -> draw.below(10)), Law::shorter);

        assertThatThrownBy(() -> law.hold("there is no 7", 100, list -> {
                    if (list.contains(7)) {
                        throw new BrokenLaw("it has a 7").with("size", list.size());
                    }
                }))
                .isInstanceOf(AssertionFailedError.class)
                .message()
                .startsWith(
                        "a list breaks the law \"there is no 7\": it has a 7\n  case      [7]\n  size      1\n  found by  case ")
                .endsWith(" of 100, which was then made smaller; repeat with -Drace.testkit.seed=1");
    }
}
