package io.github.raceframework.io.codec;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonTree.JsonArray;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.forecast.ForecastAccuracy;
import io.github.raceframework.metrics.forecast.ForecastInterval;
import io.github.raceframework.metrics.forecast.ForecastMethod;
import io.github.raceframework.metrics.forecast.ForecastPoint;
import io.github.raceframework.metrics.forecast.ForecastReport;
import io.github.raceframework.metrics.forecast.TimeSeries;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Forecasts. */
public final class ForecastCodec implements Codec<ForecastReport> {

    private static final Decoder<Double> CONFIDENCE =
            Decoders.map(Decoders.decimal(), ForecastCodec::confidence, "write a fraction: 95 % is 0.95");

    private static final Decoder<ForecastInterval> INTERVAL = part(ForecastCodec::interval);

    private static final Decoder<ForecastAccuracy> ACCURACY = part(fields -> {
        JsonField<KpiValue> mae = fields.get("mae", FigureCodec.FIGURE);
        JsonField<KpiValue> rmse = fields.get("rmse", FigureCodec.FIGURE);
        JsonField<KpiValue> wape = fields.get("wape", FigureCodec.FIGURE);
        JsonField<KpiValue> bias = fields.get("bias", FigureCodec.FIGURE);
        JsonField<KpiValue> mase = fields.get("mase", FigureCodec.FIGURE);
        JsonField<Integer> errors = fields.get("errors", Decoders.integer(0, Integer.MAX_VALUE));
        return () -> new ForecastAccuracy(mae.get(), rmse.get(), wape.get(), bias.get(), mase.get(), errors.get());
    });

    private static <T> Decoder<T> part(Function<JsonFields, Supplier<? extends T>> declare) {
        return Decoders.object(declare, "write what a forecast can say");
    }

    @Override
    public void write(ForecastReport report, JsonWriter json) {
        json.text("name", report.name());
        Values.writeCalendar("calendar", report.series().calendar(), json);
        json.object("series", series -> {
            BucketCodec.write("first", report.series().first(), series);
            json.startArray("values");
            for (KpiValue value : report.series().values()) {
                json.object(to -> FigureCodec.write(value, to));
            }
            json.endArray();
        });
        json.object("method", method -> MethodCodec.write(report.method(), method));
        json.number("confidence", Decimals.of(report.confidence()));
        json.objects("points", report.points(), (point, to) -> {
            BucketCodec.write("period", point.bucket(), to);
            write(point.forecast(), to);
        });
        json.object("total", to -> write(report.total(), to));
        report.findAccuracy().ifPresent(accuracy -> json.object("accuracy", to -> write(accuracy, to)));
    }

    private static void write(ForecastInterval interval, JsonWriter json) {
        FigureCodec.write("forecast", interval.value(), json);
        FigureCodec.write("low", interval.low(), json);
        FigureCodec.write("high", interval.high(), json);
    }

    private static void write(ForecastAccuracy accuracy, JsonWriter json) {
        FigureCodec.write("mae", accuracy.mae(), json);
        FigureCodec.write("rmse", accuracy.rmse(), json);
        FigureCodec.write("wape", accuracy.wape(), json);
        FigureCodec.write("bias", accuracy.bias(), json);
        FigureCodec.write("mase", accuracy.mase(), json);
        json.number("errors", accuracy.errors());
    }

    @Override
    public @Nullable ForecastReport read(JsonFields fields, Known known) {
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<RaceCalendar> calendar = fields.get("calendar", Values.CALENDARS);
        JsonField<TimeSeries> series = fields.get("series", series(calendar.orNull()));
        JsonField<ForecastMethod> method = fields.get("method", MethodCodec.METHOD);
        JsonField<Double> confidence = fields.get("confidence", CONFIDENCE);
        JsonField<List<ForecastPoint>> points =
                fields.get("points", Values.nonEmpty(Decoders.list(point(calendar.orNull())), "the next bucket"));
        JsonField<ForecastInterval> total = fields.get("total", INTERVAL);
        JsonField<ForecastAccuracy> accuracy = fields.find("accuracy", ACCURACY);
        series.ifPresent(before -> points.ifPresent(after -> checkOrder(before, after, fields)));
        return WholeValue.of(
                fields,
                () -> new ForecastReport(
                        name.get(),
                        series.get(),
                        method.get(),
                        confidence.get(),
                        points.get(),
                        total.get(),
                        accuracy.orNull()),
                "write what a forecast can say");
    }

    private static double confidence(BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("is not between 0 and 1");
        }
        return number.doubleValue();
    }

    private static void checkOrder(TimeSeries series, List<ForecastPoint> points, JsonFields fields) {
        if (!fields.isWhole() || !(fields.object().properties().get("points") instanceof JsonArray written)) {
            return;
        }
        for (int i = 0; i < points.size(); i++) {
            Bucket next = series.bucket(series.size() + i);
            if (!points.get(i).bucket().equals(next)) {
                fields.faults()
                        .add(
                                written.elements().get(i).place(),
                                null,
                                "is of " + points.get(i).bucket().label() + ", and " + next.label() + " comes next",
                                "write the buckets after the series, one after the other");
                return;
            }
        }
    }

    private static Decoder<TimeSeries> series(@Nullable RaceCalendar calendar) {
        return part(fields -> {
            JsonField<Bucket> first = fields.get("first", BucketCodec.of(calendar));
            JsonField<List<KpiValue>> values = fields.get("values", Decoders.list(FigureCodec.FIGURE));
            return () -> new TimeSeries(calendar == null ? RaceCalendar.iso() : calendar, first.get(), values.get());
        });
    }

    private static Decoder<ForecastPoint> point(@Nullable RaceCalendar calendar) {
        return part(fields -> {
            JsonField<Bucket> bucket = fields.get("period", BucketCodec.of(calendar));
            Supplier<ForecastInterval> interval = interval(fields);
            return () -> new ForecastPoint(bucket.get(), interval.get());
        });
    }

    private static Supplier<ForecastInterval> interval(JsonFields fields) {
        JsonField<KpiValue> value = fields.get("forecast", FigureCodec.FIGURE);
        JsonField<KpiValue> low = fields.get("low", FigureCodec.FIGURE);
        JsonField<KpiValue> high = fields.get("high", FigureCodec.FIGURE);
        return () -> new ForecastInterval(value.get(), low.get(), high.get());
    }
}
