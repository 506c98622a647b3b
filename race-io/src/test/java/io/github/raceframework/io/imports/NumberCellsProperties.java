package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NumberCellsProperties {

    @Property
    void everyNumberReadsBack(
            @ForAll("numbers") BigDecimal number, @ForAll("separators") char separator, @ForAll boolean plain)
            throws CellException {
        String point = plain ? number.toPlainString() : number.toString();

        BigDecimal read = new NumberCells(separator).parse(" " + point.replace('.', separator) + " ");

        assertThat(read).isEqualByComparingTo(number);
    }

    /** A text is a number with one separator or with the other or with neither; with both only if it has none. */
    @Property
    void noTextIsTwoNumbers(@ForAll("texts") String text) throws CellException {
        BigDecimal withPoint = parseOrZero('.', text);
        BigDecimal withComma = parseOrZero(',', text);

        boolean hasSeparator = text.indexOf('.') >= 0 || text.indexOf(',') >= 0;
        assertThat(hasSeparator && withPoint.signum() != 0 && withComma.signum() != 0)
                .isFalse();
    }

    @Property
    void thousandsSeparatorsAreNeverGuessed(@ForAll("separators") char separator, @ForAll("grouped") long number) {
        String grouped = String.format(java.util.Locale.ROOT, "%,d", number);
        char grouping = separator == '.' ? ',' : '.';

        assertThatExceptionOfType(CellException.class)
                .isThrownBy(() -> new NumberCells(separator).parse(grouped.replace(',', grouping)));
    }

    private static BigDecimal parseOrZero(char separator, String text) {
        try {
            BigDecimal number = new NumberCells(separator).parse(text);
            return number == null ? BigDecimal.ZERO : number;
        } catch (CellException e) {
            return BigDecimal.ZERO;
        }
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> digits =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30));
        return Combinators.combine(digits, Arbitraries.integers().between(0, 30))
                .as(BigDecimal::new);
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of('.', ',');
    }

    @Provide
    Arbitrary<Long> grouped() {
        return Arbitraries.longs().filter(number -> Math.abs((double) number) >= 1_000);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("0123456789.,+-eE ").ofMaxLength(8);
    }
}
