package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.plugin.PluginException;
import io.github.raceframework.core.plugin.RacePlugin;
import io.github.raceframework.core.plugin.RacePlugins;
import io.github.raceframework.core.value.Unit;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A broken plugin is told what the page {@code docs/plugins.md} promises. */
class PluginMessagesTest {

    private static final DocumentationPage PAGE = DocumentationPage.of("plugins.md");

    /** A plugin of whatever. */
    private static class Broken implements RacePlugin {
        final List<Measure> measures = new ArrayList<>();
        final List<Kpi> kpis = new ArrayList<>();
        final List<Kpi> replacements = new ArrayList<>();
        private final String prefix;

        Broken(String prefix) {
            this.prefix = prefix;
        }

        /** With a KPI. */
        Broken with(String id, String formula) {
            kpis.add(Kpi.define(id, id, formula).unit(DisplayUnit.RATIO).build());
            return this;
        }

        @Override
        public String prefix() {
            return prefix;
        }

        @Override
        public Collection<Measure> measures() {
            return measures;
        }

        @Override
        public Collection<KpiFunction> functions() {
            return prefix.equals("acme")
                    ? List.of(KpiFunction.define("acme.root", Unit.COUNT)
                            .input("x", Unit.COUNT)
                            .computing(inputs -> Outcome.of(Math.sqrt(inputs.getDouble("x")))))
                    : List.of();
        }

        @Override
        public Collection<Kpi> kpis() {
            return kpis;
        }

        @Override
        public Collection<Kpi> replacements() {
            return replacements;
        }
    }

    private static Broken acme() {
        return new Broken("acme");
    }

    private static Map<String, List<RacePlugin>> mistakes() {
        Map<String, List<RacePlugin>> mistakes = new LinkedHashMap<>();
        mistakes.put("two plugins of one prefix", List.of(acme(), acme()));
        mistakes.put("a prefix of the wrong form", List.of(new Broken("Acme")));
        mistakes.put("a prefix of the standard catalogue", List.of(new Broken("reach")));
        Broken measure = acme();
        measure.measures.add(Measure.flow("samples", Unit.COUNT, "Samples."));
        mistakes.put("a measure without the prefix", List.of(measure));
        mistakes.put("a KPI without the prefix", List.of(acme().with("shop.samples", "clicks / impressions")));
        mistakes.put("a standard KPI among its own", List.of(acme().with("reach.ctr", "clicks / impressions")));
        mistakes.put(
                "one id twice",
                List.of(acme().with("acme.rate", "clicks / impressions").with("acme.rate", "leads / clicks")));
        mistakes.put("an unknown input", List.of(acme().with("acme.rate", "clikcs / impressions")));
        mistakes.put("units that do not add", List.of(acme().with("acme.sum", "clicks + media_cost")));
        mistakes.put("a declared unit that is another", List.of(acme().with("acme.cost", "media_cost / clicks")));
        mistakes.put(
                "a circle of KPIs", List.of(acme().with("acme.a", "1 - acme.b").with("acme.b", "2 * acme.a")));
        mistakes.put("a function that is not there", List.of(acme().with("acme.rate", "other.root(clicks)")));
        mistakes.put("a function with too many values", List.of(acme().with("acme.rate", "acme.root(clicks, leads)")));
        mistakes.put(
                "a function with a value of another unit", List.of(acme().with("acme.rate", "acme.root(media_cost)")));
        Broken replacing = acme();
        replacing.replacements.add(
                Kpi.define("reach.ctr", "CTR", "clicks / reach").build());
        mistakes.put("a replacement that nobody permitted", List.of(replacing));
        mistakes.put("a method that throws", List.of(new Broken("acme") {
            @Override
            public Collection<Kpi> kpis() {
                throw new IllegalStateException("no licence");
            }
        }));
        mistakes.put("a method that gives null", List.of(new Broken("acme") {
            @Override
            public Collection<Kpi> kpis() {
                return null;
            }
        }));
        return mistakes;
    }

    static Stream<String> rows() {
        return PAGE.table("messages").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aMistakeIsToldAsThePageSays(String mistake) {
        List<RacePlugin> plugins = mistakes().get(mistake);
        PluginException refused = catchThrowableOfType(
                PluginException.class, () -> RacePlugins.standard().with(plugins));

        assertThat(refused.getMessage().replaceAll("io\\.github\\.raceframework\\.examples\\.[\\w.$]+", "CLASS"))
                .isEqualTo("plugin CLASS: " + PAGE.table("messages").get(mistake));
    }

    @Test
    void everyMistakeIsOnThePage() {
        assertThat(rows()).containsExactlyElementsOf(mistakes().keySet());
    }

    @Test
    void aClassThatIsNotThereIsToldAsThePageSays(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF").resolve("services"));
        Files.writeString(services.resolve(RacePlugin.class.getName()), "com.acme.Gone\n");

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, RacePlugin.class.getClassLoader())) {
            assertThat(catchThrowableOfType(PluginException.class, () -> RacePlugins.discover(loader))
                            .getMessage())
                    .isEqualTo(PAGE.block("service").strip());
        }
    }
}
