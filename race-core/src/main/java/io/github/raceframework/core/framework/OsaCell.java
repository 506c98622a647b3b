package io.github.raceframework.core.framework;

/**
 * What is done at a stage in a phase of Opportunity, Strategy and Action: one of the 15 cells that serve as a checklist.
 *
 * <p>Immutable.
 *
 * @param stage the stage
 * @param phase the phase
 * @param title what is done, in a few words
 */
public record OsaCell(Stage stage, OsaPhase phase, String title) {

    public OsaCell {
        Texts.requireSaid(title, "title of " + stage + " " + phase);
    }
}
