package io.github.raceframework.metrics.explain;

import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.explain.Decomposition.Method;
import io.github.raceframework.metrics.explain.Decomposition.Present;
import io.github.raceframework.metrics.explain.Effect.Kind;
import io.github.raceframework.metrics.explain.Effect.Side;
import io.github.raceframework.metrics.figure.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The change of a sum: of each member its own change {@code x1 - x0}, in exact arithmetic. */
final class SumEffects {

    private final Unit unit;
    private final Fraction start;
    private final Fraction change;

    private SumEffects(Segment whole, Unit unit) {
        this.unit = unit;
        this.start = whole.before().numerator();
        this.change = whole.after().numerator().minus(start);
    }

    static Present of(Segment whole, List<Segment> members, Unit unit) {
        return new SumEffects(whole, unit).explain(members);
    }

    private Present explain(List<Segment> members) {
        List<Effect> effects = new ArrayList<>();
        members.forEach(member -> effects.add(effect(member)));
        BigDecimal written = written(change);
        return new Present(Method.SUM, written, unit, effects, Residual.of(written, effects));
    }

    private Effect effect(Segment member) {
        Fraction own = member.after().numerator().minus(member.before().numerator());
        return new Effect(
                Kind.MEMBER,
                member.name(),
                written(own),
                quotient(own, change),
                quotient(own, start.abs()),
                side(member.before()),
                side(member.after()));
    }

    private Side side(Segment.Figures figures) {
        return new Side(written(figures.numerator()), unit, null, figures.flags());
    }

    private static @Nullable BigDecimal quotient(Fraction part, Fraction whole) {
        return whole.isZero() ? null : part.over(whole).nearest();
    }

    /** Exact where it is a decimal. */
    private static BigDecimal written(Fraction number) {
        return number.isDecimal() ? number.toDecimal() : number.nearest();
    }
}
