package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.Benchmark;
import io.github.raceframework.core.plan.CapabilityRating;
import io.github.raceframework.core.plan.ReviewCycle;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonWriter;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The parts of a plan by which it is watched: review cycle, benchmarks, status policies, capability ratings. */
final class ControlCodec {

    static final Decoder<ReviewCycle> REVIEW_CYCLE = PlanCodec.part(fields -> {
        JsonField<Integer> horizon = fields.get("horizonDays", Decoders.integer(1, Integer.MAX_VALUE));
        JsonField<Grain> review = fields.get("review", Decoders.constant(Grain.class));
        return () -> new ReviewCycle(horizon.get(), review.get());
    });

    static final Decoder<StatusPolicy> STATUS_POLICY = PlanCodec.part(fields -> {
        JsonField<KpiId> kpi = fields.find("kpi", PlanCodec.KPI);
        JsonField<StatusPolicy.Scale> scale = fields.find("scale", Decoders.constant(StatusPolicy.Scale.class));
        JsonField<BigDecimal> amber = fields.get("amberBelow", Decoders.decimal());
        JsonField<BigDecimal> red = fields.get("redBelow", Decoders.decimal());
        JsonField<BigDecimal> exceeded = fields.find("exceededFrom", Decoders.decimal());
        JsonField<Long> sample = fields.find("minimumSample", Decoders.whole(0, Long.MAX_VALUE));
        return () -> new StatusPolicy(
                kpi.orNull(),
                scale.or(StatusPolicy.Scale.RELATIVE),
                amber.get(),
                red.get(),
                exceeded.orNull(),
                sample.or(0L));
    });

    static final Decoder<CapabilityRating> CAPABILITY = PlanCodec.part(fields -> {
        JsonField<String> activity = fields.get("activity", Decoders.text());
        JsonField<Integer> level = fields.get("level", Decoders.integer(0, Integer.MAX_VALUE));
        JsonField<LocalDate> date = fields.get("date", Values.DATES);
        return () -> new CapabilityRating(activity.get(), level.get(), date.get());
    });

    private ControlCodec() {}

    static Decoder<Benchmark> benchmark(KpiCatalog catalog) {
        return PlanCodec.part(fields -> {
            JsonField<KpiId> kpi = fields.get("kpi", PlanCodec.KPI);
            JsonField<Integer> version = fields.find("version", PlanCodec.VERSION);
            JsonField<Quantity> value = fields.get("value", Quantity.DECODER);
            JsonField<String> source = fields.get("source", Decoders.text());
            JsonField<String> segment = fields.get("segment", Decoders.text());
            JsonField<LocalDate> date = fields.get("date", Values.DATES);
            return () -> new Benchmark(
                    kpi.get(),
                    version.or(ObjectiveCodec.versionOf(kpi.get(), catalog)),
                    value.get().number(),
                    value.get().currency(),
                    source.get(),
                    segment.get(),
                    date.get());
        });
    }

    static void write(ReviewCycle cycle, JsonWriter json) {
        json.number("horizonDays", cycle.horizonDays());
        json.word("review", cycle.review());
    }

    static void write(Benchmark benchmark, JsonWriter json) {
        json.text("kpi", benchmark.kpi().text());
        json.number("version", benchmark.version());
        Quantity.write("value", benchmark.value(), benchmark.currency(), json);
        json.text("source", benchmark.source());
        json.text("segment", benchmark.segment());
        Values.write("date", benchmark.date(), json);
    }

    static void write(StatusPolicy policy, JsonWriter json) {
        json.text("kpi", policy.findKpi());
        json.word("scale", policy.scale());
        json.number("amberBelow", policy.amberBelow());
        json.number("redBelow", policy.redBelow());
        policy.findExceededFrom().ifPresent(exceeded -> json.number("exceededFrom", exceeded));
        json.number("minimumSample", policy.minimumSample());
    }

    static void write(CapabilityRating rating, JsonWriter json) {
        json.text("activity", rating.activity());
        json.number("level", rating.level());
        Values.write("date", rating.date(), json);
    }
}
