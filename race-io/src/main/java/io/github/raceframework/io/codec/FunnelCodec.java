package io.github.raceframework.io.codec;

import io.github.raceframework.core.plan.Funnel;
import io.github.raceframework.core.plan.FunnelAssumptions;
import io.github.raceframework.core.plan.FunnelAssumptions.StepRate;
import io.github.raceframework.core.plan.FunnelKind;
import io.github.raceframework.core.plan.FunnelSource;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** The funnels of a plan, with what is assumed of them. */
final class FunnelCodec {

    private static final Decoder<StepRate> RATE = PlanCodec.part(fields -> {
        JsonField<MeasureId> step = fields.get("step", PlanCodec.MEASURE);
        JsonField<BigDecimal> rate = fields.find("rate", Decoders.decimal());
        JsonField<Integer> lag = fields.find("lag", Decoders.integer(0, Integer.MAX_VALUE));
        return () -> new StepRate(step.get(), rate.orNull(), lag.or(0));
    });

    private static final Decoder<FunnelSource> SOURCE = PlanCodec.part(FunnelCodec::source);

    private static final Decoder<FunnelAssumptions> ASSUMPTIONS = PlanCodec.part(fields -> {
        JsonField<String> objective = fields.find("objective", Decoders.text());
        JsonField<List<StepRate>> rates = fields.find("rates", Decoders.list(RATE));
        JsonField<Money> value = fields.find("value", Values.MONEY);
        JsonField<BigDecimal> buffer = fields.find("buffer", Decoders.decimal());
        JsonField<List<FunnelSource>> sources = fields.find("channels", Decoders.list(SOURCE));
        return () -> new FunnelAssumptions(
                objective.orNull(),
                rates.or(List.of()),
                value.orNull(),
                buffer.or(BigDecimal.ZERO),
                sources.or(List.of()));
    });

    static final Decoder<Funnel> FUNNEL = PlanCodec.part(fields -> {
        JsonField<String> id = fields.get("id", Decoders.text());
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<FunnelKind> kind = fields.find("kind", Decoders.constant(FunnelKind.class));
        JsonField<List<MeasureId>> steps = fields.get("steps", Decoders.list(PlanCodec.MEASURE));
        JsonField<FunnelAssumptions> assumptions = fields.find("assumptions", ASSUMPTIONS);
        return () -> new Funnel(id.get(), name.get(), kind.or(FunnelKind.OPEN), steps.get(), assumptions.orNull());
    });

    private FunnelCodec() {}

    private static Supplier<FunnelSource> source(JsonFields fields) {
        JsonField<String> channel = fields.get("channel", Decoders.text());
        JsonField<BigDecimal> share = fields.get("share", Decoders.decimal());
        JsonField<BigDecimal> clickRate = fields.find("clickRate", Decoders.decimal());
        JsonField<Money> price = fields.find("price", Values.MONEY);
        JsonField<FunnelSource.Basis> basis = fields.find("pricePer", Decoders.constant(FunnelSource.Basis.class));
        JsonField<Money> mostSpend = fields.find("mostSpend", Values.MONEY);
        JsonField<Money> leastSpend = fields.find("leastSpend", Values.MONEY);
        JsonField<BigDecimal> mostEntries = fields.find("mostEntries", Decoders.decimal());
        JsonField<BigDecimal> mostImpressions = fields.find("mostImpressions", Decoders.decimal());
        return () -> new FunnelSource(
                channel.get(),
                share.get(),
                clickRate.orNull(),
                price.orNull(),
                basis.or(FunnelSource.Basis.ENTRY),
                mostSpend.orNull(),
                leastSpend.orNull(),
                mostEntries.orNull(),
                mostImpressions.orNull());
    }

    static void write(Funnel funnel, JsonWriter json) {
        json.text("id", funnel.id());
        json.text("name", funnel.name());
        json.word("kind", funnel.kind());
        json.texts("steps", funnel.steps());
        funnel.findAssumptions().ifPresent(assumed -> json.object("assumptions", to -> write(assumed, to)));
    }

    private static void write(FunnelAssumptions assumed, JsonWriter json) {
        json.text("objective", assumed.findObjective());
        json.objectsIfAny("rates", assumed.rates(), (rate, to) -> {
            to.text("step", rate.step().text());
            rate.findRate().ifPresent(number -> to.number("rate", number));
            to.number("lag", rate.lag());
        });
        assumed.findValue().ifPresent(value -> Values.write("value", value, json));
        json.number("buffer", assumed.buffer());
        json.objectsIfAny("channels", assumed.sources(), FunnelCodec::write);
    }

    private static void write(FunnelSource source, JsonWriter json) {
        json.text("channel", source.channel());
        json.number("share", source.share());
        source.findClickRate().ifPresent(rate -> json.number("clickRate", rate));
        source.findPrice().ifPresent(price -> Values.write("price", price, json));
        json.word("pricePer", source.basis());
        source.findMostSpend().ifPresent(money -> Values.write("mostSpend", money, json));
        source.findLeastSpend().ifPresent(money -> Values.write("leastSpend", money, json));
        source.findMostEntries().ifPresent(number -> json.number("mostEntries", number));
        source.findMostImpressions().ifPresent(number -> json.number("mostImpressions", number));
    }
}
