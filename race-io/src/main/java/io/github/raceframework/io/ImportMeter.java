package io.github.raceframework.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what an import reads, and tells its listener. */
final class ImportMeter {

    private static final long STEP = 1 << 20;

    private final ImportListener listener;
    private final long totalBytes;
    private String source = "";
    private long bytes;
    private long told;
    private long rows;

    ImportMeter(ImportListener listener, long totalBytes) {
        this.listener = listener;
        this.totalBytes = totalBytes;
    }

    void row() {
        rows++;
    }

    /** Tells that all is read. */
    void finish() {
        tell();
    }

    /** A stream of a file whose bytes are counted. */
    InputStream count(String file, InputStream in) {
        source = file;
        return new FilterInputStream(in) {
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

    private void took(int count) {
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
