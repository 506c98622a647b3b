package io.github.raceframework.io.imports;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.imports.ImportColumn.Holds;
import io.github.raceframework.io.imports.ProfileParts.Computed;
import io.github.raceframework.io.imports.ProfileParts.Constant;
import io.github.raceframework.io.text.Echo;
import io.github.raceframework.metrics.facts.IdentityCount;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the exports of one kind become facts: which column holds what, what is computed from columns, which rows count, and how dates and numbers may be
 * written. {@link StandardProfiles} has those of common tools; {@link ProfileImport} reads files by one.
 *
 * <p>Formulas name columns by a word or by any header in brackets, texts in single quotes: {@code Quantity * UnitPrice}, {@code
 * if(starts(InvoiceNo, 'C'), 0, 1)}, {@code [Financial Status] != 'voided'}. There are {@code + - * /}, {@code = != < <= > >=}, {@code and}, {@code or},
 * {@code not}, {@code if}, {@code min}, {@code max}, {@code abs}, {@code round}, {@code blank}, {@code starts}, {@code contains} and {@code unknown}.
 * What is computed from an unknown cell is unknown, as is a quotient by zero; a quotient is rounded to 6 decimals.
 *
 * <p>Immutable and safe for use by several threads: each {@code with...} method returns a changed copy. Two are equal if they say the same.
 */
public final class ImportProfile {

    private final ProfileParts parts;

    /**
     * A measure that is the number of distinct identities.
     *
     * @param identity the name of the identity
     * @param having the measure that is not zero on the rows that count; null if all do
     */
    public record Distinct(
            Measure measure, String identity, @Nullable Measure having) {

        IdentityCount count() {
            IdentityCount all = IdentityCount.distinct(identity);
            return having == null ? all : all.having(having);
        }
    }

    /**
     * Rows with one key are one row, but for what each of them has of its own.
     *
     * @param key the header of the column that says which rows belong together
     * @param lineColumns the headers of what each row has of its own
     */
    public record Grouping(String key, List<String> lineColumns) {

        public Grouping {
            lineColumns = List.copyOf(lineColumns);
        }
    }

    private ImportProfile(ProfileParts parts) {
        this.parts = parts;
    }

    /**
     * A profile of that name without any column. Cells that say {@code --} are unknown; delimiter, decimal separator and date format are seen from the
     * files.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static ImportProfile named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an import profile needs a name");
        }
        return new ImportProfile(new ProfileParts(name));
    }

    private ImportProfile with(Consumer<ProfileParts> change) {
        ProfileParts changed = parts.copy();
        change.accept(changed);
        return new ImportProfile(changed);
    }

    private static <T> List<T> plus(List<T> list, List<T> more) {
        return Stream.concat(list.stream(), more.stream()).toList();
    }

    ProfileParts parts() {
        return parts;
    }

    public String name() {
        return parts.name;
    }

    /** The columns, in the order they came in. */
    public List<ImportColumn> columns() {
        return parts.columns;
    }

    /** The measures that are computed in each row, with their formulas. */
    public Map<Measure, String> computed() {
        Map<Measure, String> formulas = new LinkedHashMap<>();
        parts.computed.forEach(one -> formulas.put(one.measure(), one.formula().toString()));
        return Collections.unmodifiableMap(formulas);
    }

    /** The measures that count distinct identities. */
    public List<Distinct> distinct() {
        return parts.distinct;
    }

    /** The dimensions of which all rows have one member, with that member. */
    public Map<Dimension, String> constants() {
        Map<Dimension, String> members = new LinkedHashMap<>();
        parts.constants.forEach(one -> members.put(one.dimension(), one.member()));
        return Collections.unmodifiableMap(members);
    }

    /** The tests that rows must pass to count. */
    public List<String> filters() {
        return parts.filters.stream().map(RowFormula::toString).toList();
    }

    /** The tests by which rows that sum up others are known. */
    public List<String> totals() {
        return parts.totals.stream().map(RowFormula::toString).toList();
    }

    /** Which rows are one row, if any are. */
    public Optional<Grouping> findGrouping() {
        return Optional.ofNullable(parts.grouping);
    }

    /** What lines begin with that are left out, if any are. */
    public Optional<String> findCommentMark() {
        return Optional.ofNullable(parts.commentMark);
    }

    /** The cells that are unknown although they are not blank. */
    public List<String> unknownMarks() {
        return parts.unknownMarks;
    }

