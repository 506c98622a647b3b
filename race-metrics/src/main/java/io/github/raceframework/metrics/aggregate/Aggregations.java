package io.github.raceframework.metrics.aggregate;

import io.github.raceframework.core.value.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The aggregations that a name may stand for, in an import profile or in states written as bytes: {@code count}, {@code min}, {@code max}, {@code
 * weighted_mean(impressions)} and those of plugins.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Aggregations {

    private static final Pattern PLUGIN_ID = Pattern.compile("[a-z][a-z0-9_]{0,79}(\\.[a-z][a-z0-9_]{0,79}){1,3}");
    private static final Pattern WEIGHTED_MEAN = Pattern.compile("weighted_mean\\(([a-z][a-z0-9_]{0,79})\\)");

    private static final Aggregations STANDARD = new Aggregations(standardById());

    private final Map<String, Entry> byId;

    /** An aggregation and who brought it. */
    private record Entry(Aggregation<?> aggregation, String origin) {}

    private Aggregations(Map<String, Entry> byId) {
        this.byId = byId;
    }

    private static Map<String, Entry> standardById() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Aggregation<?> aggregation : List.of(Aggregation.count(), Aggregation.min(), Aggregation.max())) {
            entries.put(aggregation.id(), new Entry(aggregation, "race-metrics"));
        }
        return entries;
    }

    /** The built-in ones. */
    public static Aggregations standard() {
        return STANDARD;
    }

    /**
     * The built-in ones and those of all providers that a class loader finds.
     *
     * @throws IllegalArgumentException if a provider cannot be loaded, and as {@link #with}
     */
    public static Aggregations discover(ClassLoader loader) {
        List<AggregationProvider> providers = new ArrayList<>();
        try {
            ServiceLoader.load(AggregationProvider.class, loader).forEach(providers::add);
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new IllegalArgumentException(
                    "a provider of aggregations cannot be loaded: " + e.getMessage()
                            + "; see META-INF/services/" + AggregationProvider.class.getName()
                            + " of its jar, or what its module provides",
                    e);
        }
        Aggregations found = STANDARD;
        for (AggregationProvider provider : providers) {
            found = found.with(provider);
        }
        return found;
    }

    /**
     * These and those of a provider.
     *
     * @throws IllegalArgumentException if the provider throws or has a null among them, an id has no prefix, or is that of another aggregation; the message names
     *     the provider, or both
     */
    public Aggregations with(AggregationProvider provider) {
        Map<String, Entry> more = new LinkedHashMap<>(byId);
        String origin = provider.getClass().getName();
        for (Aggregation<?> aggregation : ask(provider, origin)) {
            String id = aggregation.id();
            if (!PLUGIN_ID.matcher(id).matches()) {
                throw new IllegalArgumentException("aggregation id \"" + Spelling.excerpt(id) + "\" of " + origin
                        + " is not of the form prefix.name, lower-case letters, digits and _, such as acme.median");
            }
            Entry earlier = more.put(id, new Entry(aggregation, origin));
            if (earlier != null) {
                throw new IllegalArgumentException(
                        "aggregation " + id + " comes from both " + earlier.origin() + " and " + origin);
            }
        }
        return new Aggregations(Collections.unmodifiableMap(more));
    }

    /** What a provider brings. Its code may do anything. */
    private static List<Aggregation<?>> ask(AggregationProvider provider, String origin) {
        List<@Nullable Aggregation<?>> brought = new ArrayList<>();
        try {
            brought.addAll(provider.aggregations());
        } catch (StackOverflowError e) {
            throw threw(origin, e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw threw(origin, e);
        }
        List<Aggregation<?>> checked = new ArrayList<>();
        for (Aggregation<?> aggregation : brought) {
            if (aggregation == null) {
                throw new IllegalArgumentException("aggregations() of " + origin + " has a null among its elements");
            }
            checked.add(aggregation);
        }
        return checked;
    }

    private static IllegalArgumentException threw(String origin, Throwable thrown) {
        return new IllegalArgumentException(
                "aggregations() of " + origin + " threw " + Spelling.excerpt(thrown), thrown);
    }

    /** The aggregation of that name; empty if there is none. */
    public Optional<Aggregation<?>> find(String id) {
        Matcher mean = WEIGHTED_MEAN.matcher(id);
        if (mean.matches()) {
            return Optional.of(Aggregation.weightedMean(mean.group(1)));
        }
        return Optional.ofNullable(byId.get(id)).map(Entry::aggregation);
    }

    /**
     * The aggregation of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public Aggregation<?> get(String id) {
        return find(id).orElseThrow(() -> {
            Set<String> known = new TreeMap<>(byId).keySet();
            return new IllegalArgumentException("no aggregation \"" + Spelling.excerpt(id) + "\""
                    + Spelling.suggestion(id, known) + "; there are " + String.join(", ", known)
                    + " and weighted_mean(WEIGHT)");
        });
    }
}
