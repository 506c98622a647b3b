package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Rates found by a table against a list that is searched from end to end, for random quotes of four currencies. */
class ExchangeRatesProperties {

    private static final List<Currency> CURRENCIES = List.of("EUR", "USD", "JPY", "KWD").stream()
            .map(Currency::getInstance)
            .toList();
    private static final Currency PIVOT = CURRENCIES.get(0);
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 12;
    private static final MathContext ROUNDED = new MathContext(15, RoundingMode.HALF_EVEN);

    private final List<ExchangeRate> quotes = new ArrayList<>();

    /** Quotes of a day or a few, never two of one pair for one day. */
    private ExchangeRates random(Random random) {
        quotes.clear();
        Set<String> taken = new HashSet<>();
        for (int i = random.nextInt(25); i > 0; i--) {
            Currency base = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            Currency quote = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
            DateRange days = new DateRange(from, from.plusDays(1 + random.nextInt(random.nextBoolean() ? 1 : 4)));
            boolean free = !base.equals(quote)
                    && days.from().datesUntil(days.to()).noneMatch(day -> taken.contains(base + "/" + quote + day));
            if (free) {
                days.from().datesUntil(days.to()).forEach(day -> taken.add(base + "/" + quote + day));
                BigDecimal rate = BigDecimal.valueOf(1 + random.nextInt(99_999), random.nextInt(6));
                quotes.add(new ExchangeRate(base, quote, days, rate, "made up"));
            }
        }
        return ExchangeRates.of(quotes);
    }

    private Optional<BigDecimal> quoted(Currency one, Currency other, LocalDate day) {
        return quotes.stream()
                .filter(rate -> rate.base().equals(one)
                        && rate.quote().equals(other)
                        && !rate.days().from().isAfter(day)
                        && rate.days().to().isAfter(day))
                .map(ExchangeRate::rate)
                .findFirst();
    }

    /** A quotient: what amounts are multiplied and divided by. */
    private Optional<BigDecimal[]> leg(Currency from, Currency to, LocalDate day) {
        return quoted(from, to, day)
                .map(rate -> new BigDecimal[] {rate, BigDecimal.ONE})
                .or(() -> quoted(to, from, day).map(rate -> new BigDecimal[] {BigDecimal.ONE, rate}));
    }

    private Optional<BigDecimal> expected(Currency from, Currency to, LocalDate asked, int back, boolean through) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        for (LocalDate day = asked; !day.isBefore(asked.minusDays(back)); day = day.minusDays(1)) {
            Optional<BigDecimal[]> direct = leg(from, to, day);
            if (direct.isPresent()) {
                return Optional.of(direct.get()[0].divide(direct.get()[1], ROUNDED));
            }
            Optional<BigDecimal[]> first = leg(from, PIVOT, day);
            Optional<BigDecimal[]> second = leg(PIVOT, to, day);
            if (through && first.isPresent() && second.isPresent()) {
                BigDecimal above = first.get()[0].multiply(second.get()[0]);
                return Optional.of(above.divide(first.get()[1].multiply(second.get()[1]), ROUNDED));
            }
        }
        return Optional.empty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theRateIsThatOfTheNewestDayThatHasOne(@ForAll long seed) {
        Random random = new Random(seed);
        ExchangeRates plain = random(random);
        int back = random.nextInt(5);
        boolean through = random.nextBoolean();
        ExchangeRates rates = through ? plain.carryingForward(back).through(PIVOT) : plain.carryingForward(back);
        for (Currency from : CURRENCIES) {
            for (Currency to : CURRENCIES) {
                for (LocalDate day = FIRST.minusDays(1);
                        day.isBefore(FIRST.plusDays(DAYS + 8));
                        day = day.plusDays(1)) {
                    Optional<BigDecimal> expected = expected(from, to, day, back, through);
                    Optional<BigDecimal> found = rates.rate(from, to, day).findRate();

                    assertThat(found.isPresent()).isEqualTo(expected.isPresent());
                    expected.ifPresent(rate -> assertThat(found.orElseThrow()).isEqualByComparingTo(rate));
                }
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theMeanIsTheSumOfTheDaysRatesByTheirNumber(@ForAll long seed) {
        Random random = new Random(seed);
        ExchangeRates rates = random(random).carryingForward(random.nextInt(8)).through(PIVOT);
        Currency from = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        Currency to = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        LocalDate start = FIRST.plusDays(random.nextInt(DAYS));
        DateRange days = new DateRange(start, start.plusDays(1 + random.nextInt(5)));
        List<Optional<BigDecimal>> daily = start.datesUntil(days.to())
                .map(day -> rates.rate(from, to, day).findRate())
                .toList();

        Optional<BigDecimal> mean = rates.meanRate(from, to, days).findRate();

        assertThat(mean.isPresent()).isEqualTo(daily.stream().allMatch(Optional::isPresent));
        mean.ifPresent(found -> {
            BigDecimal sum = daily.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(found).isEqualByComparingTo(sum.divide(BigDecimal.valueOf(daily.size()), ROUNDED));
            List<BigDecimal> all =
                    daily.stream().map(Optional::orElseThrow).sorted().toList();
            assertThat(found).isBetween(all.get(0), all.get(all.size() - 1));
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void thereAndBackIsOneWithinTheDigitsOfARate(@ForAll long seed) {
        ExchangeRates rates = random(new Random(seed)).through(PIVOT);
        for (ExchangeRate quote : quotes) {
            LocalDate day = quote.days().from();
            BigDecimal there =
                    rates.rate(quote.base(), quote.quote(), day).findRate().orElseThrow();
            BigDecimal back =
                    rates.rate(quote.quote(), quote.base(), day).findRate().orElseThrow();
            boolean quotedBothWays = quoted(quote.quote(), quote.base(), day).isPresent();
            if (!quotedBothWays) {
                assertThat(there.multiply(back).subtract(BigDecimal.ONE).abs())
                        .isLessThanOrEqualTo(new BigDecimal("5e-15"));
            }
        }
    }
}
