package io.github.raceframework.io;

import io.github.raceframework.io.fault.RaceFormatException.Violation;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.JsonFaults;
import io.github.raceframework.io.json.JsonTree;
import tools.jackson.core.JsonParser;

/** Reads a value that is no document of its own. */
final class ValueReader {

    private ValueReader() {}

    static <T> T read(String name, Decoder<T> decoder, JsonParser from) {
        Violations violations = new Violations();
        JsonFaults faults = (place, value, problem, remedy) -> violations.add(
                Violation.ofJson(name, place.line(), place.column(), place.pointer(), value, problem, remedy));
        T read = JsonTree.parse(from, faults)
                .map(json -> decoder.decode(json, faults))
                .orElse(null);
        violations.throwIfAnyByPlace();
        if (read == null) {
            throw new IllegalStateException(name + " was not read, and nothing is wrong with it");
        }
        return read;
    }
}
