package io.github.raceframework.io.codec;

import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.forecast.ForecastMethod;
import io.github.raceframework.metrics.forecast.ForecastMethod.Drift;
import io.github.raceframework.metrics.forecast.ForecastMethod.Mean;
import io.github.raceframework.metrics.forecast.ForecastMethod.MovingAverage;
import io.github.raceframework.metrics.forecast.ForecastMethod.Naive;
import io.github.raceframework.metrics.forecast.ForecastMethod.SeasonalNaive;
import io.github.raceframework.metrics.forecast.ForecastMethod.Seasonality;
import io.github.raceframework.metrics.forecast.ForecastMethod.Smoothing;
import io.github.raceframework.metrics.forecast.ForecastMethod.Trend;
import java.util.function.Supplier;

/** How series are carried on: {@code {"method": "moving_average", "window": 3}}. */
final class MethodCodec {

    /** The methods by their words. */
    private enum Word {
        MEAN,
        NAIVE,
        SEASONAL_NAIVE,
        DRIFT,
        MOVING_AVERAGE,
        SMOOTHING
    }

    static final Decoder<ForecastMethod> METHOD =
            Decoders.object(MethodCodec::method, "write a method as the documentation has it");

    private MethodCodec() {}

    static void write(ForecastMethod method, JsonWriter json) {
        json.word("method", word(method));
        if (method instanceof SeasonalNaive seasonal) {
            json.number("season", seasonal.season());
        } else if (method instanceof MovingAverage average) {
            json.number("window", average.window());
        } else if (method instanceof Smoothing smoothing) {
            json.word("trend", smoothing.trend());
            json.word("seasonality", smoothing.seasonality());
            json.number("season", smoothing.season());
        }
    }

    private static Word word(ForecastMethod method) {
        if (method instanceof Mean) {
            return Word.MEAN;
        }
        if (method instanceof Naive) {
            return Word.NAIVE;
        }
        if (method instanceof SeasonalNaive) {
            return Word.SEASONAL_NAIVE;
        }
        if (method instanceof Drift) {
            return Word.DRIFT;
        }
        return method instanceof MovingAverage ? Word.MOVING_AVERAGE : Word.SMOOTHING;
    }

    private static Supplier<ForecastMethod> method(JsonFields fields) {
        JsonField<Word> word = fields.get("method", Decoders.constant(Word.class));
        return switch (word.or(Word.MEAN)) {
            case MEAN -> Mean::new;
            case NAIVE -> Naive::new;
            case DRIFT -> Drift::new;
            case SEASONAL_NAIVE -> {
                JsonField<Integer> season = buckets("season", fields);
                yield () -> new SeasonalNaive(season.get());
            }
            case MOVING_AVERAGE -> {
                JsonField<Integer> window = buckets("window", fields);
                yield () -> new MovingAverage(window.get());
            }
            case SMOOTHING -> {
                JsonField<Trend> trend = fields.get("trend", Decoders.constant(Trend.class));
                JsonField<Seasonality> seasonality = fields.get("seasonality", Decoders.constant(Seasonality.class));
                JsonField<Integer> season = buckets("season", fields);
                yield () -> new Smoothing(trend.get(), seasonality.get(), season.get());
            }
        };
    }

    private static JsonField<Integer> buckets(String name, JsonFields fields) {
        return fields.get(name, Decoders.integer(1, Integer.MAX_VALUE));
    }
}
