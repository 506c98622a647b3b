package io.github.raceframework.io.imports;

import java.util.Collection;
import java.util.List;

/**
 * A plugin that brings profiles of the exports of more tools. It is found by {@link ImportProfiles#discover}, for which it is named both in {@code
 * META-INF/services/io.github.raceframework.io.imports.ImportProfileProvider} (class path) and in the {@code provides} of its module (module path), or is
 * passed in by hand.
 *
 * <p>All methods have a default, so that one more in a later version breaks no plugin.
 *
 * <p>It is asked by the thread that adds it: one that several threads add is safe for use by several threads.
 */
public interface ImportProfileProvider {

    /** The profiles that a header tells; their names begin with a prefix of the plugin's own and a dot: {@code acme.pos_export}. */
    default Collection<ImportProfile> profiles() {
        return List.of();
    }

    /** The profiles that are read only where they are named, as a second one of the same files is; their names begin with the same prefix. */
    default Collection<ImportProfile> profilesByName() {
        return List.of();
    }
}
