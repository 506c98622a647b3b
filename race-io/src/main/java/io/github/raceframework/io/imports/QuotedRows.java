package io.github.raceframework.io.imports;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes the cells of rows from the parser as it finds them, without a text of their own. Hands out no record but where there is doubt. */
final class QuotedRows extends AbstractBaseCsvCallbackHandler<Boolean> {

    private final RowsReader rows;
    private final RowCells cells = new RowCells();
    private int headers;
    private byte[] ascii = new byte[1_024];
    private boolean sure = true;

    /**
     * Takes rows.
     *
     * @param headers how many rows come before those with cells
     */
    QuotedRows(RowsReader rows, int headers) {
        this.rows = rows;
        this.headers = headers;
    }

    @Override
    protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
        sure &= column < CsvRows.MAX_COLUMNS && length <= CsvRows.MAX_CELL;
        if (headers == 0 && sure) {
            if (column == 0) {
                cells.begin(getStartingLineNumber());
            }
            add(text, offset, length);
        }
    }

    private void add(char[] text, int offset, int length) {
        if (ascii.length < length) {
            ascii = new byte[2 * length];
        }
        int all = 0;
        for (int i = 0; i < length; i++) {
            char c = text[offset + i];
            ascii[i] = (byte) c;
            all |= c;
        }
        if (all < 0x80) {
            cells.add(ascii, length);
        } else {
            byte[] bytes = new String(text, offset, length).getBytes(StandardCharsets.UTF_8);
            cells.add(bytes, bytes.length);
        }
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
            } else if (sure) {
                rows.read(cells);
            }
        }
        return sure ? null : Boolean.TRUE;
    }
}
