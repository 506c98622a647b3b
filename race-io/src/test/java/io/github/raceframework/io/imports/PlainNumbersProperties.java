package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is read plainly is what {@link NumberCells} reads, and what most cells hold is read plainly. */
class PlainNumbersProperties {

    /** Numbers and what nearly is one, with and without a word's length. */
    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> anything = Arbitraries.strings()
                .withChars("0123456789.,-+eE /:\u0000\u00e9")
                .ofMinLength(1)
                .ofMaxLength(20);
        Arbitrary<String> digits =
                Arbitraries.strings().withChars("0123456789").ofMinLength(1).ofMaxLength(20);
        Arbitrary<String> decimals = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1_000_000_000), BigDecimal.valueOf(1_000_000_000))
                .ofScale(2)
                .map(BigDecimal::toPlainString);
        return Arbitraries.oneOf(anything, digits, decimals);
    }

    @Property(tries = 5_000)
    void whatIsReadPlainlyIsReadAlike(@ForAll("cells") String cell, @ForAll("separators") char separator)
            throws CellException {
        PlainNumbers plain = new PlainNumbers(separator);

        if (read(plain, "", cell, ",1234567")) {
            assertThat(BigDecimal.valueOf(plain.unscaled(), plain.decimals()))
                    .isEqualByComparingTo(new NumberCells(separator).parse(cell));
        }
    }

    @Property(tries = 5_000)
    void plainNumbersOfUpTo17DigitsAreReadPlainly(
            @ForAll("plain") BigDecimal number, @ForAll("separators") char separator) {
        PlainNumbers plain = new PlainNumbers(separator);
        String cell = number.toPlainString().replace('.', separator);

        // What stands around the cell is no part of it.
        assertThat(read(plain, "98", cell, separator + "76543210")).isTrue();
        assertThat(BigDecimal.valueOf(plain.unscaled(), plain.decimals())).isEqualTo(number);
    }

    @Example
    void whatIsWrittenOtherwiseIsLeft() {
        PlainNumbers plain = new PlainNumbers('.');

        assertThat(new String[] {
                    "+1", "1e3", "5.", ".", "-", "-.", "1.2.3", " 1", "1 ", "12a", "--1", "1-", "123456789."
                })
                .noneMatch(cell -> read(plain, "", cell, ",,,,,,,,"));
        assertThat(read(plain, "", ".5", ",")).isTrue();
        assertThat(plain.unscaled()).isEqualTo(5);
        assertThat(plain.decimals()).isEqualTo(1);
    }

    private static boolean read(PlainNumbers plain, String before, String cell, String after) {
        byte[] bytes = (before + cell + after).getBytes(StandardCharsets.UTF_8);
        int length = cell.getBytes(StandardCharsets.UTF_8).length;
        byte[] text = Arrays.copyOf(bytes, bytes.length + CellWords.SLACK);
        return plain.read(text, before.length(), before.length() + length);
    }

    @Provide
    Arbitrary<BigDecimal> plain() {
        long most = 99_999_999_999_999_999L;
        return Arbitraries.integers()
                .between(1, 17)
                .flatMap(digits -> Arbitraries.longs().between(-most, most).map(number -> number % pow(digits)))
                .flatMap(number -> Arbitraries.integers().between(0, 3).map(scale -> BigDecimal.valueOf(number, scale)))
                .filter(number -> number.toPlainString().replace("-", "").length() <= 18);
    }

    private static long pow(int digits) {
        return BigDecimal.TEN.pow(digits).longValueExact();
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of('.', ',');
    }
}
