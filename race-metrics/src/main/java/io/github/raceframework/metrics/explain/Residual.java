package io.github.raceframework.metrics.explain;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.util.List;

/** What effects as written leave of a change. */
final class Residual {

    private Residual() {}

    static BigDecimal of(BigDecimal change, List<Effect> effects) {
        BigDecimal sum = effects.stream().map(Effect::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Decimals.plain(change.subtract(sum));
    }
}
