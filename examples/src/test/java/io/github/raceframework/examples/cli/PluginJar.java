package io.github.raceframework.examples.cli;

import io.github.raceframework.core.plugin.RacePlugin;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes jars of plugins as their authors do: compiled against the library, with a file that names the service. */
final class PluginJar {

    private PluginJar() {}

    /** A jar with that class, which is a plugin. */
    static Path of(Path folder, String name, String source) throws IOException {
        Path classes = Files.createDirectory(folder.resolve(name));
        Path file = Files.writeString(classes.resolve(name + ".java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int failed = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-classpath",
                library().toString(),
                "-d",
                classes.toString(),
                file.toString());
        if (failed != 0) {
            throw new IllegalStateException(source);
        }
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(bytes)) {
            put(out, "META-INF/services/" + RacePlugin.class.getName(), name.getBytes(StandardCharsets.UTF_8));
            for (Path each : classFiles(classes)) {
                put(out, each.getFileName().toString(), Files.readAllBytes(each));
            }
        }
        return jar;
    }

    private static List<Path> classFiles(Path classes) throws IOException {
        try (Stream<Path> files = Files.list(classes)) {
            return files.filter(each -> each.toString().endsWith(".class")).toList();
        }
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static Path library() {
        try {
            return Path.of(RacePlugin.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
