package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanExceptionTest {

    private static final PlanViolation FAULT = new PlanViolation("/name", "the plan has no name", "say its name");

    @Test
    void theMessageHasOneLineForEachFault() {
        PlanException exception = new PlanException("Lamps", List.of(FAULT));

        assertThat(exception)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plan \"Lamps\" has 1 fault\n  /name: the plan has no name; say its name");
        assertThat(exception.violations()).containsExactly(FAULT);
    }

    @Test
    void theMessageStopsAtAHundredAndSaysHowManyMoreThereAre() {
        PlanException exception = new PlanException("x".repeat(100), Collections.nCopies(103, FAULT));

        assertThat(exception.violations()).hasSize(103);
        assertThat(exception.getMessage().lines()).hasSize(102);
        assertThat(exception.getMessage()).startsWith("plan \"" + "x".repeat(80) + "...\" has 103 faults\n");
        assertThat(exception.getMessage()).endsWith("\n  and 3 more");
        assertThat(new PlanException("x", Collections.nCopies(100, FAULT)).getMessage())
                .doesNotContain("more");
    }
}
