package io.github.raceframework.core.media;

/** Where people meet a brand. RACE plans both together. Immutable. */
public enum Touchpoint {
    /** On a site, in an app, in a mail, on a social platform. */
    ONLINE,
    /** In print, on air, in the post, in a store, on the telephone. */
    OFFLINE
}
