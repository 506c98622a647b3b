package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.examples.cli.DocumentationPage.Block;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/getting-started.md} shows compiles, runs in its folder and prints what the page says. The figures are worked out on the page. */
class GettingStartedPageTest {

    private static final DocumentationPage PAGE = DocumentationPage.of("getting-started.md");
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path folder;

    private void write() throws IOException {
        for (Map.Entry<String, String> file : PAGE.files(true).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-d", folder.toString(), "-proc:none", "-Xlint:all,-path", "-cp", CLASS_PATH);
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(folder.resolve("src"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            compiler.getTask(messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        assertThat(messages.toString()).isEmpty();
    }

    private String run(String program) throws IOException, InterruptedException {
        Path printed = folder.resolve(program + ".txt");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + System.getProperty("path.separator") + CLASS_PATH,
                        program)
                .directory(folder.toFile())
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return Files.readString(printed, StandardCharsets.UTF_8);
    }

    @Test
    void itsProgramsPrintWhatThePageSays() throws IOException, InterruptedException {
        write();
        compile();
        List<Block> prints = PAGE.blocks().stream()
                .filter(block -> block.mark().startsWith("prints: "))
                .toList();

        assertThat(prints).hasSize(3);
        for (Block block : prints) {
            assertThat(run(block.mark().substring("prints: ".length()))).isEqualTo(block.text());
        }
        assertThat(folder.resolve("review.html")).content().contains("Spring 2025");
    }

    /** Without Java the same: 9,900 visits, a rate of 3.93 %. */
    @Test
    void itsCommandsRun() throws IOException {
        write();
        Object file = folder.resolve("marketing.csv");

        Race read = Race.run("import", file, "--profile", "auto", "--map", "Leads=leads", "--currency", "EUR");
        Race card = Race.run(
                "scorecard",
                folder.resolve("plan.json"),
                file,
                "--profile=auto",
                "--map=Leads=leads",
                "--currency=EUR",
                "--coverage=2025-01-01/2025-03-01",
                "--as-of=2025-03-01");

        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(card.exitCode()).as(card.err()).isZero();
        assertThat(card.out()).contains("9,900", "3.93%");
    }

    @Test
    void theProjectHasTheVersionOfThisBuild() throws IOException {
        String version = "<version>0.1.0-SNAPSHOT</version>";

        assertThat(Files.readString(DocumentationPage.TOP.resolve("pom.xml"))).contains(version);
        assertThat(PAGE.block("file: pom.xml")).contains(version);
    }
}
