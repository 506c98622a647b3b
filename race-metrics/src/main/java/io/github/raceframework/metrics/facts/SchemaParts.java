package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.Aggregation;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a {@link FactSchema} is made of. Changed only between {@link #copy} and the schema that keeps it, so that each of its methods names what it changes. */
final class SchemaParts {

    final String name;
    Grain rowGrain = Grain.DAY;
    RaceCalendar rowCalendar = RaceCalendar.iso();
    final Map<DimensionId, Dimension> dimensions = new LinkedHashMap<>();
    final Set<DimensionId> conformed = new LinkedHashSet<>();
    final Map<MeasureId, Measure> measures = new LinkedHashMap<>();
    final Map<MeasureId, Currency> currencies = new LinkedHashMap<>();
    final Map<MeasureId, Aggregation<?>> aggregations = new LinkedHashMap<>();

    @Nullable
    Currency currency;

    boolean currencyPerRow;

    RowConversion.@Nullable Rule conversion;

    final List<DateRange> coverage = new ArrayList<>();
    final List<DateRange> guessed = new ArrayList<>();
    IdentitySchema identities = IdentitySchema.NONE;
    final Set<MeasureId> summed = new LinkedHashSet<>();

    @Nullable
    List<DimensionId> rowKey;

    SchemaParts(String name) {
        this.name = name;
    }

    SchemaParts copy() {
        SchemaParts copy = new SchemaParts(name);
        copy.rowGrain = rowGrain;
        copy.rowCalendar = rowCalendar;
        copy.dimensions.putAll(dimensions);
        copy.conformed.addAll(conformed);
        copy.measures.putAll(measures);
        copy.currencies.putAll(currencies);
        copy.aggregations.putAll(aggregations);
        copy.currency = currency;
        copy.currencyPerRow = currencyPerRow;
        copy.conversion = conversion;
        copy.coverage.addAll(coverage);
        copy.guessed.addAll(guessed);
        copy.identities = identities;
        copy.summed.addAll(summed);
        copy.rowKey = rowKey;
        return copy;
    }

    Additivity additivity(Measure measure) {
        Additivity usual = measure.additivity();
        return summed.contains(measure.id())
                ? Additivity.FLOW.notOver(usual.notOver().toArray(DimensionId[]::new))
                : usual;
    }

    /** The dimensions of a row key. */
    List<DimensionId> findAll(String... dimensionIds) {
        Set<DimensionId> found = new LinkedHashSet<>();
        for (String id : dimensionIds) {
            DimensionId dimension = DimensionId.of(id);
            if (!dimensions.containsKey(dimension)) {
                List<String> known =
                        dimensions.keySet().stream().map(DimensionId::text).toList();
                throw new IllegalArgumentException("table " + name + " has no dimension \"" + id
                        + "\" for its row key; it has " + known + Spelling.suggestion(id, known));
            }
            found.add(dimension);
        }
        return List.copyOf(found);
    }

    Optional<Currency> findCurrency(Measure measure) {
        if (!measure.unit().hasMoney()) {
            return Optional.empty();
        }
        Currency own = currencies.get(measure.id());
        return Optional.ofNullable(own != null ? own : currency);
    }

    boolean takesCurrencyOfRow(Measure measure) {
        return measure.unit().hasMoney() && currencyPerRow && !currencies.containsKey(measure.id());
    }

    /** The measures that another is combined with. */
    List<Measure> alongside(Measure measure) {
        Aggregation<?> aggregation = aggregations.get(measure.id());
        return aggregation == null
                ? List.of()
                : aggregation.alongside().stream()
                        .map(id -> findAlongside(measure, id))
                        .toList();
    }

    private Measure findAlongside(Measure measure, MeasureId id) {
        Measure found = measures.get(id);
        if (found == null) {
            List<String> known = measures.keySet().stream().map(MeasureId::text).toList();
            throw new IllegalArgumentException("table " + name + ": measure " + measure + " is combined with " + id
                    + ", which the table does not have" + Spelling.suggestion(id.text(), known));
        }
        return found;
    }

    void requireCurrencies() {
        for (Measure measure : measures.values()) {
            boolean priced = findCurrency(measure).isPresent() || takesCurrencyOfRow(measure);
            if (measure.unit().hasMoney() && !priced) {
                throw new IllegalArgumentException("table " + name + ": measure " + measure
                        + " is money without a currency; name one for the table, the measure or the row");
            }
        }
        measures.values().forEach(this::alongside);
    }
}
