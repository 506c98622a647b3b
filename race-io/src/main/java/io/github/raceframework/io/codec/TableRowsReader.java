package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.io.json.JsonNames;
import io.github.raceframework.io.json.JsonPlace;
import io.github.raceframework.io.json.JsonTokens;
import io.github.raceframework.io.json.TokenObject;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.kpi.RecordedRow;
import io.github.raceframework.metrics.kpi.TableRecorder;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads the rows of an answer, token by token. */
final class TableRowsReader {

    private static final JsonNames ROW = JsonNames.of("period", "members", "totalOver", "allPeriods", "rank", "values");
    private static final JsonNames PERIOD = JsonNames.of("label", "from", "to");
    private static final int VALUE_NAMES = KpiValueReader.Parts.NAMES.size();
    private static final JsonNames CELL = JsonNames.of(Stream.concat(
                    KpiValueReader.Parts.NAMES.list().stream(),
                    Stream.of("before", "change", "relativeChange", "share"))
            .toList());

    private final KpiQuery query;
    private final JsonTokens json;
    private final ScalarReader scalars;
    private final KpiValueReader values;
    private final JsonNames dimensions;
    private final JsonNames kpis;
    private final List<Unit> units;
    private final boolean compares;
    private final boolean shares;
    private final boolean ranks;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<DateRange, Bucket> buckets = new HashMap<>();
    private final TableRecorder recorder;
    private @Nullable String wrong;
    private boolean isAnyWrong;

    TableRowsReader(KpiTable empty, JsonTokens json) {
        this.query = empty.query();
        this.json = json;
        this.scalars = new ScalarReader(json);
        this.values = new KpiValueReader(json);
        this.dimensions =
                JsonNames.of(query.dimensions().stream().map(Object::toString).toList());
        this.kpis = JsonNames.of(query.kpis().stream().map(KpiId::text).toList());
        this.units = empty.kpis().stream().map(kpi -> kpi.unit().unit()).toList();
        this.compares = query.findComparison().isPresent();
        Map<KpiId, KpiValue.Absent> absences = new HashMap<>();
        for (Kpi kpi : empty.kpis()) {
            empty.findAbsence(kpi).ifPresent(absence -> absences.put(kpi.id(), absence));
        }
        this.recorder = new TableRecorder(query, empty.kpis(), empty.functions(), absences);
        this.shares = query.arrangement().findShareOf().isPresent();
        this.ranks = query.arrangement().findOrder().isPresent();
    }

    /** Reads the list that begins here, up to its end. Null if something was wrong with it. */
    @Nullable
    KpiTable read() {
        JsonPlace place = json.place();
        if (json.token() != JsonToken.START_ARRAY) {
            json.wrongSort("a list");
            return null;
        }
        json.elements(this::readElement);
        if (wrong != null && !isAnyWrong) {
            json.faults().add(place, null, "are no rows of such an answer: " + wrong, "correct the rows");
        }
        return wrong != null || isAnyWrong ? null : recorder.toTable();
    }

    private void readElement() {
        RecordedRow row = readRow();
        if (row == null) {
            isAnyWrong = true;
        } else if (wrong == null && !isAnyWrong) {
            record(row);
        }
    }

    private void record(RecordedRow row) {
        try {
            recorder.add(row);
        } catch (IllegalArgumentException e) {
            wrong = e.getMessage();
        }
    }

    private @Nullable RecordedRow readRow() {
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        TokenObject object = new TokenObject(json, ROW);
        Time time = null;
        List<String> members = null;
        List<String> totalOver = List.of();
        Boolean allPeriods = false;
        KpiValue rank = null;
        List<RecordedRow.Cell> cells = null;
        for (int name = object.next(); name != TokenObject.END; name = object.next()) {
            switch (name) {
                case 0 -> time = readPeriod();
                case 1 -> members = readMembers();
                case 2 -> totalOver = scalars.list(() -> scalars.parsed(texts, text -> text, "channel"));
                case 3 -> allPeriods = scalars.truth();
                case 4 -> rank = values.read(Unit.COUNT);
                default -> cells = readCells();
            }
        }
        boolean isWhole = object.requireAll(0, 1, 5);
        boolean isRankRight = !object.has(4) || rank != null;
        if (!isWhole
                || !isRankRight
                || time == null
                || members == null
                || totalOver == null
                || allPeriods == null
                || cells == null) {
            return null;
        }
        boolean ofAll = query.findGrain().isPresent() && time.bucket == null;
        if (allPeriods != ofAll) {
            String problem = ofAll
                    ? "has no \"label\" in its period, but is not of all periods"
                    : "is of all periods, but has a bucket";
            fault(
                    object,
                    problem,
                    ofAll ? "write the label, or \"allPeriods\": true" : "leave out \"allPeriods\" or the label");
            return null;
        }
        if (!totalOver.equals(dimensions.list().subList(members.size(), dimensions.size()))) {
            fault(
                    object,
                    "is a total over " + totalOver + ", but has no members of "
                            + dimensions.list().subList(members.size(), dimensions.size()),
                    "name the dimensions whose members are null");
            return null;
        }
        boolean isRanked = ranks && !members.isEmpty();
        if (isRanked != (rank != null)) {
            fault(
                    object,
                    isRanked ? "has no \"rank\"" : "has a \"rank\", which nothing asks for",
                    isRanked ? "add the property" : "leave it out");
            return null;
        }
        return new RecordedRow(time.range, time.bucket, members, cells, rank);
    }

