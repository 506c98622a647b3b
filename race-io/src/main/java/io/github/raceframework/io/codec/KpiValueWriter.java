package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.kpi.Bounds;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.kpi.WilsonInterval;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Values of KPIs: a number with its flags and evidence, or the reason why there is none. */
final class KpiValueWriter {

    private KpiValueWriter() {}

    static void write(KpiValue value, JsonWriter json) {
        if (value instanceof KpiValue.Present present) {
            writeNumber(present.number(), present.unit(), json);
            json.objectsIfAny("flags", present.flags(), KpiValueWriter::write);
            writeEvidence(present.evidence(), json);
        } else if (value instanceof KpiValue.Absent absent) {
            json.text("absent", absent.reason().name());
            json.textIfAny("detail", absent.detail());
            absent.findBounds().ifPresent(bounds -> json.object("bounds", to -> write(bounds, to)));
        }
    }

    /** Money is an object whatever its amount; a zero of rows that name their currency, where there is no row, has none. */
    private static void writeNumber(BigDecimal number, Unit unit, JsonWriter json) {
        if (!unit.hasMoney()) {
            json.number("value", number);
            return;
        }
        json.startObject("value");
        Optional<Currency> currency = unit.findCurrency();
        if (currency.isPresent()) {
            json.text("currency", currency.get().getCurrencyCode());
        } else {
            json.nothing("currency");
        }
        json.textOf("amount", number);
        json.endObject();
    }

    private static void write(Flag flag, JsonWriter json) {
        json.text("flag", flag.kind().name());
        json.textIfAny("detail", flag.detail());
    }

    private static void write(Bounds bounds, JsonWriter json) {
        json.textOf("least", bounds.least());
        Optional<BigDecimal> most = bounds.findMost();
        if (most.isPresent()) {
            json.textOf("most", most.get());
        } else {
            json.nothing("most");
        }
    }

    private static void writeEvidence(Evidence evidence, JsonWriter json) {
        Optional<Evidence.Quotient> quotient = evidence.findQuotient();
        if (evidence.inputs().isEmpty() && evidence.fallbacks().isEmpty() && quotient.isEmpty()) {
            return;
        }
        json.startObject("evidence");
        quotient.ifPresent(parts -> write(parts, evidence, json));
        json.objectsIfAny("inputs", evidence.inputs(), KpiValueWriter::write);
        if (!evidence.fallbacks().isEmpty()) {
            json.texts("fallbacks", Values.sorted(evidence.fallbacks()));
        }
        json.endObject();
    }

    private static void write(Evidence.Quotient quotient, Evidence evidence, JsonWriter json) {
        json.textOf("numerator", quotient.numerator());
        json.textOf("denominator", quotient.denominator());
        if (quotient.sampling() == Sampling.NONE) {
            return;
        }
        json.word("sampling", quotient.sampling());
        evidence.findSample().ifPresent(sample -> json.textOf("sample", sample));
        evidence.findInterval()
                .ifPresent(interval -> json.object("interval", to -> {
                    to.number("confidence", WilsonInterval.CONFIDENCE);
                    to.number("low", interval.low());
                    to.number("high", interval.high());
                }));
    }

    private static void write(Evidence.Input input, JsonWriter json) {
        json.text("measure", input.measure().text());
        Values.writeFilter("filter", input.filter(), json);
        json.text("table", input.table());
        json.textOf("sum", input.sum());
        json.number("rows", input.rows());
        if (input.knownRows() != input.rows()) {
            json.number("knownRows", input.knownRows());
        }
        json.objectsIfAny("conversions", input.conversions(), (conversion, to) -> {
            to.text("currency", conversion.currency().getCurrencyCode());
            to.textOf("amount", conversion.amount());
            to.textOf("rate", conversion.rate());
            to.text("origin", conversion.origin());
        });
    }
}