    /** How days may be written; empty if that is seen from the files. */
    public List<String> dateFormats() {
        return parts.dateFormats;
    }

    /** The decimal separator, if it is not seen from the files. */
    public Optional<Character> findDecimalSeparator() {
        return Optional.ofNullable(parts.decimalSeparator);
    }

    /** What stands between cells, if it is not seen from the files. */
    public Optional<Character> findDelimiter() {
        return Optional.ofNullable(parts.delimiter);
    }

    /** The currency of all money, if it is not seen from the files. */
    public Optional<Currency> findCurrency() {
        return Optional.ofNullable(parts.currency);
    }

    /** The clock by which a time with an offset from UTC has its day, if there is one. */
    public Optional<ZoneId> findZone() {
        return Optional.ofNullable(parts.zone);
    }

    /** The days that are covered; empty if that follows from the rows. */
    public List<DateRange> coverage() {
        return parts.coverage;
    }

    /** For how long a row speaks. */
    public Grain rowGrain() {
        return parts.rowGrain;
    }

    /** The dimensions that identify a row of a period, if there is such a key. */
    public Optional<List<String>> findRowKey() {
        return Optional.ofNullable(parts.rowKey);
    }

    /** With columns. One takes the place of earlier ones that have a header of it. */
    public ImportProfile with(ImportColumn... columns) {
        List<ImportColumn> all = new ArrayList<>(parts.columns);
        for (ImportColumn column : columns) {
            List<String> names =
                    column.headers().stream().map(HeaderName::normal).toList();
            all.removeIf(earlier ->
                    earlier.headers().stream().map(HeaderName::normal).anyMatch(names::contains));
            all.add(column);
        }
        return with(changed -> changed.columns = List.copyOf(all));
    }

    /**
     * With a measure that is computed in each row. It takes the place of a computed one of that measure.
     *
     * @throws IllegalArgumentException if the text is no formula of a number, or the measure is a symbol of planning
     */
    public ImportProfile withComputed(Measure measure, String formula) {
        if (measure.kind() == MeasureKind.PARAMETER) {
            throw new IllegalArgumentException(
                    "measure " + measure + " is a symbol of planning, given by a plan and never by a row");
        }
        Computed one = new Computed(measure, RowFormula.number(formula));
        List<Computed> others = parts.computed.stream()
                .filter(earlier -> !earlier.measure().equals(measure))
                .toList();
        return with(changed -> changed.computed = plus(others, List.of(one)));
    }

    /** With a measure that is the number of rows, or of groups of rows where these are {@linkplain #withGrouping grouped}. */
    public ImportProfile withRowCount(Measure measure) {
        return withComputed(measure, "1");
    }

    /** With a measure that is the number of distinct identities, such as {@code purchasers} over an identity {@code customer}. */
    public ImportProfile withDistinct(Measure measure, String identity) {
        return with(new Distinct(measure, identity, null));
    }

    /** With a measure that is the number of distinct identities of the rows on which another measure is not zero: purchasers have orders. */
    public ImportProfile withDistinct(Measure measure, String identity, Measure having) {
        return with(new Distinct(measure, identity, having));
    }

    private ImportProfile with(Distinct one) {
        return with(changed -> changed.distinct = plus(changed.distinct, List.of(one)));
    }

    /** With a dimension of which all rows have one member, as {@code sales_channel} is {@code ONLINE} in what a web shop exports. */
    public ImportProfile withConstant(Dimension dimension, String member) {
        Constant one = new Constant(dimension, member);
        List<Constant> others = parts.constants.stream()
                .filter(earlier -> !earlier.dimension().id().equals(dimension.id()))
                .toList();
        return with(changed -> changed.constants = plus(others, List.of(one)));
    }

    /**
     * With these patterns of {@link java.time.format.DateTimeFormatter} for the days, in place of the usual ones. Of several the one that reads the
     * dates of a file is taken; if two do and read them differently, that is an error that asks.
     *
     * @throws IllegalArgumentException if one is no pattern, or gives no day
     */
    public ImportProfile withDateFormats(String... patterns) {
        for (String pattern : patterns) {
            DateCells.ofDays(pattern, null);
        }
        return with(changed -> changed.dateFormats = List.of(patterns));
    }

