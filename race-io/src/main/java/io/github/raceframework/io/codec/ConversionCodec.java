package io.github.raceframework.io.codec;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.query.CurrencyConversion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/** Into which currency a question puts money, at which rates. */
final class ConversionCodec {

    private static final int MOST_DAYS = 366;

    private static final Decoder<Way> WAYS = Decoders.constant(Way.class);

    private static final Decoder<ExchangeRate> RATE = Decoders.object(
            fields -> {
                JsonField<Currency> base = fields.get("base", Values.CURRENCIES);
                JsonField<Currency> quote = fields.get("quote", Values.CURRENCIES);
                JsonField<LocalDate> from = fields.get("from", Values.DATES);
                JsonField<LocalDate> to = fields.get("to", Values.DATES);
                JsonField<BigDecimal> rate = fields.get("rate", Decoders.decimal());
                JsonField<String> source = fields.get("source", Decoders.text());
                return () -> new ExchangeRate(
                        base.get(), quote.get(), new DateRange(from.get(), to.get()), rate.get(), source.get());
            },
            "write what one unit of the base costs in the quote, on which days, and who says so");

    private static final Decoder<ExchangeRates> RATES = Decoders.object(
            fields -> {
                JsonField<List<ExchangeRate>> quoted = fields.get("quoted", Decoders.list(Decoders.closed(RATE)));
                JsonField<Integer> days = fields.find("carriedForwardDays", Decoders.integer(0, MOST_DAYS));
                JsonField<Currency> pivot = fields.find("through", Values.CURRENCIES);
                return () -> {
                    ExchangeRates rates = ExchangeRates.of(quoted.get());
                    rates = days.applyTo(rates, ExchangeRates::carryingForward);
                    return pivot.applyTo(rates, ExchangeRates::through);
                };
            },
            "give each pair one rate for each day");

    private ConversionCodec() {}

    /** At which rates. */
    private enum Way {
        FIXED,
        PERIOD_END,
        PERIOD_AVERAGE
    }

    static void write(String name, CurrencyConversion conversion, JsonWriter json) {
        json.object(name, properties -> {
            properties.text("target", conversion.target().getCurrencyCode());
            if (conversion instanceof CurrencyConversion.Fixed fixed) {
                properties.word("rates", Way.FIXED);
                Values.write("day", fixed.day(), properties);
            } else {
                boolean end = conversion instanceof CurrencyConversion.PeriodEnd;
                properties.word("rates", end ? Way.PERIOD_END : Way.PERIOD_AVERAGE);
            }
            properties.object("exchangeRates", to -> write(conversion.rates(), to));
        });
    }

    private static void write(ExchangeRates rates, JsonWriter json) {
        json.objects("quoted", rates.quoted(), (rate, properties) -> {
            properties.text("base", rate.base().getCurrencyCode());
            properties.text("quote", rate.quote().getCurrencyCode());
            Values.write(rate.days(), properties);
            properties.number("rate", rate.rate());
            properties.text("source", rate.source());
        });
        json.number("carriedForwardDays", rates.daysCarriedForward());
        json.text("through", rates.findPivot());
    }

    static Decoder<CurrencyConversion> decoder(Known known) {
        return Decoders.object(fields -> conversion(fields, known), "");
    }

    private static Supplier<CurrencyConversion> conversion(JsonFields fields, Known known) {
        JsonField<Currency> target = fields.get("target", Values.CURRENCIES);
        JsonField<Way> way = fields.get("rates", WAYS);
        JsonField<ExchangeRates> own = fields.find("exchangeRates", RATES);
        boolean isFixed = way.find().filter(Way.FIXED::equals).isPresent();
        JsonField<LocalDate> day = isFixed ? fields.get("day", Values.DATES) : fields.find("day", Values.DATES);
        if (!isFixed && way.find().isPresent() && fields.has("day")) {
            fields.faults()
                    .add(
                            fields.place("day"),
                            null,
                            "only fixed rates have a day",
                            "leave it out, or write the rates \"fixed\"");
        }
        if (!fields.has("exchangeRates") && known.findRates().isEmpty()) {
            fields.faults()
                    .add(
                            fields.place(),
                            null,
                            "has no \"exchangeRates\", and the reader was given none",
                            "add the property, or give the reader rates");
        }
        return () -> {
            ExchangeRates rates = own.find().or(known::findRates).orElseThrow();
            return switch (way.get()) {
                case FIXED -> CurrencyConversion.fixed(target.get(), rates, day.get());
                case PERIOD_END -> CurrencyConversion.periodEnd(target.get(), rates);
                case PERIOD_AVERAGE -> CurrencyConversion.periodAverage(target.get(), rates);
            };
        };
    }
}
