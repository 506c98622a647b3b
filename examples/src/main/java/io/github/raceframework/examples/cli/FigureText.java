package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.ValueFormat;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.status.StatusReading;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures of a scorecard for people: rounded, with a star where there is more to know, and a reason in words where there is no number. */
final class FigureText {

    private static final ValueFormat FORMAT = ValueFormat.of(Locale.ENGLISH);

    private FigureText() {}

    /** A value of a KPI. */
    static String of(KpiValue value, Kpi kpi) {
        return of(value, kpi.unit());
    }

    /** A value shown so. */
    static String of(KpiValue value, DisplayUnit unit) {
        if (value instanceof KpiValue.Present present) {
            return number(present.number(), unit, present.unit().findCurrency().orElse(null))
                    + (present.flags().isEmpty() ? "" : "*");
        }
        return reason(value);
    }

    static String reason(KpiValue value) {
        return value instanceof KpiValue.Absent absent ? AbsenceText.cell(absent.reason()) : "";
    }

    private static String number(BigDecimal number, DisplayUnit unit, @Nullable Currency currency) {
        String shown = FORMAT.format(number, unit, currency);
        return currency == null ? shown : Text.withCode(shown, currency);
    }

    /** The target, or the ends of the band. */
    static String of(Target target, Kpi kpi) {
        String low = number(target.low(), kpi.unit(), target.currency());
        return target.isBand() ? low + ".." + number(target.high(), kpi.unit(), target.currency()) : low;
    }

    /** A change or deviation as a percentage with its sign; blank where there is none. */
    static String percent(KpiValue value) {
        return value.findNumber()
                .map(number -> (number.signum() > 0 ? "+" : "") + FORMAT.format(number, DisplayUnit.PERCENT, null))
                .orElse("");
    }

    /** The deviation of a reading, in percent or in points as its policy says; blank where there is none. */
    static String deviation(StatusReading reading, Kpi kpi) {
        if (reading.policy().scale() == StatusPolicy.Scale.RELATIVE) {
            return percent(reading.deviation());
        }
        return reading.deviation()
                .findNumber()
                .map(number -> (number.signum() > 0 ? "+" : "")
                        + FORMAT.format(number, kpi.unit(), null).replace("%", "")
                        + " pts")
                .orElse("");
    }
}
