package io.github.raceframework.report;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.ValueFormat;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiChange;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.status.StatusReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures as readers see them: rounded, in the digits of the locale, and the reason in words where there is no figure. */
record Display(Locale locale) {

    private ValueFormat format() {
        return ValueFormat.of(locale);
    }

    /** A number. */
    String number(BigDecimal number, DisplayUnit unit, @Nullable Currency currency) {
        return format().format(number, unit, currency);
    }

    /** A number in the unit of a value. */
    String number(BigDecimal number, DisplayUnit display, Unit unit) {
        return number(number, display, unit.findCurrency().orElse(null));
    }

    /** A value, or why there is none. */
    String value(KpiValue value, DisplayUnit unit) {
        if (value instanceof KpiValue.Present present) {
            return number(present.number(), unit, present.unit());
        }
        return format().format(((KpiValue.Absent) value).reason());
    }

    /** A value of a KPI, or why there is none. */
    String value(KpiValue value, Kpi kpi) {
        return value(value, kpi.unit());
    }

    /** The same with what is to be known of it, where there is no room for notes. */
    String full(KpiValue value, Kpi kpi) {
        return value(value, kpi) + (value instanceof KpiValue.Present present ? flags(present.flags()) : "");
    }

    /** Flags in words, after a figure: {@code  (small sample, 12/30)}; empty if there are none. */
    static String flags(List<Flag> flags) {
        return flags.isEmpty()
                ? ""
                : flags.stream()
                        .map(flag -> flag.kind().words() + (flag.detail().isEmpty() ? "" : ", " + flag.detail()))
                        .collect(Collectors.joining("; ", " (", ")"));
    }

    /** The target, or the ends of the band. */
    String target(Target target, Kpi kpi) {
        String low = number(target.low(), kpi.unit(), target.currency());
        return target.isBand() ? low + " to " + number(target.high(), kpi.unit(), target.currency()) : low;
    }

    /** An amount. */
    String money(Money money) {
        return number(money.amount(), DisplayUnit.MONEY, money.currency());
    }

    /** A fraction as a percentage. */
    String percent(BigDecimal fraction) {
        return number(fraction, DisplayUnit.PERCENT, (Currency) null);
    }

    /** A change as a percentage with its sign. */
    String signedPercent(BigDecimal fraction) {
        return sign(fraction) + percent(fraction);
    }

    /** A difference in the unit of a KPI with its sign: points for a percentage. */
    String difference(BigDecimal difference, DisplayUnit display, Unit unit) {
        return sign(difference)
                + (display == DisplayUnit.PERCENT
                        ? number(difference.movePointRight(2), DisplayUnit.COUNT, (Currency) null) + " points"
                        : number(difference, display, unit));
    }

    private static String sign(BigDecimal number) {
        return number.signum() > 0 ? "+" : "";
    }

    /** How a KPI changed: in points for a percentage, else relative to what was before; empty where nobody can say. */
    String change(KpiChange change, Kpi kpi) {
        if (kpi.unit() == DisplayUnit.PERCENT) {
            return change.absolute() instanceof KpiValue.Present points
                    ? difference(points.number(), kpi.unit(), points.unit())
                    : "";
        }
        return change.relative().findNumber().map(this::signedPercent).orElse("");
    }

    /** By how much a value is better or worse, in percent or in points as its policy says; empty where nobody can say. */
    String deviation(StatusReading reading, Kpi kpi) {
        if (!(reading.deviation() instanceof KpiValue.Present deviation)) {
            return "";
        }
        return reading.policy().scale() == StatusPolicy.Scale.RELATIVE
                ? signedPercent(deviation.number())
                : difference(deviation.number(), kpi.unit(), deviation.unit());
    }

    /** A day. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** The first and the last day. */
    String period(DateRange range) {
        LocalDate last = range.to().minusDays(1);
        return range.from().equals(last) ? day(last) : day(range.from()) + " to " + day(last);
    }
}
