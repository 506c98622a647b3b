package io.github.raceframework.report;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.plan.BudgetFigure;
import io.github.raceframework.core.plan.BudgetTotal;
import io.github.raceframework.core.plan.BudgetView;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The budget by media type and by channel, planned against actual. */
final class BudgetCharts {

    static final String MEDIA = "budget-media";
    static final String CHANNELS = "budget-channels";

    private final RacePlan plan;
    private final Display display;

    BudgetCharts(RacePlan plan, Display display) {
        this.plan = plan;
        this.display = display;
    }

    List<PageChart> charts() {
        if (plan.budget().lines().isEmpty()) {
            return List.of();
        }
        return List.of(
                chart(
                        MEDIA,
                        "Budget by media type",
                        "Media type",
                        plan.budget().byMedia(BudgetFigure.PLANNED),
                        plan.budget().byMedia(BudgetFigure.ACTUAL),
                        Words::of,
                        "No media type"),
                chart(
                        CHANNELS,
                        "Budget by channel",
                        "Channel",
                        plan.budget().byChannel(BudgetFigure.PLANNED),
                        plan.budget().byChannel(BudgetFigure.ACTUAL),
                        this::channel,
                        "No channel"));
    }

    private String channel(String id) {
        return plan.vocabulary().channels().findChannel(id).map(Channel::name).orElse(id);
    }

    private <K> PageChart chart(
            String id,
            String title,
            String head,
            BudgetView<K> planned,
            BudgetView<K> actual,
            Function<K, String> name,
            String rest) {
        Set<K> groups = new LinkedHashSet<>(planned.groups().keySet());
        groups.addAll(actual.groups().keySet());
        Bars bars = new Bars();
        for (K group : groups) {
            bars.add(
                    name.apply(group),
                    planned.groups().get(group),
                    actual.groups().get(group));
        }
        if (planned.rest().lines() > 0) {
            bars.add(rest, planned.rest(), actual.rest());
        }
        String description = title + ", planned and actual: "
                + String.join(
                        "; ",
                        bars.rows.stream()
                                .map(row -> row.get(0) + " " + row.get(2) + " of " + row.get(1))
                                .toList());
        return new ChartOptions(ChartBase.ACROSS, description)
                .bars("Planned", ChartOptions.PALE, bars.planned, bars.column(1))
                .bars("Actual", ChartOptions.ACCENT, bars.actual, bars.column(2))
                .chart(id, title, List.of(head, "Planned", "Actual", "Spent of planned"), bars.rows);
    }

    /** A row for each group. */
    private final class Bars {

        final List<@Nullable BigDecimal> planned = new ArrayList<>();
        final List<@Nullable BigDecimal> actual = new ArrayList<>();
        final List<List<String>> rows = new ArrayList<>();

        void add(String name, @Nullable BudgetTotal plan, @Nullable BudgetTotal spent) {
            String toSpend = total(plan);
            String booked = total(spent);
            BigDecimal due = number(plan);
            BigDecimal known = number(spent);
            planned.add(due);
            actual.add(known);
            String share = due == null || known == null || due.signum() == 0
                    ? ""
                    : display.percent(known.divide(due, MathContext.DECIMAL64));
            rows.add(List.of(name, toSpend, booked, share));
        }

        List<String> column(int place) {
            return rows.stream().map(row -> row.get(place)).toList();
        }
    }

    private static @Nullable BigDecimal number(@Nullable BudgetTotal total) {
        return total == null || total.lines() == 0
                ? null
                : total.findAmount().map(Money::amount).orElse(null);
    }

    /** What is known of a sum, and of how many of its lines. */
    private String total(@Nullable BudgetTotal total) {
        if (total == null || total.lines() == 0) {
            return "nothing booked yet";
        }
        if (total.knownLines() == 0) {
            return "not known";
        }
        String known = display.number(
                total.known().amount(), DisplayUnit.MONEY, total.known().currency());
        return total.isComplete()
                ? known
                : known + " (" + total.knownLines() + " of " + total.lines() + " lines known)";
    }
}
