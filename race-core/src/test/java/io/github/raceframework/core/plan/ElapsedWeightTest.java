package io.github.raceframework.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ElapsedWeightTest {

    @Test
    void equalPartsAreEqual() {
        assertThat(ElapsedWeight.of(new BigDecimal("0.5"), new BigDecimal("1.50")))
                .isEqualTo(ElapsedWeight.of(new BigDecimal("2e1"), new BigDecimal("60")))
                .isEqualTo(new ElapsedWeight(BigInteger.ONE, BigInteger.valueOf(3)))
                .hasToString("1/3");
        assertThat(ElapsedWeight.of(new BigDecimal("0.380"))).hasToString("0.38");
        assertThat(ElapsedWeight.of(BigDecimal.ZERO))
                .isEqualTo(ElapsedWeight.NONE)
                .hasToString("0");
        assertThat(ElapsedWeight.of(BigDecimal.ONE))
                .isEqualTo(ElapsedWeight.ALL)
                .hasToString("1");
    }

    @Test
    void aDecimalOfItIsForDisplay() {
        assertThat(ElapsedWeight.of(BigDecimal.ONE, new BigDecimal("3")).toDecimal())
                .isEqualTo("0.3333333333333333333333333333333333");
        assertThat(ElapsedWeight.of(new BigDecimal("38"), new BigDecimal("100")).toDecimal())
                .isEqualTo("0.38");
    }

    @Test
    void aPartIsFromNothingToAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElapsedWeight.of(new BigDecimal("1.01")))
                .withMessage("elapsed weight 1.01 is not from 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElapsedWeight.of(new BigDecimal("-0.5")))
                .withMessage("elapsed weight -0.5 is not from 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElapsedWeight.of(BigDecimal.ZERO, BigDecimal.ZERO))
                .withMessage("whole weight 0 is not above 0");
    }
}
