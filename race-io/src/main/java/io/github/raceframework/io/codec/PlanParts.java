package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.PlanException;
import io.github.raceframework.core.plan.PlanViolation;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonPlace;
import io.github.raceframework.io.json.JsonTree;
import io.github.raceframework.io.json.JsonTree.JsonArray;
import io.github.raceframework.io.json.JsonTree.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a plan that are lists. The plan checks those that could be read even where others could not, so that all faults come out
 * together; what it says of the place of a part is put back to the place in the document.
 */
final class PlanParts {

    /** Where parts are missing because they could not be read, others name them in vain and rightly. */
    private static final Pattern NAMES_A_PART = Pattern.compile(
            ".* names (audience|objective|campaign|budget line|member of planned_campaign) \".*\", which does not exist",
            Pattern.DOTALL);

    private static final Pattern PLACE = Pattern.compile("/([a-zA-Z]+)/([0-9]{1,9})");

    private final JsonFields fields;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final List<Consumer<RacePlanBuilder>> parts = new ArrayList<>();

    PlanParts(JsonFields fields) {
        this.fields = fields;
    }

    /** Reads all of them. */
    void read(KpiCatalog catalog) {
        read("audiences", SituationCodec.AUDIENCE, RacePlanBuilder::audiences);
        read("goals", SituationCodec.GOAL, RacePlanBuilder::goals);
        read("objectives", ObjectiveCodec.decoder(catalog), RacePlanBuilder::objectives);
        read("tactics", CampaignCodec.TACTIC, RacePlanBuilder::tactics);
        read("campaigns", CampaignCodec.CAMPAIGN, RacePlanBuilder::campaigns);
        read("content", CampaignCodec.CONTENT, RacePlanBuilder::content);
        read("initiatives", CampaignCodec.INITIATIVE, RacePlanBuilder::initiatives);
        read("budget", BudgetCodec.LINE, RacePlanBuilder::budget);
        read("reallocations", BudgetCodec.REALLOCATION, RacePlanBuilder::reallocations);
        read("benchmarks", ControlCodec.benchmark(catalog), RacePlanBuilder::benchmarks);
        read("statusPolicies", ControlCodec.STATUS_POLICY, RacePlanBuilder::statusPolicies);
        read("capabilities", ControlCodec.CAPABILITY, RacePlanBuilder::capabilities);
        read("funnels", FunnelCodec.FUNNEL, RacePlanBuilder::funnels);
    }

    private <T> void read(String name, Decoder<T> element, BiConsumer<RacePlanBuilder, T> add) {
        List<Integer> places = new ArrayList<>();
        this.places.put(name, places);
        int[] next = {0};
        Decoder<T> noting = (json, faults) -> {
            int place = next[0]++;
            T part = element.decode(json, faults);
            if (part != null) {
                places.add(place);
            }
            return part;
        };
        fields.find(name, Decoders.list(noting))
                .ifPresent(list -> list.forEach(part -> parts.add(plan -> add.accept(plan, part))));
    }

    /** Gives a plan all that could be read. */
    void addTo(RacePlanBuilder plan) {
        parts.forEach(part -> part.accept(plan));
    }

    /** Reports the faults that a plan found. */
    void report(PlanException faulty) {
        boolean isComplete = fields.isWhole();
        for (PlanViolation fault : faulty.violations()) {
            if (isComplete || !NAMES_A_PART.matcher(fault.problem()).matches()) {
                String path = PLACE.matcher(fault.path()).replaceFirst(this::inDocument);
                String problem = PLACE.matcher(fault.problem()).replaceAll(this::inDocument);
                fields.faults().add(place(path), null, problem, fault.remedy());
            }
        }
    }

    /** The place of a part in the document, where parts before it may have been left out of the plan. */
    private String inDocument(MatchResult placeInPlan) {
        String list = placeInPlan.group(1);
        int place = Integer.parseInt(placeInPlan.group(2));
        List<Integer> known = places.getOrDefault(list, List.of());
        return "/" + list + "/" + (place < known.size() ? known.get(place) : place);
    }

    /** The place of what a path leads to, or of the last on the way that is there. */
    private JsonPlace place(String path) {
        JsonTree found = fields.object();
        for (String step : path.substring(1).split("/", -1)) {
            JsonTree next = step(found, step);
            if (next == null) {
                break;
            }
            found = next;
        }
        return found.place();
    }

    /** In the document a currency stands inside the value, and a band has no value but two ends. */
    private static @Nullable JsonTree step(JsonTree from, String step) {
        if (from instanceof JsonArray array) {
            int index = step.matches("[0-9]{1,9}") ? Integer.parseInt(step) : Integer.MAX_VALUE;
            return index < array.elements().size() ? array.elements().get(index) : null;
        }
        if (!(from instanceof JsonObject object)) {
            return null;
        }
        Map<String, JsonTree> properties = object.properties();
        if (properties.containsKey(step)) {
            return properties.get(step);
        }
        return switch (step) {
            case "currency" -> properties.getOrDefault("value", properties.get("low"));
            case "value" -> properties.get("low");
            default -> null;
        };
    }
}
