package io.github.raceframework.io;

import io.github.raceframework.core.framework.FiveS;
import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.MediaMix;
import io.github.raceframework.core.media.MediaSplit;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.Allocation;
import io.github.raceframework.core.plan.Audience;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.BudgetLineBuilder;
import io.github.raceframework.core.plan.Campaign;
import io.github.raceframework.core.plan.CampaignBuilder;
import io.github.raceframework.core.plan.CapabilityRating;
import io.github.raceframework.core.plan.ContentItem;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.CustomerFocus;
import io.github.raceframework.core.plan.Funnel;
import io.github.raceframework.core.plan.FunnelAssumptions;
import io.github.raceframework.core.plan.FunnelAssumptions.StepRate;
import io.github.raceframework.core.plan.FunnelKind;
import io.github.raceframework.core.plan.FunnelSource;
import io.github.raceframework.core.plan.Goal;
import io.github.raceframework.core.plan.GoalKind;
import io.github.raceframework.core.plan.GoalSignal;
import io.github.raceframework.core.plan.Initiative;
import io.github.raceframework.core.plan.KeyIssue;
import io.github.raceframework.core.plan.Persona;
import io.github.raceframework.core.plan.PlannedTactic;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.core.plan.Reallocation;
import io.github.raceframework.core.plan.ReviewCycle;
import io.github.raceframework.core.plan.Rhythm;
import io.github.raceframework.core.plan.Situation;
import io.github.raceframework.core.plan.SmartReading;
import io.github.raceframework.core.plan.Strategy;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans that the rules for plans allow, with anything that a plan may have. */
final class RandomPlans {

    static final List<String> CHANNELS = List.of("PAID_SEARCH", "EMAIL", "ORGANIC_SOCIAL");
    private static final List<String> TACTICS =
            List.of("paid_search", "seo", "email_newsletter", "store", "retargeting");
    private static final List<MeasureId> MEASURES =
            List.of(MeasureId.of("sessions"), MeasureId.of("leads"), MeasureId.of("orders"), MeasureId.of("units"));

    private final Chance chance;
    private final RaceCalendar calendar;
    private final DateRange period;
    private final Currency currency;

    RandomPlans(Chance chance) {
        this.chance = chance;
        this.calendar = chance.of(RandomQueries.CALENDARS);
        this.period = chance.of(DateRange.parse("2025-01-01/2026-01-01"), DateRange.parse("2024-02-29/2025-07-06"));
        this.currency = chance.currency();
    }

    RacePlan plan() {
        RacePlanBuilder plan = RacePlan.define(chance.text(), period, currency).calendar(calendar);
        chance.maybe(chance.of(SmartReading.ACHIEVABLE, SmartReading.ASSIGNABLE), plan::smartReading);
        chance.maybe(new ReviewCycle(1 + chance.below(1_000), chance.of(Grain.values())), plan::reviewCycle);
        chance.maybe(situation(), plan::situation);
        chance.maybe(new Strategy(chance.text(), chance.text(), chance.text(), chance.text()), plan::strategy);
        Bucket open = calendar.bucketOf(Grain.MONTH, period.from().plusDays(100));
        boolean isBooked = chance.toss();
        if (isBooked) {
            plan.booksClosedTo(open.range().from());
        }
        List<String> audiences = chance.upTo(3, i -> "audience-" + i);
        audiences.forEach(id -> plan.audiences(audience(id)));
        chance.upTo(4, i -> "goal_" + i).forEach(id -> plan.goals(goal(id)));
        List<String> objectives = new RandomObjectives(chance, calendar, period).addTo(plan);
        chance.someOf(TACTICS)
                .forEach(tactic ->
                        plan.tactics(new PlannedTactic(tactic, stage(), chance.someOf(objectives), chance.text())));
        List<String> campaigns = chance.upTo(3, i -> "campaign-" + i);
        campaigns.forEach(id -> plan.campaigns(campaign(id, audiences)));
        chance.upTo(3, i -> "content-" + i).forEach(id -> plan.content(content(id, audiences, campaigns)));
        chance.upTo(2, i -> "initiative-" + i).forEach(id -> plan.initiatives(initiative(id)));
        List<String> lines = chance.upTo(4, i -> "line-" + i);
        lines.forEach(id -> plan.budget(line(id, campaigns, isBooked)));
        if (lines.size() > 1) {
            plan.reallocations(new Reallocation(
                    lines.get(0),
                    lines.get(1),
                    money().plus(new Money(BigDecimal.ONE, currency)),
                    period.from().plusDays(3),
                    chance.text(),
                    chance.text(),
                    period.from().plusDays(3 + chance.below(50))));
        }
        chance.maybe(
                new CapabilityRating("act.content_strategy", 1 + chance.below(5), period.from()), plan::capabilities);
        chance.maybe(
                new Funnel(
                        "funnel",
                        chance.text(),
                        chance.of(FunnelKind.values()),
                        MEASURES.subList(0, 2 + chance.below(3)),
                        chance.below(2) == 0 ? null : assumptions()),
                plan::funnels);
        return plan.build();
    }

