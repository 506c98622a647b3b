package io.github.raceframework.io.codec;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.io.codec.FunnelModelCodec.WrittenLimit;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.funnel.BindingLimit;
import io.github.raceframework.metrics.funnel.ChannelLimit;
import io.github.raceframework.metrics.funnel.FunnelChannel;
import io.github.raceframework.metrics.funnel.FunnelModel;
import io.github.raceframework.metrics.funnel.FunnelRange;
import io.github.raceframework.metrics.funnel.FunnelRow;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What goes through a funnel: its rows, the limits it ran into, and where its figures lie.
 *
 * @param model the funnel; null if it has faults, so that nothing can be held against it
 * @param calendar the calendar of the buckets; null if it has faults
 */
record FunnelFigures(@Nullable FunnelModel model, @Nullable RaceCalendar calendar) {

    void write(FunnelRow row, JsonWriter json) {
        json.text("channel", row.findChannel());
        row.findBucket().ifPresent(bucket -> BucketCodec.write("period", bucket, json));
        writeFigures(row, json);
    }

    private void writeFigures(FunnelRow row, JsonWriter json) {
        FigureCodec.write("impressions", row.impressions(), json);
        json.object("counts", to -> {
            List<String> stages = stages();
            for (int i = 0; i < stages.size(); i++) {
                FigureCodec.write(stages.get(i), row.counts().get(i), to);
            }
        });
        FigureCodec.write("revenue", row.revenue(), json);
        FigureCodec.write("cost", row.cost(), json);
    }

    void write(BindingLimit limit, JsonWriter json) {
        json.text("channel", limit.channel());
        BucketCodec.write("period", limit.bucket(), json);
        FunnelModelCodec.write(limit.limit(), findChannel(limit.channel()).orElseThrow(), json);
        FigureCodec.write("wanted", limit.wanted(), json);
        FigureCodec.write("allowed", limit.allowed(), json);
    }

    void write(FunnelRange range, JsonWriter json) {
        json.object("low", to -> writeFigures(range.low(), to));
        json.object("high", to -> writeFigures(range.high(), to));
        json.texts("measured", range.measured());
        json.textsIfAny("assumed", range.assumed());
    }

    private List<String> stages() {
        return model == null ? List.of() : model.stages();
    }

    private Optional<FunnelChannel> findChannel(String name) {
        return channels().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst();
    }

    private List<FunnelChannel> channels() {
        return model == null ? List.of() : model.channels();
    }

    Decoder<FunnelRow> row() {
        return FunnelModelCodec.part(fields -> {
            JsonField<String> channel = fields.find("channel", channel());
            JsonField<Bucket> bucket = fields.find("period", BucketCodec.of(calendar));
            return row(fields, channel::orNull, bucket::orNull);
        });
    }

    private Supplier<FunnelRow> row(
            JsonFields fields, Supplier<@Nullable String> channel, Supplier<@Nullable Bucket> bucket) {
        JsonField<KpiValue> impressions = fields.get("impressions", FigureCodec.FIGURE);
        JsonField<List<KpiValue>> counts = fields.get("counts", model == null ? (json, faults) -> List.of() : counts());
        JsonField<KpiValue> revenue = fields.get("revenue", FigureCodec.FIGURE);
        JsonField<KpiValue> cost = fields.get("cost", FigureCodec.FIGURE);
        return () ->
                new FunnelRow(channel.get(), bucket.get(), impressions.get(), counts.get(), revenue.get(), cost.get());
    }

    private Decoder<List<KpiValue>> counts() {
        return FunnelModelCodec.part(fields -> {
            List<JsonField<KpiValue>> counts = stages().stream()
                    .map(stage -> fields.get(stage, FigureCodec.FIGURE))
                    .toList();
            return () -> counts.stream().map(JsonField::get).toList();
        });
    }

    private Decoder<String> channel() {
        return (json, faults) -> {
            String name = Decoders.text().decode(json, faults);
            if (name != null && model != null && findChannel(name).isEmpty()) {
                List<String> names =
                        channels().stream().map(FunnelChannel::name).toList();
                faults.add(
                        json.place(),
                        name,
                        "is no channel of the funnel",
                        "name one that it has" + faults.suggestion(name, names));
                return null;
            }
            return name;
        };
    }

    Decoder<BindingLimit> limit() {
        return FunnelModelCodec.part(fields -> {
            JsonField<String> channel = fields.get("channel", channel());
            JsonField<Bucket> bucket = fields.get("period", BucketCodec.of(calendar));
            Supplier<WrittenLimit> limit = WrittenLimit.read(fields);
            JsonField<KpiValue> wanted = fields.get("wanted", FigureCodec.FIGURE);
            JsonField<KpiValue> allowed = fields.get("allowed", FigureCodec.FIGURE);
            return () -> new BindingLimit(
                    channel.get(), bucket.get(), limit(channel.get(), limit.get()), wanted.get(), allowed.get());
        });
    }

    private ChannelLimit limit(String channel, WrittenLimit written) {
        return findChannel(channel)
                .map(found -> written.of(found.price()))
                .orElseGet(
                        () -> new ChannelLimit(written.kind(), written.amount().number()));
    }

    Decoder<FunnelRange> range() {
        Decoder<FunnelRow> ends = FunnelModelCodec.part(fields -> row(fields, () -> null, () -> null));
        return FunnelModelCodec.part(fields -> {
            JsonField<FunnelRow> low = fields.get("low", ends);
            JsonField<FunnelRow> high = fields.get("high", ends);
            JsonField<List<String>> measured = fields.get("measured", PlanCodec.TEXTS);
            JsonField<List<String>> assumed = fields.find("assumed", PlanCodec.TEXTS);
            return () -> new FunnelRange(low.get(), high.get(), measured.get(), assumed.or(List.of()));
        });
    }
}
