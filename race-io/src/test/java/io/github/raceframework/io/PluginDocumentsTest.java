package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Measure;
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

    private static final Dimension TIER = Dimension.open("acme_tier", "The tier of a member.");

    private static final Measure POINTS = Measure.flow("acme_points", Unit.COUNT, "Points given.");

    private static final Measure EXTRA = Measure.flow("acme_extra", Unit.COUNT, "Points beside those of orders.");

    private static final Kpi SHARE =
            Kpi.define("acme.extra_share", "Share", "acme_extra / acme_points").build();

    private static final KpiCatalog POINTED = PLUGINS.withDimensions(List.of(TIER))
            .withMeasures(List.of(POINTS, EXTRA))
            .withKpis(List.of(
                    SHARE,
                    Kpi.define("acme.other", "Other", "acme_points / orders").build()));

    private static final String NAMING = """
            {
              "kind": "race-catalog",
              "formatVersion": "1.0",
              "base": "standard",
              "measures": [
                {"id": "beta_base", "unit": "count", "kind": "flow", "meaning": "Points less extra.",
                 "fallback": "acme_points - acme_extra"}
              ],
              "kpis": [
                {"id": "beta.rest", "name": "Rest", "formula": "1 - acme.extra_share{acme_tier=gold}"}
              ]
            }
            """;

    /** What it names becomes part of what is read, and nothing else of the plugin; written and read again it is the same, with or without the plugin. */
    @Test
    void aCatalogueMayNameMeasuresAndKpisOfPluginsThatTheReaderKnows() {
        RaceJson reader = RaceJson.standard().withCatalog(POINTED);
        KpiCatalog read = reader.read(DocumentKind.CATALOG, NAMING).value();

        assertThat(read)
                .isEqualTo(KpiCatalog.standard()
                        .withFunctions(List.of(ROOT))
                        .withDimensions(List.of(TIER))
                        .withMeasures(List.of(
                                POINTS, EXTRA, read.findMeasure("beta_base").orElseThrow()))
                        .withKpis(List.of(SHARE, read.getKpi("beta.rest"))));
        String written = reader.writeText(DocumentKind.CATALOG.of(read));
        assertThat(reader.read(DocumentKind.CATALOG, written).value()).isEqualTo(read);
        assertThat(RaceJson.standard()
                        .read(DocumentKind.CATALOG, written)
                        .value()
                        .getKpi("acme.extra_share"))
                .isEqualTo(SHARE);
    }

    /** The document's own count, a definition of the reader of the same id does not; one of the reader that does not fit them is named. */
    @Test
    void whatACatalogueDefinesItselfIsNotTakenFromTheReader() {
        RaceJson reader = RaceJson.standard().withCatalog(POINTED);
        String own = NAMING.replace("\"measures\": [", """
                "measures": [
                    {"id": "acme_extra", "unit": "money", "kind": "flow", "meaning": "Another."},""");

        assertThat(reader.read(
                                DocumentKind.CATALOG,
                                own.replace("acme_points - acme_extra", "posts - saves")
                                        .replace("1 - acme.extra_share{acme_tier=gold}", "acme_extra / acme_extra"))
                        .value()
                        .findMeasure("acme_extra")
                        .orElseThrow()
                        .unit())
                .isEqualTo(Unit.MONEY);
        assertThatThrownBy(() -> reader.read(DocumentKind.CATALOG, own.replace("acme_points - acme_extra", "posts")))
                .isInstanceOf(RaceFormatException.class)
                .hasMessageContaining(
                        "line 1, character 1: acme.extra_share of the reader's catalogue, which formulas here name, does"
                                + " not hold with these definitions: KPI acme.extra_share declares a plain number but its"
                                + " formula gives money/count at position 12 of \"acme_extra / acme_points\"; give what"
                                + " the document defines ids of its own");
    }

    @Test
    void aCatalogueOnTopOfNothingDefinesAllThatItNames() {
        RaceJson reader = RaceJson.standard().withCatalog(POINTED);

        assertThatThrownBy(() -> reader.read(DocumentKind.CATALOG, NAMING.replace("\"standard\"", "\"none\"")))
                .isInstanceOf(RaceFormatException.class)
                .hasMessageContaining("unknown measure or KPI \"acme_points\"; is the plugin \"acme\" there?");
    }

    /** The sample of what a function gives is nobody's knowledge. */
    @Test
    void aKpiThatCallsAFunctionAndHasASamplingIsRefused() {
        String sampled = DOCUMENT.replace("\"name\": \"Score\"", "\"name\": \"Score\", \"sampling\": \"subset\"");

        assertThatThrownBy(() -> json.read(DocumentKind.CATALOG, sampled))
                .isInstanceOf(RaceFormatException.class)
                .hasMessageContaining(
                        "/kpis/0: KPI beta.score calls acme.root_of, of which nobody knows what it divides by what, so"
                                + " that it has no sample; leave out sampling SUBSET");
    }

    @Test
    void aMeasureOfAPluginThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> RaceJson.standard().read(DocumentKind.CATALOG, NAMING))
                .isInstanceOf(RaceFormatException.class)
                .hasMessageContaining(
                        "/measures/0/fallback: unknown measure or KPI \"acme_points\"; is the plugin \"acme\" there? at"
                                + " position 1 of \"acme_points - acme_extra\"; write a formula whose units fit, over what the"
                                + " document or its base defines, or a plugin in the catalogue of the reader")
                .hasMessageContaining(
                        "/kpis/0/formula: unknown measure or KPI \"acme.extra_share\"; is the plugin \"acme\" there? at"
                                + " position 5");
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

    /** Also of a function that is called by another KPI that the formula names. */
    @Test
    void anAnswerSaysWhichVersionsOfFunctionsComputedIt() {
        KpiCatalog catalog =
                PLUGINS.with(Kpi.define("acme.twice", "Twice", "2 * acme.score").build());
        KpiTable table = KpiEngine.of(Dataset.of(clicks()), catalog)
                .run(KpiQuery.of(catalog.getKpi("acme.twice")).range(DateRange.parse("2024-01-01/2024-02-01")));
        RaceJson reader = RaceJson.standard().withCatalog(catalog);
        String text = reader.writeText(DocumentKind.TABLE.of(table));
        String listed = """
                  "functions": [
                    {"id": "acme.root_of", "version": 1}
                  ],
                """;

        assertThat(table.functions()).containsExactly(ROOT);
        assertThat(text).containsSubsequence("\"functions\"", "\"acme.root_of\"", "\"version\": 1", "\"rows\"");
        assertThat(Documents.faults(DocumentKind.TABLE, text)).isEmpty();
        KpiTable read = reader.read(DocumentKind.TABLE, text).value();
        assertThat(read).isEqualTo(table);
        assertThat(read.functions()).containsExactly(ROOT);
        KpiCatalog newer = KpiCatalog.standard()
                .withFunctions(List.of(root(2)))
                .withKpis(List.of(SCORE.withOrigin("acme"), catalog.getKpi("acme.twice")));
        assertThatThrownBy(() -> RaceJson.standard().withCatalog(newer).read(DocumentKind.TABLE, text))
                .isInstanceOf(RaceFormatException.class)
                .hasMessageContaining(
                        "/functions/0: the formulas call version 1 of function acme.root_of, but that of the plugin is"
                                + " version 2");
        assertThat(text).contains(listed.indent(0).strip());
        assertThatThrownBy(() -> reader.read(DocumentKind.TABLE, text.replace(listed.strip(), "")))
                .isInstanceOf(RaceFormatException.class)
                .hasMessageContaining(
                        "names the functions [], but its KPIs call [acme.root_of]; name each in \"functions\", with the"
                                + " version that has computed the values");
    }

    private static FactTable clicks() {
        return CsvImport.of(KpiCatalog.standard())
                .withCoverage(DateRange.parse("2024-01-01/2024-02-01"))
                .read("ads", new StringReader("date,clicks,reach\n2024-01-01,16,20\n"))
                .table();
    }
}
