package io.github.raceframework.metrics.kpi;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.value.ConversionRate;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.InputCells;
import io.github.raceframework.metrics.compile.CompiledQuery;
import io.github.raceframework.metrics.compile.Period;
import io.github.raceframework.metrics.query.CurrencyConversion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Cells of money in one currency: what the source has added up in each currency, converted and put together. What is in that currency already, and a
 * cell without known parts, is as the source gives it and needs no rate.
 */
final class ConvertedCells implements InputCells {

    private final InputCells cells;
    private final Measure measure;
    private final PeriodRates rates;

    private ConvertedCells(InputCells cells, Measure measure, PeriodRates rates) {
        this.cells = cells;
        this.measure = measure;
        this.rates = rates;
    }

    /** The cells of a question with all money converted; as they are for a query that does not ask for that. */
    static CellBlock convert(CompiledQuery compiled, CellBlock block) {
        return compiled.query()
                .findConversion()
                .map(conversion -> convert(compiled, conversion, block))
                .orElse(block);
    }

    private static CellBlock convert(CompiledQuery compiled, CurrencyConversion conversion, CellBlock block) {
        List<DateRange> periods = compiled.periods().stream().map(Period::range).toList();
        PeriodRates rates = new PeriodRates(conversion, periods);
        List<List<InputCells>> inputs = new ArrayList<>();
        for (int set = 0; set < block.inputs().size(); set++) {
            List<InputCells> converted = new ArrayList<>();
            for (int place = 0; place < block.inputs().get(set).size(); place++) {
                Measure measure = compiled.aggregates()
                        .inputSets()
                        .get(set)
                        .inputs()
                        .get(place)
                        .measure();
                InputCells cells = block.inputs().get(set).get(place);
                converted.add(measure.unit().hasMoney() ? new ConvertedCells(cells, measure, rates) : cells);
            }
            inputs.add(converted);
        }
        return new CellBlock(block.groups(), inputs);
    }

    /** Why the money of a cell cannot be converted; empty if it can, or need not be. */
    Optional<String> findObstacle(int cell) {
        if (cells.knownParts(cell) == 0) {
            return Optional.empty();
        }
        List<Currency> currencies = cells.currencies(cell);
        if (currencies.isEmpty() && cells.isMixedCurrency(cell)) {
            return Optional.of("it is in several currencies, and the source cannot tell how much is in each");
        }
        for (Currency currency : currencies) {
            if (isForeign(currency) && !isAmount()) {
                return Optional.of("a rate converts amounts of money, and its unit is " + measure.unit());
            }
            if (isForeign(currency) && rate(currency, cell) instanceof ConversionRate.Absent absent) {
                return Optional.of(absent.detail());
            }
        }
        return Optional.empty();
    }

    /** What was converted, by currency. */
    List<Evidence.Conversion> conversions(int cell) {
        if (cells.knownParts(cell) == 0) {
            return List.of();
        }
        List<Evidence.Conversion> conversions = new ArrayList<>();
        for (Currency currency : cells.currencies(cell)) {
            if (isForeign(currency) && rate(currency, cell) instanceof ConversionRate.Present present) {
                conversions.add(new Evidence.Conversion(
                        currency, Decimals.plain(cells.sum(cell, currency)), present.rate(), present.origin()));
            }
        }
        return conversions;
    }

    private boolean isForeign(Currency currency) {
        return !currency.equals(rates.target());
    }

    /** Whether it is money, or money per something, and not something per money. */
    private boolean isAmount() {
        return !measure.unit().per(Unit.MONEY).hasMoney();
    }

    private ConversionRate rate(Currency currency, int cell) {
        return rates.of(measure, currency, cell % rates.periods());
    }

    @Override
    public BigDecimal sum(int cell) {
        List<Evidence.Conversion> conversions = conversions(cell);
        if (conversions.isEmpty()) {
            return cells.sum(cell);
        }
        BigDecimal sum = cells.sum(cell, rates.target());
        for (Evidence.Conversion conversion : conversions) {
            sum = sum.add(conversion.converted());
        }
        return sum;
    }

    @Override
    public Optional<Currency> findCurrency(int cell) {
        boolean priced = cells.findCurrency(cell).isPresent() || cells.isMixedCurrency(cell);
        return priced && findObstacle(cell).isEmpty() ? Optional.of(rates.target()) : Optional.empty();
    }

    @Override
    public boolean isMixedCurrency(int cell) {
        return findObstacle(cell).isPresent();
    }

    /** The largest part of one currency is the largest at any rate; which of two currencies has the largest, only rows could tell. */
    @Override
    public Optional<BigDecimal> findLargest(int cell) {
        List<Currency> currencies = cells.currencies(cell);
        if (currencies.size() > 1 || cells.isMixedCurrency(cell)) {
            return Optional.empty();
        }
        Optional<BigDecimal> rate = currencies.isEmpty() || !isForeign(currencies.get(0))
                ? Optional.of(BigDecimal.ONE)
                : rate(currencies.get(0), cell).findRate();
        return cells.findLargest(cell).flatMap(largest -> rate.map(largest::multiply));
    }

    @Override
    public long parts(int cell) {
        return cells.parts(cell);
    }

    @Override
    public long knownParts(int cell) {
        return cells.knownParts(cell);
    }

    @Override
    public int filledRowPeriods(int cell) {
        return cells.filledRowPeriods(cell);
    }

    @Override
    public boolean isGapless(int cell, int rowPeriods) {
        return cells.isGapless(cell, rowPeriods);
    }

    @Override
    public Clash clash(int cell) {
        return cells.clash(cell);
    }

    @Override
    public long staleParts(int cell) {
        return cells.staleParts(cell);
    }

    @Override
    public Optional<Outcome.NoValue> findNoValue(int cell) {
        return cells.findNoValue(cell);
    }
}
