package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.FormulaException;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.explain.ExplainQuery;
import io.github.raceframework.metrics.explain.Explainer;
import io.github.raceframework.metrics.explain.Explanation;
import io.github.raceframework.metrics.explain.RateWeights;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.Computability;
import io.github.raceframework.metrics.kpi.KpiEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code race explain}: why a KPI changed. */
@Command(
        name = "explain",
        description =
                "Says why a KPI changed: the effects of members of a dimension, or of factors, that make up the change.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExplainCommand implements Runnable {

    private final Terminal terminal;

    @Mixin
    private FileParameters files = new FileParameters();

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(names = "--kpi", paramLabel = "ID", description = "The KPI that changed.")
    private @Nullable String kpi;

    @Option(
            names = "--formula",
            paramLabel = "ID=EXPRESSION",
            description = "A KPI of your own, to explain or as a factor. Later formulas may use it.")
    private List<String> formulas = new ArrayList<>();

    @Option(
            names = "--before",
            required = true,
            paramLabel = "FROM/TO",
            converter = InputOptions.RangeOption.class,
            description = "Days it changed from, TO exclusive.")
    private @Nullable DateRange before;

    @Option(
            names = "--after",
            required = true,
            paramLabel = "FROM/TO",
            converter = InputOptions.RangeOption.class,
            description = "Days it changed to, TO exclusive.")
    private @Nullable DateRange after;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "DIM",
            description =
                    "By the members of these dimensions, one after the other (default: all that its tables have).")
    private List<String> by = new ArrayList<>();

    @Option(
            names = "--chain",
            split = ",",
            paramLabel = "ID",
            description =
                    "Along a chain of KPIs whose product it is, such as reach.sessions,act.lead_conversion_rate for"
                            + " act.leads.")
    private List<String> chain = new ArrayList<>();

    @Option(
            names = "--weights",
            paramLabel = "PERIOD",
            description = "By which period rates and mix of members are weighed: midpoint of both, or base, the first,"
                    + " with an effect of both together (default: midpoint).")
    private RateWeights weights = RateWeights.MIDPOINT;

    @Option(
            names = "--where",
            paramLabel = "FILTER",
            description = "Rows that count, such as 'channel=EMAIL|DISPLAY, campaign!=test'.")
    private String where = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (rounded, for people), json or csv (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (!by.isEmpty() && !chain.isEmpty()) {
            throw new UsageException("--by and --chain are two ways to explain a change; ask for one of them");
        }
        ColumnMap columns = input.columnMap();
        KpiSelection selected = select(columns.catalog());
        Filter filter = filter();
        Dataset dataset = new InputTables(files.files(), input, columns).load(terminal);
        KpiEngine engine = KpiEngine.of(dataset, selected.catalog());
        List<String> dimensions = dimensions(engine, selected.kpis().get(0));
        new AskedDimensions(dimensions, filter).check(dataset, terminal);
        List<Explanation> explanations;
        try {
            explanations = explain(engine, query(selected.kpis().get(0), filter), dimensions);
        } catch (IllegalArgumentException e) {
            throw new UsageException(chain.isEmpty() ? "" : "--chain: ", e);
        }
        switch (format) {
            case JSON -> new ExplanationJson(explanations).write(terminal.out());
            case CSV -> new ExplanationCsv(explanations).write(terminal.out());
            case TABLE -> new ExplanationText(explanations, selected.catalog()).print(terminal);
        }
    }

    /** The KPI to explain comes first. */
    private KpiSelection select(KpiCatalog catalog) {
        if (kpi == null && formulas.size() != 1) {
            throw new UsageException("name the KPI that changed with --kpi");
        }
        if (kpi != null && (KpiSelection.findKeyword(kpi).isPresent() || kpi.contains(","))) {
            throw new UsageException("--kpi " + kpi + ": one KPI is explained at a time; name it by its id");
        }
        return KpiSelection.of(catalog, kpi == null ? List.of() : List.of(kpi), formulas);
    }

    private Filter filter() {
        try {
            return Filter.parse(where);
        } catch (FormulaException e) {
            throw new UsageException("--where: ", e);
        }
    }

    private ExplainQuery query(KpiId explained, Filter filter) {
        return ExplainQuery.of(explained, Objects.requireNonNull(before), Objects.requireNonNull(after))
                .where(filter)
                .weights(weights);
    }

    private List<Explanation> explain(KpiEngine engine, ExplainQuery query, List<String> dimensions) {
        Explainer explainer = Explainer.of(engine);
        if (!chain.isEmpty()) {
            List<KpiId> factors =
                    chain.stream().map(String::strip).map(KpiId::of).toList();
            return List.of(explainer.explain(query.chain(factors)));
        }
        return dimensions.stream()
                .map(dimension -> explainer.explain(query.by(dimension)))
                .toList();
    }

    /** The dimensions asked for; if none is, and no chain, those that all tables of the KPI have. */
    private List<String> dimensions(KpiEngine engine, KpiId explained) {
        if (!by.isEmpty() || !chain.isEmpty()) {
            return by.stream().map(String::strip).distinct().toList();
        }
        List<String> tables = engine.computability().stream()
                .filter(one -> one.kpi().id().equals(explained))
                .map(Computability::tables)
                .findFirst()
                .orElse(List.of());
        List<TableSchema> schemas = engine.source().schema().tables().stream()
                .filter(table -> tables.isEmpty() || tables.contains(table.name()))
                .toList();
        List<String> shared = schemas.stream()
                .flatMap(table -> table.dimensions().keySet().stream())
                .distinct()
                .filter(dimension ->
                        schemas.stream().allMatch(table -> table.dimensions().containsKey(dimension)))
                .map(DimensionId::text)
                .sorted()
                .toList();
        if (shared.isEmpty()) {
            throw new UsageException("there is no dimension to explain " + explained
                    + " by; map a column to one with --map, or name factors with --chain");
        }
        return shared;
    }
}
