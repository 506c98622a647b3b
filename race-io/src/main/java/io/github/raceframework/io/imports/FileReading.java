package io.github.raceframework.io.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.io.imports.PieceReader.PieceRead;
import io.github.raceframework.metrics.facts.FactAppender;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/** Reads the rows of one file by a plan: in pieces, by several threads, where nothing speaks against it; else row by row. Both give the same. */
final class FileReading {

    /** The least that has room for a row or two. */
    private static final int LEAST_PIECE = 1 << 6;

    private static final int ASCII_END = 0x80;

    private FileReading() {}

    /**
     * The facts of a file and what became of its rows.
     *
     * @param facts in the order of the file
     */
    record InPieces(List<FactAppender> facts, RowsRead rows) {}

    /** Whether a file of that form can be cut into pieces: rows of groups belong together, and pieces are made of bytes. */
    static boolean isForPieces(FilePlan file) {
        return file.columns().groupKey() < 0
                && file.dialect().encoding() == ExportEncoding.UTF_8
                && file.dialect().delimiter() < ASCII_END;
    }

    /**
     * Reads in pieces; empty if there is doubt about what its cells are, or there is something to be said of a row that needs all rows before it.
     *
     * @param in the file from its beginning
     * @param size its size
     * @param rowsRead is told of rows as they are read
     */
    static Optional<InPieces> inPieces(
            ReadingPlan plan, ReadingThreads threads, InputStream in, long size, LongConsumer rowsRead)
            throws IOException {
        int pieceSize = (int) Math.min(threads.pieceSize(), Math.max(size + 1, LEAST_PIECE));
        FilePieces pieces = new FilePieces(in, pieceSize, plan.file().dialect().delimiter());
        ReadingPlan ofPieces =
                new ReadingPlan(plan.parts(), plan.file().inPieces(), plan.schema(), plan.policy(), plan.guessed());
        PieceReading reading = new PieceReading(pieces, () -> new PieceReader(ofPieces, rowsRead));
        int helpers = (int) Math.min(threads.threads() - 1, size / pieceSize);
        return reading.read(threads.executor(), helpers)
                .map(FileReading::put)
                .filter(read -> !read.rows().hasTotalsBetween());
    }

    private static InPieces put(List<PieceRead> pieces) {
        RowsRead rows = new RowsRead(new Violations());
        List<FactAppender> facts = new ArrayList<>();
        long lines = 0;
        for (PieceRead piece : pieces) {
            facts.add(piece.facts());
            rows.addAll(piece.read(), lines);
            lines += piece.lines();
        }
        return new InPieces(facts, rows);
    }

    /** Reads the rows below the header into facts, one by one; what is wrong with them is noted where the rest is. */
    static void rowByRow(ReadingPlan plan, CsvRows rows, FactAppender facts, RowsRead read) {
        RowsReader reader = new RowsReader(plan, facts);
        reader.begin(facts, read);
        readAll(rows, reader);
    }

    /**
     * As {@link #rowByRow}, of rows that are grouped; false if groups are broken in a way that no policy passes over.
     *
     * @param groupsBefore the keys of groups of earlier files, to which those of this one are added
     */
    static boolean inGroups(
            ReadingPlan plan, CsvRows rows, FactAppender facts, RowsRead read, Set<String> groupsBefore) {
        GroupsReader groups = new GroupsReader(plan, facts, read, groupsBefore);
        RowsReader reader = new RowsReader(plan, facts);
        reader.begin(facts, read);
        reader.group(groups);
        readAll(rows, reader);
        groups.end();
        return !groups.isBroken();
    }

    private static void readAll(CsvRows rows, RowsReader reader) {
        RowCells cells = new RowCells();
        for (Optional<CsvRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (cells.take(row.get())) {
                reader.read(cells);
            } else {
                reader.readNoText(cells);
            }
        }
    }
}
