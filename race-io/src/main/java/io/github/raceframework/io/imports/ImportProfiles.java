package io.github.raceframework.io.imports;

import io.github.raceframework.core.value.Spelling;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The profiles that a name may stand for and that a header may tell: {@link StandardProfiles} and those of plugins.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ImportProfiles {

    private static final Pattern PLUGIN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,79}(\\.[a-z][a-z0-9_-]{0,79}){1,3}");

    private final Map<String, Entry> byName;

    /** A profile and who brought it. */
    private record Entry(ImportProfile profile, String origin, boolean isDetected) {}

    private ImportProfiles(Map<String, Entry> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** The standard ones. */
    public static ImportProfiles standard() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<ImportProfile> detected = StandardProfiles.detectable();
        for (ImportProfile profile : StandardProfiles.all()) {
            entries.put(profile.name(), new Entry(profile, "race-io", detected.contains(profile)));
        }
        return new ImportProfiles(entries);
    }

    /**
     * The standard ones and those of all providers that a class loader finds.
     *
     * @throws java.util.ServiceConfigurationError if a provider cannot be loaded
     * @throws IllegalArgumentException as {@link #with}
     */
    public static ImportProfiles discover(ClassLoader loader) {
        ImportProfiles found = standard();
        for (ImportProfileProvider provider : ServiceLoader.load(ImportProfileProvider.class, loader)) {
            found = found.with(provider);
        }
        return found;
    }

    /**
     * These and those of a provider.
     *
     * @throws IllegalArgumentException if the provider throws, or a name has no prefix, or is that of another profile; the message names the providers
     */
    public ImportProfiles with(ImportProfileProvider provider) {
        Map<String, Entry> more = new LinkedHashMap<>(byName);
        String origin = provider.getClass().getName();
        for (ImportProfile profile : profiles(provider::profiles, origin)) {
            add(new Entry(profile, origin, true), more);
        }
        for (ImportProfile profile : profiles(provider::profilesByName, origin)) {
            add(new Entry(profile, origin, false), more);
        }
        return new ImportProfiles(more);
    }

    private static List<ImportProfile> profiles(Supplier<Collection<ImportProfile>> given, String origin) {
        try {
            return List.copyOf(given.get());
        } catch (StackOverflowError e) {
            throw threw(origin, e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw threw(origin, e);
        }
    }

    private static IllegalArgumentException threw(String origin, Throwable thrown) {
        return new IllegalArgumentException(
                "import profiles of " + origin + " cannot be had: it threw " + Spelling.excerpt(thrown), thrown);
    }

    private static void add(Entry entry, Map<String, Entry> more) {
        String name = entry.profile.name();
        if (!PLUGIN_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("import profile \"" + Spelling.excerpt(name) + "\" of " + entry.origin
                    + " is not named in the form prefix.name, lower-case letters, digits, _ and -, such as"
                    + " acme.pos_export");
        }
        Entry earlier = more.put(name, entry);
        if (earlier != null) {
            throw new IllegalArgumentException(
                    "import profile " + name + " comes from both " + earlier.origin + " and " + entry.origin);
        }
    }

    /** All of them. */
    public List<ImportProfile> all() {
        return byName.values().stream().map(Entry::profile).toList();
    }

    /** Those of which a header can tell. */
    List<ImportProfile> detectable() {
        return byName.values().stream()
                .filter(Entry::isDetected)
                .map(Entry::profile)
                .toList();
    }

    /** The profile of that name. */
    public Optional<ImportProfile> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(Entry::profile);
    }

    /**
     * The profile of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public ImportProfile get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no import profile \""
                        + Spelling.excerpt(name) + "\"" + Spelling.suggestion(name, byName.keySet()) + "; there are "
                        + String.join(", ", byName.keySet())));
    }
}
