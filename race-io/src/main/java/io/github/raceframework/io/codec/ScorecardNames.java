package io.github.raceframework.io.codec;

import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonPlace;
import io.github.raceframework.io.json.JsonTree;
import io.github.raceframework.io.json.JsonTree.JsonArray;
import io.github.raceframework.io.json.JsonTree.JsonObject;
import io.github.raceframework.metrics.scorecard.BoardCell;
import io.github.raceframework.metrics.scorecard.Diagnosis;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.TransitionScore;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks what the parts of a scorecard say of each other: KPIs and objectives that are named are there, and nothing is there twice. */
final class ScorecardNames {

    private final Scorecard scorecard;
    private final JsonFields fields;
    private final Set<String> kpis = new LinkedHashSet<>();
    private final Set<String> objectives = new LinkedHashSet<>();
    private final Set<String> transitions = new LinkedHashSet<>();

    ScorecardNames(Scorecard scorecard, JsonFields fields) {
        this.scorecard = scorecard;
        this.fields = fields;
    }

    /** Reports what is wrong. */
    void check() {
        for (int i = 0; i < scorecard.kpis().size(); i++) {
            once(kpis, scorecard.kpis().get(i).id().text(), place("kpis", i, "id"));
        }
        for (int i = 0; i < scorecard.objectives().size(); i++) {
            JsonPlace kpi = place("objectives", i, "objective", "kpi");
            named(scorecard.objectives().get(i).objective().kpi(), kpi);
            String id = scorecard.objectives().get(i).objective().id();
            once(objectives, id, place("objectives", i, "objective", "id"));
        }
        Set<String> cells = new HashSet<>();
        for (int i = 0; i < scorecard.board().size(); i++) {
            BoardCell cell = scorecard.board().get(i);
            once(cells, cell.stage() + " " + cell.family(), place("board", i, "family"));
            JsonPlace kpi = place("board", i, "kpi");
            cell.findKpi().ifPresent(id -> named(id, kpi));
            JsonPlace objective = place("board", i, "objective");
            cell.findObjective().ifPresent(id -> reference("objective", id, objectives, objective));
        }
        for (int i = 0; i < scorecard.transitions().size(); i++) {
            TransitionScore transition = scorecard.transitions().get(i);
            named(transition.kpi(), place("transitions", i, "kpi"));
            once(transitions, transition.kpi().text(), place("transitions", i, "kpi"));
            JsonPlace objective = place("transitions", i, "objective");
            transition.findObjective().ifPresent(id -> reference("objective", id, objectives, objective));
        }
        diagnoses();
        for (int i = 0; i < scorecard.responses().size(); i++) {
            reference(
                    "objective",
                    scorecard.responses().get(i).objective(),
                    objectives,
                    place("responses", i, "objective"));
        }
    }

    private void diagnoses() {
        for (int i = 0; i < scorecard.diagnoses().size(); i++) {
            Diagnosis diagnosis = scorecard.diagnoses().get(i);
            JsonPlace transition = place("diagnoses", i, "transition");
            diagnosis.findTransition().ifPresent(id -> reference("transition", id.text(), transitions, transition));
            for (int j = 0; j < diagnosis.figures().size(); j++) {
                named(diagnosis.figures().get(j).kpi(), place("diagnoses", i, "figures", String.valueOf(j), "kpi"));
            }
        }
    }

    private void once(Set<String> seen, String name, JsonPlace place) {
        if (!seen.add(name)) {
            fields.faults().add(place, null, name + " comes twice", "keep one of the two");
        }
    }

    private void named(KpiId kpi, JsonPlace place) {
        reference("KPI", kpi.text(), kpis, place);
    }

    private void reference(String kind, String name, Set<String> known, JsonPlace place) {
        if (!known.contains(name)) {
            fields.faults()
                    .add(
                            place,
                            name,
                            "is no " + kind + " of the scorecard",
                            "name one that it has, or add it" + fields.faults().suggestion(name, List.copyOf(known)));
        }
    }

    /** The place of what a path leads to, or of the last on the way that is there. */
    private JsonPlace place(String list, int index, String... path) {
        JsonTree found = step(step(fields.object(), list), String.valueOf(index));
        for (String name : path) {
            found = step(found, name);
        }
        return found.place();
    }

    /** What a step leads to; where it leads nowhere, where it came from. */
    private static JsonTree step(JsonTree from, String name) {
        if (from instanceof JsonArray array) {
            return array.elements().get(Integer.parseInt(name));
        }
        JsonTree next = from instanceof JsonObject object ? object.properties().get(name) : null;
        return next == null ? from : next;
    }
}
