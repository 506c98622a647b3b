package io.github.raceframework.io.imports;

import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.io.imports.ColumnPlan.IdentityFeed;
import io.github.raceframework.io.imports.ColumnPlan.LineTest;
import io.github.raceframework.io.imports.ColumnPlan.MemberFeed;
import io.github.raceframework.io.imports.ColumnPlan.NumberFeed;
import io.github.raceframework.io.imports.ImportColumn.Holds;
import io.github.raceframework.io.imports.ImportColumn.Trait;
import io.github.raceframework.io.imports.ImportReport.ColumnUse;
import io.github.raceframework.io.imports.ImportReport.Use;
import io.github.raceframework.io.text.Echo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a profile in a header. What is missing, doubled or could mean two things is noted. */
final class HeaderReader {

    private final ProfileParts parts;
    private final String source;
    private final ExportDialect dialect;
    private final Violations violations;
    private final List<HeaderName> names;
    private final @Nullable ImportColumn[] columns;
    private final ColumnUse[] uses;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> targets = new LinkedHashMap<>();
    private final Set<Integer> money = new HashSet<>();
    private final Set<Integer> operands = new HashSet<>();
    private final Set<Integer> lines = new HashSet<>();
    private final Map<String, Integer> formulaColumns = new HashMap<>();

    HeaderReader(ProfileParts parts, String source, ExportDialect dialect, Violations violations) {
        this.parts = parts;
        this.source = source;
        this.dialect = dialect;
        this.violations = violations;
        this.names = dialect.header().stream().map(HeaderName::of).toList();
        this.columns = new @Nullable ImportColumn[names.size()];
        this.uses = new ColumnUse[names.size()];
        for (int i = 0; i < uses.length; i++) {
            ignore(i, "the profile does not name it");
        }
    }

    private String header(int index) {
        return dialect.header().get(index);
    }

    private void ignore(int index, String reason) {
        uses[index] = new ColumnUse(header(index), Use.IGNORED, reason);
    }

    private void use(int index, String detail) {
        uses[index] = new ColumnUse(header(index), Use.READ, detail);
    }

    private void fail(@Nullable String column, String problem, String remedy) {
        violations.add(source, dialect.headerLine(), column, null, problem, remedy);
    }

    /** What the columns are for; empty if something is wrong with the header. */
    Optional<ColumnPlan> read() {
        long before = violations.total();
        parts.columns.forEach(this::place);
        if (!targets.containsKey("the day") && violations.total() == before) {
            fail(
                    null,
                    "no column holds the day of a row",
                    "say which does with ImportColumn.day; the columns are " + Echo.list(dialect.header()));
        }
        int groupKey = -1;
        if (parts.grouping != null) {
            groupKey = named(parts.grouping.key(), "says which rows belong together")
                    .orElse(-1);
            parts.grouping.lineColumns().forEach(line -> named(line, "").ifPresent(lines::add));
        }
        List<NumberFeed> measures = measures();
        List<LineTest> filters = new ArrayList<>();
        for (RowFormula filter : parts.filters) {
            if (findColumns(filter)) {
                filters.add(new LineTest(filter, isPerLine(filter)));
            }
        }
        parts.totals.forEach(this::findColumns);
        if (measures.isEmpty() && violations.total() == before) {
            fail(
                    null,
                    "no column holds a measure",
                    "say which does with ImportColumn.of; the columns are " + Echo.list(dialect.header()));
        }
        return violations.total() == before ? Optional.of(plan(groupKey, measures, filters)) : Optional.empty();
    }

