package io.github.raceframework.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.examples.cli.TextTable.Side;
import io.github.raceframework.io.RaceCsv;
import io.github.raceframework.metrics.consistency.ChainLink;
import io.github.raceframework.metrics.consistency.ChainReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code race plan check}: what of a plan does not go together. */
@Command(
        name = "check",
        description = {
            "Says what of a plan does not go together: targets that contradict each other along the chains from visits to new customers and from orders to"
                    + " sales, stages without an objective, volumes without a quality, objectives that are not SMART as the plan reads it, lines that ought"
                    + " to be booked.",
            "Exit code 1 if targets contradict each other; 3 if the document is no plan."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PlanCheckCommand implements Callable<Integer> {

    private static final int CONTRADICTS_ITSELF = 1;

    private final Terminal terminal;

    @Mixin
    private PlanFile file = new PlanFile();

    @Mixin
    private CatalogOption catalog = new CatalogOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json or csv (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    PlanCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RacePlan plan = file.read(catalog.catalog(), terminal);
        PlanFindings found = PlanFindings.of(plan);
        switch (format) {
            case TABLE -> printTable(plan, found);
            case JSON -> printJson(found);
            case CSV -> printCsv(found);
        }
        return found.contradictions() == 0 ? 0 : CONTRADICTS_ITSELF;
    }

    private void printTable(RacePlan plan, PlanFindings found) {
        if (!found.findings().isEmpty()) {
            TextTable table = new TextTable()
                    .column("finding", Side.LEFT)
                    .column("about", Side.LEFT)
                    .column("what", Side.LEFT);
            found.findings()
                    .forEach(finding -> table.row(List.of(finding.kind(), finding.subject(), finding.detail())));
            table.print(terminal.out());
            line("");
        }
        for (ChainReading chain : found.consistency().chains()) {
            ChainLink last = chain.links().get(chain.links().size() - 1);
            chain.findBinding()
                    .ifPresent(binding -> line("the chain to " + last.to() + " is tightest at " + binding.to() + ": "
                            + chain.reachable().toPlainString() + " of "
                            + last.wanted().toPlainString() + " can be reached"));
        }
        line(count(plan.objectives().size(), "objective") + " (" + plan.smartReading() + "), "
                + count(found.contradictions(), "contradiction") + ", "
                + count(found.findings().size() - found.contradictions(), "other finding"));
    }

    private void line(String text) {
        terminal.out().print(Text.line(text) + "\n");
    }

    private static String count(long number, String what) {
        return (number == 0 ? "no" : String.valueOf(number)) + " " + what + (number == 1 ? "" : "s");
    }

    private void printJson(PlanFindings found) {
        JsonText.write(terminal.out(), "race-plan-findings", json -> {
            json.writeArrayPropertyStart("findings");
            for (PlanFindings.Finding finding : found.findings()) {
                json.writeStartObject();
                json.writeStringProperty("kind", finding.kind());
                json.writeStringProperty("subject", finding.subject());
                json.writeStringProperty("detail", finding.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void printCsv(PlanFindings found) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(terminal.out());
        csv.writeRecord("kind", "subject", "detail");
        found.findings()
                .forEach(finding -> csv.writeRecord(
                        finding.kind(), RaceCsv.text(finding.subject()), RaceCsv.text(finding.detail())));
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
