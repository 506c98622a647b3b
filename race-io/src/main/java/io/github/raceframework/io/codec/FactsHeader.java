package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonPlace;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.Aggregations;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.facts.FactSchema;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rows of a facts document look like: the properties before the rows. */
final class FactsHeader {

    private static final Decoder<Aggregation<?>> AGGREGATIONS =
            Decoders.parsed(Aggregations.standard()::get, "weighted_mean(impressions)");
    private static final String COLUMN = "correct the column";

    private final KpiCatalog catalog;

    /** A reader of headers in which measures and dimensions of that catalogue need no definition. */
    FactsHeader(KpiCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Writes a schema. What the standard catalogue defines is written without its definition.
     *
     * @throws IllegalArgumentException if it has what no document can have: identities, a calendar or an aggregation of the application's own
     */
    static void write(FactSchema schema, JsonWriter json) {
        requireWritable(schema);
        json.text("name", schema.name());
        json.word("rowGrain", schema.rowGrain());
        if (!schema.rowCalendar().equals(RaceCalendar.iso())) {
            Values.writeCalendar("calendar", schema.rowCalendar(), json);
        }
        List<DateRange> coverage =
                Coverage.declared(schema.coverage().toArray(DateRange[]::new)).ranges();
        json.objectsIfAny("coverage", coverage, Values::write);
        Optional<Currency> currency = oneCurrency(schema);
        json.text("currency", currency);
        if (schema.hasCurrencyPerRow()) {
            json.truth("currencyPerRow", true);
        }
        json.objects("dimensions", schema.dimensions(), (dimension, column) -> {
            if (KpiCatalog.standard().findDimension(dimension.id()).equals(Optional.of(dimension))) {
                column.text("id", dimension.id().text());
            } else {
                column.object("definition", definition -> MeasureCodec.write(dimension, definition));
            }
            if (schema.isConformed(dimension)) {
                column.truth("conformed", true);
            }
        });
        json.objects("measures", schema.measures(), (measure, column) -> {
            if (KpiCatalog.standard().findMeasure(measure.id().text()).equals(Optional.of(measure))) {
                column.text("id", measure.id().text());
            } else {
                column.object("definition", definition -> MeasureCodec.write(measure, definition));
            }
            if (currency.isEmpty()) {
                column.text("currency", schema.findCurrency(measure));
            }
            if (schema.isSummed(measure)) {
                column.truth("summed", true);
            }
            column.text("aggregation", schema.findAggregation(measure).map(Aggregation::id));
        });
        schema.findRowKey().ifPresent(key -> json.texts("rowKey", key));
    }

    private static void requireWritable(FactSchema schema) {
        if (!schema.identityNames().isEmpty()) {
            throw new IllegalArgumentException("table " + schema.name() + " has identities " + schema.identityNames()
                    + ", which are never written; write table.withoutIdentities(), which has none and nothing that is"
                    + " counted of them");
        }
        for (Measure measure : schema.measures()) {
            Optional<String> by = schema.findAggregation(measure).map(Aggregation::id);
            if (by.isPresent() && Aggregations.standard().find(by.get()).isEmpty()) {
                throw new IllegalArgumentException("aggregation " + by.get() + " of measure " + measure
                        + " is not built in; documents can name built-in aggregations only");
            }
        }
    }

    /** The currency of all money; empty if there is no money, or in several currencies, or rows name theirs. */
    private static Optional<Currency> oneCurrency(FactSchema schema) {
        Set<Optional<Currency>> currencies = schema.measures().stream()
                .filter(measure -> measure.unit().hasMoney())
                .map(schema::findCurrency)
                .collect(Collectors.toSet());
        return schema.hasCurrencyPerRow() || currencies.size() != 1
                ? Optional.empty()
                : currencies.iterator().next();
    }

    /** Reads a schema. Null if something was wrong with it. */
    @Nullable
    FactSchema read(JsonFields fields) {
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<Grain> rowGrain = fields.find("rowGrain", Decoders.constant(Grain.class));
        JsonField<RaceCalendar> calendar = fields.find("calendar", Values.CALENDARS);
        JsonField<List<DateRange>> coverage = fields.find("coverage", Decoders.list(Values.RANGES));
        JsonField<Currency> currency = fields.find("currency", Values.CURRENCIES);
        JsonField<Boolean> perRow = fields.find("currencyPerRow", Decoders.truth());
        JsonField<List<DimensionColumn>> dimensions =
                fields.get("dimensions", Decoders.list(Decoders.object(this::dimension, COLUMN)));
        JsonField<List<MeasureColumn>> measures =
                fields.get("measures", Decoders.list(Decoders.object(this::measure, COLUMN)));
        JsonField<List<String>> rowKey = fields.find("rowKey", Decoders.list(Decoders.text()));
        if (!fields.isWhole()) {
            return null;
        }
        try {
            FactSchema schema = FactSchema.named(name.get())
                    .withRowGrain(rowGrain.or(Grain.DAY), calendar.or(RaceCalendar.iso()))
                    .withCoverage(coverage.or(List.of()).toArray(DateRange[]::new));
            schema = currency.applyTo(schema, FactSchema::withCurrency);
            schema = perRow.or(false) ? schema.withCurrencyPerRow() : schema;
            for (DimensionColumn column : dimensions.get()) {
                schema = added(schema, column.place, column::addTo, fields);
            }
            for (MeasureColumn column : measures.get()) {
                schema = added(schema, column.place, column::addTo, fields);
            }
            if (!fields.isWhole()) {
                return null;
            }
            return rowKey.applyTo(schema, (to, key) -> to.withRowKey(key.toArray(String[]::new)));
        } catch (IllegalArgumentException e) {
            refuse(fields, e);
            return null;
        }
    }

    /** A schema with a column, or without if it cannot have it. */
    private static FactSchema added(
            FactSchema schema, JsonPlace place, UnaryOperator<FactSchema> column, JsonFields fields) {
        try {
            return column.apply(schema);
        } catch (IllegalArgumentException e) {
            fields.faults().add(place, null, "cannot be a column: " + e.getMessage(), COLUMN);
            return schema;
        }
    }

    /** Says that the properties do not go together. */
    static void refuse(JsonFields fields, IllegalArgumentException why) {
        fields.faults()
                .add(
                        fields.place(),
                        null,
                        "this is no table: " + why.getMessage(),
                        "correct what comes before the rows");
    }

    private Supplier<DimensionColumn> dimension(JsonFields fields) {
        JsonField<Dimension> dimension = defined(
                fields,
                MeasureCodec.DIMENSION,
                named("dimension", catalog.dimensions(), each -> each.id().text()));
        JsonField<Boolean> conformed = fields.find("conformed", Decoders.truth());
        return () -> new DimensionColumn(fields.place(), dimension.get(), conformed.or(false));
    }

    private Supplier<MeasureColumn> measure(JsonFields fields) {
        JsonField<Measure> measure = defined(
                fields,
                MeasureCodec.MEASURE,
                named("measure", catalog.measures(), each -> each.id().text()));
        JsonField<Currency> currency = fields.find("currency", Values.CURRENCIES);
        JsonField<Boolean> summed = fields.find("summed", Decoders.truth());
        JsonField<Aggregation<?>> aggregation = fields.find("aggregation", AGGREGATIONS);
        return () ->
                new MeasureColumn(fields.place(), measure.get(), currency.find(), summed.or(false), aggregation.find());
    }

    /** What a column is of: the catalogue's of an id, or what the document defines. */
    private static <T> JsonField<T> defined(JsonFields fields, Decoder<T> definition, Decoder<T> named) {
        if (!fields.has("definition")) {
            return fields.get("id", named);
        }
        if (fields.has("id")) {
            fields.faults().add(fields.place(), null, "has both an \"id\" and a \"definition\"", "keep one of the two");
        }
        return fields.get("definition", definition);
    }

    /** One of the catalogue's. */
    private static <T> Decoder<T> named(String what, Collection<T> all, Function<T, String> id) {
        return (json, faults) -> {
            String text = Decoders.text().decode(json, faults);
            if (text == null) {
                return null;
            }
            Map<String, T> byId = all.stream().collect(Collectors.toMap(id, Function.identity()));
            T found = byId.get(text);
            if (found == null) {
                faults.add(
                        json.place(),
                        text,
                        "is no " + what + " of the catalogue",
                        "write a \"definition\" of it in place of the id" + Spelling.suggestion(text, byId.keySet()));
            }
            return found;
        };
    }

    private record DimensionColumn(JsonPlace place, Dimension dimension, boolean conformed) {

        FactSchema addTo(FactSchema schema) {
            return conformed ? schema.withConformedDimension(dimension) : schema.withDimension(dimension);
        }
    }

    private record MeasureColumn(
            JsonPlace place,
            Measure measure,
            Optional<Currency> currency,
            boolean summed,
            Optional<Aggregation<?>> aggregation) {

        MeasureColumn {
            if (summed && aggregation.isPresent()) {
                throw new IllegalArgumentException("measure " + measure + " is both summed and combined by "
                        + aggregation.get().id());
            }
        }

        FactSchema addTo(FactSchema schema) {
            FactSchema with = aggregation
                    .map(by -> schema.withMeasure(measure, by))
                    .orElseGet(() -> summed ? schema.withSummed(measure) : schema.withMeasure(measure));
            return currency.map(own -> with.withCurrency(measure, own)).orElse(with);
        }
    }
}
