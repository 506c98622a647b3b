package io.github.raceframework.io;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.Bounds;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.kpi.WilsonInterval;
import io.github.raceframework.metrics.query.Arrangement;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Window;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes answers as JSON documents of kind {@code race-table}: the question, the definitions of its KPIs, and a row per period and group.
 * The same table always gives the same text.
 *
 * <p>A value is {@code {"value": 0.0375}}, a plain decimal in full; money is {@code {"value": {"currency": "EUR", "amount": "1234.5"}}}.
 * What is to be known about it stands beside it as {@code flags}. A value that is absent is {@code {"absent": "ZERO_DENOMINATOR"}}, with a
 * detail and bounds where there are any. Fractions are fractions and durations are seconds: nothing is scaled for display. The question
 * names its calendar when it is not that of ISO 8601. Where it compares, each value has beside it {@code before}, the {@code change} in its own unit and the
 * {@code relativeChange}, each a value or absent. Where it asks for one currency, it names that with the method, and a value of which money was
 * converted has {@code conversions}: of which measure, how much in which currency, at which rate and where from.
 * Where it asks for shares, each has its {@code share}.
 *
 * <p>The row of a total has {@code totalOver}, the dimensions it is a total over, whose members are null; one of all periods together has
 * {@code allPeriods}. Where the question has an order, each group has its {@code rank}.
 *
 * <p>A value that is a quotient has its {@code evidence}: the exact {@code numerator} and {@code denominator} as texts, for a rate of
 * counts the {@code sample}, and for a rate that counts some of its sample the {@code interval} by Wilson with its {@code confidence}.
 */
