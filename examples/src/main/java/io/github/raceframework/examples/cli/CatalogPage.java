package io.github.raceframework.examples.cli;

import io.github.raceframework.core.framework.RaceFramework;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.kpi.Measure;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** KPIs as a page of Markdown, by stage and by the question they answer. */
final class CatalogPage {

    /** Of a measure that more KPIs have, sharing it says little. */
    private static final int MOST_RELATED = 6;

    private final KpiCatalog catalog;
    private final List<Kpi> kpis;
    private final PrintWriter out;

    CatalogPage(KpiCatalog catalog, List<Kpi> kpis, PrintWriter out) {
        this.catalog = catalog;
        this.kpis = kpis;
        this.out = out;
    }

    void print() {
        out.print("# KPIs\n");
        for (Stage stage : Stage.values()) {
            print(Optional.of(stage));
        }
        print(Optional.empty());
    }

    private void print(Optional<Stage> stage) {
        List<Kpi> its =
                kpis.stream().filter(kpi -> kpi.findStage().equals(stage)).toList();
        if (its.isEmpty()) {
            return;
        }
        out.print("\n## "
                + stage.map(each -> each + ": "
                                + RaceFramework.standard().profile(each).summary())
                        .orElse("Between stages")
                + "\n");
        for (VqvcFamily family : VqvcFamily.values()) {
            print(family.question(), its, Optional.of(family));
        }
        print("Others", its, Optional.empty());
    }

    private void print(String title, List<Kpi> of, Optional<VqvcFamily> family) {
        List<Kpi> its =
                of.stream().filter(kpi -> kpi.findFamily().equals(family)).toList();
        if (!its.isEmpty()) {
            out.print("\n### " + title + "\n");
            its.forEach(this::print);
        }
    }

    private void print(Kpi kpi) {
        out.print("\n#### " + kpi.name() + "\n\n`" + kpi.id() + " = " + kpi.formula() + "`\n\n");
        item("Unit", Text.lowerCase(kpi.unit()) + "; " + direction(kpi));
        item("Totals", totals(catalog.classOf(kpi)));
        kpi.findRequirement().ifPresent(requirement -> item("Only where", "`" + requirement + "`"));
        kpi.findRange().ifPresent(range -> item("Range", "`" + range + "`"));
        item("Rests on a model", kpi.isEstimate() ? "yes" : "");
        item("Edge cases", kpi.edgeCases());
        for (Measure measure : catalog.measuresOf(kpi)) {
            item("`" + measure.id() + "`", measure.meaning());
        }
        item(
                "Made of much the same",
                related(kpi).stream()
                        .map(other -> other.name() + " `" + other.id() + " = " + other.formula() + "`")
                        .collect(Collectors.joining("; ")));
        item("Source", kpi.source());
    }

    private void item(String name, String text) {
        if (!text.isEmpty()) {
            out.print("* " + name + ": " + text + "\n");
        }
    }

    private static String direction(Kpi kpi) {
        return switch (kpi.direction()) {
            case UP -> "higher is better";
            case DOWN -> "lower is better";
            case BAND -> "best inside a band";
            case CONTEXT -> "neither high nor low is better";
        };
    }

    private static String totals(KpiClass kpiClass) {
        return switch (kpiClass) {
            case ADD -> "add up (ADD)";
            case SEMI -> "add up over members of one day, not over time (SEMI)";
            case DIST -> "never add up (DIST)";
            case ROS -> "are computed anew from sums (ROS)";
            case ROD -> "only where each part is known for the very cell (ROD)";
            case PARAM -> "are those of an objective, on a scorecard (PARAM)";
        };
    }

    /** KPIs of the same unit that share a measure with it, those with the fewest others first. */
    private List<Kpi> related(Kpi kpi) {
        List<Kpi> found = new ArrayList<>();
        for (Kpi other : catalog.kpis()) {
            boolean alike = other.unit() == kpi.unit() && catalog.classOf(other) == catalog.classOf(kpi);
            if (alike
                    && !other.equals(kpi)
                    && apart(kpi, other)
                            < measures(kpi).size() + measures(other).size()) {
                found.add(other);
            }
        }
        found.sort(Comparator.comparingInt(other -> apart(kpi, other)));
        return found.stream()
                .filter(other -> apart(kpi, other) <= 2)
                .limit(MOST_RELATED)
                .toList();
    }

    private int apart(Kpi one, Kpi other) {
        Set<Measure> both = new HashSet<>(measures(one));
        both.retainAll(measures(other));
        return measures(one).size() + measures(other).size() - 2 * both.size();
    }

    private Set<Measure> measures(Kpi kpi) {
        return new HashSet<>(catalog.measuresOf(kpi));
    }
}
