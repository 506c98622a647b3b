package io.github.raceframework.io;

import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.ColumnFeeds.Feed;
import io.github.raceframework.io.ColumnFeeds.Part;
import io.github.raceframework.metrics.facts.FactAppender;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns cells into rows of facts, as {@link RowReader} does, from bytes of UTF-8. It says only whether it is sure: what is wrong with a cell is left to
 * that one, which then reads the file again. Used by one thread.
 */
final class SureCells {

    private final CsvSettings settings;
    private final Feed[][] feeds;
    private final PlainNumbers plain;
    private final CellDictionary<LocalDate> dates = new CellDictionary<>();
    private final CellDictionary<Currency> currencies = new CellDictionary<>();
    private final List<CellDictionary<Integer>> members = new ArrayList<>();
    private FactAppender facts;

    /** The text that the last row has for a date, and the date: rows mostly come in the order of their time. */
    private byte[] lastText = new byte[CellWords.SLACK];

    private @Nullable LocalDate lastDate;

    SureCells(CsvSettings settings, ColumnFeeds feeds, FactAppender facts) {
        this.settings = settings;
        this.plain = new PlainNumbers(settings.numbers.separator());
        this.facts = facts;
        this.feeds = new Feed[feeds.columns()][];
        for (int column = 0; column < feeds.columns(); column++) {
            this.feeds[column] = feeds.of(column).toArray(new Feed[0]);
            for (Feed feed : feeds.of(column)) {
                if (feed.part() == Part.DIMENSION) {
                    members.add(new CellDictionary<>());
                }
            }
        }
    }

    int columns() {
        return feeds.length;
    }

    /** Rows that follow go there: to an appender made from the one before. */
    void appendTo(FactAppender newFacts) {
        facts = newFacts;
    }

    /** Reads the cell of a column; false if there is doubt. */
    boolean read(int column, byte[] text, int from, int to) {
        boolean sure = to - from <= CsvRows.MAX_CELL;
        for (Feed feed : feeds[column]) {
            sure &= switch (feed.part()) {
                case DATE -> readDate(text, from, to);
                case DIMENSION -> readMember(feed.place(), text, from, to);
                case MEASURE -> readNumber(feed.place(), text, from, to);
                case CURRENCY -> readCurrency(text, from, to);
            };
        }
        return sure;
    }

    /** Ends a row of which all cells were read; false if the facts refuse it. */
    boolean endRow() {
        try {
            facts.append();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean readDate(byte[] text, int from, int to) {
        LocalDate date = lastDate;
        if (date == null || !CellWords.equal(lastText, text, from, to)) {
            date = dates.find(text, from, to);
            if (date == null) {
                date = newDate(text, from, to);
                if (date == null) {
                    return false;
                }
                dates.put(text, from, to, date);
            }
            lastDate = date;
            lastText = Arrays.copyOf(Arrays.copyOfRange(text, from, to), to - from + CellWords.SLACK);
        }
        facts.date(date);
        return true;
    }

    private @Nullable LocalDate newDate(byte[] text, int from, int to) {
        try {
            LocalDate date = settings.dates.parse(string(text, from, to));
            List<DateRange> coverage = settings.coverage;
            boolean covered = coverage.isEmpty() || coverage.stream().anyMatch(range -> range.contains(date));
            return covered ? date : null;
        } catch (CellException e) {
            return null;
        }
    }

    private boolean readMember(int place, byte[] text, int from, int to) {
        CellDictionary<Integer> known = members.get(place);
        Integer member = known.find(text, from, to);
        if (member == null) {
            member = facts.memberNumber(place, string(text, from, to));
            known.put(text, from, to, member);
        }
        facts.dimension(place, member);
        return true;
    }

    private boolean readNumber(int place, byte[] text, int from, int to) {
        if (from == to) {
            return true;
        }
        if (plain.read(text, from, to)) {
            facts.measure(place, plain.unscaled(), plain.decimals());
            return true;
        }
        try {
            BigDecimal number = settings.numbers.parse(string(text, from, to));
            facts.measure(place, number);
            return true;
        } catch (CellException e) {
            return false;
        }
    }

    private boolean readCurrency(byte[] text, int from, int to) {
        Currency currency = currencies.find(text, from, to);
        if (currency == null) {
            String code = string(text, from, to).strip();
            if (code.isEmpty()) {
                return true;
            }
            try {
                currency = Currencies.parse(code);
            } catch (IllegalArgumentException e) {
                return false;
            }
            currencies.put(text, from, to, currency);
        }
        facts.currency(currency);
        return true;
    }

    private static String string(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }
}
