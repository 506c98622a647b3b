package io.github.raceframework.io.imports;

import io.github.raceframework.io.text.Echo;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the currency of a file's money: the given one, that of its headers, or that of its cells. Rows that name theirs need none. */
final class FileCurrency {

    private final ColumnPlan plan;
    private final @Nullable Currency given;
    private final Set<String> marks;

    /**
     * A file's currency.
     *
     * @param marks the signs and codes beside its amounts
     */
    FileCurrency(ColumnPlan plan, @Nullable Currency given, Set<String> marks) {
        this.plan = plan;
        this.given = given;
        this.marks = marks;
    }

    /** The currency; empty if there is no money or each row names its own. */
    Optional<Currency> find() throws CellException {
        if (!plan.hasMoney()) {
            return Optional.empty();
        }
        Set<String> named = new LinkedHashSet<>();
        List<HeaderName> headers = HeaderReader.withCurrency(plan);
        headers.forEach(header -> named.add(String.valueOf(header.mark())));
        if (given != null) {
            for (String mark : named) {
                if (!CurrencyMarks.fits(mark, given)) {
                    throw new CellException(
                            "a header says " + mark + ", but all money was said to be in " + given,
                            "read files of other currencies without naming one");
                }
            }
            return Optional.of(given);
        }
        if (!named.isEmpty()) {
            return Optional.of(sure(named, "headers of money say "));
        }
        if (plan.currency() >= 0) {
            return Optional.empty();
        }
        if (marks.isEmpty()) {
            throw new CellException(
                    "there is money (" + moneyColumns() + ") without a currency",
                    "name the currency with withCurrency, or the column that does with ImportColumn.currency, or leave the money out"
                            + " with ImportColumn.ignored");
        }
        return Optional.of(sure(marks, "amounts say "));
    }

    private static Currency sure(Set<String> marks, String where) throws CellException {
        Set<Currency> found = new LinkedHashSet<>();
        marks.forEach(mark -> CurrencyMarks.findSure(mark).ifPresent(found::add));
        if (found.size() == 1) {
            Currency only = found.iterator().next();
            if (marks.stream().allMatch(mark -> CurrencyMarks.fits(mark, only))) {
                return only;
            }
        }
        String all = String.join(" and ", marks);
        throw new CellException(
                where
                        + all
                        + (marks.size() == 1
                                ? ", which several currencies share"
                                : ", which is more than one currency"),
                marks.size() == 1
                        ? "name the currency with withCurrency"
                        : "name a column that says which row is in which with ImportColumn.currency");
    }

    private String moneyColumns() {
        return Echo.list(plan.money().stream()
                .sorted()
                .map(index -> plan.header().get(index))
                .toList());
    }
}
