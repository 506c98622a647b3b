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
        json.object("value", money -> {
            Optional<Currency> currency = unit.findCurrency();
            if (currency.isPresent()) {
                money.text("currency", currency.get().getCurrencyCode());
            } else {
                money.generator().writeNullProperty("currency");
            }
            money.text("amount", number.toPlainString());
        });
    }

    private static void write(Flag flag, JsonWriter json) {
        json.text("flag", flag.kind().name());
        json.textIfAny("detail", flag.detail());
    }

    private static void write(Bounds bounds, JsonWriter json) {
        json.text("least", bounds.least().toPlainString());
        Optional<BigDecimal> most = bounds.findMost();
        if (most.isPresent()) {
            json.text("most", most.get().toPlainString());
        } else {
            json.generator().writeNullProperty("most");
        }
    }

    private static void writeEvidence(Evidence evidence, JsonWriter json) {
        boolean says = !evidence.inputs().isEmpty()
                || !evidence.fallbacks().isEmpty()
                || evidence.findQuotient().isPresent();
        if (says) {
            json.object("evidence", to -> write(evidence, to));
        }
    }

    private static void write(Evidence evidence, JsonWriter json) {
        evidence.findQuotient().ifPresent(quotient -> {
            json.text("numerator", quotient.numerator().toPlainString());
            json.text("denominator", quotient.denominator().toPlainString());
            if (quotient.sampling() != Sampling.NONE) {
                json.word("sampling", quotient.sampling());
            }
        });
        json.text("sample", evidence.findSample().map(BigDecimal::toPlainString));
        evidence.findInterval()
                .ifPresent(interval -> json.object("interval", to -> {
                    to.number("confidence", WilsonInterval.CONFIDENCE);
                    to.number("low", interval.low());
                    to.number("high", interval.high());
                }));
        json.objectsIfAny("inputs", evidence.inputs(), KpiValueWriter::write);
        json.textsIfAny("fallbacks", Values.sorted(evidence.fallbacks()));
    }

    private static void write(Evidence.Input input, JsonWriter json) {
        json.text("measure", input.measure().text());
        Values.writeFilter("filter", input.filter(), json);
        json.text("table", input.table());
        json.text("sum", input.sum().toPlainString());
        json.number("rows", input.rows());
        if (input.knownRows() != input.rows()) {
            json.number("knownRows", input.knownRows());
        }
        json.objectsIfAny("conversions", input.conversions(), (conversion, to) -> {
            to.text("currency", conversion.currency().getCurrencyCode());
            to.text("amount", conversion.amount().toPlainString());
            to.text("rate", conversion.rate().toPlainString());
            to.text("origin", conversion.origin());
        });
    }
}