    /** Of a funnel that names no objective, as there may be none that counts one of its steps. */
    private FunnelAssumptions assumptions() {
        Money price = money().plus(new Money(BigDecimal.ONE, currency));
        FunnelSource source = FunnelSource.of("PAID_SEARCH", "0.6")
                .withClickRate(chance.decimal(1, 3).movePointLeft(1).toPlainString())
                .withPrice(price, chance.of(FunnelSource.Basis.values()));
        if (chance.below(2) == 0) {
            source = source.withSpend(chance.below(2) == 0 ? null : money(), money())
                    .withMostEntries(chance.decimal(9, 2))
                    .withMostImpressions(chance.decimal(9, 2));
        }
        return new FunnelAssumptions(
                null,
                List.of(new StepRate(
                        MEASURES.get(1), chance.below(2) == 0 ? null : new BigDecimal("0.04"), chance.below(3))),
                chance.below(2) == 0 ? null : price,
                chance.decimal(2, 2),
                chance.below(3) == 0 ? List.of() : List.of(source, FunnelSource.of("EMAIL", "2")));
    }

    private Stage stage() {
        return chance.of(Stage.values());
    }

    private DateRange days() {
        int from = chance.below(200);
        return new DateRange(period.from().plusDays(from), period.from().plusDays(from + 1L + chance.below(150)));
    }

    private Money money() {
        return new Money(chance.decimal(15, 3), currency);
    }

    private Situation situation() {
        return new Situation(period.from(), chance.text(), chance.upTo(3, i -> new KeyIssue(stage(), chance.text())));
    }

    private Audience audience(String id) {
        return new Audience(
                id,
                chance.text(),
                chance.textOrNone(),
                chance.toss() ? null : chance.decimal(12, 0),
                chance.upTo(
                        2,
                        i -> new Persona(
                                chance.text(),
                                chance.textOrNone(),
                                chance.upTo(2, j -> chance.textOrNone()),
                                chance.upTo(2, j -> chance.text()),
                                chance.someOf(CHANNELS))));
    }

    private Goal goal(String id) {
        return new Goal(
                id,
                chance.text(),
                stage(),
                chance.of(GoalKind.values()),
                chance.toss() ? GoalSignal.event(chance.text()) : GoalSignal.crm(chance.text(), chance.text()),
                chance.toss() ? null : chance.of(MEASURES),
                chance.toss() ? null : money(),
                chance.toss() ? null : chance.of(FiveS.values()));
    }

    private CampaignBuilder campaign(String id, List<String> audiences) {
        CampaignBuilder campaign = Campaign.define(id, id + chance.text(), chance.of(TACTICS))
                .audiences(chance.someOf(audiences).toArray(String[]::new));
        chance.maybe(stage(), campaign::stage);
        Set<MediaType> others = new LinkedHashSet<>(chance.someOf(List.of(MediaType.values())));
        chance.maybe(new MediaMix(chance.of(MediaType.values()), others), campaign::media);
        chance.maybe(chance.of(CHANNELS), campaign::channel);
        chance.maybe(days(), campaign::period);
        chance.maybe(chance.of(Rhythm.values()), campaign::rhythm);
        chance.maybe(chance.of(CustomerFocus.values()), campaign::focus);
        chance.maybe(() -> campaign.namesInData(id + chance.text(), id + "b" + chance.text()));
        return campaign;
    }

    private ContentItem content(String id, List<String> audiences, List<String> campaigns) {
        ContentItem item = ContentItem.of(id, chance.text(), chance.text(), stage(), days().from(), chance.text());
        item = audiences.isEmpty() ? item : item.withAudience(chance.of(audiences));
        item = campaigns.isEmpty() ? item : item.withCampaign(chance.of(campaigns));
        return chance.toss() ? item : item.withChannel(chance.of(CHANNELS));
    }

    private Initiative initiative(String id) {
        List<String> activities =
                chance.someOf(List.of("act.content_strategy", "act.lead_capture", "reach.paid_media"));
        return new Initiative(
                id,
                chance.text(),
                stage(),
                chance.of(OsaPhase.values()),
                days(),
                chance.text(),
                new LinkedHashSet<>(activities));
    }

    private BudgetLineBuilder line(String id, List<String> campaigns, boolean isBooked) {
        boolean begins = isBooked && chance.toss();
        DateRange days = begins ? new DateRange(period.from(), period.from().plusDays(20)) : days();
        BudgetLineBuilder line = BudgetLine.define(id, chance.of(CostCategory.values()), days, money());
        if (campaigns.isEmpty() || chance.toss()) {
            line.stage(stage());
            line.media(
                    chance.toss()
                            ? MediaSplit.of(chance.of(MediaType.values()))
                            : new MediaSplit(Map.of(
                                    MediaType.PAID,
                                    new BigDecimal("0.123456"),
                                    MediaType.OWNED,
                                    new BigDecimal("0.876544"))));
        } else {
            line.campaign(chance.of(campaigns));
        }
        chance.maybe(chance.of(CHANNELS), line::channel);
        chance.maybe(chance.of(CustomerFocus.values()), line::focus);
        chance.maybe(chance.of(Allocation.values()), line::allocation);
        chance.maybe(money(), line::committed);
        if (begins) {
            line.actual(money());
        }
        return line;
    }
}
