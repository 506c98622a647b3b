package io.github.raceframework.io.imports;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers of one decimal separator: an optional sign, digits, an optional exponent. Nothing is guessed: a thousands separator, a percent
 * sign or a currency sign is an error, because {@code 1,234} is two numbers.
 */
final class NumberCells implements NumberForm {

    private static final Pattern WITH_POINT = pattern('.');
    private static final Pattern WITH_COMMA = pattern(',');
    /** Thousands or a fraction: nobody can tell from the text alone. */
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[0-9]{1,3}[.,][0-9]{3}");

    private static final Pattern GROUPED =
            Pattern.compile("[+-]?[0-9]{1,3}([,.' \\u00a0\\u2009\\u202f][0-9]{3})+([.,][0-9]+)?");
    private static final Pattern CURRENCY = Pattern.compile("\\p{Sc}");

    private final char separator;
    private final Pattern form;

    /**
     * A reader of numbers with that separator.
     *
     * @throws IllegalArgumentException if it is neither a point nor a comma
     */
    NumberCells(char separator) {
        if (separator != '.' && separator != ',') {
            throw new IllegalArgumentException("decimal separator '" + separator + "' is neither '.' nor ','");
        }
        this.separator = separator;
        this.form = separator == '.' ? WITH_POINT : WITH_COMMA;
    }

    private static Pattern pattern(char separator) {
        String mark = "[" + separator + "]";
        return Pattern.compile("[+-]?(?:[0-9]+(?:" + mark + "[0-9]+)?|" + mark + "[0-9]+)(?:[eE][+-]?[0-9]+)?");
    }

    @Override
    public char separator() {
        return separator;
    }

    @Override
    public Found find(String cell) throws CellException {
        if (!form.matcher(cell).matches()) {
            throw NumberForm.notANumber(separator, remedy(cell));
        }
        try {
            return new Found(Decimals.parse(cell.replace(separator, '.')), null, Kind.PLAIN);
        } catch (IllegalArgumentException e) {
            throw NumberForm.outOfBounds();
        }
    }

    /** The number of a cell; null for a blank one. */
    @Nullable
    BigDecimal parse(String cell) throws CellException {
        String text = cell.strip();
        if (text.isEmpty()) {
            return null;
        }
        return find(text).value();
    }

    private String remedy(String text) {
        if (ONE_GROUP.matcher(text).matches()) {
            String whole = text.replaceAll("[.,]", "");
            String fraction = text.replace(',', '.');
            char other = separator == '.' ? ',' : '.';
            return "if it means " + whole + ", write it without thousands separators; only if it means " + fraction
                    + ", set the decimal separator to \"" + other + "\"";
        }
        if ((separator == '.' ? WITH_COMMA : WITH_POINT).matcher(text).matches()) {
            return NumberForm.otherSeparator(separator);
        }
        if (GROUPED.matcher(text).matches()) {
            return "write it without thousands separators";
        }
        if (text.endsWith("%")) {
            return "write the plain number, without a percent sign";
        }
        if (CURRENCY.matcher(text).find()) {
            return "write the plain number, without a currency sign";
        }
        return "write a plain number, or leave the cell blank if it is unknown";
    }
}
