package io.github.raceframework.io;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.budget.AllocationReport;
import io.github.raceframework.metrics.budget.BudgetAllocation;
import io.github.raceframework.metrics.budget.BudgetChannel;
import io.github.raceframework.metrics.budget.ParityBudget;
import io.github.raceframework.metrics.budget.ResponseCurve;
import io.github.raceframework.metrics.forecast.Backtest;
import io.github.raceframework.metrics.forecast.Forecast;
import io.github.raceframework.metrics.forecast.ForecastMethod;
import io.github.raceframework.metrics.forecast.ForecastMethod.Seasonality;
import io.github.raceframework.metrics.forecast.ForecastMethod.Trend;
import io.github.raceframework.metrics.forecast.ForecastReport;
import io.github.raceframework.metrics.forecast.TimeSeries;
import io.github.raceframework.metrics.funnel.ChannelLimit;
import io.github.raceframework.metrics.funnel.FunnelChannel;
import io.github.raceframework.metrics.funnel.FunnelInputs;
import io.github.raceframework.metrics.funnel.FunnelModel;
import io.github.raceframework.metrics.funnel.FunnelReport;
import io.github.raceframework.metrics.funnel.FunnelStep;
import io.github.raceframework.metrics.funnel.FunnelTarget;
import io.github.raceframework.metrics.funnel.MediaPrice;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Planned funnels, forecasts and allocations of random models. */
final class RandomReports {

    private static final List<RaceCalendar> CALENDARS =
            List.of(RaceCalendar.iso(), RaceCalendar.parse("nrf"), RaceCalendar.parse("week=SUNDAY,year=APRIL"));

    private final Chance chance;

    RandomReports(Chance chance) {
        this.chance = chance;
    }

