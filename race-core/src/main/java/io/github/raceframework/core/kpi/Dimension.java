package io.github.raceframework.core.kpi;

import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Spelling;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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
 * PAID_SEARCH} are one. An {@linkplain #withAlias alias} is another name of a member and is recognised likewise. Data may carry other names; they
 * stay members of their own.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Dimension {

    /** The member that a blank cell stands for. */
    public static final String NOT_SET = "(not set)";

    private final DimensionId id;
    private final List<String> vocabulary;
    private final Map<String, String> aliases;
    private final Map<String, String> byKey;
    private final boolean summable;
    private final String meaning;

    private Dimension(
            DimensionId id,
            Collection<String> vocabulary,
            Map<String, String> aliases,
            boolean summable,
            String meaning) {
        this.id = id;
        this.vocabulary = List.copyOf(vocabulary);
        this.aliases = Collections.unmodifiableMap(aliases);
        this.summable = summable;
        this.meaning = meaning;
        this.byKey = new LinkedHashMap<>();
        for (String member : this.vocabulary) {
            String earlier = byKey.put(keyOf("member", member), member);
            if (earlier != null) {
                throw new IllegalArgumentException("dimension " + id + ": members \"" + earlier + "\" and \"" + member
                        + "\" differ only by case or separators");
            }
        }
        aliases.forEach((alias, member) -> byKey.put(keyOf("alias", alias), member));
    }

    /** A dimension whose members are whatever the data has. */
    public static Dimension open(String id, String meaning) {
        return new Dimension(DimensionId.of(id), List.of(), Map.of(), true, meaning);
    }

    /**
     * A dimension with a vocabulary. A member of it without rows is known to have none.
     *
     * @throws IllegalArgumentException if two members differ only by case or separators, or one has no letter or digit
     */
    public static Dimension closed(String id, String meaning, String... members) {
        return new Dimension(DimensionId.of(id), List.of(members), Map.of(), true, meaning);
    }

    /** The same dimension, over whose members nothing is ever summed. */
    public Dimension notSummable() {
        return new Dimension(id, vocabulary, aliases, false, meaning);
    }

    /**
     * The same dimension, to which this name means that member. One that means it already, by case or separators, changes nothing.
     *
     * @throws IllegalArgumentException if the vocabulary has no such member, or the alias means another one or has no letter or digit
     */
    public Dimension withAlias(String alias, String member) {
        return withAliases(Map.of(alias, member));
    }

    /** The same dimension, to which each of these names means its member; fails as {@link #withAlias} does. */
    public Dimension withAliases(Map<String, String> added) {
        Map<String, String> more = new LinkedHashMap<>(aliases);
        Map<String, String> known = new HashMap<>(byKey);
        for (Map.Entry<String, String> entry : added.entrySet()) {
            String alias = entry.getKey();
            String member = entry.getValue();
            String meant = known.get(key(member));
            if (meant == null) {
                throw new IllegalArgumentException("dimension " + id + " has no member \"" + Spelling.excerpt(member)
                        + "\" for the alias \"" + Spelling.excerpt(alias) + "\""
                        + Spelling.suggestion(member, vocabulary));
            }
            String taken = known.putIfAbsent(keyOf("alias", alias), meant);
            if (taken == null) {
                more.put(alias, meant);
            } else if (!taken.equals(meant)) {
                throw new IllegalArgumentException("dimension " + id + ": alias \"" + Spelling.excerpt(alias) + "\" of "
                        + meant + " already means " + taken);
            }
        }
        return more.size() == aliases.size() ? this : new Dimension(id, vocabulary, more, summable, meaning);
    }

    public DimensionId id() {
        return id;
    }

    /** The members of the vocabulary in their order; empty for an open dimension. */
    public List<String> vocabulary() {
        return vocabulary;
    }

    /** Further names and the members they mean, in the order they came in. */
    public Map<String, String> aliases() {
        return aliases;
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

    /** The vocabulary's member that a name or an alias of it means, whatever its case and separators. */
    public Optional<String> findMember(String name) {
        return Optional.ofNullable(byKey.get(key(name)));
    }

    private String keyOf(String what, String name) {
        String key = key(name);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("dimension " + id + ": " + what + " \"" + Spelling.excerpt(name)
                    + "\" has no letter or digit to know it by");
        }
        return key;
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
                && aliases.equals(other.aliases)
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
