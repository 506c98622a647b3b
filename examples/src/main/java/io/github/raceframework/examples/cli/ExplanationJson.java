package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.explain.Decomposition;
import io.github.raceframework.metrics.explain.Effect;
import io.github.raceframework.metrics.explain.ExplainQuery;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes explanations of one change as a JSON document, in full precision. */
final class ExplanationJson {

    private final List<Explanation> explanations;

    ExplanationJson(List<Explanation> explanations) {
        this.explanations = explanations;
    }

    void write(Writer target) {
        JsonText.write(target, "race-explanation", json -> {
            Explanation first = explanations.get(0);
            writeQuery(first.query(), json);
            writeKpi(first.kpi(), json);
            writeValue("before", first.before(), json);
            writeValue("after", first.after(), json);
            json.writeArrayPropertyStart("explanations");
            explanations.forEach(explanation -> writeExplanation(explanation, json));
            json.writeEndArray();
        });
    }

    private static void writeQuery(ExplainQuery query, JsonGenerator json) {
        json.writeObjectPropertyStart("query");
        writeRange("before", query.before(), json);
        writeRange("after", query.after(), json);
        if (!query.filter().isAll()) {
            json.writeStringProperty("filter", query.filter().toString());
        }
        json.writeStringProperty("nulls", Text.lowerCase(query.nulls()));
        json.writeEndObject();
    }

    private static void writeRange(String name, DateRange range, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("from", range.from().toString());
        json.writeStringProperty("to", range.to().toString());
        json.writeEndObject();
    }

    private static void writeKpi(Kpi kpi, JsonGenerator json) {
        json.writeObjectPropertyStart("kpi");
        json.writeStringProperty("id", kpi.id().text());
        json.writeStringProperty("name", kpi.name());
        json.writeNumberProperty("version", kpi.version());
        json.writeStringProperty("formula", kpi.formula().toString());
        json.writeStringProperty("unit", Text.lowerCase(kpi.unit()));
        json.writeEndObject();
    }

    private static void writeValue(String name, KpiValue value, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        if (value instanceof KpiValue.Present present) {
            writeNumber("value", present.number(), present.unit(), json);
            writeFlags(present.flags(), json);
        } else if (value instanceof KpiValue.Absent absent) {
            json.writeStringProperty("absent", absent.reason().name());
            json.writeStringProperty("detail", absent.detail());
        }
        json.writeEndObject();
    }

    private static void writeExplanation(Explanation explanation, JsonGenerator json) {
        json.writeStartObject();
        explanation.query().findDimension().ifPresent(by -> json.writeStringProperty("by", by.text()));
        if (!explanation.query().chain().isEmpty()) {
            JsonText.writeTexts(json, "chain", explanation.query().chain());
        }
        if (explanation.decomposition() instanceof Decomposition.Present present) {
            json.writeStringProperty("method", Text.lowerCase(present.method()));
            writeNumber("change", present.change(), present.unit(), json);
            json.writeArrayPropertyStart("effects");
            present.effects().forEach(effect -> writeEffect(effect, present.unit(), json));
            json.writeEndArray();
            writeNumber("residual", present.residual(), present.unit(), json);
        } else if (explanation.decomposition() instanceof Decomposition.Absent absent) {
            json.writeStringProperty("absent", absent.reason().name());
            json.writeStringProperty("detail", absent.detail());
        }
        json.writeEndObject();
    }

    private static void writeEffect(Effect effect, Unit unit, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", Text.lowerCase(effect.kind()));
        json.writeStringProperty("name", effect.name());
        writeNumber("value", effect.value(), unit, json);
        effect.findShare().ifPresent(share -> json.writeNumberProperty("share", share));
        effect.findGrowth().ifPresent(growth -> json.writeNumberProperty("growth", growth));
        writeSide("before", effect.before(), json);
        writeSide("after", effect.after(), json);
        json.writeEndObject();
    }

    private static void writeSide(String name, Effect.Side side, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        side.findValue().ifPresent(value -> writeNumber("value", value, side.unit(), json));
        side.findWeight().ifPresent(weight -> json.writeNumberProperty("weight", weight));
        writeFlags(side.flags(), json);
        json.writeEndObject();
    }

    /** Money is an object whatever its amount, as in the documents of race-io. */
    private static void writeNumber(String name, BigDecimal number, Unit unit, JsonGenerator json) {
        if (!unit.hasMoney()) {
            json.writeNumberProperty(name, number);
            return;
        }
        json.writeObjectPropertyStart(name);
        Optional<Currency> currency = unit.findCurrency();
        if (currency.isPresent()) {
            json.writeStringProperty("currency", currency.get().getCurrencyCode());
        } else {
            json.writeNullProperty("currency");
        }
        json.writeStringProperty("amount", number.toPlainString());
        json.writeEndObject();
    }

    private static void writeFlags(List<Flag> flags, JsonGenerator json) {
        if (flags.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("flags");
        for (Flag flag : flags) {
            json.writeStartObject();
            json.writeStringProperty("flag", flag.kind().name());
            if (!flag.detail().isEmpty()) {
                json.writeStringProperty("detail", flag.detail());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
