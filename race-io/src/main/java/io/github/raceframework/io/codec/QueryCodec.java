package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Nulls;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Total;
import io.github.raceframework.metrics.query.Window;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions. */
public final class QueryCodec implements Codec<KpiQuery> {

    private static final Decoder<Window> WINDOWS = windows();

    @Override
    public void write(KpiQuery query, JsonWriter json) {
        json.texts("kpis", query.kpis());
        json.textsIfAny("dimensions", query.dimensions());
        json.word("grain", query.findGrain());
        if (!query.calendar().equals(RaceCalendar.iso())) {
            Values.writeCalendar("calendar", query.calendar(), json);
        }
        query.findRange().ifPresent(range -> Values.write("range", range, json));
        Values.writeFilter("filter", query.filter(), json);
        json.word("nulls", query.nulls());
        query.findWindow().ifPresent(window -> json.object("window", to -> write(window, to)));
        json.word("comparison", query.findComparison());
        query.findConversion().ifPresent(conversion -> ConversionCodec.write("currency", conversion, json));
        json.wordsIfAny("totals", query.arrangement().totals());
        json.word("shareOf", query.arrangement().findShareOf());
        query.arrangement().findOrder().ifPresent(order -> json.object("order", to -> write(order, to)));
        query.arrangement().findLimit().ifPresent(limit -> json.number("limit", limit));
        if (query.minimumSample() > 0) {
            json.number("minimumSample", query.minimumSample());
        }
    }

    private static void write(Window window, JsonWriter json) {
        if (window instanceof Window.Trailing trailing) {
            json.number("trailing", trailing.count());
            json.word("unit", trailing.unit());
        } else if (window instanceof Window.ToDate toDate) {
            json.word("toDate", toDate.since());
        }
    }

    private static void write(GroupOrder order, JsonWriter json) {
        json.text("kpi", order.kpi().text());
        json.word("first", order.first());
        json.word("over", order.over());
    }

    @Override
    public @Nullable KpiQuery read(JsonFields fields, Known known) {
        JsonField<Set<KpiId>> kpis =
                fields.get("kpis", Values.nonEmpty(Values.set(Values.kpiOf(known.catalog())), "a KPI"));
        JsonField<Set<DimensionId>> dimensions = fields.find("dimensions", Values.set(Values.DIMENSIONS));
        JsonField<Grain> grain = fields.find("grain", Decoders.constant(Grain.class));
        JsonField<RaceCalendar> calendar = fields.find("calendar", Values.CALENDARS);
        JsonField<DateRange> range = fields.find("range", Values.RANGES);
        JsonField<Filter> filter = fields.find("filter", Values.FILTERS);
        JsonField<Nulls> nulls = fields.find("nulls", Decoders.constant(Nulls.class));
        JsonField<Window> window = fields.find("window", WINDOWS);
        JsonField<Comparison> comparison = fields.find("comparison", Decoders.constant(Comparison.class));
        JsonField<CurrencyConversion> currency = fields.find("currency", ConversionCodec.decoder(known));
        JsonField<Set<Total>> totals = fields.find("totals", Values.set(Decoders.constant(Total.class)));
        JsonField<ShareOf> shareOf = fields.find("shareOf", Decoders.constant(ShareOf.class));
        JsonField<GroupOrder> order = fields.find("order", order(known.catalog(), kpis.or(Set.of())));
        JsonField<Integer> limit = fields.find("limit", Decoders.integer(1, Integer.MAX_VALUE));
        JsonField<Long> minimumSample = fields.find("minimumSample", Decoders.whole(1, Long.MAX_VALUE));
        if (!fields.isWhole()) {
            return null;
        }
        KpiQuery query = KpiQuery.of(kpis.get())
                .by(dimensions.or(Set.of()).stream().map(DimensionId::text).toArray(String[]::new))
                .totals(totals.or(Set.of()).toArray(Total[]::new));
        query = grain.applyTo(query, KpiQuery::grain);
        query = calendar.applyTo(query, KpiQuery::calendar);
        query = range.applyTo(query, KpiQuery::range);
        query = filter.applyTo(query, KpiQuery::where);
        query = nulls.applyTo(query, KpiQuery::nulls);
        query = window.applyTo(query, QueryCodec::with);
        query = comparison.applyTo(query, KpiQuery::compare);
        query = currency.applyTo(query, KpiQuery::convert);
        query = shareOf.applyTo(query, KpiQuery::shares);
        query = order.applyTo(query, KpiQuery::orderBy);
        query = limit.applyTo(query, KpiQuery::limit);
        return minimumSample.applyTo(query, KpiQuery::minimumSample);
    }

    private static KpiQuery with(KpiQuery query, Window window) {
        return window instanceof Window.Trailing trailing
                ? query.trailing(trailing.count(), trailing.unit())
                : query.toDate(((Window.ToDate) window).since());
    }

    private static Decoder<Window> windows() {
        return Decoders.object(
                fields -> {
                    if (fields.has("toDate")) {
                        JsonField<Grain> since = fields.get("toDate", Decoders.constant(Grain.class));
                        return () -> new Window.ToDate(since.get());
                    }
                    JsonField<Integer> count = fields.get("trailing", Decoders.integer(1, Integer.MAX_VALUE));
                    JsonField<Grain> unit = fields.get("unit", Decoders.constant(Grain.class));
                    return () -> new Window.Trailing(count.get(), unit.get());
                },
                "write trailing and unit, or toDate");
    }

    private static Decoder<GroupOrder> order(KpiCatalog catalog, Set<KpiId> asked) {
        return Decoders.object(
                fields -> {
                    JsonField<KpiId> kpi = fields.get("kpi", askedFor(catalog, asked));
                    JsonField<GroupOrder.First> first = fields.find("first", Decoders.constant(GroupOrder.First.class));
                    JsonField<GroupOrder.Over> over = fields.find("over", Decoders.constant(GroupOrder.Over.class));
                    return () -> new GroupOrder(
                            kpi.get(), first.or(GroupOrder.First.LARGEST), over.or(GroupOrder.Over.EACH_PERIOD));
                },
                "write a KPI that the question asks for");
    }

    /** Where the KPIs of the question cannot be read, that is said already. */
    private static Decoder<KpiId> askedFor(KpiCatalog catalog, Set<KpiId> asked) {
        return (json, faults) -> {
            KpiId kpi = Values.kpiOf(catalog).decode(json, faults);
            if (kpi != null && !asked.isEmpty() && !asked.contains(kpi)) {
                List<String> texts = asked.stream().map(KpiId::text).toList();
                faults.add(
                        json.place(),
                        kpi.text(),
                        "is not one of the KPIs that the question asks for",
                        "write one of " + String.join(", ", texts) + ", or ask for it too");
                return null;
            }
            return kpi;
        };
    }
}