    /**
     * With that decimal separator, whatever the numbers look like.
     *
     * @throws IllegalArgumentException if it is neither a point nor a comma
     */
    public ImportProfile withDecimalSeparator(char separator) {
        char checked = ExportNumbers.of(separator).separator();
        return with(changed -> changed.decimalSeparator = checked);
    }

    /**
     * With that character between cells, whatever the file looks like.
     *
     * @throws IllegalArgumentException if it is a letter, a digit, a quote or a line break
     */
    public ImportProfile withDelimiter(char delimiter) {
        boolean isText = Character.isLetterOrDigit(delimiter) || Character.isSurrogate(delimiter);
        if (isText || "\"\r\n".indexOf(delimiter) >= 0) {
            throw new IllegalArgumentException("delimiter " + Echo.quoted(String.valueOf(delimiter))
                    + " cannot separate cells; use a comma, a semicolon or a tab");
        }
        return with(changed -> changed.delimiter = delimiter);
    }

    /** With cells that are unknown although they are not blank, such as {@code --} and {@code n/a}, in place of those named before. */
    public ImportProfile withUnknownMarks(String... marks) {
        return with(changed -> changed.unknownMarks = List.of(marks));
    }

    /**
     * With lines that begin with that mark left out. Lines above the header are left out in any case.
     *
     * @throws IllegalArgumentException if the mark is blank
     */
    public ImportProfile withComments(String mark) {
        if (mark.isBlank()) {
            throw new IllegalArgumentException(
                    "comment mark " + Echo.quoted(mark) + " would leave out lines that are none; write one such as #");
        }
        return with(changed -> changed.commentMark = mark);
    }

    /**
     * With a test that rows must pass to count, beside those named before. A row of which it cannot be told is a bad row.
     *
     * @throws IllegalArgumentException if the text is no test
     */
    public ImportProfile withFilter(String test) {
        RowFormula filter = RowFormula.test(test);
        return with(changed -> changed.filters = plus(changed.filters, List.of(filter)));
    }

    /**
     * With a test by which rows that sum up others are known, beside those named before. They are left out at either end of a file; between other rows they
     * are bad rows.
     *
     * @throws IllegalArgumentException if the text is no test
     */
    public ImportProfile withTotals(String test) {
        RowFormula total = RowFormula.test(test);
        return with(changed -> changed.totals = plus(changed.totals, List.of(total)));
    }

    /**
     * With rows that are one row where a column says the same: the lines of an order. What is read or computed from line columns is summed over the
     * rows; all else counts once, as the first row of the group has it. The rows of a group have to be in one file.
     *
     * @param key the header of the column that says which rows belong together
     * @param lineColumns the headers of what each row has of its own
     */
    public ImportProfile withGrouping(String key, String... lineColumns) {
        return with(changed -> changed.grouping = new Grouping(key, List.of(lineColumns)));
    }

    /** With rows identified by their row period and these dimensions; see {@link io.github.raceframework.metrics.facts.FactSchema#withRowKey}. */
    public ImportProfile withRowKey(String... dimensionIds) {
        return with(changed -> changed.rowKey = List.of(dimensionIds));
    }

    /** With rows that speak for the week, month, ... of the ISO calendar in which their day lies. */
    public ImportProfile withRowGrain(Grain grain) {
        return with(changed -> changed.rowGrain = grain);
    }

    /** With these days covered, beside those named before: no row there means that nothing happened. */
    public ImportProfile withCoverage(DateRange... ranges) {
        return with(changed -> changed.coverage = plus(changed.coverage, List.of(ranges)));
    }

    /** With the clock by which a time with an offset from UTC has its day. Without one it has the day that it is written with. */
    public ImportProfile withZone(ZoneId zone) {
        return with(changed -> changed.zone = zone);
    }

    /** With all money in that currency. A file that says otherwise is an error. */
    public ImportProfile withCurrency(Currency currency) {
        return with(changed -> changed.currency = currency);
    }

    /** The columns that every file has to have. */
    List<ImportColumn> requiredColumns() {
        return parts.columns.stream()
                .filter(column -> !column.is(ImportColumn.Trait.OPTIONAL))
                .filter(column -> !(column.holds() instanceof Holds.Nothing))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ImportProfile other && parts.all().equals(other.parts.all());
    }

    @Override
    public int hashCode() {
        return parts.all().hashCode();
    }

    @Override
    public String toString() {
        return parts.name;
    }
}
