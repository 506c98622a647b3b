package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonTree.JsonObject;
import io.github.raceframework.io.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Definitions of measures and dimensions. */
final class MeasureCodec {

    private static final Decoder<Unit> UNIT = Decoders.parsed(UnitText::parse, "count");

    static final Decoder<Measure> MEASURE =
            Decoders.object(MeasureCodec::measure, "write a definition that the rules for measures allow");

    static final Decoder<Dimension> DIMENSION = Decoders.object(
            MeasureCodec::dimension, "give members and aliases that differ by more than case and separators");

    private static final Decoder<Map<String, String>> ALIASES = (json, faults) -> {
        if (!(json instanceof JsonObject object)) {
            Decoders.addWrongSort(json, faults, "an object");
            return null;
        }
        Map<String, String> aliases = new LinkedHashMap<>();
        object.properties().forEach((alias, member) -> {
            String text = Decoders.text().decode(member, faults);
            if (text != null) {
                aliases.put(alias, text);
            }
        });
        return aliases;
    };

    private MeasureCodec() {}

    private static Supplier<Measure> measure(JsonFields fields) {
        JsonField<MeasureId> id = fields.get("id", PlanCodec.MEASURE);
        JsonField<Unit> unit = fields.get("unit", UNIT);
        JsonField<MeasureKind> kind = fields.get("kind", Decoders.constant(MeasureKind.class));
        Optional<Additivity> usual = kind.find().flatMap(MeasureCodec::usual);
        boolean mustSay = kind.find().isPresent() && usual.isEmpty();
        Decoder<OverTime> times = Decoders.constant(OverTime.class);
        Decoder<OverDimensions> members = Decoders.constant(OverDimensions.class);
        JsonField<OverTime> overTime = mustSay ? fields.get("overTime", times) : fields.find("overTime", times);
        JsonField<OverDimensions> overDimensions =
                mustSay ? fields.get("overDimensions", members) : fields.find("overDimensions", members);
        JsonField<Set<DimensionId>> notOver = fields.find("notOver", Values.set(Values.DIMENSIONS));
        JsonField<String> fallback = fields.find("fallback", KpiCodec.FORMULA);
        JsonField<String> meaning = fields.get("meaning", Decoders.text());
        return () -> {
            Additivity additivity = new Additivity(
                    overTime.find().or(() -> usual.map(Additivity::overTime)).orElseThrow(),
                    overDimensions
                            .find()
                            .or(() -> usual.map(Additivity::overDimensions))
                            .orElseThrow(),
                    notOver.or(Set.of()));
            Measure measure = Measure.of(id.get().text(), unit.get(), kind.get(), additivity, meaning.get());
            return fallback.applyTo(measure, Measure::withFallback);
        };
    }

    /** How measures of a kind combine that has one usual way. */
    private static Optional<Additivity> usual(MeasureKind kind) {
        return switch (kind) {
            case FLOW -> Optional.of(Additivity.FLOW);
            case STOCK -> Optional.of(new Additivity(OverTime.LAST, OverDimensions.SUM, Set.of()));
            case DISTINCT -> Optional.of(new Additivity(OverTime.NONE, OverDimensions.NONE, Set.of()));
            default -> Optional.empty();
        };
    }

    private static Supplier<Dimension> dimension(JsonFields fields) {
        JsonField<DimensionId> id = fields.get("id", Values.DIMENSIONS);
        JsonField<String> meaning = fields.get("meaning", Decoders.text());
        JsonField<List<String>> members = fields.find("members", PlanCodec.TEXTS);
        JsonField<Map<String, String>> aliases = fields.find("aliases", ALIASES);
        JsonField<Boolean> summable = fields.find("summable", Decoders.truth());
        return () -> {
            Dimension dimension = Dimension.closed(
                    id.get().text(), meaning.get(), members.or(List.of()).toArray(String[]::new));
            dimension = dimension.withAliases(aliases.or(Map.of()));
            return summable.or(true) ? dimension : dimension.notSummable();
        };
    }

    static void write(Measure measure, JsonWriter json) {
        json.text("id", measure.id().text());
        json.text("unit", UnitText.of(measure.unit()));
        json.word("kind", measure.kind());
        json.word("overTime", measure.additivity().overTime());
        json.word("overDimensions", measure.additivity().overDimensions());
        json.textsIfAny("notOver", Values.sorted(measure.additivity().notOver()));
        json.text("fallback", measure.findFallback());
        json.text("meaning", measure.meaning());
    }

    static void write(Dimension dimension, JsonWriter json) {
        json.text("id", dimension.id().text());
        json.text("meaning", dimension.meaning());
        json.textsIfAny("members", dimension.vocabulary());
        if (!dimension.aliases().isEmpty()) {
            json.object("aliases", to -> new TreeMap<>(dimension.aliases()).forEach(to::text));
        }
        json.truth("summable", dimension.isSummable());
    }
}
