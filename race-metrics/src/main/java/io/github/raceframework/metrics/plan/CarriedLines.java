package io.github.raceframework.metrics.plan;

import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.Campaign;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.DateRange;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which media lines of a plan are money that feeds have too.
 *
 * <p>What a feed has of a planned campaign is that of the campaign's lines which run on its days: of the lines of its channel if there are any, else of those of the
 * campaign's own channel. Only what no line of its campaign explains may be that of a line which names a channel and no campaign.
 */
final class CarriedLines {

    /** Whether the feeds have the money of a line. */
    enum Carried {
        NO,
        NOBODY_KNOWS,
        YES
    }

    /**
     * That a feed has cost of something.
     *
     * @param campaign id of the planned campaign; null where the feed names none that the plan knows
     * @param channel id of the channel; null where nobody knows which of the plan's it is
     * @param stated whether the feed itself says the channel; else it is that of the campaign
     * @param days the days the row speaks for
     */
    record Spend(@Nullable String campaign, @Nullable String channel, boolean stated, DateRange days) {}

    private final List<BudgetLine> lines;
    private final Map<String, Campaign> campaigns = new HashMap<>();
    private final Map<String, Carried> found = new HashMap<>();

    CarriedLines(RacePlan plan, Collection<Spend> spent) {
        this.lines = plan.budget().lines().stream()
                .filter(line -> line.category() == CostCategory.MEDIA)
                .toList();
        plan.campaigns().forEach(campaign -> campaigns.put(campaign.id(), campaign));
        spent.forEach(this::add);
    }

    Carried of(BudgetLine line) {
        return found.getOrDefault(line.id(), Carried.NO);
    }

    private void add(Spend spend) {
        note(line -> line.findCampaign().isEmpty() && line.findChannel().isEmpty(), Carried.NOBODY_KNOWS);
        if (spend.campaign == null) {
            note(line -> line.findCampaign().isPresent(), Carried.NOBODY_KNOWS);
            note(CarriedLines::isOfChannel, Carried.NOBODY_KNOWS);
            note(line -> isOfChannel(line) && isThere(line, spend), Carried.YES);
        } else {
            addPlanned(spend);
        }
    }

    private void addPlanned(Spend spend) {
        List<BudgetLine> own = lines.stream()
                .filter(line -> Objects.equals(line.campaign(), spend.campaign))
                .toList();
        boolean exact = own.stream().anyMatch(line -> isOnChannel(line, spend));
        Predicate<BudgetLine> fits = exact ? line -> isOnChannel(line, spend) : this::isOnChannelOfCampaign;
        boolean explained = own.stream().anyMatch(line -> fits.test(line) && isDuring(line, spend));
        for (BudgetLine line : own) {
            if (fits.test(line)) {
                note(line, isDuring(line, spend) ? Carried.YES : Carried.NOBODY_KNOWS);
            } else if (spend.channel == null || (!explained && (!spend.stated || isOnChannelOfCampaign(line)))) {
                note(line, Carried.NOBODY_KNOWS);
            }
        }
        if (!explained) {
            note(
                    line -> isOfChannel(line) && (spend.channel == null || isOnChannel(line, spend)),
                    Carried.NOBODY_KNOWS);
            note(line -> own.isEmpty() && isOfChannel(line) && isThere(line, spend), Carried.YES);
        }
    }

    private void note(Predicate<BudgetLine> which, Carried carried) {
        lines.stream().filter(which).forEach(line -> note(line, carried));
    }

    private void note(BudgetLine line, Carried carried) {
        found.merge(line.id(), carried, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    /** Names a channel and no campaign. */
    private static boolean isOfChannel(BudgetLine line) {
        return line.findCampaign().isEmpty() && line.findChannel().isPresent();
    }

    private static boolean isThere(BudgetLine line, Spend spend) {
        return isOnChannel(line, spend) && isDuring(line, spend);
    }

    private static boolean isOnChannel(BudgetLine line, Spend spend) {
        return spend.channel != null && spend.channel.equals(line.channel());
    }

    private boolean isOnChannelOfCampaign(BudgetLine line) {
        return Objects.equals(
                line.channel(),
                Objects.requireNonNull(campaigns.get(line.campaign())).channel());
    }

    private static boolean isDuring(BudgetLine line, Spend spend) {
        return line.period().findOverlap(spend.days).isPresent();
    }
}
