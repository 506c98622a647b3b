package io.github.raceframework.examples.cli;

import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceDocument;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.query.KpiQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code race query}: the answer to a question that is written down. */
@Command(
        name = "query",
        description =
                "Answers a question that is written as a race-query document, from files as race kpis reads them.",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false)
final class QueryCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "QUERY.json", description = "A race-query document.")
    private @Nullable Path question;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = FileParameters.DESCRIPTION)
    private List<Path> files = new ArrayList<>();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RateOptions rates = new RateOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (rounded, for people), json or csv (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    QueryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Path asked = Objects.requireNonNull(question);
        ColumnMap columns = input.columnMap();
        KpiQuery query = read(asked, columns);
        InputFiles read = new InputFiles(List.copyOf(files));
        Dataset dataset = new InputTables(read, input, columns).load(terminal, query.calendar());
        AskedDimensions.of(query, asked).check(dataset, terminal);
        try {
            KpiEngine engine = KpiEngine.of(dataset, columns.catalog());
            new KpiAnswer(engine.run(query), Set.of()).print(format, terminal);
        } catch (IllegalArgumentException e) {
            throw new UsageException(asked + ": ", e);
        }
    }

    private KpiQuery read(Path asked, ColumnMap columns) {
        RaceJson json = rates.apply(RaceJson.standard().withCatalog(columns.catalog()));
        RaceDocument<KpiQuery> document = json.read(DocumentKind.QUERY, asked);
        document.warnings().forEach(warning -> terminal.note(Text.line(asked + ": " + warning)));
        rates.check(asked, document.value());
        return document.value();
    }
}
