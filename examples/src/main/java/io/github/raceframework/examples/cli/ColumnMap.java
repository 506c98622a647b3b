package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.imports.CsvImport;
import io.github.raceframework.io.imports.ImportColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the options {@code --map} say.
 *
 * @param catalog the catalogue, with the dimensions that mappings made
 * @param mappings one per column and id
 */
record ColumnMap(KpiCatalog catalog, List<Mapping> mappings) {

    private static final String NEW_DIMENSION = "dim:";
    private static final String CURRENCY = "currency";
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,79}");

    /**
     * A column and one thing it holds; the currency if it is neither of the two.
     *
     * @param column the header
     * @param measure the measure, if it is one
     * @param dimension the dimension, if it is one
     */
    record Mapping(
            String column,
            @Nullable Measure measure,
            @Nullable Dimension dimension) {

        CsvImport addTo(CsvImport csv) {
            if (measure != null) {
                return csv.withMeasure(column, measure);
            }
            return dimension != null ? csv.withDimension(column, dimension) : csv.withCurrencyColumn(column);
        }

        ImportColumn importColumn() {
            if (measure != null) {
                return ImportColumn.of(measure, column);
            }
            return dimension != null ? ImportColumn.of(dimension, column) : ImportColumn.currency(column);
        }

        boolean isCurrency() {
            return measure == null && dimension == null;
        }
    }

    /** Reads {@code COLUMN=ID[,ID]}; the last equals sign counts, so that headers may have some. */
    static ColumnMap parse(List<String> options, KpiCatalog standard) {
        KpiCatalog catalog = standard;
        List<Mapping> mappings = new ArrayList<>();
        for (String option : options) {
            int equals = option.lastIndexOf('=');
            if (equals <= 0) {
                throw new UsageException("--map " + option + ": write COLUMN=ID, such as Cost=media_cost");
            }
            String column = option.substring(0, equals).strip();
            for (String part : option.substring(equals + 1).split(",", -1)) {
                String id = part.strip();
                if (id.startsWith(NEW_DIMENSION)) {
                    catalog = withDimension(catalog, id.substring(NEW_DIMENSION.length()), option);
                    id = id.substring(NEW_DIMENSION.length());
                }
                mappings.add(mapping(catalog, column, id, option));
            }
        }
        return new ColumnMap(catalog, List.copyOf(mappings));
    }

    private static KpiCatalog withDimension(KpiCatalog catalog, String name, String option) {
        if (!WORD.matcher(name).matches()
                || name.equals(CURRENCY)
                || catalog.findMeasure(name).isPresent()) {
            throw new UsageException(
                    "--map " + option + ": " + Text.quoted(name)
                            + " cannot be the name of a dimension: write lower-case letters, digits and _, and not the id of a measure");
        }
        return catalog.findDimension(DimensionId.of(name)).isPresent()
                ? catalog
                : catalog.withDimensions(List.of(Dimension.open(name, "named on the command line")));
    }

    private static Mapping mapping(KpiCatalog catalog, String column, String id, String option) {
        if (id.equals(CURRENCY)) {
            return new Mapping(column, null, null);
        }
        if (WORD.matcher(id).matches()) {
            Optional<Measure> measure = catalog.findMeasure(id);
            if (measure.isPresent() && measure.get().kind() == MeasureKind.PARAMETER) {
                throw new UsageException("--map " + option + ": " + id
                        + " is a symbol of planning, given by a plan and never by a column");
            }
            Optional<Dimension> dimension = catalog.findDimension(DimensionId.of(id));
            if (measure.isPresent() || dimension.isPresent()) {
                return new Mapping(column, measure.orElse(null), measure.isPresent() ? null : dimension.orElse(null));
            }
        }
        throw new UsageException(
                "--map " + option + ": no measure or dimension " + Text.quoted(id) + hint(catalog, id));
    }

    private static String hint(KpiCatalog catalog, String id) {
        if (id.equals("date")) {
            return "; name the column of the dates with --date-column";
        }
        List<String> ids = Stream.of(
                        catalog.measures().stream()
                                .filter(measure -> measure.kind() != MeasureKind.PARAMETER)
                                .map(measure -> measure.id().text()),
                        catalog.dimensions().stream()
                                .map(dimension -> dimension.id().text()),
                        Stream.of(CURRENCY))
                .flatMap(parts -> parts)
                .toList();
        String meant = Spelling.suggestion(id, ids);
        return meant + (meant.isEmpty() ? "; " : " ")
                + "race catalog lists them, and dim:NAME makes a dimension of your own";
    }
}
