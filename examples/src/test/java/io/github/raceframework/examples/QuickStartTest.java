package io.github.raceframework.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuickStartTest {

    /** Paid search: 1 lead of 3 visits; 59.90 + 24.50 = 84.40 from 2 orders. Mail: 1 lead of 1 visit, on one of the two days; no order. */
    @Test
    void printsKpisOfTheApplicationsOwnObjects() {
        PrintStream standardOut = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            QuickStart.main(new String[0]);
        } finally {
            System.setOut(standardOut);
        }

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "EMAIL Lead conversion rate: 1 [COVERAGE_INFERRED]",
                        "EMAIL Average order value: ZERO_DENOMINATOR",
                        "PAID_SEARCH Lead conversion rate: 0.3333333333333333",
                        "PAID_SEARCH Average order value: 42.2");
    }
}
