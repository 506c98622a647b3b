package io.github.raceframework.core.kpi;

import io.github.raceframework.core.value.DimensionId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attribute by which facts are grouped and filtered, with its vocabulary where it has one.
 *
 * <p>A vocabulary recognises its members whatever their case and separators: {@code Paid search}, {@code paid-search} and {@code
 * PAID_SEARCH} are one. Data may carry other names; they stay members of their own.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Dimension {

    /** The member that a blank cell stands for. */
    public static final String NOT_SET = "(not set)";

    private final DimensionId id;
    private final List<String> vocabulary;
    private final Map<String, String> byKey;
    private final boolean summable;
    private final String meaning;

    private Dimension(DimensionId id, Collection<String> vocabulary, boolean summable, String meaning) {
        this.id = id;
        this.vocabulary = List.copyOf(vocabulary);
        this.summable = summable;
        this.meaning = meaning;
        this.byKey = new LinkedHashMap<>();
        for (String member : this.vocabulary) {
            String earlier = byKey.put(key(member), member);
            if (earlier != null) {
                throw new IllegalArgumentException("dimension " + id + ": members \"" + earlier + "\" and \"" + member
                        + "\" differ only by case or separators");
            }
        }
    }

    /** A dimension whose members are whatever the data has. */
    public static Dimension open(String id, String meaning) {
        return new Dimension(DimensionId.of(id), List.of(), true, meaning);
    }

    /**
     * A dimension with a vocabulary. A member of it without rows is known to have none.
     *
     * @throws IllegalArgumentException if two members differ only by case or separators
     */
    public static Dimension closed(String id, String meaning, String... members) {
        return new Dimension(DimensionId.of(id), List.of(members), true, meaning);
    }

    /** The same dimension, over whose members nothing is ever summed. */
    public Dimension notSummable() {
        return new Dimension(id, vocabulary, false, meaning);
    }

    public DimensionId id() {
        return id;
    }

    /** The members of the vocabulary in their order; empty for an open dimension. */
    public List<String> vocabulary() {
        return vocabulary;
    }

    /** Whether this dimension has a vocabulary. */
    public boolean isClosed() {
        return !vocabulary.isEmpty();
    }

    /** Whether values of several members may be added up. */
    public boolean isSummable() {
        return summable;
    }

    public String meaning() {
        return meaning;
    }

    /** The vocabulary's member of that name, whatever its case and separators. */
    public Optional<String> findMember(String name) {
        return Optional.ofNullable(byKey.get(key(name)));
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(point -> key.appendCodePoint(Character.toLowerCase(point)));
        return key.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Dimension other
                && id.equals(other.id)
                && vocabulary.equals(other.vocabulary)
                && summable == other.summable
                && meaning.equals(other.meaning);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id.text();
    }
}
