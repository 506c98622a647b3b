package io.github.raceframework.io;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.io.codec.Values;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.budget.AllocationReport;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.forecast.ForecastReport;
import io.github.raceframework.metrics.funnel.FunnelReport;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.scorecard.Scorecard;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A Jackson module by which an application's own mapper binds types of this library inside the application's own documents.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(RaceModule.standard()).build();
 * }</pre>
 *
 * <p>Plans, catalogues, questions, facts, answers, scorecards and reports of funnels, forecasts and allocations are bound as whole documents, with {@code kind}
 * and {@code formatVersion}; extensions and what is not understood of a newer version are left out, because a value does not carry them. {@link Money}, {@link DateRange}, {@link Filter} and ids are bound as those documents write
 * them. What cannot be read is a {@link DatabindException} whose cause is the {@link RaceFormatException} with all violations; their pointers begin at
 * the bound value.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RaceModule extends JacksonModule {

    private final SimpleModule types = new SimpleModule("race-framework");

    private RaceModule(RaceJson json) {
        document(RacePlan.class, DocumentKind.PLAN, json);
        document(KpiCatalog.class, DocumentKind.CATALOG, json);
        document(KpiQuery.class, DocumentKind.QUERY, json);
        document(FactTable.class, DocumentKind.FACTS, json);
        document(KpiTable.class, DocumentKind.TABLE, json);
        document(Scorecard.class, DocumentKind.SCORECARD, json);
        document(FunnelReport.class, DocumentKind.FUNNEL, json);
        document(ForecastReport.class, DocumentKind.FORECAST, json);
        document(AllocationReport.class, DocumentKind.ALLOCATION, json);
        value(Money.class, Values.MONEY, (money, to) -> to.object(properties -> Values.write(money, properties)));
        value(DateRange.class, Values.RANGES, (range, to) -> to.object(ends -> Values.write(range, ends)));
        text(Filter.class, Filter::parse, Values::text, "country=DE, channel!=EMAIL");
        text(KpiId.class, KpiId::of, KpiId::text, "act.leads");
        text(MeasureId.class, MeasureId::of, MeasureId::text, "leads");
        text(DimensionId.class, DimensionId::of, DimensionId::text, "channel");
    }

    /** A module that knows the standard KPIs, measures, tactics, channels and activities. */
    public static RaceModule standard() {
        return of(RaceJson.standard());
    }

    /** A module that knows what this reader knows. */
    public static RaceModule of(RaceJson json) {
        return new RaceModule(json);
    }

    private <T> void document(Class<T> type, DocumentKind<T> kind, RaceJson json) {
        types.addSerializer(
                type, new Writer<>(type, (value, to) -> DocumentWriter.writeObject(kind.of(value), JsonWriter.to(to))));
        types.addDeserializer(
                type, new Reader<>(type, from -> json.read(kind, from).value()));
    }

    private <T> void text(Class<T> type, Function<String, T> parse, Function<T, String> text, String example) {
        value(type, Decoders.parsed(parse, example), (value, to) -> to.text(text.apply(value)));
    }

    private <T> void value(Class<T> type, Decoder<T> decoder, BiConsumer<T, JsonWriter> write) {
        types.addSerializer(type, new Writer<>(type, (value, to) -> write.accept(value, JsonWriter.to(to))));
        types.addDeserializer(type, new Reader<>(type, from -> ValueReader.read(type.getSimpleName(), decoder, from)));
    }

    @Override
    public String getModuleName() {
        return types.getModuleName();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        types.setupModule(context);
    }

    private static final class Writer<T> extends StdSerializer<T> {

        private final BiConsumer<T, JsonGenerator> write;

        Writer(Class<T> type, BiConsumer<T, JsonGenerator> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator to, SerializationContext context) {
            write.accept(value, to);
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        private final Function<JsonParser, T> read;

        Reader(Class<T> type, Function<JsonParser, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser from, DeserializationContext context) {
            try {
                return read.apply(from);
            } catch (RaceFormatException e) {
                throw DatabindException.from(from, e.getMessage(), e);
            }
        }
    }
}
