package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonFaults;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonTokens;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers, row by row. */
public final class TableCodec implements StreamCodec<KpiTable> {

    private static final QueryCodec QUERIES = new QueryCodec();

    @Override
    public String list() {
        return "rows";
    }

    @Override
    public void write(KpiTable table, JsonWriter json) {
        json.object("query", query -> QUERIES.write(table.query(), query));
        json.objects("kpis", table.kpis(), (kpi, properties) -> {
            properties.text("id", kpi.id().text());
            properties.text("name", kpi.name());
            properties.number("version", kpi.version());
            properties.text("formula", kpi.formula().toString());
            properties.word("unit", kpi.unit());
            properties.textIfAny("origin", kpi.origin());
            table.findAbsence(kpi)
                    .ifPresent(absence -> properties.object("absence", to -> KpiValueWriter.write(absence, to)));
        });
        json.objectsIfAny("functions", table.functions(), CalledFunctions::write);
        json.objects(list(), table.rows(), (row, properties) -> write(table, row, properties));
    }

    private static void write(KpiTable table, KpiTable.Row row, JsonWriter json) {
        json.startObject("period");
        row.findBucket().ifPresent(bucket -> json.text("label", bucket.label()));
        Values.write(row.range(), json);
        json.endObject();
        json.startObject("members");
        List<DimensionId> dimensions = table.dimensions();
        List<String> members = row.members();
        for (int i = 0; i < dimensions.size(); i++) {
            if (i < members.size()) {
                json.text(dimensions.get(i).text(), members.get(i));
            } else {
                json.nothing(dimensions.get(i).text());
            }
        }
        json.endObject();
        json.textsIfAny("totalOver", row.totalOver());
        if (row.isOfAllPeriods()) {
            json.truth("allPeriods", true);
        }
        if (table.query().arrangement().findOrder().isPresent()) {
            row.findRank().ifPresent(rank -> json.object("rank", to -> KpiValueWriter.write(rank, to)));
        }
        json.startObject("values");
        for (KpiId kpi : table.query().kpis()) {
            json.startObject(kpi.text());
            writeCell(table.query(), row, kpi, json);
            json.endObject();
        }
        json.endObject();
    }

    private static void writeCell(KpiQuery query, KpiTable.Row row, KpiId kpi, JsonWriter json) {
        KpiValueWriter.write(row.value(kpi), json);
        if (query.findComparison().isPresent()) {
            KpiChange change = row.change(kpi);
            json.object("before", to -> KpiValueWriter.write(change.before(), to));
            json.object("change", to -> KpiValueWriter.write(change.absolute(), to));
            json.object("relativeChange", to -> KpiValueWriter.write(change.relative(), to));
        }
        if (query.arrangement().findShareOf().isPresent()) {
            KpiValue share = row.share(kpi);
            json.object("share", to -> KpiValueWriter.write(share, to));
        }
    }

    /** What a document says of a KPI beside its definition, which is the catalogue's. */
    private record Column(Kpi kpi, Optional<KpiValue.Absent> absence) {}

    @Override
    public @Nullable KpiTable read(JsonFields fields, Known known) {
        JsonField<KpiQuery> query = fields.get("query", query(known));
        JsonField<List<Column>> columns = fields.get(
                "kpis", Decoders.list(Decoders.object(each -> column(each, known.catalog()), "correct the KPI")));
        Supplier<Set<String>> functions = CalledFunctions.read(fields, known.catalog());
        if (!fields.isWhole()) {
            return null;
        }
        List<Kpi> kpis = columns.get().stream().map(Column::kpi).toList();
        List<KpiFunction> called = CalledFunctions.of(known.catalog(), kpis);
        Set<String> ids = called.stream().map(KpiFunction::id).collect(Collectors.toCollection(TreeSet::new));
        if (!ids.equals(functions.get())) {
            fields.faults()
                    .add(
                            fields.place(),
                            null,
                            "names the functions " + functions.get() + ", but its KPIs call " + ids,
                            "name each in \"functions\", with the version that has computed the values");
            return null;
        }
        Map<KpiId, KpiValue.Absent> absences = new HashMap<>();
        columns.get().forEach(column -> column.absence.ifPresent(why -> absences.put(column.kpi.id(), why)));
        try {
            return KpiTable.recorded(query.get(), kpis, called, absences, List.of());
        } catch (IllegalArgumentException e) {
            fields.faults().add(fields.place(), null, "this is no answer: " + e.getMessage(), "correct the \"kpis\"");
            return null;
        }
    }

    private static Decoder<KpiQuery> query(Known known) {
        return (json, faults) -> {
            JsonFields fields = JsonFields.of(json, faults).orElse(null);
            if (fields == null) {
                return null;
            }
            KpiQuery query = QUERIES.read(fields, known);
            fields.refuseOthers();
            return query;
        };
    }

    private static Supplier<Column> column(JsonFields fields, KpiCatalog catalog) {
        JsonField<KpiId> id = fields.get("id", Values.kpiOf(catalog));
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<Integer> version = fields.get("version", Decoders.integer(1, Integer.MAX_VALUE));
        JsonField<String> formula = fields.get("formula", Decoders.text());
        JsonField<String> unit = fields.get("unit", Decoders.text());
        JsonField<String> origin = fields.find("origin", Decoders.text());
        JsonField<KpiValue.Absent> absence = fields.find("absence", KpiValueReader.ABSENCE);
        return () -> {
            Kpi kpi = catalog.getKpi(id.get().text());
            String wanted = text(kpi.name(), kpi.version(), kpi.formula().toString(), Decoders.word(kpi.unit()))
                    + from(kpi.origin());
            String found = text(name.get(), version.get(), formula.get(), unit.get()) + from(origin.or(""));
            if (!found.equals(wanted)) {
                throw new IllegalArgumentException("the reader's catalogue has another definition of " + kpi.id() + ": "
                        + wanted + ", not " + found + "; give the reader the one that the answer was computed with");
            }
            return new Column(kpi, absence.find());
        };
    }

    private static String from(String origin) {
        return origin.isEmpty() ? "" : " from plugin " + origin;
    }

    private static String text(String name, int version, String formula, String unit) {
        return "\"" + name + "\" version " + version + ", " + formula + " in " + unit;
    }

    @Override
    public @Nullable KpiTable readList(KpiTable empty, JsonTokens json, JsonFaults faults) {
        return new TableRowsReader(empty, json).read();
    }
}
