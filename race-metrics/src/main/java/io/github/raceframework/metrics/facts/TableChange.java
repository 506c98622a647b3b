package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.facts.store.Dictionary;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.OccurringMembers;
import io.github.raceframework.metrics.facts.store.RowKeys;
import io.github.raceframework.metrics.facts.store.TableBlocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** A table, the rows of a batch, and what of the table must go to make room for them. */
final class TableChange {

    private final FactTable table;
    private final List<FactBlock> remaining;
    private final List<FactBlock> removed;
    private final FactSchema schema;
    private final Map<DimensionId, Dictionary> dictionaries = new HashMap<>();
    private final List<Currency> currencies;
    private final List<FactBlock> added;

    private TableChange(FactTable table, FactTable batch, List<FactBlock> remaining, List<FactBlock> removed) {
        SchemaMatch match = new SchemaMatch(table.schema(), batch.schema());
        match.requireSame();
        this.table = table;
        this.removed = removed;
        this.schema = match.together(remaining, batch.blocks());
        table.ownMembers()
                .forEach((id, members) -> dictionaries.put(
                        id, members.dictionary().with(batch.members(id).dictionary())));
        Set<Currency> all = new LinkedHashSet<>(table.currencies());
        all.addAll(batch.currencies());
        TableLimits.requireFewCurrencies(schema.name(), all.size());
        this.currencies = List.copyOf(all);
        this.remaining = remaining.stream()
                .map(block -> block.with(dictionaries, currencies))
                .toList();
        this.added = batch.blocks().stream()
                .map(block -> block.translated(dictionaries, currencies, table.identities()))
                .toList();
    }

    /** The rows of both. */
    static TableChange adding(FactTable table, FactTable batch) {
        return new TableChange(table, batch, table.blocks(), List.of());
    }

    /**
     * The rows of the table outside some days, and those of the batch.
     *
     * @throws IllegalArgumentException if the days cut a row period, or a row of the batch is outside them
     */
    static TableChange replacing(FactTable table, DateRange days, FactTable batch) {
        requireWholePeriods(table.schema(), days);
        for (FactBlock block : TableBlocks.outside(batch.blocks(), days)) {
            throw new IllegalArgumentException(
                    "the batch has a row of " + block.periods().day(0) + ", outside " + days
                            + ", the days to be replaced in table " + table.name());
        }
        return new TableChange(
                table, batch, TableBlocks.outside(table.blocks(), days), TableBlocks.inside(table.blocks(), days));
    }

    private static void requireWholePeriods(FactSchema schema, DateRange days) {
        for (LocalDate edge : List.of(days.from(), days.to())) {
            DateRange period = schema.rowPeriod(edge);
            if (!period.from().equals(edge)) {
                throw new IllegalArgumentException("the days to be replaced in table " + schema.name() + ", " + days
                        + ", cut the row period " + period);
            }
        }
    }

    /** Fails if rows of the batch and rows of the table are of one row period, unless a row key tells them apart. */
    void requireNoOverlap() {
        if (schema.findRowKey().isPresent()) {
            return;
        }
        List<LocalDate> shared = new ArrayList<>();
        for (FactBlock block : added) {
            for (int period = 0; period < block.periods().count(); period++) {
                if (remaining.stream().anyMatch(has(block.periods().start(period)))) {
                    shared.add(block.periods().day(period));
                }
            }
        }
        if (!shared.isEmpty()) {
            throw new IllegalArgumentException("table " + schema.name() + " already has rows of " + shared.size()
                    + " of the row periods of the batch, the first of " + shared.get(0)
                    + "; if those of the batch are further rows say so (appendNewRows), if they take the place of the "
                    + "earlier ones replace these (replacing)");
        }
    }

    private static Predicate<FactBlock> has(int start) {
        return block -> {
            int period = block.periods().from(start);
            return period < block.periods().count() && block.periods().start(period) == start;
        };
    }

    /**
     * The table changed so.
     *
     * @throws IllegalArgumentException if two rows have one row key, or there are too many rows
     */
    FactTable apply() {
        schema.findRowKey().ifPresent(key -> requireNewKeys(new RowKeys(schema.name(), key)));
        TableLimits.requireFewRows(schema.name(), rows(remaining) + rows(added));
        List<FactBlock> blocks = TableBlocks.together(remaining, added).stream()
                .map(block -> block.with(dictionaries, currencies))
                .toList();
        Map<DimensionId, OccurringMembers> members = new LinkedHashMap<>();
        table.ownMembers()
                .forEach((id, occurring) -> members.put(
                        id, occurring.changed(Objects.requireNonNull(dictionaries.get(id)), added, removed)));
        return new FactTable(schema, FactBlock.aligned(blocks), members, currencies, table.identities())
                .derive(table.lookups(), table)
                .derive(table.calendar());
    }

    private void requireNewKeys(RowKeys keys) {
        for (FactBlock block : added) {
            remaining.forEach(there -> keys.requireNew(there, block));
        }
    }

    private static long rows(List<FactBlock> blocks) {
        return blocks.stream().mapToLong(FactBlock::size).sum();
    }
}
