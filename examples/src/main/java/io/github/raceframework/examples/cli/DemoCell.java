package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.ValueFormat;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.examples.cli.DemoResults.Place;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands in a cell of the demo. A currency is left out where the column names it. */
final class DemoCell {

    private static final ValueFormat FORMAT = ValueFormat.of(Locale.ENGLISH);

    private DemoCell() {}

    /** The number with a star or, where the star would be, a space; between which bounds it lies; or why there is nothing, if there is room. */
    static String of(DemoResults results, Kpi kpi, Place place, int width) {
        KpiValue value = results.value(kpi, place);
        if (value instanceof KpiValue.Present present) {
            Currency currency = present.unit().findCurrency().orElse(null);
            String star = present.flags().isEmpty() ? " " : "*";
            return number(present.number(), kpi, currency, place.currency) + star;
        }
        KpiValue.Absent absent = (KpiValue.Absent) value;
        String shown = absent.findBounds()
                .flatMap(bounds -> bounds.findMost().map(most -> between(bounds.least(), most, kpi)))
                .orElseGet(() -> of(absent));
        return shown.length() <= width ? shown : "(see note)";
    }

    private static String between(BigDecimal least, BigDecimal most, Kpi kpi) {
        return FORMAT.format(least, kpi.unit(), null) + " to " + FORMAT.format(most, kpi.unit(), null) + "*";
    }

    static String of(KpiValue.Absent absent) {
        return AbsenceText.cell(absent.reason());
    }

    /** The target, or the ends of the band; whole amounts without decimals. */
    static String of(Target target, Kpi kpi) {
        String low = targetNumber(target, target.low(), kpi);
        return target.isBand() ? low + ".." + targetNumber(target, target.high(), kpi) : low;
    }

    private static String targetNumber(Target target, BigDecimal value, Kpi kpi) {
        String code = target.findCurrency().map(Currency::getCurrencyCode).orElse("");
        String shown = number(value, kpi, target.currency(), code);
        return shown.endsWith(".00") ? shown.substring(0, shown.length() - 3) : shown;
    }

    private static String number(BigDecimal number, Kpi kpi, @Nullable Currency currency, String ofColumn) {
        String shown = FORMAT.format(number, kpi.unit(), currency);
        if (currency == null) {
            return shown;
        }
        String coded = Text.withCode(shown, currency);
        return currency.getCurrencyCode().equals(ofColumn) ? coded.replace(ofColumn + " ", "") : coded;
    }
}
