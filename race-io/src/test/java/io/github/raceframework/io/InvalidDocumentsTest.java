package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.raceframework.io.fault.RaceFormatException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/**
 * Documents that are refused, each with its message beside it. Those under {@code syntax} fail their schema too; those under {@code semantic} pass it, because
 * only the catalogue, other parts of the document or the bounds of numbers show what is wrong.
 */
class InvalidDocumentsTest {

    private static final Path INVALID = Documents.FORMAT.resolve("invalid");

    static List<Path> syntax() throws IOException {
        return documents("syntax");
    }

    static List<Path> semantic() throws IOException {
        return documents("semantic");
    }

    static List<Path> all() throws IOException {
        return Stream.concat(syntax().stream(), semantic().stream()).toList();
    }

    private static List<Path> documents(String sort) throws IOException {
        try (Stream<Path> files = Files.list(INVALID.resolve(sort))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** {@code race-plan--blank-name.json} is a plan. */
    private static DocumentKind<?> kind(Path document) {
        return DocumentKind.get(document.getFileName().toString().split("--", 2)[0]);
    }

    @Test
    void thereAreManyWaysToBeWrong() throws IOException {
        assertThat(all()).hasSizeGreaterThan(150);
    }

    /** A document without its message fails below, as the message cannot be read; a message without its document is none. */
    @Test
    void everyMessageIsThatOfADocument() throws IOException {
        for (String sort : List.of("syntax", "semantic")) {
            try (Stream<Path> files = Files.list(INVALID.resolve(sort))) {
                assertThat(files.map(Path::toString).filter(file -> file.endsWith(".txt")))
                        .allSatisfy(file -> assertThat(Path.of(file.replace(".txt", ".json")))
                                .exists())
                        .hasSize(documents(sort).size());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedWithItsMessage(Path document) {
        Path message = Path.of(document.toString().replace(".json", ".txt"));

        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> RaceJson.standard().read(kind(document), document))
                .withMessage(Documents.text(message).strip());
    }

    @ParameterizedTest
    @MethodSource("syntax")
    void failsItsSchema(Path document) throws IOException {
        boolean passes;
        try {
            passes =
                    Documents.faults(kind(document), Files.readString(document)).isEmpty();
        } catch (JacksonException | MalformedInputException e) {
            passes = false;
        }
        assertThat(passes).isFalse();
    }

    @ParameterizedTest
    @MethodSource("semantic")
    void passesItsSchema(Path document) {
        assertThat(Documents.faults(kind(document), Documents.text(document))).isEmpty();
    }
}
