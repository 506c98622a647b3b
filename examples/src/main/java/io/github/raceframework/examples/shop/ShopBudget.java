package io.github.raceframework.examples.shop;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.MediaSplit;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.Allocation;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.BudgetLineBuilder;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.CustomerFocus;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.core.plan.Reallocation;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The shop's money for 2025, line by line and month by month, in euros; booked to the end of November. What was paid for Swiss ads in francs is
 * booked at 1.06.
 */
final class ShopBudget {

    private static final int FIRST_UNBOOKED = 12;

    private final List<BudgetLineBuilder> lines = new ArrayList<>();

    private ShopBudget() {}

    static void addTo(RacePlanBuilder plan) {
        ShopBudget budget = new ShopBudget();
        budget.addAds();
        budget.addWork();
        budget.addEvents();
        plan.budget(budget.lines.toArray(BudgetLineBuilder[]::new))
                .booksClosedTo(LocalDate.of(2025, FIRST_UNBOOKED, 1))
                .reallocations(new Reallocation(
                        "magazine-10",
                        "de-prospecting-06",
                        Money.of("150", "EUR"),
                        LocalDate.of(2025, 5, 26),
                        "The first videos were watched to the end more often than any ad before.",
                        "More visits from mobile phones; whether they buy is to be seen.",
                        LocalDate.of(2025, 9, 1)));
    }

    private void addAds() {
        campaign(
                "de-brand",
                Allocation.PROVEN,
                "60 50 50 45 45 40 40 45 55 65 95 90",
                "59.01 48.94 46.57 45.97 44.53 36.62 35.89 41.59 56.39 65.44 96.27");
        campaign(
                "de-generic",
                Allocation.PROVEN,
                "260 230 220 200 190 180 170 180 240 300 420 380",
                "262.43 223.97 220.63 203.18 192.23 171.38 165.45 180.04 249.20 295.69 421.36");
        campaign(
                "de-shopping",
                Allocation.SCALING,
                "100 95 90 85 80 75 75 80 110 130 180 170",
                "104.80 92.49 94.16 86.54 80.22 74.56 74.39 83.12 110.55 134.22 183.93");
        campaign(
                "ch-generic",
                Allocation.PROVEN,
                "280 250 250 220 210 200 190 220 280 340 470 440",
                "282.94 252.25 250.44 222.06 214.66 195.53 184.51 220.64 281.90 347.55 473.74");
        campaign(
                "de-prospecting",
                Allocation.EXPERIMENTAL,
                "150 140 135 130 130 300 300 320 400 500 600 550",
                "155.18 137.19 136.67 126.83 132.47 307.46 291.38 338.85 444.36 542.36 724.81");
        campaign(
                "ch-prospecting",
                Allocation.SCALING,
                "190 160 160 150 140 140 130 150 190 230 280 270",
                "199.57 156.53 165.42 152.45 137.54 139.79 125.68 146.14 187.13 234.63 282.02");
        campaign(
                "de-retargeting",
                Allocation.SCALING,
                "55 50 50 45 45 80 80 90 120 140 190 170",
                "55.96 45.54 51.18 45.64 43.87 89.11 83.78 96.94 125.73 147.85 213.97");
    }

    /** People and tools cost the same each month; half of the work on search texts pays off as earned media. */
    private void addWork() {
        monthly(
                "people-reach",
                CostCategory.PEOPLE,
                "320",
                line -> line.stage(Stage.REACH)
                        .media(new MediaSplit(Map.of(
                                MediaType.OWNED, new BigDecimal("0.5"), MediaType.EARNED, new BigDecimal("0.5"))))
                        .focus(CustomerFocus.ACQUISITION));
        monthly(
                "people-act",
                CostCategory.PEOPLE,
                "240",
                line -> line.stage(Stage.ACT).media(MediaType.OWNED).focus(CustomerFocus.ACQUISITION));
        monthly(
                "people-convert",
                CostCategory.PEOPLE,
                "180",
                line -> line.stage(Stage.CONVERT).media(MediaType.OWNED).focus(CustomerFocus.ACQUISITION));
        monthly(
                "people-engage",
                CostCategory.PEOPLE,
                "260",
                line -> line.stage(Stage.ENGAGE).media(MediaType.OWNED).focus(CustomerFocus.RETENTION));
        monthly(
                "content",
                CostCategory.CONTENT,
                "150",
                line -> line.stage(Stage.ACT).media(MediaType.OWNED).focus(CustomerFocus.ACQUISITION));
        monthly("newsletter", CostCategory.TOOLS, "79", line -> line.campaign("newsletter"));
        monthly(
                "analytics",
                CostCategory.TOOLS,
                "45",
                line -> line.stage(Stage.PLAN).media(MediaType.OWNED).focus(CustomerFocus.ACQUISITION));
    }

    private void addEvents() {
        for (int month = 2; month <= 12; month++) {
            lines.add(booked(line("push", month, CostCategory.TOOLS, "19").campaign("push"), month, "19"));
        }
        lines.add(booked(line("magazine", 10, CostCategory.MEDIA, "450").campaign("magazine"), 10, "450"));
        lines.add(booked(line("magazine", 11, CostCategory.MEDIA, "600").campaign("magazine"), 11, "600"));
        lines.add(booked(line("evening", 11, CostCategory.AGENCY, "800").campaign("evening"), 11, "912.40"));
    }

    private void campaign(String campaign, Allocation allocation, String planned, String actual) {
        String[] months = planned.split(" ", -1);
        String[] spent = actual.split(" ", -1);
        for (int month = 1; month <= months.length; month++) {
            BudgetLineBuilder line = line(campaign, month, CostCategory.MEDIA, months[month - 1])
                    .campaign(campaign)
                    .allocation(allocation);
            lines.add(month < FIRST_UNBOOKED ? booked(line, month, spent[month - 1]) : line);
        }
    }

    private void monthly(String id, CostCategory category, String amount, UnaryOperator<BudgetLineBuilder> rest) {
        for (int month = 1; month <= 12; month++) {
            lines.add(booked(rest.apply(line(id, month, category, amount)), month, amount));
        }
    }

    private static BudgetLineBuilder line(String id, int month, CostCategory category, String planned) {
        YearMonth of = YearMonth.of(2025, month);
        DateRange days = new DateRange(of.atDay(1), of.plusMonths(1).atDay(1));
        return BudgetLine.define(String.format(Locale.ROOT, "%s-%02d", id, month), category, days, euros(planned));
    }

    private static BudgetLineBuilder booked(BudgetLineBuilder line, int month, String amount) {
        return month < FIRST_UNBOOKED ? line.actual(euros(amount)) : line;
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
