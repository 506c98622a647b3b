package io.github.raceframework.examples.cli;

import io.github.raceframework.metrics.funnel.BindingLimit;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;

/** Writes what goes through a funnel as a JSON document, in full precision. */
final class FunnelJson {

    private final FunnelAnswer answer;

    FunnelJson(FunnelAnswer answer) {
        this.answer = answer;
    }

    void write(Writer target) {
        JsonText.write(target, "race-funnel-plan", json -> {
            json.writeStringProperty("funnel", answer.funnel().funnel().id());
            json.writeStringProperty("direction", answer.direction());
            json.writeStringProperty("target", answer.target());
            json.writeArrayPropertyStart("rows");
            answer.rows().forEach(row -> write(row, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("limits");
            answer.plan().limits().forEach(limit -> write(limit, json));
            json.writeEndArray();
        });
    }

    private static void write(FunnelAnswer.Row row, JsonGenerator json) {
        json.writeStartObject();
        if (!row.channel().equals(FunnelAnswer.ALL)) {
            json.writeStringProperty("channel", row.channel());
        }
        if (!row.bucket().equals(FunnelAnswer.ALL)) {
            json.writeStringProperty("bucket", row.bucket());
        }
        json.writeObjectPropertyStart("figures");
        row.figures().forEach((name, value) -> FigureJson.write(name, value, json));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(BindingLimit limit, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("channel", limit.channel());
        json.writeStringProperty("bucket", limit.bucket().label());
        json.writeStringProperty("limit", Text.lowerCase(limit.limit().kind()));
        json.writeNumberProperty("amount", limit.limit().amount());
        FigureJson.write("wanted", limit.wanted(), json);
        FigureJson.write("allowed", limit.allowed(), json);
        json.writeEndObject();
    }
}
