package io.github.raceframework.io.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An export that can be read again and again. */
interface ExportSource {

    /** How messages call it. */
    String name();

    long size() throws IOException;

    InputStream open() throws IOException;

    static ExportSource of(Path file) {
        return new OfFile(CsvRows.name(file), file);
    }

    static ExportSource of(String name, byte[] content) {
        return new OfBytes(name, content.clone());
    }

    /** A file. */
    record OfFile(String name, Path file) implements ExportSource {

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    /** Bytes in memory. */
    final class OfBytes implements ExportSource {

        private final String name;
        private final byte[] content;

        private OfBytes(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }
}
