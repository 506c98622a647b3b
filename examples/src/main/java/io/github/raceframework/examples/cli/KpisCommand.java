package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.FormulaException;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code race kpis}: values of KPIs. */
@Command(
        name = "kpis",
        description = "Computes KPIs from CSV exports. What cannot be computed is absent with a reason.",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false)
final class KpisCommand implements Runnable {

    private final Terminal terminal;

    @Mixin
    private FileParameters files = new FileParameters();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Option(names = "--by", split = ",", paramLabel = "DIM", description = "Split by these dimensions.")
    private List<String> by = new ArrayList<>();

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Mixin
    private CurrencyOptions currency = new CurrencyOptions();

    @Mixin
    private ArrangementOptions arrangement = new ArrangementOptions();

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

    KpisCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        time.check();
        currency.check();
        arrangement.check(by.size(), time);
        ColumnMap columns = input.columnMap();
        KpiSelection selected = selection.select(columns.catalog(), "headline");
        Filter filter = filter();
        currency.checkRows(files.files(), input.profiles());
        Dataset dataset = new InputTables(files.files(), input, columns, currency::apply)
                .load(terminal, time.calendar(input.plugins()));
        new AskedDimensions(by, filter).check(dataset, terminal);
        KpiQuery query = currency.apply(query(selected, filter, dataset));
        try {
            KpiEngine engine = KpiEngine.of(dataset, selected.catalog());
            new KpiAnswer(engine.run(query), selected.byKeyword()).print(format, terminal);
        } catch (IllegalArgumentException e) {
            throw new UsageException("", e);
        }
    }

    private Filter filter() {
        try {
            return Filter.parse(where);
        } catch (FormulaException e) {
            throw new UsageException("--where: ", e);
        }
    }

    private KpiQuery query(KpiSelection selected, Filter filter, Dataset dataset) {
        KpiQuery query = KpiQuery.of(selected.kpis()).where(filter);
        try {
            query = query.by(by.stream().map(String::strip).toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--by: ", e);
        }
        return arrangement.apply(time.apply(query, dataset, input.plugins()), selected.catalog());
    }
}
