package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.plugin.RacePlugins;
import io.github.raceframework.examples.cli.DocumentationPage.Block;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What {@code docs/plugins.md} shows compiles and runs: the project as it is after ten minutes, and as it is at the end of the page. */
class PluginsPageTest {

    private static final DocumentationPage PAGE = DocumentationPage.of("plugins.md");
    private static final String MAIN = "src/main/java/";
    private static final String TESTS = "src/test/java/";
    private static final String RESOURCES = "src/main/resources/";

    @TempDir
    Path folder;

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            if (file.getKey().startsWith(RESOURCES)) {
                Path copy = folder.resolve("classes").resolve(file.getKey().substring(RESOURCES.length()));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, file.getValue());
            }
        }
    }

    private List<Path> sources(String under) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(under))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Compiles with every warning that there is, and none may be. */
    private void compile(List<Path> sources, String target, String... options) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> all = new ArrayList<>(List.of(
                "-d",
                folder.resolve(target).toString(),
                "-proc:none",
                "-Xlint:all,-exports,-path,-missing-explicit-ctor"));
        all.addAll(List.of(options));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages, manager, null, all, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
            assertThat(messages.toString()).isEmpty();
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private String withClasses() {
        return folder.resolve("classes") + File.pathSeparator + classPath();
    }

    private void compileAll() throws IOException {
        List<Path> main = sources(MAIN);
        compile(
                main.stream().filter(file -> !file.endsWith("module-info.java")).toList(),
                "classes",
                "-cp",
                classPath());
        compile(sources(TESTS), "classes", "-cp", withClasses());
        compile(main, "module", "--module-path", classPath());
    }

    private URLClassLoader loader() throws IOException {
        URL classes = folder.resolve("classes").toUri().toURL();
        return new URLClassLoader(new URL[] {classes}, PluginsPageTest.class.getClassLoader());
    }

    private static TestExecutionSummary run(Class<?> tests) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        listener);
        return listener.getSummary();
    }

    private void passes(URLClassLoader loader) throws ClassNotFoundException {
        TestExecutionSummary summary = run(loader.loadClass("com.acme.AcmePluginTest"));

        assertThat(summary.getFailures().stream()
                        .map(failure -> failure.getException().getMessage()))
                .isEmpty();
        // 13 laws of KPIs, one of plugins, and the test with figures.
        assertThat(summary.getTestsSucceededCount()).isEqualTo(15);
    }

    @Test
    void afterTenMinutesThePluginPassesItsTest() throws IOException, ClassNotFoundException {
        write(PAGE.files(true));
        compileAll();
        try (URLClassLoader loader = loader()) {
            passes(loader);

            assertThat(RacePlugins.discover(loader).catalog().findKpi("acme.samples_per_order"))
                    .isPresent();
        }
    }

    @Test
    void atTheEndOfThePageItDoesSoToo() throws IOException, ClassNotFoundException {
        write(PAGE.files(false));
        compileAll();
        try (URLClassLoader loader = loader()) {
            passes(loader);

            KpiCatalog catalog = RacePlugins.discover(loader).catalog();
            assertThat(catalog.findKpi("acme.sure_ctr")).isPresent();
            KpiFunction function = catalog.findFunction("acme.sure_share_of").orElseThrow();
            Outcome.Value value = (Outcome.Value) function.compute(BigDecimal.valueOf(8), BigDecimal.TEN);
            assertThat(value.number().setScale(3, RoundingMode.HALF_EVEN)).hasToString("0.490");
        }
    }

    @Test
    void theCommandTakesTheJar() throws IOException {
        write(PAGE.files(true));
        compileAll();
        Path jar = jar();
        String[] words = PAGE.block("command").strip().split(" ", -1);
        List<String> args = Stream.of(words)
                .skip(1)
                .map(word -> word.equals("target/acme-kpis-1.0.jar") ? jar.toString() : word)
                .map(word -> word.equals("shop.csv") ? folder.resolve(word).toString() : word)
                .toList();

        assertThat(Race.run(args)).isEqualTo(new Race(0, PAGE.block("output"), ""));
        assertThat(Race.run("catalog", "--plugin", jar).out())
                .containsPattern("\\sfrom\n")
                .containsPattern("\nacme\\.samples_per_order +Samples per order +ratio +acme_samples / orders +acme\n");
    }

    private Path jar() throws IOException {
        Path classes = folder.resolve("classes");
        Path jar = folder.resolve("acme-kpis-1.0.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                out.write(Files.readAllBytes(file));
                out.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void whatApplicationsWriteRuns() throws Exception {
        write(PAGE.files(false));
        Path source = folder.resolve(MAIN + "com/acme/Application.java");
        Files.writeString(source, """
                package com.acme;

                import io.github.raceframework.core.kpi.Kpi;
                import io.github.raceframework.core.kpi.KpiCatalog;
                import io.github.raceframework.core.plugin.RacePlugin;
                import io.github.raceframework.core.plugin.RacePlugins;
                import io.github.raceframework.io.DocumentKind;
                import io.github.raceframework.io.RaceJson;
                import io.github.raceframework.metrics.facts.Dataset;
                import io.github.raceframework.metrics.kpi.KpiEngine;
                import java.nio.file.Path;
                import java.util.Collection;
                import java.util.List;

                public final class Application implements java.util.concurrent.Callable<String> {
                    public String call() {
                        return application(Dataset.of()) + " " + document(Path.of("FILE")) + " " + permitting();
                    }
                    static Object application(Dataset dataset) {
                        %s
                        return engine.catalog();
                    }
                    static Object document(Path file) {
                        %s
                        return plugins;
                    }
                    static Object permitting() {
                        %s
                        return plugins.catalog().getKpi("reach.ctr");
                    }
                    public static final class UniqueClicksPlugin implements RacePlugin {
                        public String prefix() {
                            return "acme";
                        }
                        public Collection<Kpi> replacements() {
                            return List.of(Kpi.define("reach.ctr", "CTR", "clicks / reach").build());
                        }
                    }
                }
                """.formatted(
                        PAGE.block("java: application"), PAGE.block("java: document"), PAGE.block("java: permitting"))
                .replace("FILE", folder.resolve("acme-catalog.json").toString()));
        compile(
                sources(MAIN).stream()
                        .filter(file -> !file.endsWith("module-info.java"))
                        .toList(),
                "classes",
                "-cp",
                classPath());
        try (URLClassLoader loader = loader()) {
            Callable<?> application = (Callable<?>)
                    loader.loadClass("com.acme.Application").getConstructor().newInstance();

            // The standard catalogue has 270 KPIs over 216 measures and 16 dimensions; the plugin brings 2, 1 and a
            // function.
            assertThat(application.call())
                    .isEqualTo("272 KPIs over 217 measures and 16 dimensions, and 1 function [catalogue \"acme\"]"
                            + " reach.ctr [acme] = clicks / reach");
        }
    }

    @Test
    void whatIsTakenFromAFileIsInIt() throws IOException {
        for (Block block : PAGE.blocks()) {
            if (block.mark().startsWith("from: ")) {
                assertThat(Files.readString(
                                DocumentationPage.TOP.resolve(block.mark().substring("from: ".length()))))
                        .contains(block.text());
            }
        }
    }

    /** Each version that the page names is that of this build. */
    @Test
    void theProjectHasTheVersionsOfThisBuild() throws IOException {
        String build = Files.readString(DocumentationPage.TOP.resolve("pom.xml"));
        String pom = PAGE.block("file: pom.xml");

        assertThat(build).contains("<junit.version>6.1.3</junit.version>", "<version>0.1.0-SNAPSHOT</version>");
        assertThat(pom).contains("<version>6.1.3</version>", "<version>0.1.0-SNAPSHOT</version>");
    }
}
