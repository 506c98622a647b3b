package io.github.raceframework.core.tactic;

import io.github.raceframework.core.media.Touchpoint;
import java.util.Set;

/** What several tactics have in common. */
final class TacticShapes {

    static final Set<Touchpoint> ONLINE = Set.of(Touchpoint.ONLINE);
    static final Set<Touchpoint> OFFLINE = Set.of(Touchpoint.OFFLINE);
    static final Set<Touchpoint> ONLINE_AND_OFFLINE = Set.of(Touchpoint.ONLINE, Touchpoint.OFFLINE);

    private TacticShapes() {}
}
