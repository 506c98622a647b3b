package io.github.raceframework.core.framework;

/**
 * Which edition of published material something is taken from: lists, titles and rules change from one to the next.
 *
 * <p>Immutable.
 *
 * @param name what the edition is called
 * @param source who published it and where
 */
public record Edition(String name, String source) {

    public Edition {
        Texts.requireSaid(name, "name of an edition");
        Texts.requireSaid(source, "source of edition \"" + name + "\"");
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
