package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.FormulaException;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiBuilder;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Formulas whose units fit, mostly of measures that some table has. */
final class RandomFormulas {

    private static final List<DisplayUnit> UNITS =
            List.of(DisplayUnit.RATIO, DisplayUnit.MONEY, DisplayUnit.SCORE, DisplayUnit.DURATION, DisplayUnit.ANY);

    private final Random random;
    private final List<Measure> measures;

    RandomFormulas(Random random, List<Measure> measures) {
        this.random = random;
        this.measures = measures;
    }

    /** Up to so many KPIs, test.f0, test.f1, ..., later ones naming earlier ones now and then. */
    List<Kpi> kpis(int count) {
        List<Kpi> kpis = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String formula = formula(kpis);
            for (DisplayUnit unit : UNITS) {
                KpiBuilder draft = draft("test.f" + i, formula).unit(unit);
                List<Kpi> more = new ArrayList<>(kpis);
                more.add(draft.build());
                if (fits(more)) {
                    kpis.add(draft.build());
                    break;
                }
            }
        }
        return kpis;
    }

    private static boolean fits(List<Kpi> kpis) {
        try {
            OracleFunctions.CATALOG.withKpis(kpis);
            return true;
        } catch (FormulaException e) {
            return false;
        }
    }

    private KpiBuilder draft(String id, String formula) {
        KpiBuilder draft = Kpi.define(id, id, formula);
        if (chance(15)) {
            Unit unit = unit();
            draft.requires(sum(unit, 1) + pick(" > ", " >= ", " < ", " <= ") + (chance(60) ? "0" : sum(unit, 0)));
        }
        if (chance(15)) {
            draft.range(pick("0..1", "..1", "-1..1", "10.."));
        }
        if (chance(25)) {
            draft.signed();
        }
        if (chance(5)) {
            draft.estimate();
        }
        return draft;
    }

    private String formula(List<Kpi> earlier) {
        String kpi = earlier.isEmpty() || chance(50)
                ? pick("reach.ctr", "convert.aov", "reach.cpm", "reach.followers", "convert.gross_margin")
                : earlier.get(random.nextInt(earlier.size())).id().text();
        return switch (random.nextInt(11)) {
            case 0 -> lone();
            case 1, 2 -> sum(unit(), 2);
            case 3, 4 -> sum(unit(), 1) + " / " + denominator();
            case 5 -> "1 - " + quotientOfEqualUnits();
            case 6 -> kpi + filter(40);
            case 7 -> kpi + filter(40) + pick(" * ", " / ") + sum(unit(), 0);
            case 8 -> function(kpi);
            case 9 -> pick("1 - ", "2 * ", "") + function(kpi) + pick("", " / 3", " / " + function(kpi));
            default -> pick("min", "max") + "(" + quotientOfEqualUnits() + ", " + pick("1", "0.5", "2 / 3") + ")";
        };
    }

    private String function(String kpi) {
        String part = pick(sum(unit(), 1), kpi + filter(40), "test.picky_of(" + sum(unit(), 0) + ")");
        return chance(50)
                ? "test.share_of(" + part + ", " + denominator() + ")"
                : "test.picky_of(" + pick(part, quotientOfEqualUnits()) + ")";
    }

    /** One measure, with a filter or without. */
    private String lone() {
        String id = measures.isEmpty()
                ? "reach"
                : measures.get(random.nextInt(measures.size())).id().text();
        return id + filter(50);
    }

    private String denominator() {
        return chance(70) ? sum(unit(), 0) : "(" + sum(unit(), 1) + ")";
    }

    private String quotientOfEqualUnits() {
        Unit unit = unit();
        return sum(unit, 0) + " / " + "(" + sum(unit, 1) + ")";
    }

    private Unit unit() {
        return chance(50) ? Unit.COUNT : Unit.MONEY;
    }

    /** Something of that unit. */
    private String sum(Unit unit, int depth) {
        if (depth == 0) {
            return input(unit);
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> sum(unit, depth - 1) + " + " + input(unit);
            case 2 -> sum(unit, depth - 1) + " - (" + sum(unit, depth - 1) + ")";
            case 3 -> pick("min", "max") + "(" + sum(unit, depth - 1) + ", " + sum(unit, depth - 1) + ")";
            case 4 -> "abs(" + sum(unit, depth - 1) + ")";
            case 5 -> "-" + input(unit);
            case 6 -> pick("1000", "0.25", "3") + " * " + input(unit);
            default -> input(unit) + " / " + pick("1000", "8", "3", "0.7", "(2 * 5)", "-8", "(1 - 1)");
        };
    }

    private String input(Unit unit) {
        List<Measure> fitting =
                measures.stream().filter(measure -> measure.unit().equals(unit)).toList();
        boolean foreign = fitting.isEmpty() || chance(5);
        String missing = unit.equals(Unit.COUNT) ? pick("saves", "posts") : pick("tax", "goal_value", "net_sales");
        String id = foreign
                ? missing
                : fitting.get(random.nextInt(fitting.size())).id().text();
        return id + (chance(foreign ? 60 : 8) ? "?" : "") + filter(20);
    }

    private String filter(int percent) {
        if (!chance(percent)) {
            return "";
        }
        return Optional.of(pick(
                        "channel=EMAIL",
                        "channel=PAID_SEARCH|EMAIL",
                        "channel!=EMAIL",
                        "channel!=SMS",
                        "stage=REACH",
                        "stage=REACH|ACT",
                        "stage!=PLAN",
                        "campaign=spring",
                        "campaign!=spring",
                        "campaign=sprong",
                        "channel=EMIAL",
                        "source_system=google",
                        "channel=EMAIL, stage!=ACT",
                        "campaign=\"(not set)\""))
                .map(conditions -> "{" + conditions + "}")
                .orElseThrow();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
