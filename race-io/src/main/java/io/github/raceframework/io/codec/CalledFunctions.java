package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Formula;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions of plugins that the formulas of a catalogue or of an answer call: a document names them with their versions, as it cannot hold code. */
final class CalledFunctions {

    private CalledFunctions() {}

    /** A function as a document names it. */
    private record Called(String id, int version) {}

    static List<KpiFunction> of(KpiCatalog catalog) {
        Set<String> called = catalog.kpis().stream()
                .flatMap(CalledFunctions::formulas)
                .flatMap(formula -> formula.functions().stream())
                .collect(Collectors.toSet());
        return catalog.functions().stream()
                .filter(function -> called.contains(function.id()))
                .toList();
    }

    /** Those that KPIs call, directly or through others, by id. */
    static List<KpiFunction> of(KpiCatalog catalog, Collection<Kpi> kpis) {
        Map<String, KpiFunction> called = new TreeMap<>();
        kpis.forEach(kpi -> collect(catalog, kpi, called, new HashSet<>()));
        return List.copyOf(called.values());
    }

    private static void collect(KpiCatalog catalog, Kpi kpi, Map<String, KpiFunction> called, Set<KpiId> walked) {
        if (walked.add(kpi.id())) {
            formulas(kpi).forEach(formula -> {
                formula.functions()
                        .forEach(id -> called.put(id, catalog.findFunction(id).orElseThrow()));
                formula.references()
                        .forEach(reference -> catalog.findKpi(reference.name())
                                .ifPresent(other -> collect(catalog, other, called, walked)));
            });
        }
    }

    /** The formulas of a definition. */
    static Stream<Formula> formulas(Kpi kpi) {
        return Stream.concat(
                Stream.of(kpi.formula()),
                kpi.findRequirement().stream()
                        .flatMap(requirement -> Stream.of(requirement.left(), requirement.right())));
    }

    static void write(KpiFunction function, JsonWriter json) {
        json.text("id", function.id());
        json.number("version", function.version());
    }

    /** The ids of those that a document names. Reports each that the reader does not have as the document wants it. */
    static Supplier<Set<String>> read(JsonFields fields, KpiCatalog known) {
        JsonField<List<Called>> called = fields.find("functions", Decoders.list(Decoders.closed(decoder(known))));
        return () -> called.or(List.of()).stream().map(Called::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Decoder<Called> decoder(KpiCatalog known) {
        return Decoders.object(
                each -> called(each, known),
                "give the reader a catalogue with the plugin that has it, as RacePlugins.catalog() gives one");
    }

    private static Supplier<Called> called(JsonFields fields, KpiCatalog known) {
        JsonField<String> id = fields.get("id", Decoders.text());
        JsonField<Integer> version = fields.get("version", PlanCodec.VERSION);
        return () -> {
            Optional<KpiFunction> found = known.findFunction(id.get());
            if (found.isEmpty()) {
                int dot = id.get().indexOf('.');
                throw new IllegalArgumentException("the formulas call function " + id.get() + " of plugin "
                        + id.get().substring(0, Math.max(0, dot)) + ", which is not there");
            }
            if (found.get().version() != version.get()) {
                throw new IllegalArgumentException("the formulas call version " + version.get() + " of function "
                        + id.get() + ", but that of the plugin is version "
                        + found.get().version());
            }
            return new Called(id.get(), version.get());
        };
    }
}
