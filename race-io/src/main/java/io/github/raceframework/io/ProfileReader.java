package io.github.raceframework.io;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.raceframework.io.ImportReport.FileReport;
import io.github.raceframework.metrics.facts.FactAppender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file into facts. */
final class ProfileReader {

    private final ProfileParts parts;
    private final FilePlan file;
    private final BadCells policy;
    private final FactAppender facts;
    private final boolean currencyPerRow;
    private final Violations violations;
    private final ExportRow row;
    private final Set<String> groupsBefore;
    private final Set<String> groups = new HashSet<>();
    private final Map<String, RowGroup> open = new LinkedHashMap<>();
    private final List<Long> totalsLines = new ArrayList<>();
    private @Nullable RowGroup group;
    private long used;
    private long skipped;
    private long filtered;
    private boolean broken;

    /**
     * A reader of a file.
     *
     * @param groupsBefore the keys of groups of earlier files, to which it adds its own
     */
    ProfileReader(
            ProfileParts parts,
            FilePlan file,
            BadCells policy,
            FactAppender facts,
            boolean currencyPerRow,
            Set<String> groupsBefore,
            Violations violations) {
        this.parts = parts;
        this.file = file;
        this.policy = policy;
        this.facts = facts;
        this.currencyPerRow = currencyPerRow;
        this.groupsBefore = groupsBefore;
        this.violations = violations;
        this.row = new ExportRow(parts, file, violations);
    }

    /** Reads all rows. */
    FileReport read(ImportMeter meter) throws IOException {
        TotalsRows totals = new TotalsRows(parts, file.columns());
        Violations breaks = new Violations();
        try (CsvRows rows = FileSurvey.rows(file.dialect(), file.source(), meter, breaks)) {
            for (Optional<CsvRecord> next = rows.next(); next.isPresent(); next = rows.next()) {
                if (!FileSurvey.isComment(next.get(), parts)) {
                    meter.row();
                    read(next.get(), totals);
                }
            }
        }
        endGroup();
        open.values().forEach(this::end);
        groupsBefore.addAll(groups);
        broken |= breaks.total() > 0;
        violations.addAll(breaks);
        return new FileReport(
                file.source().name(),
                file.dialect().encoding().toString(),
                file.dialect().delimiter(),
                file.dialect().headerLine(),
                file.days().toString(),
                file.numbers().separator(),
                file.currency(),
                file.columns().uses(),
                used,
                skipped,
                filtered,
                totalsLines,
                row.clampedCells());
    }

    /** Whether the file is broken in a way that no policy passes over. */
    boolean isBroken() {
        return broken;
    }

    private void read(CsvRecord record, TotalsRows totals) {
        boolean isTotal = totals.matches(record);
        long line = record.getStartingLineNumber();
        if (isTotal && (line < file.firstLine() || line > file.lastLine())) {
            totalsLines.add(line);
            return;
        }
        if (!row.enter(record)) {
            // A row of unknown cells may be one of any group.
            Optional.ofNullable(group).ifPresent(RowGroup::setBad);
            skipped++;
            return;
        }
        if (isTotal) {
            row.report("the row sums up others, but stands between them", "leave it out");
            skipped++;
            return;
        }
        Boolean counts = RowGroup.holds(file.columns(), row, true);
        if (counts != null && !counts) {
            filtered++;
            return;
        }
        int place = file.columns().groupKey();
        String key = place < 0 ? "" : row.text(place);
        if (group == null || place < 0 || key.isEmpty() || !key.equals(group.key())) {
            endGroup();
            group = Optional.ofNullable(open.get(key)).orElseGet(() -> begin(key));
        }
        add(group, counts);
        if (place < 0) {
            endGroup();
        } else if (file.scattered().getOrDefault(key, -1L) == line) {
            file.scattered().remove(key);
            endGroup();
        }
    }

    private RowGroup begin(String key) {
        RowGroup begun = new RowGroup(key, file.columns(), parts, row);
        int place = file.columns().groupKey();
        if (place >= 0 && key.isEmpty()) {
            row.report(
                    place,
                    new CellException(
                            "is blank, but says which rows belong together", "write it or leave the row out"));
            begun.setBad();
        } else if (place >= 0) {
            groups.add(key);
            if (groupsBefore.contains(key)) {
                row.report(
                        place,
                        new CellException(
                                "has rows in an earlier file too", "put all rows that belong together into one file"));
                broken = true;
            }
        }
        return begun;
    }

    private void add(RowGroup to, @Nullable Boolean counts) {
        if (counts == null) {
            to.addBad();
            return;
        }
        to.add(row);
        if (row.hasBadCell() && policy != BadCells.UNKNOWN) {
            to.setBad();
        }
    }

    /** Ends the group of the rows so far, unless more rows of it are to come. */
    private void endGroup() {
        RowGroup ended = group;
        group = null;
        if (ended == null) {
            return;
        }
        if (file.scattered().containsKey(ended.key())) {
            open.put(ended.key(), ended);
        } else {
            open.remove(ended.key());
            end(ended);
        }
    }

    private void end(RowGroup ended) {
        if (ended.isFiltered()) {
            filtered += ended.rows();
        } else if (ended.isBad() || !append(ended)) {
            skipped += ended.rows();
        } else {
            used += ended.rows();
        }
    }

    private boolean append(RowGroup ended) {
        try {
            if (ended.lacksCurrency()) {
                violations.add(
                        file.source().name(),
                        ended.line(),
                        file.columns().header().get(file.columns().currency()),
                        null,
                        "is blank, but the row has money",
                        "write an ISO 4217 currency code, such as EUR, USD or JPY");
                return false;
            }
            ended.appendTo(facts, currencyPerRow);
            return true;
        } catch (IllegalArgumentException e) {
            violations.add(
                    file.source().name(),
                    ended.line(),
                    null,
                    null,
                    "the row does not fit the table: " + e.getMessage(),
                    "correct the row or leave it out");
            return false;
        }
    }
}
