package io.github.raceframework.examples.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text of a file of the shop, cut at its commas: for checks that must share nothing with the readers. */
final class RawCsv {

    private RawCsv() {}

    /** The rows under the first line that begins so, each a map from header to cell. */
    static List<Map<String, String>> rows(String file, String header) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> names = null;
        for (String line : lines(Path.of("shop", file))) {
            if (names != null) {
                List<String> cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), i < cells.size() ? cells.get(i) : "");
                }
                rows.add(row);
            } else if (line.startsWith(header)) {
                names = cells(line);
            }
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static BigDecimal number(String cell) {
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell.replace(",", ""));
    }
}
