package io.github.raceframework.io.codec;

import io.github.raceframework.core.value.Money;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.funnel.ChannelLimit;
import io.github.raceframework.metrics.funnel.FunnelChannel;
import io.github.raceframework.metrics.funnel.FunnelModel;
import io.github.raceframework.metrics.funnel.FunnelStep;
import io.github.raceframework.metrics.funnel.MediaPrice;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Funnels with their rates, channels, prices and limits. */
final class FunnelModelCodec {

    private static final Set<ChannelLimit.Kind> SPEND =
            Set.of(ChannelLimit.Kind.MOST_SPEND, ChannelLimit.Kind.LEAST_SPEND);

    private static final Decoder<FunnelStep> STEP = part(fields -> {
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<KpiValue> rate = fields.get("rate", FigureCodec.FIGURE);
        JsonField<Integer> lag = fields.get("lag", Decoders.integer(0, Integer.MAX_VALUE));
        JsonField<FunnelStep.Yield> yield = fields.get("yield", Decoders.constant(FunnelStep.Yield.class));
        return () -> new FunnelStep(name.get(), rate.get(), lag.get(), yield.get());
    });

    private static final Decoder<FunnelChannel> CHANNEL = part(FunnelModelCodec::channel);

    private static final Decoder<MediaPrice> PRICE = part(fields -> {
        JsonField<Currency> currency = fields.get("currency", Values.CURRENCIES);
        JsonField<BigDecimal> amount = fields.get("amount", Values.AMOUNTS);
        JsonField<MediaPrice.Basis> basis = fields.get("per", Decoders.constant(MediaPrice.Basis.class));
        return () -> new MediaPrice(new Money(amount.get(), currency.get()), basis.get());
    });

    static final Decoder<FunnelModel> MODEL = part(FunnelModelCodec::model);

    private FunnelModelCodec() {}

    /** A part of a funnel. */
    static <T> Decoder<T> part(Function<JsonFields, Supplier<? extends T>> declare) {
        return Decoders.object(declare, "write what a funnel can say");
    }

    static void write(FunnelModel model, JsonWriter json) {
        json.text("entry", model.entry());
        json.objects("steps", model.steps(), FunnelModelCodec::write);
        model.findValue().ifPresent(value -> Values.write("value", value, json));
        json.number("buffer", model.buffer());
        json.word("counting", model.counting());
        json.objects("channels", model.channels(), FunnelModelCodec::write);
    }

    private static void write(FunnelStep step, JsonWriter json) {
        json.text("name", step.name());
        FigureCodec.write("rate", step.rate(), json);
        json.number("lag", step.lag());
        json.word("yield", step.yield());
    }

    private static void write(FunnelChannel channel, JsonWriter json) {
        json.text("name", channel.name());
        json.number("share", channel.share());
        channel.findClickRate().ifPresent(rate -> FigureCodec.write("clickRate", rate, json));
        channel.findPrice()
                .ifPresent(price -> json.object("price", to -> {
                    Values.write(price.amount(), to);
                    to.word("per", price.basis());
                }));
        json.objectsIfAny("steps", channel.steps(), FunnelModelCodec::write);
        json.objectsIfAny("limits", channel.limits(), (limit, to) -> write(limit, channel, to));
    }

    /** A limit of a channel, money in the currency of its price. */
    static void write(ChannelLimit limit, FunnelChannel channel, JsonWriter json) {
        json.word("limit", limit.kind());
        Quantity.write("amount", limit.amount(), currency(limit, channel.price()), json);
    }

    private static @Nullable Currency currency(ChannelLimit limit, @Nullable MediaPrice price) {
        return price == null || !SPEND.contains(limit.kind())
                ? null
                : price.amount().currency();
    }

    /** A limit as it is written: whether its amount is money of the right currency shows beside the price of its channel. */
    record WrittenLimit(ChannelLimit.Kind kind, Quantity amount) {

        /** The properties of a limit. */
        static Supplier<WrittenLimit> read(JsonFields fields) {
            JsonField<ChannelLimit.Kind> kind = fields.get("limit", Decoders.constant(ChannelLimit.Kind.class));
            JsonField<Quantity> amount = fields.get("amount", Quantity.DECODER);
            return () -> new WrittenLimit(kind.get(), amount.get());
        }

        /** The limit, of a channel with that price. */
        ChannelLimit of(@Nullable MediaPrice price) {
            ChannelLimit limit = new ChannelLimit(kind, amount.number());
            Currency wanted = currency(limit, price);
            if (!Objects.equals(wanted, amount.currency())) {
                throw new IllegalArgumentException("limit " + Decoders.word(kind) + " of " + amount + " is not "
                        + (wanted == null ? "a plain number" : "in " + wanted + ", the currency of the price"));
            }
            return limit;
        }
    }

    private static Supplier<FunnelModel> model(JsonFields fields) {
        JsonField<String> entry = fields.get("entry", Decoders.text());
        JsonField<List<FunnelStep>> steps = fields.get("steps", Decoders.list(STEP));
        JsonField<Money> value = fields.find("value", Values.MONEY);
        JsonField<BigDecimal> buffer = fields.get("buffer", Decoders.decimal());
        JsonField<FunnelModel.Counting> counting =
                fields.get("counting", Decoders.constant(FunnelModel.Counting.class));
        JsonField<List<FunnelChannel>> channels = fields.get("channels", Decoders.list(CHANNEL));
        return () -> {
            FunnelModel model = value.applyTo(
                            FunnelModel.of(entry.get(), steps.get().toArray(FunnelStep[]::new)), FunnelModel::worth)
                    .withBuffer(buffer.get().toPlainString())
                    .counting(counting.get());
            for (FunnelChannel channel : channels.get()) {
                model = model.with(channel);
            }
            return model;
        };
    }

    private static Supplier<FunnelChannel> channel(JsonFields fields) {
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<BigDecimal> share = fields.get("share", Decoders.decimal());
        JsonField<KpiValue> clickRate = fields.find("clickRate", FigureCodec.FIGURE);
        JsonField<MediaPrice> price = fields.find("price", PRICE);
        JsonField<List<FunnelStep>> steps = fields.find("steps", Decoders.list(STEP));
        JsonField<List<WrittenLimit>> limits = fields.find("limits", Decoders.list(part(WrittenLimit::read)));
        return () -> new FunnelChannel(
                name.get(),
                share.get(),
                price.orNull(),
                clickRate.orNull(),
                steps.or(List.of()),
                limits.or(List.of()).stream()
                        .map(limit -> limit.of(price.orNull()))
                        .toList());
    }
}
