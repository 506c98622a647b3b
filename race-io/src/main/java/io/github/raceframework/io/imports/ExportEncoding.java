package io.github.raceframework.io.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** In which encoding a file is written: UTF-16 if it begins with its mark or most of every other byte is zero, as in text of Latin letters, else UTF-8. */
enum ExportEncoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE);

    private static final int LOOKED_AT = 64;

    private final Charset charset;

    ExportEncoding(Charset charset) {
        this.charset = charset;
    }

    static ExportEncoding of(ExportSource source) throws IOException {
        byte[] start;
        try (InputStream in = source.open()) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (start.length < 2) {
            return UTF_8;
        }
        int mark = ((start[0] & 0xff) << 8) | (start[1] & 0xff);
        if (mark == 0xfffe || zeros(start, 1)) {
            return UTF_16LE;
        }
        return mark == 0xfeff || zeros(start, 0) ? UTF_16BE : UTF_8;
    }

    /** Whether most of every second byte is zero, from this one on, and none of the others is. */
    private static boolean zeros(byte[] start, int first) {
        int zeros = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0 && i % 2 != first) {
                return false;
            }
            zeros += start[i] == 0 ? 1 : 0;
        }
        return 4 * zeros > start.length;
    }

    /** The text of a stream; what is not of this encoding is an exception. */
    Reader reader(InputStream in) {
        if (this == UTF_8) {
            return new Utf8Reader(in);
        }
        return new InputStreamReader(
                new BufferedInputStream(in),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public String toString() {
        return charset.name();
    }
}
