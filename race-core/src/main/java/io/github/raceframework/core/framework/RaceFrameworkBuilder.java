package io.github.raceframework.core.framework;

import io.github.raceframework.core.value.Spelling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the parts of a {@link RaceFramework}. A list replaces what was said before, except that a profile replaces only the one of its stage and
 * a cell only the one of its stage and phase. Not for use by several threads.
 */
public final class RaceFrameworkBuilder {

    final Edition edition;
    private final Map<Stage, StageProfile> profiles = new EnumMap<>(Stage.class);
    private final Map<Stage, Map<OsaPhase, OsaCell>> osaCells = new EnumMap<>(Stage.class);
    List<Activity> activities = List.of();
    List<Pillar> pillars = List.of();
    List<String> successFactors = List.of();
    List<CapabilityLevel> capabilityLevels = List.of();

    RaceFrameworkBuilder(Edition edition) {
        this.edition = edition;
    }

    /** Profiles, each for its stage. */
    public RaceFrameworkBuilder profiles(List<StageProfile> said) {
        said.forEach(profile -> profiles.put(profile.stage(), profile));
        return this;
    }

    /** The activities, in their order; as many per stage as there are. */
    public RaceFrameworkBuilder activities(List<Activity> said) {
        activities = List.copyOf(said);
        return this;
    }

    /** The pillars. */
    public RaceFrameworkBuilder pillars(List<Pillar> said) {
        pillars = List.copyOf(said);
        return this;
    }

    /** Cells of stage and phase. */
    public RaceFrameworkBuilder osaCells(List<OsaCell> said) {
        said.forEach(cell -> osaCells.computeIfAbsent(cell.stage(), stage -> new EnumMap<>(OsaPhase.class))
                .put(cell.phase(), cell));
        return this;
    }

    /** What makes a plan succeed. */
    public RaceFrameworkBuilder successFactors(List<String> said) {
        successFactors = List.copyOf(said);
        return this;
    }

    /** The scale on which activities are rated, from level 1 on. */
    public RaceFrameworkBuilder capabilityLevels(List<CapabilityLevel> said) {
        capabilityLevels = List.copyOf(said);
        return this;
    }

    /**
     * The framework as said so far; the builder may go on to make another.
     *
     * @throws IllegalArgumentException if a stage has no profile or no title for a phase, two activities or two pillars have one id, an activity
     *     names a pillar that is not there, or the capability levels are not numbered 1, 2, 3 and so on
     */
    public RaceFramework build() {
        List<StageProfile> eachStage = new ArrayList<>();
        List<OsaCell> eachCell = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            StageProfile profile = profiles.get(stage);
            if (profile == null) {
                throw new IllegalArgumentException(edition + " has no profile of stage " + stage + "; give one");
            }
            eachStage.add(profile);
            Map<OsaPhase, OsaCell> cells = osaCells.getOrDefault(stage, Map.of());
            for (OsaPhase phase : OsaPhase.values()) {
                OsaCell cell = cells.get(phase);
                if (cell == null) {
                    throw new IllegalArgumentException(edition + " does not say what is done at stage " + stage
                            + " in phase " + phase + "; give a cell for them");
                }
                eachCell.add(cell);
            }
        }
        requireDistinct("pillar", pillars.stream().map(Pillar::id).toList());
        requireDistinct("activity", activities.stream().map(Activity::id).toList());
        activities.forEach(this::requirePillars);
        requireNumbered();
        return new RaceFramework(this, List.copyOf(eachStage), List.copyOf(eachCell));
    }

    private void requireDistinct(String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(what + " id \"" + id + "\" stands twice in " + edition);
            }
        }
    }

    private void requirePillars(Activity activity) {
        List<String> known = pillars.stream().map(Pillar::id).toList();
        for (String pillar : activity.pillars()) {
            if (!known.contains(pillar)) {
                throw new IllegalArgumentException("activity " + activity.id() + " names pillar \""
                        + Spelling.excerpt(pillar) + "\", which " + edition + " does not have"
                        + Spelling.suggestion(pillar, known));
            }
        }
    }

    private void requireNumbered() {
        for (int i = 0; i < capabilityLevels.size(); i++) {
            int level = capabilityLevels.get(i).level();
            if (level != i + 1) {
                throw new IllegalArgumentException("capability level " + level + " of " + edition
                        + " stands where level " + (i + 1) + " belongs; number them 1, 2, 3 from the lowest");
            }
        }
    }
}
