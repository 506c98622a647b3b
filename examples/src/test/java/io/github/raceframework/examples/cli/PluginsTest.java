package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code race --plugin}: definitions that come in jars. */
class PluginsTest {

    private static final String ACME = """
            import io.github.raceframework.core.kpi.Kpi;
            import io.github.raceframework.core.kpi.KpiFunction;
            import io.github.raceframework.core.kpi.Measure;
            import io.github.raceframework.core.kpi.Outcome;
            import io.github.raceframework.core.plugin.RacePlugin;
            import io.github.raceframework.core.time.RaceCalendar;
            import io.github.raceframework.core.value.Unit;
            import java.util.Collection;
            import java.util.List;
            import java.util.Map;

            public class AcmePlugin implements RacePlugin {
                public String prefix() {
                    return "acme";
                }

                public Collection<Measure> measures() {
                    return List.of(Measure.flow("acme_points", Unit.COUNT, "Points given."));
                }

                public Collection<KpiFunction> functions() {
                    return List.of(KpiFunction.define("acme.root_of", Unit.NONE)
                            .input("x", Unit.NONE)
                            .computing(inputs -> Outcome.of(Math.sqrt(inputs.getDouble("x")))));
                }

                public Map<String, RaceCalendar> calendars() {
                    return Map.of("acme.sundays", RaceCalendar.parse("week=SUNDAY"));
                }

                public Collection<Kpi> kpis() {
                    return List.of(Kpi.define("acme.root", "Root of points", "acme.root_of(acme_points)").build());
                }
            }
            """;

