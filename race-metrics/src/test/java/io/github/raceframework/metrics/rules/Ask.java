package io.github.raceframework.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiBuilder;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Nulls;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One question about one KPI, in the few words that a test has for it. */
final class Ask {

    private final KpiCatalog catalog;
    private final Kpi kpi;
    private KpiQuery query;

    private Ask(KpiCatalog catalog, Kpi kpi) {
        this.catalog = catalog;
        this.kpi = kpi;
        this.query = KpiQuery.of(kpi);
    }

    /** For a KPI of the standard catalogue. */
    static Ask kpi(String id) {
        return new Ask(KpiCatalog.standard(), KpiCatalog.standard().getKpi(id));
    }

    /** For the sums of counts and for plain quotients. */
    static Ask formula(String formula) {
        return define(count(formula));
    }

    /** For what is money, or money per something. */
    static Ask money(String formula) {
        return define(count(formula).unit(DisplayUnit.MONEY));
    }

    static KpiBuilder count(String formula) {
        return Kpi.define("test.it", "It", formula);
    }

    /** For a definition, which may name those given beside it. */
    static Ask define(KpiBuilder definition, Kpi... others) {
        return define(KpiCatalog.standard(), definition, others);
    }

    /** For a definition that may name what is in a catalogue. */
    static Ask define(KpiCatalog catalog, KpiBuilder definition, Kpi... others) {
        Kpi kpi = definition.build();
        List<Kpi> all = Stream.concat(Stream.of(others), Stream.of(kpi)).toList();
        return new Ask(catalog.withKpis(all), kpi);
    }

    Ask by(String... dimensions) {
        query = query.by(dimensions);
        return this;
    }

    Ask per(Grain grain) {
        query = query.grain(grain);
        return this;
    }

    Ask per(Grain grain, String calendar) {
        return per(grain, RaceCalendar.parse(calendar));
    }

    Ask per(Grain grain, RaceCalendar calendar) {
        query = query.grain(grain).calendar(calendar);
        return this;
    }

    Ask against(Comparison comparison) {
        query = query.compare(comparison);
        return this;
    }

    Ask trailing(int count, Grain unit) {
        query = query.trailing(count, unit);
        return this;
    }

    Ask toDate(Grain since) {
        query = query.toDate(since);
        return this;
    }

    Ask in(String range) {
        query = query.range(DateRange.parse(range));
        return this;
    }

    Ask where(String filter) {
        query = query.where(Filter.parse(filter));
        return this;
    }

    Ask converted(CurrencyConversion conversion) {
        query = query.convert(conversion);
        return this;
    }

    /** The query changed in a way that has no word here. */
    Ask with(UnaryOperator<KpiQuery> change) {
        query = change.apply(query);
        return this;
    }

    Ask loosely() {
        query = query.nulls(Nulls.KNOWN_SUM);
        return this;
    }

    KpiTable table(FactTable... tables) {
        return table(Dataset.of(tables));
    }

    KpiTable table(Dataset dataset) {
        return KpiEngine.of(dataset, catalog).run(query);
    }

    /** The value of the one row there is. */
    KpiValue of(FactTable... tables) {
        return of(Dataset.of(tables));
    }

    KpiValue of(Dataset dataset) {
        KpiTable table = table(dataset);
        assertThat(table.rows()).hasSize(1);
        return table.rows().get(0).value(kpi);
    }

    KpiValue.Present present(FactTable... tables) {
        KpiValue value = of(tables);
        assertThat(value).isInstanceOf(KpiValue.Present.class);
        return (KpiValue.Present) value;
    }

    KpiValue.Absent absent(FactTable... tables) {
        return absent(Dataset.of(tables));
    }

    KpiValue.Absent absent(Dataset dataset) {
        KpiValue value = of(dataset);
        assertThat(value).isInstanceOf(KpiValue.Absent.class);
        return (KpiValue.Absent) value;
    }

    /** A line per row: {@code 2024-01 EMAIL: 12 [PARTIAL_INPUT(1/2)]}. */
    List<String> lines(FactTable... tables) {
        return lines(Dataset.of(tables));
    }

    List<String> lines(Dataset dataset) {
        List<String> lines = new ArrayList<>();
        for (KpiTable.Row row : table(dataset).rows()) {
            List<String> words = new ArrayList<>();
            row.findBucket().map(Bucket::label).ifPresent(words::add);
            words.addAll(row.members());
            lines.add(String.join(" ", words) + ": " + row.value(kpi));
        }
        return lines;
    }

    /** A line per row: {@code 2024-01 [EMAIL] total over [campaign]: 0.25}. */
    List<String> shares(FactTable... tables) {
        return table(tables).rows().stream()
                .map(row -> row + ": " + row.share(kpi))
                .toList();
    }

    /** A line per row: {@code 1. EMAIL 12}, without a rank {@code -. EMAIL ALL_NULL}; after the period, if there is one. */
    List<String> ranks(FactTable... tables) {
        List<String> lines = new ArrayList<>();
        for (KpiTable.Row row : table(tables).rows()) {
            String period = row.findBucket().map(bucket -> bucket.label() + " ").orElse("");
            String rank = row.findRank()
                    .flatMap(KpiValue::findNumber)
                    .map(number -> number + ".")
                    .orElse("-.");
            lines.add(period + rank + " " + String.join(" ", row.members()) + " " + row.value(kpi));
        }
        return lines;
    }

    /** A line per row: {@code 2024-02 EMAIL: 12 - 10 = 2, 0.2}, the change in units and relative to before. */
    List<String> changes(FactTable... tables) {
        return changes(Dataset.of(tables));
    }

    List<String> changes(Dataset dataset) {
        List<String> lines = new ArrayList<>();
        for (KpiTable.Row row : table(dataset).rows()) {
            KpiChange change = row.change(kpi);
            String time = row.findBucket().map(Bucket::label).orElse(row.range().toString());
            lines.add(String.join(
                            " ",
                            Stream.concat(Stream.of(time), row.members().stream())
                                    .toList()) + ": " + row.value(kpi) + " - " + change.before() + " = "
                    + change.absolute() + ", " + change.relative());
        }
        return lines;
    }
}
