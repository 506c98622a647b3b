package io.github.raceframework.metrics.oracle;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.metrics.kpi.Bounds;
import io.github.raceframework.metrics.kpi.Flag;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a cell should hold: a number or a reason.
 *
 * @param currency of the number, if it is money of a known currency
 * @param flags the kind of each with its detail
 * @param bounds of what cannot be added up
 */
record OracleValue(
        @Nullable BigDecimal number,
        @Nullable AbsenceReason reason,
        Optional<Currency> currency,
        Map<Flag.Kind, String> flags,
        @Nullable Bounds bounds) {

    static OracleValue present(BigDecimal number, Optional<Currency> currency, Map<Flag.Kind, String> flags) {
        return new OracleValue(number, null, currency, flags, null);
    }

    static OracleValue absent(AbsenceReason reason, @Nullable Bounds bounds) {
        return new OracleValue(null, reason, Optional.empty(), Map.of(), bounds);
    }

    static OracleValue absent(AbsenceReason reason) {
        return absent(reason, null);
    }

    @Override
    public String toString() {
        return number == null
                ? reason + (bounds == null ? "" : "(" + bounds + ")")
                : number.toPlainString() + " "
                        + currency.map(Currency::getCurrencyCode).orElse("") + " " + flags;
    }
}