    private void fault(TokenObject object, String problem, String remedy) {
        json.faults().add(object.place(), null, problem, remedy);
    }

    private record Time(DateRange range, @Nullable Bucket bucket) {}

    private @Nullable Time readPeriod() {
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        TokenObject object = new TokenObject(json, PERIOD);
        String label = null;
        LocalDate from = null;
        LocalDate to = null;
        for (int name = object.next(); name != TokenObject.END; name = object.next()) {
            switch (name) {
                case 0 -> label = scalars.parsed(texts, text -> text, "2024-02");
                case 1 -> from = scalars.parsed(days, Values::date, "2025-01-31");
                default -> to = scalars.parsed(days, Values::date, "2025-01-31");
            }
        }
        boolean isWhole = object.requireAll(1, 2);
        if (!isWhole || from == null || to == null || (object.has(0) && label == null)) {
            return null;
        }
        if (!from.isBefore(to)) {
            fault(object, "has no day: it ends before it begins", "write the first day, and the day after the last");
            return null;
        }
        DateRange range = new DateRange(from, to);
        return label == null ? new Time(range, null) : readBucket(object, range, label);
    }

    /** A window and what is to date end with their bucket, so that the last day tells which it is. */
    private @Nullable Time readBucket(TokenObject object, DateRange range, String label) {
        if (query.findGrain().isEmpty()) {
            fault(object, "has a \"label\", but the query has no grain", "leave it out");
            return null;
        }
        Bucket bucket = buckets.computeIfAbsent(
                range,
                days -> query.calendar()
                        .bucketOf(query.findGrain().orElseThrow(), days.to().minusDays(1)));
        if (!bucket.label().equals(label)) {
            fault(
                    object,
                    "is called \"" + label + "\", but its last day is in " + bucket.label(),
                    "write the label \"" + bucket.label() + "\", or correct the days");
            return null;
        }
        return new Time(range, bucket);
    }

    private @Nullable List<String> readMembers() {
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        TokenObject object = new TokenObject(json, dimensions);
        @Nullable String[] found = new @Nullable String[dimensions.size()];
        boolean isRight = true;
        for (int name = object.next(); name != TokenObject.END; name = object.next()) {
            if (json.token() != JsonToken.VALUE_NULL) {
                found[name] = scalars.parsed(texts, text -> text, "EMAIL");
                isRight &= found[name] != null;
            }
        }
        for (int i = 0; i < found.length; i++) {
            isRight &= object.require(i);
        }
        List<String> members = new ArrayList<>();
        for (int i = 0; isRight && i < found.length; i++) {
            String member = found[i];
            if (member != null && members.size() < i) {
                fault(
                        object,
                        "has a member of " + dimensions.get(i) + " and none of " + dimensions.get(i - 1),
                        "a total is over the last dimensions: write null for these only");
                return null;
            }
            if (member != null) {
                members.add(member);
            }
        }
        return isRight ? members : null;
    }

    private @Nullable List<RecordedRow.Cell> readCells() {
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        TokenObject object = new TokenObject(json, kpis);
        RecordedRow.@Nullable Cell[] cells = new RecordedRow.@Nullable Cell[kpis.size()];
        for (int name = object.next(); name != TokenObject.END; name = object.next()) {
            cells[name] = readCell(units.get(name));
        }
        List<RecordedRow.Cell> found = new ArrayList<>(cells.length);
        for (int i = 0; i < cells.length; i++) {
            RecordedRow.Cell cell = cells[i];
            if (object.require(i) && cell != null) {
                found.add(cell);
            }
        }
        return found.size() == cells.length ? found : null;
    }

    private RecordedRow.@Nullable Cell readCell(Unit unit) {
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        TokenObject object = new TokenObject(json, CELL);
        KpiValueReader.Parts parts = new KpiValueReader.Parts(unit);
        @Nullable KpiValue[] others = new @Nullable KpiValue[CELL.size() - VALUE_NAMES];
        boolean isRight = true;
        for (int name = object.next(); name != TokenObject.END; name = object.next()) {
            int other = name - VALUE_NAMES;
            if (other < 0) {
                values.read(name, parts);
            } else {
                others[other] = values.read(other < 2 ? unit : Unit.NONE);
                isRight &= others[other] != null;
            }
        }
        KpiValue value = values.made(object, parts);
        isRight &= value != null;
        for (int i = 0; i < others.length; i++) {
            isRight &= isAsked(object, VALUE_NAMES + i, i < 3 ? compares : shares);
        }
        if (!isRight || value == null) {
            return null;
        }
        KpiChange change = others[0] == null || others[1] == null || others[2] == null
                ? null
                : new KpiChange(others[0], others[1], others[2]);
        return new RecordedRow.Cell(value, change, others[3]);
    }

    private boolean isAsked(TokenObject object, int name, boolean asked) {
        if (asked) {
            return object.require(name);
        }
        if (object.has(name)) {
            fault(object, "has \"" + CELL.get(name) + "\", which the query does not ask for", "leave it out");
            return false;
        }
        return true;
    }
}
