package io.github.raceframework.io.imports;

import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.io.imports.ImportColumn.Trait;
import io.github.raceframework.io.text.Echo;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the texts of cells stand for. */
final class MemberCells {

    private final ColumnPlan plan;

    MemberCells(ColumnPlan plan) {
        this.plan = plan;
    }

    /** What a cell without spaces around it stands for; empty if it is blank, and nothing is said of blank cells. */
    Optional<String> member(int index, String cell) throws CellException {
        ImportColumn column = plan.columns().get(index);
        boolean isFree = column == null || column.members().isEmpty();
        if (isFree
                || (cell.isEmpty()
                        && !column.is(Trait.ONLY_MEMBERS)
                        && !column.members().containsKey(""))) {
            return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
        }
        Optional<String> member = column.members().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(cell))
                .map(Map.Entry::getValue)
                .findFirst();
        if (member.isEmpty() && column.is(Trait.ONLY_MEMBERS)) {
            throw new CellException(
                    (cell.isEmpty() ? "is blank, but has to be one of " : "is none of ")
                            + Echo.list(List.copyOf(column.members().keySet())),
                    "say what it stands for with ImportColumn.withMember");
        }
        return Optional.of(member.orElse(cell));
    }

    /** The currency that a cell names; empty if it is blank. */
    Optional<Currency> currency(int index, String cell) throws CellException {
        Optional<String> code = member(index, cell);
        try {
            return code.map(Currencies::parse);
        } catch (IllegalArgumentException e) {
            throw new CellException(
                    "is not an ISO 4217 currency code", "write one in capital letters, such as EUR, USD or JPY");
        }
    }

    /** What is wrong with a blank cell in a row with money. */
    static CellException noCurrency() {
        return new CellException(
                "is blank, but the row has money", "write an ISO 4217 currency code, such as EUR, USD or JPY");
    }
}
