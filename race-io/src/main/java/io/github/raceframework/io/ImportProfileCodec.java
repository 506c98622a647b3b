package io.github.raceframework.io;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.io.codec.Codec;
import io.github.raceframework.io.codec.Known;
import io.github.raceframework.io.codec.Values;
import io.github.raceframework.io.imports.ImportColumn;
import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.io.imports.ImportProfile.Distinct;
import io.github.raceframework.io.imports.ImportProfile.Grouping;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Import profiles as documents. */
final class ImportProfileCodec implements Codec<ImportProfile> {

    private static final Decoder<List<String>> TEXTS = Decoders.list(Decoders.text());

    /** Checks what goes into others. */
    private static final ImportProfile CHECK = ImportProfile.named("check");

    /** A measure and the formula of its value in a row. */
    private record Computed(Measure measure, String formula) {}

    /** A dimension of which all rows have one member. */
    private record Constant(Dimension dimension, String member) {}

    @Override
    public void write(ImportProfile profile, JsonWriter json) {
        json.text("name", profile.name());
        json.objects("columns", profile.columns(), ImportColumnCodec::write);
        json.objectsIfAny("computed", profile.computed().entrySet(), (one, to) -> {
            to.text("measure", one.getKey().id().text());
            to.text("formula", one.getValue());
        });
        json.objectsIfAny("distinct", profile.distinct(), ImportProfileCodec::write);
        json.objectsIfAny("constants", profile.constants().entrySet(), (one, to) -> {
            to.text("dimension", one.getKey().id().text());
            to.text("member", one.getValue());
        });
        json.textsIfAny("filters", profile.filters());
        profile.findGrouping()
                .ifPresent(grouping -> json.object("grouping", to -> {
                    to.text("key", grouping.key());
                    to.textsIfAny("lineColumns", grouping.lineColumns());
                }));
        json.textsIfAny("totals", profile.totals());
        json.text("comments", profile.findCommentMark());
        json.texts("unknownMarks", profile.unknownMarks());
        json.textsIfAny("dateFormats", profile.dateFormats());
        json.text("decimalSeparator", profile.findDecimalSeparator());
        json.text("delimiter", profile.findDelimiter());
        json.text("currency", profile.findCurrency());
        json.text("zone", profile.findZone());
        json.objectsIfAny("coverage", profile.coverage(), Values::write);
        if (profile.rowGrain() != Grain.DAY) {
            json.word("rowGrain", profile.rowGrain());
        }
        profile.findRowKey().ifPresent(key -> json.texts("rowKey", key));
    }

    private static void write(Distinct one, JsonWriter json) {
        json.text("measure", one.measure().id().text());
        json.text("identity", one.identity());
        json.text("having", Optional.ofNullable(one.having()).map(measure -> measure.id()));
    }

    @Override
    public @Nullable ImportProfile read(JsonFields fields, Known known) {
        KpiCatalog catalog = known.catalog();
        JsonField<ImportProfile> named = fields.get("name", Decoders.parsed(ImportProfile::named, "online-retail"));
        JsonField<List<ImportColumn>> columns =
                fields.get("columns", Decoders.list(ImportColumnCodec.decoder(catalog)));
        List<Function<ImportProfile, ImportProfile>> changes = new ArrayList<>();
        each(
                fields,
                "computed",
                computed(catalog),
                changes,
                (profile, one) -> profile.withComputed(one.measure(), one.formula()));
        each(
                fields,
                "distinct",
                distinct(catalog),
                changes,
                (profile, one) -> one.having() == null
                        ? profile.withDistinct(one.measure(), one.identity())
                        : profile.withDistinct(one.measure(), one.identity(), one.having()));
        each(
                fields,
                "constants",
                constant(catalog),
                changes,
                (profile, one) -> profile.withConstant(one.dimension(), one.member()));
        Decoder<String> tests = Decoders.parsed(ImportProfileCodec::test, "Status != 'test'");
        each(fields, "filters", tests, changes, ImportProfile::withFilter);
        one(
                fields,
                "grouping",
                grouping(),
                changes,
                (profile, grouping) -> profile.withGrouping(
                        grouping.key(), grouping.lineColumns().toArray(new String[0])));
        each(fields, "totals", tests, changes, ImportProfile::withTotals);
        one(
                fields,
                "comments",
                Decoders.parsed(ImportProfileCodec::commentMark, "#"),
                changes,
                ImportProfile::withComments);
        one(
                fields,
                "unknownMarks",
                TEXTS,
                changes,
                (profile, marks) -> profile.withUnknownMarks(marks.toArray(new String[0])));
        one(
                fields,
                "dateFormats",
                Decoders.list(Decoders.parsed(ImportProfileCodec::dateFormat, "d.M.yyyy")),
                changes,
                (profile, formats) -> profile.withDateFormats(formats.toArray(new String[0])));
        one(
                fields,
                "decimalSeparator",
                Decoders.parsed(ImportProfileCodec::separator, ","),
                changes,
                ImportProfile::withDecimalSeparator);
        one(
                fields,
                "delimiter",
                Decoders.parsed(ImportProfileCodec::delimiter, ";"),
                changes,
                ImportProfile::withDelimiter);
        one(fields, "currency", Values.CURRENCIES, changes, ImportProfile::withCurrency);
        one(
                fields,
                "zone",
                Decoders.parsed(ImportProfileCodec::zone, "Europe/Berlin"),
                changes,
                ImportProfile::withZone);
        one(
                fields,
                "coverage",
                Decoders.list(Values.RANGES),
                changes,
                (profile, ranges) -> profile.withCoverage(ranges.toArray(new DateRange[0])));
        one(fields, "rowGrain", Decoders.constant(Grain.class), changes, ImportProfile::withRowGrain);
        one(
                fields,
                "rowKey",
                Decoders.list(Decoders.parsed(DimensionId::of, "channel")),
                changes,
                (profile, key) ->
                        profile.withRowKey(key.stream().map(DimensionId::text).toArray(String[]::new)));
        if (!fields.isWhole()) {
            return null;
        }
        ImportProfile profile = named.get().with(columns.get().toArray(new ImportColumn[0]));
        for (Function<ImportProfile, ImportProfile> change : changes) {
            profile = change.apply(profile);
        }
        return profile;
    }

