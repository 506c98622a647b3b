package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.ValueFormat;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.query.GroupOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be said below a table: flags, and reasons. A reason that stands against a whole column is said once. */
final class KpiTableNotes {

    private static final ValueFormat FORMAT = ValueFormat.of(Locale.ENGLISH);

    private final KpiTable table;
    private final List<Kpi> shown;
    private final Map<Kpi, KpiValue.Absent> ofAllGroups = new LinkedHashMap<>();
    private final Map<Kpi, KpiValue.Absent> withoutShares = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    KpiTableNotes(KpiTable table, List<Kpi> shown) {
        this.table = table;
        this.shown = shown;
        for (Kpi kpi : shown) {
            if (table.findAbsence(kpi).isEmpty()) {
                findAbsenceOfGroups(kpi).ifPresent(absent -> ofAllGroups.put(kpi, absent));
            }
            if (asksForShares()) {
                findAbsenceOfShares(kpi).ifPresent(absent -> withoutShares.put(kpi, absent));
            }
        }
    }

    /** The reason that all groups have alike, beside totals that have another or none. */
    private Optional<KpiValue.Absent> findAbsenceOfGroups(Kpi kpi) {
        List<KpiValue> groups = table.rows().stream()
                .filter(row -> row.totalOver().isEmpty())
                .map(row -> row.value(kpi))
                .distinct()
                .limit(2)
                .toList();
        boolean alike =
                groups.size() == 1 && !table.query().arrangement().totals().isEmpty();
        return alike && groups.get(0) instanceof KpiValue.Absent absent ? Optional.of(absent) : Optional.empty();
    }

    /** Why no value has a share, if they are no parts of a whole. */
    private Optional<KpiValue.Absent> findAbsenceOfShares(Kpi kpi) {
        List<KpiValue> shares = table.rows().stream()
                .filter(row -> row.value(kpi).isPresent())
                .map(row -> row.share(kpi))
                .distinct()
                .limit(2)
                .toList();
        return shares.size() == 1
                        && shares.get(0) instanceof KpiValue.Absent absent
                        && absent.reason() == AbsenceReason.NON_ADDITIVE
                ? Optional.of(absent)
                : Optional.empty();
    }

    private boolean asksForShares() {
        return table.query().arrangement().findShareOf().isPresent();
    }

    /** Whether values of a KPI have shares, so that these have a column. */
    boolean hasShares(Kpi kpi) {
        return asksForShares() && !withoutShares.containsKey(kpi);
    }

    /** The notes, a line each. */
    List<String> lines() {
        notes.clear();
        table.query().arrangement().findOrder().ifPresent(this::noteDisorder);
        shown.stream()
                .filter(KpiTableNotes::isReplaced)
                .forEach(kpi -> notes.add(kpi.id() + ": as plugin " + kpi.origin() + " defines it, " + kpi.formula()));
        for (Kpi kpi : shown) {
            table.findAbsence(kpi).ifPresent(absence -> notes.add(kpi.id() + ": " + AbsenceText.note(absence)));
        }
        ofAllGroups.forEach((kpi, absent) -> notes.add(kpi.id() + " of all groups: " + AbsenceText.note(absent)));
        withoutShares.forEach((kpi, absent) -> notes.add(kpi.id() + " share: " + AbsenceText.note(absent)));
        for (KpiTable.Row row : table.rows()) {
            shown.forEach(kpi -> note(row, kpi));
        }
        return notes;
    }

    /** Whether a plugin's definition has taken the place of another, which the id does not tell. */
    private static boolean isReplaced(Kpi kpi) {
        return !kpi.origin().isEmpty() && !kpi.id().text().startsWith(kpi.origin() + ".");
    }

    /** Groups that have values and no rank have no order among themselves: they stand as they come, all of them. */
    private void noteDisorder(GroupOrder order) {
        table.rows().stream()
                .filter(row -> row.value(order.kpi()).isPresent())
                .flatMap(row -> row.findRank().stream())
                .filter(KpiValue.Absent.class::isInstance)
                .map(KpiValue.Absent.class::cast)
                .filter(rank -> rank.reason() == AbsenceReason.MIXED_CURRENCY)
                .findFirst()
                .ifPresent(rank -> notes.add("order: " + AbsenceText.note(rank)));
    }

    private void note(KpiTable.Row row, Kpi kpi) {
        KpiValue value = row.value(kpi);
        if (!row.totalOver().isEmpty() || !value.equals(ofAllGroups.get(kpi))) {
            note(row, kpi, "", value);
        }
        if (table.query().findComparison().isPresent()) {
            KpiChange change = row.change(kpi);
            note(row, kpi, " before", change.before());
            boolean both = value.isPresent() && change.before().isPresent();
            if (both && !change.relative().isPresent()) {
                note(row, kpi, " change", change.relative());
            }
        }
        if (hasShares(kpi) && value instanceof KpiValue.Present present) {
            noteShare(row, kpi, present.flags());
        }
    }

    /** What is to be known of a share beside what its value has a note of. */
    private void noteShare(KpiTable.Row row, Kpi kpi, List<Flag> noted) {
        KpiValue share = row.share(kpi);
        if (share instanceof KpiValue.Present present) {
            List<Flag> more = present.flags().stream()
                    .filter(flag -> !noted.contains(flag))
                    .toList();
            note(row, kpi, " share", new KpiValue.Present(present.number(), present.unit(), more, present.evidence()));
        } else {
            note(row, kpi, " share", share);
        }
    }

    private void note(KpiTable.Row row, Kpi kpi, String what, KpiValue value) {
        String where = String.join(
                ", ",
                Stream.concat(
                                KpiTableText.place(row).stream(),
                                Stream.of(kpi.id().text() + what))
                        .toList());
        if (value instanceof KpiValue.Present present) {
            present.flags().forEach(flag -> notes.add(where + ": " + flag(flag, present)));
        } else if (table.findAbsence(kpi).isEmpty()) {
            notes.add(where + ": " + AbsenceText.note((KpiValue.Absent) value));
        }
    }

    /** The flag as code and in words; at a small sample where the rate may lie. */
    private static String flag(Flag flag, KpiValue.Present value) {
        String words = flag + ", " + flag.kind().words();
        return flag.kind() != Flag.Kind.LOW_SAMPLE
                ? words
                : value.evidence()
                        .findInterval()
                        .map(interval -> words + "; with 95% confidence from " + percent(interval.low()) + " to "
                                + percent(interval.high()))
                        .orElse(words);
    }

    private static String percent(BigDecimal fraction) {
        return FORMAT.format(fraction, DisplayUnit.PERCENT, null);
    }
}
