package io.github.raceframework.core.plan;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People the plan addresses.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Immutable.
 *
 * @param id lower-case letters, digits, {@code -} and {@code _}
 * @param name what readers see
 * @param description who belongs to it
 * @param population how many people that are; null where it is not known
 * @param personas invented people who stand for many of it
 */
public record Audience(
        String id,
        String name,
        String description,
        @Nullable BigDecimal population,
        List<Persona> personas) {

    public Audience {
        population = population == null ? null : Decimals.canonical(population);
        personas = List.copyOf(personas);
    }

    /** An audience of unknown size without personas. */
    public static Audience of(String id, String name, String description) {
        return new Audience(id, name, description, null, List.of());
    }

    /** The same audience with this many people. */
    public Audience withPopulation(long people) {
        return new Audience(id, name, description, BigDecimal.valueOf(people), personas);
    }

    /** The same audience with these personas. */
    public Audience withPersonas(Persona... newPersonas) {
        return new Audience(id, name, description, population, List.of(newPersonas));
    }

    /** How many people belong to it; empty where it is not known. */
    public Optional<BigDecimal> findPopulation() {
        return Optional.ofNullable(population);
    }
}
