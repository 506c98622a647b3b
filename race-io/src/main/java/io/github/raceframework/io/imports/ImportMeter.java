package io.github.raceframework.io.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Counts what an import reads, and tells its listener. */
final class ImportMeter {

    private static final long STEP = 1 << 20;

    private final ImportListener listener;
    private final Set<ExportSource> opened = Collections.newSetFromMap(new IdentityHashMap<>());
    private String source = "";
    private long totalBytes;
    private long bytes;
    private long told;
    private long rows;

    /** Expects each file to be read once; one that is read again adds to what there is to read. */
    ImportMeter(ImportListener listener, List<ExportSource> sources) throws IOException {
        this.listener = listener;
        for (ExportSource one : sources) {
            totalBytes += one.size();
        }
    }

    /** Rows have been read, by any thread. */
    synchronized void addRows(long more) {
        rows += more;
    }

    /** How many rows have been read. */
    synchronized long rows() {
        return rows;
    }

    /** Rows since then are read again. */
    synchronized void backTo(long earlierRows) {
        rows = earlierRows;
    }

    /** Tells that all is read. */
    synchronized void finish() {
        tell();
    }

    /** A stream of a file whose bytes are counted. */
    InputStream open(ExportSource file) throws IOException {
        if (!opened.add(file)) {
            totalBytes += file.size();
        }
        source = file.name();
        return new FilterInputStream(file.open()) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                took(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                took(Math.max(0, count));
                return count;
            }
        };
    }

    private synchronized void took(int count) {
        bytes += count;
        if (bytes - told >= STEP) {
            tell();
        }
    }

    private void tell() {
        told = bytes;
        listener.onProgress(new ImportProgress(source, bytes, totalBytes, rows));
    }
}
