package io.github.raceframework.metrics.plan;

import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.BudgetFigure;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.Campaign;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.facts.FactAppender;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One figure of every budget line, cut by months and media types, as far as it falls into a range. */
final class MonthlyAmounts {

    private final RacePlan plan;
    private final BudgetFigure figure;
    private final DateRange range;
    private final Map<String, String> tactics;

    MonthlyAmounts(RacePlan plan, BudgetFigure figure, DateRange range) {
        this.plan = plan;
        this.figure = figure;
        this.range = range;
        this.tactics = plan.campaigns().stream().collect(Collectors.toMap(Campaign::id, Campaign::tactic));
    }

    /** Adds a row for each line that counts, media type and month, after its amount (null if it is not known) has been put into it. */
    void forEach(Predicate<BudgetLine> counted, BiConsumer<BudgetLine, @Nullable BigDecimal> fill, FactAppender rows) {
        for (BudgetLine line : plan.budget().lines()) {
            Optional<DateRange> days = line.period().findOverlap(range);
            if (days.isPresent() && counted.test(line)) {
                Optional<Map<MediaType, Money>> parts = line.find(figure).map(line.media()::divide);
                for (MediaType media : line.media().weights().keySet()) {
                    addRows(line, media, months(days.get()), parts.map(divided -> divided.get(media)), fill, rows);
                }
            }
        }
    }

    private List<DateRange> months(DateRange days) {
        List<DateRange> months = new ArrayList<>();
        for (Bucket month : plan.calendar().buckets(Grain.MONTH, days)) {
            month.range().findOverlap(days).ifPresent(months::add);
        }
        return months;
    }

    private void addRows(
            BudgetLine line,
            MediaType media,
            List<DateRange> months,
            Optional<Money> amount,
            BiConsumer<BudgetLine, @Nullable BigDecimal> fill,
            FactAppender rows) {
        Optional<List<Money>> parts = amount.map(whole -> whole.split(
                months.stream().map(DateRange::days).map(BigDecimal::valueOf).toList()));
        for (int i = 0; i < months.size(); i++) {
            int month = i;
            rows.date(months.get(i).from())
                    .dimension("stage", line.stage().name())
                    .dimension("media", media.name())
                    .dimension("channel", line.channel())
                    .dimension("tactic", line.findCampaign().map(tactics::get).orElse(null))
                    .dimension("planned_campaign", line.campaign())
                    .dimension("cost_category", line.category().name());
            fill.accept(line, parts.map(each -> each.get(month).amount()).orElse(null));
            rows.append();
        }
    }
}
