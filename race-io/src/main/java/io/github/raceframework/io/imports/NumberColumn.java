package io.github.raceframework.io.imports;

import io.github.raceframework.io.imports.ImportColumn.Trait;
import io.github.raceframework.io.imports.NumberForm.Found;
import io.github.raceframework.io.imports.NumberForm.Kind;
import io.github.raceframework.metrics.facts.FactAppender;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
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
    private final boolean tells;
    private final boolean money;
    private final boolean operand;
    private final boolean blankIsZero;
    private final boolean micros;
    private final boolean clampable;
    private Cell cell = Cell.UNKNOWN;
    private long unscaled;
    private int decimals;
    private @Nullable BigDecimal number;

    /** How far the cell has been read. */
    private enum Cell {
        /** The number is not known. */
        UNKNOWN,
        /** It is a whole number of so many decimals. */
        PLAIN,
        /** It is a number. */
        NUMBER,
        /** Nobody has looked further than that it is not plain. */
        UNREAD
    }

    NumberColumn(int index, ProfileParts parts, FilePlan file) {
        ColumnPlan plan = file.columns();
        this.index = index;
        this.form = file.numbers();
        this.plain = new PlainNumbers(form.separator());
        this.unknownMarks = parts.unknownMarks;
        this.tells = plan.isNumber(index);
        this.money = plan.money().contains(index);
        this.operand = plan.operands().contains(index);
        this.blankIsZero = plan.is(index, Trait.BLANK_IS_ZERO);
        this.micros = plan.is(index, Trait.MICROS);
        this.clampable = plan.is(index, Trait.CLAMPED);
    }

    /** Goes to the cell of a row, and sees what it tells about the file, if anybody wants to know. */
    void see(RowCells row, @Nullable CellEvidence evidence) {
        number = null;
        if (index >= row.count()) {
            cell = Cell.UNKNOWN;
        } else if (row.from(index) == row.to(index)) {
            set(blankIsZero ? BigDecimal.ZERO : null);
        } else if (plain.read(row.text(), row.from(index), row.to(index))) {
            unscaled = plain.unscaled();
            decimals = plain.decimals();
            cell = micros || clampable ? Cell.UNREAD : Cell.PLAIN;
            if (evidence != null && tells && decimals > 0 && !evidence.numbers().isProved(form.separator())) {
                evidence.seeNumber(row.string(index));
            }
        } else {
            cell = Cell.UNREAD;
            if (evidence != null && tells) {
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

    /** Reads an {@linkplain #isUnread unread} cell to the end; true if it says no more than a bound. One that cannot be read is unknown from then on. */
    boolean settle(RowCells row, @Nullable Currency currency) throws CellException {
        cell = Cell.UNKNOWN;
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
        cell = value == null ? Cell.UNKNOWN : Cell.NUMBER;
    }

    private static boolean isClamped(Found found) {
        return found.kind() == Kind.BOUND
                || found.value().compareTo(LOW) == 0
                || found.value().compareTo(HIGH) == 0;
    }

    private void check(Found found, @Nullable Currency currency) throws CellException {
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
        if (mark != null && currency != null && !CurrencyMarks.fits(mark, currency)) {
            throw new CellException("is not in " + currency + ", as the row is", "correct the amount or the currency");
        }
    }

    int index() {
        return index;
    }

    /** Whether the cell has to be read to the end before its number is known. */
    boolean isUnread() {
        return cell == Cell.UNREAD;
    }

    /** Whether the number is known. */
    boolean isKnown() {
        return cell != Cell.UNKNOWN;
    }

    /** The number; null if it is unknown. */
    @Nullable
    BigDecimal value() {
        if (cell == Cell.PLAIN && number == null) {
            number = BigDecimal.valueOf(unscaled, decimals);
        }
        return number;
    }

    void appendTo(FactAppender facts, int place) {
        if (cell == Cell.PLAIN) {
            facts.measure(place, unscaled, decimals);
        } else {
            facts.measure(place, number);
        }
    }
}
