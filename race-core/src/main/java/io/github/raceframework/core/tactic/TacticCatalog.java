package io.github.raceframework.core.tactic;

import io.github.raceframework.core.value.Spelling;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tactics that an application knows.
 *
 * <p>Immutable and safe for use by several threads. Two catalogues are equal when they have the same tactics in the same order.
 */
public final class TacticCatalog {

    private final Map<String, Tactic> tactics;

    private TacticCatalog(Map<String, Tactic> tactics) {
        this.tactics = Collections.unmodifiableMap(tactics);
    }

    /** The tactics of {@link StandardTactics}. */
    public static TacticCatalog standard() {
        return StandardHolder.CATALOG;
    }

    private static final class StandardHolder {
        static final TacticCatalog CATALOG = new TacticCatalog(Map.of()).with(StandardTactics.all());
    }

    /**
     * A catalogue with these tactics as well.
     *
     * @throws IllegalArgumentException if an id is taken
     */
    public TacticCatalog with(Collection<Tactic> added) {
        Map<String, Tactic> all = new LinkedHashMap<>(tactics);
        for (Tactic tactic : added) {
            if (all.putIfAbsent(tactic.id(), tactic) != null) {
                throw new IllegalArgumentException("tactic id \"" + tactic.id() + "\" is taken");
            }
        }
        return new TacticCatalog(all);
    }

    /**
     * A catalogue with these tactics in place of those of their ids: where an application counts a standard tactic under another media type or
     * stage.
     *
     * @throws IllegalArgumentException if there is no tactic of an id
     */
    public TacticCatalog replacing(Collection<Tactic> changed) {
        Map<String, Tactic> all = new LinkedHashMap<>(tactics);
        for (Tactic tactic : changed) {
            all.put(get(tactic.id()).id(), tactic);
        }
        return new TacticCatalog(all);
    }

    /** Every tactic, in the order they came in. */
    public List<Tactic> tactics() {
        return List.copyOf(tactics.values());
    }

    /** The tactic of that id. */
    public Optional<Tactic> find(String id) {
        return Optional.ofNullable(tactics.get(id));
    }

    /**
     * The tactic of that id.
     *
     * @throws IllegalArgumentException if there is none, with the nearest id there is
     */
    public Tactic get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "no tactic \"" + Spelling.excerpt(id) + "\"" + Spelling.suggestion(id, tactics.keySet())));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof TacticCatalog other && tactics().equals(other.tactics());
    }

    @Override
    public int hashCode() {
        return tactics.hashCode();
    }

    /** The ids of the tactics. */
    @Override
    public String toString() {
        return tactics.keySet().toString();
    }
}
