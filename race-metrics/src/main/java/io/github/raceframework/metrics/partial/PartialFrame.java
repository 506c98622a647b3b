package io.github.raceframework.metrics.partial;

import io.github.raceframework.metrics.aggregate.AggregateFrame;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.Aggregations;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an {@link AggregateQuery} over some of the rows, in a form that merges: of each cell not what is known in the end, but all that
 * the end may depend on. Merged over any split of the rows and turned into a frame, it says what a source with all the rows says.
 *
 * <p>{@link #merge} is associative and commutative, and {@link #none} is its identity. Cells are known by the members of their group, so that tables
 * need not number members alike.
 *
 * <p>States are of one question. Whether two questions are one is told by a fingerprint of the inputs, filters, groups and periods, and of the days
 * that each input may use inside these periods. Coverage that grows changes these days: to keep states for later, ask for a range that is covered in
 * full, such as a month that is over.
 *
 * <p>In bytes a frame begins with {@code RACEPART} and the version, 1, followed by the fingerprint, the texts that occur, what is kept of each input,
 * the states by group, and a checksum (CRC-32C); {@code docs/partial-frames.md} has every byte. A frame has one form: two are equal when their bytes
 * are. Members are in the bytes in clear; identities are in none, and their digests only where that is {@linkplain #toBytesWithIdentities asked for}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PartialFrame {

    private static final byte[] MAGIC = {'R', 'A', 'C', 'E', 'P', 'A', 'R', 'T'};
    private static final int VERSION = 1;
    private static final int HEAD = MAGIC.length + 1 + Sha256.SIZE;
    private static final int CHECK = Integer.BYTES;

    private final byte[] fingerprint;
    private final Shape shape;
    private final List<PartialBlock> blocks;

    PartialFrame(byte[] fingerprint, Shape shape, List<PartialBlock> blocks) {
        this.fingerprint = fingerprint;
        this.shape = shape;
        this.blocks = List.copyOf(blocks);
    }

    /**
     * The answer of no rows, with which merging changes nothing.
     *
     * @throws IllegalArgumentException if the query names a table or a measure that the schema does not have
     */
    public static PartialFrame none(AggregateQuery query, SourceSchema schema) {
        return builder(query, schema).build();
    }

    /**
     * Builds a frame from rows.
     *
     * @throws IllegalArgumentException if the query names a table or a measure that the schema does not have
     */
    public static PartialFrameBuilder builder(AggregateQuery query, SourceSchema schema) {
        return new PartialFrameBuilder(query, schema);
    }

    /**
     * Reads what {@link #toBytes} or {@link #toBytesWithIdentities} wrote, with the built-in aggregations.
     *
     * @throws PartialFormatException if the bytes are anything else
     */
    public static PartialFrame parse(byte[] bytes) {
        return parse(bytes, Aggregations.standard());
    }

    /**
     * Reads what {@link #toBytes} or {@link #toBytesWithIdentities} wrote.
     *
     * @param aggregations those whose states may occur
     * @throws PartialFormatException if the bytes are anything else
     */
    public static PartialFrame parse(byte[] bytes, Aggregations aggregations) {
        requireHead(bytes);
        int end = bytes.length - CHECK;
        StateReader in = new StateReader(bytes, HEAD, end, aggregations);
        in.readTextTable();
        Shape shape = Shape.read(in);
        List<PartialBlock> blocks = new ArrayList<>();
        for (Shape.Cells cells : shape.cellSets()) {
            blocks.add(PartialBlock.read(in, shape, cells));
        }
        if (!in.atEnd()) {
            throw in.fault("more bytes than a frame has");
        }
        PartialFrame frame = new PartialFrame(Arrays.copyOfRange(bytes, MAGIC.length + 1, HEAD), shape, blocks);
        int difference = Arrays.mismatch(bytes, frame.bytes());
        if (difference >= 0) {
            throw new PartialFormatException(difference, "not written as a frame writes itself");
        }
        return frame;
    }

    private static void requireHead(byte[] bytes) {
        int wrong = Arrays.mismatch(MAGIC, Arrays.copyOf(bytes, Math.min(bytes.length, MAGIC.length)));
        if (wrong >= 0) {
            throw new PartialFormatException(wrong, "does not begin with RACEPART");
        }
        if (bytes.length < HEAD + CHECK) {
            throw new PartialFormatException(bytes.length, "the bytes end early");
        }
        if (bytes[MAGIC.length] != VERSION) {
            throw new PartialFormatException(
                    MAGIC.length, "version " + bytes[MAGIC.length] + ", and this library reads version " + VERSION);
        }
        int end = bytes.length - CHECK;
        if (!Arrays.equals(checksum(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new PartialFormatException(end, "the checksum is wrong: bytes were changed or are missing");
        }
    }

    private static byte[] checksum(byte[] bytes, int end) {
        CRC32C check = new CRC32C();
        check.update(bytes, 0, end);
        int value = (int) check.getValue();
        return new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }

    /**
     * The answer over the rows of both.
     *
     * @throws IllegalArgumentException if the two answer different questions, or their tables are not made alike
     */
    public PartialFrame merge(PartialFrame other) {
        boolean sameCells = shape.cellSets().equals(other.shape.cellSets())
                && shape.inputs().size() == other.shape.inputs().size();
        if (!Arrays.equals(fingerprint, other.fingerprint) || !sameCells) {
            throw new IllegalArgumentException("the two partial frames answer different questions, " + name(fingerprint)
                    + " and " + name(other.fingerprint) + "; only answers to one question merge");
        }
        shape.requireSame(other.shape);
        List<PartialBlock> merged = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            merged.add(blocks.get(i).merge(other.blocks.get(i)));
        }
        return new PartialFrame(fingerprint, shape, merged);
    }

    private static String name(byte[] fingerprint) {
        return HexFormat.of().formatHex(fingerprint, 0, 4);
    }

    /** The answer as a source gives it, as {@link #toFrame(AggregateQuery, EngineOptions)} with {@link EngineOptions#DEFAULT}. */
    public AggregateFrame toFrame(AggregateQuery query) {
        return toFrame(query, EngineOptions.DEFAULT);
    }

    /**
     * The answer as a source gives it.
     *
     * @param query the question
     * @throws IllegalArgumentException if this is the answer to another question
     * @throws io.github.raceframework.metrics.aggregate.LimitException if it is larger than the options allow
     */
    public AggregateFrame toFrame(AggregateQuery query, EngineOptions options) {
        byte[] asked = Question.fingerprint(query);
        if (!Arrays.equals(fingerprint, asked) || !shape.fits(query)) {
            throw new IllegalArgumentException("the partial frame answers question " + name(fingerprint) + ", not "
                    + name(asked) + ", the one asked");
        }
        List<CellBlock> cells = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            cells.add(blocks.get(i).toCells(query, shape, shape.cellSets().get(i), options));
        }
        return new AggregateFrame(cells);
    }

    /**
     * This frame in bytes, the same for equal frames.
     *
     * @throws UnsupportedOperationException if it counts identities, which {@link #toBytesWithIdentities} writes
     */
    public byte[] toBytes() {
        shape.inputs().stream().filter(InputForm::isCounted).findFirst().ifPresent(input -> {
            throw new UnsupportedOperationException(
                    input.name() + " is counted over identities, so that the bytes would"
                            + " have a digest of each, which is personal data; take toBytesWithIdentities, and keep and pass on the"
                            + " bytes as the identities themselves");
        });
        return bytes();
    }

    /**
     * This frame in bytes, the same for equal frames, with a digest of every identity that is counted. They tell nobody what an identity is, but whoever
     * has a list of e-mail addresses or customer numbers can tell which of them occur: keep such bytes, and pass them on, only as the identities themselves.
     * {@link #parse(byte[])} reads them.
     */
    public byte[] toBytesWithIdentities() {
        return bytes();
    }

    private byte[] bytes() {
        StateWriter body = new StateWriter();
        shape.write(body);
        blocks.forEach(block -> block.write(body));
        byte[] texts = body.textTable();
        byte[] rest = body.toBytes();
        byte[] bytes = Arrays.copyOf(MAGIC, HEAD + texts.length + rest.length + CHECK);
        bytes[MAGIC.length] = VERSION;
        System.arraycopy(fingerprint, 0, bytes, MAGIC.length + 1, Sha256.SIZE);
        System.arraycopy(texts, 0, bytes, HEAD, texts.length);
        System.arraycopy(rest, 0, bytes, HEAD + texts.length, rest.length);
        int end = bytes.length - CHECK;
        System.arraycopy(checksum(bytes, end), 0, bytes, end, CHECK);
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PartialFrame other && Arrays.equals(bytes(), other.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fingerprint);
    }

    /** The question it answers: {@code partial frame of question 1f3a09bc}. */
    @Override
    public String toString() {
        return "partial frame of question " + name(fingerprint);
    }
}
