package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.io.json.JsonFaults;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonTokens;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.facts.FactRows;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tables of facts, row by row. */
public final class FactsCodec implements StreamCodec<FactTable> {

    @Override
    public String list() {
        return "rows";
    }

    @Override
    public void write(FactTable table, JsonWriter json) {
        FactSchema schema = table.schema();
        FactsHeader.write(schema, json);
        json.startArray(list());
        List<Measure> measures = schema.measures();
        int dimensions = schema.dimensions().size();
        for (FactRows row = table.rows(); row.next(); ) {
            json.startArray();
            json.text(row.date().toString());
            if (schema.hasCurrencyPerRow()) {
                row.findCurrency().map(Currency::getCurrencyCode).ifPresentOrElse(json::text, json::nothing);
            }
            for (int i = 0; i < dimensions; i++) {
                json.text(row.member(i));
            }
            for (int i = 0; i < measures.size(); i++) {
                write(row.findValue(i), measures.get(i).unit().hasMoney(), json);
            }
            json.endArray();
        }
        json.endArray();
    }

    /** Money as a text, so that no reader makes a binary fraction of it. */
    private static void write(Optional<BigDecimal> value, boolean isMoney, JsonWriter json) {
        if (value.isEmpty()) {
            json.nothing();
        } else if (isMoney) {
            json.textOf(value.get());
        } else {
            json.number(value.get());
        }
    }

    @Override
    public @Nullable FactTable read(JsonFields fields, Known known) {
        FactSchema schema = new FactsHeader(known.catalog()).read(fields);
        try {
            return schema == null ? null : FactTable.appender(schema).toTable();
        } catch (IllegalArgumentException e) {
            FactsHeader.refuse(fields, e);
            return null;
        }
    }

    @Override
    public @Nullable FactTable readList(FactTable empty, JsonTokens json, JsonFaults faults) {
        return new FactsRows(empty.schema(), json, faults).read();
    }
}
