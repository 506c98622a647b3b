package io.github.raceframework.io.imports;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.io.text.Echo;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A column of an export, as an {@link ImportProfile} names it. It is found whatever the case, spaces and underscores of its header, and a header of
 * money may end with a currency: {@code Amount spent (EUR)}.
 *
 * <p>Immutable.
 *
 * @param headers its names; where a file has several of them the first counts
 * @param holds what it holds
 * @param traits how it is read
 * @param members what a cell stands for, where that is not what it says; cells are compared whatever their case
 */
public record ImportColumn(List<String> headers, Holds holds, Set<Trait> traits, Map<String, String> members) {

    /** How a column is read. */
    public enum Trait {
        /** A file need not have it. */
        OPTIONAL,
        /** A blank cell means that nothing was counted. Without it a blank cell is unknown. */
        BLANK_IS_ZERO,
        /** Numbers are millionths. */
        MICROS,
        /** Shares of which a platform tells no more than {@code < 10%} or {@code > 90%}, or 0.0999 and 0.9001 for these: such a cell is unknown. */
        CLAMPED,
        /** A cell that is not among {@link #members} is a bad cell. */
        ONLY_MEMBERS
    }

    /** What a column holds. */
    public sealed interface Holds {

        /** Numbers of a measure. */
        record Numbers(Measure measure) implements Holds {}

        /** Members of a dimension. */
        record Members(Dimension dimension) implements Holds {}

        /** Whom a row is about; see {@link io.github.raceframework.metrics.facts.FactSchema#withIdentity}. */
        record Identity(String name) implements Holds {}

        /** The ISO 4217 code of the currency of the row's money. */
        record CurrencyCode() implements Holds {}

        /** The day of the row, or the first one it speaks for. */
        record Day() implements Holds {}

        /** The last day for which the row speaks, which has to be in the same row period as the first. */
        record LastDay() implements Holds {}

        /** Something that formulas use and nothing else does. */
        record Operand() implements Holds {}

        /**
         * Something that is left out.
         *
         * @param reason why, as the end of "is ignored: "
         */
        record Nothing(String reason) implements Holds {}
    }

    public ImportColumn {
        if (headers.isEmpty() || headers.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("headers " + headers + " name no column");
        }
        if (holds instanceof Holds.Numbers numbers && numbers.measure().kind() == MeasureKind.PARAMETER) {
            throw new IllegalArgumentException(
                    "measure " + numbers.measure() + " is a symbol of planning, given by a plan and never by a column");
        }
        requireOneMeaning(members);
        headers = List.copyOf(headers);
        traits = traits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(traits));
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The case of a cell does not matter. */
    private static void requireOneMeaning(Map<String, String> members) {
        Map<String, String> cells = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        members.forEach((cell, member) -> {
            String other = cells.putIfAbsent(cell, member);
            if (other != null && !other.equals(member)) {
                throw new IllegalArgumentException("cell " + Echo.quoted(cell) + " stands for both "
                        + Echo.quoted(other) + " and " + Echo.quoted(member) + ", whatever its case");
            }
        });
    }

    /** A column of a measure's numbers. */
    public static ImportColumn of(Measure measure, String... headers) {
        return of(new Holds.Numbers(measure), headers);
    }

    /** A column of a dimension's members. */
    public static ImportColumn of(Dimension dimension, String... headers) {
        return of(new Holds.Members(dimension), headers);
    }

    /** The column with the days. */
    public static ImportColumn day(String... headers) {
        return of(new Holds.Day(), headers);
    }

    /** The column with the last day for which a row speaks. */
    public static ImportColumn lastDay(String... headers) {
        return of(new Holds.LastDay(), headers);
    }

    /** The column with the code of each row's currency. */
    public static ImportColumn currency(String... headers) {
        return of(new Holds.CurrencyCode(), headers);
    }

    /** A column that says whom a row is about, under a name of that identity. */
    public static ImportColumn identity(String name, String... headers) {
        return of(new Holds.Identity(name), headers);
    }

    /** A column that formulas use and that is nothing by itself. */
    public static ImportColumn operand(String... headers) {
        return of(new Holds.Operand(), headers);
    }

    /** An optional column that is left out, and why: an end for "is ignored: ". */
    public static ImportColumn ignored(String reason, String... headers) {
        return of(new Holds.Nothing(reason), headers).with(Trait.OPTIONAL);
    }

    static ImportColumn of(Holds holds, String... headers) {
        return new ImportColumn(List.of(headers), holds, Set.of(), Map.of());
    }

    /** With these traits beside those it has. */
    public ImportColumn with(Trait... more) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        all.addAll(Arrays.asList(more));
        return new ImportColumn(headers, holds, all, members);
    }

    /** With a cell that stands for a member of another name. */
    public ImportColumn withMember(String cell, String member) {
        Map<String, String> more = new LinkedHashMap<>(members);
        more.put(cell, member);
        return new ImportColumn(headers, holds, traits, more);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** What is fed, which only one column of a file may feed; empty for what several may. */
    String target() {
        if (holds instanceof Holds.Numbers numbers) {
            return numbers.measure().id().text();
        }
        if (holds instanceof Holds.Members dimension) {
            return dimension.dimension().id().text();
        }
        if (holds instanceof Holds.Identity identity) {
            return "identity " + identity.name();
        }
        if (holds instanceof Holds.CurrencyCode) {
            return "the currency";
        }
        if (holds instanceof Holds.Day) {
            return "the day";
        }
        return holds instanceof Holds.LastDay ? "the last day" : "";
    }
}
