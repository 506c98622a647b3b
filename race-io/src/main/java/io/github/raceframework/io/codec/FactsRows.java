package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.io.json.JsonFaults;
import io.github.raceframework.io.json.JsonPlace;
import io.github.raceframework.io.json.JsonTokens;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Reads the rows of a facts document into a table, one at a time. */
final class FactsRows {

    /** The most digits of a whole number that certainly fits into 64 bits. */
    private static final int MOST_DIGITS = 18;

    private static final int MOST_NAMED = 20;
    private static final int DAYS_KEPT = 10_000;
    private static final String AMOUNT = "write an amount as a text, such as \"1234.50\", or null if it is unknown";
    private static final String BOUNDS = "write a number of at most " + Decimals.MAX_DIGITS + " digits, between 1e-"
            + Decimals.MAX_EXPONENT + " and 1e" + Decimals.MAX_EXPONENT;

    private final FactAppender rows;
    private final JsonTokens json;
    private final JsonFaults faults;
    private final List<String> columns = new ArrayList<>();
    private final List<Measure> measures;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final int firstDimension;
    private final @Nullable String[] members;
    private final @Nullable Number[] values;
    private @Nullable LocalDate date;
    private @Nullable Currency currency;
    private boolean isRight;
    private boolean isWhole = true;

    /**
     * A reader of rows.
     *
     * @throws IllegalArgumentException if the schema is not whole
     */
    FactsRows(FactSchema schema, JsonTokens json, JsonFaults faults) {
        this.rows = FactTable.appender(schema);
        this.json = json;
        this.faults = faults;
        this.measures = schema.measures();
        columns.add("date");
        if (schema.hasCurrencyPerRow()) {
            columns.add("currency");
        }
        this.firstDimension = columns.size();
        schema.dimensions().forEach(dimension -> columns.add(dimension.id().text()));
        measures.forEach(measure -> columns.add(measure.id().text()));
        this.members = new @Nullable String[schema.dimensions().size()];
        this.values = new @Nullable Number[measures.size()];
    }

    /** Reads the list that begins here, up to its end. Null if something was wrong with it. */
    @Nullable
    FactTable read() {
        if (json.token() != JsonToken.START_ARRAY) {
            json.wrongSort("a list");
            return null;
        }
        JsonPlace place = json.place();
        json.elements(() -> isWhole &= readRow());
        try {
            return isWhole ? rows.toTable() : null;
        } catch (IllegalArgumentException e) {
            faults.add(place, null, "do not make a table: " + e.getMessage(), "correct the rows");
            return null;
        }
    }

    private boolean readRow() {
        if (json.token() != JsonToken.START_ARRAY) {
            json.wrongSort("a list of cells");
            return false;
        }
        TokenStreamLocation start = json.location();
        isRight = true;
        int cells = 0;
        while (json.next() != JsonToken.END_ARRAY) {
            if (cells < columns.size()) {
                readCell(cells);
            } else {
                json.skip();
            }
            cells++;
        }
        if (cells != columns.size()) {
            isRight = false;
            String problem = "the row has " + cells + (cells == 1 ? " cell" : " cells") + " where there are "
                    + columns.size() + " columns";
            faults.add(json.place(start), null, problem, "write a cell for each of " + names());
        }
        return isRight && append(start);
    }

    private String names() {
        return columns.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (columns.size() > MOST_NAMED ? ", ..." : "");
    }

    private void readCell(int cell) {
        int dimension = cell - firstDimension;
        if (cell == 0) {
            date = readDate();
        } else if (dimension < 0) {
            currency = readCurrency();
        } else if (dimension < members.length) {
            members[dimension] = readMember();
        } else {
            int measure = dimension - members.length;
            values[measure] = readValue(measures.get(measure).unit().hasMoney());
        }
    }

    private @Nullable LocalDate readDate() {
        if (json.token() != JsonToken.VALUE_STRING) {
            wrongSort("a date such as \"2025-01-31\"");
            return null;
        }
        String text = json.text();
        LocalDate day = days.get(text);
        if (day == null) {
            try {
                day = Values.date(text);
            } catch (IllegalArgumentException e) {
                fault("cannot be read: " + e.getMessage(), "write a date such as \"2025-01-31\"");
                return null;
            }
            if (days.size() < DAYS_KEPT) {
                days.put(text, day);
            }
        }
        return day;
    }

    private @Nullable Currency readCurrency() {
        if (json.token() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.token() != JsonToken.VALUE_STRING) {
            wrongSort("a currency code such as \"EUR\", or null");
            return null;
        }
        try {
            return Currencies.parse(json.text());
        } catch (IllegalArgumentException e) {
            fault("is not an ISO 4217 currency code", "write one in capital letters, such as EUR, USD or JPY");
            return null;
        }
    }

    private @Nullable String readMember() {
        if (json.token() == JsonToken.VALUE_STRING) {
            return json.checkedText();
        }
        wrongSort("a text");
        return null;
    }

    private @Nullable Number readValue(boolean isMoney) {
        JsonToken token = json.token();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (isMoney ? token != JsonToken.VALUE_STRING : !token.isNumeric()) {
            wrongSort(isMoney ? "an amount as a text, such as \"1234.50\", or null" : "a number or null");
            return null;
        }
        if (token == JsonToken.VALUE_NUMBER_INT && json.length() <= MOST_DIGITS) {
            return json.whole();
        }
        try {
            BigDecimal found = json.findDecimal();
            if (found != null) {
                return Decimals.canonical(found);
            }
            return isMoney ? Values.amount(json.text()) : Decimals.parse(json.text());
        } catch (IllegalArgumentException e) {
            fault(isMoney ? "cannot be read: " + e.getMessage() : "is out of bounds", isMoney ? AMOUNT : BOUNDS);
            return null;
        }
    }

    private void wrongSort(String sort) {
        isRight = false;
        json.wrongSort(sort);
    }

    private void fault(String problem, String remedy) {
        isRight = false;
        json.fault(problem, remedy);
    }

    private boolean append(TokenStreamLocation start) {
        rows.date(Objects.requireNonNull(date));
        if (currency != null) {
            rows.currency(currency);
        }
        for (int i = 0; i < members.length; i++) {
            rows.dimension(i, rows.memberNumber(i, members[i]));
        }
        for (int i = 0; i < values.length; i++) {
            rows.measure(i, values[i]);
        }
        try {
            rows.append();
            return true;
        } catch (IllegalArgumentException e) {
            faults.add(
                    json.place(start),
                    null,
                    "the row does not fit the table: " + e.getMessage(),
                    "correct the row or leave it out");
            return false;
        }
    }
}
