package io.github.raceframework.metrics.partial;

import io.github.raceframework.metrics.aggregate.InputCells.Clash;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts that are rows: sums, and figures that cannot be put together over time. */
final class RowParts implements Parts {

    private final InputForm form;
    private final CurrencySums sums;
    private final @Nullable LargestValue largest;
    private final @Nullable ClaimSums claims;
    private final @Nullable SeriesDays series;
    private long rows;
    private long known;

    private RowParts(
            InputForm form,
            CurrencySums sums,
            @Nullable LargestValue largest,
            @Nullable ClaimSums claims,
            @Nullable SeriesDays series) {
        this.form = form;
        this.sums = sums;
        this.largest = largest;
        this.claims = claims;
        this.series = series;
    }

    RowParts(InputForm form) {
        this(
                form,
                new CurrencySums(),
                form.overlaps() ? new LargestValue() : null,
                form.claims().isEmpty() ? null : new ClaimSums(),
                isBySeries(form) ? new SeriesDays() : null);
    }

    private static boolean isBySeries(InputForm form) {
        return form.overlaps() || form.kind() == InputForm.Kind.SNAPSHOTS;
    }

    @Override
    public void add(int day, List<String> members, List<BigDecimal> values, String currency) {
        rows++;
        if (!values.isEmpty()) {
            known++;
            sums.add(currency, values.get(0));
        }
        if (largest != null && !values.isEmpty()) {
            largest.add(values.get(0));
        }
        if (claims != null) {
            claims.add(InputForm.at(form.claims(), members), values.isEmpty() ? null : values.get(0));
        }
        if (series != null) {
            series.add(members, day);
        }
    }

    @Override
    public void merge(Parts other) {
        RowParts theirs = (RowParts) other;
        rows = Math.addExact(rows, theirs.rows);
        known = Math.addExact(known, theirs.known);
        sums.add(theirs.sums);
        if (largest != null && theirs.largest != null) {
            largest.add(theirs.largest);
        }
        if (claims != null && theirs.claims != null) {
            claims.add(theirs.claims);
        }
        if (series != null && theirs.series != null) {
            series.add(theirs.series);
        }
    }

    @Override
    public long count() {
        return rows;
    }

    @Override
    public long known() {
        return known;
    }

    @Override
    public BigDecimal value() {
        return sums.total();
    }

    @Override
    public CurrencySums sums() {
        return sums;
    }

    @Override
    public Clash clash() {
        if (form.overlaps() ? rows > 1 : claims != null && claims.isSeveral()) {
            return Clash.OVERLAPPING_PARTS;
        }
        boolean snapshots = form.kind() == InputForm.Kind.SNAPSHOTS;
        return snapshots && series != null && series.isRepeated() ? Clash.REPEATED_SNAPSHOT : Clash.NONE;
    }

    @Override
    public Optional<BigDecimal> findLargest() {
        if (largest != null) {
            return largest.find();
        }
        return claims == null ? Optional.empty() : claims.findLargest();
    }

    @Override
    public boolean isGapless(int rowPeriods) {
        return !form.overlaps() || (series != null && series.isGapless(rowPeriods));
    }

    @Override
    public void write(StateWriter out) {
        out.count(rows);
        out.count(known);
        sums.write(out);
        if (largest != null) {
            largest.write(out);
        }
        if (claims != null) {
            claims.write(out);
        }
        if (series != null) {
            series.write(out);
        }
    }

    static RowParts read(StateReader in, InputForm form) {
        long rows = in.count();
        long known = in.knownOf(rows);
        RowParts parts = new RowParts(
                form,
                CurrencySums.read(in),
                form.overlaps() ? LargestValue.read(in) : null,
                form.claims().isEmpty()
                        ? null
                        : ClaimSums.read(in, form.claims().size()),
                isBySeries(form) ? SeriesDays.read(in, form.dimensions().size()) : null);
        parts.rows = rows;
        parts.known = known;
        return parts;
    }
}
