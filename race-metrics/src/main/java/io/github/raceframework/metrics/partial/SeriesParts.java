package io.github.raceframework.metrics.partial;

import io.github.raceframework.metrics.aggregate.InputCells.Clash;
import io.github.raceframework.metrics.partial.InputForm.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts that are series, each with the value of its first or last known row. */
final class SeriesParts implements Parts {

    private final InputForm form;

    /** By series; nothing for one of which no row is known. */
    private final Map<List<String>, Optional<Pick>> picks = new HashMap<>();

    SeriesParts(InputForm form) {
        this.form = form;
    }

    @Override
    public void add(int day, List<String> members, List<BigDecimal> values, String currency) {
        add(members, values.isEmpty() ? Optional.empty() : Optional.of(Pick.of(day, values.get(0), currency)));
    }

    private void add(List<String> series, Optional<Pick> pick) {
        picks.merge(
                series,
                pick,
                (one, other) -> one.isEmpty() || other.isEmpty()
                        ? one.or(() -> other)
                        : Optional.of(one.get().or(other.get(), form.kind())));
    }

    @Override
    public void merge(Parts other) {
        ((SeriesParts) other).picks.forEach(this::add);
    }

    private List<Pick> picked() {
        return picks.values().stream().flatMap(Optional::stream).toList();
    }

    @Override
    public CurrencySums sums() {
        CurrencySums sums = new CurrencySums();
        for (Pick pick : picked()) {
            sums.add(pick.currency(), pick.value());
            pick.currencies().forEach(code -> sums.add(code, BigDecimal.ZERO));
        }
        return sums;
    }

    @Override
    public long count() {
        return picks.size();
    }

    @Override
    public long known() {
        return picked().size();
    }

    @Override
    public BigDecimal value() {
        return sums().total();
    }

    @Override
    public Clash clash() {
        if (picked().stream().anyMatch(Pick::repeated)) {
            return Clash.REPEATED_SNAPSHOT;
        }
        return form.overlaps() && picks.size() > 1 ? Clash.OVERLAPPING_PARTS : Clash.NONE;
    }

    @Override
    public Optional<BigDecimal> findLargest() {
        LargestValue largest = new LargestValue();
        picked().forEach(pick -> largest.add(pick.value()));
        return largest.find();
    }

    /** What is gapless here is decided by {@link #stale}. */
    @Override
    public long stale(DaySet filled) {
        int edge = form.kind() == Kind.FIRST ? filled.first() : filled.last();
        return picked().stream().filter(pick -> pick.day() != edge).count();
    }

    /** How many series there are, and of each the members, 0 or 1, and with 1 the value that counts. */
    @Override
    public void write(StateWriter out) {
        out.count(picks.size());
        for (List<String> series : MemberOrder.sorted(picks.keySet())) {
            out.members(series);
            Optional<Pick> pick = picks.getOrDefault(series, Optional.empty());
            out.octet(pick.isPresent() ? 1 : 0);
            pick.ifPresent(value -> value.write(out));
        }
    }

    static SeriesParts read(StateReader in, InputForm form) {
        SeriesParts parts = new SeriesParts(form);
        for (int left = in.size("series"); left > 0; left--) {
            List<String> series = in.members(form.dimensions().size());
            parts.add(series, in.upTo(1, "a mark of") == 1 ? Optional.of(Pick.read(in)) : Optional.empty());
        }
        return parts;
    }
}
