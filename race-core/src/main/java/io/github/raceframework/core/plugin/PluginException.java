package io.github.raceframework.core.plugin;

/**
 * A plugin that cannot be added. The message names its class, the definition, what is wrong with it and what to do.
 *
 * <p>Immutable, but for what any {@link Throwable} can be given later.
 */
public final class PluginException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String provider;

    PluginException(String provider, String problem) {
        super(problem);
        this.provider = provider;
    }

    PluginException(String provider, String problem, Throwable cause) {
        super(problem, cause);
        this.provider = provider;
    }

    /** The name of the class of the plugin; of a catalogue that is a plugin {@code catalogue "acme"}; {@code a service} for one that could not be loaded. */
    public String provider() {
        return provider;
    }
}
