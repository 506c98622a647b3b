package io.github.raceframework.examples.cli;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The KPIs of a command line.
 *
 * @param catalog the catalogue, with the formulas of the command line
 * @param kpis the KPIs, in the order they were asked for
 * @param byKeyword those of them that only a keyword asked for
 */
record KpiSelection(KpiCatalog catalog, List<KpiId> kpis, Set<KpiId> byKeyword) {

    private static final List<DisplayUnit> UNITS = List.of(
            DisplayUnit.RATIO,
            DisplayUnit.MONEY,
            DisplayUnit.COUNT,
            DisplayUnit.DURATION,
            DisplayUnit.SCORE,
            DisplayUnit.MONEY_PER_DAY);

    static KpiSelection of(KpiCatalog standard, List<String> asked, List<String> formulas) {
        Set<KpiId> kpis = new LinkedHashSet<>();
        Set<KpiId> byName = new LinkedHashSet<>();
        List<KpiId> defined = new ArrayList<>();
        KpiCatalog catalog = standard;
        for (String formula : formulas) {
            Kpi kpi = define(formula, catalog);
            catalog = catalog.with(kpi);
            defined.add(kpi.id());
        }
        for (String word : asked) {
            String id = word.strip();
            Optional<Predicate<Kpi>> keyword = findKeyword(id);
            if (keyword.isPresent()) {
                standard.kpis().stream().filter(keyword.get()).map(Kpi::id).forEach(kpis::add);
            } else {
                KpiId kpi = byId(id, catalog);
                kpis.add(kpi);
                byName.add(kpi);
            }
        }
        kpis.addAll(defined);
        byName.addAll(defined);
        Set<KpiId> byKeyword = new LinkedHashSet<>(kpis);
        byKeyword.removeAll(byName);
        return new KpiSelection(catalog, List.copyOf(kpis), byKeyword);
    }

    /** What a keyword asks for. */
    static Optional<Predicate<Kpi>> findKeyword(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "all" -> Optional.of(kpi -> true);
            case "headline" -> Optional.of(Kpi::isHeadline);
            case "race" -> Optional.of(kpi -> kpi.findStage().isEmpty());
            default ->
                Arrays.stream(Stage.values())
                        .filter(stage -> stage.name().equalsIgnoreCase(word))
                        .findFirst()
                        .map(stage -> kpi -> kpi.findStage().equals(Optional.of(stage)));
        };
    }

    /** The keywords, as they are written. */
    static List<String> keywords() {
        return Stream.concat(
                        Stream.of("all", "headline", "race"),
                        Arrays.stream(Stage.values()).map(Text::lowerCase))
                .toList();
    }

    private static KpiId byId(String id, KpiCatalog catalog) {
        Optional<Kpi> found = catalog.kpis().stream()
                .filter(kpi -> kpi.id().text().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            List<String> candidates = Stream.concat(
                            keywords().stream(),
                            catalog.kpis().stream().map(kpi -> kpi.id().text()))
                    .toList();
            String measure =
                    catalog.measures().stream().anyMatch(one -> one.id().text().equals(id))
                            ? "; it is a measure, which --formula x='" + id + "' shows"
                            : Text.suggestion(id, candidates);
            throw new UsageException("--kpi: no KPI " + Text.quoted(id) + measure);
        }
        return found.get().id();
    }

    private static Kpi define(String option, KpiCatalog catalog) {
        int equals = option.indexOf('=');
        if (equals <= 0) {
            throw new UsageException("--formula " + option + ": write ID=EXPRESSION, such as cpl='media_cost / leads'");
        }
        String id = option.substring(0, equals).strip();
        String expression = option.substring(equals + 1).strip();
        try {
            Unit unit = catalog.unitOf(definition(id, expression, DisplayUnit.ANY));
            Kpi kpi = definition(id, expression, displayOf(unit));
            catalog.with(kpi);
            return kpi;
        } catch (IllegalArgumentException e) {
            throw new UsageException("--formula " + id + ": ", e);
        }
    }

    private static Kpi definition(String id, String expression, DisplayUnit unit) {
        return Kpi.define(id, id, expression).unit(unit).build();
    }

    private static DisplayUnit displayOf(Unit unit) {
        if (unit.equals(Unit.COUNT)) {
            return DisplayUnit.COUNT;
        }
        return UNITS.stream()
                .filter(display -> display.unit().accepts(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "its unit is " + unit + ", which is no number, money, duration, score or money per time"));
    }
}
