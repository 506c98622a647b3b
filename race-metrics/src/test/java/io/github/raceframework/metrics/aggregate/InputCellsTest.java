package io.github.raceframework.metrics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a source gets for nothing that says only what each cell holds. */
class InputCellsTest {

    private static final List<BigDecimal> SUMS =
            List.of(new BigDecimal("1.5"), new BigDecimal("2"), new BigDecimal("-3.25"), new BigDecimal("4"));

    private final InputCells alone = new SumsOnly(SUMS);

    private final InputCells inHundredths = new SumsOnly(SUMS) {
        @Override
        public long parts(int cell) {
            return 10L + cell;
        }

        @Override
        public long knownParts(int cell) {
            return cell;
        }

        @Override
        public boolean isNarrow() {
            return true;
        }

        @Override
        public int scale() {
            return 2;
        }
    };

    @Test
    void cellsSayNothingOfAllCellsAtOnce() {
        assertThat(alone.isPlainSum()).isFalse();
        assertThat(alone.isNarrow()).isFalse();
    }

    @Test
    void sumsThatAreNotNarrowAreNotCopied() {
        assertThatThrownBy(alone::scale)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("these sums are no whole numbers of 64 bits; ask for each by itself");
        assertThatThrownBy(() -> alone.copySums(new long[1], 0, 0, 1, 1))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("these sums are no whole numbers of 64 bits; ask for each by itself");
    }

    @Test
    void cellsAStepApartAreCopied() {
        long[] copied = new long[3];

        inHundredths.copySums(copied, 1, 0, 2, 2);
        assertThat(copied).containsExactly(0, 150, -325);
        inHundredths.copyParts(copied, 0, 1, 1, 3);
        assertThat(copied).containsExactly(11, 12, 13);
        inHundredths.copyKnownParts(copied, 0, 1, 2, 2);
        assertThat(copied).containsExactly(1, 3, 13);
    }
}
