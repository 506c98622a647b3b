package io.github.raceframework.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of a command line, of which those named {@code .json} are documents of facts and all others exports.
 *
 * @param all in their order
 */
record InputFiles(List<Path> all) {

    private static final String DOCUMENT = ".json";

    /** Whether a file of that name is read as a document. */
    static boolean isDocument(Path file) {
        return file.toString().endsWith(DOCUMENT);
    }

    List<Path> documents() {
        return all.stream().filter(InputFiles::isDocument).toList();
    }

    List<Path> exports() {
        return all.stream().filter(file -> !isDocument(file)).toList();
    }

    /** Fails if one cannot be read, or would be read twice. */
    void check() {
        Set<Path> seen = new HashSet<>();
        for (Path file : all) {
            if (Files.isDirectory(file)) {
                throw new UsageException(file + " is a directory");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new UsageException(
                        file + " is no regular file; files are read more than once, so a pipe will not do");
            }
            if (!seen.add(realPath(file))) {
                throw new UsageException("file " + file + " is given twice, so its rows would count twice");
            }
        }
    }

    private static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
