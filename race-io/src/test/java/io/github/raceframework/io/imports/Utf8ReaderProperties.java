package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class Utf8ReaderProperties {

    @Property
    void everyTextReadsBackHoweverItArrives(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 9) int bytesAtOnce,
            @ForAll @IntRange(min = 1, max = 9) int charsAtOnce)
            throws IOException {
        InputStream slow = new SlowStream(text.getBytes(StandardCharsets.UTF_8), bytesAtOnce);

        assertThat(readAll(new Utf8Reader(slow), charsAtOnce)).isEqualTo(text);
    }

    /** Lines are counted as the JDK counts them, whichever of the three line ends they have. */
    @Property
    void malformedBytesAreFoundOnTheirLine(
            @ForAll("texts") String before, @ForAll @IntRange(min = 1, max = 9_000) int bytesAtOnce)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(before.getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {(byte) 0xC3, '(', 'x'});
        Utf8Reader reader = new Utf8Reader(new SlowStream(bytes.toByteArray(), bytesAtOnce));

        Utf8Reader.MalformedException thrown =
                catchThrowableOfType(Utf8Reader.MalformedException.class, () -> readAll(reader, 100));

        assertThat(thrown.line()).isEqualTo((before + "x").lines().count());
    }

    @Property(tries = 1)
    void aSequenceThatTheEndCutsIsMalformed() {
        byte[] cut = {'a', '\n', (byte) 0xE2, (byte) 0x82};

        Utf8Reader.MalformedException thrown = catchThrowableOfType(
                Utf8Reader.MalformedException.class, () -> readAll(new Utf8Reader(new ByteArrayInputStream(cut)), 100));

        assertThat(thrown.line()).isEqualTo(2);
    }

    private static String readAll(Reader reader, int charsAtOnce) throws IOException {
        StringWriter all = new StringWriter();
        char[] some = new char[charsAtOnce];
        for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
            all.write(some, 0, count);
        }
        reader.close();
        return all.toString();
    }

    /** Texts of all scripts and line ends, some of them longer than a buffer. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of(
                "a", "\u00e9", "\u20ac", "\uD83D\uDE00", "\n", "\r", "\r\n", "\u2028", "y".repeat(3_000));
        return parts.list().ofMaxSize(12).map(list -> String.join("", list));
    }

    private static final class SlowStream extends FilterInputStream {

        private final int atOnce;

        SlowStream(byte[] bytes, int atOnce) {
            super(new ByteArrayInputStream(bytes));
            this.atOnce = atOnce;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(atOnce, length));
        }
    }
}
