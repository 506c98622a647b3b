package io.github.raceframework.metrics.explain;

import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.explain.Decomposition.Method;
import io.github.raceframework.metrics.explain.Decomposition.Present;
import io.github.raceframework.metrics.explain.Effect.Kind;
import io.github.raceframework.metrics.explain.Effect.Side;
import io.github.raceframework.metrics.explain.Segment.Figures;
import io.github.raceframework.metrics.figure.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The change of a rate {@code R = N / D} over members with rates {@code r = n / d} and weights {@code w = d / D}, in exact arithmetic, each effect
 * rounded once:
 *
 * <pre>
 * rate      = (w0 + w1) / 2 * (r1 - r0)            members with a denominator in both periods
 * mix       = (w1 - w0) * ((r0 + r1) / 2 - M)
 * entry     = w1 * (r1 - M)                        members with a denominator only after
 * exit      = -w0 * (r0 - M)                       members with a denominator only before
 * unmatched = n1 / D1 - n0 / D0                    of each period in which the member has no denominator
 * </pre>
 *
 * where {@code M} is the mean over both periods of the whole rate of the members that have a denominator. The weights of these add up to 1 in
 * either period, so that terms in {@code M} cancel out and the effects add up to {@code R1 - R0}. With the weights of the base, {@code M} is that rate of before, and
 *
 * <pre>
 * rate        = w0 * (r1 - r0)
 * mix         = (w1 - w0) * (r0 - M)
 * interaction = (w1 - w0) * (r1 - r0)
 * </pre>
 */
final class RateEffects {

    private final Unit unit;
    private final Fraction before;
    private final Fraction after;
    private final Fraction change;
    private final RateWeights weights;
    private final Fraction mean;
    private final List<Effect> effects = new ArrayList<>();

    private RateEffects(Segment whole, List<Segment> members, Unit unit, RateWeights weights) {
        this.unit = unit;
        this.weights = weights;
        this.before = whole.before().denominator();
        this.after = whole.after().denominator();
        this.change = whole.after().rate().minus(whole.before().rate());
        Fraction matchedBefore = matched(members, Segment::before).over(before);
        Fraction matchedAfter = matched(members, Segment::after).over(after);
        this.mean = weights == RateWeights.BASE
                ? matchedBefore
                : matchedBefore.plus(matchedAfter).times(Fraction.HALF);
    }

    private static Fraction matched(List<Segment> members, Function<Segment, Figures> period) {
        return members.stream()
                .map(period)
                .filter(Figures::hasRate)
                .map(Figures::numerator)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** The effects of members whose denominators add up to that of the whole, which is not zero. */
    static Present of(Segment whole, List<Segment> members, Unit unit, RateWeights weights) {
        RateEffects rates = new RateEffects(whole, members, unit, weights);
        members.forEach(rates::explain);
        BigDecimal written = rates.change.nearest();
        return new Present(Method.RATE_AND_MIX, written, unit, rates.effects, Residual.of(written, rates.effects));
    }

    private void explain(Segment member) {
        Fraction w0 = member.before().denominator().over(before);
        Fraction w1 = member.after().denominator().over(after);
        boolean had = member.before().hasRate();
        boolean has = member.after().hasRate();
        if (had && has) {
            compare(member, w0, w1);
        } else if (has) {
            add(Kind.ENTRY, member, w1.times(member.after().rate().minus(mean)));
        } else if (had) {
            add(Kind.EXIT, member, w0.times(mean.minus(member.before().rate())));
        }
        Fraction unmatchedBefore = unmatched(member.before(), before);
        Fraction unmatchedAfter = unmatched(member.after(), after);
        if (!unmatchedBefore.isZero() || !unmatchedAfter.isZero()) {
            effects.add(effect(
                    Kind.UNMATCHED,
                    member,
                    unmatchedAfter.minus(unmatchedBefore),
                    side(unmatchedBefore, Fraction.ZERO, member.before()),
                    side(unmatchedAfter, Fraction.ZERO, member.after())));
        }
    }

    private void compare(Segment member, Fraction w0, Fraction w1) {
        Fraction r0 = member.before().rate();
        Fraction r1 = member.after().rate();
        boolean byBase = weights == RateWeights.BASE;
        Fraction weight = byBase ? w0 : w0.plus(w1).times(Fraction.HALF);
        Fraction rate = byBase ? r0 : r0.plus(r1).times(Fraction.HALF);
        add(Kind.RATE, member, weight.times(r1.minus(r0)));
        add(Kind.MIX, member, w1.minus(w0).times(rate.minus(mean)));
        if (byBase) {
            add(Kind.INTERACTION, member, w1.minus(w0).times(r1.minus(r0)));
        }
    }

    private static Fraction unmatched(Figures member, Fraction whole) {
        return member.hasRate() ? Fraction.ZERO : member.numerator().over(whole);
    }

    private void add(Kind kind, Segment member, Fraction value) {
        effects.add(effect(kind, member, value, side(member.before(), before), side(member.after(), after)));
    }

    private Effect effect(Kind kind, Segment member, Fraction value, Side sideBefore, Side sideAfter) {
        BigDecimal share = change.isZero() ? null : value.over(change).nearest();
        return new Effect(kind, member.name(), value.nearest(), share, null, sideBefore, sideAfter);
    }

    private Side side(Figures member, Fraction whole) {
        return side(
                member.hasRate() ? member.rate() : null, member.denominator().over(whole), member);
    }

    private Side side(@Nullable Fraction value, Fraction weight, Figures member) {
        return new Side(value == null ? null : value.nearest(), unit, weight.nearest(), member.flags());
    }
}