    private ColumnPlan plan(int groupKey, List<NumberFeed> measures, List<LineTest> filters) {
        List<MemberFeed> members = new ArrayList<>();
        List<IdentityFeed> identities = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            ImportColumn column = columns[i];
            if (column != null && column.holds() instanceof Holds.Members held) {
                members.add(new MemberFeed(held.dimension(), i));
            } else if (column != null && column.holds() instanceof Holds.Identity held) {
                identities.add(new IdentityFeed(held.name(), i));
            }
        }
        return new ColumnPlan(
                dialect.header(),
                targets.getOrDefault("the day", -1),
                targets.getOrDefault("the last day", -1),
                targets.getOrDefault("the currency", -1),
                groupKey,
                measures,
                members,
                identities,
                filters,
                Arrays.asList(columns),
                money,
                operands,
                formulaColumns,
                List.of(uses));
    }

    /** Finds a column of the profile: the first of its headers that the file has. */
    private void place(ImportColumn column) {
        List<Integer> found = column.headers().stream()
                .map(wanted -> find(wanted, isMoney(column)))
                .filter(index -> index >= 0)
                .distinct()
                .toList();
        if (column.holds() instanceof Holds.Nothing nothing) {
            found.forEach(index -> ignore(index, nothing.reason()));
            return;
        }
        found.stream().limit(1).forEach(index -> place(column, index));
        found.stream().skip(1).forEach(index -> ignore(index, Echo.quoted(header(found.get(0))) + " is read instead"));
        if (found.isEmpty() && !column.is(Trait.OPTIONAL)) {
            String what = column.target().isEmpty() ? "" : " to take " + column.target() + " from";
            String others = column.headers().size() == 1
                    ? ""
                    : ", nor any named "
                            + Echo.list(
                                    column.headers().subList(1, column.headers().size()));
            fail(
                    column.headers().get(0),
                    "there is no such column" + what + others,
                    remedy(column.headers().get(0)));
        }
    }

    private void place(ImportColumn column, int index) {
        columns[index] = column;
        column.headers().forEach(alternative -> places.put(HeaderName.normal(alternative), index));
        String target = column.target();
        Integer earlier = target.isEmpty() ? null : targets.putIfAbsent(target, index);
        if (earlier != null) {
            fail(
                    header(index),
                    "this column and " + Echo.quoted(header(earlier)) + " could both be " + target,
                    "say which one is, and name the other one with ImportColumn.ignored");
            return;
        }
        if (isMoney(column)) {
            money.add(index);
        }
        if (column.holds() instanceof Holds.Numbers) {
            use(index, "measure " + target);
        } else if (column.holds() instanceof Holds.Members) {
            use(index, "dimension " + target);
        } else if (!(column.holds() instanceof Holds.Operand)) {
            use(index, target);
        } else {
            ignore(index, "nothing is computed from it");
        }
    }

    private static boolean isMoney(ImportColumn column) {
        return column.holds() instanceof Holds.Numbers numbers
                && numbers.measure().unit().hasMoney();
    }

    /** The place of a header; with the currency that money may have in it if there is no other. */
    private int find(String wanted, boolean orWithCurrency) {
        String name = HeaderName.normal(wanted);
        int found = -1;
        for (int i = 0; i < names.size(); i++) {
            boolean matches = names.get(i).whole().equals(name)
                    || (orWithCurrency && names.get(i).base().equals(name));
            if (matches && found >= 0) {
                fail(header(i), "two columns have this name", "give each column a name of its own");
            } else if (matches) {
                found = i;
            }
        }
        return found;
    }

    private String remedy(String column) {
        return Spelling.nearest(column, dialect.header())
                        .map(near -> "did you mean " + Echo.quoted(near) + "? The")
                        .orElse("the")
                + " columns are " + Echo.list(dialect.header());
    }

    /** The column of a formula, which has to be there unless the profile says that it need not. */
    private Optional<Integer> named(String column, String use) {
        String name = HeaderName.normal(column);
        Integer placed = places.get(name);
        int index = placed == null ? find(column, true) : placed;
        if (index >= 0) {
            formulaColumns.put(column, index);
            if (uses[index].use() == Use.IGNORED && !use.isEmpty()) {
                use(index, use);
            }
            return Optional.of(index);
        }
        boolean optional = parts.columns.stream()
                .anyMatch(declared -> declared.is(Trait.OPTIONAL)
                        && declared.headers().stream().map(HeaderName::normal).anyMatch(name::equals));
        if (!optional) {
            fail(column, "there is no such column, which the profile's formulas use", remedy(column));
        }
        return Optional.empty();
    }

    /** Whether the file has all columns of which a formula uses the numbers. */
    private boolean findColumns(RowFormula formula) {
        formula.texts().forEach(text -> named(text, "used by formulas"));
        boolean complete = true;
        for (String column : formula.numbers()) {
            Optional<Integer> index = named(column, "used by formulas");
            index.filter(place -> !targets.containsValue(place)).ifPresent(operands::add);
            complete &= index.isPresent();
        }
        return complete;
    }

    private boolean isPerLine(RowFormula formula) {
        return formula.columns().stream()
                .map(formulaColumns::get)
                .anyMatch(index -> index != null && lines.contains(index));
    }

    private List<NumberFeed> measures() {
        List<NumberFeed> feeds = new ArrayList<>();
        Set<String> fed = new LinkedHashSet<>();
        for (ImportColumn column : parts.columns) {
            Integer index = targets.get(column.target());
            if (index != null && column.equals(columns[index]) && column.holds() instanceof Holds.Numbers numbers) {
                feeds.add(new NumberFeed(numbers.measure(), index, null, lines.contains(index)));
                fed.add(column.target());
            }
        }
        for (ProfileParts.Computed computed : parts.computed) {
            RowFormula formula = computed.formula();
            boolean isNew = !fed.contains(computed.measure().id().text());
            if (isNew && findColumns(formula)) {
                feeds.add(new NumberFeed(computed.measure(), -1, formula, isPerLine(formula)));
                if (computed.measure().unit().hasMoney()) {
                    formula.numbers().stream().map(formulaColumns::get).forEach(money::add);
                }
            }
        }
        return feeds;
    }

    /** The currencies that the headers of money name. */
    static List<HeaderName> withCurrency(ColumnPlan plan) {
        return plan.money().stream()
                .sorted()
                .map(index -> HeaderName.of(plan.header().get(index)))
                .filter(name -> name.mark() != null)
                .toList();
    }

    /** The headers of the measures and formulas of a profile. */
    static Stream<String> headers(ProfileParts parts) {
        Stream<String> columns = parts.columns.stream().flatMap(column -> column.headers().stream());
        Stream<String> formulas = Stream.concat(
                        parts.filters.stream(), parts.computed.stream().map(ProfileParts.Computed::formula))
                .flatMap(formula -> formula.columns().stream());
        return Stream.concat(columns, formulas);
    }
}
