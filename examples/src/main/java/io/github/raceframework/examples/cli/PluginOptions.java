package io.github.raceframework.examples.cli;

import io.github.raceframework.core.plugin.RacePlugin;
import io.github.raceframework.core.plugin.RacePlugins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name plugins. */
final class PluginOptions {

    private static final String SERVICE = "META-INF/services/" + RacePlugin.class.getName();

    @Option(names = "--plugin", paramLabel = "JAR", description = "A jar with a plugin; can be repeated.")
    private List<Path> jars = new ArrayList<>();

    @Option(
            names = "--permit",
            split = ",",
            paramLabel = "KPI",
            description = "KPIs whose definitions plugins may replace.")
    private List<String> permitted = new ArrayList<>();

    private @Nullable ClassLoader loader;
    private @Nullable RacePlugins found;

    /** What finds the classes of the jars, and those of the command. They are loaded as long as the command runs, so it stays open. */
    ClassLoader loader() {
        ClassLoader present = loader == null ? newLoader() : loader;
        loader = present;
        return present;
    }

    private ClassLoader newLoader() {
        ClassLoader own = PluginOptions.class.getClassLoader();
        URL[] urls = jars.stream().map(PluginOptions::url).toArray(URL[]::new);
        return urls.length == 0 ? own : new URLClassLoader(urls, own);
    }

    /** The plugins of the jars, which are loaded once. */
    RacePlugins plugins() {
        RacePlugins plugins = found == null ? load() : found;
        found = plugins;
        return plugins;
    }

    private RacePlugins load() {
        if (jars.isEmpty() && !permitted.isEmpty()) {
            throw new UsageException("--permit " + String.join(",", permitted)
                    + " is about definitions of plugins; name the jar with --plugin");
        }
        if (jars.isEmpty()) {
            return RacePlugins.standard();
        }
        try {
            return RacePlugins.standard()
                    .permitting(permitted.toArray(String[]::new))
                    .withDiscovered(loader());
        } catch (IllegalArgumentException e) {
            throw new UsageException("--plugin: ", e);
        }
    }

    private static URL url(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new UsageException("--plugin: there is no file " + jar);
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getEntry(SERVICE) == null) {
                throw new UsageException("--plugin: " + jar + " names no plugin: it has no " + SERVICE);
            }
        } catch (IOException e) {
            throw new UsageException("--plugin: " + jar + " is no jar: " + e.getMessage());
        }
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
