package io.github.raceframework.io.codec;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Formula;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiBuilder;
import io.github.raceframework.core.kpi.Requirement;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.kpi.ValueRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Definitions of KPIs. */
final class KpiCodec {

    /** The text of a formula, as it stands there: what a catalogue says of it names positions in it. */
    static final Decoder<String> FORMULA = text(Formula::parse, "clicks / impressions");

    private static final Decoder<String> REQUIREMENT = text(Requirement::parse, "net_sales > 0");
    private static final Decoder<String> RANGE = text(ValueRange::parse, "0..1");

    static final Decoder<Kpi> KPI = Decoders.object(KpiCodec::kpi, "write a definition that the rules for KPIs allow");

    private KpiCodec() {}

    private static Decoder<String> text(Consumer<String> parse, String example) {
        return Decoders.parsed(
                text -> {
                    parse.accept(text);
                    return text;
                },
                example);
    }

    private static Supplier<Kpi> kpi(JsonFields fields) {
        JsonField<KpiId> id = fields.get("id", PlanCodec.KPI);
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<Integer> version = fields.find("version", PlanCodec.VERSION);
        JsonField<String> formula = fields.get("formula", FORMULA);
        JsonField<DisplayUnit> unit = fields.find("unit", Decoders.constant(DisplayUnit.class));
        JsonField<Direction> direction = fields.find("direction", Decoders.constant(Direction.class));
        JsonField<Stage> stage = fields.find("stage", PlanCodec.STAGE);
        JsonField<Set<Stage>> alsoStages = fields.find("alsoStages", Values.set(PlanCodec.STAGE));
        JsonField<VqvcFamily> family = fields.find("family", Decoders.constant(VqvcFamily.class));
        JsonField<Boolean> headline = fields.find("headline", Decoders.truth());
        JsonField<Boolean> onBoard = fields.find("onBoard", Decoders.truth());
        JsonField<String> requires = fields.find("requires", REQUIREMENT);
        JsonField<String> range = fields.find("range", RANGE);
        JsonField<Boolean> signed = fields.find("signed", Decoders.truth());
        JsonField<Boolean> estimate = fields.find("estimate", Decoders.truth());
        JsonField<Sampling> sampling = fields.find("sampling", Decoders.constant(Sampling.class));
        JsonField<String> edgeCases = fields.find("edgeCases", Decoders.text());
        JsonField<String> source = fields.find("source", Decoders.text());
        JsonField<String> origin = fields.find("origin", Decoders.text());
        return () -> {
            KpiBuilder kpi = Kpi.define(id.get().text(), name.get(), formula.get());
            version.ifPresent(kpi::version);
            unit.ifPresent(kpi::unit);
            direction.ifPresent(kpi::direction);
            stage.ifPresent(kpi::stage);
            alsoStages.ifPresent(stages -> kpi.alsoStage(stages.toArray(Stage[]::new)));
            family.ifPresent(kpi::family);
            headline.find().filter(Boolean::booleanValue).ifPresent(yes -> kpi.headline());
            onBoard.find().filter(Boolean::booleanValue).ifPresent(yes -> kpi.onBoard());
            requires.ifPresent(kpi::requires);
            range.ifPresent(kpi::range);
            signed.find().filter(Boolean::booleanValue).ifPresent(yes -> kpi.signed());
            estimate.find().filter(Boolean::booleanValue).ifPresent(yes -> kpi.estimate());
            sampling.ifPresent(kpi::sampling);
            edgeCases.ifPresent(kpi::edgeCases);
            source.ifPresent(kpi::source);
            return kpi.build().withOrigin(origin.or(""));
        };
    }

    static void write(Kpi kpi, JsonWriter json) {
        json.text("id", kpi.id().text());
        json.text("name", kpi.name());
        json.number("version", kpi.version());
        json.text("formula", kpi.formula().toString());
        json.word("unit", kpi.unit());
        json.word("direction", kpi.direction());
        json.word("stage", kpi.findStage());
        json.wordsIfAny("alsoStages", kpi.secondaryStages());
        json.word("family", kpi.findFamily());
        writeIfSo("headline", kpi.isHeadline(), json);
        writeIfSo("onBoard", kpi.isOnBoard(), json);
        json.text("requires", kpi.findRequirement());
        json.text("range", kpi.findRange());
        writeIfSo("signed", kpi.isSigned(), json);
        writeIfSo("estimate", kpi.isEstimate(), json);
        json.word("sampling", kpi.sampling());
        json.textIfAny("edgeCases", kpi.edgeCases());
        json.textIfAny("source", kpi.source());
        json.textIfAny("origin", kpi.origin());
    }

    private static void writeIfSo(String name, boolean truth, JsonWriter json) {
        if (truth) {
            json.truth(name, true);
        }
    }
}
