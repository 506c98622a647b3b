package io.github.raceframework.io;

import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.query.CurrencyConversion;
import tools.jackson.core.JsonGenerator;

/** Writes into which currency money is put, and what was converted. */
final class JsonConversions {

    private JsonConversions() {}

    /** What a question asks for. */
    static void write(CurrencyConversion conversion, JsonGenerator json) {
        json.writeObjectPropertyStart("currency");
        json.writeStringProperty("target", conversion.target().getCurrencyCode());
        if (conversion instanceof CurrencyConversion.Fixed fixed) {
            json.writeStringProperty("rates", "fixed");
            json.writeStringProperty("day", fixed.day().toString());
        } else {
            boolean end = conversion instanceof CurrencyConversion.PeriodEnd;
            json.writeStringProperty("rates", end ? "period_end" : "period_average");
        }
        json.writeEndObject();
    }

    /** What was converted for a value; nothing where nothing was. */
    static void write(Evidence evidence, JsonGenerator json) {
        if (evidence.inputs().stream().allMatch(input -> input.conversions().isEmpty())) {
            return;
        }
        json.writeArrayPropertyStart("conversions");
        for (Evidence.Input input : evidence.inputs()) {
            for (Evidence.Conversion conversion : input.conversions()) {
                json.writeStartObject();
                json.writeStringProperty("measure", input.measure().text());
                json.writeStringProperty("currency", conversion.currency().getCurrencyCode());
                json.writeStringProperty("amount", conversion.amount().toPlainString());
                json.writeStringProperty("rate", conversion.rate().toPlainString());
                json.writeStringProperty("origin", conversion.origin());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
