package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.time.RaceCalendar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Leaves out of a scenario whatever it fails without, so that a failure can be read. */
final class Shrinker {

    private Shrinker() {}

    static Scenario shrink(Scenario failing, Predicate<Scenario> fails) {
        Scenario smallest = failing;
        boolean progress = true;
        while (progress) {
            Optional<Scenario> smaller = smallerOnes(smallest).stream()
                    .filter(scenario -> fails(scenario, fails))
                    .findFirst();
            progress = smaller.isPresent();
            smallest = smaller.orElse(smallest);
        }
        return smallest;
    }

    /** A scenario that lacks something the rest of it needs does not fail in the way looked for. */
    private static boolean fails(Scenario scenario, Predicate<Scenario> fails) {
        try {
            return fails.test(scenario);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<Scenario> smallerOnes(Scenario scenario) {
        List<Scenario> smaller = new ArrayList<>();
        without(scenario.asked()).stream()
                .filter(asked -> !asked.isEmpty())
                .forEach(asked -> smaller.add(scenario.withAsked(asked)));
        without(scenario.tables()).forEach(tables -> smaller.add(scenario.withTables(tables)));
        without(scenario.by()).forEach(by -> smaller.add(scenario.withBy(by)));
        without(List.copyOf(scenario.filter().conditions()))
                .forEach(conditions -> smaller.add(scenario.withFilter(new Filter(new LinkedHashSet<>(conditions)))));
        if (scenario.grain().isPresent()) {
            smaller.add(scenario.withGrain(Optional.empty()));
        }
        if (!scenario.calendar().equals(RaceCalendar.iso())) {
            smaller.add(scenario.withCalendar(RaceCalendar.iso()));
        }
        if (scenario.range().isPresent()) {
            smaller.add(scenario.withRange(Optional.empty()));
        }
        without(scenario.formulas()).forEach(formulas -> smaller.add(scenario.withFormulas(formulas)));
        for (int i = 0; i < scenario.formulas().size(); i++) {
            Kpi kpi = scenario.formulas().get(i);
            Kpi plain = Kpi.define(kpi.id().text(), kpi.name(), kpi.formula().toString())
                    .unit(kpi.unit())
                    .build();
            if (!plain.equals(kpi)) {
                smaller.add(scenario.withFormulas(with(scenario.formulas(), i, plain)));
            }
        }
        for (int i = 0; i < scenario.tables().size(); i++) {
            for (OracleTable table : smallerOnes(scenario.tables().get(i))) {
                smaller.add(scenario.withTables(with(scenario.tables(), i, table)));
            }
        }
        return smaller;
    }

    private static List<OracleTable> smallerOnes(OracleTable table) {
        List<OracleTable> smaller = new ArrayList<>();
        int half = table.rows().size() / 2;
        if (half > 1) {
            smaller.add(table.withRows(table.rows().subList(0, half)));
            smaller.add(table.withRows(table.rows().subList(half, table.rows().size())));
        }
        without(table.rows()).forEach(rows -> smaller.add(table.withRows(rows)));
        table.dimensions()
                .forEach(dimension ->
                        smaller.add(withoutDimension(table, dimension.id().text())));
        table.measures()
                .forEach(measure ->
                        smaller.add(withoutMeasure(table, measure.id().text())));
        if (!table.conformed().isEmpty()) {
            smaller.add(new OracleTable(
                    table.name(),
                    table.rowGrain(),
                    table.rowCalendar(),
                    table.dimensions(),
                    Set.of(),
                    table.measures(),
                    table.ownCurrencies(),
                    table.currency(),
                    table.declared(),
                    table.counts(),
                    table.rows()));
        }
        return smaller;
    }

    private static OracleTable withoutDimension(OracleTable table, String id) {
        return new OracleTable(
                table.name(),
                table.rowGrain(),
                table.rowCalendar(),
                table.dimensions().stream()
                        .filter(d -> !d.id().text().equals(id))
                        .toList(),
                table.conformed(),
                table.measures(),
                table.ownCurrencies(),
                table.currency(),
                table.declared(),
                table.counts(),
                table.rows().stream()
                        .map(row -> new OracleRow(
                                row.date(), without(row.members(), id), row.values(), row.currency(), row.person()))
                        .toList());
    }

    private static OracleTable withoutMeasure(OracleTable table, String id) {
        return new OracleTable(
                table.name(),
                table.rowGrain(),
                table.rowCalendar(),
                table.dimensions(),
                table.conformed(),
                table.measures().stream().filter(m -> !m.id().text().equals(id)).toList(),
                table.ownCurrencies(),
                table.currency(),
                table.declared(),
                table.counts(),
                table.rows().stream()
                        .map(row -> new OracleRow(
                                row.date(), row.members(), without(row.values(), id), row.currency(), row.person()))
                        .toList());
    }

    /** Every list that lacks one element of this one. */
    private static <T> List<List<T>> without(List<T> all) {
        List<List<T>> shorter = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<T> rest = new ArrayList<>(all);
            rest.remove(i);
            shorter.add(rest);
        }
        return shorter;
    }

    private static <V> Map<String, V> without(Map<String, V> all, String key) {
        Map<String, V> rest = new LinkedHashMap<>(all);
        rest.remove(key);
        return rest;
    }

    private static <T> List<T> with(List<T> all, int index, T element) {
        List<T> changed = new ArrayList<>(all);
        changed.set(index, element);
        return changed;
    }
}
