package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plugin.RacePlugin;
import io.github.raceframework.core.plugin.RacePlugins;
import io.github.raceframework.io.imports.ImportProfileProvider;
import io.github.raceframework.metrics.aggregate.AggregationProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a plugin must hold, as tests: it goes together with the standard definitions, is found as a service, and its KPIs keep {@link KpiContract}.
 *
 * <pre>{@code
 * class AcmePluginTest extends PluginContract {
 *     @Override
 *     protected RacePlugin plugin() {
 *         return new AcmePlugin();
 *     }
 * }
 * }</pre>
 *
 * <p>An aggregation or a calendar of the plugin is held to a contract of its own: {@link AggregationContract}, {@link CalendarContract}.
 *
 * <p>Not for use by several threads: JUnit makes an object for each test.
 */
public abstract class PluginContract extends KpiContract {

    /** For the tests of a plugin to extend. */
    protected PluginContract() {}

    /** The plugin that is held to the contract. */
    protected abstract RacePlugin plugin();

    /** The plugins whose definitions its formulas name; none unless overridden. */
    protected Collection<RacePlugin> others() {
        return List.of();
    }

    /** The standard catalogue with the plugin and the others, and with what it replaces permitted. */
    @Override
    protected KpiCatalog catalog() {
        List<RacePlugin> all = new ArrayList<>(others());
        all.add(plugin());
        String[] replaced =
                plugin().replacements().stream().map(kpi -> kpi.id().text()).toArray(String[]::new);
        return RacePlugins.standard().permitting(replaced).with(all).catalog();
    }

    /** Those that the plugin brings, and those that it replaces. */
    @Override
    protected Collection<Kpi> kpis() {
        String prefix = plugin().prefix();
        return catalog().kpis().stream()
                .filter(kpi -> kpi.origin().equals(prefix))
                .toList();
    }

    /** Once it is on the class path or the module path; in a file for the one, in the module descriptor for the other. */
    @Test
    public final void itIsFoundAsAService() {
        requireFound(RacePlugin.class);
        if (plugin() instanceof AggregationProvider) {
            requireFound(AggregationProvider.class);
        }
        if (plugin() instanceof ImportProfileProvider) {
            requireFound(ImportProfileProvider.class);
        }
    }

    private void requireFound(Class<?> service) {
        Class<?> type = plugin().getClass();
        ClassLoader loader = type.getClassLoader();
        String subject = "plugin " + type.getName();
        String law = "it is found as a service";
        String file = "META-INF/services/" + service.getName();
        Law.require(
                named(loader, file).contains(type.getName()),
                subject,
                law,
                file + " does not name it, so that it is not found on the class path");
        Module module = type.getModule();
        Law.require(
                !module.isNamed()
                        || module.getDescriptor().provides().stream()
                                .anyMatch(provides -> provides.service().equals(service.getName())
                                        && provides.providers().contains(type.getName())),
                subject,
                law,
                "its module does not provide " + service.getName()
                        + " with it, so that it is not found on the module path");
    }

    private static List<String> named(ClassLoader loader, String file) {
        List<String> names = new ArrayList<>();
        try {
            for (URL url : Collections.list(loader.getResources(file))) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(line -> line.replaceAll("#.*", "").strip())
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
