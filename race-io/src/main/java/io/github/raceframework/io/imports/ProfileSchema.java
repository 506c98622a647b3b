package io.github.raceframework.io.imports;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.metrics.facts.FactSchema;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The schema of the table into which files of one profile go: what at least one of them has. */
final class ProfileSchema {

    private final ProfileParts parts;
    private final List<FilePlan> files;
    private final Set<Currency> currencies = new LinkedHashSet<>();
    private final boolean currencyPerRow;

    ProfileSchema(ProfileParts parts, List<FilePlan> files) {
        this.parts = parts;
        this.files = files;
        boolean inRows = false;
        for (FilePlan file : files) {
            if (file.currency() != null) {
                currencies.add(file.currency());
            } else {
                inRows |= file.columns().hasMoney();
            }
        }
        this.currencyPerRow = inRows || currencies.size() > 1;
    }

    /** Whether rows of facts name the currency of their money. */
    boolean hasCurrencyPerRow() {
        return currencyPerRow;
    }

    FactSchema schema(String table) {
        FactSchema schema = FactSchema.named(table).withRowGrain(parts.rowGrain);
        Set<Dimension> dimensions = new LinkedHashSet<>();
        Set<Measure> measures = new LinkedHashSet<>();
        Set<String> identities = new LinkedHashSet<>();
        for (FilePlan file : files) {
            file.columns().members().forEach(feed -> dimensions.add(feed.dimension()));
            file.columns().measures().forEach(feed -> measures.add(feed.measure()));
            file.columns().identities().forEach(feed -> identities.add(feed.name()));
        }
        parts.constants.forEach(constant -> dimensions.add(constant.dimension()));
        for (Dimension dimension : dimensions) {
            schema = schema.withDimension(dimension);
        }
        for (Measure measure : measures) {
            schema = schema.withMeasure(measure);
        }
        for (String identity : identities) {
            schema = schema.withIdentity(identity);
        }
        for (ImportProfile.Distinct distinct : parts.distinct) {
            if (identities.contains(distinct.identity())) {
                schema = schema.withCount(distinct.measure(), distinct.count());
            }
        }
        if (currencyPerRow) {
            schema = schema.withCurrencyPerRow();
        } else if (!currencies.isEmpty()) {
            schema = schema.withCurrency(currencies.iterator().next());
        }
        if (parts.rowKey != null) {
            schema = schema.withRowKey(parts.rowKey.toArray(new String[0]));
        }
        return schema.withCoverage(parts.coverage.toArray(new DateRange[0]));
    }
}
