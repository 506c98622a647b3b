package io.github.raceframework.io.imports;

import io.github.raceframework.io.imports.ImportColumn.Trait;
import io.github.raceframework.io.imports.NumberForm.Found;
import io.github.raceframework.io.imports.NumberForm.Kind;
import io.github.raceframework.metrics.facts.FactAppender;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a column, one after the other. Most are plain and are read from their bytes; whatever else is written is left to the {@link NumberForm},
 * and only when somebody asks. Used by one thread.
 */
final class NumberColumn {

    private static final BigDecimal LOW = new BigDecimal("0.0999");
    private static final BigDecimal HIGH = new BigDecimal("0.9001");
    private static final int MILLIONTHS = 6;

    private final int index;
    private final NumberForm form;
    private final PlainNumbers plain;
    private final List<String> unknownMarks;
    private final boolean money;
    private final boolean operand;
    private final boolean blankIsZero;
    private final boolean micros;
    private final boolean clampable;
    private long unscaled;
    private int decimals;

    /** Whether nobody has looked further than that the cell is not plain. */
    private boolean unread;

    /** Whether the number is that whole number of so many decimals. */
    private boolean plainly;

    /** Otherwise the number; null if it is not known. Of one that is plain it is made when somebody asks. */
    private @Nullable BigDecimal number;

    NumberColumn(int index, ProfileParts parts, FilePlan file) {
        ColumnPlan plan = file.columns();
        this.index = index;
        this.form = file.numbers();
        this.plain = new PlainNumbers(form.separator());
        this.unknownMarks = parts.unknownMarks;
        this.money = plan.money().contains(index);
        this.operand = plan.operands().contains(index);
        this.blankIsZero = plan.is(index, Trait.BLANK_IS_ZERO);
        this.micros = plan.is(index, Trait.MICROS);
        this.clampable = plan.is(index, Trait.CLAMPED);
    }

    /** Goes to the cell of a row, and sees what it tells about the file, if anybody wants to know. */
    void see(RowCells row, @Nullable CellEvidence evidence) {
        set(null);
        if (index >= row.count()) {
            return;
        }
        if (row.from(index) == row.to(index)) {
            set(blankIsZero ? BigDecimal.ZERO : null);
        } else if (plain.read(row.text(), row.from(index), row.to(index))) {
            unscaled = plain.unscaled();
            decimals = plain.decimals();
            unread = micros || clampable;
            plainly = !unread;
            if (evidence != null && decimals > 0 && !evidence.numbers().isProved(form.separator())) {
                evidence.seeNumber(row.string(index));
            }
        } else {
            unread = true;
            if (evidence != null) {
                see(row.string(index).strip(), evidence);
            }
        }
    }

    private void see(String text, CellEvidence evidence) {
        if (!text.isEmpty()) {
            evidence.seeNumber(text);
            if (money) {
                evidence.seeMoney(text);
            }
        }
    }

    /**
     * Reads an {@linkplain #isUnread unread} cell to the end; true if it says no more than a bound. One that cannot be read is unknown from then on.
     *
     * @param currency that of the row, which is asked for only if the cell names one
     */
    boolean settle(RowCells row, Supplier<@Nullable Currency> currency) throws CellException {
        set(null);
        String text = row.string(index).strip();
        if (text.isEmpty()) {
            set(blankIsZero ? BigDecimal.ZERO : null);
            return false;
        }
        if (unknownMarks.contains(text)) {
            return false;
        }
        Found found = form.find(text);
        if (clampable && isClamped(found)) {
            return true;
        }
        check(found, currency);
        set(micros ? found.value().movePointLeft(MILLIONTHS) : found.value());
        return false;
    }

    private void set(@Nullable BigDecimal value) {
        number = value;
        plainly = false;
        unread = false;
    }

    private static boolean isClamped(Found found) {
        return found.kind() == Kind.BOUND
                || found.value().compareTo(LOW) == 0
                || found.value().compareTo(HIGH) == 0;
    }

    private void check(Found found, Supplier<@Nullable Currency> currencyOfRow) throws CellException {
        if (found.kind() == Kind.BOUND) {
            throw new CellException("is a bound and no number", "leave the cell blank if the number is unknown");
        }
        if (found.kind() == Kind.PERCENT && !operand) {
            throw new CellException(
                    "is a percentage, where a number of its own belongs", "export what it is a part of");
        }
        String mark = found.mark();
        if (mark != null && !money) {
            throw new CellException("names a currency, but the column is no money", "write the plain number");
        }
        Currency currency = mark == null ? null : currencyOfRow.get();
        if (mark != null && currency != null && !CurrencyMarks.fits(mark, currency)) {
            throw new CellException("is not in " + currency + ", as the row is", "correct the amount or the currency");
        }
    }

    int index() {
        return index;
    }

    /** Whether the cell has to be read to the end before its number is known. */
    boolean isUnread() {
        return unread;
    }

    /** Whether the number is known. */
    boolean isKnown() {
        return unread || plainly || number != null;
    }

    /** The number; null if it is unknown. */
    @Nullable
    BigDecimal value() {
        if (plainly && number == null) {
            number = BigDecimal.valueOf(unscaled, decimals);
        }
        return number;
    }

    void appendTo(FactAppender facts, int place) {
        if (plainly) {
            facts.measure(place, unscaled, decimals);
        } else {
            facts.measure(place, number);
        }
    }
}
