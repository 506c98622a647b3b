package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Sets the engine's answer beside the oracle's. */
final class Comparison {

    /** Flags of which the specification gives no detail. */
    private static final Set<Flag.Kind> WITHOUT_DETAIL =
            Set.of(Flag.Kind.COVERAGE_INFERRED, Flag.Kind.OUT_OF_RANGE, Flag.Kind.ESTIMATE, Flag.Kind.OPTIONAL_MISSING);

    private Comparison() {}

    /** Where the two differ, in words; empty where they do not. */
    static List<String> differences(Scenario scenario) {
        return differences(scenario, OracleRules.NONE);
    }

    /** The same where something is said about measures that several tables have. */
    static List<String> differences(Scenario scenario, OracleRules rules) {
        KpiCatalog catalog = scenario.catalog();
        KpiQuery query = scenario.query();
        List<Oracle.Cell> expected = Oracle.answer(catalog, scenario.tables(), rules, query);
        KpiTable actual = KpiEngine.of(rules.addTo(scenario.dataset()), catalog).run(query);

        List<String> differences = new ArrayList<>();
        List<String> expectedRows = expected.stream()
                .map(cell -> cell.period().range() + " " + cell.group())
                .toList();
        List<String> actualRows = actual.rows().stream()
                .map(row -> row.range() + " " + row.members())
                .toList();
        if (!expectedRows.equals(actualRows)) {
            differences.add("rows should be " + expectedRows + " but are " + actualRows);
            return differences;
        }
        for (int i = 0; i < expected.size(); i++) {
            KpiTable.Row row = actual.rows().get(i);
            Oracle.Cell cell = expected.get(i);
            if (!Objects.equals(cell.period().bucket(), row.findBucket().orElse(null))) {
                differences.add("bucket of " + expectedRows.get(i) + " is " + row.findBucket());
            }
            for (int k = 0; k < actual.kpis().size(); k++) {
                Kpi kpi = actual.kpis().get(k);
                KpiValue value = row.value(kpi);
                OracleValue should = cell.values().get(k);
                if (!agrees(should, value)) {
                    differences.add(kpi.id() + " of " + expectedRows.get(i) + " should be " + should + " but is "
                            + shown(value));
                }
            }
        }
        return differences;
    }

    private static String shown(KpiValue value) {
        return value instanceof KpiValue.Present present
                ? present + " " + present.unit()
                : value + " (" + ((KpiValue.Absent) value).detail() + ")";
    }

    static boolean agrees(OracleValue should, KpiValue value) {
        if (value instanceof KpiValue.Absent absent) {
            return absent.reason() == should.reason() && agree(should, absent);
        }
        KpiValue.Present present = (KpiValue.Present) value;
        return should.number() != null
                && present.number()
                        .toString()
                        .equals(Decimals.plain(should.number()).toString())
                && present.unit().findCurrency().equals(should.currency())
                && present.flags().size() == should.flags().size()
                && detailsOf(present.flags()).equals(should.flags());
    }

    private static boolean agree(OracleValue should, KpiValue.Absent absent) {
        if (should.bounds() == null || absent.bounds() == null) {
            return should.bounds() == null && absent.bounds() == null;
        }
        Comparator<BigDecimal> bySize = Comparator.nullsFirst(Comparator.naturalOrder());
        return bySize.compare(should.bounds().least(), absent.bounds().least()) == 0
                && bySize.compare(should.bounds().most(), absent.bounds().most()) == 0;
    }

    private static Map<Flag.Kind, String> detailsOf(List<Flag> flags) {
        Map<Flag.Kind, String> details = new EnumMap<>(Flag.Kind.class);
        flags.forEach(flag -> details.put(flag.kind(), WITHOUT_DETAIL.contains(flag.kind()) ? "" : flag.detail()));
        return details;
    }
}
