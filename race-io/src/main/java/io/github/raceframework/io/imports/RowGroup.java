package io.github.raceframework.io.imports;

import io.github.raceframework.io.imports.ColumnPlan.NumberFeed;
import io.github.raceframework.metrics.facts.FactAppender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A row of facts in the making: of one row of an export, or of several that belong together. */
final class RowGroup {

    private final String key;
    private final ColumnPlan plan;
    private final List<Consumer<FactAppender>> cells = new ArrayList<>();
    private final @Nullable BigDecimal[] values;
    private final long line;
    private Optional<Currency> currency = Optional.empty();
    private long rows;
    private boolean bad;
    private boolean filtered;

    /**
     * Begins with a first row.
     *
     * @param counts whether the group counts; null if that cannot be told
     */
    RowGroup(String key, ColumnPlan plan, ProfileParts parts, ExportRow row, @Nullable Boolean counts) {
        this.key = key;
        this.plan = plan;
        this.line = row.cells().line();
        this.values = new @Nullable BigDecimal[plan.measures().size()];
        filtered = counts != null && !counts;
        bad = counts == null;
        if (!filtered && !bad) {
            begin(parts, row);
        }
    }

    private void begin(ProfileParts parts, ExportRow row) {
        Optional<LocalDate> day = row.day();
        bad = !row.readCurrency() || day.isEmpty();
        currency = Optional.ofNullable(row.currency());
        day.ifPresent(date -> cells.add(facts -> facts.date(date)));
        plan.members().forEach(feed -> {
            String member = row.memberOrReport(feed.index()).orElse(null);
            cells.add(facts -> facts.dimension(feed.dimension().id().text(), member));
        });
        parts.constants.forEach(
                one -> cells.add(facts -> facts.dimension(one.dimension().id().text(), one.member())));
        plan.identities().forEach(feed -> {
            String identity = row.text(feed.index());
            cells.add(facts -> facts.identity(feed.name(), identity));
        });
        for (int i = 0; i < values.length; i++) {
            NumberFeed feed = plan.measures().get(i);
            values[i] = feed.perLine() ? BigDecimal.ZERO : value(feed, row);
        }
    }

    private static @Nullable BigDecimal value(NumberFeed feed, ExportRow row) {
        return feed.formula() == null
                ? row.number(feed.index())
                : feed.formula().value(row);
    }

    /** Takes what a row, the first one included, has of its own. */
    void add(ExportRow row) {
        rows++;
        if (filtered) {
            return;
        }
        bad |= !row.readCurrency();
        for (int i = 0; i < values.length; i++) {
            NumberFeed feed = plan.measures().get(i);
            BigDecimal soFar = values[i];
            if (feed.perLine()) {
                BigDecimal more = value(feed, row);
                values[i] = soFar == null || more == null ? null : soFar.add(more);
            }
        }
    }

    /** A row that belongs to it and cannot be read. */
    void addBad() {
        rows++;
        bad = true;
    }

    void setBad() {
        bad = true;
    }

    /** The currency of its money, if its first row names one. */
    Optional<Currency> currency() {
        return currency;
    }

    String key() {
        return key;
    }

    /** The line of the first row. */
    long line() {
        return line;
    }

    long rows() {
        return rows;
    }

    boolean isBad() {
        return bad;
    }

    boolean isFiltered() {
        return filtered;
    }

    /** Whether it has money in no currency. */
    boolean lacksCurrency() {
        for (int i = 0; i < values.length; i++) {
            if (currency.isEmpty()
                    && values[i] != null
                    && plan.measures().get(i).measure().unit().hasMoney()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Appends it. One that is refused leaves nothing behind.
     *
     * @throws IllegalArgumentException if the facts refuse it
     */
    void appendTo(FactAppender facts, boolean currencyPerRow) {
        try {
            cells.forEach(cell -> cell.accept(facts));
            for (int i = 0; i < values.length; i++) {
                facts.measure(plan.measures().get(i).measure().id().text(), values[i]);
            }
            if (currencyPerRow) {
                currency.ifPresent(facts::currency);
            }
            facts.append();
        } catch (IllegalArgumentException e) {
            facts.clear();
            throw e;
        }
    }
}