    private static final String BETA = """
            import io.github.raceframework.core.kpi.Kpi;
            import io.github.raceframework.core.plugin.RacePlugin;
            import java.util.Collection;
            import java.util.List;

            public class BetaPlugin implements RacePlugin {
                public String prefix() {
                    return "beta";
                }

                public Collection<Kpi> replacements() {
                    return List.of(Kpi.define("reach.ctr", "CTR by heads", "clicks / reach").build());
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path acme() throws IOException {
        return PluginJar.of(folder, "AcmePlugin", ACME);
    }

    /** The root of 9 + 16 points. */
    @Test
    void kpisOfAPluginAreComputedLikeTheStandardOnes() throws IOException {
        Path facts = Files.writeString(folder.resolve("points.csv"), "date,acme_points\n2024-03-01,9\n2024-03-02,16\n");
        Path jar = acme();

        assertThat(Race.run("kpis", facts, "--plugin", jar, "--kpi", "acme.root", "--format", "csv"))
                .isEqualTo(new Race(0, "acme.root,notes\n5,\n", ""));
        Path query = Files.writeString(
                folder.resolve("query.json"),
                "{\"kind\": \"race-query\", \"formatVersion\": \"1.0\", \"kpis\": [\"acme.root\"]}");
        assertThat(Race.run("query", query, facts, "--plugin", jar, "--format", "csv")
                        .out())
                .isEqualTo("acme.root,notes\n5,\n");
        assertThat(Race.run("kpis", facts, "--plugin", jar, "--kpi", "acme.root", "--format", "json")
                        .out())
                .contains("\"origin\": \"acme\"");
        assertThat(Race.run("computable", facts, "--plugin", jar, "--kpi", "acme.root", "--format", "csv")
                        .out())
                .contains("acme.root,yes,points,");
        assertThat(Race.run("kpis", facts, "--plugin", jar, "--formula", "x=2 * acme.root", "--format", "csv")
                        .out())
                .isEqualTo("x,notes\n10,\n");
    }

    /** The weeks of a plugin that begin on Sunday: 9 points on Saturday, 16 on the day after. */
    @Test
    void aCalendarOfAPluginIsNamedLikeOthers() throws IOException {
        Path facts = Files.writeString(folder.resolve("points.csv"), "date,acme_points\n2024-03-02,9\n2024-03-03,16\n");
        Path jar = acme();

        assertThat(Race.run(
                                "kpis",
                                facts,
                                "--plugin",
                                jar,
                                "--kpi",
                                "acme.root",
                                "--grain",
                                "week",
                                "--calendar",
                                "acme.sundays",
                                "--format",
                                "csv")
                        .out())
                .isEqualTo("""
                        period,acme.root,notes
                        2024-W09,3,acme.root:PARTIAL_COVERAGE(1/7)
                        2024-W10,4,acme.root:PARTIAL_COVERAGE(1/7)
                        """);
        assertThat(Race.run(
                        "kpis",
                        facts,
                        "--plugin",
                        jar,
                        "--kpi",
                        "acme.root",
                        "--grain",
                        "week",
                        "--calendar",
                        "acme.sunday"))
                .matches(race -> race.exitCode() == 2)
                .extracting(Race::err)
                .asString()
                .contains("--calendar: no calendar \"acme.sunday\"; did you mean \"acme.sundays\"?; plugins have"
                        + " acme.sundays");
        assertThat(Race.run(
                        "kpis",
                        facts,
                        "--kpi",
                        "reach.sessions",
                        "--row-grain",
                        "week",
                        "--row-calendar",
                        "acme.sundays"))
                .matches(race -> race.exitCode() == 2)
                .extracting(Race::err)
                .asString()
                .contains("--row-calendar: no calendar \"acme.sundays\"; plugins have none");
    }

    /** The document names the plugin's measure and its KPI: the root of 16 is 4, and 16 points of 8 leads are 2. */
    @Test
    void aCatalogueMayNameMeasuresAndKpisOfAPlugin() throws IOException {
        Path facts = Files.writeString(folder.resolve("points.csv"), "date,acme_points,leads\n2024-03-01,16,8\n");
        Path catalog = Files.writeString(folder.resolve("own.json"), """
                {
                  "kind": "race-catalog",
                  "formatVersion": "1.0",
                  "base": "standard",
                  "kpis": [
                    {"id": "shop.points", "name": "Points", "formula": "acme_points / leads"},
                    {"id": "shop.twice", "name": "Twice", "formula": "2 * acme.root"}
                  ]
                }
                """);

        assertThat(Race.run(
                        "kpis",
                        facts,
                        "--plugin",
                        acme(),
                        "--catalog",
                        catalog,
                        "--kpi",
                        "shop.points,shop.twice",
                        "--format",
                        "csv"))
                .isEqualTo(new Race(0, "shop.points,shop.twice,notes\n2,8,\n", ""));
    }

    @Test
    void aCatalogueMayCallFunctionsOfAPlugin() throws IOException {
        Path facts = Files.writeString(folder.resolve("points.csv"), "date,acme_points,leads\n2024-03-01,9,4\n");
        Path catalog = Files.writeString(folder.resolve("own.json"), """
                {
                  "kind": "race-catalog",
                  "formatVersion": "1.0",
                  "base": "standard",
                  "functions": [{"id": "acme.root_of", "version": 1}],
                  "kpis": [{"id": "shop.root", "name": "Root of leads", "formula": "acme.root_of(leads)"}]
                }
                """);
        Path jar = acme();

        assertThat(Race.run(
                        "kpis",
                        facts,
                        "--plugin",
                        jar,
                        "--catalog",
                        catalog,
                        "--kpi",
                        "shop.root,acme.root",
                        "--format",
                        "csv"))
                .isEqualTo(new Race(0, "shop.root,acme.root,notes\n2,3,\n", ""));
        assertThat(Race.run("catalog", "--plugin", jar, "--catalog", catalog).out())
                .containsPattern("\nacme\\.root +Root of points +ratio +acme\\.root_of\\(acme_points\\) +acme\n")
                .containsPattern("\nshop\\.root +Root of leads +ratio +acme\\.root_of\\(leads\\) +own\n");
        assertThat(Race.run("validate", catalog, "--plugin", jar).exitCode()).isZero();
        assertThat(Race.run("validate", catalog))
                .matches(race -> race.exitCode() == 3)
                .extracting(Race::err)
                .asString()
                .contains("the formulas call function acme.root_of of plugin acme, which is not there");
    }

    @Test
    void theCatalogueSaysWhichPluginAKpiComesFrom() throws IOException {
        Race race = Race.run("catalog", "--plugin", acme(), "--format", "json");

        assertThat(race.out()).containsOnlyOnce("\"origin\"").contains("\"origin\" : \"acme\"");
        assertThat(Race.run("catalog").out()).doesNotContain("from\n");
    }

    @Test
    void aReplacementHasToBePermitted() throws IOException {
        Path jar = PluginJar.of(folder, "BetaPlugin", BETA);

        assertThat(Race.run("catalog", "--plugin", jar).err())
                .startsWith(
                        "race: --plugin: plugin BetaPlugin: KPI reach.ctr would take the place of that of the standard"
                                + " catalogue; an application that wants it says RacePlugins.permitting(\"reach.ctr\")");
        assertThat(Race.run("catalog", "--plugin", jar, "--permit", "reach.ctr").out())
                .containsPattern("\nreach\\.ctr +CTR by heads +ratio +clicks / reach +beta\n");
        Path facts = Files.writeString(folder.resolve("reach.csv"), "date,clicks,reach\n2024-03-01,9,4\n");
        assertThat(Race.run(
                                "kpis",
                                facts,
                                "--plugin",
                                jar,
                                "--permit",
                                "reach.ctr",
                                "--kpi",
                                "reach.ctr",
                                "--currency",
                                "EUR")
                        .out())
                .contains("reach.ctr: as plugin beta defines it, clicks / reach\n");
        assertThat(Race.run("catalog", "--permit", "reach.ctr"))
                .matches(race -> race.exitCode() == 2)
                .extracting(Race::err)
                .asString()
                .startsWith("race: --permit reach.ctr is about definitions of plugins; name the jar with --plugin\n");
    }

    @Test
    void jarsThatAreNoPluginsAreNamed() throws IOException {
        Path missing = folder.resolve("gone.jar");
        Path text = Files.writeString(folder.resolve("text.jar"), "text", StandardCharsets.UTF_8);
        Path empty = folder.resolve("empty.jar");
        try (OutputStream bytes = Files.newOutputStream(empty);
                JarOutputStream jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(new JarEntry("nothing"));
        }

        assertThat(Race.run("catalog", "--plugin", missing).err())
                .startsWith("race: --plugin: there is no file " + missing + "\n");
        assertThat(Race.run("catalog", "--plugin", text).err()).startsWith("race: --plugin: " + text + " is no jar: ");
        assertThat(Race.run("catalog", "--plugin", empty).err())
                .startsWith(
                        "race: --plugin: " + empty
                                + " names no plugin: it has no META-INF/services/io.github.raceframework.core.plugin.RacePlugin\n");
        assertThat(Race.run("catalog", "--plugin", empty).exitCode()).isEqualTo(2);
    }
}
