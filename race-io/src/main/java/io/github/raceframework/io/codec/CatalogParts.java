package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.FormulaException;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonFaults;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonPlace;
import io.github.raceframework.io.json.JsonTree.JsonObject;
import io.github.raceframework.io.json.JsonTree.JsonText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Definitions while they enter a catalogue. A catalogue stops at the first that does not fit; this goes on without it, so that each that does not fit is
 * reported. One that names another which was refused is not: it may be right.
 */
final class CatalogParts {

    private static final int MOST_FAULTS = 100;

    /** Each fault costs a check of all definitions; so many are worth it. */
    private static final int MOST_CHECKS = 500_000;

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_.]*");

    private final JsonFaults faults;
    private final Set<String> refused = new HashSet<>();

    CatalogParts(JsonFaults faults) {
        this.faults = faults;
    }

    /** A definition and where it stands. */
    private record Part<T>(T value, JsonObject json) {

        static Optional<JsonText> findText(JsonObject json, String property) {
            return json.properties().get(property) instanceof JsonText text ? Optional.of(text) : Optional.empty();
        }

        /** Its texts that the catalogue checks. */
        Stream<JsonText> formulas() {
            return Stream.of("formula", "requires", "fallback").flatMap(property -> findText(json, property).stream());
        }

        boolean namesAny(Set<String> ids) {
            return formulas()
                    .flatMap(formula -> WORD.matcher(formula.text()).results())
                    .anyMatch(word -> ids.contains(word.group()));
        }
    }

    /**
     * A catalogue with the definitions of a list as well.
     *
     * @param taken the ids that no definition may have
     * @param add puts definitions into a catalogue
     */
    <T> KpiCatalog add(
            KpiCatalog catalog,
            String list,
            JsonFields fields,
            Decoder<T> decoder,
            Collection<String> taken,
            BiFunction<KpiCatalog, Collection<T>, KpiCatalog> add) {
        List<Part<T>> parts = new ArrayList<>();
        Set<String> ids = new HashSet<>(taken);
        Decoder<T> noting = (json, partFaults) -> {
            T value = decoder.decode(json, partFaults);
            if (json instanceof JsonObject object) {
                Optional<JsonText> id = Part.findText(object, "id");
                boolean isNew = id.isEmpty() || ids.add(id.get().text());
                if (!isNew) {
                    partFaults.add(
                            id.get().place(),
                            id.get().text(),
                            "is taken by another definition",
                            "give each an id of its own");
                }
                if (value != null && isNew) {
                    parts.add(new Part<>(value, object));
                } else if (isNew) {
                    id.ifPresent(text -> refused.add(text.text()));
                }
            }
            return value;
        };
        fields.find(list, Decoders.list(noting));
        return enter(catalog, parts, fields.place(), add);
    }

    private <T> KpiCatalog enter(
            KpiCatalog catalog,
            List<Part<T>> parts,
            JsonPlace place,
            BiFunction<KpiCatalog, Collection<T>, KpiCatalog> add) {
        int most = Math.min(MOST_FAULTS, 1 + MOST_CHECKS / Math.max(1, parts.size()));
        for (int found = 0; found < most; found++) {
            try {
                return add.apply(catalog, parts.stream().map(Part::value).toList());
            } catch (FormulaException e) {
                Optional<Part<T>> guilty = findGuilty(e, parts);
                if (guilty.isEmpty()) {
                    faults.add(
                            place,
                            null,
                            e.findDefinition().orElse("a definition")
                                    + " of the reader's catalogue, which formulas here name, does not hold with these"
                                    + " definitions: " + e.getMessage(),
                            "give what the document defines ids of its own");
                    return catalog;
                }
                parts.remove(report(e, guilty.get()));
            }
        }
        return catalog;
    }

    /** The part that a catalogue did not take; empty if it is a definition that the reader knows. */
    private <T> Optional<Part<T>> findGuilty(FormulaException refusal, List<Part<T>> parts) {
        List<Part<T>> suspects = parts.stream()
                .filter(part -> part.formulas().anyMatch(text -> text.text().equals(refusal.formula())))
                .toList();
        return suspects.stream()
                .filter(part -> names(refusal, part))
                .findFirst()
                .or(() -> suspects.stream().findFirst());
    }

    /** Reports the part that a catalogue did not take. */
    private <T> Part<T> report(FormulaException refusal, Part<T> guilty) {
        JsonText formula = guilty.formulas()
                .filter(text -> text.text().equals(refusal.formula()))
                .findFirst()
                .orElseThrow();
        if (!guilty.namesAny(refused)) {
            faults.add(
                    formula.place(),
                    null,
                    String.valueOf(refusal.getMessage()),
                    "write a formula whose units fit, over what the document or its base defines, or a plugin in the"
                            + " catalogue of the reader");
        }
        Part.findText(guilty.json(), "id").ifPresent(id -> refused.add(id.text()));
        return guilty;
    }

    /** Where two have one formula, the message may say which of them is meant. */
    private static boolean names(FormulaException refusal, Part<?> part) {
        Set<String> id = new HashSet<>();
        Part.findText(part.json(), "id").ifPresent(text -> id.add(text.text()));
        return WORD.matcher(refusal.problem()).results().anyMatch(word -> id.contains(word.group()));
    }
}
