package io.github.raceframework.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command writes. */
final class WrittenFile {

    private WrittenFile() {}

    /** Fails if nothing can be written there, before anything is read that takes time. */
    static void check(String option, Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new UsageException(option + " " + file + ": there is no directory " + parent);
        }
        if (Files.isDirectory(file)) {
            throw new UsageException(option + " " + file + " is a directory");
        }
    }

    /** Writes a text in UTF-8, in place of what the file held. */
    static void write(String text, Path file) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