    private static <T> void one(
            JsonFields fields,
            String name,
            Decoder<T> decoder,
            List<Function<ImportProfile, ImportProfile>> changes,
            BiFunction<ImportProfile, T, ImportProfile> change) {
        fields.find(name, decoder).ifPresent(value -> changes.add(profile -> change.apply(profile, value)));
    }

    private static <T> void each(
            JsonFields fields,
            String name,
            Decoder<T> decoder,
            List<Function<ImportProfile, ImportProfile>> changes,
            BiFunction<ImportProfile, T, ImportProfile> change) {
        fields.find(name, Decoders.list(decoder))
                .ifPresent(values -> values.forEach(value -> changes.add(profile -> change.apply(profile, value))));
    }

    private static Decoder<Computed> computed(KpiCatalog catalog) {
        return Decoders.object(
                fields -> {
                    JsonField<Measure> measure = fields.get("measure", measureOf(catalog));
                    JsonField<String> formula =
                            fields.get("formula", Decoders.parsed(ImportProfileCodec::formula, "Quantity * Price"));
                    return () -> new Computed(measure.get(), formula.get());
                },
                "write a measure and a formula");
    }

    private static Decoder<Distinct> distinct(KpiCatalog catalog) {
        return Decoders.object(
                fields -> {
                    JsonField<Measure> measure = fields.get("measure", measureOf(catalog));
                    JsonField<String> identity = fields.get("identity", Decoders.text());
                    JsonField<Measure> having = fields.find("having", measureOf(catalog));
                    return () -> new Distinct(measure.get(), identity.get(), having.orNull());
                },
                "write a measure and an identity");
    }

    private static Decoder<Constant> constant(KpiCatalog catalog) {
        return Decoders.object(
                fields -> {
                    JsonField<Dimension> dimension = fields.get("dimension", dimensionOf(catalog));
                    JsonField<String> member = fields.get("member", Decoders.text());
                    return () -> new Constant(dimension.get(), member.get());
                },
                "write a dimension and a member");
    }

    private static Decoder<Grouping> grouping() {
        return Decoders.object(
                fields -> {
                    JsonField<String> key = fields.get("key", Decoders.text());
                    JsonField<List<String>> lines = fields.find("lineColumns", TEXTS);
                    return () -> new Grouping(key.get(), lines.or(List.of()));
                },
                "write the key and the columns of lines");
    }

    private static String dateFormat(String pattern) {
        CHECK.withDateFormats(pattern);
        return pattern;
    }

    private static String test(String text) {
        CHECK.withFilter(text);
        return text;
    }

    private static String formula(String text) {
        CHECK.withComputed(PaidMediaMeasures.LINK_CLICKS, text);
        return text;
    }

    private static String commentMark(String mark) {
        CHECK.withComments(mark);
        return mark;
    }

    private static char separator(String text) {
        char separator = character(text);
        CHECK.withDecimalSeparator(separator);
        return separator;
    }

    private static char delimiter(String text) {
        char delimiter = character(text);
        CHECK.withDelimiter(delimiter);
        return delimiter;
    }

    private static char character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("it is not one character");
        }
        return text.charAt(0);
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no such time zone", e);
        }
    }

    /** A measure of the catalogue that a column can hold. */
    static Decoder<Measure> measureOf(KpiCatalog catalog) {
        return known(
                id -> catalog.findMeasure(id).filter(measure -> measure.kind() != MeasureKind.PARAMETER),
                () -> catalog.measures().stream()
                        .filter(measure -> measure.kind() != MeasureKind.PARAMETER)
                        .map(measure -> measure.id().text())
                        .toList(),
                "measure");
    }

    /** A dimension of the catalogue. */
    static Decoder<Dimension> dimensionOf(KpiCatalog catalog) {
        return known(
                id -> catalog.dimensions().stream()
                        .filter(dimension -> dimension.id().text().equals(id))
                        .findFirst(),
                () -> catalog.dimensions().stream()
                        .map(dimension -> dimension.id().text())
                        .toList(),
                "dimension");
    }

    private static <T> Decoder<T> known(
            Function<String, Optional<T>> find, Supplier<Collection<String>> ids, String what) {
        return (json, faults) -> {
            String text = Decoders.text().decode(json, faults);
            if (text == null) {
                return null;
            }
            Optional<T> found = find.apply(text);
            if (found.isEmpty()) {
                faults.add(
                        json.place(),
                        text,
                        "is no " + what + " of the catalogue",
                        "write the id of a " + what + " of the catalogue" + faults.suggestion(text, ids.get()));
            }
            return found.orElse(null);
        };
    }
}
