package io.github.raceframework.examples.cli;

import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.Currency;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes a figure of a plan as the documents of race-io write values, without evidence. */
final class FigureJson {

    private FigureJson() {}

    static void write(String name, KpiValue value, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        if (value instanceof KpiValue.Present present) {
            writeNumber(present, json);
            if (!present.flags().isEmpty()) {
                json.writeArrayPropertyStart("flags");
                present.flags().forEach(flag -> write(flag, json));
                json.writeEndArray();
            }
        } else if (value instanceof KpiValue.Absent absent) {
            json.writeStringProperty("absent", absent.reason().name());
            if (!absent.detail().isEmpty()) {
                json.writeStringProperty("detail", absent.detail());
            }
        }
        json.writeEndObject();
    }

    private static void writeNumber(KpiValue.Present present, JsonGenerator json) {
        Optional<Currency> currency = present.unit().findCurrency();
        if (currency.isEmpty()) {
            json.writeNumberProperty("value", present.number());
            return;
        }
        json.writeObjectPropertyStart("value");
        json.writeStringProperty("currency", currency.get().getCurrencyCode());
        json.writeStringProperty("amount", present.number().toPlainString());
        json.writeEndObject();
    }

    private static void write(Flag flag, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("flag", flag.kind().name());
        if (!flag.detail().isEmpty()) {
            json.writeStringProperty("detail", flag.detail());
        }
        json.writeEndObject();
    }
}