public final class RaceJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private RaceJson() {}

    /**
     * Writes a table as UTF-8. Flushes the target and does not close it.
     *
     * @throws tools.jackson.core.JacksonException if the target fails
     */
    public static void write(KpiTable table, OutputStream target) {
        try (JsonGenerator json = JSON.createGenerator(new JsonLayout(), target, JsonEncoding.UTF8)) {
            write(table, json);
        }
    }

    /** Writes a table, as {@link #write(KpiTable, OutputStream)} does. */
    public static void write(KpiTable table, Writer target) {
        try (JsonGenerator json = JSON.createGenerator(new JsonLayout(), target)) {
            write(table, json);
        }
    }

    private static void write(KpiTable table, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", "race-table");
        json.writeStringProperty("formatVersion", "1.0");
        writeQuery(table.query(), json);
        json.writeArrayPropertyStart("kpis");
        table.kpis().forEach(kpi -> writeKpi(kpi, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        table.rows().forEach(row -> writeRow(table, row, json));
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void writeQuery(KpiQuery query, JsonGenerator json) {
        json.writeObjectPropertyStart("query");
        writeTexts("kpis", query.kpis(), KpiId::text, json);
        writeTexts("dimensions", query.dimensions(), DimensionId::text, json);
        query.findGrain().ifPresent(grain -> json.writeStringProperty("grain", lowerCase(grain)));
        if (!query.calendar().equals(RaceCalendar.iso())) {
            json.writeStringProperty("calendar", query.calendar().toString());
        }
        query.findRange().ifPresent(range -> {
            json.writeObjectPropertyStart("range");
            writeEnds(range, json);
            json.writeEndObject();
        });
        if (!query.filter().isAll()) {
            json.writeStringProperty("filter", query.filter().toString());
        }
        json.writeStringProperty("nulls", lowerCase(query.nulls()));
        query.findWindow().ifPresent(window -> writeWindow(window, json));
        query.findComparison().ifPresent(comparison -> json.writeStringProperty("comparison", lowerCase(comparison)));
        query.findConversion().ifPresent(conversion -> JsonConversions.write(conversion, json));
        writeArrangement(query.arrangement(), json);
        if (query.minimumSample() > 0) {
            json.writeNumberProperty("minimumSample", query.minimumSample());
        }
        json.writeEndObject();
    }

    private static void writeWindow(Window window, JsonGenerator json) {
        json.writeObjectPropertyStart("window");
        if (window instanceof Window.Trailing trailing) {
            json.writeNumberProperty("trailing", trailing.count());
            json.writeStringProperty("unit", lowerCase(trailing.unit()));
        } else if (window instanceof Window.ToDate toDate) {
            json.writeStringProperty("toDate", lowerCase(toDate.since()));
        }
        json.writeEndObject();
    }

    private static void writeArrangement(Arrangement arrangement, JsonGenerator json) {
        if (!arrangement.totals().isEmpty()) {
            writeTexts("totals", List.copyOf(arrangement.totals()), RaceJson::lowerCase, json);
        }
        arrangement.findShareOf().ifPresent(of -> json.writeStringProperty("shareOf", lowerCase(of)));
        arrangement.findOrder().ifPresent(order -> {
            json.writeObjectPropertyStart("order");
            json.writeStringProperty("kpi", order.kpi().text());
            json.writeStringProperty("first", lowerCase(order.first()));
            json.writeStringProperty("over", lowerCase(order.over()));
            json.writeEndObject();
        });
        arrangement.findLimit().ifPresent(limit -> json.writeNumberProperty("limit", limit));
    }

    private static <T> void writeTexts(String name, List<T> items, Function<T, String> text, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        items.forEach(item -> json.writeString(text.apply(item)));
        json.writeEndArray();
    }

    private static void writeKpi(Kpi kpi, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", kpi.id().text());
        json.writeStringProperty("name", kpi.name());
        json.writeNumberProperty("version", kpi.version());
        json.writeStringProperty("formula", kpi.formula().toString());
        json.writeStringProperty("unit", lowerCase(kpi.unit()));
        json.writeEndObject();
    }

    private static void writeRow(KpiTable table, KpiTable.Row row, JsonGenerator json) {
        json.writeStartObject();
        json.writeObjectPropertyStart("period");
        row.findBucket().map(Bucket::label).ifPresent(label -> json.writeStringProperty("label", label));
        writeEnds(row.range(), json);
        json.writeEndObject();
        json.writeObjectPropertyStart("members");
        for (DimensionId dimension : table.dimensions()) {
            Optional<String> member = row.findMember(dimension.text());
            if (member.isPresent()) {
                json.writeStringProperty(dimension.text(), member.get());
            } else {
                json.writeNullProperty(dimension.text());
            }
        }
        json.writeEndObject();
        if (!row.totalOver().isEmpty()) {
            writeTexts("totalOver", row.totalOver(), DimensionId::text, json);
        }
        if (row.isOfAllPeriods()) {
            json.writeBooleanProperty("allPeriods", true);
        }
        if (table.query().arrangement().findOrder().isPresent()) {
            row.findRank().ifPresent(rank -> writeValue("rank", rank, json));
        }
        json.writeObjectPropertyStart("values");
        for (Kpi kpi : table.kpis()) {
            json.writeName(kpi.id().text());
            json.writeStartObject();
            writeContents(row.value(kpi), json);
            if (table.query().findComparison().isPresent()) {
                KpiChange change = row.change(kpi);
                writeValue("before", change.before(), json);
                writeValue("change", change.absolute(), json);
                writeValue("relativeChange", change.relative(), json);
            }
            if (table.query().arrangement().findShareOf().isPresent()) {
                writeValue("share", row.share(kpi), json);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeEnds(DateRange range, JsonGenerator json) {
        json.writeStringProperty("from", range.from().toString());
        json.writeStringProperty("to", range.to().toString());
    }

    private static void writeValue(String name, KpiValue value, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        writeContents(value, json);
        json.writeEndObject();
    }

    private static void writeContents(KpiValue value, JsonGenerator json) {
        if (value instanceof KpiValue.Present present) {
            json.writeName("value");
            writeNumber(present.number(), present.unit(), json);
            writeFlags(present.flags(), json);
            JsonConversions.write(present.evidence(), json);
            writeEvidence(present.evidence(), json);
        } else if (value instanceof KpiValue.Absent absent) {
            json.writeStringProperty("absent", absent.reason().name());
            if (!absent.detail().isEmpty()) {
                json.writeStringProperty("detail", absent.detail());
            }
            absent.findBounds().ifPresent(bounds -> writeBounds(bounds, json));
        }
    }

    /** Money is an object whatever its amount; a zero of rows that name their currency, where there is no row, has none. */
    private static void writeNumber(BigDecimal number, Unit unit, JsonGenerator json) {
        if (!unit.hasMoney()) {
            json.writeNumber(number);
            return;
        }
        json.writeStartObject();
        Optional<Currency> currency = unit.findCurrency();
        if (currency.isPresent()) {
            json.writeStringProperty("currency", currency.get().getCurrencyCode());
        } else {
            json.writeNullProperty("currency");
        }
        json.writeStringProperty("amount", number.toPlainString());
        json.writeEndObject();
    }

    private static void writeFlags(List<Flag> flags, JsonGenerator json) {
        if (flags.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("flags");
        for (Flag flag : flags) {
            json.writeStartObject();
            json.writeStringProperty("flag", flag.kind().name());
            if (!flag.detail().isEmpty()) {
                json.writeStringProperty("detail", flag.detail());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeEvidence(Evidence evidence, JsonGenerator json) {
        Optional<Evidence.Quotient> quotient = evidence.findQuotient();
        if (quotient.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("evidence");
        json.writeStringProperty("numerator", quotient.get().numerator().toPlainString());
        json.writeStringProperty("denominator", quotient.get().denominator().toPlainString());
        evidence.findSample().ifPresent(sample -> json.writeStringProperty("sample", sample.toPlainString()));
        evidence.findInterval().ifPresent(interval -> {
            json.writeObjectPropertyStart("interval");
            json.writeNumberProperty("confidence", WilsonInterval.CONFIDENCE);
            json.writeNumberProperty("low", interval.low());
            json.writeNumberProperty("high", interval.high());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void writeBounds(Bounds bounds, JsonGenerator json) {
        json.writeObjectPropertyStart("bounds");
        json.writeStringProperty("least", bounds.least().toPlainString());
        Optional<BigDecimal> most = bounds.findMost();
        if (most.isPresent()) {
            json.writeStringProperty("most", most.get().toPlainString());
        } else {
            json.writeNullProperty("most");
        }
        json.writeEndObject();
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
