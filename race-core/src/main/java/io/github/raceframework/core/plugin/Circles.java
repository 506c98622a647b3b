package io.github.raceframework.core.plugin;

import io.github.raceframework.core.kpi.Expression.Reference;
import io.github.raceframework.core.kpi.Formula;
import io.github.raceframework.core.kpi.Kpi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds KPIs that lead back to themselves, perhaps through those of another plugin, and says whose they are. */
final class Circles {

    private final Map<String, Kpi> kpis = new HashMap<>();
    private final Map<String, Contribution> owners;
    private final Set<String> walked = new HashSet<>();
    private final Set<String> path = new LinkedHashSet<>();

    Circles(Collection<Kpi> kpis, Map<String, Contribution> owners) {
        kpis.forEach(kpi -> this.kpis.put(kpi.id().text(), kpi));
        this.owners = owners;
    }

    /**
     * Looks at every KPI that a plugin brought. A circle of others is not possible.
     *
     * @throws PluginException if there is a circle
     */
    void check() {
        owners.keySet().stream().sorted().forEach(this::walk);
    }

    private void walk(String id) {
        Kpi kpi = kpis.get(id);
        // A path of more than 100 is refused by the catalogue.
        if (kpi == null || walked.contains(id) || path.size() > 100) {
            return;
        }
        if (!path.add(id)) {
            throw error(id);
        }
        formulas(kpi)
                .flatMap(formula -> formula.references().stream())
                .map(Reference::name)
                .forEach(this::walk);
        path.remove(id);
        walked.add(id);
    }

    private static Stream<Formula> formulas(Kpi kpi) {
        return Stream.concat(
                Stream.of(kpi.formula()),
                kpi.findRequirement().stream()
                        .flatMap(requirement -> Stream.of(requirement.left(), requirement.right())));
    }

    private PluginException error(String id) {
        List<String> circle = new ArrayList<>(path);
        circle.subList(0, circle.indexOf(id)).clear();
        circle.add(id);
        Contribution owner = circle.stream()
                .flatMap(each -> Stream.ofNullable(owners.get(each)))
                .findFirst()
                .orElseThrow();
        String shown = String.join(" -> ", circle.stream().map(this::withOwner).toList());
        return owner.error(
                "KPI leads back to itself: " + shown + "; take one of them out of the formula that names it");
    }

    private String withOwner(String id) {
        Contribution owner = owners.get(id);
        return id + " (" + (owner == null ? "standard" : owner.owner()) + ")";
    }
}
