package io.github.raceframework.io.imports;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as exports write them, of one decimal separator: with thousands separators, a currency sign or code, a percent sign, and bounds
 * such as {@code < 10%}.
 */
final class ExportNumbers implements NumberForm {

    private static final String MINUS = "[-+\\u2212]";
    private static final String MARK = "(?:[A-Z]{3}(?![A-Za-z])|[A-Za-z]{0,2}\\p{Sc}|kr\\.?|z\\u0142|[Ff]r\\.?)";
    private static final String SPACE = "[\\s\\u00a0\\u2009\\u202f]{0,3}";
    /** Of a longer text nobody would say that it is a number; it would only cost time. */
    private static final int LONGEST = 80;
    /** What may separate groups of three digits beside the mark that is not the decimal separator. */
    private static final String GROUPS = "'\\u2019 \\u00a0\\u2009\\u202f";

    private static final Pattern AROUND = Pattern.compile("(?<bound>[<>]?)" + SPACE + "(?<sign>" + MINUS + "?)" + SPACE
            + "(?<before>" + MARK + "?)" + SPACE + "(?<inner>" + MINUS + "?)" + SPACE
            + "(?<digits>[0-9.,](?:[0-9.,'\\u2019 \\u00a0\\u2009\\u202f]*[0-9])?(?:[eE][-+]?[0-9]+)?)" + SPACE
            + "(?<after>" + MARK
            + "?)" + SPACE + "(?<percent>%?)");

    private static final ExportNumbers POINT = new ExportNumbers('.');
    private static final ExportNumbers COMMA = new ExportNumbers(',');

    private final char separator;
    private final Pattern form;
    private final Pattern plain;

    private ExportNumbers(char separator) {
        this.separator = separator;
        char other = separator == '.' ? ',' : '.';
        this.plain = Pattern.compile("[0-9]{1,18}(?:[" + separator + "][0-9]{1,18})?");
        String fraction = "(?:[" + separator + "][0-9]+)?";
        this.form = Pattern.compile("[1-9][0-9]{0,2}([" + other + GROUPS + "])[0-9]{3}(?:\\1[0-9]{3})*" + fraction
                + "|[0-9]*" + fraction + "(?:[eE][-+]?[0-9]+)?");
    }

    /**
     * A reader of numbers with that separator.
     *
     * @throws IllegalArgumentException if it is neither a point nor a comma
     */
    static ExportNumbers of(char separator) {
        if (separator != '.' && separator != ',') {
            throw new IllegalArgumentException("decimal separator '" + separator + "' is neither '.' nor ','");
        }
        return separator == '.' ? POINT : COMMA;
    }

    @Override
    public char separator() {
        return separator;
    }

    @Override
    public Found find(String cell) throws CellException {
        if (plain.matcher(cell).matches()) {
            return new Found(
                    Decimals.plain(new BigDecimal(separator == '.' ? cell : cell.replace(',', '.'))), null, Kind.PLAIN);
        }
        Matcher around = AROUND.matcher(cell);
        if (cell.length() > LONGEST || !around.matches()) {
            throw notANumber("write a plain number, or leave the cell blank if it is unknown");
        }
        String digits = around.group("digits");
        if (!isNumber(digits)) {
            boolean elsewhere = (separator == '.' ? COMMA : POINT).isNumber(digits);
            throw notANumber(
                    elsewhere
                            ? NumberForm.otherSeparator(separator)
                            : "write a plain number, or leave the cell blank if it is unknown");
        }
        String sign = around.group("sign") + around.group("inner");
        String before = around.group("before");
        String after = around.group("after");
        boolean percent = !around.group("percent").isEmpty();
        if (sign.length() > 1 || (!before.isEmpty() && !after.isEmpty())) {
            throw notANumber("write one sign and one currency");
        }
        String mark = before.isEmpty() ? after : before;
        return new Found(
                value(digits, !sign.isEmpty() && !sign.equals("+"), percent),
                mark.isEmpty() ? null : mark,
                !around.group("bound").isEmpty() ? Kind.BOUND : percent ? Kind.PERCENT : Kind.PLAIN);
    }

    private BigDecimal value(String digits, boolean negative, boolean percent) throws CellException {
        String kept = digits.replaceAll(separator == '.' ? "[^0-9.eE+-]" : "[^0-9,eE+-]", "")
                .replace(',', '.');
        try {
            BigDecimal value = Decimals.parse(negative ? "-" + kept : kept);
            return percent ? Decimals.canonical(value.movePointLeft(2)) : value;
        } catch (IllegalArgumentException e) {
            throw NumberForm.outOfBounds();
        }
    }

    /** Whether the {@link #digits} of a cell are a number of this separator. */
    boolean isNumber(String digits) {
        return !digits.isEmpty() && form.matcher(digits).matches();
    }

    private CellException notANumber(String remedy) {
        return NumberForm.notANumber(separator, remedy);
    }

    /** The digits of a cell with all marks among them; empty if it looks like no number. */
    static String digits(String cell) {
        Matcher around = AROUND.matcher(cell);
        return cell.length() <= LONGEST && around.matches() ? around.group("digits") : "";
    }

    /** The currency sign or code of a cell; empty if it has none or looks like no number. */
    static String mark(String cell) {
        Matcher around = AROUND.matcher(cell);
        if (cell.length() > LONGEST || !around.matches()) {
            return "";
        }
        return around.group("before").isEmpty() ? around.group("after") : around.group("before");
    }
}
