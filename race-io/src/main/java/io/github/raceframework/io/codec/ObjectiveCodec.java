package io.github.raceframework.io.codec;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.Baseline;
import io.github.raceframework.core.plan.Objective;
import io.github.raceframework.core.plan.ObjectiveBuilder;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The objectives of a plan. */
final class ObjectiveCodec {

    private static final Decoder<Baseline> BASELINE = PlanCodec.part(fields -> {
        JsonField<Quantity> value = fields.get("value", Quantity.DECODER);
        JsonField<DateRange> period = fields.get("period", Values.RANGES);
        return () ->
                new Baseline(value.get().number(), period.get(), value.get().currency());
    });

    private static final Decoder<Target> TARGET =
            Decoders.object(ObjectiveCodec::target, "write low no higher than high, both in one currency");

    static final Decoder<Phasing> PHASING = Decoders.object(
            fields -> {
                JsonField<Grain> grain = fields.get("grain", Decoders.constant(Grain.class));
                JsonField<List<BigDecimal>> weights = fields.get("weights", Decoders.list(Decoders.decimal()));
                return () -> Phasing.shape(grain.get(), weights.get());
            },
            "write a weight for each bucket, 0 or more, one of them more");

    /** An objective that a plan has checked, with all that the plan filled in. */
    static final Decoder<Objective> OBJECTIVE = PlanCodec.part(ObjectiveCodec::checked);

    private ObjectiveCodec() {}

    private static Supplier<Objective> checked(JsonFields fields) {
        JsonField<String> id = fields.get("id", Decoders.text());
        JsonField<Stage> stage = fields.get("stage", PlanCodec.STAGE);
        JsonField<KpiId> kpi = fields.get("kpi", PlanCodec.KPI);
        JsonField<Integer> version = fields.get("kpiVersion", PlanCodec.VERSION);
        JsonField<Filter> scope = fields.find("scope", Values.FILTERS);
        JsonField<Baseline> baseline = fields.get("baseline", BASELINE);
        JsonField<Target> target = fields.get("target", TARGET);
        JsonField<Direction> direction = fields.get("direction", Decoders.constant(Direction.class));
        JsonField<String> owner = fields.get("owner", Decoders.text());
        JsonField<String> source = fields.get("source", Decoders.text());
        JsonField<String> why = fields.find("why", Decoders.text());
        JsonField<KpiId> pair = fields.find("qualityPair", PlanCodec.KPI);
        JsonField<Phasing> phasing = fields.find("phasing", PHASING);
        return () -> new Objective(
                id.get(),
                stage.get(),
                kpi.get(),
                version.get(),
                scope.or(Filter.ALL),
                baseline.get(),
                target.get(),
                direction.get(),
                owner.get(),
                source.get(),
                why.or(""),
                pair.orNull(),
                phasing.orNull());
    }

    static Decoder<ObjectiveBuilder> decoder(KpiCatalog catalog) {
        return PlanCodec.part(fields -> objective(fields, catalog));
    }

    private static Supplier<ObjectiveBuilder> objective(JsonFields fields, KpiCatalog catalog) {
        JsonField<String> id = fields.get("id", Decoders.text());
        JsonField<Stage> stage = fields.get("stage", PlanCodec.STAGE);
        JsonField<KpiId> kpi = fields.get("kpi", PlanCodec.KPI);
        JsonField<Integer> version = fields.find("kpiVersion", PlanCodec.VERSION);
        JsonField<Filter> scope = fields.find("scope", Values.FILTERS);
        JsonField<Baseline> baseline = fields.get("baseline", BASELINE);
        JsonField<Target> target = fields.get("target", TARGET);
        JsonField<Direction> direction = fields.find("direction", Decoders.constant(Direction.class));
        JsonField<String> owner = fields.get("owner", Decoders.text());
        JsonField<String> source = fields.get("source", Decoders.text());
        JsonField<String> why = fields.find("why", Decoders.text());
        JsonField<KpiId> pair = fields.find("qualityPair", PlanCodec.KPI);
        JsonField<Phasing> phasing = fields.find("phasing", PHASING);
        return () -> {
            ObjectiveBuilder objective = Objective.define(
                            id.get(), stage.get(), kpi.get(), version.or(versionOf(kpi.get(), catalog)))
                    .baseline(baseline.get())
                    .target(target.get())
                    .owner(owner.get())
                    .source(source.get());
            scope.ifPresent(objective::scope);
            direction.ifPresent(objective::direction);
            why.ifPresent(objective::why);
            pair.ifPresent(objective::qualityPair);
            phasing.ifPresent(objective::phasing);
            return objective;
        };
    }

    /** The version that the catalogue has; of a KPI it does not have, which the plan will say, any. */
    static int versionOf(KpiId kpi, KpiCatalog catalog) {
        return catalog.findKpi(kpi.text()).map(Kpi::version).orElse(1);
    }

    private static Supplier<Target> target(JsonFields fields) {
        JsonField<DateRange> period = fields.get("period", Values.RANGES);
        if (fields.has("value")) {
            JsonField<Quantity> value = fields.get("value", Quantity.DECODER);
            return () -> new Target(
                    value.get().number(),
                    value.get().number(),
                    period.get(),
                    value.get().currency());
        }
        JsonField<Quantity> low = fields.get("low", Quantity.DECODER);
        JsonField<Quantity> high = fields.get("high", Quantity.DECODER);
        return () -> {
            if (!Objects.equals(low.get().currency(), high.get().currency())) {
                throw new IllegalArgumentException("band " + low.get() + " to " + high.get() + " has two currencies");
            }
            return new Target(
                    low.get().number(),
                    high.get().number(),
                    period.get(),
                    low.get().currency());
        };
    }

    static void write(Objective objective, JsonWriter json) {
        json.text("id", objective.id());
        json.word("stage", objective.stage());
        json.text("kpi", objective.kpi().text());
        json.number("kpiVersion", objective.kpiVersion());
        Values.writeFilter("scope", objective.scope(), json);
        json.object("baseline", to -> {
            Baseline baseline = objective.baseline();
            Quantity.write("value", baseline.value(), baseline.currency(), to);
            Values.write("period", baseline.period(), to);
        });
        json.object("target", to -> write(objective.target(), to));
        json.word("direction", objective.direction());
        json.text("owner", objective.owner());
        json.text("source", objective.source());
        json.textIfAny("why", objective.why());
        json.text("qualityPair", objective.findQualityPair());
        objective.findPhasing().ifPresent(phasing -> json.object("phasing", to -> write(phasing, to)));
    }

    static void write(Phasing phasing, JsonWriter json) {
        json.word("grain", phasing.grain());
        json.numbers("weights", phasing.weights());
    }

    private static void write(Target target, JsonWriter json) {
        if (target.isBand()) {
            Quantity.write("low", target.low(), target.currency(), json);
            Quantity.write("high", target.high(), target.currency(), json);
        } else {
            Quantity.write("value", target.low(), target.currency(), json);
        }
        Values.write("period", target.period(), json);
    }
}
