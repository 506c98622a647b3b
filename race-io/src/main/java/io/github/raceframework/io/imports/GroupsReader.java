package io.github.raceframework.io.imports;

import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.metrics.facts.FactAppender;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a file together that have one key, and makes a row of facts of each group. */
final class GroupsReader {

    private final ReadingPlan reading;
    private final FilePlan file;
    private final FactAppender facts;
    private final RowsRead read;
    private final RowTest[] groupTests;
    private final Set<String> groupsBefore;
    private final Set<String> groups = new HashSet<>();
    private final Map<String, RowGroup> open = new LinkedHashMap<>();
    private @Nullable RowGroup group;

    /** The keys of groups that have not begun and have a row that cannot be read. */
    private final Set<String> spoilt = new HashSet<>();

    private boolean nextIsSpoilt;
    private boolean broken;

    /**
     * A reader of the groups of a file.
     *
     * @param groupsBefore the keys of groups of earlier files, to which it adds its own
     */
    GroupsReader(ReadingPlan reading, FactAppender facts, RowsRead read, Set<String> groupsBefore) {
        this.reading = reading;
        this.file = reading.file();
        this.facts = facts;
        this.read = read;
        this.groupTests = file.columns().tests(false);
        this.groupsBefore = groupsBefore;
    }

    /**
     * A row whose cells are not those of the header spoils the group of its key. Where cells before the key may be too many or too few that is perhaps not
     * its key, so the groups before and after it are spoilt too.
     */
    void addStray(ExportRow row) {
        int place = file.columns().groupKey();
        String key = place < row.cells().count() ? row.text(place) : "";
        RowGroup before = group;
        boolean isSure = !key.isEmpty() && (place == 0 || (before != null && key.equals(before.key())));
        find(key).ifPresentOrElse(RowGroup::setBad, () -> spoilt.add(key));
        if (!isSure) {
            if (before != null) {
                before.setBad();
            }
            nextIsSpoilt = true;
        }
        endIfLast(key, row.cells().line());
    }

    private Optional<RowGroup> find(String key) {
        RowGroup latest = group;
        return latest != null && latest.key().equals(key) ? Optional.of(latest) : Optional.ofNullable(open.get(key));
    }

    /** The currency of the money of the group that a row belongs to, if that has begun and names one. */
    Optional<Currency> findCurrency(ExportRow row) {
        return find(row.text(file.columns().groupKey())).flatMap(RowGroup::currency);
    }

    /** Adds a row; whether it counts, null if that cannot be told. */
    void add(ExportRow row, @Nullable Boolean counts) {
        String key = row.text(file.columns().groupKey());
        RowGroup to = group;
        if (to == null || key.isEmpty() || !key.equals(to.key())) {
            endGroup();
            to = Optional.ofNullable(open.get(key)).orElseGet(() -> begin(key, row));
            group = to;
            if (nextIsSpoilt) {
                to.setBad();
            }
        }
        nextIsSpoilt = false;
        if (counts == null) {
            to.addBad();
        } else {
            to.add(row);
            if (row.hasBadCell() && reading.policy() != BadCells.UNKNOWN) {
                to.setBad();
            }
        }
        endIfLast(key, row.cells().line());
    }

    /** Ends a group of which this is the last line. */
    private void endIfLast(String key, long line) {
        if (file.scattered().getOrDefault(key, -1L) == line) {
            file.scattered().remove(key);
            RowGroup ended = find(key).orElse(null);
            if (ended == group) {
                endGroup();
            } else if (ended != null) {
                open.remove(key);
                end(ended);
            }
        }
    }

    private RowGroup begin(String key, ExportRow row) {
        RowGroup begun = new RowGroup(key, file.columns(), reading.parts(), row, row.holds(groupTests));
        int place = file.columns().groupKey();
        if (key.isEmpty()) {
            row.report(
                    place,
                    new CellException(
                            "is blank, but says which rows belong together", "write it or leave the row out"));
            begun.setBad();
            return begun;
        }
        groups.add(key);
        if (spoilt.remove(key)) {
            begun.setBad();
        }
        if (groupsBefore.contains(key)) {
            row.report(
                    place,
                    new CellException(
                            "has rows in an earlier file too", "put all rows that belong together into one file"));
            broken = true;
        }
        return begun;
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

    /** Ends all groups: there are no more rows. */
    void end() {
        endGroup();
        open.values().forEach(this::end);
        groupsBefore.addAll(groups);
    }

    /** Whether the file is broken in a way that no policy passes over. */
    boolean isBroken() {
        return broken;
    }

    private void end(RowGroup ended) {
        if (ended.isFiltered()) {
            read.filter(ended.rows());
        } else if (ended.isBad() || !append(ended)) {
            read.skip(ended.rows());
        } else {
            read.use(ended.rows());
        }
    }

    private boolean append(RowGroup ended) {
        Violations violations = read.violations();
        String source = file.source();
        int currency = file.columns().currency();
        if (currency >= 0 && ended.lacksCurrency()) {
            CellException wrong = MemberCells.noCurrency();
            violations.add(
                    source, ended.line(), file.columns().header().get(currency), null, wrong.problem(), wrong.remedy());
            return false;
        }
        try {
            ended.appendTo(facts, reading.schema().hasCurrencyPerRow());
            return true;
        } catch (IllegalArgumentException e) {
            violations.add(
                    source,
                    ended.line(),
                    null,
                    null,
                    "the row does not fit the table: " + e.getMessage(),
                    "correct the row or leave it out");
            return false;
        }
    }
}
