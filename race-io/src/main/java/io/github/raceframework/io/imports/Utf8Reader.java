package io.github.raceframework.io.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 and refuses what is not, with the line. The decoders of the JDK either replace it in silence or do not say where it is. */
final class Utf8Reader extends Reader {

    private static final int CHUNK = 8_192;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
    private boolean ended;
    private long line = 1;
    private boolean afterReturn;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /** Bytes that are not UTF-8, and the line on which the first of them stands. */
    static final class MalformedException extends CharacterCodingException {

        private static final long serialVersionUID = 1L;

        private final long line;

        private MalformedException(long line) {
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    /** Decodes more characters; false at the end. Characters before malformed bytes are handed out first. */
    private boolean fill() throws IOException {
        chars.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0) {
                chars.flip();
                countLines();
                return true;
            }
            if (result.isError()) {
                throw new MalformedException(line);
            }
            if (ended) {
                chars.flip();
                return false;
            }
            bytes.compact();
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(0, count)).flip();
        }
    }

    private void countLines() {
        for (int i = 0; i < chars.limit(); i++) {
            char c = chars.get(i);
            if (c == '\r' || (c == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = c == '\r';
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
