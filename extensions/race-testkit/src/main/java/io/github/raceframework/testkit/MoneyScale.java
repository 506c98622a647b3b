package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** What becomes of a value when all money is a hundred times as much. */
final class MoneyScale {

    private static final int HIGHEST_POWER = 4;
    private static final int DIGITS_OF_A_DOUBLE = 12;

    private MoneyScale() {}

    /** Breaks the law unless the value is a hundred times as much for each power of money in its unit. */
    static void require(KpiCatalog catalog, Kpi kpi, KpiValue before, KpiValue after) {
        Optional<Integer> power = findPower(catalog.unitOf(kpi));
        if (power.isEmpty()) {
            return;
        }
        Optional<BigDecimal> number = before.findNumber();
        if (number.isEmpty() || after.findNumber().isEmpty()) {
            BrokenLaw.unlessEqual(
                    before.toString(), after.toString(), kpi.id() + ": with all money times 100 it is another");
            return;
        }
        BigDecimal expected = number.get().scaleByPowerOfTen(2 * power.get());
        BigDecimal actual = after.findNumber().get();
        BigDecimal slack = expected.abs().max(actual.abs()).movePointLeft(DIGITS_OF_A_DOUBLE);
        if (expected.subtract(actual).abs().compareTo(slack) > 0) {
            throw BrokenLaw.different(
                            expected.round(MathContext.DECIMAL64).toPlainString(),
                            actual.toPlainString(),
                            kpi.id() + ": with all money times 100 it is not times 100 to the power of " + power.get()
                                    + ", as its unit " + catalog.unitOf(kpi) + " says")
                    .with("before", number.get().toPlainString());
        }
    }

    /** The power of money in a unit; empty for one that may be anything. */
    static Optional<Integer> findPower(Unit unit) {
        Unit up = unit;
        Unit down = unit;
        for (int power = 0; power <= HIGHEST_POWER; power++) {
            if (!up.hasMoney()) {
                return Optional.of(power);
            }
            if (!down.hasMoney()) {
                return Optional.of(-power);
            }
            up = up.per(Unit.MONEY);
            down = down.times(Unit.MONEY);
        }
        return Optional.empty();
    }
}
