package io.github.raceframework.io.codec;

import io.github.raceframework.core.value.Unit;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonFaults;
import io.github.raceframework.io.json.JsonPlace;
import io.github.raceframework.io.json.JsonTokens;
import io.github.raceframework.io.json.JsonTree;
import io.github.raceframework.io.json.JsonTree.JsonArray;
import io.github.raceframework.io.json.JsonTree.JsonObject;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures: values as {@link KpiValueWriter} writes them, with their unit where it is not plain from the value. A plain number has none, and money is
 * money.
 */
final class FigureCodec {

    private static final String UNIT = "unit";

    static final Decoder<KpiValue> FIGURE = FigureCodec::decode;

    private static final Decoder<Unit> UNITS = Decoders.parsed(UnitText::parse, "count");

    private FigureCodec() {}

    static void write(String name, KpiValue value, JsonWriter json) {
        json.object(name, to -> write(value, to));
    }

    /** The properties of a figure. */
    static void write(KpiValue value, JsonWriter json) {
        if (value instanceof KpiValue.Present present && !present.unit().equals(plain(present.unit()))) {
            json.text(UNIT, UnitText.withoutCurrency(present.unit()));
        }
        KpiValueWriter.write(value, json);
    }

    /** The unit that a reader takes a value to be in where none is written. */
    private static Unit plain(Unit unit) {
        Unit taken = unit.hasMoney() ? Unit.MONEY : Unit.NONE;
        return unit.findCurrency().map(taken::in).orElse(taken);
    }

    private static @Nullable KpiValue decode(JsonTree json, JsonFaults faults) {
        if (!(json instanceof JsonObject object)) {
            Decoders.addWrongSort(json, faults, "an object");
            return null;
        }
        Map<String, JsonTree> properties = new LinkedHashMap<>(object.properties());
        JsonTree written = properties.remove(UNIT);
        Unit unit = properties.get("value") instanceof JsonObject ? Unit.MONEY : Unit.NONE;
        if (written != null) {
            unit = UNITS.decode(written, faults);
            if (!properties.containsKey("value")) {
                faults.add(written.place(), null, "is of a value that is not there", "leave it out");
                return null;
            }
        }
        Unit known = unit == null ? Unit.NONE : unit;
        JsonObject value = new JsonObject(object.place(), properties);
        KpiValue read = JsonTokens.read(
                new StringReader(JsonWriter.textOf(value)),
                new InDocument(value, faults),
                tokens -> new KpiValueReader(tokens).read(known));
        return unit == null ? null : read;
    }

    /** Puts what is wrong with the text of a value back to where it stands in the document. */
    private record InDocument(JsonTree value, JsonFaults faults) implements JsonFaults {

        @Override
        public void add(JsonPlace place, @Nullable String shown, String problem, String remedy) {
            faults.add(find(place).place(), shown, problem, remedy);
        }

        @Override
        public boolean addUnknown(String name, JsonTree unknown, Collection<String> known) {
            List<String> names = new ArrayList<>(known);
            if (names.contains("absent")) {
                names.add(UNIT);
            }
            return faults.addUnknown(name, find(unknown.place()), names);
        }

        @Override
        public boolean isSuggesting() {
            return faults.isSuggesting();
        }

        private JsonTree find(JsonPlace place) {
            JsonTree found = value;
            if (place.pointer().isEmpty()) {
                return found;
            }
            for (String token : place.pointer().substring(1).split("/", -1)) {
                String name = token.replace("~1", "/").replace("~0", "~");
                JsonTree next = found instanceof JsonArray list
                        ? list.elements().get(Integer.parseInt(name))
                        : ((JsonObject) found).properties().get(name);
                if (next == null) {
                    return found;
                }
                found = next;
            }
            return found;
        }
    }
}
