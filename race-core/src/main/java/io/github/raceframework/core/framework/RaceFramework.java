package io.github.raceframework.core.framework;

import io.github.raceframework.core.value.Spelling;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the framework: what may change from one edition to the next, in one place. The stages themselves, the phases of OSA and the steps
 * of SOSTAC do not change and are enums.
 *
 * <p>An application that follows another edition, or has activities of its own, makes its framework with {@link #define} or {@link #revise}. A
 * framework has a profile of every stage and a title for every stage and phase; its ids are unique.
 *
 * <p>Immutable and safe for use by several threads. Two frameworks are equal when all they say is.
 */
public final class RaceFramework {

    private final Edition edition;
    private final List<StageProfile> profiles;
    private final List<Activity> activities;
    private final List<Pillar> pillars;
    private final List<OsaCell> osaCells;
    private final List<String> successFactors;
    private final List<CapabilityLevel> capabilityLevels;

    /** Of parts that {@link RaceFrameworkBuilder#build} has checked. */
    RaceFramework(RaceFrameworkBuilder parts, List<StageProfile> profiles, List<OsaCell> osaCells) {
        this.edition = parts.edition;
        this.profiles = profiles;
        this.activities = parts.activities;
        this.pillars = parts.pillars;
        this.osaCells = osaCells;
        this.successFactors = parts.successFactors;
        this.capabilityLevels = parts.capabilityLevels;
    }

    private static final class Holder {
        static final RaceFramework STANDARD = define(new Edition(
                        "RACE, current infographic",
                        "Smart Insights, RACE Framework, infographic and planning template"))
                .profiles(StandardProfiles.current())
                .pillars(StandardActivities.pillars())
                .activities(StandardActivities.activities())
                .osaCells(StandardActivities.osaCells())
                .successFactors(StandardActivities.successFactors())
                .capabilityLevels(StandardActivities.capabilityLevels())
                .build();
        static final RaceFramework OF_2015 = STANDARD.revise(
                        new Edition("RACE, 2012-15 infographic", "Smart Insights, RACE infographics of 2012 and 2015"))
                .profiles(StandardProfiles.of2015())
                .build();
    }

    /** The framework with the headline measures that Smart Insights shows now. */
    public static RaceFramework standard() {
        return Holder.STANDARD;
    }

    /** As {@link #standard}, but with the headline measures of the infographics of 2012 to 2015, which many dashboards still follow. */
    public static RaceFramework infographic2015() {
        return Holder.OF_2015;
    }

    /** Starts a framework without parts. */
    public static RaceFrameworkBuilder define(Edition edition) {
        return new RaceFrameworkBuilder(edition);
    }

    /** Starts another edition that says the same so far. */
    public RaceFrameworkBuilder revise(Edition newEdition) {
        return define(newEdition)
                .profiles(profiles)
                .pillars(pillars)
                .activities(activities)
                .osaCells(osaCells)
                .successFactors(successFactors)
                .capabilityLevels(capabilityLevels);
    }

    /** The edition as a whole. Activities and pillars name their own, as they come from several. */
    public Edition edition() {
        return edition;
    }

    /** What it says of each stage, in their order. */
    public List<StageProfile> profiles() {
        return profiles;
    }

    /** What it says of a stage. */
    public StageProfile profile(Stage stage) {
        return profiles.stream()
                .filter(profile -> profile.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    /** Every activity, in its order. */
    public List<Activity> activities() {
        return activities;
    }

    /** The activities of a stage, in their order. */
    public List<Activity> activities(Stage stage) {
        return activities.stream().filter(activity -> activity.stage() == stage).toList();
    }

    /** The activity of that id. */
    public Optional<Activity> findActivity(String id) {
        return activities.stream().filter(activity -> activity.id().equals(id)).findFirst();
    }

    /**
     * The activity of that id.
     *
     * @throws IllegalArgumentException if there is none, with the nearest id there is
     */
    public Activity getActivity(String id) {
        return findActivity(id)
                .orElseThrow(() -> new IllegalArgumentException("no activity \"" + Spelling.excerpt(id) + "\" in "
                        + this
                        + Spelling.suggestion(
                                id, activities.stream().map(Activity::id).toList())));
    }

    /** The fields of work that cut across the stages. */
    public List<Pillar> pillars() {
        return pillars;
    }

    /** What is done at each stage in each phase of Opportunity, Strategy and Action: 15 cells, by stage and then phase. */
    public List<OsaCell> osaCells() {
        return osaCells;
    }

    /** What is done at a stage in a phase. */
    public String osaTitle(Stage stage, OsaPhase phase) {
        return osaCells.stream()
                .filter(cell -> cell.stage() == stage && cell.phase() == phase)
                .findFirst()
                .orElseThrow()
                .title();
    }

    /** What makes a plan succeed. */
    public List<String> successFactors() {
        return successFactors;
    }

    /** The scale on which activities are rated, from the lowest level to the highest. */
    public List<CapabilityLevel> capabilityLevels() {
        return capabilityLevels;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RaceFramework other
                && edition.equals(other.edition)
                && profiles.equals(other.profiles)
                && activities.equals(other.activities)
                && pillars.equals(other.pillars)
                && osaCells.equals(other.osaCells)
                && successFactors.equals(other.successFactors)
                && capabilityLevels.equals(other.capabilityLevels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(edition, activities);
    }

    /** The name of the edition. */
    @Override
    public String toString() {
        return edition.name();
    }
}
