package io.github.raceframework.io;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes the cells of rows from the parser as it finds them, without a text of their own. Hands out no record but where there is doubt. */
final class QuotedRows extends AbstractBaseCsvCallbackHandler<Boolean> {

    private final SureCells cells;
    private int headers;
    private byte[] ascii = new byte[1_024];
    private boolean sure = true;

    /**
     * Takes rows.
     *
     * @param headers how many rows come before those with cells
     */
    QuotedRows(SureCells cells, int headers) {
        this.cells = cells;
        this.headers = headers;
    }

    @Override
    protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
        if (headers == 0 && sure) {
            sure = column < cells.columns() && read(column, text, offset, length);
        }
    }

    private boolean read(int column, char[] text, int offset, int length) {
        if (ascii.length < length + CellWords.SLACK) {
            ascii = new byte[2 * length + CellWords.SLACK];
        }
        int all = 0;
        for (int i = 0; i < length; i++) {
            char c = text[offset + i];
            ascii[i] = (byte) c;
            all |= c;
        }
        if (all < 0x80) {
            return cells.read(column, ascii, 0, length);
        }
        byte[] bytes = new String(text, offset, length).getBytes(StandardCharsets.UTF_8);
        return cells.read(column, Arrays.copyOf(bytes, bytes.length + CellWords.SLACK), 0, bytes.length);
    }

    /** Whether there is no doubt about any row so far, and all headers have come. */
    boolean areSure() {
        return sure && headers == 0;
    }

    @Override
    protected @Nullable Boolean buildRecord() {
        if (getRecordType() != RecordType.EMPTY) {
            if (headers > 0) {
                headers--;
            } else {
                sure = sure && getFieldCount() == cells.columns() && cells.endRow();
            }
        }
        return sure ? null : Boolean.TRUE;
    }
}
