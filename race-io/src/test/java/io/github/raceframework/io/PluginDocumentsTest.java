package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.plugin.RacePlugin;
import io.github.raceframework.core.plugin.RacePlugins;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.imports.CsvImport;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents of catalogues that call functions of plugins, and of answers with KPIs of plugins. */
class PluginDocumentsTest {

    private static final KpiFunction ROOT = root(1);

    private static final Kpi CTR =
            Kpi.define("reach.ctr", "CTR by heads", "clicks / reach").build();

    private static final Kpi SCORE =
            Kpi.define("acme.score", "Score", "acme.root_of(clicks)").build();

    private static KpiFunction root(int version) {
        return KpiFunction.define("acme.root_of", Unit.NONE)
                .input("x", Unit.NONE)
                .version(version)
                .computing(inputs -> Outcome.of(Math.sqrt(inputs.getDouble("x"))));
    }

    /** A plugin with everything that documents say of one. */
    private static final class Acme implements RacePlugin {
        @Override
        public String prefix() {
            return "acme";
        }

        @Override
        public Collection<KpiFunction> functions() {
            return List.of(ROOT);
        }

        @Override
        public Collection<Kpi> kpis() {
            return List.of(SCORE);
        }

        @Override
        public Collection<Kpi> replacements() {
            return List.of(CTR);
        }
    }

    private static final KpiCatalog PLUGINS =
            RacePlugins.standard().permitting("reach.ctr").with(new Acme()).catalog();

    private final RaceJson json = RaceJson.standard().withCatalog(PLUGINS);

    private static final String DOCUMENT = """
            {
              "kind": "race-catalog",
              "formatVersion": "1.0",
              "base": "standard",
              "functions": [
                {"id": "acme.root_of", "version": 1}
              ],
              "kpis": [
                {"id": "beta.score", "name": "Score", "formula": "acme.root_of(sessions)"}
              ]
            }
            """;

    @Test
    void aCatalogueThatCallsFunctionsIsReadWhereTheyAreKnown() {
        KpiCatalog read = json.read(DocumentKind.CATALOG, DOCUMENT).value();

        assertThat(read.getKpi("beta.score").formula()).hasToString("acme.root_of(sessions)");
        assertThat(read.functions()).containsExactly(ROOT);
        assertThat(Documents.faults(DocumentKind.CATALOG, DOCUMENT)).isEmpty();
        assertThat(RacePlugins.standard()
                        .permitting("reach.ctr")
                        .with(new Acme())
                        .withCatalog("beta", read)
                        .catalog()
                        .getKpi("beta.score")
                        .origin())
                .isEqualTo("beta");
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameWithFunctionsAndOrigins() {
        String text = json.writeText(DocumentKind.CATALOG.of(PLUGINS));

        assertThat(json.read(DocumentKind.CATALOG, text).value()).isEqualTo(PLUGINS);
        assertThat(Documents.faults(DocumentKind.CATALOG, text)).isEmpty();
        assertThat(text).contains("\"acme.root_of\"").contains("\"origin\": \"acme\"");
        assertThat(json.writeText(DocumentKind.CATALOG.of(KpiCatalog.standard().withFunctions(List.of(ROOT)))))
                .doesNotContain("acme");
    }

    @Test
    void aReaderWithoutThePluginSaysWhichOneIsMissing() {
        assertThatThrownBy(() -> RaceJson.standard().read(DocumentKind.CATALOG, DOCUMENT))
                .isInstanceOf(RaceFormatException.class)
                .hasMessageContaining(
                        "/functions/0: the formulas call function acme.root_of of plugin acme, which is not"
                                + " there; give the reader a catalogue with the plugin that has it, as RacePlugins.catalog() gives"
                                + " one")
                .hasMessageContaining(
                        "/kpis/0/formula: unknown function \"acme.root_of\"; is the plugin \"acme\" there? at"
                                + " position 1 of \"acme.root_of(sessions)\"");
    }

    @Test
    void aReaderWithAnotherVersionOfAFunctionSaysSo() {
        KpiCatalog newer = KpiCatalog.standard().withFunctions(List.of(root(2)));

        assertThatThrownBy(() -> RaceJson.standard().withCatalog(newer).read(DocumentKind.CATALOG, DOCUMENT))
                .isInstanceOf(RaceFormatException.class)
                .hasMessageContaining(
                        "/functions/0: the formulas call version 1 of function acme.root_of, but that of the"
                                + " plugin is version 2; give the reader");
    }

    @Test
    void anOriginIsAPrefix() {
        String wrong = DOCUMENT.replace("\"name\"", "\"origin\": \"B-C\", \"name\"");

        assertThatThrownBy(() -> json.read(DocumentKind.CATALOG, wrong))
                .isInstanceOf(RaceFormatException.class)
                .hasMessageContaining(
                        "origin \"B-C\" of KPI beta.score is not of the form lower-case letters, digits and _,"
                                + " such as acme");
        assertThat(Documents.faults(DocumentKind.CATALOG, wrong)).hasSize(1);
    }

    @Test
    void anAnswerSaysWhichPluginADefinitionComesFrom() {
        KpiTable table = KpiEngine.of(Dataset.of(clicks()), PLUGINS)
                .run(KpiQuery.of(CTR, SCORE).range(DateRange.parse("2024-01-01/2024-02-01")));
        String text = json.writeText(DocumentKind.TABLE.of(table));

        assertThat(text)
                .containsSubsequence("\"reach.ctr\"", "\"origin\": \"acme\"", "\"acme.score\"", "\"origin\": \"acme\"");
        assertThat(json.read(DocumentKind.TABLE, text).value()).isEqualTo(table);
        assertThat(Documents.faults(DocumentKind.TABLE, text)).isEmpty();
        assertThatThrownBy(() -> RaceJson.standard()
                        .withCatalog(KpiCatalog.standard()
                                .withFunctions(List.of(ROOT))
                                .with(SCORE))
                        .read(DocumentKind.TABLE, text))
                .isInstanceOf(RaceFormatException.class)
                .hasMessageContaining(
                        "the reader's catalogue has another definition of acme.score: \"Score\" version 1,"
                                + " acme.root_of(clicks) in ratio, not \"Score\" version 1, acme.root_of(clicks) in ratio from plugin"
                                + " acme");
    }

    private static FactTable clicks() {
        return CsvImport.of(KpiCatalog.standard())
                .withCoverage(DateRange.parse("2024-01-01/2024-02-01"))
                .read("ads", new StringReader("date,clicks,reach\n2024-01-01,16,20\n"))
                .table();
    }
}
