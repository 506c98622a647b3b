package io.github.raceframework.core.plan;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Checks whether a value can be one of a KPI: its currency and its range. */
final class ValueCheck {

    private final Faults faults;

    ValueCheck(Faults faults) {
        this.faults = faults;
    }

    /** Money has a currency, anything else has none. */
    void currency(String path, String owner, Kpi kpi, @Nullable Currency currency) {
        boolean money = kpi.unit() == DisplayUnit.MONEY || kpi.unit() == DisplayUnit.MONEY_PER_DAY;
        if (money && currency == null) {
            faults.add(
                    path,
                    owner + " has no currency, and KPI " + kpi.id() + " is money",
                    "give the amount with its currency, such as " + faults.plan.currency);
        }
        if (!money && currency != null && kpi.unit() != DisplayUnit.ANY) {
            faults.add(
                    path,
                    owner + " is in " + currency + ", and KPI " + kpi.id() + " is no money",
                    "leave the currency out");
        }
    }

    /** The value lies in the KPI's range. */
    void range(String path, String owner, Kpi kpi, BigDecimal value) {
        kpi.findRange().filter(range -> !range.contains(value)).ifPresent(range -> {
            String remedy = kpi.unit() == DisplayUnit.PERCENT
                    ? "write a percentage as a fraction: 3.75 % is 0.0375"
                    : "write a value inside it";
            faults.add(
                    path,
                    "value " + value.toPlainString() + " of " + owner + " is outside the range " + range + " of KPI "
                            + kpi.id(),
                    remedy);
        });
    }
}
