package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.framework.RaceFramework;
import io.github.raceframework.core.framework.SostacStep;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Kpi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a plan under their headings. */
final class OutlineWriter {

    private final List<OutlineItem> items = new ArrayList<>();
    private final RacePlan plan;

    private OutlineWriter(RacePlan plan) {
        this.plan = plan;
    }

    static PlanOutline outline(RacePlan plan) {
        OutlineWriter writer = new OutlineWriter(plan);
        writer.situation();
        writer.objectives();
        writer.strategy();
        writer.tactics();
        writer.action();
        writer.control();
        return new PlanOutline(writer.items);
    }

    private void situation() {
        Heading heading = new Heading(SostacStep.SITUATION, OsaPhase.OPPORTUNITY);
        plan.findSituation().ifPresent(situation -> {
            add(heading, null, "/situation", situation.summary());
            list(heading, "/situation/keyIssues", situation.keyIssues(), KeyIssue::stage, KeyIssue::text);
        });
        RaceFramework framework = plan.vocabulary().framework();
        list(
                heading,
                "/capabilities",
                plan.capabilities(),
                rating -> framework.getActivity(rating.activity()).stage(),
                rating -> framework.getActivity(rating.activity()).title() + " at level " + rating.level());
    }

    private void objectives() {
        Heading heading = new Heading(SostacStep.OBJECTIVES, OsaPhase.OPPORTUNITY);
        list(heading, "/goals", plan.goals(), Goal::stage, Goal::name);
        list(heading, "/objectives", plan.objectives(), Objective::stage, this::title);
    }

    private String title(Objective objective) {
        Target target = objective.target();
        String value = target.low().toPlainString()
                + (target.isBand() ? " to " + target.high().toPlainString() : "")
                + target.findCurrency().map(currency -> " " + currency).orElse("");
        Kpi kpi = plan.vocabulary().kpis().getKpi(objective.kpi().text());
        return kpi.name() + ": " + value + " in " + target.period();
    }

    private void strategy() {
        Heading heading = new Heading(SostacStep.STRATEGY, OsaPhase.STRATEGY);
        plan.findStrategy().ifPresent(strategy -> add(heading, null, "/strategy", strategy.valueProposition()));
        list(heading, "/audiences", plan.audiences(), audience -> null, Audience::name);
    }

    private void tactics() {
        list(
                new Heading(SostacStep.TACTICS, OsaPhase.STRATEGY),
                "/tactics",
                plan.tactics(),
                PlannedTactic::stage,
                tactic -> plan.vocabulary().tactics().get(tactic.tactic()).name());
        list(
                new Heading(SostacStep.TACTICS, OsaPhase.ACTION),
                "/campaigns",
                plan.campaigns(),
                Campaign::stage,
                Campaign::name);
    }

    private void action() {
        for (int i = 0; i < plan.initiatives().size(); i++) {
            Initiative initiative = plan.initiatives().get(i);
            Heading heading = new Heading(SostacStep.ACTION, initiative.phase());
            add(heading, initiative.stage(), "/initiatives/" + i, initiative.title());
        }
        Heading heading = new Heading(SostacStep.ACTION, OsaPhase.ACTION);
        list(heading, "/content", plan.content(), ContentItem::stage, ContentItem::title);
        list(heading, "/budget", plan.budget().lines(), BudgetLine::stage, line -> line.id() + ": " + line.planned());
    }

    private void control() {
        Heading heading = new Heading(SostacStep.CONTROL, OsaPhase.ACTION);
        list(
                heading,
                "/reallocations",
                plan.reallocations(),
                move -> null,
                move -> move.amount() + " from " + move.from() + " to " + move.to());
        list(
                heading,
                "/benchmarks",
                plan.benchmarks(),
                benchmark -> stageOf(benchmark.kpi().text()),
                benchmark -> benchmark.kpi() + ": " + benchmark.value().toPlainString());
        list(
                heading,
                "/statusPolicies",
                plan.statusPolicies(),
                policy -> policy.findKpi().map(kpi -> stageOf(kpi.text())).orElse(null),
                policy -> policy.findKpi().map(kpi -> "status of " + kpi).orElse("status of every KPI"));
        list(heading, "/funnels", plan.funnels(), funnel -> null, Funnel::name);
        ReviewCycle cycle = plan.reviewCycle();
        add(heading, null, "/reviewCycle", "review by " + cycle.review() + ", " + cycle.horizonDays() + " days ahead");
    }

    private @Nullable Stage stageOf(String kpi) {
        return plan.vocabulary().kpis().getKpi(kpi).findStage().orElse(null);
    }

    private record Heading(SostacStep step, OsaPhase phase) {}

    private <T> void list(
            Heading heading,
            String path,
            List<T> parts,
            Function<T, @Nullable Stage> stage,
            Function<T, String> title) {
        for (int i = 0; i < parts.size(); i++) {
            add(heading, stage.apply(parts.get(i)), path + "/" + i, title.apply(parts.get(i)));
        }
    }

    private void add(Heading heading, @Nullable Stage stage, String path, String title) {
        items.add(new OutlineItem(heading.step, heading.phase, stage, path, title));
    }
}
