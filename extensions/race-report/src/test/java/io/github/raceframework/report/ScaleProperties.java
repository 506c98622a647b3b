package io.github.raceframework.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class ScaleProperties {

    @Property
    void linesAreFewAndRoundAndHoldAllNumbers(
            @ForAll @Size(min = 1, max = 12)
                    List<@BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal> numbers) {
        io.github.raceframework.report.Scale scale = io.github.raceframework.report.Scale.of(numbers);

        assertThat(scale.lines()).isBetween(3, 6);
        assertThat(numbers)
                .allMatch(number -> number.compareTo(scale.low()) >= 0 && number.compareTo(scale.high()) <= 0);
        assertThat(scale.step().stripTrailingZeros().unscaledValue().intValueExact())
                .isIn(1, 2, 5);
        assertThat(scale.low().remainder(scale.step())).isZero();
    }

    @Example
    void itBeginsAtZeroUnlessAllIsFarFromIt() {
        assertThat(of("4", "10")).hasToString("0 5 10");
        assertThat(of("0.55", "0.58", null)).hasToString("0.55 0.56 0.57 0.58");
        assertThat(of("-10", "-4")).hasToString("-10 -5 0");
        assertThat(of("-10", "30")).hasToString("-10 0 10 20 30");
        assertThat(of("0", "0")).hasToString("0 0.5 1");
        assertThat(of("7", "7")).hasToString("0 2 4 6 8");
        assertThat(of("-7", "-7")).hasToString("-8 -6 -4 -2 0");
        assertThat(of((String) null)).hasToString("0 0.5 1");
    }

    private static StringBuilder of(String... numbers) {
        io.github.raceframework.report.Scale scale = io.github.raceframework.report.Scale.of(Arrays.stream(numbers)
                .map(number -> number == null ? null : new BigDecimal(number))
                .toList());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < scale.lines(); i++) {
            String line = Json.drawn(scale.line(i)).toPlainString();
            lines.append(i == 0 ? "" : " ").append(line);
        }
        return lines;
    }
}
