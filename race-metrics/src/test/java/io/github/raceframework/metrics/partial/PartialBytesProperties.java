package io.github.raceframework.metrics.partial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.InputCells;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Bytes from anywhere are read as what they say, or refused by the one exception. */
class PartialBytesProperties {

    private static final byte[] GOOD = PartialFrameTest.frame().toBytes();
    private static final byte[] GOOD_COUNTS = CountedPartsTest.frame().toBytesWithIdentities();
    private static final int HEAD = 41;

    private static byte[] good(Random random) {
        return random.nextBoolean() ? GOOD.clone() : GOOD_COUNTS.clone();
    }

    @Property
    void anyBytesAreRefused(@ForAll byte[] bytes) {
        assertThat(isRead(bytes)).isFalse();
    }

    /** Behind a head and before a checksum that are right, so that the parser gets to see them. */
    @Property(tries = 3000)
    void anyContentIsReadAsItIsOrRefused(@ForAll byte[] content) {
        byte[] bytes = Arrays.copyOf(GOOD, HEAD + content.length + 4);
        System.arraycopy(content, 0, bytes, HEAD, content.length);

        isRead(checked(bytes));
    }

    @Property(tries = 5000)
    void changedBytesAreReadAsTheyAreOrRefused(@ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int changes) {
        byte[] bytes = good(random);
        for (int i = 0; i < changes; i++) {
            int place = HEAD + random.nextInt(bytes.length - HEAD - 4);
            bytes[place] = (byte) (random.nextBoolean() ? bytes[place] + random.nextInt(-2, 3) : random.nextInt());
        }

        isRead(checked(bytes));
    }

    @Property
    void bytesLeftOutOrPutInAreReadAsTheyAreOrRefused(@ForAll Random random) {
        byte[] good = good(random);
        int from = HEAD + random.nextInt(good.length - HEAD - 4);
        int gap = random.nextInt(-6, 7);
        int size = Math.max(HEAD + 4, good.length - gap);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            int source = i < from ? i : i + gap;
            bytes[i] = source >= 0 && source < good.length ? good[source] : 0;
        }

        isRead(checked(bytes));
    }

    @Property
    void withoutTheChecksumNoChangeGoesUnseen(@ForAll Random random) {
        byte[] bytes = good(random);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));

        assertThat(isRead(bytes)).isFalse();
    }

    /** Whether the bytes are a frame; if so, it is one that writes just these, and can be used. */
    private static boolean isRead(byte[] bytes) {
        PartialFrame frame;
        try {
            frame = PartialFrame.parse(bytes);
        } catch (PartialFormatException e) {
            assertThat(e.position()).isBetween(0, bytes.length);
            return false;
        }
        assertThat(frame.toBytesWithIdentities()).isEqualTo(bytes);
        use(frame, PartialFrameTest.QUERY);
        use(frame, CountedPartsTest.QUERY);
        return true;
    }

    /** Whatever a frame says, it can be asked for, unless it says that it is of another shape than its question. */
    private static void use(PartialFrame frame, AggregateQuery query) {
        List<List<InputCells>> inputs;
        int groups;
        try {
            CellBlock block = frame.merge(frame).toFrame(query).blocks().get(0);
            inputs = block.inputs();
            groups = block.groups().size();
        } catch (IllegalArgumentException | ArithmeticException e) {
            return;
        }
        for (List<InputCells> set : inputs) {
            for (int group = 0; group < groups; group++) {
                InputCells cells = set.get(0);
                assertThat(cells.sum(group)).isNotNull();
                assertThat(cells.findLargest(group)).isNotNull();
                assertThat(cells.findCurrency(group)).isNotNull();
                assertThat(cells.findNoValue(group)).isNotNull();
                assertThat(cells.clash(group)).isNotNull();
                assertThat(cells.staleParts(group)).isNotNegative();
            }
        }
    }

    private static byte[] checked(byte[] bytes) {
        CRC32C check = new CRC32C();
        check.update(bytes, 0, bytes.length - 4);
        ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) check.getValue());
        return bytes;
    }
}
