package io.github.raceframework.core.framework;

import java.util.List;

/**
 * One of the activities that make up a stage: what a team is rated on and plans initiatives for.
 *
 * <p>Immutable.
 *
 * @param id lower-case words joined by dots or underscores, {@code convert.cro}
 * @param stage the stage it belongs to
 * @param title its title
 * @param edition the edition the title is from
 * @param pillars the ids of the pillars it belongs to, a second way to group activities; often none
 */
public record Activity(String id, Stage stage, String title, Edition edition, List<String> pillars) {

    public Activity {
        Texts.requireId(id, "activity", "convert.cro");
        Texts.requireSaid(title, "title of activity " + id);
        pillars = List.copyOf(pillars);
    }

    /** An activity that belongs to no pillar. */
    public Activity(String id, Stage stage, String title, Edition edition) {
        this(id, stage, title, edition, List.of());
    }
}
