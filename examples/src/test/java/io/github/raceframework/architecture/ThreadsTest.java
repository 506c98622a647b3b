package io.github.raceframework.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever shares an object of the library between threads finds in its Javadoc whether that is safe. */
class ThreadsTest {

    /** Tests run in the directory of their module. */
    private static final Path TOP = Path.of("..");

    private static final Pattern EXPORT = Pattern.compile("^ +exports ([a-z.]+);", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(?:(?!\\*/).)*\\*/", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {"race-core", "race-metrics", "race-io", "extensions/race-testkit", "extensions/race-report"})
    void everyPublicTypeSaysWhatThreadsMayDoWithIt(String module) {
        Path sources = TOP.resolve(module).resolve("src/main/java");
        List<Path> types = EXPORT.matcher(text(sources.resolve("module-info.java")))
                .results()
                .map(found -> sources.resolve(found.group(1).replace('.', '/')))
                .flatMap(ThreadsTest::files)
                .filter(ThreadsTest::isPublic)
                .toList();

        assertThat(types)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(comment(text(file), name(file)))
                        .as(
                                "the Javadoc of %s has to say whether it is immutable, or what threads may do with it",
                                name(file))
                        .containsAnyOf("immutable", "thread"));
    }

    @Test
    void theCommentIsThatOfTheType() {
        String text = """
                /** Of a package, immutable. */
                package a;

                /** Of the type. */
                @Deprecated
                public final class B {
                    /** Of a member: a thread. */
                }
                """;

        assertThat(comment(text, "B")).isEqualTo("/** of the type. */");
        assertThat(comment("public enum C {}", "C")).isEmpty();
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPublic(Path file) {
        return declaration(name(file)).matcher(text(file)).find();
    }

    /** The last comment before the declaration. */
    private static String comment(String text, String name) {
        Matcher declared = declaration(name).matcher(text);
        assertThat(declared.find()).isTrue();
        return COMMENT.matcher(text.substring(0, declared.start()))
                .results()
                .reduce((earlier, later) -> later)
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static Pattern declaration(String name) {
        return Pattern.compile(
                "^public (?:[a-z-]+ )*(?:class|interface|enum|record) " + name + "\\b", Pattern.MULTILINE);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
