package io.github.raceframework.core.framework;

import java.util.List;

/**
 * A field of work that cuts across the stages, such as content or media: a second way to group activities.
 *
 * <p>Immutable.
 *
 * @param id lower-case words joined by dots or underscores, {@code media}
 * @param title its title
 * @param contents what belongs to it
 * @param edition the edition it is from
 */
public record Pillar(String id, String title, List<String> contents, Edition edition) {

    public Pillar {
        Texts.requireId(id, "pillar", "media");
        Texts.requireSaid(title, "title of pillar " + id);
        contents = List.copyOf(contents);
    }
}
