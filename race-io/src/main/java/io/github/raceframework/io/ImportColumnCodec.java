package io.github.raceframework.io;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.io.imports.ImportColumn;
import io.github.raceframework.io.imports.ImportColumn.Holds;
import io.github.raceframework.io.imports.ImportColumn.Trait;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.io.text.Echo;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of an import profile in its document. */
final class ImportColumnCodec {

    private static final Map<String, Holds> WORDS = words();

    /** What a cell stands for. */
    private record Member(String cell, String member) {}

    private ImportColumnCodec() {}

    /** In the order in which messages name them. */
    private static Map<String, Holds> words() {
        Map<String, Holds> words = new LinkedHashMap<>();
        words.put("day", new Holds.Day());
        words.put("last_day", new Holds.LastDay());
        words.put("currency", new Holds.CurrencyCode());
        words.put("operand", new Holds.Operand());
        return Collections.unmodifiableMap(words);
    }

    static void write(ImportColumn column, JsonWriter json) {
        json.texts("headers", column.headers());
        Holds holds = column.holds();
        if (holds instanceof Holds.Numbers numbers) {
            json.text("measure", numbers.measure().id().text());
        } else if (holds instanceof Holds.Members members) {
            json.text("dimension", members.dimension().id().text());
        } else if (holds instanceof Holds.Identity identity) {
            json.text("identity", identity.name());
        } else if (holds instanceof Holds.Nothing nothing) {
            json.text("ignored", nothing.reason());
        } else {
            WORDS.forEach((word, meant) -> {
                if (meant.equals(holds)) {
                    json.text("holds", word);
                }
            });
        }
        json.wordsIfAny("traits", column.traits().stream().sorted().toList());
        json.objectsIfAny("members", column.members().entrySet(), (one, to) -> {
            to.text("cell", one.getKey());
            to.text("member", one.getValue());
        });
    }

    static Decoder<ImportColumn> decoder(KpiCatalog catalog) {
        return Decoders.object(
                fields -> {
                    JsonField<List<String>> headers = fields.get("headers", Decoders.list(Decoders.text()));
                    List<Holds> held = held(fields, catalog);
                    JsonField<List<Trait>> traits =
                            fields.find("traits", Decoders.list(Decoders.constant(Trait.class)));
                    JsonField<List<Member>> members = fields.find("members", Decoders.list(member()));
                    return () -> column(headers.get(), held, traits.or(List.of()), members.or(List.of()));
                },
                "write headers, and one of measure, dimension, identity, ignored and holds");
    }

    private static ImportColumn column(
            List<String> headers, List<Holds> held, List<Trait> traits, List<Member> members) {
        if (held.size() != 1) {
            throw new IllegalArgumentException("the column holds " + (held.isEmpty() ? "nothing" : "several things"));
        }
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        Map<String, String> byCell = new LinkedHashMap<>();
        for (Member one : members) {
            if (byCell.put(one.cell(), one.member()) != null) {
                throw new IllegalArgumentException("members has the cell " + Echo.quoted(one.cell()) + " twice");
            }
        }
        return new ImportColumn(headers, held.get(0), all, byCell);
    }

    private static List<Holds> held(JsonFields fields, KpiCatalog catalog) {
        Measure measure =
                fields.find("measure", ImportProfileCodec.measureOf(catalog)).orNull();
        Dimension dimension = fields.find("dimension", ImportProfileCodec.dimensionOf(catalog))
                .orNull();
        String identity = fields.find("identity", Decoders.text()).orNull();
        String reason = fields.find("ignored", Decoders.text()).orNull();
        Holds word = fields.find("holds", Decoders.word(WORDS)).orNull();
        return Stream.of(
                        measure == null ? null : new Holds.Numbers(measure),
                        dimension == null ? null : new Holds.Members(dimension),
                        identity == null ? null : new Holds.Identity(identity),
                        reason == null ? null : new Holds.Nothing(reason),
                        word)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Decoder<Member> member() {
        return Decoders.object(
                fields -> {
                    JsonField<String> cell = fields.get("cell", Decoders.text());
                    JsonField<String> member = fields.get("member", Decoders.text());
                    return () -> new Member(cell.get(), member.get());
                },
                "write a cell and the member that it stands for");
    }
}
