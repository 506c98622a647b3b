package io.github.raceframework.io.json;

import tools.jackson.core.TokenStreamLocation;

/**
 * The object that begins at a token, property by property. Reports names that it does not have, and those that come twice.
 *
 * <p>Not for use by several threads.
 */
public final class TokenObject {

    /** There is no further property. */
    public static final int END = -1;

    private static final boolean[] NONE = new boolean[0];

    private final JsonTokens json;
    private final JsonNames names;
    private final TokenStreamLocation start;
    /** Which of the first names have come, as bits; which of the others have. */
    private long seen;

    private final boolean[] seenLater;
    private int expected;

    /**
     * The object that begins here.
     *
     * @param names of the properties it may have; fastest if they come in that order
     */
    public TokenObject(JsonTokens json, JsonNames names) {
        this.json = json;
        this.names = names;
        this.start = json.location();
        this.seenLater = names.size() > Long.SIZE ? new boolean[names.size() - Long.SIZE] : NONE;
    }

    /** Goes to the value of the next property. The place of its name among the names; {@link #END} at the end of the object. */
    public int next() {
        int found = json.name(names, expected, this);
        if (found != END) {
            if (found < Long.SIZE) {
                seen |= 1L << found;
            } else {
                seenLater[found - Long.SIZE] = true;
            }
            expected = found + 1;
        }
        return found;
    }

    /** Whether a property has come. */
    public boolean has(int name) {
        return name < Long.SIZE ? ((seen >>> name) & 1) != 0 : seenLater[name - Long.SIZE];
    }

    /** At the end of the object: whether it had a property, which is reported if it had not. */
    public boolean require(int name) {
        if (!has(name)) {
            json.faults().add(place(), null, "has no \"" + names.get(name) + "\"", "add the property");
        }
        return has(name);
    }

    /** At the end of the object: whether it had all of these properties. Each that it had not is reported. */
    public boolean requireAll(int... wanted) {
        boolean all = true;
        for (int name : wanted) {
            all &= require(name);
        }
        return all;
    }

    /** At the end of the object: where it begins. */
    public JsonPlace place() {
        return json.place(start);
    }
}
