package io.github.raceframework.io;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.ExchangeRate;
import io.github.raceframework.core.value.ExchangeRates;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.CurrencyConversion;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Nulls;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Total;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Questions with anything that a question may have, whether or not any facts could answer them. */
final class RandomQueries {

    static final List<RaceCalendar> CALENDARS = List.of(
            RaceCalendar.iso(),
            RaceCalendar.parse("nrf"),
            RaceCalendar.parse("week=SUNDAY"),
            RaceCalendar.parse("week=SATURDAY,year=APRIL"),
            RaceCalendar.parse("4-4-5,last=SATURDAY,month=JANUARY"));

    private static final List<String> DIMENSIONS =
            List.of("channel", "campaign", "country", "acme_card", "day_of_week");

    private final Chance chance;

    RandomQueries(Chance chance) {
        this.chance = chance;
    }

    KpiQuery query() {
        List<KpiId> kpis = new ArrayList<>(chance.upTo(5, i -> kpi()));
        kpis.add(kpi());
        KpiQuery query = KpiQuery.of(kpis)
                .by(chance.someOf(DIMENSIONS).toArray(String[]::new))
                .where(filter())
                .calendar(chance.of(CALENDARS))
                .nulls(chance.of(Nulls.values()))
                .totals(chance.someOf(List.of(Total.values())).toArray(Total[]::new));
        if (chance.toss()) {
            query = query.grain(chance.of(Grain.values()));
        }
        if (chance.toss()) {
            query = query.range(range());
        }
        if (chance.toss()) {
            query = chance.toss()
                    ? query.trailing(1 + chance.below(400), chance.of(Grain.values()))
                    : query.toDate(chance.of(Grain.values()));
        }
        if (chance.toss()) {
            query = query.compare(chance.of(Comparison.values()));
        }
        if (chance.toss()) {
            query = query.shares(chance.of(ShareOf.values()));
        }
        if (chance.toss()) {
            query = query.orderBy(new GroupOrder(
                    chance.of(query.kpis()),
                    chance.of(GroupOrder.First.values()),
                    chance.of(GroupOrder.Over.values())));
        }
        if (chance.toss()) {
            query = query.limit(1 + chance.below(Integer.MAX_VALUE));
        }
        if (chance.toss()) {
            query = query.minimumSample(1 + (long) chance.below(Integer.MAX_VALUE) * chance.below(Integer.MAX_VALUE));
        }
        return chance.toss() ? query : query.convert(conversion());
    }

    private KpiId kpi() {
        return chance.of(KpiCatalog.standard().kpis().stream().map(Kpi::id).toList());
    }

    DateRange range() {
        LocalDate from = LocalDate.of(1 + chance.below(9_000), 1 + chance.below(12), 1 + chance.below(28));
        return new DateRange(from, from.plusDays(1 + chance.below(4_000)));
    }

    Filter filter() {
        return new Filter(new LinkedHashSet<>(chance.upTo(3, i -> {
            List<String> members = new ArrayList<>(chance.upTo(3, j -> chance.text()));
            members.add(chance.text());
            return new Filter.Condition(
                    DimensionId.of(DIMENSIONS.get(i)), chance.of(Filter.Test.values()), new LinkedHashSet<>(members));
        })));
    }

    private CurrencyConversion conversion() {
        Currency target = chance.currency();
        return switch (chance.below(3)) {
            case 0 -> CurrencyConversion.fixed(target, rates(), range().from());
            case 1 -> CurrencyConversion.periodEnd(target, rates());
            default -> CurrencyConversion.periodAverage(target, rates());
        };
    }

    private ExchangeRates rates() {
        Set<String> pairs = new LinkedHashSet<>();
        List<ExchangeRate> quoted = new ArrayList<>();
        for (int i = chance.below(6); i > 0; i--) {
            Currency base = chance.currency();
            Currency quote = chance.currency();
            if (!base.equals(quote) && pairs.add(base + "/" + quote)) {
                BigDecimal rate = BigDecimal.valueOf(1 + chance.below(1_000_000), chance.below(9));
                quoted.add(new ExchangeRate(base, quote, range(), rate, chance.text()));
            }
        }
        ExchangeRates rates = ExchangeRates.of(quoted).carryingForward(chance.below(367));
        return chance.toss() ? rates : rates.through(chance.currency());
    }
}
