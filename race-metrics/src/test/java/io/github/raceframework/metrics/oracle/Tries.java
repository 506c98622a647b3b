package io.github.raceframework.metrics.oracle;

/** How hard properties try: {@code -Drace.tries=large} multiplies their work. */
final class Tries {

    static final int FACTOR = System.getProperty("race.tries", "normal").equals("large") ? 50 : 1;

    /** For properties that ask the engine many times. */
    static final int SMALL_FACTOR = Math.max(1, FACTOR / 5);

    private Tries() {}
}
