package io.github.raceframework.io.imports;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.io.imports.ColumnPlan.IdentityFeed;
import io.github.raceframework.io.imports.ColumnPlan.MemberFeed;
import io.github.raceframework.io.imports.ColumnPlan.NumberFeed;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes each row of a file a row of facts. A row is given to the facts only when it is whole. Used by one thread. */
final class RowAppender {

    private final ExportRow row;
    private final ColumnPlan plan;
    private final boolean currencyPerRow;
    private final int[] measurePlaces;

    /** For each measure its column, or else its formula and what that gives. */
    private final @Nullable NumberColumn[] columns;

    private final @Nullable RowFormula[] formulas;
    private final @Nullable BigDecimal[] computed;
    private final int[] memberPlaces;
    private final int[] members;
    private final int[] memberColumns;
    private final CellNumbers[] known;
    private final ProfileParts.Constant[] constants;
    private final IdentityFeed[] identities;
    private FactAppender facts;

    RowAppender(ProfileParts parts, ColumnPlan plan, ExportRow row, FactSchema schema, FactAppender facts) {
        this.row = row;
        this.plan = plan;
        this.facts = facts;
        this.currencyPerRow = schema.hasCurrencyPerRow();
        this.constants = parts.constants.toArray(new ProfileParts.Constant[0]);
        this.identities = plan.identities().toArray(new IdentityFeed[0]);
        List<Measure> measures = schema.measures();
        this.measurePlaces = plan.measures().stream()
                .mapToInt(feed -> measures.indexOf(feed.measure()))
                .toArray();
        this.columns = plan.measures().stream()
                .map(feed -> feed.formula() == null ? row.column(feed.index()) : null)
                .toArray(NumberColumn[]::new);
        this.formulas = plan.measures().stream().map(NumberFeed::formula).toArray(RowFormula[]::new);
        this.computed = new @Nullable BigDecimal[measurePlaces.length];
        this.memberPlaces = plan.members().stream()
                .mapToInt(feed -> schema.dimensions().indexOf(feed.dimension()))
                .toArray();
        this.members = new int[memberPlaces.length];
        this.memberColumns = plan.members().stream().mapToInt(MemberFeed::index).toArray();
        this.known = plan.members().stream().map(feed -> new CellNumbers()).toArray(CellNumbers[]::new);
    }

    /** Rows that follow go there: to an appender made from the one before. */
    void appendTo(FactAppender newFacts) {
        facts = newFacts;
    }

    /** Reads the cells that the row is made of. */
    void read() {
        for (int i = 0; i < members.length; i++) {
            members[i] = member(i);
        }
        for (int i = 0; i < computed.length; i++) {
            NumberColumn column = columns[i];
            RowFormula formula = formulas[i];
            if (column != null && column.isUnread()) {
                row.settle(column);
            } else if (formula != null) {
                computed[i] = formula.value(row);
            }
        }
    }

    private int member(int feed) {
        RowCells cells = row.cells();
        int index = memberColumns[feed];
        int member = known[feed].find(cells.text(), cells.from(index), cells.to(index));
        if (member == CellNumbers.NONE) {
            member = facts.memberNumber(
                    memberPlaces[feed], row.memberOrReport(index).orElse(null));
            if (!row.hasBadCell()) {
                known[feed].put(cells.text(), cells.from(index), cells.to(index), member);
            }
        }
        return member;
    }

    /** Whether the row has money. */
    boolean hasMoney() {
        for (int i = 0; i < computed.length; i++) {
            NumberColumn column = columns[i];
            boolean isKnown = column == null ? computed[i] != null : column.isKnown();
            if (isKnown && plan.measures().get(i).measure().unit().hasMoney()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Appends the row. One that is refused leaves nothing behind.
     *
     * @throws IllegalArgumentException if the facts refuse it
     */
    void append(LocalDate day) {
        try {
            put(day);
            facts.append();
        } catch (IllegalArgumentException e) {
            facts.clear();
            throw e;
        }
    }

    private void put(LocalDate day) {
        facts.date(day);
        for (int i = 0; i < members.length; i++) {
            facts.dimension(memberPlaces[i], members[i]);
        }
        for (ProfileParts.Constant one : constants) {
            facts.dimension(one.dimension().id().text(), one.member());
        }
        for (IdentityFeed feed : identities) {
            facts.identity(feed.name(), row.text(feed.index()));
        }
        for (int i = 0; i < computed.length; i++) {
            NumberColumn column = columns[i];
            if (column == null) {
                facts.measure(measurePlaces[i], computed[i]);
            } else {
                column.appendTo(facts, measurePlaces[i]);
            }
        }
        Currency currency = row.currency();
        if (currencyPerRow && currency != null) {
            facts.currency(currency);
        }
    }
}