    FunnelReport funnel() {
        FunnelModel model = model();
        RaceCalendar calendar = chance.of(CALENDARS);
        Grain grain = chance.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER);
        Bucket first = calendar.bucketOf(grain, LocalDate.of(2025, 1, 1).plusDays(chance.below(365)));
        int buckets = 1 + chance.below(3);
        if (chance.toss()) {
            return FunnelReport.reverse(chance.text(), model, target(model, calendar, first, buckets));
        }
        FunnelInputs inputs = FunnelInputs.on(calendar);
        for (FunnelChannel channel : model.channels()) {
            Bucket bucket = calendar.shift(first, chance.below(buckets));
            BigDecimal amount = chance.decimal(4, 2);
            inputs = channel.findPrice().isPresent()
                    ? inputs.spend(channel.name(), bucket, new Money(amount, Currencies.parse("CHF")))
                    : inputs.entries(channel.name(), bucket, amount);
        }
        FunnelReport yielded = FunnelReport.forward(chance.text(), model, inputs);
        return chance.toss() ? yielded : yielded.withTarget(target(model, calendar, first, buckets));
    }

    private FunnelTarget target(FunnelModel model, RaceCalendar calendar, Bucket first, int buckets) {
        boolean isMoney = model.findValue().isPresent() && chance.toss();
        DateRange period =
                first.range().span(calendar.shift(first, buckets - 1L).range());
        return new FunnelTarget(
                isMoney ? null : chance.of(model.stages()),
                chance.decimal(5, 2).add(BigDecimal.ONE),
                isMoney ? Currencies.parse("CHF") : null,
                period,
                calendar,
                Phasing.shape(first.grain(), weights(buckets)));
    }

    private long[] weights(int count) {
        long[] weights = new long[count];
        for (int i = 0; i < count; i++) {
            weights[i] = 1L + chance.below(9);
        }
        return weights;
    }

    private FunnelModel model() {
        int count = 1 + chance.below(3);
        FunnelModel model = FunnelModel.of(chance.text() + " in", steps(count)).withBuffer(chance.of("0", "0.15"));
        if (chance.toss()) {
            model = model.worth(new Money(chance.decimal(3, 2).add(BigDecimal.ONE), Currencies.parse("CHF")));
        }
        if (chance.toss()) {
            model = model.counting(FunnelModel.Counting.WHOLE);
        }
        int channels = 1 + chance.below(3);
        for (int i = 0; i < channels; i++) {
            model = model.with(channel(i, count));
        }
        return model;
    }

    private FunnelStep[] steps(int count) {
        List<FunnelStep> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FunnelStep step = FunnelStep.of("/~ step " + i, rate());
            step = chance.toss() ? step : step.withLag(chance.below(3));
            steps.add(chance.toss() ? step : step.withSeveralEach());
        }
        return steps.toArray(FunnelStep[]::new);
    }

    private KpiValue rate() {
        return switch (chance.below(12)) {
            case 0 -> new KpiValue.Absent(AbsenceReason.NOT_COVERED, chance.textOrNone(), null);
            case 1, 2, 3, 4 -> FunnelStep.measured("x", chance.below(90), 90).rate();
            case 5 -> plain("0", List.of());
            case 6 -> plain("0.3", List.of(new Flag(Flag.Kind.PARTIAL_COVERAGE, "29/30")));
            default -> plain("0." + (1 + chance.below(99)), List.of());
        };
    }

    private static KpiValue plain(String number, List<Flag> flags) {
        return new KpiValue.Present(new BigDecimal(number), Unit.NONE, flags, new Evidence(List.of(), Set.of()));
    }

    private FunnelChannel channel(int number, int steps) {
        FunnelChannel channel = FunnelChannel.of(chance.text() + number, String.valueOf(1 + chance.below(9)));
        boolean isSeen = chance.toss();
        if (isSeen) {
            channel = channel.withClickRate(rate());
        }
        if (chance.toss()) {
            Money price = new Money(chance.decimal(1, 2).add(BigDecimal.ONE), Currencies.parse("CHF"));
            channel = channel.withPrice(
                            isSeen && chance.toss() ? MediaPrice.perThousand(price) : MediaPrice.perEntry(price))
                    .withLimit(ChannelLimit.leastSpend(Money.of("0.05", "CHF")))
                    .withLimit(ChannelLimit.mostSpend(Money.of("999.95", "CHF")));
        }
        if (chance.toss()) {
            channel = channel.withLimit(ChannelLimit.entries(chance.decimal(3, 1)));
        }
        if (isSeen && chance.toss()) {
            channel = channel.withLimit(ChannelLimit.population(chance.decimal(3, 0), BigDecimal.TEN));
        }
        return chance.toss() ? channel : channel.withSteps(steps(steps));
    }

    ForecastReport forecast() {
        RaceCalendar calendar = chance.of(CALENDARS);
        Bucket first = calendar.bucketOf(chance.of(Grain.values()), LocalDate.of(2024, 2, 10));
        List<KpiValue> values = new ArrayList<>();
        Unit unit = chance.of(Unit.COUNT, Unit.DURATION, Unit.NONE, Unit.MONEY.in(Currencies.parse("JPY")));
        boolean isBroken = chance.below(5) == 0;
        int count = 2 + chance.below(12);
        for (int i = 0; i < count; i++) {
            values.add(
                    isBroken && chance.below(4) == 0
                            ? new KpiValue.Absent(AbsenceReason.ALL_NULL, chance.textOrNone(), null)
                            : new KpiValue.Present(
                                    chance.decimal(3, 1), unit, List.of(), new Evidence(List.of(), Set.of())));
        }
        TimeSeries series = new TimeSeries(calendar, first, values);
        ForecastMethod method = method();
        ForecastReport report = ForecastReport.of(
                chance.text(), Forecast.of(series, method, 1 + chance.below(4), chance.of(0.95, 0.8, 1.0 / 3, 0.999)));
        return chance.toss() ? report : report.with(Backtest.of(series, method, 1 + chance.below(count - 1), 2, 2));
    }

    private ForecastMethod method() {
        return switch (chance.below(8)) {
            case 0 -> new ForecastMethod.Mean();
            case 1 -> new ForecastMethod.Naive();
            case 2 -> new ForecastMethod.SeasonalNaive(1 + chance.below(3));
            case 3 -> new ForecastMethod.Drift();
            case 4 -> new ForecastMethod.MovingAverage(1 + chance.below(3));
            case 5 -> ForecastMethod.smoothing();
            case 6 -> ForecastMethod.dampedHoltWinters(chance.of(Seasonality.ADDITIVE, Seasonality.MULTIPLICATIVE), 2);
            default -> new ForecastMethod.Smoothing(chance.of(Trend.values()), Seasonality.NONE, 1);
        };
    }

    AllocationReport allocation() {
        String currency = chance.of("EUR", "JPY", "KWD");
        Unit yields = chance.of(Unit.COUNT, Unit.MONEY.in(Currencies.parse(currency)), Unit.COUNT.per(Unit.DURATION));
        List<BudgetChannel> channels = new ArrayList<>();
        int count = 1 + chance.below(4);
        for (int i = 0; i < count; i++) {
            double scale = chance.of(0.001, 1.0 / 3, 10.0, 12_345.678);
            BudgetChannel channel =
                    BudgetChannel.of(chance.text(), new ResponseCurve(scale, chance.of(0.5, 0.1, 2.0 / 3), yields));
            Money least = Money.of(String.valueOf(chance.below(200)), currency);
            channel = chance.toss() ? channel : channel.withLeast(least);
            channels.add(
                    chance.toss()
                            ? channel
                            : channel.withMost(least.plus(Money.of(String.valueOf(chance.below(200)), currency))));
        }
        Money budget = Money.of(String.valueOf(chance.below(900)), currency);
        AllocationReport report = AllocationReport.of(chance.text(), BudgetAllocation.of(budget, channels));
        return chance.toss()
                ? report
                : report.with(ParityBudget.of(
                        budget,
                        Money.of(String.valueOf(chance.below(900)), chance.of(currency, "EUR")),
                        chance.of("0.3", "0", "1", "1.1")));
    }
}
