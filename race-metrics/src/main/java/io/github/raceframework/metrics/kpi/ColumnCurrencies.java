package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.compile.KpiPlan;
import io.github.raceframework.metrics.compile.KpiPlan.InputPlace;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which currency the inputs of one KPI are, by cell. */
final class ColumnCurrencies {

    private final List<InputCells> priced = new ArrayList<>();
    private final List<UnionFacts> unions;
    private final Unit unit;
    private final boolean isPriced;
    private final boolean mayMix;

    ColumnCurrencies(KpiPlan plan, CellFacts facts, List<UnionFacts> unions) {
        this.unions = unions;
        this.unit = plan.kpi().unit().unit();
        this.isPriced = unit.hasMoney() || plan.root().isPriced();
        List<InputPlace> places = plan.placesAlone().stream()
                .filter(place -> facts.input(place).measure().unit().hasMoney())
                .toList();
        places.forEach(place -> priced.add(facts.cells(place)));
        // Cells are looked through only where two inputs may differ.
        Set<Currency> occurring = new HashSet<>();
        if (places.size() > 1 || !unions.isEmpty()) {
            places.forEach(place -> occurring.addAll(facts.currencies(place)));
            unions.forEach(union -> union.places().forEach(place -> occurring.addAll(facts.currencies(place))));
        }
        this.mayMix = occurring.size() > 1;
    }

    /** Whether there may be cells whose inputs are in different currencies. */
    boolean mayMix() {
        return mayMix;
    }

    /** Whether the inputs of a cell are in different currencies. */
    boolean areMixed(int cell) {
        Currency first = first(cell);
        for (InputCells cells : priced) {
            if (!cells.findCurrency(cell).map(other -> other.equals(first)).orElse(true)) {
                return true;
            }
        }
        for (UnionFacts union : unions) {
            if (union.currencies(cell).stream().anyMatch(other -> !other.equals(first))) {
                return true;
            }
        }
        return false;
    }

    /** The unit of a value, with the currency of its inputs. */
    Unit unit(int cell) {
        Currency currency = unit.hasMoney() ? first(cell) : null;
        return currency == null ? unit : unit.in(currency);
    }

    /** The currency that a value is in, or that it was worked out from by a function: values of two are not to be compared. */
    Optional<Currency> findCurrency(int cell) {
        return isPriced ? Optional.ofNullable(first(cell)) : Optional.empty();
    }

    private @Nullable Currency first(int cell) {
        for (InputCells cells : priced) {
            Currency found = cells.findCurrency(cell).orElse(null);
            if (found != null) {
                return found;
            }
        }
        for (UnionFacts union : unions) {
            for (Currency found : union.currencies(cell)) {
                return found;
            }
        }
        return null;
    }
}
