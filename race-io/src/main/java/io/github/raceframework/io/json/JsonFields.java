package io.github.raceframework.io.json;

import io.github.raceframework.io.json.JsonTree.JsonObject;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of one object while they are decoded. What is asked for is known; {@link #refuseOthers} reports the rest. */
public final class JsonFields {

    private final JsonObject object;
    private final Counter faults;
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonFields(JsonObject object, JsonFaults faults) {
        this.object = object;
        this.faults = new Counter(faults);
    }

    /** The properties of a value; empty if it is no object, which the faults then say. */
    public static Optional<JsonFields> of(JsonTree json, JsonFaults faults) {
        if (json instanceof JsonObject object) {
            return Optional.of(new JsonFields(object, faults));
        }
        Decoders.addWrongSort(json, faults, "an object");
        return Optional.empty();
    }

    /** The object. */
    public JsonObject object() {
        return object;
    }

    /** Where the object stands. */
    public JsonPlace place() {
        return object.place();
    }

    /** Where the value of a property stands; if there is none, where the object does. */
    public JsonPlace place(String name) {
        JsonTree value = object.properties().get(name);
        return value == null ? object.place() : value.place();
    }

    /** Takes what is wrong with this object. */
    public JsonFaults faults() {
        return faults;
    }

    /** Whether nothing was found wrong with this object or what lies in it, as far as it was asked for. */
    public boolean isWhole() {
        return faults.isUnused;
    }

    /** The names that were asked for so far. */
    public Set<String> asked() {
        return Collections.unmodifiableSet(asked);
    }

    /** Whether it has a property of that name. */
    public boolean has(String name) {
        asked.add(name);
        return object.properties().containsKey(name);
    }

    /** A property that must be there. */
    public <T> JsonField<T> get(String name, Decoder<T> decoder) {
        return new JsonField<>(name, required(name, decoder));
    }

    /** A property that may be left out. */
    public <T> JsonField<T> find(String name, Decoder<T> decoder) {
        return new JsonField<>(name, optional(name, decoder));
    }

    /** The value of a property that must be there; null if it is not, or has faults. */
    public <T> @Nullable T required(String name, Decoder<T> decoder) {
        asked.add(name);
        JsonTree value = object.properties().get(name);
        if (value == null) {
            faults.add(object.place(), null, "has no \"" + name + "\"", "add the property");
            return null;
        }
        return decoder.decode(value, faults);
    }

    /** The value of a property; null if it is not there, or has faults. */
    public <T> @Nullable T optional(String name, Decoder<T> decoder) {
        asked.add(name);
        JsonTree value = object.properties().get(name);
        return value == null ? null : decoder.decode(value, faults);
    }

    /** The properties that nobody asked for. */
    public Map<String, JsonTree> others() {
        Map<String, JsonTree> others = new LinkedHashMap<>(object.properties());
        others.keySet().removeAll(asked);
        return Collections.unmodifiableMap(others);
    }

    /** Reports every property that nobody asked for. */
    public void refuseOthers() {
        others().forEach((name, value) -> faults.addUnknown(name, value, Collections.unmodifiableSet(asked)));
    }

    /** Passes faults on, and knows whether there were any. */
    private static final class Counter implements JsonFaults {

        private final JsonFaults faults;
        private boolean isUnused = true;

        Counter(JsonFaults faults) {
            this.faults = faults;
        }

        @Override
        public void add(JsonPlace place, @Nullable String value, String problem, String remedy) {
            isUnused = false;
            faults.add(place, value, problem, remedy);
        }

        @Override
        public boolean isSuggesting() {
            return faults.isSuggesting();
        }

        @Override
        public boolean addUnknown(String name, JsonTree value, Collection<String> known) {
            boolean isFault = faults.addUnknown(name, value, known);
            isUnused = isUnused && !isFault;
            return isFault;
        }
    }
}
