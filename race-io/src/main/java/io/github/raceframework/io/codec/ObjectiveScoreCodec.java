package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.Benchmark;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.scorecard.BenchmarkComparison;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import io.github.raceframework.metrics.scorecard.Pace;
import io.github.raceframework.metrics.scorecard.PeriodComparison;
import io.github.raceframework.metrics.scorecard.PeriodState;
import io.github.raceframework.metrics.status.Status;
import io.github.raceframework.metrics.status.StatusReading;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** How objectives stand. */
final class ObjectiveScoreCodec {

    private static final Decoder<Pace> PACE = part(ObjectiveScoreCodec::pace);

    static final Decoder<PeriodComparison> COMPARISON = part(fields -> {
        JsonField<DateRange> range = fields.find("period", Values.RANGES);
        JsonField<KpiValue> before = fields.get("before", FigureCodec.FIGURE);
        JsonField<KpiValue> absolute = fields.get("change", FigureCodec.FIGURE);
        JsonField<KpiValue> relative = fields.get("relativeChange", FigureCodec.FIGURE);
        return () -> new PeriodComparison(range.orNull(), new KpiChange(before.get(), absolute.get(), relative.get()));
    });

    static final Decoder<StatusReading> READING = part(fields -> {
        JsonField<Status> status = fields.get("status", Decoders.constant(Status.class));
        JsonField<KpiValue> actual = fields.get("actual", FigureCodec.FIGURE);
        JsonField<KpiValue> reference = fields.get("reference", FigureCodec.FIGURE);
        JsonField<KpiValue> deviation = fields.get("deviation", FigureCodec.FIGURE);
        JsonField<KpiValue> attainment = fields.get("attainment", FigureCodec.FIGURE);
        JsonField<StatusPolicy> policy = fields.get("policy", ControlCodec.STATUS_POLICY);
        return () -> new StatusReading(
                status.get(), actual.get(), reference.get(), deviation.get(), attainment.get(), policy.get());
    });

    private ObjectiveScoreCodec() {}

    /** A part of a scorecard. */
    static <T> Decoder<T> part(Function<JsonFields, Supplier<? extends T>> declare) {
        return Decoders.object(declare, "write what a scorecard can say");
    }

    static Decoder<ObjectiveScore> decoder(KpiCatalog catalog) {
        return part(fields -> score(fields, catalog));
    }

    private static Supplier<ObjectiveScore> score(JsonFields fields, KpiCatalog catalog) {
        JsonField<Objective> objective = fields.get("objective", ObjectiveCodec.OBJECTIVE);
        JsonField<PeriodState> state = fields.get("state", Decoders.constant(PeriodState.class));
        JsonField<KpiValue> actual = fields.get("actual", FigureCodec.FIGURE);
        JsonField<KpiValue> attainment = fields.get("attainment", FigureCodec.FIGURE);
        JsonField<KpiValue> progress = fields.get("progress", FigureCodec.FIGURE);
        JsonField<Pace> pace = fields.get("pace", PACE);
        JsonField<StatusReading> reading = fields.get("reading", READING);
        JsonField<PeriodComparison> previous = fields.get("previous", COMPARISON);
        JsonField<PeriodComparison> yearAgo = fields.get("yearAgo", COMPARISON);
        JsonField<List<BenchmarkComparison>> benchmarks =
                fields.find("benchmarks", Decoders.list(part(each -> benchmark(each, catalog))));
        return () -> new ObjectiveScore(
                objective.get(),
                state.get(),
                actual.get(),
                attainment.get(),
                progress.get(),
                pace.get(),
                reading.get(),
                previous.get(),
                yearAgo.get(),
                benchmarks.or(List.of()));
    }

    private static Supplier<BenchmarkComparison> benchmark(JsonFields fields, KpiCatalog catalog) {
        JsonField<Benchmark> benchmark = fields.get("benchmark", ControlCodec.benchmark(catalog));
        JsonField<KpiValue> index = fields.get("index", FigureCodec.FIGURE);
        JsonField<KpiValue> gap = fields.get("gap", FigureCodec.FIGURE);
        return () -> new BenchmarkComparison(benchmark.get(), index.get(), gap.get());
    }

    private static Supplier<Pace> pace(JsonFields fields) {
        JsonField<Pace.Rule> rule = fields.get("rule", Decoders.constant(Pace.Rule.class));
        JsonField<DateRange> likeness = fields.find("likeness", Values.RANGES);
        JsonField<KpiValue> elapsed = fields.get("elapsed", FigureCodec.FIGURE);
        JsonField<KpiValue> expected = fields.get("expected", FigureCodec.FIGURE);
        JsonField<KpiValue> index = fields.get("index", FigureCodec.FIGURE);
        JsonField<KpiValue> variance = fields.get("variance", FigureCodec.FIGURE);
        JsonField<KpiValue> outturn = fields.get("outturn", FigureCodec.FIGURE);
        JsonField<KpiValue> required = fields.get("requiredPerDay", FigureCodec.FIGURE);
        JsonField<Long> remaining = fields.get("remainingDays", Decoders.whole(0, Long.MAX_VALUE));
        return () -> new Pace(
                rule.get(),
                likeness.orNull(),
                elapsed.get(),
                expected.get(),
                index.get(),
                variance.get(),
                outturn.get(),
                required.get(),
                remaining.get());
    }

    static void write(ObjectiveScore score, JsonWriter json) {
        json.object("objective", to -> ObjectiveCodec.write(score.objective(), to));
        json.word("state", score.state());
        FigureCodec.write("actual", score.actual(), json);
        FigureCodec.write("attainment", score.attainment(), json);
        FigureCodec.write("progress", score.progress(), json);
        json.object("pace", to -> write(score.pace(), to));
        write(score.reading(), json);
        write("previous", score.previous(), json);
        write("yearAgo", score.yearAgo(), json);
        json.objectsIfAny("benchmarks", score.benchmarks(), (comparison, to) -> {
            to.object("benchmark", properties -> ControlCodec.write(comparison.benchmark(), properties));
            FigureCodec.write("index", comparison.index(), to);
            FigureCodec.write("gap", comparison.gap(), to);
        });
    }

    private static void write(Pace pace, JsonWriter json) {
        json.word("rule", pace.rule());
        pace.findLikeness().ifPresent(likeness -> Values.write("likeness", likeness, json));
        FigureCodec.write("elapsed", pace.elapsed(), json);
        FigureCodec.write("expected", pace.expected(), json);
        FigureCodec.write("index", pace.index(), json);
        FigureCodec.write("variance", pace.variance(), json);
        FigureCodec.write("outturn", pace.outturn(), json);
        FigureCodec.write("requiredPerDay", pace.requiredPerDay(), json);
        json.number("remainingDays", pace.remainingDays());
    }

    static void write(StatusReading reading, JsonWriter json) {
        json.object("reading", to -> {
            to.word("status", reading.status());
            FigureCodec.write("actual", reading.actual(), to);
            FigureCodec.write("reference", reading.reference(), to);
            FigureCodec.write("deviation", reading.deviation(), to);
            FigureCodec.write("attainment", reading.attainment(), to);
            to.object("policy", properties -> ControlCodec.write(reading.policy(), properties));
        });
    }

    static void write(String name, PeriodComparison comparison, JsonWriter json) {
        json.object(name, to -> {
            comparison.findRange().ifPresent(range -> Values.write("period", range, to));
            FigureCodec.write("before", comparison.before(), to);
            FigureCodec.write("change", comparison.absolute(), to);
            FigureCodec.write("relativeChange", comparison.relative(), to);
        });
    }
}
