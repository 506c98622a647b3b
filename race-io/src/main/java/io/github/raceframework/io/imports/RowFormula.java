package io.github.raceframework.io.imports;

import io.github.raceframework.io.text.Echo;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number or a test over the cells of one row, as an {@link ImportProfile} writes it down: {@code Quantity * UnitPrice}, {@code if(starts(InvoiceNo,
 * 'C'), 0, 1)}, {@code [Financial Status] != 'voided'}. Two are equal if their texts are.
 */
final class RowFormula {

    private final String text;
    private final RowTerm term;
    private final List<String> numbers;
    private final List<String> texts;

    private RowFormula(String text, RowTerm term, List<String> numbers, List<String> texts) {
        this.text = text;
        this.term = term;
        this.numbers = numbers;
        this.texts = texts;
    }

    /**
     * A formula that gives a number.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static RowFormula number(String text) {
        return parse(text, RowTerm.Amount.class, "a number");
    }

    /**
     * A formula that holds or does not.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static RowFormula test(String text) {
        return parse(text, RowTerm.Test.class, "a test, such as Status = 'paid'");
    }

    private static RowFormula parse(String text, Class<? extends RowTerm> kind, String wanted) {
        RowFormulaParser parser = new RowFormulaParser(text);
        RowTerm term = parser.parse();
        if (!kind.isInstance(term)) {
            throw new IllegalArgumentException("formula " + Echo.quoted(text) + " is not " + wanted);
        }
        return new RowFormula(text, term, parser.numbers(), parser.texts());
    }

    /** The headers of the columns of which it uses the numbers. */
    List<String> numbers() {
        return numbers;
    }

    /** The headers of the columns of which it uses the texts. */
    List<String> texts() {
        return texts;
    }

    /** The headers that it names. */
    List<String> columns() {
        return Stream.concat(numbers.stream(), texts.stream()).distinct().toList();
    }

    @Nullable
    BigDecimal value(RowTerm.Cells cells) {
        return ((RowTerm.Amount) term).value(cells);
    }

    @Nullable
    Boolean holds(RowTerm.Cells cells) {
        return ((RowTerm.Test) term).holds(cells);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RowFormula other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
