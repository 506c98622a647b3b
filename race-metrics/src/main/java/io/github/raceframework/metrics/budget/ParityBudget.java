package io.github.raceframework.metrics.budget;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A budget held against those of competitors: the share of all that the market spends against the share of what it buys (competitive parity).
 *
 * <pre>
 * share of spend    own / (own + others)
 * gap               share of spend - market share     above 0: more is said than is sold, and the share tends to grow
 * parity            others * m / (1 - m)              the budget at which the gap is 0, while the others spend what they do
 * </pre>
 *
 * <ul>
 *   <li>What others spend is an estimate by panels and advertising monitors; take all of it from one source, for one period and one market.
 *   <li>A market share that is not from 0 to 1 and a negative spend are {@code OUT_OF_DOMAIN}. A market in which nobody spends has no shares, and one
 *       that is all one's own no parity ({@code ZERO_DENOMINATOR}). Two currencies are {@code MIXED_CURRENCY}.
 *   <li>Exact, and rounded once where it is no decimal.
 * </ul>
 *
 * <p>Source: J. P. Jones, Ad Spending: Maintaining Market Share, Harvard Business Review 1990 (share of voice against share of market). Immutable.
 *
 * @param own what one spends
 * @param others what all competitors together spend
 * @param marketShare m, one's share of what the market buys, as a fraction
 */
public record ParityBudget(Money own, Money others, BigDecimal marketShare) {

    public ParityBudget {
        marketShare = Decimals.canonical(marketShare);
    }

    /** With a market share as a decimal text. */
    public static ParityBudget of(Money own, Money others, String marketShare) {
        return new ParityBudget(own, others, Decimals.parse(marketShare));
    }

    /** One's share of what the market spends. */
    public KpiValue shareOfSpend() {
        return unless(
                findSpendFault(),
                () -> Figures.quotient(ownSpend(), allSpend(), Unit.NONE, "what is spent", List.of()));
    }

    /** Share of spend less market share, in points. */
    public KpiValue gap() {
        return unless(findSpendFault().or(this::findShareFault), () -> {
            Fraction expected = Fraction.of(marketShare).times(allSpend());
            return Figures.quotient(ownSpend().minus(expected), allSpend(), Unit.NONE, "what is spent", List.of());
        });
    }

    /** The budget at parity. */
    public KpiValue amount() {
        return unless(findSpendFault().or(this::findShareFault), () -> {
            Fraction rest = Fraction.ONE.minus(Fraction.of(marketShare));
            return rest.isZero()
                    ? Figures.absent(AbsenceReason.ZERO_DENOMINATOR, "the market share of others is 0")
                    : Figures.of(
                            Fraction.of(others.amount())
                                    .times(Fraction.of(marketShare))
                                    .over(rest),
                            Unit.MONEY.in(others.currency()),
                            List.of());
        });
    }

    private Fraction ownSpend() {
        return Fraction.of(own.amount());
    }

    private Fraction allSpend() {
        return ownSpend().plus(Fraction.of(others.amount()));
    }

    private static KpiValue unless(Optional<KpiValue.Absent> fault, Supplier<KpiValue> figure) {
        return fault.<KpiValue>map(absent -> absent).orElseGet(figure);
    }

    private Optional<KpiValue.Absent> findSpendFault() {
        if (!own.currency().equals(others.currency())) {
            return Optional.of(
                    Figures.absent(AbsenceReason.MIXED_CURRENCY, own + " and " + others + " are in two currencies"));
        }
        for (Money spend : List.of(own, others)) {
            if (spend.amount().signum() < 0) {
                return Optional.of(Figures.absent(AbsenceReason.OUT_OF_DOMAIN, "the spend " + spend + " is below 0"));
            }
        }
        return Optional.empty();
    }

    private Optional<KpiValue.Absent> findShareFault() {
        return marketShare.signum() < 0 || marketShare.compareTo(BigDecimal.ONE) > 0
                ? Optional.of(Figures.absent(
                        AbsenceReason.OUT_OF_DOMAIN,
                        "the market share " + marketShare.toPlainString()
                                + " is not from 0 to 1; write a percentage as a fraction"))
                : Optional.empty();
    }
}
