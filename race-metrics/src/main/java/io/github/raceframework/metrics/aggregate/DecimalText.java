package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Decimals as built-in aggregations write them into their states: plain text, one for each number. */
final class DecimalText {

    /** A sum of any number of products of two numbers within bounds has fewer digits. */
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,150}(\\.[0-9]{1,150})?");

    private DecimalText() {}

    static String of(BigDecimal number) {
        return Decimals.plain(number).toPlainString();
    }

    /** Only as {@link #of} writes it, so that a state has one form. */
    static BigDecimal parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a decimal number");
        }
        BigDecimal number = Decimals.plain(new BigDecimal(text));
        if (!number.toPlainString().equals(text)) {
            throw new IllegalArgumentException("not a decimal number in its shortest form");
        }
        return number;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
